package org.jiceng.governance.ledger.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.journal.MemoryEventStore;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Book;
import org.jiceng.governance.ledger.matter.Channel;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.Petitioner;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.jiceng.governance.ledger.privacy.MemoryVault;
import org.jiceng.governance.ledger.privacy.Salt;
import org.jiceng.governance.ledger.supervision.Bulletin;
import org.jiceng.governance.ledger.supervision.BulletinMeasure;
import org.jiceng.governance.ledger.supervision.BulletinPeriod;
import org.jiceng.governance.ledger.supervision.BulletinRequest;
import org.jiceng.governance.ledger.supervision.MatterHistory;
import org.jiceng.governance.ledger.supervision.Viewer;
import org.jiceng.governance.ledger.workflow.Command;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A matter that accuses one unit is merged into one that accuses another unit and a person. Neither matter is there for any of
 * them; nor is it for somebody who is accused when they have been merged.
 */
class MergedMattersTest {
    private static final Instant START = Instant.parse("2024-03-04T01:00:00Z");
    private static final Instant AT = Instant.parse("2024-03-20T01:00:00Z");
    private static final MatterId MERGED = MatterId.of("M-1");
    private static final MatterId GOES_ON = MatterId.of("M-2");
    private static final UnitId FORESTRY = UnitId.of("610922-forestry");
    private static final UnitId WATER = UnitId.of("610922-water");
    private static final Actor OFFICE =
            Actor.of("u-12", "610922-office", Tier.COUNTY, Role.REGISTRAR, Role.CONTACT_OFFICE);

    private final LedgerDesk desk = new LedgerDesk(
            new MemoryEventStore(DigestAlgorithm.sha256()),
            new MemoryVault(),
            () -> Salt.of(ByteBuffer.allocate(16).array()),
            List.of(PolicyPacks.builtIn("shiquan-321")),
            WorkCalendar.stateCouncil(),
            UnitDirectory.empty());
    private int commands;

    @BeforeEach
    void oneIsMergedIntoTheOther() {
        handle(MERGED, 0, Action.REGISTER, registration().with(Field.ACCUSED_UNITS, List.of(FORESTRY)));
        handle(
                GOES_ON,
                0,
                Action.REGISTER,
                registration()
                        .with(Field.ACCUSED_UNITS, List.of(WATER))
                        .with(Field.ACCUSED_PERSONS, List.of(PersonId.of("u-9"))));
        handle(MERGED, 1, Action.MERGE, ActionData.of(Field.INTO, GOES_ON));
    }

    private static ActionData registration() {
        return ActionData.of(Field.BOOK, Book.COMPLAINT)
                .with(Field.KIND, MatterKind.ACCUSATION)
                .with(Field.CHANNEL, Channel.LETTER)
                .with(Field.REGION, RegionCode.of("610922101203"))
                .with(Field.UNIT, UnitId.of("610922-office"))
                .with(Field.RECEIVED_AT, START)
                .with(Field.CONTENT, "...")
                .with(Field.PERSONS, List.of(new Petitioner(PersonId.of("p-7"), null, null, null)));
    }

    private Answer handle(MatterId matter, int version, Action action, ActionData data) {
        Instant at = START.plusSeconds(++commands);
        Answer answer = desk.handle(new Command("c-" + commands, matter, version, at, OFFICE, action, data));
        assertThat(answer.reasons()).as(action.name()).isEmpty();
        return answer;
    }

    /** Somebody who would be in charge of the matters if they were not accused. */
    private static Actor official(String id, UnitId unit) {
        return Actor.of(id, unit.value(), Tier.COUNTY, Role.COMMITTEE_MEMBER, Role.SYSTEM, Role.CONTACT_OFFICE);
    }

    private static Actor person(String id) {
        return official(id, UnitId.of("610922-office"));
    }

    private void assertHidden(Actor actor) {
        for (MatterId id : List.of(MERGED, GOES_ON)) {
            assertThat(desk.view(id, actor, AT))
                    .as("%s sees %s", actor.id(), id)
                    .isEmpty();
            assertThat(workflow().nextActions(desk.matter(id).orElseThrow(), actor, AT, desk.surroundings()))
                    .isEmpty();
            Command command =
                    new Command("c-" + actor.id(), id, 1, AT, actor, Action.REMARK, ActionData.of(Field.NOTE, "."));
            assertThat(desk.handle(command).reasons())
                    .extracting(Object::toString)
                    .containsExactly("Reason[code=UNKNOWN_MATTER, attributes={matter=" + id + "}]");
        }
    }

    private LedgerWorkflow workflow() {
        return desk.workflow(desk.matter(GOES_ON).orElseThrow().pack());
    }

    private Bulletin.Row bulletin(Viewer viewer) {
        List<MatterHistory> histories = Stream.of(MERGED, GOES_ON)
                .map(desk::events)
                .map(MatterHistory::new)
                .toList();
        BulletinRequest request = BulletinRequest.of(
                        new BulletinPeriod(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31)), AT)
                .readBy(viewer);
        return Bulletin.of(workflow(), histories, request).whole();
    }

    @Test
    void neitherIsThereForWhoIsAccusedInEither() {
        assertHidden(official("u-40", FORESTRY));
        assertHidden(official("u-50", WATER));
        assertHidden(person("u-9"));
        assertThat(desk.view(MERGED, person("u-12"), AT)).isPresent();
        assertThat(desk.view(GOES_ON, person("u-12"), AT)).isPresent();
    }

    @Test
    void neitherIsInTheBulletinOfWhoIsAccusedInEither() {
        Viewer clerk = Viewer.unit(UnitId.of("610922-roads"), UnitDirectory.empty(), PersonId.of("u-9"));
        for (Viewer accused : List.of(
                Viewer.unit(FORESTRY, UnitDirectory.empty()), Viewer.unit(WATER, UnitDirectory.empty()), clerk)) {
            Bulletin.Row row = bulletin(accused);
            assertThat(row.matters()).isEmpty();
            assertThat(row.figure(BulletinMeasure.MERGED).indicator().numerator())
                    .isZero();
        }
        Bulletin.Row whole = bulletin(Viewer.allKnowing());
        assertThat(whole.matters()).containsExactly(MERGED, GOES_ON);
        assertThat(whole.figure(BulletinMeasure.MERGED).indicator().numerator()).isEqualTo(1);
    }

    @Test
    void neitherIsThereForWhoIsAccusedLater() {
        assertThat(desk.view(MERGED, person("u-13"), AT)).isPresent();
        Answer answer =
                handle(GOES_ON, 2, Action.ACCUSE, ActionData.of(Field.ACCUSED_PERSONS, List.of(PersonId.of("u-13"))));
        assertThat(answer.events())
                .as("what is told of the matter accused in alone")
                .extracting(document -> document.tree().path("matter").asText())
                .containsExactly(GOES_ON.value());

        assertHidden(person("u-13"));
    }
}
