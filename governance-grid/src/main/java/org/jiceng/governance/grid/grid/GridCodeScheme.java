package org.jiceng.governance.grid.grid;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.RegionCode;

/**
 * How the codes of grids are made. An application whose codes have another form gives its own.
 *
 * <p>Every scheme keeps two promises: a code that a grid keeps stays as it is, and a code that was ever issued is not given to
 * another grid.
 */
public interface GridCodeScheme {
    /** The library's own scheme: the code of the village and a serial of three digits. */
    static GridCodeScheme standard() {
        return VillageSerials.INSTANCE;
    }

    /**
     * The codes of the grids of one village.
     *
     * @param village the village or community
     * @param grids the grids that are to have codes
     * @param issued all codes ever issued, of this village at least; those of the grids that keep theirs may be among them
     * @return the codes in the order of the grids; refused with every reason
     */
    Outcome<List<GridCode>> assign(RegionCode village, List<CodeRequest> grids, Collection<GridCode> issued);

    /** Why a code is none of this scheme; empty if it is one. Each reason has the code as the attribute "grid". */
    Optional<Reason> check(GridCode code);

    /**
     * The village that a code names.
     *
     * @throws InvalidValueException if {@link #check} finds a fault
     */
    RegionCode village(GridCode code);
}
