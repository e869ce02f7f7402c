package org.jiceng.governance.ledger.supervision;

import java.time.Instant;
import java.util.Set;
import org.jiceng.governance.core.household.Personal;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;

/**
 * What a matter is about, in the person's words, beside who raised it, where and when. The words come from the vault; default JSON
 * and the text show none of them.
 *
 * @param matter the matter
 * @param petitioners who raised it; none if nobody gave a name
 * @param region where it happened
 * @param receivedAt when it was first received
 * @param open whether the matter is open
 * @param text what it is about
 */
public record MatterText(
        MatterId matter,
        Set<PersonId> petitioners,
        RegionCode region,
        Instant receivedAt,
        boolean open,
        @Personal String text) {
    public MatterText {
        petitioners = Set.copyOf(petitioners);
    }

    /** The words of a matter beside what the matter itself says. */
    public static MatterText of(LedgerWorkflow workflow, Matter matter, String text) {
        return new MatterText(
                matter.id(),
                Set.copyOf(matter.petitioners()),
                matter.region(),
                matter.firstReceivedAt(),
                workflow.definition().isOpen(matter.stage()),
                text);
    }

    /** Everything but the words and who raised it. */
    @Override
    public String toString() {
        return "MatterText[" + matter + " " + region + " " + receivedAt + ", masked]";
    }
}
