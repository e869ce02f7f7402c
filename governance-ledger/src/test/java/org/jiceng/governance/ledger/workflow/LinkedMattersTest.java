package org.jiceng.governance.ledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.ledger.deadline.Clock;
import org.jiceng.governance.ledger.deadline.ClockReading;
import org.jiceng.governance.ledger.deadline.ClockState;
import org.jiceng.governance.ledger.deadline.Rung;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.Link;
import org.jiceng.governance.ledger.matter.LinkKind;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterEvent;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.ReviewOutcome;
import org.jiceng.governance.ledger.matter.ReviewStep;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Satisfaction;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.jiceng.governance.ledger.workflow.Story.Desk;
import org.junit.jupiter.api.Test;

/** Matters that go on in others: handed to another tier, merged, related, reviewed. */
class LinkedMattersTest {
    private static final MatterId FIRST = MatterId.of("M-1");
    private static final MatterId SECOND = MatterId.of("M-2");
    private static final MatterId THIRD = MatterId.of("M-3");

    private static ActionData linked(MatterId other) {
        return ActionData.of(Field.LINKED_MATTER, other);
    }

    private static Actor official(String unit, Tier tier, Role... roles) {
        return Actor.of("u-" + unit + roles[0], unit, tier, roles);
    }

    private static Clock clock(Matter matter, String id) {
        return matter.clock(id).orElseThrow();
    }

    @Test
    void aClaimOfAVillageGoesUpWithItsWholeClockRunningOnAndTheTownsStarting() {
        Story story = Story.at(Desk.VILLAGE);
        story.registered(story.registration(MatterKind.CLAIM).with(Field.EMERGENCY, true))
                .after(1)
                .instructed(Instruction.HAND_UP)
                .after(1)
                .does(Role.CONTACT_OFFICE, Action.HAND_UP, linked(SECOND));

        Instant handed = Story.START.plusSeconds(2 * 86_400L);
        Matter below = story.matter(FIRST);
        Matter above = story.matter(SECOND);
        assertThat(below.stage()).isEqualTo(Stage.TRANSFERRED);
        assertThat(below.links()).containsExactly(new Link(LinkKind.HANDED_TO, SECOND));
        assertThat(below.clocks()).isNotEmpty().noneMatch(Clock::isRunning);
        assertThat(below.clock(Clocks.INFORM))
                .as("a village has no statutory clock")
                .isEmpty();
        assertThat(above.stage()).isEqualTo(Stage.REGISTERED);
        assertThat(above.version()).isEqualTo(1);
        assertThat(above.unit()).isEqualTo(UnitId.of("town-1"));
        assertThat(above.tier()).isEqualTo(Tier.TOWNSHIP);
        assertThat(above.links()).containsExactly(new Link(LinkKind.HANDED_FROM, FIRST));
        assertThat(above.petitioners()).containsExactly(Story.PETITIONER);
        assertThat(above.emergency()).isTrue();
        assertThat(above.firstReceivedAt()).isEqualTo(Story.START);
        assertThat(above.receivedAt()).isEqualTo(handed);
        assertThat(clock(above, Clocks.WHOLE).startedAt()).isEqualTo(Story.START);
        assertThat(clock(above, Clocks.INFORM).startedAt()).isEqualTo(handed);
        assertThat(clock(above, Clocks.PASS_ON).startedAt()).isEqualTo(handed);
    }

