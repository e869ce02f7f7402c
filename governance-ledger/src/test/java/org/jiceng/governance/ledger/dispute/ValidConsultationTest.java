package org.jiceng.governance.ledger.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiceng.governance.ledger.dispute.Disputes.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ValidConsultationTest {
    private static final LocalDate DAY = LocalDate.of(2023, 4, 20);
    private static final ConsultationRules RULES = ConsultationRules.of(PolicyPacks.builtIn("hanyin-321"), DAY);
    private static final FollowUp FOLLOW_UP = new FollowUp(UnitId.of("610921100201"), DAY.plusDays(30), null, null);
    private static final Talks TALKS = new Talks(Set.of(Capacity.TOWN_CADRE), 3);

    /** A valid consultation of which a test changes what it is about. */
    private static final class Draft {
        private RegionCode region = Disputes.VILLAGE;
        private Assembly assembly = Assembly.CONSULTATION;
        private boolean weighty = true;
        private Talks talks = TALKS;
        private final List<Attendance> attendance = new ArrayList<>(List.of(new Attendance(Capacity.TOWN_CADRE, 2, 2)));
        private @Nullable Resolution resolution;

        static Draft of(Capacity capacity, int invited, int present) {
            Draft draft = new Draft();
            draft.attendance.add(new Attendance(capacity, invited, present));
            return draft;
        }

        static Draft usual() {
            return of(Capacity.RESIDENTS_REPRESENTATIVE, 20, 20).voted(20, 0, 0, true, FOLLOW_UP);
        }

        Draft voted(int votesFor, int against, int abstained, boolean adopted, @Nullable FollowUp followUp) {
            resolution = new Resolution(votesFor, against, abstained, adopted, followUp);
            return this;
        }

        Consultation held() {
            return new Consultation(
                    ConsultationId.of("C-1"),
                    region,
                    DAY,
                    assembly,
                    weighty,
                    "the road past the house of somebody",
                    talks,
                    attendance,
                    new Issues(4, 3),
                    resolution);
        }

        List<String> reasons() {
            return codes(RULES.check(held()));
        }
    }

    @Test
    void twoTalksAndOneConsultationAreValid() {
        assertThat(Draft.usual().reasons()).isEmpty();
    }

    @Test
    void whatIsNotWeightyNeedsNoVote() {
        Draft draft = Draft.of(Capacity.RESIDENTS_REPRESENTATIVE, 20, 20);
        assertThat(draft.reasons()).containsExactly("CONSULTATION_NOT_VOTED");
        draft.weighty = false;
        assertThat(draft.reasons()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void onlyACadreWhoIsThereExplains(Capacity capacity) {
        Draft draft = Draft.usual();
        draft.talks = new Talks(Set.of(capacity), 3);
        List<String> expected = new ArrayList<>();
        if (!Set.of(Capacity.COMMITTEE_MEMBER, Capacity.VILLAGE_CADRE, Capacity.TOWN_CADRE, Capacity.COUNTY_CADRE)
                .contains(capacity)) {
            expected.add("CONSULTATION_NOT_EXPLAINED");
        }
        if (!Set.of(Capacity.TOWN_CADRE, Capacity.RESIDENTS_REPRESENTATIVE).contains(capacity)) {
            expected.add("CONSULTATION_EXPLAINER_ABSENT");
        }
        assertThat(draft.reasons()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, CONSULTATION_NOT_HEARD",
        "1, ''",
        "20, ''",
        "21, CONSULTATION_HEARD_TOO_MANY",
    })
    void residentsArePresentAndHeard(int heard, String reason) {
        Draft draft = Draft.usual();
        draft.talks = new Talks(Set.of(Capacity.TOWN_CADRE), heard);
        assertThat(String.join(",", draft.reasons())).isEqualTo(reason);
    }

    /** Articles 22 and 26: more than a half of the villagers, two thirds of the households, two thirds of the members. */
    @ParameterizedTest
    @CsvSource({
        "VILLAGERS, VILLAGER, 400, 200, false",
        "VILLAGERS, VILLAGER, 400, 201, true",
        "VILLAGERS, VILLAGER, 401, 200, false",
        "VILLAGERS, VILLAGER, 401, 201, true",
        "HOUSEHOLDS, HOUSEHOLD_REPRESENTATIVE, 150, 99, false",
        "HOUSEHOLDS, HOUSEHOLD_REPRESENTATIVE, 150, 100, true",
        "HOUSEHOLDS, HOUSEHOLD_REPRESENTATIVE, 151, 100, false",
        "HOUSEHOLDS, HOUSEHOLD_REPRESENTATIVE, 151, 101, true",
        "REPRESENTATIVES, VILLAGERS_REPRESENTATIVE, 40, 26, false",
        "REPRESENTATIVES, VILLAGERS_REPRESENTATIVE, 40, 27, true",
        "CONSULTATION, RESIDENTS_REPRESENTATIVE, 40, 20, false",
        "CONSULTATION, RESIDENTS_REPRESENTATIVE, 40, 21, true",
        "VILLAGERS, HOUSEHOLD_REPRESENTATIVE, 40, 40, false",
        "HOUSEHOLDS, VILLAGER, 40, 40, false",
        "REPRESENTATIVES, PARTY_MEMBER, 40, 40, false",
    })
    void enoughOfThoseWhoCountArePresent(
            Assembly assembly, Capacity capacity, int invited, int present, boolean enough) {
        Draft draft = Draft.of(capacity, invited, present);
        draft.assembly = assembly;
        draft.weighty = false;
        assertThat(draft.reasons()).isEqualTo(enough ? List.of() : List.of("CONSULTATION_QUORUM"));
    }

    @Test
    void committeeMembersCountAmongTheRepresentatives() {
        Draft draft = Draft.of(Capacity.VILLAGERS_REPRESENTATIVE, 35, 20);
        draft.attendance.add(new Attendance(Capacity.COMMITTEE_MEMBER, 5, 5));
        draft.assembly = Assembly.REPRESENTATIVES;
        draft.weighty = false;
        assertThat(draft.reasons()).containsExactly("CONSULTATION_QUORUM");
        draft.attendance.set(1, new Attendance(Capacity.VILLAGERS_REPRESENTATIVE, 35, 22));
        assertThat(draft.reasons()).isEmpty();
    }

    /** More than half of those present, so that who abstains or does not vote counts against. */
    @ParameterizedTest
    @CsvSource({
        "10, 10, 0, true, CONSULTATION_MAJORITY",
        "11, 9, 0, true, ''",
        "10, 0, 10, true, CONSULTATION_MAJORITY",
        "10, 0, 0, true, CONSULTATION_MAJORITY",
        "11, 0, 0, true, ''",
        "11, 9, 0, false, CONSULTATION_MAJORITY_REACHED",
        "10, 10, 0, false, ''",
        "0, 0, 0, false, ''",
        "20, 1, 0, true, CONSULTATION_VOTES",
        "20, 0, 1, true, CONSULTATION_VOTES",
    })
    void aMajorityOfThosePresentAdopts(int votesFor, int against, int abstained, boolean adopted, String reason) {
        for (Assembly assembly : Assembly.values()) {
            Draft draft = Draft.of(assembly.members().iterator().next(), 20, 20)
                    .voted(votesFor, against, abstained, adopted, adopted ? FOLLOW_UP : null);
            draft.assembly = assembly;
            assertThat(String.join(",", draft.reasons())).as(assembly.name()).isEqualTo(reason);
        }
    }

    @Test
    void votesOfWhoDoesNotCountAreTooMany() {
        Draft draft = Draft.usual().voted(22, 0, 0, true, FOLLOW_UP);
        assertThat(draft.reasons()).containsExactly("CONSULTATION_VOTES");
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, ''", "true, false, CONSULTATION_FOLLOW_UP",
        "false, false, ''", "false, true, CONSULTATION_NOTHING_TO_FOLLOW",
    })
    void whatIsAdoptedIsFollowedUp(boolean adopted, boolean followed, String reason) {
        Draft draft = Draft.usual().voted(adopted ? 20 : 0, 0, 0, adopted, followed ? FOLLOW_UP : null);
        assertThat(String.join(",", draft.reasons())).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"-1, 3", "0, 0", "1, 0"})
    void noDayOfTheFollowUpLiesBeforeTheConsultation(int days, int reasons) {
        LocalDate day = DAY.plusDays(days);
        Draft draft = Draft.usual().voted(20, 0, 0, true, new FollowUp(UnitId.of("U"), day, day, day));
        assertThat(draft.reasons()).hasSize(reasons).allMatch("CONSULTATION_DAY"::equals);
    }

    @ParameterizedTest
    @CsvSource({"610921100201, true", "610921100, false", "610921, false"})
    void onlyAVillageHasAssemblies(String region, boolean village) {
        for (Assembly assembly : Assembly.values()) {
            Draft draft = Draft.of(assembly.members().iterator().next(), 20, 20);
            draft.assembly = assembly;
            draft.weighty = false;
            draft.region = RegionCode.of(region);
            assertThat(draft.reasons())
                    .isEqualTo(
                            village || assembly == Assembly.CONSULTATION
                                    ? List.of()
                                    : List.of("CONSULTATION_NOT_IN_VILLAGE"));
        }
    }

    @Test
    void allReasonsAreToldAtOnce() {
        Draft draft = Draft.of(Capacity.VILLAGER, 100, 2);
        draft.assembly = Assembly.VILLAGERS;
        draft.region = Disputes.TOWN;
        draft.talks = new Talks(Set.of(Capacity.PARTY_MEMBER), 3);
        draft.voted(1, 1, 1, true, null);
        assertThat(draft.reasons())
                .containsExactly(
                        "CONSULTATION_NOT_EXPLAINED",
                        "CONSULTATION_EXPLAINER_ABSENT",
                        "CONSULTATION_HEARD_TOO_MANY",
                        "CONSULTATION_NOT_IN_VILLAGE",
                        "CONSULTATION_QUORUM",
                        "CONSULTATION_VOTES",
                        "CONSULTATION_MAJORITY",
                        "CONSULTATION_FOLLOW_UP");
    }

    @Test
    void aPackMayAskMore() {
        ConsultationRules strict =
                ConsultationRules.of(DisputePacks.with(DisputeParameters.CONSULTATION_MAJORITY, "\">=2/3\""), DAY);
        assertThat(codes(strict.check(
                        Draft.usual().voted(13, 7, 0, true, FOLLOW_UP).held())))
                .containsExactly("CONSULTATION_MAJORITY");
        assertThat(codes(strict.check(
                        Draft.usual().voted(14, 6, 0, true, FOLLOW_UP).held())))
                .isEmpty();
    }

    @Test
    void numbersThatCannotBeAreRefused() {
        assertRefused("CONSULTATION_COUNT", () -> new Attendance(Capacity.VILLAGER, 5, 6));
        assertRefused("CONSULTATION_COUNT", () -> new Attendance(Capacity.VILLAGER, 5, -1));
        assertRefused("CONSULTATION_COUNT", () -> new Attendance(Capacity.VILLAGER, Attendance.MOST + 1, 0));
        assertRefused("CONSULTATION_COUNT", () -> new Talks(Set.of(), -1));
        assertRefused("CONSULTATION_COUNT", () -> new Issues(2, 3));
        assertRefused("CONSULTATION_COUNT", () -> new Issues(Issues.MOST + 1, 0));
        assertRefused("CONSULTATION_COUNT", () -> new Resolution(-1, 0, 0, false, null));
        assertRefused("CONSULTATION_COUNT", () -> new Resolution(0, -1, 0, false, null));
        assertRefused("CONSULTATION_COUNT", () -> new Resolution(0, 0, -1, false, null));
        Draft twice = Draft.of(Capacity.TOWN_CADRE, 1, 1);
        assertRefused("CONSULTATION_CAPACITY_TWICE", twice::held);
        Draft above = Draft.usual();
        above.region = RegionCode.of("61");
        assertRefused("CONSULTATION_REGION", above::held);
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith(code)
                .hasMessageNotContaining("{");
    }

    @Test
    void whatItWasAboutIsWrittenOnlyForThoseWhoMaySeeIt() throws Exception {
        Consultation held = Draft.usual().held();
        String open = GovernanceJson.mapper().writeValueAsString(held);
        assertThat(open + held).doesNotContain("somebody").doesNotContain("null");
        assertThat(GovernanceJson.mapper().readValue(open, Consultation.class).subject())
                .isNull();
        String disclosed = GovernanceJson.disclosing().writeValueAsString(held);
        assertThat(GovernanceJson.disclosing().readValue(disclosed, Consultation.class))
                .isEqualTo(held);
    }
}
