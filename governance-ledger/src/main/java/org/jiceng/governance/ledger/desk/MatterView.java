package org.jiceng.governance.ledger.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.ledger.deadline.ClockReading;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.Petitioner;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.privacy.ViewPart;
import org.jiceng.governance.ledger.workflow.NextAction;
import org.jspecify.annotations.Nullable;

/**
 * A matter as one viewer may see it. It may hold personal data, which its text does not show.
 *
 * @param matter the matter; what of it may be shown is said by {@code parts}
 * @param parts what the viewer may see beyond what every viewer sees
 * @param petitioners who raised it, with the names and contacts that the viewer may see; empty without such
 * @param accusedUnits the accused units; none for a viewer who may not see them
 * @param accusedPersons the accused persons; none for a viewer who may not see them
 * @param recused those who must keep away; none for a viewer who may not see them
 * @param clocks what the clocks say that the viewer may see, in the order in which they began
 * @param history what happened, in order
 * @param next what the viewer may do
 */
public record MatterView(
        Matter matter,
        Set<ViewPart> parts,
        List<Petitioner> petitioners,
        Set<UnitId> accusedUnits,
        Set<PersonId> accusedPersons,
        Set<PersonId> recused,
        List<ClockReading> clocks,
        List<Step> history,
        List<NextAction> next) {
    /**
     * Something that happened, as the viewer may see it.
     *
     * @param version the number of the event
     * @param at when
     * @param action what was done
     * @param stage the stage thereafter
     * @param actor who did it; {@code null} if the viewer may not know
     * @param data what was said and is no personal data; nothing if the viewer may not see the handling
     * @param texts the texts that the viewer may see and that were not deleted, by the name of the field
     */
    public record Step(
            int version,
            Instant at,
            Action action,
            Stage stage,
            @Nullable PersonId actor,
            ActionData data,
            Map<String, String> texts) {
        /** Version, action and stage. */
        @Override
        public String toString() {
            return "Step[" + version + " " + action + " " + stage + "]";
        }
    }

    /** The matter's id, version and stage. */
    @Override
    public String toString() {
        return "MatterView[" + matter + "]";
    }
}
