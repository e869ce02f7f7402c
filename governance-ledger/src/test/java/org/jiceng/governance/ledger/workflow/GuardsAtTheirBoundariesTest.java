package org.jiceng.governance.ledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.ledger.deadline.Clock;
import org.jiceng.governance.ledger.deadline.Rung;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Book;
import org.jiceng.governance.ledger.matter.Channel;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.MatterResult;
import org.jiceng.governance.ledger.matter.NotOwed;
import org.jiceng.governance.ledger.matter.Notice;
import org.jiceng.governance.ledger.matter.NoticeForm;
import org.jiceng.governance.ledger.matter.Petitioner;
import org.jiceng.governance.ledger.matter.ReviewOutcome;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Satisfaction;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.workflow.Story.Desk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each guard on both sides of its boundary: what just passes, and what just does not and why. */
class GuardsAtTheirBoundariesTest {
    /** Codes with which an attempt is refused; none if it passes. */
    private record Attempt(String name, Function<Story, List<String>> refusal, List<String> codes) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final Map<Guard, List<Attempt>> ATTEMPTS = attempts();

    private static Attempt on(
            String name, Role role, Action action, Function<Story, ActionData> said, String... codes) {
        return new Attempt(name, story -> story.refusal(role, action, said.apply(story)), List.of(codes));
    }

    /** The same after some things have happened. */
    private static Attempt after(Consumer<Story> happens, Attempt attempt) {
        return new Attempt(
                attempt.name(),
                story -> {
                    happens.accept(story);
                    return attempt.refusal().apply(story);
                },
                attempt.codes());
    }

    private static Attempt atVillage(Attempt attempt) {
        return new Attempt(attempt.name(), story -> attempt.refusal().apply(Story.at(Desk.VILLAGE)), attempt.codes());
    }

    private static Attempt atTown(Attempt attempt) {
        return new Attempt(attempt.name(), story -> attempt.refusal().apply(Story.at(Desk.TOWN)), attempt.codes());
    }

    private static Attempt registers(String name, Function<ActionData, ActionData> otherwise, String... codes) {
        return on(
                name,
                Role.REGISTRAR,
                Action.REGISTER,
                story -> otherwise.apply(story.registration(MatterKind.CLAIM)),
                codes);
    }

    private static List<Petitioner> people(int count) {
        return Story.persons(
                IntStream.rangeClosed(1, count).mapToObj(i -> "p-" + i).toArray(String[]::new));
    }

    private static List<PersonId> speakers(int count) {
        return people(count).stream().map(Petitioner::id).toList();
    }

    private static ActionData nobody(ActionData data) {
        return data.with(Field.PERSONS, List.of());
    }

    private static Map<Guard, List<Attempt>> attempts() {
        Map<Guard, List<Attempt>> all = new TreeMap<>();
        intake(all);
        handling(all);
        closing(all);
        sideLines(all);
        links(all);
        return all;
    }

    private static void intake(Map<Guard, List<Attempt>> all) {
        all.put(
                Guard.PETITIONER_OR_ANONYMOUS,
                List.of(
                        registers("a person", data -> data),
                        registers(
                                "nobody, and it is said so",
                                data -> nobody(data).with(Field.ANONYMOUS, true)),
                        registers("nobody", GuardsAtTheirBoundariesTest::nobody, "PETITIONER_MISSING"),
                        registers(
                                "nobody, and it is said that somebody is known",
                                data -> nobody(data).with(Field.ANONYMOUS, false),
                                "PETITIONER_MISSING"),
                        registers(
                                "a person who is anonymous",
                                data -> data.with(Field.ANONYMOUS, true),
                                "ANONYMOUS_WITH_PERSONS"),
                        registers(
                                "one person twice",
                                data -> data.with(Field.PERSONS, Story.persons("p-1", "p-2", "p-1")),
                                "PETITIONER_TWICE")));
        all.put(
                Guard.REPRESENTATIVES_WITHIN_BOUND,
                List.of(
                        registers(
                                "five speak for nine",
                                data -> data.with(Field.PERSONS, people(9)).with(Field.REPRESENTATIVES, speakers(5))),
                        registers(
                                "six speak for nine",
                                data -> data.with(Field.PERSONS, people(9)).with(Field.REPRESENTATIVES, speakers(6)),
                                "TOO_MANY_REPRESENTATIVES"),
                        registers(
                                "six speak in a letter",
                                data -> data.with(Field.PERSONS, people(9))
                                        .with(Field.REPRESENTATIVES, speakers(6))
                                        .with(Field.CHANNEL, Channel.LETTER)),
                        registers("five come without a speaker", data -> data.with(Field.PERSONS, people(5))),
                        registers(
                                "six come without a speaker",
                                data -> data.with(Field.PERSONS, people(6)),
                                "REPRESENTATIVES_MISSING")));
        all.put(
                Guard.RECEIVED_BEFORE_ENTRY,
                List.of(
                        registers("received as it is entered", data -> data.with(Field.RECEIVED_AT, Story.START)),
                        registers(
                                "received a second later",
                                data -> data.with(Field.RECEIVED_AT, Story.START.plusSeconds(1)),
                                "RECEIVED_LATER")));
        all.put(
                Guard.NOT_REVIEWED_TO_THE_END,
                List.of(
                        atTown(after(
                                GuardsAtTheirBoundariesTest::reviewedOnce,
                                on(
                                        "reviewed once",
                                        Role.REGISTRAR,
                                        Action.REGISTER,
                                        GuardsAtTheirBoundariesTest::repeating))),
                        atTown(after(
                                story -> reviewedOutsideAgain(reviewedOnce(story)),
                                on(
                                        "reviewed to the end",
                                        Role.REGISTRAR,
                                        Action.REGISTER,
                                        GuardsAtTheirBoundariesTest::repeating,
                                        "REVIEWED_TO_THE_END"))),
                        registers(
                                "repeats what nobody knows",
                                data -> data.with(Field.REPEATS, MatterId.of("M-404")),
                                "UNKNOWN_OTHER_MATTER")));
        all.put(
                Guard.INSTRUCTION_COMPLETE,
                List.of(
                        instructs("to accept", Instruction.ACCEPT, data -> data),
                        instructs("to reject for a ground", Instruction.REJECT, data -> data.with(Field.GROUND, "...")),
                        instructs("to reject", Instruction.REJECT, data -> data, "DATA_MISSING"),
                        instructs(
                                "to transfer to a unit",
                                Instruction.TRANSFER,
                                data -> data.with(Field.TARGET, UnitId.of("roads"))),
                        instructs("to transfer", Instruction.TRANSFER, data -> data, "DATA_MISSING"),
                        instructs("to divert", Instruction.DIVERT, data -> data, "DATA_MISSING"),
                        instructs("to hand down", Instruction.HAND_DOWN, data -> data),
                        instructs("to hand up from the county", Instruction.HAND_UP, data -> data, "NO_SUCH_TIER"),
                        instructs(
                                "to hand down to a village",
                                Instruction.HAND_DOWN,
                                data -> data.with(Field.TARGET, UnitId.of("village-1")),
                                "RECEIVER_OF_OTHER_TIER")));
        all.put(
                Guard.WITHIN_THE_TIER,
                List.of(
                        atVillage(after(
                                Story::registered,
                                on(
                                        "a village accepts a suggestion",
                                        Role.SECRETARY,
                                        Action.INSTRUCT,
                                        story -> Story.instruction(Instruction.ACCEPT)))),
                        atVillage(after(
                                story -> story.registered(story.registration(MatterKind.CLAIM)),
                                on(
                                        "a village accepts a claim",
                                        Role.SECRETARY,
                                        Action.INSTRUCT,
                                        story -> Story.instruction(Instruction.ACCEPT),
                                        "BEYOND_THE_TIER"))),
                        atVillage(after(
                                story -> story.registered(story.registration(MatterKind.CLAIM)),
                                on(
                                        "a village hands a claim up",
                                        Role.SECRETARY,
                                        Action.INSTRUCT,
                                        story -> Story.instruction(Instruction.HAND_UP)))),
                        atTown(after(
                                story -> story.registered(story.registration(MatterKind.CLAIM)),
                                on(
                                        "a town accepts a claim",
                                        Role.SECRETARY,
                                        Action.INSTRUCT,
                                        story -> Story.instruction(Instruction.ACCEPT))))));
        all.put(
                Guard.AS_INSTRUCTED,
                List.of(
                        after(
                                story -> story.registered().instructed(Instruction.ACCEPT),
                                on("accepted as told", Role.CONTACT_OFFICE, Action.ACCEPT, Story::told)),
                        after(
                                story -> story.registered().instructed(Instruction.REJECT),
                                on(
                                        "accepted, told to reject",
                                        Role.CONTACT_OFFICE,
                                        Action.ACCEPT,
                                        Story::told,
                                        "NOT_AS_INSTRUCTED"))));
        all.put(
                Guard.TOLD_OR_NOT_OWED,
                told(
                        Field.TOLD,
                        Action.ACCEPT,
                        Story::registered,
                        story -> story.instructed(Instruction.ACCEPT),
                        data -> data));
    }

