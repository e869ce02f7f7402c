package org.jiceng.governance.grid.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.grid.grid.ContactLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecordingContactsTest {
    private static final Heard OPEN = Heard.of(HeardKind.CLAIM);
    private static final Heard SETTLED = Heard.settledOnTheSpot(HeardKind.DISPUTE);

    @ParameterizedTest
    @CsvSource({"2024-01-02, false", "2024-01-03, true", "2024-01-04, false", "2024-05-01, true"})
    void deputiesReceiveVotersEveryWednesday(LocalDate day, boolean isOne) {
        assertThat(ContactManner.isReceptionDay(day)).isEqualTo(isOne);
    }

    static Stream<Arguments> dutiesAndThings() {
        return Stream.of(
                Arguments.of(Set.of(), List.of(), null),
                Arguments.of(Set.of(ContactDuty.HEARD), List.of(), null),
                Arguments.of(Set.of(ContactDuty.HEARD), List.of(OPEN), null),
                Arguments.of(Set.of(), List.of(OPEN), RecordReason.RECORD_HEARD_WITHOUT_DUTY),
                Arguments.of(Set.of(ContactDuty.HEARD), List.of(SETTLED), RecordReason.RECORD_SETTLED_WITHOUT_DUTY),
                Arguments.of(
                        Set.of(ContactDuty.HEARD, ContactDuty.SETTLED_ON_THE_SPOT),
                        List.of(OPEN),
                        RecordReason.RECORD_NOTHING_SETTLED),
                Arguments.of(Set.of(ContactDuty.HEARD, ContactDuty.PASSED_UP), List.of(OPEN), null),
                Arguments.of(
                        Set.of(ContactDuty.HEARD, ContactDuty.PASSED_UP),
                        List.of(),
                        RecordReason.RECORD_NOTHING_TO_PASS_UP),
                Arguments.of(
                        Set.of(ContactDuty.HEARD, ContactDuty.PASSED_UP, ContactDuty.SETTLED_ON_THE_SPOT),
                        List.of(SETTLED),
                        RecordReason.RECORD_NOTHING_TO_PASS_UP));
    }

    @ParameterizedTest
    @MethodSource("dutiesAndThings")
    void whatWasHeardAndTheDutiesAgree(Set<ContactDuty> duties, List<Heard> heard, @Nullable RecordReason fault) {
        assertThat(ContactRecord.check(ContactLine.PARTY_MEMBER, ContactManner.VISIT, duties, heard)
                        .map(Reason::code)
                        .orElse(null))
                .isEqualTo(fault == null ? null : fault.name());
    }

    @Test
    void onlyADeputyReceivesVoters() {
        for (ContactLine line : ContactLine.values()) {
            assertThat(ContactRecord.check(line, ContactManner.RECEPTION, Set.of(), List.of())
                            .isEmpty())
                    .as(line.name())
                    .isEqualTo(line == ContactLine.PEOPLES_DEPUTY);
        }
    }

    @Test
    void aFaultyRecordIsNotBuilt() {
        assertThatThrownBy(() -> Contacts.contact(1, 1, Contacts.NEW_YEAR, ContactManner.RECEPTION))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("RECORD_RECEPTION_LINE");
        assertThatThrownBy(() -> OPEN.handedOn(" "))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("RECORD_MATTER_BLANK");
    }

    @Test
    void aThingIsOpenUntilItIsSettledOrHandedOn() {
        assertThat(OPEN.isOpen()).isTrue();
        assertThat(SETTLED.isOpen()).isFalse();
        assertThat(OPEN.handedOn("M-1").isOpen()).isFalse();
    }

    @Test
    void jsonKeepsBackWhatWasDoneAndHeardUnlessAskedToDiscloseIt() throws JsonProcessingException {
        ContactRecord record = Contacts.contact(1, 1, Contacts.NEW_YEAR, ContactManner.VISIT, SETTLED, OPEN);
        assertThat(GovernanceJson.mapper().writeValueAsString(record)).doesNotContain("CLAIM", "SETTLED", "duties");
        String disclosed = GovernanceJson.disclosing().writeValueAsString(record);
        assertThat(GovernanceJson.mapper().readValue(disclosed, ContactRecord.class))
                .isEqualTo(record);
    }

    @Test
    void aTieEndsAfterItBegins() {
        assertThatThrownBy(() -> Contacts.tie(1, 1, Contacts.NEW_YEAR, Contacts.NEW_YEAR))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("TIE_DAYS");
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, true", "19, true", "20, false"})
    void aTieIsFromItsFirstDayToTheDayBeforeItEnded(int day, boolean tied) {
        TieSpan tie = Contacts.tie(1, 1, Contacts.day(10), Contacts.day(20));
        assertThat(tie.contains(Contacts.day(day))).isEqualTo(tied);
    }
}
