package org.jiceng.governance.ledger.workflow;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.ledger.deadline.Rung;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Channel;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.ReviewOutcome;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Satisfaction;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.workflow.DocumentedTable.Fact;
import org.jiceng.governance.ledger.workflow.Story.Desk;

/** Matters at every stage, in every state that matters to some action, and what holds of each. */
final class Situations {
    private static final int LONG = 200;
    private static final MatterId OTHER = MatterId.of("M-2");

    /** Holds of a matter to which nothing out of the ordinary has happened. */
    private static final Set<Fact> USUAL = EnumSet.of(
            Fact.othersSigned,
            Fact.settled,
            Fact.inObjectionWindow,
            Fact.limitRuns,
            Fact.limitNotPassed,
            Fact.running,
            Fact.reworkLeft,
            Fact.inReviewWindow,
            Fact.reviewLeft,
            Fact.reopeningLeft);

    /**
     * One of them.
     *
     * @param story what has happened so far; it is about the matter
     * @param hasLead whether a unit has received it
     * @param hasHelper whether another unit helps
     */
    record Situation(
            String name, Stage stage, Story story, Set<Fact> facts, boolean hasLead, boolean hasHelper, Rung nextLine) {
        @Override
        public String toString() {
            return story.desk().tier() + " " + name;
        }
    }

    private final Desk desk;
    private final List<Situation> all = new ArrayList<>();
    private boolean lead;
    private boolean helper;
    private Rung line = Rung.OFFICE;

    private Situations(Desk desk) {
        this.desk = desk;
    }

    static List<Situation> of(Desk desk) {
        Situations situations = new Situations(desk);
        situations.before();
        situations.handling();
        situations.reReviewing();
        situations.after();
        situations.ended();
        situations.longAgo();
        situations.underAnotherPack();
        return situations.all;
    }

    private void add(String name, Stage stage, UnaryOperator<Story> happens, String... changes) {
        add(Story.WORKFLOW, name, stage, happens, changes);
    }

    private void add(
            LedgerWorkflow workflow, String name, Stage stage, UnaryOperator<Story> happens, String... changes) {
        Set<Fact> facts = EnumSet.copyOf(USUAL);
        desk.tier().above().ifPresent(above -> facts.add(Fact.tierAbove));
        desk.tier().below().ifPresent(below -> facts.add(Fact.tierBelow));
        for (String change : changes) {
            Fact fact = Fact.valueOf(change.substring(1));
            if (change.startsWith("+")) {
                facts.add(fact);
            } else {
                facts.remove(fact);
            }
        }
        Story story =
                new Story(workflow, desk).about(OTHER.value()).registered().about(Story.ID.value());
        all.add(new Situation(name, stage, happens.apply(story), facts, lead, helper, line));
    }

    private void before() {
        add("registered", Stage.REGISTERED, Story::registered);
        add(
                "registered with an accused",
                Stage.REGISTERED,
                story -> story.registered(
                        story.registration(story.usualKind()).with(Field.ACCUSED_PERSONS, List.of(PersonId.of("x-1")))),
                "+conflict");
        add("to be accepted", Stage.INSTRUCTED, instructed(Instruction.ACCEPT), "+toldToAccept");
        add("to be rejected", Stage.INSTRUCTED, instructed(Instruction.REJECT), "+toldToReject");
        add("to be transferred", Stage.INSTRUCTED, instructed(Instruction.TRANSFER), "+toldToTransfer");
        add("to be diverted", Stage.INSTRUCTED, instructed(Instruction.DIVERT), "+toldToDivert");
        if (desk.tier() != Tier.COUNTY) {
            add("to be handed up", Stage.INSTRUCTED, instructed(Instruction.HAND_UP), "+toldToHandUp");
        }
        if (desk.tier() != Tier.VILLAGE) {
            add("to be handed down", Stage.INSTRUCTED, instructed(Instruction.HAND_DOWN), "+toldToHandDown");
        }
        add("accepted", Stage.ACCEPTED, Story::accepted);
    }