    private static Story reviewedOnce(Story story) {
        story.archived()
                .does(Role.PERSON, Action.REQUEST_REVIEW, ActionData.of(Field.LINKED_MATTER, MatterId.of("M-R")));
        return story.about("M-R")
                .does(secretary(), Action.INSTRUCT, Story.instruction(Instruction.ACCEPT))
                .does(office(), Action.ACCEPT, story.told())
                .does(office(), Action.ASSIGN, story.assignment())
                .does(office(), Action.SUPERVISE, ActionData.of(Field.LINE, Rung.OFFICE))
                .does(Role.LEAD_UNIT, Action.REPORT, Story.report(MatterKind.CLAIM))
                .does(secretary(), Action.SIGN_OFF, ActionData.none())
                .does(office(), Action.REPLY, story.reply(Satisfaction.DISSATISFIED));
    }

    private static Story reviewedOutsideAgain(Story story) {
        return story.does(Role.PERSON, Action.REQUEST_REVIEW, ActionData.of(Field.EXTERNAL, true))
                .does(office(), Action.RECORD_REVIEW, ActionData.of(Field.OUTCOME, ReviewOutcome.UPHELD));
    }

    private static Actor office() {
        return Actor.of("u-gov", "county-gov", Tier.COUNTY, Role.CONTACT_OFFICE);
    }

    private static Actor secretary() {
        return Actor.of("u-chief", "county-gov", Tier.COUNTY, Role.SECRETARY);
    }

    private static ActionData repeating(Story story) {
        return story.about("M-9").registration(MatterKind.CLAIM).with(Field.REPEATS, Story.ID);
    }

    private static Attempt instructs(
            String name, Instruction instruction, Function<ActionData, ActionData> more, String... codes) {
        return after(
                Story::registered,
                on(
                        name,
                        Role.SECRETARY,
                        Action.INSTRUCT,
                        story -> more.apply(ActionData.of(Field.INSTRUCTION, instruction)),
                        codes));
    }

    /** The boundaries of a notice, which are the same when a person is told and when they have the reply. */
    private static List<Attempt> told(
            Field<Notice> field,
            Action action,
            Consumer<Story> begins,
            Consumer<Story> goesOn,
            Function<ActionData, ActionData> more) {
        Instant at = Story.START;
        Consumer<Story> named = begins.andThen(goesOn);
        return List.of(
                after(
                        named,
                        on(
                                "told now",
                                Role.CONTACT_OFFICE,
                                action,
                                story -> more.apply(ActionData.of(field, new Notice(NoticeForm.WRITTEN, at, at))))),
                after(
                        named,
                        on(
                                "said nothing",
                                Role.CONTACT_OFFICE,
                                action,
                                story -> more.apply(ActionData.none()),
                                "NOTICE_MISSING")),
                after(
                        named,
                        on(
                                "told, and not owed",
                                Role.CONTACT_OFFICE,
                                action,
                                story -> more.apply(story.told()
                                        .and(ActionData.of(field, story.notice())
                                                .with(Field.NOT_OWED, NotOwed.ADDRESS_UNKNOWN))
                                        .with(Field.SATISFACTION, Satisfaction.NO_ANSWER)),
                                "NOTICE_CONTRADICTION")),
                after(
                        named,
                        on(
                                "delivered before it was sent",
                                Role.CONTACT_OFFICE,
                                action,
                                story -> more.apply(
                                        ActionData.of(field, new Notice(NoticeForm.WRITTEN, at, at.minusSeconds(1)))),
                                "NOTICE_TIME")),
                after(
                        named,
                        on(
                                "sent before there was something to tell",
                                Role.CONTACT_OFFICE,
                                action,
                                story -> more.apply(
                                        ActionData.of(field, new Notice(NoticeForm.WRITTEN, at.minusSeconds(1), at))),
                                "NOTICE_TIME")),
                after(
                        named,
                        on(
                                "delivered later",
                                Role.CONTACT_OFFICE,
                                action,
                                story -> more.apply(
                                        ActionData.of(field, new Notice(NoticeForm.WRITTEN, at, at.plusSeconds(1)))),
                                "NOTICE_TIME")),
                after(
                        named,
                        on(
                                "address unknown",
                                Role.CONTACT_OFFICE,
                                action,
                                story -> more.apply(ActionData.of(Field.NOT_OWED, NotOwed.ADDRESS_UNKNOWN)
                                        .with(Field.SATISFACTION, Satisfaction.NO_ANSWER)))),
                after(
                        named,
                        on(
                                "a known person is anonymous",
                                Role.CONTACT_OFFICE,
                                action,
                                story -> more.apply(ActionData.of(Field.NOT_OWED, NotOwed.ANONYMOUS)
                                        .with(Field.SATISFACTION, Satisfaction.NO_ANSWER)),
                                "NOTICE_OWED")));
    }

