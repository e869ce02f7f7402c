package org.jiceng.governance.ledger.supervision;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be handed a list or a bulletin. A matter in which they, their unit, one under it or one that it is under are accused,
 * or from which they are recused, is not there for them: it is left out before anything is counted.
 *
 * <p>A unit that is handed a bulletin of its own and sees another's too can set one against the other. Hand each its own.
 *
 * @param unit the unit; {@code null} if no unit is accused that may read it, so that only persons are looked at
 * @param readers the persons
 * @param units which unit stands under which; one that it does not know is compared by its id alone
 * @basis Regulation on Petition Work 信访工作条例, articles 28, 30 and 46 (5)
 */
public record Viewer(@Nullable UnitId unit, Set<PersonId> readers, UnitDirectory units) {
    private static final Viewer ALL_KNOWING = new Viewer(null, Set.of(), UnitDirectory.empty());

    public Viewer {
        readers = Set.copyOf(readers);
    }

    /** One who may know of every matter: the office that draws up the lists. */
    public static Viewer allKnowing() {
        return ALL_KNOWING;
    }

    /** A unit, and the persons in it who will read what it is handed. */
    public static Viewer unit(UnitId unit, UnitDirectory units, PersonId... readers) {
        return new Viewer(unit, Set.of(readers), units);
    }

    /** Whether they may know of a matter. */
    public boolean mayKnow(Matter matter) {
        return matter.accusedPersons().stream().noneMatch(readers::contains)
                && matter.recused().stream().noneMatch(readers::contains)
                && matter.accusedUnits().stream().noneMatch(this::isKin);
    }

    private boolean isKin(UnitId accused) {
        return unit != null && (units.isSameOrUnder(accused, unit) || units.isSameOrUnder(unit, accused));
    }

    /** The histories of the matters that they may know of now, in the order given. */
    List<MatterHistory> known(Collection<MatterHistory> histories) {
        return histories.stream().filter(history -> mayKnow(history.matter())).toList();
    }
}