    @Test
    void aMatterGoesUpTwiceAndTheWholeClockIsStillTheFirst() {
        Story story = Story.at(Desk.VILLAGE);
        story.registered(story.registration(MatterKind.CLAIM))
                .instructed(Instruction.HAND_UP)
                .after(2)
                .does(Role.CONTACT_OFFICE, Action.HAND_UP, linked(SECOND));
        story.about("M-2")
                .does(
                        official("town-1", Tier.TOWNSHIP, Role.SECRETARY),
                        Action.INSTRUCT,
                        Story.instruction(Instruction.HAND_UP))
                .after(2)
                .does(official("town-1-office", Tier.TOWNSHIP, Role.CONTACT_OFFICE), Action.HAND_UP, linked(THIRD));

        Matter county = story.matter(THIRD);
        assertThat(county.tier()).isEqualTo(Tier.COUNTY);
        assertThat(county.unit()).isEqualTo(UnitId.of("county-gov"));
        assertThat(clock(county, Clocks.WHOLE).startedAt()).isEqualTo(Story.START);
        assertThat(clock(county, Clocks.INFORM).startedAt()).isEqualTo(story.now());
        assertThat(story.about("M-3")
                        .refusal(
                                official("county-office", Tier.COUNTY, Role.SECRETARY),
                                Action.INSTRUCT,
                                Story.instruction(Instruction.HAND_UP)))
                .containsExactly("NO_SUCH_TIER");
    }

    @Test
    void aMatterGoesDownToTheUnitThatTheSecretaryNamed() {
        Story story = Story.atCounty()
                .registered()
                .does(
                        Role.SECRETARY,
                        Action.INSTRUCT,
                        Story.instruction(Instruction.HAND_DOWN).with(Field.TARGET, UnitId.of("town-2")))
                .does(Role.CONTACT_OFFICE, Action.HAND_DOWN, linked(SECOND));

        assertThat(story.matter(SECOND).unit()).isEqualTo(UnitId.of("town-2"));
        assertThat(story.matter(SECOND).tier()).isEqualTo(Tier.TOWNSHIP);
        assertThat(story.matter(FIRST).links()).containsExactly(new Link(LinkKind.HANDED_TO, SECOND));
        // The town has a matter of its own, so it has nothing to object to in the county's.
        assertThat(story.refusal(official("town-2", Tier.TOWNSHIP, Role.LEAD_UNIT), Action.OBJECT, Story.reason()))
                .containsExactly("NOT_IN_CHARGE");
    }

    @Test
    void whatWasTransferredIsTakenBackOnAnObjectionAndItsClocksRunOn() {
        Story story = Story.atCounty()
                .registered()
                .does(
                        Role.SECRETARY,
                        Action.INSTRUCT,
                        Story.instruction(Instruction.TRANSFER).with(Field.TARGET, UnitId.of("water")))
                .after(1);
        story.does(Role.CONTACT_OFFICE, Action.TRANSFER, story.told());
        assertThat(story.matter().clocks()).noneMatch(Clock::isRunning);

        story.after(2)
                .does(Role.LEAD_UNIT, Action.OBJECT, Story.reason())
                .does(Role.CONTACT_OFFICE, Action.SUSTAIN, Story.reason());

        assertThat(story.matter().stage()).isEqualTo(Stage.REGISTERED);
        for (String id : List.of(Clocks.PASS_ON, Clocks.INFORM, Clocks.WHOLE)) {
            assertThat(clock(story.matter(), id).isRunning()).as(id).isTrue();
            assertThat(clock(story.matter(), id).startedAt()).as(id).isEqualTo(Story.START);
        }
        assertThat(story.refusal(Role.LEAD_UNIT, Action.REMARK, ActionData.none()))
                .containsExactly("NOT_IN_CHARGE");
        story.instructed(Instruction.ACCEPT).does(Role.CONTACT_OFFICE, Action.ACCEPT, story.told());
        assertThat(clock(story.matter(), Clocks.INFORM).isRunning()).isFalse();
    }