    private static void handling(Map<Guard, List<Attempt>> all) {
        // Accepted on 4 March: the sixty days end on 3 May, a holiday, so on 6 May, a Monday.
        all.put(
                Guard.DUE_WITHIN_LIMIT,
                List.of(
                        assigns("due on the last day", 63, data -> data),
                        assigns("due a day later", 64, data -> data, "DUE_AFTER_LIMIT"),
                        assigns("due today", 0, data -> data),
                        assigns(
                                "received by the unit at the registration",
                                10,
                                data -> data.with(Field.RECEIVED_BY_UNIT_AT, Story.START)),
                        assigns(
                                "received by the unit before the registration",
                                10,
                                data -> data.with(Field.RECEIVED_BY_UNIT_AT, Story.START.minusSeconds(1)),
                                "UNIT_RECEIPT_TIME"),
                        assigns(
                                "received by the unit later",
                                10,
                                data -> data.with(Field.RECEIVED_BY_UNIT_AT, Story.START.plusSeconds(1)),
                                "UNIT_RECEIPT_TIME"),
                        assigns("due yesterday", -1, data -> data, "DUE_IN_THE_PAST"),
                        assigns(
                                "the lead helps itself",
                                10,
                                data -> data.with(Field.CO_HANDLERS, List.of(UnitId.of("water"))),
                                "LEAD_IS_HELPER"),
                        assignsLate("late, due today", 0),
                        assignsLate("late, due as far as a clock reaches", Clock.MOST_DAYS),
                        assignsLate("late, due a day further", Clock.MOST_DAYS + 1, "DUE_TOO_FAR"),
                        assignsLate("late, due at the end of all days", 365_000_000, "DUE_TOO_FAR")));
        all.put(
                Guard.RESULT_FITS_KIND,
                Stream.concat(
                                Arrays.stream(MatterResult.values())
                                        .map(result -> reports(MatterKind.CLAIM, result, data -> data)),
                                Stream.of(
                                        reports(MatterKind.SUGGESTION, MatterResult.ADOPTED, data -> data),
                                        reports(MatterKind.ACCUSATION, MatterResult.SUBSTANTIATED, data -> data)))
                        .toList());
        all.put(
                Guard.OPINION_COMPLETE,
                List.of(
                        reports(MatterKind.CLAIM, MatterResult.SUPPORTED, data -> data),
                        reports(
                                MatterKind.CLAIM,
                                MatterResult.SUPPORTED,
                                data -> data.with(Field.OPINION, " "),
                                "OPINION_INCOMPLETE"),
                        reports(
                                MatterKind.CLAIM,
                                MatterResult.SUPPORTED,
                                data -> ActionData.of(Field.RESULT, MatterResult.SUPPORTED),
                                "OPINION_INCOMPLETE",
                                "OPINION_INCOMPLETE"),
                        reports(
                                MatterKind.SUGGESTION,
                                MatterResult.NOTED,
                                data -> ActionData.of(Field.RESULT, MatterResult.NOTED))));
        Actor leadAndSecretary = Actor.of("u-both", "village-1", Tier.VILLAGE, Role.SECRETARY);
        Actor townSecretary = Actor.of("u-town", "town-1", Tier.TOWNSHIP, Role.SECRETARY);
        all.put(
                Guard.NOT_WHO_REPORTED,
                List.of(
                        signs("another", Role.SECRETARY, Desk.COUNTY.actor(Role.SECRETARY)),
                        signs("who reported", Role.SECRETARY, leadAndSecretary, "REPORTER_SIGNS_OFF"),
                        signs("the town, after the village reported", Role.SECRETARY, townSecretary)));
        all.put(
                Guard.ANOTHER_SIGNATORY,
                List.of(
                        after(
                                Story::reworked,
                                on(
                                        "the delegate signs after the secretary",
                                        Role.SECRETARY_DELEGATE,
                                        Action.SIGN_OFF,
                                        story -> ActionData.none())),
                        after(
                                Story::reworked,
                                on(
                                        "the secretary signs again",
                                        Role.SECRETARY,
                                        Action.SIGN_OFF,
                                        story -> ActionData.none(),
                                        "SAME_SIGNATORY")),
                        after(
                                story -> story.reported()
                                        .does(Role.SECRETARY, Action.RETURN, Story.reason())
                                        .reports(),
                                on(
                                        "the secretary signs what they returned",
                                        Role.SECRETARY,
                                        Action.SIGN_OFF,
                                        story -> ActionData.none()))));
    }

    private static Attempt assigns(String name, int due, Function<ActionData, ActionData> otherwise, String... codes) {
        return after(
                Story::accepted,
                on(
                        name,
                        Role.CONTACT_OFFICE,
                        Action.ASSIGN,
                        story -> otherwise.apply(story.assignment().with(Field.DUE, story.due(due))),
                        codes));
    }

    private static Attempt assignsLate(String name, int due, String... codes) {
        return after(
                story -> story.accepted().after(64),
                on(
                        name,
                        Role.CONTACT_OFFICE,
                        Action.ASSIGN,
                        story -> story.assignment().with(Field.DUE, story.due(due)),
                        codes));
    }

    private static Attempt reports(
            MatterKind kind, MatterResult result, Function<ActionData, ActionData> otherwise, String... codes) {
        return new Attempt(
                kind + " " + result,
                story -> {
                    story.registered(story.registration(kind))
                            .instructed(Instruction.ACCEPT)
                            .does(Role.CONTACT_OFFICE, Action.ACCEPT, story.told())
                            .does(Role.CONTACT_OFFICE, Action.ASSIGN, story.assignment())
                            .does(Role.CONTACT_OFFICE, Action.SUPERVISE, ActionData.of(Field.LINE, Rung.OFFICE));
                    return story.refusal(
                            Role.LEAD_UNIT,
                            Action.REPORT,
                            otherwise.apply(Story.report(kind).with(Field.RESULT, result)));
                },
                result.kind() == kind ? List.of(codes) : List.of("RESULT_OF_OTHER_KIND"));
    }

    /** In a village, where the secretary reports for the lead unit, unless the county's secretary signs. */
    private static Attempt signs(String name, Role role, Actor signatory, String... codes) {
        boolean village = signatory.tier() != Tier.COUNTY;
        Actor reporter = Actor.of("u-both", "village-1", Tier.VILLAGE, role);
        Attempt attempt = new Attempt(
                name,
                story -> {
                    story.supervised()
                            .does(
                                    village ? reporter : story.desk().actor(Role.LEAD_UNIT),
                                    Action.REPORT,
                                    Story.report(story.usualKind()));
                    return story.refusal(signatory, Action.SIGN_OFF, ActionData.none());
                },
                List.of(codes));
        return village ? atVillage(attempt) : attempt;
    }