    private UnaryOperator<Story> instructed(Instruction instruction) {
        ActionData data = instruction == Instruction.TRANSFER
                ? Story.instruction(instruction).with(Field.TARGET, UnitId.of(desk.lead()))
                : Story.instruction(instruction);
        return story -> story.registered().does(Role.SECRETARY, Action.INSTRUCT, data);
    }

    private void handling() {
        lead = true;
        helper = true;
        add("assigned", Stage.ASSIGNED, Story::assigned);
        add("assigned, objected to", Stage.ASSIGNED, story -> objected(story.assigned()), "+objected");
        add("assigned, paused", Stage.ASSIGNED, story -> paused(story.assigned()), "+paused", "-running");
        add("assigned, a person accused", Stage.ASSIGNED, story -> accused(story.assigned()), "+conflict");
        add("supervised", Stage.SUPERVISED, Story::supervised);
        add("supervised, objected to", Stage.SUPERVISED, story -> objected(story.supervised()), "+objected");
        add("supervised, paused", Stage.SUPERVISED, story -> paused(story.supervised()), "+paused", "-running");
        add("supervised, a person accused", Stage.SUPERVISED, story -> accused(story.supervised()), "+conflict");
        add("reported", Stage.REPORTED, Story::reported);
        add("reported after a rework", Stage.REPORTED, Story::reworked, "-othersSigned", "-reworkLeft");
        add("signed off", Stage.SIGNED_OFF, Story::signedOff);
    }

    /** A re-review is with the county. */
    private void reReviewing() {
        if (desk.tier() == Tier.COUNTY) {
            String[] changes = {"+reReview", "-limitRuns"};
            lead = false;
            helper = false;
            add(
                    "accepted for re-review",
                    Stage.ACCEPTED,
                    story -> story.acceptedForReReview().after(1),
                    changes);
            lead = true;
            helper = true;
            add(
                    "assigned in re-review",
                    Stage.ASSIGNED,
                    story -> assigned(story).after(1),
                    changes);
        }
    }

    private static Story assigned(Story story) {
        return story.acceptedForReReview().does(Role.CONTACT_OFFICE, Action.ASSIGN, story.assignment());
    }

    private static Story accused(Story story) {
        return story.does(
                Role.CONTACT_OFFICE, Action.ACCUSE, ActionData.of(Field.ACCUSED_PERSONS, List.of(PersonId.of("x-1"))));
    }

    private static Story objected(Story story) {
        return story.does(Role.LEAD_UNIT, Action.OBJECT, Story.reason());
    }

    private static Story paused(Story story) {
        return story.does(Role.CONTACT_OFFICE, Action.PAUSE, ActionData.of(Field.REASON, "AWAITING_EXPERT"));
    }

    private void after() {
        add("replied to", Stage.REPLIED, story -> story.replied(Satisfaction.SATISFIED));
        add(
                "replied to, dissatisfied",
                Stage.REPLIED,
                story -> story.replied(Satisfaction.DISSATISFIED),
                "+dissatisfied",
                "-settled");
        add(
                "replied to, dissatisfied once more",
                Stage.REPLIED,
                story -> story.reworked()
                        .does(Role.SECRETARY_DELEGATE, Action.SIGN_OFF, ActionData.none())
                        .does(Role.CONTACT_OFFICE, Action.REPLY, story.reply(Satisfaction.DISSATISFIED)),
                "+dissatisfied",
                "-reworkLeft");
        boolean outside = desk.tier() == Tier.COUNTY;
        add(
                "replied to, under review",
                Stage.REPLIED,
                story -> story.replied(Satisfaction.SATISFIED)
                        .does(Role.PERSON, Action.REQUEST_REVIEW, said(Action.REQUEST_REVIEW, story)),
                outside ? new String[] {"-reviewLeft", "+reviewedOutside"} : new String[] {"-reviewLeft"});
        add("archived", Stage.ARCHIVED, Story::archived);
        add(
                "archived, dissatisfied on a visit",
                Stage.ARCHIVED,
                story -> visited(story.archived()),
                "+ground",
                "+dissatisfied");
        add(
                "archived again",
                Stage.ARCHIVED,
                story -> visited(visited(story.archived())
                        .does(Role.SECRETARY, Action.REOPEN, Story.reason())
                        .reports()
                        .does(Role.SECRETARY, Action.SIGN_OFF, ActionData.none())
                        .does(Role.CONTACT_OFFICE, Action.REPLY, story.reply(Satisfaction.SATISFIED))
                        .does(Role.CONTACT_OFFICE, Action.ARCHIVE, ActionData.none())),
                "+ground",
                "+dissatisfied",
                "-reopeningLeft");
    }