    @Test
    void mergingUnitesTheAccusedAndTheRecusedAndEndsTheOneMerged() {
        Story story = Story.atCounty();
        story.about("M-2")
                .registered(
                        story.registration(MatterKind.CLAIM).with(Field.ACCUSED_PERSONS, List.of(PersonId.of("x-1"))));
        story.about("M-1")
                .registered(story.registration(MatterKind.CLAIM)
                        .with(Field.ACCUSED_UNITS, List.of(UnitId.of("forestry")))
                        .with(Field.ACCUSED_PERSONS, List.of(PersonId.of("x-2")))
                        .with(Field.RECUSED, List.of(PersonId.of("x-3"))))
                .does(Role.CONTACT_OFFICE, Action.MERGE, ActionData.of(Field.INTO, SECOND));

        Matter merged = story.matter(FIRST);
        Matter goesOn = story.matter(SECOND);
        assertThat(merged.stage()).isEqualTo(Stage.MERGED);
        assertThat(merged.clocks()).noneMatch(Clock::isRunning);
        assertThat(merged.links()).containsExactly(new Link(LinkKind.MERGED_INTO, SECOND));
        assertThat(goesOn.stage()).isEqualTo(Stage.REGISTERED);
        assertThat(goesOn.version()).isEqualTo(2);
        assertThat(goesOn.links()).containsExactly(new Link(LinkKind.MERGED_FROM, FIRST));
        for (Matter one : List.of(merged, goesOn)) {
            assertThat(one.accusedUnits()).containsExactly(UnitId.of("forestry"));
            assertThat(one.accusedPersons()).containsExactlyInAnyOrder(PersonId.of("x-1"), PersonId.of("x-2"));
            assertThat(one.recused()).containsExactly(PersonId.of("x-3"));
        }
    }

    @Test
    void whatWasMergedBeforeIsKeptFromTheNewlyAccusedToo() {
        Story story = Story.atCounty();
        for (String id : List.of("M-1", "M-2", "M-3", "M-4")) {
            story.about(id)
                    .registered(story.registration(MatterKind.CLAIM)
                            .with(Field.ACCUSED_PERSONS, List.of(PersonId.of("x-of-" + id))));
        }
        story.about("M-1").does(Role.CONTACT_OFFICE, Action.MERGE, ActionData.of(Field.INTO, SECOND));
        story.about("M-4").does(Role.CONTACT_OFFICE, Action.MERGE, ActionData.of(Field.INTO, THIRD));
        story.about("M-2").does(Role.CONTACT_OFFICE, Action.MERGE, ActionData.of(Field.INTO, THIRD));

        for (String id : List.of("M-1", "M-2", "M-3", "M-4")) {
            assertThat(story.matter(MatterId.of(id)).accusedPersons())
                    .as(id)
                    .extracting(PersonId::value)
                    .containsExactlyInAnyOrder("x-of-M-1", "x-of-M-2", "x-of-M-3", "x-of-M-4");
        }
        assertThat(story.events(FIRST)).extracting(MatterEvent::effect).endsWith(Effect.MERGE, Effect.ACCUSE);
        assertThat(story.matter(FIRST).stage()).isEqualTo(Stage.MERGED);
    }

    @Test
    void whoIsAccusedInAReviewIsAccusedInWhatWasHandedOnAndReviewed() {
        Story story = Story.at(Desk.VILLAGE);
        story.about("M-1")
                .registered()
                .instructed(Instruction.HAND_UP)
                .does(Role.CONTACT_OFFICE, Action.HAND_UP, linked(SECOND));
        decided(story, "M-2", "town-1", Tier.TOWNSHIP).does(Role.PERSON, Action.REQUEST_REVIEW, linked(THIRD));
        Actor office = official("county-gov", Tier.COUNTY, Role.CONTACT_OFFICE);
        ActionData keptAway = ActionData.of(Field.ACCUSED_UNITS, List.of(UnitId.of("nowhere")))
                .with(Field.ACCUSED_PERSONS, List.of(PersonId.of("x-1")))
                .with(Field.RECUSED, List.of(PersonId.of("x-2")));
        ActionData said = keptAway.with(Field.NOTE, "...");
        story.about("M-3").does(office, Action.ACCUSE, said);

        for (MatterId id : List.of(FIRST, SECOND, THIRD)) {
            assertThat(story.matter(id).accusedUnits()).as(id.value()).containsExactly(UnitId.of("nowhere"));
            assertThat(story.matter(id).accusedPersons()).as(id.value()).containsExactly(PersonId.of("x-1"));
            assertThat(story.matter(id).recused()).as(id.value()).containsExactly(PersonId.of("x-2"));
        }
        assertThat(story.events(FIRST).get(3).data())
                .as("only who must keep away")
                .isEqualTo(keptAway);
        story.does(office, Action.ACCUSE, said);
        assertThat(story.matter(FIRST).version()).as("nothing was added").isEqualTo(4);
    }

