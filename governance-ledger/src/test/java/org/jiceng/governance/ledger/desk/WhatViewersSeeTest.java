package org.jiceng.governance.ledger.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.journal.MemoryEventStore;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.Petitioner;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.jiceng.governance.ledger.privacy.MemoryVault;
import org.jiceng.governance.ledger.privacy.Salt;
import org.jiceng.governance.ledger.privacy.ViewPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhatViewersSeeTest {
    private static final Instant AT = Instant.parse("2024-03-20T01:00:00Z");
    private static final MatterId ACCUSATION = MatterId.of("M-7f3a");
    private static final Actor OFFICE = Actor.of("u-12", "610922-office", Tier.COUNTY, Role.CONTACT_OFFICE);
    private static final Actor SECRETARY = Actor.of("u-1", "610922-office", Tier.COUNTY, Role.SECRETARY);
    private static final Actor LEAD = Actor.of("u-40", "610922-water", Tier.TOWNSHIP, Role.LEAD_UNIT);
    private static final Actor COMMITTEE = Actor.of("u-3", "610922", Tier.COUNTY, Role.COMMITTEE_MEMBER);
    private static final Actor ACCUSED_UNIT = Actor.of("u-50", "610922101-office", Tier.TOWNSHIP, Role.CONTACT_OFFICE);
    private static final Actor ACCUSED_PERSON = Actor.of("u-9", "610922-office", Tier.COUNTY, Role.CONTACT_OFFICE);

    private static final String DESK =
            "{\"id\":\"u-12\",\"unit\":\"610922-office\",\"tier\":\"COUNTY\",\"roles\":[\"CONTACT_OFFICE\"]}";

    private final AtomicLong salts = new AtomicLong();
    private final MemoryVault vault = new MemoryVault();
    private final LedgerDesk desk = new LedgerDesk(
            new MemoryEventStore(DigestAlgorithm.sha256()),
            vault,
            () -> Salt.of(
                    ByteBuffer.allocate(16).putLong(salts.incrementAndGet()).array()),
            List.of(PolicyPacks.builtIn("shiquan-321")),
            WorkCalendar.stateCouncil(),
            UnitDirectory.empty());

    @BeforeEach
    void anAccusationIsRegistered() {
        handle(
                "c-1",
                0,
                "{\"id\":\"u-12\",\"unit\":\"610922-office\",\"tier\":\"COUNTY\",\"roles\":[\"REGISTRAR\"]}",
                "REGISTER",
                "\"book\":\"COMPLAINT\",\"kind\":\"ACCUSATION\",\"channel\":\"LETTER\","
                        + "\"region\":\"610922101203\",\"unit\":\"610922-office\",\"receivedAt\":\"2024-03-01T08:30:00+08:00\","
                        + "\"content\":\"what was seen\",\"persons\":[{\"id\":\"p-7\",\"name\":\"Test One\"},"
                        + "{\"id\":\"p-8\",\"name\":\"Test Two\"}],"
                        + "\"accusedUnits\":[\"610922101-office\"],\"accusedPersons\":[\"u-9\"]");
        handle(
                "c-2",
                1,
                "{\"id\":\"u-1\",\"unit\":\"610922-office\",\"tier\":\"COUNTY\",\"roles\":[\"SECRETARY\"]}",
                "REMARK",
                "\"note\":\"look closely\"");
    }

    private void handle(String id, int version, String actor, String action, String data) {
        handle(id, "M-7f3a", version, actor, action, data);
    }

    private void handle(String id, String matter, int version, String actor, String action, String data) {
        handle(id, matter, version, version, actor, action, data);
    }

    private void handle(String id, String matter, int version, int minute, String actor, String action, String data) {
        String json = "{\"commandId\":\"" + id + "\",\"matter\":\"" + matter + "\",\"expectedVersion\":" + version
                + ",\"at\":\"2024-03-01T09:0" + minute + ":00+08:00\",\"actor\":" + actor + ",\"action\":\"" + action
                + "\",\"data\":{" + data + "}}";
        Answer answer = new CommandReader().read(json).fold(desk::handle, reasons -> {
            throw new AssertionError(reasons);
        });
        assertThat(answer.reasons()).isEmpty();
    }

    private Optional<MatterView> view(Actor viewer) {
        return desk.view(ACCUSATION, viewer, AT);
    }

    @Test
    void theAccusedSeeWhatTheySeeOfAMatterThatIsNotThere() {
        for (Actor accused : List.of(ACCUSED_UNIT, ACCUSED_PERSON)) {
            assertThat(view(accused))
                    .isEqualTo(desk.view(MatterId.of("M-none"), accused, AT))
                    .isEmpty();
        }
    }

    @Test
    void whoHasNoPartInItSeesNothing() {
        assertThat(view(LEAD)).isEmpty();
        assertThat(view(Actor.person("p-9"))).isEmpty();
    }

    @Test
    void whoMustReplySeesNamesAndContacts() {
        MatterView view = view(OFFICE).orElseThrow();

        assertThat(view.parts())
                .containsExactlyInAnyOrder(ViewPart.CONTENT, ViewPart.CONTACTS, ViewPart.ACCUSED, ViewPart.HANDLING);
        assertThat(view.petitioners()).extracting(Petitioner::name).containsExactly("Test One", "Test Two");
        assertThat(view.history().get(0).texts()).containsEntry("content", "what was seen");
        assertThat(view.history().get(1).texts()).containsEntry("note", "look closely");
        assertThat(view.toString()).doesNotContain("Test One", "seen");
    }

    @Test
    void theSecretarySeesTheContentAndNoNames() {
        MatterView view = view(SECRETARY).orElseThrow();

        assertThat(view.petitioners()).isEmpty();
        assertThat(view.accusedPersons()).hasSize(1);
        assertThat(view.history().get(0).texts()).containsKey("content");
        assertThat(view.history().get(0).data().fields())
                .extracting(Object::toString)
                .doesNotContain("petitioners");
    }

    @Test
    void aCommitteeMemberSeesHowAnAccusationIsHandledAndNotWhatItSays() {
        MatterView view = view(COMMITTEE).orElseThrow();

        assertThat(view.parts()).isEqualTo(Set.of(ViewPart.HANDLING));
        assertThat(view.history().get(0).texts()).isEmpty();
        assertThat(view.accusedUnits()).isEmpty();
        assertThat(view.history().get(0).data().fields())
                .extracting(Object::toString)
                .doesNotContain("accusedUnits", "accusedPersons");
    }

    @Test
    void aPetitionerSeesTheirOwnWordsAndNotTheOthersNorTheNotes() {
        MatterView view = view(Actor.person("p-7")).orElseThrow();

        assertThat(view.petitioners()).extracting(Petitioner::name).containsExactly("Test One");
        assertThat(view.history().get(0).texts()).containsEntry("content", "what was seen");
        assertThat(view.history().get(1).texts()).isEmpty();
        assertThat(view.history()).allSatisfy(step -> assertThat(step.actor()).isNull());
        assertThat(view.clocks()).extracting(reading -> reading.clock().id()).containsExactly("PASS_ON", "INFORM");
    }

    @Test
    void aMatterIsNotSeenAsItWasBeforeItsLastEvent() {
        Instant before = Instant.parse("2024-03-01T00:00:00Z");

        assertThatThrownBy(() -> desk.view(ACCUSATION, OFFICE, before))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("before it last changed");
        assertThat(desk.view(ACCUSATION, LEAD, before)).isEmpty();
    }

    @Test
    void whatWasForgottenIsNotShown() {
        desk.forget(ACCUSATION);
        MatterView view = view(OFFICE).orElseThrow();

        assertThat(view.petitioners()).extracting(Petitioner::name).containsOnlyNulls();
        assertThat(view.history().get(0).texts()).isEmpty();
    }

    /** Two complaints of different things: who is accused in one handles the other, and must not learn from it of the first. */
    @Test
    void aLinkWithAHiddenMatterIsToWhoIsAccusedInItAsARemarkWithoutAWord() {
        suggest("M-22");
        suggest("M-23");
        handle("c-22", "M-22", 1, DESK, "LINK", "\"with\":\"M-7f3a\",\"note\":\"the same river\"");
        handle("c-23", "M-23", 1, DESK, "REMARK", "");

        for (Actor viewer : List.of(ACCUSED_PERSON, Actor.person("p-5"))) {
            MatterView seen = desk.view(MatterId.of("M-22"), viewer, AT).orElseThrow();
            MatterView remarked = desk.view(MatterId.of("M-23"), viewer, AT).orElseThrow();
            assertThat(seen.history()).hasSize(2).isEqualTo(remarked.history());
            assertThat(seen.summary().links()).isEmpty();
            assertThat(seen.summary().version())
                    .isEqualTo(remarked.summary().version())
                    .isEqualTo(seen.history().get(1).version());
            assertThat(seen.clocks()).isEqualTo(remarked.clocks());
            assertThat(seen.next()).isEqualTo(remarked.next());
            assertThat(seen.altered()).isEqualTo(remarked.altered()).isEmpty();
        }
        MatterView all = desk.view(MatterId.of("M-22"), OFFICE, AT).orElseThrow();
        assertThat(all.summary().links()).hasSize(1);
        assertThat(all.history().get(1).action()).isEqualTo(Action.LINK);
        assertThat(all.history().get(1).texts()).containsEntry("note", "the same river");
    }

    /** The other side of a link is an event of the other matter. */
    @Test
    void aMatterThatAHiddenOneWasLinkedWithShowsARemarkWithoutAWordToo() {
        suggest("M-22");
        suggest("M-23");
        handle("c-22", 2, DESK, "LINK", "\"with\":\"M-22\"");
        handle("c-23", "M-23", 1, 2, DESK, "REMARK", "");

        MatterView seen = desk.view(MatterId.of("M-22"), ACCUSED_PERSON, AT).orElseThrow();
        MatterView remarked = desk.view(MatterId.of("M-23"), ACCUSED_PERSON, AT).orElseThrow();
        assertThat(seen.history()).hasSize(2).isEqualTo(remarked.history());
        assertThat(desk.view(MatterId.of("M-22"), OFFICE, AT).orElseThrow().history())
                .extracting(MatterView.Step::action)
                .containsExactly(Action.REGISTER, Action.RELATE);
    }

    private void suggest(String matter) {
        handle(
                "r-" + matter,
                matter,
                0,
                DESK.replace("CONTACT_OFFICE", "REGISTRAR"),
                "REGISTER",
                "\"book\":\"SUGGESTION\",\"kind\":\"SUGGESTION\",\"channel\":\"LETTER\",\"region\":\"610922101203\","
                        + "\"unit\":\"610922-office\",\"receivedAt\":\"2024-03-01T08:30:00+08:00\",\"content\":\"...\","
                        + "\"persons\":[{\"id\":\"p-5\"}]");
    }

    @Test
    void thatAMatterRepeatsAHiddenOneIsNotSeenAndItsRegistrationIs() {
        handle(
                "c-3",
                "M-22",
                0,
                "{\"id\":\"u-12\",\"unit\":\"610922-office\",\"tier\":\"COUNTY\",\"roles\":[\"REGISTRAR\"]}",
                "REGISTER",
                "\"book\":\"SUGGESTION\",\"kind\":\"SUGGESTION\",\"channel\":\"LETTER\",\"region\":\"610922101203\","
                        + "\"unit\":\"610922-office\",\"receivedAt\":\"2024-03-01T08:30:00+08:00\",\"content\":\"...\","
                        + "\"persons\":[{\"id\":\"p-5\"}],\"repeats\":\"M-7f3a\"");
        MatterView.Step seen = desk.view(MatterId.of("M-22"), ACCUSED_PERSON, AT)
                .orElseThrow()
                .history()
                .get(0);
        assertThat(seen.texts()).containsKey("content");
        assertThat(seen.data().has(Field.REPEATS)).isFalse();
        MatterView.Step all = desk.view(MatterId.of("M-22"), OFFICE, AT)
                .orElseThrow()
                .history()
                .get(0);
        assertThat(all.data().has(Field.REPEATS)).isTrue();
    }
}
