package org.jiceng.governance.ledger.workflow;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiceng.governance.core.calendar.DayCount;
import org.jiceng.governance.core.calendar.FirstDay;
import org.jiceng.governance.core.calendar.RollOver;
import org.jiceng.governance.core.policy.Basis;
import org.jiceng.governance.core.policy.PackNode;
import org.jiceng.governance.core.policy.Parameter;
import org.jiceng.governance.core.policy.ParameterType;
import org.jiceng.governance.core.policy.StatutoryLimit;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Tier;
import org.jspecify.annotations.Nullable;

/** What the section {@code ledger} of a policy pack says of the workflow and its limits. */
public final class WorkflowParameters {
    private static final String SECTION = "ledger";
    private static final LocalDate REGULATION = LocalDate.of(2022, 5, 1);
    private static final int MOST_DAYS = 1000;

    /** The stages. */
    public static final Parameter<List<StageDefinition>> STAGES = Parameter.of(
            SECTION,
            "stages",
            ParameterType.of(
                    node -> node.distinctItems(StageDefinition::read),
                    stages -> stages.stream().map(StageDefinition::write).toList()));

    /** The actions: from where, to where, by whom, under which conditions. */
    public static final Parameter<List<Transition>> ACTIONS = Parameter.of(
            SECTION,
            "actions",
            ParameterType.of(
                    node -> node.distinctItems(Transition::read),
                    rows -> rows.stream().map(Transition::write).toList()));

    /** Which roles serve for which, by tier; a role that is not named serves for itself alone. */
    public static final Parameter<Map<Tier, Map<Role, Set<Role>>>> ROLES = Parameter.of(
            SECTION,
            "roles",
            ParameterType.keyed(Tier.class, ParameterType.keyed(Role.class, ParameterType.choices(Role.class, 1))));

    /** The tiers whose results the secretary of the tier above may sign off. */
    public static final Parameter<Set<Tier>> SIGNED_OFF_ABOVE =
            Parameter.of(SECTION, "signedOffAbove", ParameterType.choices(Tier.class, 1));

    /** The tiers that are bodies under the regulation, so that its clocks run. */
    public static final Parameter<Set<Tier>> STATUTORY_TIERS = Parameter.of(
                    SECTION, "statutoryTiers", ParameterType.choices(Tier.class, 1))
            .within(new StatutoryLimit<>(
                    tiers -> tiers.contains(Tier.COUNTY) && tiers.contains(Tier.TOWNSHIP),
                    "COUNTY, TOWNSHIP",
                    REGULATION,
                    regulation("第二十二、二十三、三十四条 (articles 22, 23, 34)")));

    /** The kinds of matter that a village does not accept itself but hands up. */
    public static final Parameter<Set<MatterKind>> VILLAGE_HANDS_UP =
            Parameter.of(SECTION, "villageHandsUp", ParameterType.choices(MatterKind.class, 1));

    /** Within how many days of receipt a matter is registered and passed on. */
    public static final Parameter<Integer> PASS_ON_DAYS = atMost("passOnDays", 15, "第二十二条 (article 22)");

    /** Within how many days of receipt the person is told whether the matter is accepted. */
    public static final Parameter<Integer> INFORM_DAYS = atMost("informDays", 15, "第二十三条 (article 23)");

    /** Within how many days of acceptance a claim has its reply. */
    public static final Parameter<Integer> HANDLE_DAYS = atMost("handleDays", 60, "第三十四条 (article 34)");

    /** How many days may be added, in all. */
    public static final Parameter<Integer> EXTENSION_DAYS = atMost("extensionDays", 30, "第三十四条 (article 34)");

    /** Within how many working days of receipt a unit that is not competent objects. */
    public static final Parameter<Integer> OBJECTION_WORKING_DAYS =
            atMost("objectionWorkingDays", 5, "第二十三条 (article 23)");

    /** Within how many days of the reply a person may ask for a review. */
    public static final Parameter<Integer> REVIEW_REQUEST_DAYS = Parameter.of(
                    SECTION, "reviewRequestDays", ParameterType.wholeNumber(1, MOST_DAYS))
            .within(new StatutoryLimit<>(
                    days -> days >= 30, ">= 30", REGULATION, regulation("第三十五、三十六条 (articles 35, 36)")));

    /** Within how many days a review is decided. */
    public static final Parameter<Integer> REVIEW_DECISION_DAYS =
            atMost("reviewDecisionDays", 30, "第三十五、三十六条 (articles 35, 36)");

    /** How many persons may speak for many who come in person. */
    public static final Parameter<Integer> MOST_REPRESENTATIVES = atMost("mostRepresentatives", 5, "第二十条 (article 20)");

    /** How long handling may take, by kind, where no statutory clock runs. */
    public static final Parameter<Map<MatterKind, Limit>> HANDLING =
            Parameter.of(SECTION, "handling", ParameterType.keyed(MatterKind.class, Limit.TYPE));

    /** How long a matter may take over all tiers, from its first receipt to the reply. */
    public static final Parameter<Limit> WHOLE = Parameter.of(SECTION, "whole", Limit.TYPE);