    private static Story visited(Story story) {
        return story.does(
                Role.CONTACT_OFFICE, Action.RETURN_VISIT, ActionData.of(Field.SATISFACTION, Satisfaction.DISSATISFIED));
    }

    private void ended() {
        lead = false;
        helper = false;
        add("merged", Stage.MERGED, story -> ended(story.registered(), Action.MERGE));
        add(
                "rejected",
                Stage.REJECTED,
                story -> ended(instructed(Instruction.REJECT).apply(story), Action.REJECT),
                "+toldToReject");
        add(
                "diverted",
                Stage.DIVERTED,
                story -> ended(instructed(Instruction.DIVERT).apply(story), Action.DIVERT),
                "+toldToDivert");
        add(
                "withdrawn",
                Stage.WITHDRAWN,
                story -> story.registered().does(Role.PERSON, Action.WITHDRAW, ActionData.none()));
        boolean up = desk.tier() == Tier.VILLAGE;
        Action handing = up ? Action.HAND_UP : Action.HAND_DOWN;
        add(
                "handed on",
                Stage.TRANSFERRED,
                story -> ended(
                        story.registered()
                                .does(
                                        Role.SECRETARY,
                                        Action.INSTRUCT,
                                        Story.instruction(Instruction.valueOf(handing.name()))
                                                .with(Field.TARGET, receiver(handing))),
                        handing));
        lead = true;
        add(
                "transferred",
                Stage.TRANSFERRED,
                story -> ended(instructed(Instruction.TRANSFER).apply(story), Action.TRANSFER));
        add(
                "transferred, objected to",
                Stage.TRANSFERRED,
                story -> objected(ended(instructed(Instruction.TRANSFER).apply(story), Action.TRANSFER)),
                "+objected");
    }

    private Story ended(Story story, Action action) {
        return story.does(Role.CONTACT_OFFICE, action, said(action, story));
    }

    private void longAgo() {
        String[] late = {"+late", "-limitNotPassed", "-inObjectionWindow", "-inReviewWindow"};
        lead = false;
        helper = false;
        add("registered long ago", Stage.REGISTERED, story -> story.registered().after(LONG), late);
        add(
                "to be accepted long ago",
                Stage.INSTRUCTED,
                story -> instructed(Instruction.ACCEPT).apply(story).after(LONG),
                "+late",
                "+toldToAccept");
        add("accepted long ago", Stage.ACCEPTED, story -> story.accepted().after(LONG), late);
        lead = true;
        helper = true;
        add("assigned long ago", Stage.ASSIGNED, story -> story.assigned().after(LONG), late);
        add("supervised long ago", Stage.SUPERVISED, story -> story.supervised().after(LONG), late);
        add("reported long ago", Stage.REPORTED, story -> story.reported().after(LONG), late);
        add("signed off long ago", Stage.SIGNED_OFF, story -> story.signedOff().after(LONG), late);
        add(
                "replied to long ago",
                Stage.REPLIED,
                story -> story.replied(Satisfaction.SATISFIED).after(LONG),
                late);
        add("archived long ago", Stage.ARCHIVED, story -> story.archived().after(LONG), "-inReviewWindow");
        line = Rung.COMMITTEE;
        add(
                "supervised long ago, urged by the office",
                Stage.SUPERVISED,
                story -> urged(story.supervised().after(LONG), Role.CONTACT_OFFICE, Rung.OFFICE),
                late);
        line = Rung.SECRETARY;
        add(
                "supervised long ago, urged by the committee",
                Stage.SUPERVISED,
                story -> urged(
                        urged(story.supervised().after(LONG), Role.CONTACT_OFFICE, Rung.OFFICE),
                        Role.COMMITTEE_MEMBER,
                        Rung.COMMITTEE),
                late);
        line = Rung.OFFICE;
    }

