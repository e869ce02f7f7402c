package org.jiceng.governance.ledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Tier;
import org.junit.jupiter.api.Test;

/** The first matter is hidden from one clerk; whatever the clerk asks, the answer is that for an id that is free. */
class HiddenMattersTest {
    private static final MatterId FREE = MatterId.of("M-9");
    private static final Actor CLERK = Actor.of("u-13", "office", Tier.TOWNSHIP, Role.REGISTRAR, Role.CONTACT_OFFICE);

    private final SeveralMatters ledger = new SeveralMatters();

    HiddenMattersTest() {
        ledger.register(SeveralMatters.FIRST, ActionData.of(Field.RECUSED, List.of(CLERK.id())));
        ledger.register(SeveralMatters.SECOND);
        ledger.done(
                SeveralMatters.SECRETARY,
                Action.INSTRUCT,
                SeveralMatters.SECOND,
                ActionData.of(Field.INSTRUCTION, Instruction.HAND_UP));
    }

    @Test
    void registeringUnderItsIdIsRefusedAsUnderAFreeOne() {
        ActionData incomplete = SeveralMatters.registration(ledger.now()).and(ActionData.of(Field.ANONYMOUS, true));
        Actor stranger = Actor.of(CLERK.id().value(), "water", Tier.TOWNSHIP, Role.LEAD_UNIT);

        assertThat(reasons(CLERK, Action.REGISTER, SeveralMatters.FIRST, incomplete))
                .isEqualTo(reasons(CLERK, Action.REGISTER, FREE, incomplete))
                .contains("ANONYMOUS_WITH_PERSONS");
        assertThat(reasons(stranger, Action.REGISTER, SeveralMatters.FIRST, incomplete))
                .isEqualTo(reasons(stranger, Action.REGISTER, FREE, incomplete))
                .contains("ROLE_MISSING");
    }

    @Test
    void whatWouldBeRegisteredUnderAFreeIdIsRefused() {
        assertThat(reasons(CLERK, Action.REGISTER, SeveralMatters.FIRST, SeveralMatters.registration(ledger.now())))
                .isEqualTo("[Reason[code=UNKNOWN_MATTER, attributes={matter=?}]]");
    }

    @Test
    void thatItsIdIsTakenIsNotSaidOfWhatIsRefusedAnyway() {
        Actor lead = Actor.of(CLERK.id().value(), "water", Tier.TOWNSHIP, Role.LEAD_UNIT);

        assertThat(handUpTo(SeveralMatters.FIRST, lead))
                .isEqualTo(handUpTo(FREE, lead))
                .contains("ROLE_MISSING");
        assertThat(handUpTo(SeveralMatters.FIRST, SeveralMatters.OFFICE)).contains("LINKED_MATTER_EXISTS");
        assertThat(handUpTo(SeveralMatters.FIRST, CLERK)).contains("LINKED_MATTER_EXISTS");
    }

    private String handUpTo(MatterId linked, Actor actor) {
        ActionData data = ActionData.of(Field.LINKED_MATTER, linked).with(Field.TO, UnitId.of("county"));
        return reasons(actor, Action.HAND_UP, SeveralMatters.SECOND, data);
    }

    private String reasons(Actor actor, Action action, MatterId id, ActionData data) {
        List<Reason> reasons = ledger.decide(actor, action, id, data).reasons();
        return reasons.toString().replaceAll("matter=M-.", "matter=?");
    }
}
