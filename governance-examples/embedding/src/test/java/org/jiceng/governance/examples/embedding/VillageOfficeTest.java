package org.jiceng.governance.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jiceng.governance.core.calendar.CalendarAnswer;
import org.jiceng.governance.core.classify.ClassOutcome;
import org.jiceng.governance.core.classify.Classification;
import org.jiceng.governance.core.classify.ConfirmationReason;
import org.jiceng.governance.core.classify.ConfirmedClass;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.service.ServicePlan;
import org.junit.jupiter.api.Test;

class VillageOfficeTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 28);
    private static final PersonId CLERK = PersonId.of("P-7");
    private static final VillageOffice OFFICE = new VillageOffice("619999100201", TODAY);
    private static final VillageReport REPORT = OFFICE.report(List.of(
            new HouseholdCard("H-1", 4, new BigDecimal("52000"), List.of(2021, 2022, 2023), List.of()),
            new HouseholdCard("H-2", 5, new BigDecimal("30000.50"), List.of(2020), List.of()),
            new HouseholdCard("H-3", 2, new BigDecimal("15000"), List.of(), List.of("LEFT_BEHIND")),
            new HouseholdCard("H-4", 3, null, List.of(), List.of()),
            new HouseholdCard("H-5", 3, new BigDecimal("-1"), List.of(), List.of("RICH"))));

    @Test
    void reportsInChinese() {
        assertThat(REPORT.text(Locale.CHINA)).isEqualTo("""
                H-1 REASSURED ON_REQUEST
                H-2 CONCERN P14D
                H-3 LINKED P7D
                H-4 MANUAL_DECISION -
                5 income_yuan -9: 这不是0到10000000000元、最多两位小数的金额。请用半角数字写成 12345.67 这样的形式，不加分隔符。
                5 circumstances AAAA: 不在可选范围内。请填 LEFT_BEHIND, POVERTY, DISABLED, RELEASED_PRISONER；一格多项时用半角分号隔开。""");
    }

    @Test
    void reportsInEnglish() {
        assertThat(REPORT.text(Locale.UK)).endsWith("""
                H-4 MANUAL_DECISION -
                5 income_yuan -9: This is not an amount from 0 to 10000000000 yuan with at most two decimals. Write it in half-width digits like 12345.67, without separators.
                5 circumstances AAAA: This is none of the texts allowed. Write LEFT_BEHIND, POVERTY, DISABLED, RELEASED_PRISONER; several in one field have semicolons between them.""");
    }

    @Test
    void explainsOneHouseholdInChinese() {
        assertThat(REPORT.recommendation(2).explain(Locale.CHINA)).isEqualTo("""
                建议类别：关心户（黄）。网格员会定期上门，按您的需要提供帮助。
                起决定作用的规则：收入低于本村平均水平，且近两年未被评为平安家庭。依据：何得桂、陶钰：《共同缔造赋能基层社会治理的制度分析与实践启示》, 三（二）2 (part 3 section 2 item 2)。
                所看的情况：家庭没有需要一对一帮扶的情形；2023年人均收入低于本村平均水平；2023年未被评为平安家庭；2022年未被评为平安家庭；2021年未被评为平安家庭。
                如果2023年人均收入高于本村平均水平；2023年被评为平安家庭；2022年被评为平安家庭；2021年被评为平安家庭，则为：放心户（绿）。
                如果家庭有需要一对一帮扶的情形，则为：连心户（红）。
                截至2024-06-28，按规则 spring-brook 第 2024.1 版。
                这是建议，由工作人员确认或另作决定；它只决定您家得到多少服务。您可以要求说明、更正有误的资料，也可以要求由人员决定。""");
    }

    @Test
    void explainsOneHouseholdInEnglish() {
        assertThat(REPORT.recommendation(3).explain(Locale.UK)).isEqualTo("""
                Recommended: linked household (red). One person will be assigned to your household and help you one to one.
                The rule that decides: the household has a circumstance that calls for one-to-one help. It rests on: 何得桂、陶钰：《共同缔造赋能基层社会治理的制度分析与实践启示》, 三（二）2 (part 3 section 2 item 2).
                This rule fits too: income below the village average, and not rated a Safe Family in the last two years. It rests on: 何得桂、陶钰：《共同缔造赋能基层社会治理的制度分析与实践启示》, 三（二）2 (part 3 section 2 item 2).
                What was looked at: the household has a circumstance that calls for one-to-one help; income per head of 2023 below the village average; not rated a Safe Family in 2023; not rated a Safe Family in 2022; not rated a Safe Family in 2021.
                If it were so: the household has no circumstance that calls for one-to-one help; income per head of 2023 above the village average; rated a Safe Family in 2023; rated a Safe Family in 2022; rated a Safe Family in 2021; then it would be: reassured household (green).
                If it were so: the household has no circumstance that calls for one-to-one help; then it would be: concern household (yellow).
                As of 2024-06-28, by the rules spring-brook, version 2024.1.
                This is a recommendation; a member of staff confirms it or decides otherwise. It decides only how much service you get. You may have it explained, have wrong data corrected, and ask that a person decides.""");
    }

    @Test
    void writesARecommendationAsJsonAndReadsItBack() throws Exception {
        String json = REPORT.json(4);

        assertThat(json).startsWith("""
                {"household":"H-4","ground":{"pack":"spring-brook","packVersion":"2024.1","asOf":"2024-06-28",\
                "referenceYear":2023,"measure":"PER_HEAD","rules":[{"id":"linked",""");
        assertThat(json).endsWith("""
                "verdict":{"outcome":"MANUAL_DECISION","matched":[],"missing":["INCOME"]}}""");
        Classification read = GovernanceJson.mapper().readValue(json, Classification.class);
        assertThat(read.ground()).isEqualTo(REPORT.recommendation(4).ground());
        assertThat(read.missing()).isEqualTo(REPORT.recommendation(4).missing());
        assertThat(read.verdict().facts()).isEmpty();
    }

    @Test
    void confirmsARecommendedClass() {
        assertThat(OFFICE.confirm(REPORT.recommendation(2), CLERK, TODAY))
                .isEqualTo(Outcome.accepted(new ConfirmedClass(
                        HouseholdId.of("H-2"),
                        HouseholdClass.CONCERN,
                        ClassOutcome.CONCERN,
                        CLERK,
                        TODAY,
                        null,
                        LocalDate.of(2025, 6, 28))));
    }

    @Test
    void refusesToConfirmWhereNoClassIsRecommended() {
        assertThat(OFFICE.confirm(REPORT.recommendation(4), CLERK, TODAY))
                .isEqualTo(Outcome.refused(List.of(Reason.of(ConfirmationReason.CLASS_NOT_RECOMMENDED))));
    }

    @Test
    void countsTheDaysForAnObjectionOverTheNationalDay() {
        assertThat(OFFICE.objectionsUntil(LocalDate.of(2024, 9, 27)).orElseThrow())
                .isEqualTo(LocalDate.of(2024, 10, 10));
    }

    @Test
    void doesNotGuessAYearThatTheCalendarDoesNotKnow() {
        assertThat(OFFICE.objectionsUntil(LocalDate.of(2026, 12, 31)))
                .isEqualTo(new CalendarAnswer.UnknownYear<LocalDate>(2027));
    }

    @Test
    void theCountysPackSaysOnlyWhatDiffers() {
        assertThat(PolicyPacks.diff(PolicyPacks.builtIn("hanyin-321"), VillageOffice.pack()))
                .extracting(difference -> difference.pointer())
                .containsExactly("/household/incomeMeasure", "/service/concernVisits");
        assertThat(ServicePlan.of(VillageOffice.pack(), LocalDate.of(2023, 12, 31))
                        .visits(HouseholdClass.CONCERN)
                        .text())
                .isEqualTo("P1M");
    }
}