    private static Story urged(Story story, Role role, Rung line) {
        return story.does(role, Action.URGE, ActionData.of(Field.LINE, line));
    }

    private void underAnotherPack() {
        LedgerWorkflow other = LedgerWorkflow.of(PolicyPacks.builtIn("hanyin-321"), Definitions.DAY);
        add(other, "supervised under another pack", Stage.SUPERVISED, Story::supervised, "+otherPack");
        add(other, "archived under another pack", Stage.ARCHIVED, Story::archived, "+otherPack");
        lead = false;
        helper = false;
        add(other, "registered under another pack", Stage.REGISTERED, Story::registered, "+otherPack");
    }

    private UnitId receiver(Action action) {
        boolean up = action.equals(Action.HAND_UP);
        return UnitId.of(
                switch (desk.tier()) {
                    case COUNTY -> up ? "county-gov" : "town-1";
                    case TOWNSHIP -> up ? "county-gov" : "village-1";
                    case VILLAGE -> up ? "town-1" : "village-2";
                });
    }

    /** What somebody says with an action who says all that it needs. */
    ActionData said(Action action, Story story) {
        MatterKind kind = story.usualKind();
        return switch (action.name()) {
            case "REGISTER" -> story.registration(kind);
            case "INSTRUCT" -> Story.instruction(Instruction.ACCEPT);
            case "ACCEPT", "REJECT", "DIVERT" -> story.told();
            case "ASSIGN" -> story.assignment();
            case "SUPERVISE" -> ActionData.of(Field.LINE, Rung.OFFICE);
            case "REPORT" -> Story.report(kind);
            case "REPLY" -> story.reply(Satisfaction.SATISFIED);
            case "ARCHIVE" -> ActionData.of(Field.EXPLANATION, "...");
            case "RECLASSIFY" -> Story.reason().with(Field.KIND, MatterKind.ACCUSATION);
            case "CORRECT" -> Story.reason().with(Field.FIELD, "channel").with(Field.CHANNEL, Channel.LETTER);
            case "MERGE" -> ActionData.of(Field.INTO, OTHER);
            case "LINK" -> ActionData.of(Field.WITH, OTHER);
            case "TRANSFER" -> story.told().with(Field.TO, UnitId.of(desk.lead()));
            case "HAND_UP", "HAND_DOWN" ->
                ActionData.of(Field.LINKED_MATTER, story.newId()).with(Field.TO, receiver(action));
            case "EXTEND" -> Story.reason().and(story.told()).with(Field.DAYS, 5);
            case "PAUSE" -> ActionData.of(Field.REASON, "AWAITING_EXPERT");
            case "REQUEST_REVIEW" ->
                desk.tier() == Tier.COUNTY
                        ? ActionData.of(Field.EXTERNAL, true)
                        : ActionData.of(Field.LINKED_MATTER, story.newId());
            case "RECORD_REVIEW" -> ActionData.of(Field.OUTCOME, ReviewOutcome.UPHELD);
            case "HEARING" -> ActionData.of(Field.DAYS, 1);
            case "RETURN_VISIT" -> ActionData.of(Field.SATISFACTION, Satisfaction.SATISFIED);
            case "ACCUSE" -> ActionData.of(Field.ACCUSED_PERSONS, List.of(PersonId.of("x-2")));
            case "REMARK" -> ActionData.of(Field.NOTE, "...");
            default -> Story.reason();
        };
    }

    static ActionData said(Action action, Situation situation) {
        ActionData said = usual(action, situation.story());
        return action.equals(Action.URGE) ? ActionData.of(Field.LINE, situation.nextLine()) : said;
    }

    static ActionData usual(Action action, Story story) {
        return new Situations(story.desk()).said(action, story);
    }

    static List<Situation> all() {
        return Desk.all().stream().flatMap(desk -> of(desk).stream()).toList();
    }
}
