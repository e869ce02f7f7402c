package org.jiceng.governance.ledger.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jiceng.governance.ledger.desk.Answer;
import org.jiceng.governance.ledger.desk.LedgerDesk;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.workflow.Command;
import org.jiceng.governance.ledger.workflow.Decision;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.jiceng.governance.ledger.workflow.WorkflowReason;

/** Questions of those who must not learn of a matter, each asked of a matter that does not exist too: the answers are equal. */
final class Probes {
    private static final MatterId NONE = MatterId.of("N-1");
    private static final List<Field<MatterId>> NAMING =
            List.of(Field.INTO, Field.WITH, Field.REPEATS, Field.LINKED_MATTER);

    private Probes() {}

    /** @param used the id of a command that was done */
    static void ofHiddenMatters(CommandMaker maker, LedgerDesk desk, Optional<String> used) {
        List<MatterId> matters = List.copyOf(maker.matters());
        for (MatterId id : matters) {
            Matter matter = desk.matter(id).orElse(null);
            Actor actor = maker.actor();
            if (matter != null && County.mustNotLearnOf(matter, actor)) {
                ask(maker, desk, matter, actor, maker.nextId());
                used.ifPresent(command -> ask(maker, desk, matter, actor, command));
                matters.forEach(other -> desk.matter(other)
                        .filter(seen -> !County.mustNotLearnOf(seen, actor))
                        .ifPresent(seen -> name(maker, desk, seen, id, actor)));
            }
        }
    }

    private static void ask(CommandMaker maker, LedgerDesk desk, Matter matter, Actor actor, String commandId) {
        Command command = maker.about(matter, actor, commandId);
        boolean registers = command.action().equals(Action.REGISTER);
        LedgerWorkflow workflow = desk.workflow(matter.pack());
        if (registers
                && workflow.decide(null, on(command, NONE), desk.surroundings()).isAccepted()) {
            // What would be done on a free id must be refused on one that is taken.
            assertThat(desk.handle(command).reasons())
                    .hasSize(1)
                    .allMatch(reason -> reason.is(WorkflowReason.UNKNOWN_MATTER));
            return;
        }
        Answer answer = desk.handle(command);
        Command twin = on(command, NONE, maker.nextId());
        assertThat(named(answer, matter.id(), commandId))
                .as("the answer to %s about a hidden matter at %s", command.action(), matter.stage())
                .isEqualTo(named(desk.handle(twin), NONE, twin.commandId()));
    }

    /** Names a hidden matter in a command about another one. */
    private static void name(CommandMaker maker, LedgerDesk desk, Matter seen, MatterId hidden, Actor actor) {
        LedgerWorkflow workflow = desk.workflow(seen.pack());
        Command about = maker.about(seen, actor, "probe");
        for (Field<MatterId> field : NAMING) {
            if (about.data().has(field)) {
                Decision none = workflow.decide(seen, with(about, field, NONE), desk.surroundings());
                Decision named = workflow.decide(seen, with(about, field, hidden), desk.surroundings());
                if (!none.isAccepted()) {
                    assertThat(named.reasons().toString().replace("=" + hidden + "}", "=?}"))
                            .as("the reasons against %s that names a hidden matter", about.action())
                            .isEqualTo(none.reasons().toString().replace("=" + NONE + "}", "=?}"));
                }
            }
        }
    }

    private static Command with(Command command, Field<MatterId> field, MatterId id) {
        ActionData data = command.data().with(field, id);
        return new Command(
                command.commandId(),
                command.matter(),
                command.expectedVersion(),
                command.at(),
                command.actor(),
                command.action(),
                data);
    }

    private static Command on(Command command, MatterId matter) {
        return on(command, matter, command.commandId());
    }

    /** The same command on another matter: where it names its own, it names the other. */
    private static Command on(Command command, MatterId matter, String commandId) {
        ActionData data = command.data();
        for (Field<MatterId> field : NAMING) {
            data = command.matter().equals(data.get(field)) ? data.with(field, matter) : data;
        }
        return new Command(
                commandId, matter, command.expectedVersion(), command.at(), command.actor(), command.action(), data);
    }

    private static String named(Answer answer, MatterId matter, String commandId) {
        assertThat(answer.commandId()).isEqualTo(commandId);
        assertThat(answer.matter()).isEqualTo(matter.value());
        return answer.version() + " " + answer.stage() + " " + answer.events() + " " + answer.allowed() + " "
                + answer.reasons().toString().replace("=" + matter + "}", "=?}");
    }
}