    @Test
    void whoMayNotKnowOfAnotherMatterOfTheComplaintMayAccuseAllTheSame() {
        Story story = Story.at(Desk.VILLAGE);
        story.registered().instructed(Instruction.HAND_UP).does(Role.CONTACT_OFFICE, Action.HAND_UP, linked(SECOND));
        ActionData correction =
                Story.reason().with(Field.FIELD, Field.PERSONS.name()).with(Field.PERSONS, Story.persons("p-1", "p-9"));
        story.about("M-2")
                .does(official("town-1", Tier.TOWNSHIP, Role.REGISTRAR), Action.CORRECT, correction)
                .does(
                        Actor.person("p-9"),
                        Action.ACCUSE,
                        ActionData.of(Field.ACCUSED_PERSONS, List.of(PersonId.of("x-1"))));

        assertThat(story.workflow().isHidden(story.matter(FIRST), Actor.person("p-9"), story.around()))
                .isTrue();
        assertThat(story.matter(FIRST).accusedPersons()).containsExactly(PersonId.of("x-1"));
    }

    @Test
    void accusingComesNoSoonerInAnotherMatterThanWhatHappenedToIt() {
        Story story = Story.at(Desk.TOWN).archived();
        story.does(Role.PERSON, Action.REQUEST_REVIEW, linked(SECOND)).after(1);
        Instant visited = story.now();
        story.does(Role.CONTACT_OFFICE, Action.RETURN_VISIT, ActionData.of(Field.SATISFACTION, Satisfaction.SATISFIED))
                .about("M-2")
                .afterMinutes(-1)
                .does(
                        official("county-office", Tier.COUNTY, Role.CONTACT_OFFICE),
                        Action.ACCUSE,
                        ActionData.of(Field.ACCUSED_PERSONS, List.of(PersonId.of("x-1"))));

        assertThat(story.matter(SECOND).lastAt()).isEqualTo(story.now());
        assertThat(story.matter(FIRST).lastAt()).isEqualTo(visited);
        assertThat(story.matter(FIRST).accusedPersons()).containsExactly(PersonId.of("x-1"));
    }

    @Test
    void whoIsAccusedInARelatedMatterIsNotAccusedInTheOther() {
        Story story = Story.atCounty();
        story.about("M-2").registered();
        story.about("M-1")
                .registered()
                .does(Role.CONTACT_OFFICE, Action.LINK, ActionData.of(Field.WITH, SECOND))
                .does(
                        Role.CONTACT_OFFICE,
                        Action.ACCUSE,
                        ActionData.of(Field.ACCUSED_PERSONS, List.of(PersonId.of("x-1"))));

        assertThat(story.matter(FIRST).accusedPersons()).containsExactly(PersonId.of("x-1"));
        assertThat(story.matter(SECOND).accusedPersons()).isEmpty();
    }

    private static Story withAMatterOfAnotherOffice() {
        Story story = Story.atCounty();
        ActionData elsewhere = story.registration(MatterKind.CLAIM).with(Field.UNIT, UnitId.of("town-1"));
        return story.about("M-2").registered(elsewhere).about("M-1").registered();
    }

    @Test
    void aMatterOfAnotherOfficeIsNeitherMergedIntoNorLinkedWith() {
        Story story = withAMatterOfAnotherOffice();

        assertThat(story.refusal(Role.CONTACT_OFFICE, Action.MERGE, ActionData.of(Field.INTO, SECOND)))
                .containsExactly("UNKNOWN_OTHER_MATTER");
        assertThat(story.refusal(Role.CONTACT_OFFICE, Action.LINK, ActionData.of(Field.WITH, SECOND)))
                .containsExactly("UNKNOWN_OTHER_MATTER");
    }

