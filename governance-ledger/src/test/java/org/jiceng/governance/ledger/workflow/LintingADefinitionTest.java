package org.jiceng.governance.ledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.jiceng.governance.ledger.workflow.Definitions.row;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.policy.Title;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.workflow.LintReason.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintingADefinitionTest {
    private static final Action STEP = Action.of("STEP_ASIDE");
    private static final Stage LIMBO = Stage.of("LIMBO");
    private static final LedgerSettings SETTINGS = LedgerSettings.of(Definitions.PACK, Definitions.DAY);
    private static final List<LintFinding> STANDARD = lint(Definitions.standard());

    private static List<LintFinding> lint(Definitions definitions) {
        return WorkflowLinter.check(definitions.definition(), SETTINGS);
    }

    /** What is found beyond what the library's own definition has. */
    private static List<LintFinding> foundIn(Definitions definitions) {
        return lint(definitions).stream()
                .filter(finding -> !STANDARD.contains(finding))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shiquan-321", "hanyin-321"})
    void theBuiltInDefinitionsHaveNeitherErrorsNorWarnings(String pack) {
        LedgerWorkflow workflow = LedgerWorkflow.of(PolicyPacks.builtIn(pack), Definitions.DAY);

        assertThat(WorkflowLinter.check(workflow.definition(), workflow.settings()))
                .extracting(LintFinding::kind, finding -> finding.action().orElseThrow())
                .containsExactlyInAnyOrder(
                        tuple(LintReason.LOOP_BY_DECISION, Action.REVISE),
                        tuple(LintReason.LOOP_BY_DECISION, Action.RETURN),
                        tuple(LintReason.LOOP_BY_DECISION, Action.SUSTAIN),
                        tuple(LintReason.LOOP_BY_DECISION, Action.SUSTAIN));
        assertThat(STANDARD).allMatch(finding -> finding.severity() == Severity.NOTE);
    }

    static Stream<Arguments> plantedFaults() {
        Definitions standard = Definitions.standard();
        Title title = new Title("环节", "a stage");
        return Stream.of(
                Arguments.of(
                        "an end to which nothing leads",
                        standard.with(new StageDefinition(LIMBO, title, true, null, null)),
                        Reason.of(LintReason.STAGE_UNREACHABLE, "stage", LIMBO)),
                Arguments.of(
                        "a stage from which nothing leads on",
                        standard.with(LIMBO).with(row(STEP, Effect.STEP, Stage.ACCEPTED, LIMBO, Role.CONTACT_OFFICE)),
                        Reason.of(LintReason.STAGE_DEAD_END, "stage", LIMBO)),
                Arguments.of(
                        "a stage from which only the person can withdraw",
                        standard.with(LIMBO)
                                .with(row(STEP, Effect.STEP, Stage.ACCEPTED, LIMBO, Role.CONTACT_OFFICE))
                                .with(row(Action.of("LEAVE"), Effect.WITHDRAW, LIMBO, Stage.WITHDRAWN, Role.PERSON)),
                        Reason.of(LintReason.STAGE_DEAD_END, "stage", LIMBO)),
                Arguments.of(
                        "an open stage without a limit",
                        standard.withoutLimit(Stage.SIGNED_OFF),
                        Reason.of(LintReason.STAGE_WITHOUT_LIMIT, "stage", Stage.SIGNED_OFF)),
                Arguments.of(
                        "an action by nobody",
                        standard.by(Action.LINK),
                        Reason.of(LintReason.ACTION_WITHOUT_ROLE, "action", Action.LINK)
                                .with(
                                        "stages",
                                        "REGISTERED, INSTRUCTED, ACCEPTED, ASSIGNED, SUPERVISED, REPORTED,"
                                                + " SIGNED_OFF, REPLIED")),
                Arguments.of(
                        "an action of the lead unit before there is one",
                        standard.with(row(STEP, Effect.REMARK, Stage.INSTRUCTED, null, Role.LEAD_UNIT)),
                        Reason.of(LintReason.ACTION_NEVER_POSSIBLE, "action", STEP)
                                .with("stages", "INSTRUCTED")
                                .with("needed", "ASSIGN, TRANSFER")),
                Arguments.of(
                        "an objection that nobody can turn down",
                        standard.changing(
                                Action.OVERRULE,
                                row -> new Transition(
                                        row.action(),
                                        row.effect(),
                                        row.title(),
                                        Set.of(Stage.ASSIGNED, Stage.TRANSFERRED),
                                        row.to(),
                                        row.by(),
                                        row.guards(),
                                        row.required())),
                        Reason.of(LintReason.COUNTERPART_MISSING, "action", Action.OBJECT)
                                .with("stage", Stage.SUPERVISED)
                                .with("needed", Effect.OVERRULE)),
                Arguments.of(
                        "an instruction that nothing carries out",
                        standard.without(Action.HAND_DOWN),
                        Reason.of(LintReason.INSTRUCTION_WITHOUT_WAY, "action", Action.INSTRUCT)
                                .with("stage", Stage.INSTRUCTED)
                                .with("instruction", "HAND_DOWN")),
                Arguments.of(
                        "a way past the signature",
                        standard.with(row(STEP, Effect.STEP, Stage.REPORTED, Stage.SIGNED_OFF, Role.CONTACT_OFFICE)),
                        Reason.of(LintReason.ARCHIVED_WITHOUT_SIGN_OFF, "action", Action.ARCHIVE)
                                .with("stage", Stage.REPLIED)),
                Arguments.of(
                        "a rework whose result is not signed off again",
                        standard.moving(Action.REWORK, Stage.REPLIED, Stage.SIGNED_OFF),
                        Reason.of(LintReason.ARCHIVED_WITHOUT_SIGN_OFF, "action", Action.ARCHIVE)
                                .with("stage", Stage.REPLIED)),
                Arguments.of(
                        "a way past the reply",
                        standard.with(row(STEP, Effect.STEP, Stage.SIGNED_OFF, Stage.ARCHIVED, Role.CONTACT_OFFICE)),
                        Reason.of(LintReason.ARCHIVED_WITHOUT_REPLY, "action", STEP)
                                .with("stage", Stage.SIGNED_OFF)),
                Arguments.of(
                        "another end without a reply",
                        standard.with(new StageDefinition(LIMBO, title, true, null, null))
                                .with(row(STEP, Effect.STEP, Stage.SIGNED_OFF, LIMBO, Role.CONTACT_OFFICE)),
                        Reason.of(LintReason.ARCHIVED_WITHOUT_REPLY, "action", STEP)
                                .with("stage", Stage.SIGNED_OFF)),
                Arguments.of(
                        "a rework without its bound",
                        standard.without(Action.REWORK, Guard.REWORKS_LEFT),
                        Reason.of(
                                LintReason.LOOP_WITHOUT_BOUND, "stages", "SUPERVISED, REPORTED, SIGNED_OFF, REPLIED")),
                Arguments.of(
                        "a reopening without its bound",
                        standard.without(Action.REOPEN, Guard.REOPENINGS_LEFT),
                        Reason.of(
                                LintReason.LOOP_WITHOUT_BOUND,
                                "stages",
                                "SUPERVISED, REPORTED, SIGNED_OFF, REPLIED, ARCHIVED")),
                Arguments.of(
                        "a bound that does not count its own turns",
                        standard.with(new Transition(
                                STEP,
                                Effect.STEP,
                                title,
                                Set.of(Stage.ACCEPTED),
                                Stage.INSTRUCTED,
                                Set.of(Role.CONTACT_OFFICE),
                                Set.of(Guard.REWORKS_LEFT),
                                Set.of())),
                        Reason.of(LintReason.LOOP_WITHOUT_BOUND, "stages", "INSTRUCTED, ACCEPTED")),
                Arguments.of(
                        "a unit that sends matters back by itself",
                        standard.by(Action.RETURN, Role.SECRETARY, Role.LEAD_UNIT),
                        Reason.of(LintReason.LOOP_WITHOUT_BOUND, "stages", "SUPERVISED, REPORTED")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plantedFaults")
    void aPlantedFaultIsFoundAndNothingElse(String fault, Definitions definitions, Reason expected) {
        assertThat(foundIn(definitions)).extracting(LintFinding::reason).containsExactly(expected);
    }

    /** Written down from the law anew: whoever takes one away must be told which article. */
    private static final Map<Action, List<String>> DEMANDED = Map.ofEntries(
            Map.entry(
                    Action.REGISTER,
                    List.of(
                            "PETITIONER_OR_ANONYMOUS 19",
                            "REPRESENTATIVES_WITHIN_BOUND 20",
                            "NOT_REVIEWED_TO_THE_END 36")),
            Map.entry(Action.ACCEPT, List.of("TOLD_OR_NOT_OWED 23")),
            Map.entry(Action.REJECT, List.of("TOLD_OR_NOT_OWED 23")),
            Map.entry(Action.TRANSFER, List.of("TOLD_OR_NOT_OWED 23")),
            Map.entry(Action.DIVERT, List.of("TOLD_OR_NOT_OWED 31")),
            Map.entry(Action.ASSIGN, List.of("DUE_WITHIN_LIMIT 34")),
            Map.entry(Action.REPORT, List.of("RESULT_FITS_KIND 32", "OPINION_COMPLETE 32")),
            Map.entry(Action.SIGN_OFF, List.of("NOT_WHO_REPORTED 28")),
            Map.entry(Action.REPLY, List.of("REPLY_OR_NOT_OWED 32")),
            Map.entry(Action.OBJECT, List.of("WITHIN_OBJECTION_WINDOW 23")),
            Map.entry(
                    Action.EXTEND,
                    List.of("BEFORE_LIMIT_PASSES 34", "EXTENSION_WITHIN_BOUND 34", "TOLD_OR_NOT_OWED 34")),
            Map.entry(
                    Action.REQUEST_REVIEW, List.of("WITHIN_REVIEW_WINDOW 35", "REVIEW_LEFT 36", "SUPERIOR_REVIEWS 35")),
            Map.entry(Action.HEARING, List.of("HEARING_IN_RE_REVIEW 36")));

    static Stream<Arguments> demanded() {
        return DEMANDED.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(text -> {
                    String[] parts = text.split(" ", -1);
                    return Arguments.of(entry.getKey(), Guard.valueOf(parts[0]), parts[1]);
                }));
    }

    @ParameterizedTest
    @MethodSource("demanded")
    void aGuardThatTheLawDemandsIsMissedByItsArticle(Action action, Guard guard, String article) {
        long rows = Definitions.standard().definition().rows(action).stream()
                .filter(row -> row.guards().contains(guard))
                .count();
        assertThat(foundIn(Definitions.standard().without(action, guard)))
                .hasSize((int) rows)
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.kind()).isEqualTo(LintReason.GUARD_MISSING);
                    assertThat(finding.action()).contains(action);
                    assertThat(finding.reason().attributes()).containsEntry("guard", guard.name());
                    assertThat(Objects.requireNonNull(finding.article()).document())
                            .isEqualTo("信访工作条例");
                    assertThat(finding.article().place()).containsPattern("\\b" + article + "\\b");
                });
    }

    @Test
    void everyGuardWithAnArticleIsDemandedSomewhereAndNoOther() {
        Set<Guard> demanded =
                demanded().map(arguments -> (Guard) arguments.get()[1]).collect(Collectors.toSet());

        assertThat(Guard.values())
                .allSatisfy(guard -> assertThat(demanded.contains(guard))
                        .as(guard.name())
                        .isEqualTo(guard.article().isPresent()));
    }

    @Test
    void everyOtherGuardIsThePacksChoice() {
        for (Transition row : Definitions.standard().rows()) {
            List<String> demanded = DEMANDED.getOrDefault(row.action(), List.of());
            for (Guard guard : row.guards()) {
                boolean missed = lint(Definitions.standard().without(row.action(), guard)).stream()
                        .anyMatch(finding -> finding.kind() == LintReason.GUARD_MISSING);
                assertThat(missed)
                        .as(row.action() + " without " + guard)
                        .isEqualTo(demanded.stream().anyMatch(text -> text.startsWith(guard.name() + " ")));
            }
        }
    }

    static Stream<Arguments> missingEffects() {
        Definitions standard = Definitions.standard();
        return Stream.of(
                Arguments.of(standard.without(Action.OBJECT, Action.SUSTAIN, Action.OVERRULE), Effect.OBJECT, "23"),
                Arguments.of(
                        standard.without(Action.REQUEST_REVIEW, Action.RECORD_REVIEW), Effect.REQUEST_REVIEW, "35"),
                Arguments.of(replacing(Action.ACCEPT), Effect.ACCEPT, "23"),
                Arguments.of(replacing(Action.REPLY), Effect.REPLY, "32"));
    }

    /** The definition in which an action moves the matter and does nothing else. */
    private static Definitions replacing(Action action) {
        return Definitions.standard()
                .changing(
                        action,
                        row -> new Transition(
                                action,
                                Effect.STEP,
                                row.title(),
                                row.from(),
                                row.to(),
                                row.by(),
                                row.guards(),
                                row.required()));
    }

    @ParameterizedTest
    @MethodSource("missingEffects")
    void anEffectThatTheLawDemandsIsMissedByItsArticle(Definitions definitions, Effect effect, String article) {
        assertThat(foundIn(definitions))
                .filteredOn(finding -> finding.kind() == LintReason.EFFECT_MISSING)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.reason().attributes()).containsEntry("effect", effect.name());
                    assertThat(Objects.requireNonNull(finding.article()).place())
                            .containsPattern("\\b" + article + "\\b");
                });
    }

    @Test
    void withoutObjectionsOrReviewsNothingElseIsFound() {
        assertThat(foundIn(Definitions.standard().without(Action.OBJECT, Action.SUSTAIN, Action.OVERRULE)))
                .extracting(LintFinding::kind)
                .containsExactly(LintReason.EFFECT_MISSING);
        assertThat(foundIn(Definitions.standard().without(Action.REQUEST_REVIEW, Action.RECORD_REVIEW)))
                .extracting(LintFinding::kind)
                .containsExactly(LintReason.EFFECT_MISSING);
    }

    @Test
    void aRoleForWhichOnlyPetitionersServeIsServedByNobody() {
        String served =
                "{'VILLAGE':{'SYSTEM':['PERSON']},'TOWNSHIP':{'SYSTEM':['PERSON']},'COUNTY':{'SYSTEM':['PERSON']}}";
        LedgerSettings settings = LedgerSettings.of(Definitions.extending("roles", served), Definitions.DAY);
        WorkflowDefinition definition =
                Definitions.standard().by(Action.LINK, Role.SYSTEM).definition();

        assertThat(WorkflowLinter.check(definition, SETTINGS)).isEqualTo(STANDARD);
        assertThat(WorkflowLinter.check(definition, settings))
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(LintReason.ACTION_WITHOUT_ROLE);
                    assertThat(finding.action()).contains(Action.LINK);
                });
    }

    @Test
    void aPackNeedNotExtendPauseOrHear() {
        assertThat(foundIn(Definitions.standard().without(Action.EXTEND))).isEmpty();
        assertThat(foundIn(Definitions.standard().without(Action.HEARING))).isEmpty();
        assertThat(foundIn(Definitions.standard().without(Action.PAUSE, Action.RESUME)))
                .isEmpty();
    }

    @Test
    void assigningBeforeInformingIsAcceptedAndSaysWhatFollows() {
        assertThat(foundIn(Definitions.assigningBeforeInforming()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
                    assertThat(finding.reason())
                            .isEqualTo(Reason.of(LintReason.ASSIGNS_BEFORE_INFORMING, "action", Action.ASSIGN)
                                    .with("stages", "INSTRUCTED")
                                    .with("days", 15));
                    assertThat(finding.reason().text(Locale.ENGLISH)).contains("15 days", "no limit");
                });
    }

    @Test
    void assigningBeforeInformingIsFoundAcrossTheStagesBetween() {
        Definitions late = Definitions.assigningBeforeInforming()
                .moving(Action.SUPERVISE, Stage.ASSIGNED, Stage.SUPERVISED)
                .moving(Action.ACCEPT, Stage.SUPERVISED, Stage.ACCEPTED)
                .moving(Action.REPORT, Stage.ACCEPTED, Stage.REPORTED);

        assertThat(foundIn(late)).extracting(LintFinding::kind).contains(LintReason.ASSIGNS_BEFORE_INFORMING);
    }

    @Test
    void whatAGuardWaitsForMustBePossible() {
        assertThat(foundIn(Definitions.standard().without(Action.PAUSE)))
                .extracting(
                        LintFinding::kind,
                        finding -> finding.action().map(Action::name).orElse(""))
                .contains(tuple(LintReason.ACTION_NEVER_POSSIBLE, "RESUME"));
    }

    @Test
    void filingWhatNobodyHandledIsFound() {
        Definitions atOnce = Definitions.standard()
                .without(Action.REVISE, Action.SUSTAIN)
                .with(row(STEP, Effect.STEP, Stage.REGISTERED, Stage.ARCHIVED, Role.SECRETARY));

        assertThat(foundIn(atOnce))
                .extracting(LintFinding::kind)
                .contains(LintReason.ARCHIVED_WITHOUT_SIGN_OFF, LintReason.ARCHIVED_WITHOUT_REPLY);
    }

    @Test
    void sendingBackToWhereNothingComesBackFromIsNoLoop() {
        Definitions ending =
                Definitions.standard().with(row(STEP, Effect.REVISE, Stage.REGISTERED, Stage.REJECTED, Role.SECRETARY));

        assertThat(foundIn(ending)).extracting(LintFinding::kind).doesNotContain(LintReason.LOOP_BY_DECISION);
    }

    @Test
    void replyingBeforeTheSignatureIsAcceptedAndSaysWhatFollows() {
        assertThat(foundIn(Definitions.replyingBeforeTheSignature()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason())
                        .isEqualTo(Reason.of(LintReason.REPLIES_BEFORE_SIGN_OFF, "action", Action.REPLY)
                                .with("stages", "REPORTED")));
    }

    @Test
    void findingsComeByKindAndThenInTheOrderOfTheDefinition() {
        Definitions broken = Definitions.standard()
                .without(Action.REPORT, Guard.OPINION_COMPLETE)
                .without(Action.REGISTER, Guard.PETITIONER_OR_ANONYMOUS)
                .withoutLimit(Stage.REPLIED)
                .withoutLimit(Stage.ACCEPTED);

        assertThat(foundIn(broken))
                .extracting(finding -> finding.kind() + " "
                        + finding.stage()
                                .map(Stage::name)
                                .or(() -> finding.action().map(Action::name))
                                .orElseThrow())
                .containsExactly(
                        "STAGE_WITHOUT_LIMIT ACCEPTED",
                        "STAGE_WITHOUT_LIMIT REPLIED",
                        "GUARD_MISSING REGISTER",
                        "GUARD_MISSING REPORT");
    }

    @ParameterizedTest
    @EnumSource(LintReason.class)
    void everyKindIsFoundByATestAndHasATextThatNamesItsValues(LintReason kind) {
        List<LintFinding> found = Stream.concat(
                        Stream.of(
                                Definitions.standard(),
                                Definitions.assigningBeforeInforming(),
                                Definitions.replyingBeforeTheSignature(),
                                Definitions.standard().without(Action.REGISTER, Guard.PETITIONER_OR_ANONYMOUS),
                                Definitions.standard().without(Action.REQUEST_REVIEW)),
                        plantedFaults().map(arguments -> (Definitions) arguments.get()[1]))
                .flatMap(definitions -> lint(definitions).stream())
                .filter(finding -> finding.kind() == kind)
                .toList();

        assertThat(found).isNotEmpty().allSatisfy(finding -> {
            for (Function<Reason, String> text : List.<Function<Reason, String>>of(
                    reason -> reason.text(Locale.ENGLISH), reason -> reason.text(Locale.CHINESE))) {
                assertThat(text.apply(finding.reason()))
                        .contains("\n")
                        .contains(finding.reason().attributes().values())
                        .doesNotContain("{");
            }
        });
    }

    @Test
    void aFindingHasTheReasonOfItsKind() {
        Reason reason = Reason.of(LintReason.STAGE_DEAD_END, "stage", LIMBO);

        assertThatThrownBy(() -> new LintFinding(LintReason.STAGE_UNREACHABLE, reason, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("STAGE_DEAD_END");
    }
}
