package org.jiceng.governance.examples.benchmarks.workflow;

import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterResult;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.workflow.Command;
import org.jiceng.governance.ledger.workflow.Transition;

/**
 * The guard that the state machines get: yes or no, for the main line and what {@link Cases} makes only. It asks for the version,
 * the time, the role and the unit, for what must be said, and for that a person is told. It gives no reasons, knows no clock
 * and no conflict, and stops at the first thing against.
 */
final class HandWrittenGuard {
    private HandWrittenGuard() {}

    static boolean admits(Transition row, Case asked) {
        Matter matter = asked.matter();
        Command command = asked.command();
        return matter == null
                ? command.expectedVersion() == 0 && hasRole(row, command.actor()) && saysAll(row, command)
                : command.expectedVersion() == matter.version()
                        && !command.at().isBefore(matter.lastAt())
                        && isInCharge(row, command.actor(), matter)
                        && saysAll(row, command)
                        && isFit(row.effect(), matter, command);
    }

    private static boolean hasRole(Transition row, Actor actor) {
        for (Role role : row.by()) {
            if (actor.has(role)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInCharge(Transition row, Actor actor, Matter matter) {
        for (Role role : row.by()) {
            if (actor.has(role) && isOf(role, actor, matter)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(Role role, Actor actor, Matter matter) {
        UnitId unit = actor.unit();
        return switch (role) {
            case REGISTRAR, CONTACT_OFFICE -> matter.unit().equals(unit);
            case SECRETARY, SECRETARY_DELEGATE -> actor.tier() == matter.tier();
            case LEAD_UNIT -> unit != null && unit.equals(matter.lead().orElse(null));
            default -> false;
        };
    }

    private static boolean saysAll(Transition row, Command command) {
        for (Field<?> field : row.required()) {
            if (!command.data().has(field)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFit(Effect effect, Matter matter, Command command) {
        return switch (effect) {
            case ACCEPT ->
                matter.instruction().orElse(null) == Instruction.ACCEPT
                        && (command.data().has(Field.TOLD) || command.data().has(Field.NOT_OWED));
            case SIGN_OFF -> !command.actor().id().equals(matter.reporter().orElse(null));
            case REPLY -> command.data().has(Field.REPLY) || command.data().has(Field.NOT_OWED);
            case ARCHIVE -> !promises(matter) || command.data().has(Field.CARRIED_OUT);
            default -> true;
        };
    }

    private static boolean promises(Matter matter) {
        return matter.result().map(MatterResult::promises).orElse(false);
    }
}