    /** Whoever has some part in the other matter may link it; only who is in charge of both may end one in the other. */
    @Test
    void whoSeesBothMayLinkAndNotMerge() {
        Story story = withAMatterOfAnotherOffice();
        Actor office = official("county-office", Tier.COUNTY, Role.CONTACT_OFFICE, Role.COMMITTEE_MEMBER);

        assertThat(story.refusal(office, Action.MERGE, ActionData.of(Field.INTO, SECOND)))
                .containsExactly("UNKNOWN_OTHER_MATTER");
        story.does(office, Action.LINK, ActionData.of(Field.WITH, SECOND));
        assertThat(story.matter(SECOND).links()).containsExactly(new Link(LinkKind.RELATED, FIRST));
    }

    /** It could be found out by trying whether there is a matter, when it was last touched and who raised it. */
    @Test
    void whoIsNotInChargeOfTheirOwnMatterLearnsNothingOfTheOther() {
        Story story = withAMatterOfAnotherOffice();
        Actor elsewhere = official("town-2", Tier.TOWNSHIP, Role.CONTACT_OFFICE);

        for (MatterId other : List.of(SECOND, THIRD)) {
            assertThat(story.refusal(elsewhere, Action.MERGE, ActionData.of(Field.INTO, other)))
                    .as("%s", other)
                    .containsExactly("NOT_IN_CHARGE");
            assertThat(story.refusal(elsewhere, Action.LINK, ActionData.of(Field.WITH, other)))
                    .as("%s", other)
                    .containsExactly("NOT_IN_CHARGE");
        }
    }

    @Test
    void relatedMattersKeepTheirOwnStagesAndClocks() {
        Story story = Story.atCounty();
        story.about("M-2").assigned();
        Matter before = story.matter(SECOND);
        story.about("M-1").registered().does(Role.CONTACT_OFFICE, Action.LINK, ActionData.of(Field.WITH, SECOND));

        assertThat(story.matter(FIRST).links()).containsExactly(new Link(LinkKind.RELATED, SECOND));
        assertThat(story.matter(SECOND).links()).containsExactly(new Link(LinkKind.RELATED, FIRST));
        assertThat(story.matter(SECOND).stage()).isEqualTo(before.stage());
        assertThat(story.matter(SECOND).clocks()).isEqualTo(before.clocks());
        assertThat(story.matter(FIRST).stage()).isEqualTo(Stage.REGISTERED);
    }

    @Test
    void aMatterOfAnotherPackIsNeitherMergedIntoNorLinkedWith() {
        LedgerWorkflow other = LedgerWorkflow.of(PolicyPacks.builtIn("hanyin-321"), Definitions.DAY);
        Story story = Story.atCounty();
        story.about("M-2").registered();
        Command migrate = story.command(Desk.COUNTY.actor(Role.SYSTEM), Action.MIGRATE, ActionData.none());
        story.carryOut((Decision.Accepted) other.decide(story.matter(), migrate, story.around()));
        story.about("M-1").registered();

        assertThat(story.refusal(Role.CONTACT_OFFICE, Action.MERGE, ActionData.of(Field.INTO, SECOND)))
                .containsExactly("OTHER_MATTER_OF_OTHER_PACK");
        assertThat(story.refusal(Role.CONTACT_OFFICE, Action.LINK, ActionData.of(Field.WITH, SECOND)))
                .containsExactly("OTHER_MATTER_OF_OTHER_PACK");
    }

    @Test
    void aUnitHasReceivedWhatIsTransferredByTheTimeThatIsSaid() {
        Story story = Story.atCounty()
                .registered()
                .does(
                        Role.SECRETARY,
                        Action.INSTRUCT,
                        Story.instruction(Instruction.TRANSFER).with(Field.TARGET, UnitId.of("water")));

        assertThat(story.refusal(
                        Role.CONTACT_OFFICE,
                        Action.TRANSFER,
                        story.told().with(Field.RECEIVED_BY_UNIT_AT, story.now())))
                .isEmpty();
        assertThat(story.refusal(
                        Role.CONTACT_OFFICE,
                        Action.TRANSFER,
                        story.told().with(Field.RECEIVED_BY_UNIT_AT, story.now().plusSeconds(1))))
                .containsExactly("UNIT_RECEIPT_TIME");
    }