    /** How long the office has to decide on an objection. */
    public static final Parameter<Limit> OBJECTION_DECISION = Parameter.of(SECTION, "objectionDecision", Limit.TYPE);

    /** The first day that a limit counts. */
    public static final Parameter<FirstDay> FIRST_DAY =
            Parameter.of(SECTION, "firstDay", ParameterType.choice(FirstDay.class));

    /** What becomes of an end on a day off. */
    public static final Parameter<RollOver> ROLL_OVER =
            Parameter.of(SECTION, "rollOver", ParameterType.choice(RollOver.class));

    /** The zone in which days begin and end. */
    public static final Parameter<ZoneId> ZONE =
            Parameter.of(SECTION, "zone", ParameterType.of(WorkflowParameters::readZone, ZoneId::getId));

    /** From how many days late the office, a committee member and the secretary urge. */
    public static final Parameter<List<Integer>> RUNGS_AFTER = Parameter.of(SECTION, "rungsAfter", ascending(3, 3));

    /** From how many days late a matter is of each grade of lateness. */
    public static final Parameter<List<Integer>> GRADES_AFTER = Parameter.of(SECTION, "gradesAfter", ascending(3, 3));

    /** In which days lateness is counted. */
    public static final Parameter<DayCount> LATE_COUNT =
            Parameter.of(SECTION, "lateCount", ParameterType.choice(DayCount.class));

    /** How often a matter is done again when a person is not satisfied. */
    public static final Parameter<Integer> REWORKS = Parameter.of(SECTION, "reworks", ParameterType.wholeNumber(0, 10));

    /** How often an archived matter is taken up again. */
    public static final Parameter<Integer> REOPENINGS =
            Parameter.of(SECTION, "reopenings", ParameterType.wholeNumber(0, 10));

    /** How often it is tried to ask a person before they count as without answer. */
    public static final Parameter<Integer> REPLY_ATTEMPTS =
            Parameter.of(SECTION, "replyAttempts", ParameterType.wholeNumber(1, 10));

    /** For which reasons the internal clocks may be stopped. */
    public static final Parameter<List<String>> PAUSE_REASONS =
            Parameter.of(SECTION, "pauseReasons", ParameterType.names());

    /** Of how many per cent of the archived matters the persons are visited again. */
    public static final Parameter<Integer> RETURN_VISIT_PERCENT =
            Parameter.of(SECTION, "returnVisitPercent", ParameterType.wholeNumber(0, 100));

    /** How many days after archiving they are visited. */
    public static final Parameter<Integer> RETURN_VISIT_AFTER =
            Parameter.of(SECTION, "returnVisitAfter", ParameterType.wholeNumber(1, MOST_DAYS));

    private WorkflowParameters() {}

    /** All of them, in the order in which a pack is written. */
    public static List<Parameter<?>> all() {
        return List.of(
                STAGES,
                ACTIONS,
                ROLES,
                SIGNED_OFF_ABOVE,
                STATUTORY_TIERS,
                VILLAGE_HANDS_UP,
                PASS_ON_DAYS,
                INFORM_DAYS,
                HANDLE_DAYS,
                EXTENSION_DAYS,
                OBJECTION_WORKING_DAYS,
                REVIEW_REQUEST_DAYS,
                REVIEW_DECISION_DAYS,
                MOST_REPRESENTATIVES,
                HANDLING,
                WHOLE,
                OBJECTION_DECISION,
                FIRST_DAY,
                ROLL_OVER,
                ZONE,
                RUNGS_AFTER,
                GRADES_AFTER,
                LATE_COUNT,
                REWORKS,
                REOPENINGS,
                REPLY_ATTEMPTS,
                PAUSE_REASONS,
                RETURN_VISIT_PERCENT,
                RETURN_VISIT_AFTER);
    }

    private static Basis regulation(String place) {
        return new Basis("信访工作条例", place);
    }

    private static Parameter<Integer> atMost(String name, int bound, String place) {
        return Parameter.of(SECTION, name, ParameterType.wholeNumber(1, MOST_DAYS))
                .within(new StatutoryLimit<>(days -> days <= bound, "<= " + bound, REGULATION, regulation(place)));
    }

    /** Whole numbers from 1, each above the one before. */
    private static ParameterType<List<Integer>> ascending(int least, int most) {
        return ParameterType.of(node -> readAscending(node, least, most), ArrayList::new);
    }

    private static @Nullable List<Integer> readAscending(PackNode node, int least, int most) {
        List<Integer> numbers = node.distinctItems(item -> item.wholeNumber(1, MOST_DAYS));
        if (numbers == null) {
            return null;
        }
        boolean sorted = numbers.stream().sorted().toList().equals(numbers);
        if (!sorted || numbers.size() < least || numbers.size() > most) {
            node.malformed("[1, 6, 16]");
            return null;
        }
        return List.copyOf(numbers);
    }

    private static @Nullable ZoneId readZone(PackNode node) {
        String text = node.text();
        try {
            return text == null ? null : ZoneId.of(text);
        } catch (DateTimeException e) {
            node.malformed("Asia/Shanghai");
            return null;
        }
    }
}
