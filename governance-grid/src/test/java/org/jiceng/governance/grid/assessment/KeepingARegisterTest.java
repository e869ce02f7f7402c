package org.jiceng.governance.grid.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiceng.governance.grid.assessment.Contacts.accepted;
import static org.jiceng.governance.grid.assessment.Contacts.codes;
import static org.jiceng.governance.grid.assessment.Contacts.contact;
import static org.jiceng.governance.grid.assessment.Contacts.day;
import static org.jiceng.governance.grid.assessment.Contacts.household;
import static org.jiceng.governance.grid.assessment.Contacts.person;
import static org.jiceng.governance.grid.assessment.Contacts.visit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.junit.jupiter.api.Test;

class KeepingARegisterTest {
    private static final ContactRegister EMPTY = ContactRegister.keptFor(day(-20), day(120));
    private static final ContactRecord CLAIM_AND_DISPUTE = contact(
            1,
            1,
            day(3),
            ContactManner.VISIT,
            Heard.of(HeardKind.CLAIM),
            Heard.settledOnTheSpot(HeardKind.DISPUTE),
            Heard.of(HeardKind.CLAIM));

    @Test
    void aContactIsAddedToANewRegister() {
        ContactRegister one = accepted(EMPTY.with(visit(1, 1, day(0))));
        assertThat(one.records()).containsExactly(visit(1, 1, day(0)));
        assertThat(EMPTY.records()).isEmpty();
        assertThat(one).isNotEqualTo(EMPTY).hasToString("ContactRegister[2023-12-12 to 2024-04-30, 1 contacts]");
    }

    @Test
    void theSameContactIsTakenInOnce() {
        ContactRegister one = accepted(EMPTY.with(CLAIM_AND_DISPUTE));
        assertThat(codes(one.with(CLAIM_AND_DISPUTE))).containsExactly("RECORD_TWICE");
        assertThat(codes(EMPTY.withAll(List.of(CLAIM_AND_DISPUTE, CLAIM_AND_DISPUTE))))
                .containsExactly("RECORD_TWICE");
        ContactRegister handedOn = accepted(one.handedOn(new HeardRef(CLAIM_AND_DISPUTE, 1), "M-1"));
        assertThat(codes(handedOn.with(CLAIM_AND_DISPUTE))).containsExactly("RECORD_TWICE");
    }

    @Test
    void contactsThatDifferAreSeveral() {
        List<ContactRecord> records = List.of(
                visit(1, 1, day(0)),
                visit(2, 1, day(0)),
                visit(1, 2, day(0)),
                contact(1, 1, day(0), ContactManner.CALL),
                contact(1, 1, day(0), ContactManner.CALL, Heard.of(HeardKind.CLAIM)),
                contact(1, 1, day(0), ContactManner.CALL, Heard.of(HeardKind.COMPLAINT)));
        assertThat(accepted(EMPTY.withAll(records)).records()).containsExactlyInAnyOrderElementsOf(records);
    }

    @Test
    void everyFaultIsToldAndNothingTakenIn() {
        assertThat(codes(EMPTY.withAll(List.of(
                        visit(1, 1, day(-21)), visit(1, 1, day(-20)), visit(1, 1, day(120)), visit(1, 1, day(121))))))
                .containsExactly("RECORD_OUTSIDE_REGISTER", "RECORD_OUTSIDE_REGISTER");
    }