    @Test
    void thatAKnownIdIsTakenIsSaidBesideAllElse() {
        Story story = Story.at(Desk.VILLAGE);
        story.registered(story.registration(MatterKind.CLAIM)).instructed(Instruction.HAND_UP);

        assertThat(story.refusal(
                        Role.CONTACT_OFFICE, Action.HAND_UP, linked(FIRST).with(Field.TO, UnitId.of("village-2"))))
                .containsExactlyInAnyOrder("LINKED_MATTER_EXISTS", "RECEIVER_OF_OTHER_TIER");
        assertThat(Story.at(Desk.VILLAGE)
                        .archived()
                        .refusal(
                                Role.PERSON,
                                Action.REQUEST_REVIEW,
                                linked(FIRST).with(Field.TO, UnitId.of("village-2"))))
                .containsExactlyInAnyOrder("LINKED_MATTER_EXISTS", "NOT_THE_SUPERIOR");
    }

    /** The petitioner does not know of the other matter. A review outside makes none here, whatever id is said with it. */
    @Test
    void aReviewIsAskedForUnderAnIdThatNoMatterHas() {
        for (Desk desk : List.of(Desk.TOWN, Desk.COUNTY)) {
            boolean outside = desk.equals(Desk.COUNTY);
            Story story = Story.at(desk);
            story.about("M-2")
                    .registered(story.registration(MatterKind.CLAIM).with(Field.PERSONS, Story.persons("p-9")));
            story.about("M-1").archived();

            assertThat(story.refusal(
                            Role.PERSON, Action.REQUEST_REVIEW, linked(SECOND).with(Field.EXTERNAL, outside)))
                    .isEqualTo(outside ? List.of() : List.of("LINKED_MATTER_EXISTS"));
        }
    }

    @Test
    void whereTheSuperiorIsNotKnownAReviewStillGoesToTheTierAbove() {
        Story story = Story.at(Desk.VILLAGE).archived();
        Surroundings around = new Surroundings(
                UnitDirectory.of(List.of(
                        Story.unit("a-village", Tier.VILLAGE, null, null),
                        Story.unit("a-town", Tier.TOWNSHIP, null, null))),
                id -> Optional.empty());

        assertThat(reviewBy(story, "a-village", around)).containsExactly("RECEIVER_OF_OTHER_TIER");
        assertThat(reviewBy(story, "a-town", around)).isEmpty();
    }

    private static List<String> reviewBy(Story story, String unit, Surroundings around) {
        Command command = story.command(
                Actor.person("p-1"), Action.REQUEST_REVIEW, linked(SECOND).with(Field.TO, UnitId.of(unit)));
        return Story.codes(
                story.workflow().decide(story.matter(), command, around).reasons());
    }

    /** Handles a review with the superior up to the reply. */
    private static Story decided(Story story, String id, String unit, Tier tier) {
        Actor office = official(unit, tier, Role.CONTACT_OFFICE, Role.SECRETARY);
        return story.about(id)
                .does(office, Action.INSTRUCT, Story.instruction(Instruction.ACCEPT))
                .does(office, Action.ACCEPT, story.told())
                .does(
                        office,
                        Action.ASSIGN,
                        ActionData.of(Field.LEAD, UnitId.of("roads")).with(Field.DUE, story.due(5)))
                .does(office, Action.SUPERVISE, ActionData.of(Field.LINE, Rung.OFFICE))
                .does(official("roads", Tier.TOWNSHIP, Role.LEAD_UNIT), Action.REPORT, Story.report(story.usualKind()))
                .does(office, Action.SIGN_OFF, ActionData.none())
                .does(office, Action.REPLY, story.reply(Satisfaction.DISSATISFIED));
    }