    private static void closing(Map<Guard, List<Attempt>> all) {
        all.put(
                Guard.REPLY_OR_NOT_OWED,
                told(
                        Field.REPLY,
                        Action.REPLY,
                        story -> {},
                        Story::signedOff,
                        data -> data.has(Field.SATISFACTION)
                                ? data
                                : data.with(Field.SATISFACTION, Satisfaction.SATISFIED)));
        Function<Story, ActionData> anonymous = story -> ActionData.of(Field.NOT_OWED, NotOwed.ANONYMOUS);
        Consumer<Story> anonymously = story -> anonymouslySignedOff(story);
        all.put(
                Guard.SATISFACTION_FITS,
                List.of(
                        replies("satisfied", data -> data),
                        replies(
                                "a known person was not asked",
                                data -> data.with(Field.SATISFACTION, Satisfaction.NOT_ASKED),
                                "SATISFACTION_UNFIT"),
                        replies(
                                "no answer after three attempts",
                                data -> data.with(Field.SATISFACTION, Satisfaction.NO_ANSWER)
                                        .with(Field.ATTEMPTS, 3)),
                        replies(
                                "no answer after two attempts",
                                data -> data.with(Field.SATISFACTION, Satisfaction.NO_ANSWER)
                                        .with(Field.ATTEMPTS, 2),
                                "TOO_FEW_ATTEMPTS"),
                        replies(
                                "who was not reached is satisfied",
                                data -> ActionData.of(Field.NOT_OWED, NotOwed.ADDRESS_UNKNOWN)
                                        .with(Field.SATISFACTION, Satisfaction.SATISFIED),
                                "SATISFACTION_UNFIT"),
                        after(
                                anonymously,
                                on(
                                        "nobody known was asked",
                                        Role.CONTACT_OFFICE,
                                        Action.REPLY,
                                        story -> anonymous
                                                .apply(story)
                                                .with(Field.SATISFACTION, Satisfaction.NOT_ASKED))),
                        after(
                                anonymously,
                                on(
                                        "nobody known is satisfied",
                                        Role.CONTACT_OFFICE,
                                        Action.REPLY,
                                        story -> anonymous
                                                .apply(story)
                                                .with(Field.SATISFACTION, Satisfaction.BASICALLY_SATISFIED),
                                        "SATISFACTION_UNFIT"))));
        all.put(
                Guard.SATISFIED_OR_EXPLAINED,
                List.of(
                        archives("satisfied", story -> story.replied(Satisfaction.SATISFIED), ActionData.none()),
                        archives(
                                "satisfied on the whole",
                                story -> story.replied(Satisfaction.BASICALLY_SATISFIED),
                                ActionData.none()),
                        archives(
                                "dissatisfied",
                                story -> story.replied(Satisfaction.DISSATISFIED),
                                ActionData.of(Field.EXPLANATION, "..."),
                                "REWORK_OWED"),
                        archives(
                                "dissatisfied again, explained",
                                GuardsAtTheirBoundariesTest::dissatisfiedAgain,
                                ActionData.of(Field.EXPLANATION, "...")),
                        archives(
                                "dissatisfied again, not explained",
                                GuardsAtTheirBoundariesTest::dissatisfiedAgain,
                                ActionData.of(Field.EXPLANATION, " "),
                                "EXPLANATION_MISSING")));
        all.put(
                Guard.PROMISE_KEPT,
                List.of(
                        archives(
                                "nothing promised",
                                story -> promised(story, false, ActionData.none()),
                                ActionData.none()),
                        archives(
                                "promised",
                                story -> promised(story, true, ActionData.none()),
                                ActionData.none(),
                                "PROMISE_OPEN"),
                        archives(
                                "promised, not carried out",
                                story -> promised(story, true, ActionData.none()),
                                ActionData.of(Field.CARRIED_OUT, false).with(Field.FOLLOW_UP, " "),
                                "PROMISE_OPEN"),
                        archives(
                                "promised and carried out",
                                story -> promised(story, true, ActionData.none()),
                                ActionData.of(Field.CARRIED_OUT, true)),
                        archives(
                                "promised and followed up",
                                story -> promised(story, true, ActionData.none()),
                                ActionData.of(Field.FOLLOW_UP, "...")),
                        archives(
                                "carried out when it was reported",
                                story -> promised(story, true, ActionData.of(Field.CARRIED_OUT, true)),
                                ActionData.none()),
                        archives(
                                "followed up when it was reported",
                                story -> promised(story, true, ActionData.of(Field.FOLLOW_UP, "...")),
                                ActionData.none()),
                        archives(
                                "followed up by a blank",
                                story -> promised(story, true, ActionData.of(Field.FOLLOW_UP, " ")),
                                ActionData.none(),
                                "PROMISE_OPEN")));
        all.put(
                Guard.DISSATISFIED,
                List.of(
                        reworks("dissatisfied", story -> story.replied(Satisfaction.DISSATISFIED)),
                        reworks(
                                "satisfied on the whole",
                                story -> story.replied(Satisfaction.BASICALLY_SATISFIED),
                                "NOT_DISSATISFIED")));
        all.put(
                Guard.REWORKS_LEFT,
                List.of(
                        reworks("the first time", story -> story.replied(Satisfaction.DISSATISFIED)),
                        reworks("the second time", GuardsAtTheirBoundariesTest::dissatisfiedAgain, "REWORKS_USED_UP")));
        all.put(
                Guard.OWN_PETITION,
                List.of(
                        after(
                                Story::registered,
                                on("a petitioner", Role.PERSON, Action.WITHDRAW, story -> ActionData.none())),
                        new Attempt(
                                "who speaks for petitioners",
                                story -> {
                                    story.registered(story.registration(MatterKind.CLAIM)
                                            .with(Field.REPRESENTATIVES, List.of(PersonId.of("p-5"))));
                                    return story.refusal(Actor.person("p-5"), Action.WITHDRAW, ActionData.none());
                                },
                                List.of("NOT_PETITIONER"))));
        // The reply reached the person on 4 March: thirty days end on 3 April, a Wednesday.
        all.put(
                Guard.WITHIN_REVIEW_WINDOW,
                List.of(
                        asksForReview(
                                "on the thirtieth day",
                                story -> story.replied(Satisfaction.SATISFIED).after(30)),
                        asksForReview(
                                "on the next day",
                                story -> story.replied(Satisfaction.SATISFIED).after(31),
                                "WINDOW_CLOSED"),
                        asksForReview(
                                "of what is archived", story -> story.archived().after(30)),
                        asksForReview(
                                "where no reply was owed",
                                story -> story.signedOff()
                                        .does(
                                                Role.CONTACT_OFFICE,
                                                Action.REPLY,
                                                ActionData.of(Field.NOT_OWED, NotOwed.ADDRESS_UNKNOWN)
                                                        .with(Field.SATISFACTION, Satisfaction.NO_ANSWER)),
                                "NO_REPLY")));
        all.put(
                Guard.REVIEW_LEFT,
                List.of(
                        asksForReview("for the first time", Story::archived),
                        asksForReview(
                                "twice",
                                story -> story.archived()
                                        .does(Role.PERSON, Action.REQUEST_REVIEW, ActionData.of(Field.EXTERNAL, true)),
                                "REVIEW_REQUESTED")));
        all.put(
                Guard.SUPERIOR_REVIEWS,
                List.of(
                        asksForReview("outside the county", Story::archived),
                        atTown(asksForReview("of a town outside the county", Story::archived, "SUPERIOR_INSIDE")),
                        atVillage(asksForReview("of a village outside the county", Story::archived, "SUPERIOR_INSIDE")),
                        after(
                                Story::archived,
                                on(
                                        "above the county",
                                        Role.PERSON,
                                        Action.REQUEST_REVIEW,
                                        story -> ActionData.of(Field.LINKED_MATTER, MatterId.of("M-R")),
                                        "NO_SUCH_TIER")),
                        atTown(after(
                                Story::archived,
                                on(
                                        "of the town's superior",
                                        Role.PERSON,
                                        Action.REQUEST_REVIEW,
                                        story -> ActionData.of(Field.LINKED_MATTER, MatterId.of("M-R"))))),
                        atTown(after(
                                Story::archived,
                                on(
                                        "of the same body under another name",
                                        Role.PERSON,
                                        Action.REQUEST_REVIEW,
                                        story -> ActionData.of(Field.LINKED_MATTER, MatterId.of("M-R"))
                                                .with(Field.TO, UnitId.of("county-office"))))),
                        atTown(after(
                                Story::archived,
                                on(
                                        "of another town",
                                        Role.PERSON,
                                        Action.REQUEST_REVIEW,
                                        story -> ActionData.of(Field.LINKED_MATTER, MatterId.of("M-R"))
                                                .with(Field.TO, UnitId.of("town-2")),
                                        "NOT_THE_SUPERIOR"))),
                        atTown(after(
                                Story::archived,
                                on(
                                        "without an id for it",
                                        Role.PERSON,
                                        Action.REQUEST_REVIEW,
                                        story -> ActionData.none(),
                                        "DATA_MISSING"))),
                        atTown(after(
                                Story::archived,
                                on(
                                        "under an id that is taken",
                                        Role.PERSON,
                                        Action.REQUEST_REVIEW,
                                        story -> ActionData.of(Field.LINKED_MATTER, Story.ID),
                                        "LINKED_MATTER_EXISTS")))));
        all.put(
                Guard.REVIEWED_OUTSIDE,
                List.of(
                        after(
                                story -> story.archived()
                                        .does(Role.PERSON, Action.REQUEST_REVIEW, ActionData.of(Field.EXTERNAL, true)),
                                recordsReview("asked for outside")),
                        after(Story::archived, recordsReview("not asked for", "NO_OUTSIDE_REVIEW"))));
        Consumer<Story> tenDaysOn = story -> story.acceptedForReReview().after(10);
        all.put(
                Guard.HEARING_IN_RE_REVIEW,
                List.of(
                        hears("all days that have counted", 10, tenDaysOn),
                        hears("one day more", 11, tenDaysOn, "HEARING_TOO_LONG"),
                        hears("no day", 0, tenDaysOn, "HEARING_TOO_LONG"),
                        hears("on the day of the request", 1, Story::acceptedForReReview, "HEARING_TOO_LONG"),
                        hears("what is left", 6, tenDaysOn.andThen(story -> heard(story, 4))),
                        hears("more than is left", 7, tenDaysOn.andThen(story -> heard(story, 4)), "HEARING_TOO_LONG"),
                        hears(
                                "after the limit",
                                40,
                                story -> story.acceptedForReReview().after(40)),
                        hears(
                                "more than a clock can take",
                                Clock.MOST_DAYS + 1,
                                story -> story.acceptedForReReview().after(Clock.MOST_DAYS + 1),
                                "HEARING_TOO_LONG"),
                        hears(
                                "of a matter that is no review",
                                1,
                                story -> story.accepted().after(10),
                                "NOT_A_RE_REVIEW"),
                        hears(
                                "after the reply",
                                1,
                                story -> story.acceptedForReReview()
                                        .does(Role.CONTACT_OFFICE, Action.ASSIGN, story.assignment())
                                        .does(
                                                Role.CONTACT_OFFICE,
                                                Action.SUPERVISE,
                                                ActionData.of(Field.LINE, Rung.OFFICE))
                                        .reports()
                                        .does(Role.SECRETARY, Action.SIGN_OFF, ActionData.none())
                                        .does(Role.CONTACT_OFFICE, Action.REPLY, story.reply(Satisfaction.DISSATISFIED))
                                        .does(Role.CONTACT_OFFICE, Action.REWORK, ActionData.none())
                                        .after(10),
                                "NO_LIMIT_TO_EXTEND")));
        Consumer<Story> visitedAfterwards = story -> visited(story.archived(), Satisfaction.DISSATISFIED);
        all.put(
                Guard.REOPENINGS_LEFT,
                List.of(
                        reopens("the first time", visitedAfterwards),
                        reopens(
                                "the second time",
                                story -> visited(
                                        visited(story.archived(), Satisfaction.DISSATISFIED)
                                                .does(Role.SECRETARY, Action.REOPEN, Story.reason())
                                                .reports()
                                                .does(Role.SECRETARY, Action.SIGN_OFF, ActionData.none())
                                                .does(
                                                        Role.CONTACT_OFFICE,
                                                        Action.REPLY,
                                                        story.reply(Satisfaction.SATISFIED))
                                                .does(Role.CONTACT_OFFICE, Action.ARCHIVE, ActionData.none()),
                                        Satisfaction.DISSATISFIED),
                                "REOPENINGS_USED_UP")));
        all.put(
                Guard.GROUND_TO_REOPEN,
                List.of(
                        reopens("dissatisfied on a visit", visitedAfterwards),
                        reopens(
                                "satisfied on a visit",
                                story -> visited(story.archived(), Satisfaction.SATISFIED),
                                "NO_GROUND_TO_REOPEN"),
                        reopens(
                                "dissatisfied with the reply, on no visit",
                                story -> dissatisfiedAgain(story)
                                        .does(
                                                Role.CONTACT_OFFICE,
                                                Action.ARCHIVE,
                                                ActionData.of(Field.EXPLANATION, "...")),
                                "NO_GROUND_TO_REOPEN"),
                        reopens("changed outside", story -> reviewed(story, ReviewOutcome.CHANGED)),
                        reopens(
                                "upheld outside",
                                story -> reviewed(story, ReviewOutcome.UPHELD),
                                "NO_GROUND_TO_REOPEN"),
                        atTown(reopens(
                                "decided by the superior",
                                story -> reviewedOnce(story).about(Story.ID.value()))),
                        atTown(reopens(
                                "not yet decided by the superior",
                                story -> story.archived()
                                        .does(
                                                Role.PERSON,
                                                Action.REQUEST_REVIEW,
                                                ActionData.of(Field.LINKED_MATTER, MatterId.of("M-R"))),
                                "NO_GROUND_TO_REOPEN"))));
    }

