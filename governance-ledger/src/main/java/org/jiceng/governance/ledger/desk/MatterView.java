package org.jiceng.governance.ledger.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.ledger.deadline.ClockReading;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Book;
import org.jiceng.governance.ledger.matter.Channel;
import org.jiceng.governance.ledger.matter.Link;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.Petitioner;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.privacy.ViewPart;
import org.jiceng.governance.ledger.workflow.NextAction;
import org.jspecify.annotations.Nullable;

/**
 * A matter as one viewer may see it. It may hold personal data, which its text does not show.
 *
 * @param summary what every viewer of the matter sees
 * @param parts what the viewer may see beyond what every viewer sees
 * @param petitioners who raised it, with the names and contacts that the viewer may see; empty without such
 * @param accusedUnits the accused units; none for a viewer who may not see them
 * @param accusedPersons the accused persons; none for a viewer who may not see them
 * @param recused those who must keep away; none for a viewer who may not see them
 * @param clocks what the clocks say that the viewer may see, in the order in which they began
 * @param history what happened, each event once and in order; what only links the matter with one of which the viewer must not
 *     know stands there as a remark without a word
 * @param next what the viewer may do
 * @param altered the names of the fields, each once and in order, of which the vault keeps a value that is not the one to which
 *     the journal is held: such a value is not shown
 */
public record MatterView(
        Summary summary,
        Set<ViewPart> parts,
        List<Petitioner> petitioners,
        Set<UnitId> accusedUnits,
        Set<PersonId> accusedPersons,
        Set<PersonId> recused,
        List<ClockReading> clocks,
        List<Step> history,
        List<NextAction> next,
        List<String> altered) {
    /**
     * What every viewer of a matter sees.
     *
     * @param id its id
     * @param version the number of its last event
     * @param stage its stage
     * @param book the book in which it stands
     * @param kind its kind
     * @param channel how it came
     * @param region the place that it is about
     * @param unit the unit that handles it
     * @param tier the tier of that unit
     * @param links how it stands to other matters, without those of which the viewer must not know, in order
     */
    public record Summary(
            MatterId id,
            int version,
            Stage stage,
            Book book,
            MatterKind kind,
            Channel channel,
            RegionCode region,
            UnitId unit,
            Tier tier,
            List<Link> links) {
        /** Id, version and stage. */
        @Override
        public String toString() {
            return id + " " + version + " " + stage;
        }
    }

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
        return "MatterView[" + summary + "]";
    }
}