    @Test
    void aReplyIsReviewedAndReviewedAgainAndThenTheFactsAreNotTakenUpAnyMore() {
        Story story = Story.at(Desk.VILLAGE).archived().after(30);
        story.does(Role.PERSON, Action.REQUEST_REVIEW, linked(SECOND));
        Matter review = story.matter(SECOND);
        assertThat(review.step()).contains(ReviewStep.REVIEW);
        assertThat(review.unit()).isEqualTo(UnitId.of("town-1"));
        assertThat(review.links()).containsExactly(new Link(LinkKind.REVIEW_OF, FIRST));
        assertThat(story.matter(FIRST).links()).containsExactly(new Link(LinkKind.REVIEWED_BY, SECOND));
        assertThat(story.matter(FIRST).stage()).isEqualTo(Stage.ARCHIVED);
        assertThat(clock(review, Clocks.REVIEW).startedAt()).isEqualTo(story.now());
        assertThat(clock(review, Clocks.REVIEW).length()).isEqualTo(30);

        decided(story, "M-2", "town-1", Tier.TOWNSHIP);
        assertThat(story.matter().clock(Clocks.HANDLE))
                .as("the review has its own thirty days")
                .isEmpty();
        assertThat(clock(story.matter(), Clocks.REVIEW).isRunning()).isFalse();
        story.does(Role.PERSON, Action.REQUEST_REVIEW, linked(THIRD));
        assertThat(story.matter(THIRD).step()).contains(ReviewStep.RE_REVIEW);
        assertThat(story.matter(THIRD).unit()).isEqualTo(UnitId.of("county-gov"));
        assertThat(repeats(story, "M-1")).as("not yet decided").isEmpty();

        decided(story, "M-3", "county-gov", Tier.COUNTY);
        assertThat(story.refusal(Role.PERSON, Action.REQUEST_REVIEW, ActionData.of(Field.EXTERNAL, true)))
                .containsExactly("REVIEWED_TO_THE_END");
        for (String earlier : List.of("M-1", "M-2", "M-3")) {
            assertThat(repeats(story, earlier)).as(earlier).containsExactly("REVIEWED_TO_THE_END");
        }
    }

    private static List<String> repeats(Story story, String earlier) {
        ActionData data = story.registration(MatterKind.CLAIM).with(Field.REPEATS, MatterId.of(earlier));
        return new Refused(story).of(data);
    }

    /** Asks for a new matter without going on with it. */
    private record Refused(Story story) {
        List<String> of(ActionData data) {
            Actor registrar = story.desk().actor(Role.REGISTRAR);
            Command command =
                    new Command("c-new", MatterId.of("M-9"), 0, story.now(), registrar, Action.REGISTER, data);
            return Story.codes(
                    story.workflow().decide(null, command, story.around()).reasons());
        }
    }

    @Test
    void theDayOfTheDecisionOnAReviewIsNotPutOff() {
        Story story = Story.at(Desk.TOWN).archived();
        story.does(Role.PERSON, Action.REQUEST_REVIEW, linked(SECOND));
        Actor office = official("county-office", Tier.COUNTY, Role.CONTACT_OFFICE, Role.SECRETARY, Role.UNIT_HEAD);
        story.about("M-2")
                .does(office, Action.INSTRUCT, Story.instruction(Instruction.ACCEPT))
                .does(office, Action.ACCEPT, story.told());

        // Asked on 4 March: thirty days end on 3 April, day 30.
        ActionData assignment = ActionData.of(Field.LEAD, UnitId.of("water"));
        assertThat(story.refusal(office, Action.ASSIGN, assignment.with(Field.DUE, story.due(31))))
                .containsExactly("DUE_AFTER_LIMIT");
        assertThat(story.refusal(office, Action.ASSIGN, assignment.with(Field.DUE, story.due(30))))
                .isEmpty();
        assertThat(story.refusal(
                        office, Action.EXTEND, Story.reason().and(story.told()).with(Field.DAYS, 5)))
                .containsExactly("NO_LIMIT_TO_EXTEND");
    }