    private static Story anonymouslySignedOff(Story story) {
        return story.registered(nobody(story.registration(MatterKind.CLAIM)).with(Field.ANONYMOUS, true))
                .instructed(Instruction.ACCEPT)
                .does(Role.CONTACT_OFFICE, Action.ACCEPT, ActionData.of(Field.NOT_OWED, NotOwed.ANONYMOUS))
                .does(Role.CONTACT_OFFICE, Action.ASSIGN, story.assignment())
                .does(Role.CONTACT_OFFICE, Action.SUPERVISE, ActionData.of(Field.LINE, Rung.OFFICE))
                .reports()
                .does(Role.SECRETARY, Action.SIGN_OFF, ActionData.none());
    }

    private static Attempt replies(String name, Function<ActionData, ActionData> otherwise, String... codes) {
        return after(
                Story::signedOff,
                on(
                        name,
                        Role.CONTACT_OFFICE,
                        Action.REPLY,
                        story -> otherwise.apply(story.reply(Satisfaction.SATISFIED)),
                        codes));
    }

    private static Attempt archives(String name, Consumer<Story> happens, ActionData said, String... codes) {
        return after(happens, on(name, Role.CONTACT_OFFICE, Action.ARCHIVE, story -> said, codes));
    }

    private static Story promised(Story story, boolean supported, ActionData more) {
        MatterResult result = supported ? MatterResult.SUPPORTED : MatterResult.NOT_SUPPORTED;
        return story.supervised()
                .does(
                        Role.LEAD_UNIT,
                        Action.REPORT,
                        Story.report(MatterKind.CLAIM)
                                .with(Field.RESULT, result)
                                .and(more))
                .does(Role.SECRETARY, Action.SIGN_OFF, ActionData.none())
                .does(Role.CONTACT_OFFICE, Action.REPLY, story.reply(Satisfaction.SATISFIED));
    }

    private static Attempt reworks(String name, Consumer<Story> happens, String... codes) {
        return after(happens, on(name, Role.CONTACT_OFFICE, Action.REWORK, story -> ActionData.none(), codes));
    }

    private static Attempt asksForReview(String name, Consumer<Story> happens, String... codes) {
        return after(
                happens,
                on(name, Role.PERSON, Action.REQUEST_REVIEW, story -> ActionData.of(Field.EXTERNAL, true), codes));
    }

    private static Attempt recordsReview(String name, String... codes) {
        return on(
                name,
                Role.CONTACT_OFFICE,
                Action.RECORD_REVIEW,
                story -> ActionData.of(Field.OUTCOME, ReviewOutcome.CHANGED),
                codes);
    }