    @Test
    void aRegisterIsKeptOnButNeverShortened() {
        ContactRegister longer = accepted(EMPTY.keptTo(day(130)).with(visit(1, 1, day(130))));
        assertThat(longer.to()).isEqualTo(day(130));
        assertThatThrownBy(() -> EMPTY.keptTo(day(119)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("REGISTER_DAYS");
        assertThatThrownBy(() -> ContactRegister.keptFor(day(1), day(0)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("REGISTER_DAYS");
    }

    @Test
    void theOrderInWhichContactsComeDoesNotMatter() {
        for (long seed = 0; seed < 200; seed++) {
            List<ContactRecord> records = Contacts.random(new SplittableRandom(seed), 3, 3);
            List<ContactRecord> shuffled = new ArrayList<>(records);
            Collections.shuffle(shuffled, new Random(seed));
            ContactRegister register = EMPTY;
            for (ContactRecord one : shuffled) {
                register = accepted(register.with(one));
            }
            assertThat(register)
                    .as("seed %d", seed)
                    .isEqualTo(accepted(EMPTY.withAll(records)))
                    .hasSameHashCodeAs(accepted(EMPTY.withAll(records)));
        }
    }

    @Test
    void questionsByHouseholdPersonAndSpanGiveAllThatFit() {
        for (long seed = 0; seed < 200; seed++) {
            List<ContactRecord> records = Contacts.random(new SplittableRandom(seed), 3, 3);
            ContactRegister register = accepted(EMPTY.withAll(records));
            assertThat(register.records()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(records);
            assertThat(register.of(household(1)))
                    .as("seed %d", seed)
                    .isEqualTo(register.records().stream()
                            .filter(one -> one.household().equals(household(1)))
                            .toList());
            assertThat(register.of(person(2)))
                    .as("seed %d", seed)
                    .isEqualTo(register.records().stream()
                            .filter(one -> one.person().equals(person(2)))
                            .toList());
            List<ContactRecord> parts = new ArrayList<>(register.between(day(-20), day(40)));
            parts.addAll(register.between(day(41), day(120)));
            assertThat(parts).as("seed %d", seed).isEqualTo(register.records());
        }
    }

    @Test
    void whatWasHeardIsOpenUntilTheLedgerHasIt() {
        ContactRegister register = accepted(EMPTY.with(CLAIM_AND_DISPUTE));
        List<HeardRef> open = register.notHandedOn(day(3), day(3));
        assertThat(open).extracting(HeardRef::number).containsExactly(1, 3);
        assertThat(register.notHandedOn(day(4), day(100))).isEmpty();

        ContactRegister handedOn = accepted(register.handedOn(open.get(1), "M-7"));
        assertThat(handedOn.notHandedOn(day(0), day(100))).containsExactly(open.get(0));
        assertThat(handedOn.records().get(0).heard().get(2).matter()).isEqualTo("M-7");
        assertThat(register.notHandedOn(day(3), day(3))).isEqualTo(open);

        ContactRegister both = accepted(handedOn.handedOn(open.get(0), "M-8"));
        assertThat(both.notHandedOn(day(0), day(100))).isEmpty();
        assertThat(both.records().get(0).heard().get(2).matter()).isEqualTo("M-7");
    }

    @Test
    void nothingIsHandedOnTwiceOrWithoutARecord() {
        ContactRegister register = accepted(EMPTY.with(CLAIM_AND_DISPUTE));
        HeardRef first = new HeardRef(CLAIM_AND_DISPUTE, 1);
        assertThat(codes(accepted(register.handedOn(first, "M-1")).handedOn(first, "M-2")))
                .containsExactly("HEARD_HANDED_ON_BEFORE");
        assertThat(codes(EMPTY.handedOn(first, "M-1"))).containsExactly("HEARD_UNKNOWN");
        assertThatThrownBy(() -> new HeardRef(CLAIM_AND_DISPUTE, 4))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("HEARD_UNKNOWN");
        assertThatThrownBy(() -> new HeardRef(CLAIM_AND_DISPUTE, 0)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void whatWasSettledMayBeHandedOnForTheRecord() {
        ContactRegister register = accepted(EMPTY.with(CLAIM_AND_DISPUTE));
        Heard settled = accepted(register.handedOn(new HeardRef(CLAIM_AND_DISPUTE, 2), "D-1"))
                .records()
                .get(0)
                .heard()
                .get(1);
        assertThat(settled).isEqualTo(new Heard(HeardKind.DISPUTE, true, "D-1"));
    }
}
