package org.jiceng.governance.ledger.workflow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.ledger.deadline.Rung;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Book;
import org.jiceng.governance.ledger.matter.Channel;
import org.jiceng.governance.ledger.matter.DueDay;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.Notice;
import org.jiceng.governance.ledger.matter.NoticeForm;
import org.jiceng.governance.ledger.matter.Petitioner;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.matter.UnitDirectory;

/** Matters of one county that can be handled beside each other; each command comes a day after the one before. */
final class SeveralMatters {
    static final LedgerWorkflow WORKFLOW =
            LedgerWorkflow.of(PolicyPacks.builtIn("shiquan-321"), LocalDate.of(2024, 3, 1));
    static final Actor OFFICE = Actor.of("u-12", "office", Tier.TOWNSHIP, Role.REGISTRAR, Role.CONTACT_OFFICE);
    static final Actor SECRETARY = Actor.of("u-1", "office", Tier.TOWNSHIP, Role.SECRETARY);
    static final Actor BUREAU = Actor.of("u-40", "water", Tier.TOWNSHIP, Role.LEAD_UNIT);
    static final MatterId FIRST = MatterId.of("M-1");
    static final MatterId SECOND = MatterId.of("M-2");

    private final Map<MatterId, Matter> matters = new HashMap<>();
    private Instant now = Instant.parse("2024-03-01T01:00:00Z");

    Instant now() {
        return now;
    }

    Matter matter(MatterId id) {
        return Objects.requireNonNull(matters.get(id));
    }

    /** What comes of a command at a time; if it is accepted, the matters are as it says. */
    Decision decide(Instant at, Actor actor, Action action, MatterId id, ActionData data) {
        Matter matter = matters.get(id);
        int version = matter == null || action.equals(Action.REGISTER) ? 0 : matter.version();
        Decision decision = WORKFLOW.decide(
                matter,
                new Command("c", id, version, at, actor, action, data),
                new Surroundings(UnitDirectory.empty(), other -> Optional.ofNullable(matters.get(other))));
        if (decision instanceof Decision.Accepted accepted) {
            matters.put(id, accepted.matter());
            accepted.others().forEach(other -> matters.put(other.id(), other));
        }
        return decision;
    }

    Decision decide(Actor actor, Action action, MatterId id, ActionData data) {
        now = now.plus(Duration.ofDays(1));
        return decide(now, actor, action, id, data);
    }

    void register(MatterId id) {
        register(id, ActionData.none());
    }

    void register(MatterId id, ActionData more) {
        done(OFFICE, Action.REGISTER, id, registration(now).and(more));
    }

    void done(Actor actor, Action action, MatterId id, ActionData data) {
        Decision decision = decide(actor, action, id, data);
        if (!decision.isAccepted()) {
            throw new AssertionError(decision.reasons());
        }
    }

    /** Brings a matter to the stage at which its unit handles it. */
    void assign(MatterId id) {
        done(SECRETARY, Action.INSTRUCT, id, ActionData.of(Field.INSTRUCTION, Instruction.ACCEPT));
        done(OFFICE, Action.ACCEPT, id, ActionData.of(Field.TOLD, new Notice(NoticeForm.WRITTEN, now, null)));
        done(OFFICE, Action.ASSIGN, id, assignment().with(Field.LEAD, UnitId.of("water")));
        done(OFFICE, Action.SUPERVISE, id, ActionData.of(Field.LINE, Rung.OFFICE));
    }

    static ActionData assignment() {
        return ActionData.of(Field.DUE, new DueDay(LocalDate.of(2024, 4, 15)));
    }

    static ActionData registration(Instant at) {
        return ActionData.of(Field.BOOK, Book.CLAIM)
                .with(Field.KIND, MatterKind.CLAIM)
                .with(Field.CHANNEL, Channel.VISIT)
                .with(Field.REGION, RegionCode.of("610922101203"))
                .with(Field.UNIT, UnitId.of("office"))
                .with(Field.RECEIVED_AT, at)
                .with(Field.CONTENT, "...")
                .with(Field.PERSONS, List.of(new Petitioner(PersonId.of("p-7"), null, null, null)));
    }
}
