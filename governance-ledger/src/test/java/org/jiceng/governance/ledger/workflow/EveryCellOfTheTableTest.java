package org.jiceng.governance.ledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.workflow.DocumentedTable.Fact;
import org.jiceng.governance.ledger.workflow.DocumentedTable.Row;
import org.jiceng.governance.ledger.workflow.Situations.Situation;
import org.jiceng.governance.ledger.workflow.Story.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every stage by every action by every role, at each of the three tiers, for one who is in charge and for one who has the role
 * elsewhere: what the document's table says is what the workflow answers.
 */
class EveryCellOfTheTableTest {
    private static final List<Action> ACTIONS = actions();

    private static List<Action> actions() {
        List<Action> actions = new ArrayList<>(DocumentedTable.actions());
        actions.addAll(List.of(Action.ABSORB, Action.RELATE, Action.of("DANCE")));
        return List.copyOf(actions);
    }

    static List<Situation> situations() {
        return Situations.all();
    }

    /** One cell: a role at a situation, held where it counts or elsewhere. */
    private record Cell(Situation situation, Role role, boolean elsewhere) {
        Desk desk() {
            return situation.story().desk();
        }

        Actor actor() {
            return elsewhere ? desk().stranger(role) : desk().actor(role);
        }

        boolean isHidden() {
            return role == Role.PERSON && (elsewhere || situation.stage().equals(Stage.WITHDRAWN));
        }

        /** The roles in which somebody with the role may act at the tier. */
        Set<Role> servesFor() {
            Set<Role> roles = EnumSet.of(role);
            if (desk().tier() == Tier.VILLAGE) {
                if (role == Role.REGISTRAR || role == Role.CONTACT_OFFICE) {
                    roles.addAll(Set.of(Role.REGISTRAR, Role.CONTACT_OFFICE));
                }
                if (role == Role.SECRETARY) {
                    roles.add(Role.LEAD_UNIT);
                }
            }
            return roles;
        }

        boolean isInCharge(Role as) {
            return switch (as) {
                case SYSTEM -> true;
                case LEAD_UNIT -> !elsewhere && situation.hasLead();
                case CO_HANDLER -> !elsewhere && situation.hasHelper();
                case UNIT_HEAD -> !elsewhere && (situation.hasLead() || desk().tier() == Tier.VILLAGE);
                default -> !elsewhere;
            };
        }

        Set<String> refusalOfRole(Row row) {
            Set<Role> fitting = EnumSet.copyOf(servesFor());
            fitting.retainAll(row.by());
            if (fitting.stream().anyMatch(this::isInCharge)) {
                return Set.of();
            }
            return Set.of(fitting.isEmpty() ? "ROLE_MISSING" : "NOT_IN_CHARGE");
        }

        /** The codes with which an action is refused whatever is said with it; none if it is allowed. */
        Set<String> refusal(Action action) {
            if (isHidden()) {
                return Set.of("UNKNOWN_MATTER");
            }
            List<Row> rows = DocumentedTable.rows(action);
            if (rows.isEmpty()) {
                return Set.of("ACTION_UNDEFINED");
            }
            if (action.equals(Action.REGISTER)) {
                return Set.of("MATTER_EXISTS");
            }
            Set<String> codes = new TreeSet<>();
            Optional<Row> row = DocumentedTable.row(action, situation.stage());
            if (row.isEmpty()) {
                codes.add("ACTION_NOT_AT_STAGE");
                codes.addAll(refusalOfRole(rows.get(0)));
                return codes;
            }
            Set<String> ofRole = refusalOfRole(row.get());
            return ofRole.isEmpty() ? refusalOfState(row.get()) : ofRole;
        }

        private Set<String> refusalOfState(Row row) {
            Set<String> codes = new HashSet<>();
            boolean whileObjected = Set.of("SUSTAIN", "OVERRULE", "REMARK", "ACCUSE", "MIGRATE")
                    .contains(row.action().name());
            if (situation.facts().contains(Fact.objected) && !whileObjected) {
                codes.add("OBJECTION_UNDECIDED");
            }
            if (situation.facts().contains(Fact.otherPack) && !row.action().equals(Action.MIGRATE)) {
                codes.add("OTHER_PACK");
            }
            for (Fact needed : row.needs()) {
                if (!holds(needed)) {
                    codes.add(needed.refusal());
                }
            }
            return codes;
        }

        /** Some hold or do not by who asks: who reported, who signed before, who raised the matter. */
        private boolean holds(Fact fact) {
            return situation.facts().contains(fact)
                    || (fact == Fact.othersReported && !actor().equals(desk().actor(Role.LEAD_UNIT)))
                    || (fact == Fact.ownPetition && role == Role.PERSON)
                    || (fact == Fact.othersSigned && !actor().equals(desk().actor(Role.SECRETARY)));
        }

        List<Action> allowed() {
            return DocumentedTable.actions().stream()
                    .filter(action -> refusal(action).isEmpty())
                    .toList();
        }

        /** The codes with which a command is refused that says all that the action needs. */
        Set<String> refusalOfCommand(Action action) {
            if (isHidden() && action.equals(Action.REGISTER)) {
                // As if there were no such matter.
                return Set.of("ROLE_MISSING", "VERSION_CONFLICT");
            }
            Set<String> codes = new TreeSet<>(refusal(action));
            Optional<Row> row = DocumentedTable.row(action, situation.stage());
            boolean urges = action.equals(Action.URGE)
                    && row.isPresent()
                    && refusalOfRole(row.get()).isEmpty();
            Role ofLine = switch (situation.nextLine()) {
                case OFFICE -> Role.CONTACT_OFFICE;
                case COMMITTEE -> Role.COMMITTEE_MEMBER;
                case SECRETARY -> Role.SECRETARY;
            };
            if (urges && !isHidden() && !(servesFor().contains(ofLine) && isInCharge(ofLine))) {
                codes.add("LINE_OF_OTHER_ROLE");
            }
            return codes;
        }