    private static Story dissatisfiedAgain(Story story) {
        return story.reworked()
                .does(Role.SECRETARY_DELEGATE, Action.SIGN_OFF, ActionData.none())
                .does(Role.CONTACT_OFFICE, Action.REPLY, story.reply(Satisfaction.DISSATISFIED));
    }

    private static Attempt reopens(String name, Consumer<Story> happens, String... codes) {
        return after(happens, on(name, Role.SECRETARY, Action.REOPEN, story -> Story.reason(), codes));
    }

    private static Story visited(Story story, Satisfaction satisfaction) {
        return story.does(Role.CONTACT_OFFICE, Action.RETURN_VISIT, ActionData.of(Field.SATISFACTION, satisfaction));
    }

    private static void reviewed(Story story, ReviewOutcome outcome) {
        story.archived()
                .does(Role.PERSON, Action.REQUEST_REVIEW, ActionData.of(Field.EXTERNAL, true))
                .does(Role.CONTACT_OFFICE, Action.RECORD_REVIEW, ActionData.of(Field.OUTCOME, outcome));
    }

    private static Attempt hears(String name, int days, Consumer<Story> happens, String... codes) {
        return after(
                happens,
                on(name, Role.CONTACT_OFFICE, Action.HEARING, story -> ActionData.of(Field.DAYS, days), codes));
    }

    private static Story heard(Story story, int days) {
        return story.does(Role.CONTACT_OFFICE, Action.HEARING, ActionData.of(Field.DAYS, days));
    }

    private static void sideLines(Map<Guard, List<Attempt>> all) {
        all.put(
                Guard.OTHER_BOOK_OR_KIND,
                List.of(
                        reclassifies("another book", Story.reason().with(Field.BOOK, Book.COMPLAINT)),
                        reclassifies("another kind", Story.reason().with(Field.KIND, MatterKind.ACCUSATION)),
                        reclassifies(
                                "the same book and kind",
                                Story.reason().with(Field.BOOK, Book.CLAIM).with(Field.KIND, MatterKind.CLAIM),
                                "NOTHING_CHANGED"),
                        reclassifies("nothing", Story.reason(), "NOTHING_CHANGED"),
                        atVillage(after(
                                story -> story.registered().instructed(Instruction.ACCEPT),
                                on(
                                        "a village, told to accept, to a claim",
                                        Role.REGISTRAR,
                                        Action.RECLASSIFY,
                                        story -> Story.reason().with(Field.KIND, MatterKind.CLAIM),
                                        "BEYOND_THE_TIER"))),
                        atVillage(after(
                                story -> story.registered().instructed(Instruction.ACCEPT),
                                on(
                                        "a village, told to accept, to an accusation",
                                        Role.REGISTRAR,
                                        Action.RECLASSIFY,
                                        story -> Story.reason().with(Field.KIND, MatterKind.ACCUSATION)))),
                        atVillage(after(
                                Story::registered,
                                on(
                                        "a village, told nothing yet, to a claim",
                                        Role.REGISTRAR,
                                        Action.RECLASSIFY,
                                        story -> Story.reason().with(Field.KIND, MatterKind.CLAIM))))));
        all.put(
                Guard.CORRECTABLE,
                List.of(
                        corrects("channel", data -> data.with(Field.CHANNEL, Channel.ONLINE)),
                        corrects("channel", data -> data, "DATA_MISSING"),
                        after(
                                story -> story.registered(story.registration(MatterKind.CLAIM)
                                        .with(Field.CHANNEL, Channel.LETTER)
                                        .with(Field.PERSONS, people(6))),
                                on(
                                        "a letter of six people to a visit",
                                        Role.REGISTRAR,
                                        Action.CORRECT,
                                        story -> Story.reason()
                                                .with(Field.FIELD, "channel")
                                                .with(Field.CHANNEL, Channel.VISIT),
                                        "REPRESENTATIVES_MISSING")),
                        corrects("unit", data -> data.with(Field.UNIT, UnitId.of("roads")), "NOT_CORRECTABLE"),
                        corrects("shoeSize", data -> data, "NOT_CORRECTABLE"),
                        corrects("receivedAt", data -> data.with(Field.RECEIVED_AT, Story.START)),
                        corrects(
                                "receivedAt",
                                data -> data.with(Field.RECEIVED_AT, Story.START.plusSeconds(1)),
                                "RECEIVED_LATER"),
                        corrects("persons", data -> data.with(Field.PERSONS, people(5))),
                        corrects("persons", data -> data.with(Field.PERSONS, people(6)), "REPRESENTATIVES_MISSING"),
                        corrects("persons", data -> data.with(Field.PERSONS, List.of()), "PETITIONER_MISSING"),
                        corrects("representatives", data -> data.with(Field.REPRESENTATIVES, speakers(5))),
                        corrects(
                                "representatives",
                                data -> data.with(Field.REPRESENTATIVES, speakers(6)),
                                "TOO_MANY_REPRESENTATIVES")));
        all.put(
                Guard.WITHIN_OBJECTION_WINDOW,
                List.of(
                        // Received on Monday 4 March: five working days end on the next Monday.
                        objects("on the fifth working day", 7, Story::assigned),
                        objects("on the sixth", 8, Story::assigned, "WINDOW_CLOSED"),
                        objects("on the fifth under supervision", 7, Story::supervised)));
        all.put(
                Guard.OBJECTION_PENDING,
                List.of(
                        after(
                                story -> story.assigned().does(Role.LEAD_UNIT, Action.OBJECT, Story.reason()),
                                on("one", Role.CONTACT_OFFICE, Action.OVERRULE, story -> Story.reason())),
                        after(
                                Story::assigned,
                                on(
                                        "none",
                                        Role.CONTACT_OFFICE,
                                        Action.OVERRULE,
                                        story -> Story.reason(),
                                        "NO_OBJECTION"))));
        all.put(
                Guard.RUNG_DUE,
                List.of(
                        // Two working days from Monday 4 March end on Wednesday.
                        urges(
                                "a day late",
                                Role.CONTACT_OFFICE,
                                Rung.OFFICE,
                                story -> story.registered().after(3)),
                        urges(
                                "in time",
                                Role.CONTACT_OFFICE,
                                Rung.OFFICE,
                                story -> story.registered().after(2),
                                "NO_RUNG_DUE"),
                        urges(
                                "five days late",
                                Role.COMMITTEE_MEMBER,
                                Rung.COMMITTEE,
                                story -> urged(story.registered().after(7)),
                                "NO_RUNG_DUE"),
                        urges(
                                "six days late",
                                Role.COMMITTEE_MEMBER,
                                Rung.COMMITTEE,
                                story -> urged(story.registered().after(8))),
                        urges(
                                "before the office",
                                Role.COMMITTEE_MEMBER,
                                Rung.COMMITTEE,
                                story -> story.registered().after(8),
                                "NO_RUNG_DUE"),
                        urges(
                                "on another's line",
                                Role.SECRETARY,
                                Rung.OFFICE,
                                story -> story.registered().after(3),
                                "LINE_OF_OTHER_ROLE"),
                        urges(
                                "twice",
                                Role.CONTACT_OFFICE,
                                Rung.OFFICE,
                                story -> urged(story.registered().after(3)),
                                "NO_RUNG_DUE")));
        all.put(
                Guard.BEFORE_LIMIT_PASSES,
                List.of(
                        // The sixty days end on 6 May, day 63.
                        extendsBy(
                                "on the last day", 5, story -> story.assigned().after(63)),
                        extendsBy(
                                "on the day after", 5, story -> story.assigned().after(64), "LIMIT_PASSED"),
                        new Attempt(
                                "where none runs",
                                story -> {
                                    story.replied(Satisfaction.DISSATISFIED)
                                            .does(Role.CONTACT_OFFICE, Action.REWORK, ActionData.none());
                                    return story.refusal(Role.UNIT_HEAD, Action.EXTEND, extension(story, 5));
                                },
                                List.of("NO_LIMIT_TO_EXTEND"))));
        all.put(
                Guard.EXTENSION_WITHIN_BOUND,
                List.of(
                        extendsBy("thirty days", 30, Story::assigned),
                        extendsBy("thirty-one days", 31, Story::assigned, "EXTENSION_TOO_LONG"),
                        extendsBy("one day", 1, Story::assigned),
                        extendsBy("no day", 0, Story::assigned, "EXTENSION_TOO_LONG"),
                        extendsBy(
                                "what is left",
                                10,
                                story -> story.assigned().does(Role.UNIT_HEAD, Action.EXTEND, extension(story, 20))),
                        extendsBy(
                                "more than is left",
                                11,
                                story -> story.assigned().does(Role.UNIT_HEAD, Action.EXTEND, extension(story, 20)),
                                "EXTENSION_TOO_LONG")));
        all.put(
                Guard.PAUSE_REASON_NAMED,
                List.of(
                        pauses("a reason of the pack", "FORCE_MAJEURE", Story::assigned),
                        pauses("another", "LUNCH", Story::assigned, "PAUSE_REASON_UNKNOWN")));
        all.put(
                Guard.CLOCKS_RUN,
                List.of(
                        pauses("what runs", "AWAITING_PERSON", Story::supervised),
                        pauses(
                                "what is paused",
                                "AWAITING_PERSON",
                                story -> story.supervised()
                                        .does(Role.CONTACT_OFFICE, Action.PAUSE, pause("AWAITING_EXPERT")),
                                "PAUSED_ALREADY")));
        all.put(
                Guard.CLOCKS_PAUSED,
                List.of(
                        after(
                                story -> story.assigned()
                                        .does(Role.CONTACT_OFFICE, Action.PAUSE, pause("AWAITING_EXPERT")),
                                on("what is paused", Role.CONTACT_OFFICE, Action.RESUME, story -> ActionData.none())),
                        after(
                                Story::assigned,
                                on(
                                        "what runs",
                                        Role.CONTACT_OFFICE,
                                        Action.RESUME,
                                        story -> ActionData.none(),
                                        "NOT_PAUSED"))));
        LedgerWorkflow hanyin = LedgerWorkflow.of(PolicyPacks.builtIn("hanyin-321"), Definitions.DAY);
        LedgerWorkflow nextYear = LedgerWorkflow.of(Definitions.PACK, Definitions.DAY.plusYears(1));
        all.put(
                Guard.PACK_IS_ANOTHER,
                List.of(
                        migrates("another pack", hanyin, ActionData.none()),
                        migrates("a later day", nextYear, ActionData.none()),
                        migrates("another pack, named", hanyin, ActionData.of(Field.PACK, hanyin.pin())),
                        migrates(
                                "another pack than named",
                                hanyin,
                                ActionData.of(Field.PACK, nextYear.pin()),
                                "PACK_NOT_ANOTHER"),
                        migrates("its own pack", Story.WORKFLOW, ActionData.none(), "PACK_NOT_ANOTHER")));
    }