    @Test
    void theTimeOfAHearingDoesNotCountInAReReview() {
        Story story = Story.atCounty().acceptedForReReview().after(34);
        Clock before = clock(story.matter(), Clocks.REVIEW);
        assertThat(story.workflow().clocks().read(before, story.now()).state()).isEqualTo(ClockState.LATE);

        story.does(Role.CONTACT_OFFICE, Action.HEARING, ActionData.of(Field.DAYS, 3));

        // Asked on 4 March: thirty days end on 3 April, thirty-three on 6 April, a day off; Sunday 7 April is worked.
        ClockReading reading = story.workflow().clocks().read(clock(story.matter(), Clocks.REVIEW), story.now());
        assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
        assertThat(reading.due().orElseThrow()).isEqualTo(LocalDate.of(2024, 4, 7));
        assertThat(reading.dueUnextended().orElseThrow()).isEqualTo(LocalDate.of(2024, 4, 3));
        assertThat(story.matter().stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(clock(story.matter(), Clocks.WHOLE).extensionDays()).isZero();
    }

    @Test
    void theTimeOfAHearingCountsInAReview() {
        Story story = Story.at(Desk.TOWN).archived();
        story.does(Role.PERSON, Action.REQUEST_REVIEW, linked(SECOND)).about("M-2");
        Actor office = official("county-office", Tier.COUNTY, Role.CONTACT_OFFICE, Role.SECRETARY);
        story.does(office, Action.INSTRUCT, Story.instruction(Instruction.ACCEPT))
                .does(office, Action.ACCEPT, story.told())
                .after(10);

        assertThat(story.refusal(office, Action.HEARING, ActionData.of(Field.DAYS, 3)))
                .containsExactly("NOT_A_RE_REVIEW");
    }

    @Test
    void aReviewOutsideTheCountyIsNoMatterHereAndItsOutcomeIsRecorded() {
        Story story = Story.atCounty().archived();
        story.does(
                Role.PERSON,
                Action.REQUEST_REVIEW,
                ActionData.of(Field.EXTERNAL, true).with(Field.LINKED_MATTER, MatterId.of("M-404")));
        assertThat(story.matter().reviewedOutside()).isTrue();
        assertThat(story.matter().links()).isEmpty();

        story.does(Role.CONTACT_OFFICE, Action.RECORD_REVIEW, ActionData.of(Field.OUTCOME, ReviewOutcome.REVOKED));
        assertThat(story.matter().externalOutcome()).contains(ReviewOutcome.REVOKED);
        assertThat(story.refusal(Role.SECRETARY, Action.REOPEN, Story.reason())).isEmpty();
    }

    @Test
    void whatTheLibraryFindsOutItselfIsNotTakenFromACommand() {
        Story story = Story.atCounty();
        ActionData registration = story.registration(MatterKind.CLAIM);
        for (ActionData derived : List.of(
                ActionData.of(Field.STEP, ReviewStep.RE_REVIEW),
                ActionData.of(Field.LINKED_MATTER, SECOND),
                ActionData.of(Field.LINK, LinkKind.REVIEW_OF),
                ActionData.of(Field.PETITIONERS, List.of(PersonId.of("p-9"))))) {
            assertThat(story.refusal(Role.REGISTRAR, Action.REGISTER, registration.and(derived)))
                    .as(derived.toString())
                    .containsExactly("DATA_DERIVED");
        }
        story.about("M-2").registered().about("M-1").registered();
        for (ActionData accused : List.of(
                ActionData.of(Field.ACCUSED_UNITS, List.of(UnitId.of("forestry"))),
                ActionData.of(Field.ACCUSED_PERSONS, List.of(PersonId.of("x-1"))),
                ActionData.of(Field.RECUSED, List.of(PersonId.of("x-1"))))) {
            assertThat(story.refusal(Role.CONTACT_OFFICE, Action.MERGE, accused.with(Field.INTO, SECOND)))
                    .containsExactly("DATA_DERIVED");
            assertThat(story.refusal(Role.CONTACT_OFFICE, Action.LINK, accused.with(Field.WITH, SECOND)))
                    .containsExactly("DATA_DERIVED");
        }
        story = Story.atCounty();
        assertThat(story.archived()
                        .refusal(
                                Role.PERSON,
                                Action.REQUEST_REVIEW,
                                ActionData.of(Field.EXTERNAL, true).with(Field.LINK, LinkKind.REVIEWED_BY)))
                .containsExactly("DATA_DERIVED");
    }
}