        @Override
        public String toString() {
            return situation + ", " + role + (elsewhere ? " elsewhere" : "");
        }
    }

    private static List<Cell> cells(Situation situation) {
        List<Cell> cells = new ArrayList<>();
        for (Role role : Role.values()) {
            cells.add(new Cell(situation, role, false));
            cells.add(new Cell(situation, role, true));
        }
        return cells;
    }

    @ParameterizedTest
    @MethodSource("situations")
    void everyActionIsAllowedOrRefusedAsDocumented(Situation situation) {
        Story story = situation.story();
        assertThat(story.matter().stage()).isEqualTo(situation.stage());
        List<String> wrong = new ArrayList<>();
        for (Cell cell : cells(situation)) {
            for (Action action : ACTIONS) {
                List<Reason> reasons =
                        Story.WORKFLOW.whyNot(story.matter(), action, cell.actor(), story.now(), story.around());
                compare(wrong, cell, action, codes(reasons), cell.refusal(action));
            }
            assertThat(Story.WORKFLOW.nextActions(story.matter(), cell.actor(), story.now(), story.around()))
                    .as(cell.toString())
                    .extracting(NextAction::action)
                    .isEqualTo(cell.allowed());
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("situations")
    void everyCommandIsCarriedOutOrRefusedAsDocumented(Situation situation) {
        Story story = situation.story();
        List<String> wrong = new ArrayList<>();
        for (Cell cell : cells(situation)) {
            List<Action> allowed = cell.allowed();
            for (Action action : ACTIONS) {
                Command command = story.command(cell.actor(), action, Situations.said(action, situation));
                Decision decision = Story.WORKFLOW.decide(story.matter(), command, story.around());
                compare(wrong, cell, action, codes(decision.reasons()), cell.refusalOfCommand(action));
                Object expected = decision.isAccepted() ? target(action, situation) : allowed;
                Object actual = decision.fold(accepted -> accepted.matter().stage(), Decision.Refused::allowed);
                compare(wrong, cell, action, actual, expected);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Where the table says; but what accuses somebody goes on without who raised it. */
    private static Stage target(Action action, Situation situation) {
        return action.equals(Action.WITHDRAW) && situation.story().matter().accuses()
                ? situation.stage()
                : DocumentedTable.row(action, situation.stage()).orElseThrow().target(situation.stage());
    }

    private static Set<String> codes(List<Reason> reasons) {
        return new TreeSet<>(Story.codes(reasons));
    }

    private static void compare(List<String> wrong, Cell cell, Action action, Object actual, Object expected) {
        if (!actual.equals(expected)) {
            wrong.add(cell + ", " + action + ": " + actual + ", not " + expected);
        }
    }

    @Test
    void whatIsNotYetRegisteredCanOnlyBeRegistered() {
        for (Desk desk : Desk.all()) {
            for (Role role : Role.values()) {
                for (Action action : ACTIONS) {
                    Story story = Story.at(desk);
                    boolean registers = action.equals(Action.REGISTER);
                    boolean mayRegister =
                            DocumentedTable.rows(Action.REGISTER).get(0).by().contains(role);
                    Decision decision = story.asks(role, action, story.registration(story.usualKind()));
                    assertThat(Story.codes(decision.reasons()))
                            .as(desk.tier() + " " + role + " " + action)
                            .isEqualTo(
                                    !registers
                                            ? List.of("UNKNOWN_MATTER")
                                            : mayRegister ? List.of() : List.of("ROLE_MISSING"));
                }
            }
        }
    }

    /** The number of cells is said, so that nobody can lose some unseen. */
    @Test
    void thereIsASituationForEveryStageAndBothAnswersForEveryActionThatHasThem() {
        Set<String> stages = new LinkedHashSet<>();
        Set<String> allowedSomewhere = new HashSet<>();
        Set<String> refusedSomewhere = new HashSet<>();
        int cells = 0;
        for (Situation situation : situations()) {
            stages.add(situation.story().desk().tier() + " " + situation.stage());
            for (Cell cell : cells(situation)) {
                for (Action action : ACTIONS) {
                    cells++;
                    (cell.refusal(action).isEmpty() ? allowedSomewhere : refusedSomewhere).add(action.name());
                }
            }
        }
        int unregistered = Desk.all().size() * Role.values().length * ACTIONS.size();
        assertThat(stages).hasSize(DocumentedTable.stages().size() * Desk.all().size());
        assertThat(refusedSomewhere).hasSize(ACTIONS.size());
        assertThat(allowedSomewhere)
                .containsExactlyInAnyOrderElementsOf(DocumentedTable.actions().stream()
                        .map(Action::name)
                        .filter(name -> !name.equals("REGISTER"))
                        .toList());
        assertThat(cells + unregistered).isEqualTo(116_400);
    }

    @Test
    void thePackHasTheDocumentedStagesAndActionsAndNoOthers() {
        WorkflowDefinition definition = Definitions.standard().definition();

        assertThat(definition.stages()).extracting(StageDefinition::stage).isEqualTo(DocumentedTable.stages());
        assertThat(definition.actions()).containsExactlyElementsOf(DocumentedTable.actions());
        assertThat(definition.stages())
                .filteredOn(StageDefinition::end)
                .extracting(StageDefinition::stage)
                .containsExactly(
                        Stage.ARCHIVED,
                        Stage.MERGED,
                        Stage.REJECTED,
                        Stage.TRANSFERRED,
                        Stage.DIVERTED,
                        Stage.WITHDRAWN);
    }
}