    private static Attempt reclassifies(String name, ActionData said, String... codes) {
        return after(Story::registered, on(name, Role.REGISTRAR, Action.RECLASSIFY, story -> said, codes));
    }

    private static Attempt corrects(String field, Function<ActionData, ActionData> more, String... codes) {
        return after(
                Story::registered,
                on(
                        field,
                        Role.REGISTRAR,
                        Action.CORRECT,
                        story -> more.apply(Story.reason().with(Field.FIELD, field)),
                        codes));
    }

    private static Attempt objects(String name, int days, Consumer<Story> happens, String... codes) {
        return after(
                happens.andThen(story -> story.after(days)),
                on(name, Role.LEAD_UNIT, Action.OBJECT, story -> Story.reason(), codes));
    }

    private static Attempt urges(String name, Role role, Rung line, Consumer<Story> happens, String... codes) {
        return after(happens, on(name, role, Action.URGE, story -> ActionData.of(Field.LINE, line), codes));
    }

    private static Story urged(Story story) {
        return story.does(Role.CONTACT_OFFICE, Action.URGE, ActionData.of(Field.LINE, Rung.OFFICE));
    }

    private static ActionData extension(Story story, int days) {
        return Story.reason().and(story.told()).with(Field.DAYS, days);
    }

    private static Attempt extendsBy(String name, int days, Consumer<Story> happens, String... codes) {
        return after(happens, on(name, Role.UNIT_HEAD, Action.EXTEND, story -> extension(story, days), codes));
    }

    private static ActionData pause(String reason) {
        return ActionData.of(Field.REASON, reason);
    }

    private static Attempt pauses(String name, String reason, Consumer<Story> happens, String... codes) {
        return after(happens, on(name, Role.CONTACT_OFFICE, Action.PAUSE, story -> pause(reason), codes));
    }

    private static Attempt migrates(String name, LedgerWorkflow to, ActionData said, String... codes) {
        return new Attempt(
                name,
                story -> {
                    story.assigned();
                    Command command = story.command(story.desk().actor(Role.SYSTEM), Action.MIGRATE, said);
                    return Story.codes(
                            to.decide(story.matter(), command, story.around()).reasons());
                },
                List.of(codes));
    }

    private static void links(Map<Guard, List<Attempt>> all) {
        Function<Story, ActionData> into = story -> ActionData.of(Field.INTO, MatterId.of("M-2"));
        all.put(
                Guard.SAME_PETITIONERS,
                List.of(
                        merges("the same petitioners in another order", "p-2", "p-1"),
                        mergesReceived("received at the same time", 0),
                        mergesReceived("received later", -1),
                        mergesReceived("received earlier", 1, "OTHER_MATTER_LATER"),
                        merges("one petitioner fewer", "p-1"),
                        merges("another petitioner", "p-1", "p-3"),
                        after(
                                story -> {
                                    story.about("M-2")
                                            .registered(nobody(story.registration(MatterKind.CLAIM))
                                                    .with(Field.ANONYMOUS, true));
                                    story.about("M-1")
                                            .registered(nobody(story.registration(MatterKind.CLAIM))
                                                    .with(Field.ANONYMOUS, true));
                                },
                                on("nobody and nobody", Role.CONTACT_OFFICE, Action.MERGE, into, "OTHER_PETITIONERS")),
                        after(
                                story -> {
                                    story.about("M-2").archived();
                                    story.about("M-1").registered();
                                },
                                on("what is closed", Role.CONTACT_OFFICE, Action.MERGE, into, "OTHER_MATTER_CLOSED")),
                        after(
                                Story::registered,
                                on("into nothing", Role.CONTACT_OFFICE, Action.MERGE, into, "UNKNOWN_OTHER_MATTER")),
                        after(
                                Story::registered,
                                on(
                                        "into itself",
                                        Role.CONTACT_OFFICE,
                                        Action.MERGE,
                                        story -> ActionData.of(Field.INTO, Story.ID),
                                        "UNKNOWN_OTHER_MATTER")),
                        after(
                                story -> {
                                    story.registered()
                                            .about("M-2")
                                            .afterMinutes(1)
                                            .registered(story.registration(MatterKind.CLAIM)
                                                    .with(Field.RECEIVED_AT, Story.START));
                                    story.about("M-1").afterMinutes(-1);
                                },
                                on("into what is later", Role.CONTACT_OFFICE, Action.MERGE, into, "TIME_REVERSED"))));
        Function<Story, ActionData> with = story -> ActionData.of(Field.WITH, MatterId.of("M-2"));
        all.put(
                Guard.OTHER_MATTER_KNOWN,
                List.of(
                        after(
                                story -> {
                                    story.about("M-2").archived();
                                    story.about("M-1").registered();
                                },
                                on("to a closed one", Role.CONTACT_OFFICE, Action.LINK, with)),
                        after(
                                Story::registered,
                                on("to nothing", Role.CONTACT_OFFICE, Action.LINK, with, "UNKNOWN_OTHER_MATTER")),
                        after(
                                story -> {
                                    story.registered()
                                            .about("M-2")
                                            .afterMinutes(1)
                                            .registered();
                                    story.about("M-1").afterMinutes(-1);
                                },
                                on("to what is later", Role.CONTACT_OFFICE, Action.LINK, with, "TIME_REVERSED"))));
        all.put(
                Guard.RECEIVER_AT_OTHER_TIER,
                List.of(
                        atVillage(handsUp("to the town", "town-1")),
                        atVillage(handsUp("to the superior, not named", null)),
                        atVillage(handsUp("to a unit that is not known", "somewhere")),
                        atVillage(handsUp("past the town", "county-gov", "RECEIVER_OF_OTHER_TIER")),
                        atVillage(handsUp("to another village", "village-2", "RECEIVER_OF_OTHER_TIER")),
                        after(
                                story -> story.registered().instructed(Instruction.HAND_DOWN),
                                on(
                                        "down to nobody",
                                        Role.CONTACT_OFFICE,
                                        Action.HAND_DOWN,
                                        story -> ActionData.of(Field.LINKED_MATTER, MatterId.of("M-3")),
                                        "RECEIVER_UNKNOWN")),
                        after(
                                story -> story.registered().instructed(Instruction.HAND_DOWN),
                                on(
                                        "under an id that is taken",
                                        Role.CONTACT_OFFICE,
                                        Action.HAND_DOWN,
                                        story -> ActionData.of(Field.LINKED_MATTER, Story.ID)
                                                .with(Field.TO, UnitId.of("town-1")),
                                        "LINKED_MATTER_EXISTS"))));
        all.put(
                Guard.RECEIVER_KNOWN,
                List.of(
                        after(
                                story -> story.registered()
                                        .does(
                                                Role.SECRETARY,
                                                Action.INSTRUCT,
                                                Story.instruction(Instruction.TRANSFER)
                                                        .with(Field.TARGET, UnitId.of("roads"))),
                                on("as instructed", Role.CONTACT_OFFICE, Action.TRANSFER, Story::told)),
                        new Attempt(
                                "to nobody",
                                story -> {
                                    Story lax = new Story(lax(), Desk.COUNTY);
                                    lax.registered().instructed(Instruction.TRANSFER);
                                    return lax.refusal(Role.CONTACT_OFFICE, Action.TRANSFER, lax.told());
                                },
                                List.of("RECEIVER_UNKNOWN"))));
        all.put(
                Guard.SOMEBODY_KEEPS_AWAY,
                List.of(
                        atVillage(handsUpAtOnce(
                                "a person is recused", data -> data.with(Field.RECUSED, List.of(PersonId.of("x-1"))))),
                        atVillage(handsUpAtOnce(
                                "a unit is accused",
                                data -> data.with(Field.ACCUSED_UNITS, List.of(UnitId.of("forestry"))))),
                        atVillage(handsUpAtOnce("nobody is", data -> data, "NOBODY_KEEPS_AWAY"))));
    }

    /** The workflow of a pack in which an instruction need not be complete. */
    private static LedgerWorkflow lax() {
        return LedgerWorkflow.of(
                Definitions.extending(
                        "actions",
                        Definitions.standard()
                                .without(Action.INSTRUCT, Guard.INSTRUCTION_COMPLETE)
                                .json()),
                Definitions.DAY);
    }

    private static Attempt merges(String name, String... others) {
        boolean same = others.length == 2 && !List.of(others).contains("p-3");
        return after(
                story -> {
                    story.about("M-2")
                            .registered(
                                    story.registration(MatterKind.CLAIM).with(Field.PERSONS, Story.persons(others)));
                    story.about("M-1")
                            .registered(story.registration(MatterKind.CLAIM)
                                    .with(Field.PERSONS, Story.persons("p-1", "p-2")));
                },
                on(
                        name,
                        Role.CONTACT_OFFICE,
                        Action.MERGE,
                        story -> ActionData.of(Field.INTO, MatterId.of("M-2")),
                        same ? new String[0] : new String[] {"OTHER_PETITIONERS"}));
    }

    /** Merges into a matter that was received some seconds later. */
    private static Attempt mergesReceived(String name, int later, String... codes) {
        Instant received = Story.START.minusSeconds(10);
        return after(
                story -> {
                    ActionData said = story.registration(MatterKind.CLAIM);
                    story.about("M-2").registered(said.with(Field.RECEIVED_AT, received.plusSeconds(later)));
                    story.about("M-1").registered(said.with(Field.RECEIVED_AT, received));
                },
                on(
                        name,
                        Role.CONTACT_OFFICE,
                        Action.MERGE,
                        story -> ActionData.of(Field.INTO, MatterId.of("M-2")),
                        codes));
    }

    private static Attempt handsUp(String name, @Nullable String to, String... codes) {
        return after(
                story -> story.registered().instructed(Instruction.HAND_UP),
                on(name, Role.CONTACT_OFFICE, Action.HAND_UP, story -> handing(to), codes));
    }

    private static ActionData handing(@Nullable String to) {
        ActionData data = ActionData.of(Field.LINKED_MATTER, MatterId.of("M-3"));
        return to == null ? data : data.with(Field.TO, UnitId.of(to));
    }

    private static Attempt handsUpAtOnce(String name, Function<ActionData, ActionData> otherwise, String... codes) {
        return after(
                story -> story.registered(otherwise.apply(story.registration(MatterKind.SUGGESTION))),
                on(name, Role.CONTACT_OFFICE, Action.HAND_UP, story -> handing("town-1"), codes));
    }

    static Stream<Arguments> eachAttempt() {
        return ATTEMPTS.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(attempt -> Arguments.of(entry.getKey(), attempt)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("eachAttempt")
    void whatPassesPassesAndWhatDoesNotIsRefusedForItAlone(Guard guard, Attempt attempt) {
        assertThat(attempt.refusal().apply(Story.atCounty()))
                .as(guard + ": " + attempt)
                .isEqualTo(attempt.codes());
    }

    @Test
    void everyGuardHasAnAttemptThatPassesAndOneThatDoesNot() {
        assertThat(ATTEMPTS.keySet()).containsExactly(Guard.values());
        assertThat(ATTEMPTS).allSatisfy((guard, attempts) -> {
            assertThat(attempts)
                    .as(guard.name())
                    .anyMatch(attempt -> attempt.codes().isEmpty());
            assertThat(attempts)
                    .as(guard.name())
                    .anyMatch(attempt -> !attempt.codes().isEmpty());
        });
    }
}
