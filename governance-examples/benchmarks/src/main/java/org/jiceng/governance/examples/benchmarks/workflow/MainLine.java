package org.jiceng.governance.examples.benchmarks.workflow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.examples.benchmarks.workflow.Offices.Office;
import org.jiceng.governance.ledger.deadline.Rung;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Book;
import org.jiceng.governance.ledger.matter.Channel;
import org.jiceng.governance.ledger.matter.DueDay;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.MatterResult;
import org.jiceng.governance.ledger.matter.NotOwed;
import org.jiceng.governance.ledger.matter.Notice;
import org.jiceng.governance.ledger.matter.NoticeForm;
import org.jiceng.governance.ledger.matter.Petitioner;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Satisfaction;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.workflow.Command;
import org.jspecify.annotations.Nullable;

/** One matter on its way from the first stage to the last, with book, kind, office, unit, dates and answers by chance. */
final class MainLine {
    /** The actions of the way, in order. */
    static final List<Action> ACTIONS = List.of(
            Action.REGISTER,
            Action.INSTRUCT,
            Action.ACCEPT,
            Action.ASSIGN,
            Action.SUPERVISE,
            Action.REPORT,
            Action.SIGN_OFF,
            Action.REPLY,
            Action.ARCHIVE);

    private static final Instant FIRST_DAY = Instant.parse("2024-01-02T00:00:00Z");
    private static final List<Office> OFFICES = Offices.offices();
    private static final List<UnitId> BUREAUS = Offices.bureaus();

    private final LibraryWorkflow library;
    private final SplittableRandom random;
    private final MatterId id;
    private final Office office;
    private final UnitId lead;
    private final UnitId otherBureau;
    private final MatterKind kind;
    private final boolean anonymous;
    private final MatterResult result;
    private @Nullable Matter matter;
    private Instant now;

    MainLine(LibraryWorkflow library, SplittableRandom random, int number) {
        this.library = library;
        this.random = random;
        id = MatterId.of("M-2024-" + number);
        office = OFFICES.get(random.nextInt(OFFICES.size()));
        int bureau = random.nextInt(BUREAUS.size());
        lead = BUREAUS.get(bureau);
        otherBureau = BUREAUS.get((bureau + 1) % BUREAUS.size());
        kind = any(List.of(MatterKind.values()));
        anonymous = random.nextInt(10) == 0;
        result = any(Arrays.stream(MatterResult.values())
                .filter(one -> one.kind() == kind)
                .toList());
        now = FIRST_DAY.plus(Duration.ofHours(random.nextInt(24 * 180)));
    }

    /** Its nine commands, each with the matter before it. */
    List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Action action : ACTIONS) {
            now = now.plus(Duration.ofMinutes(1 + random.nextInt(2 * 24 * 60)));
            Case next = new Case(matter, command(action));
            matter = library.answer(next).thereafter().orElseThrow();
            cases.add(next);
        }
        return cases;
    }

    private Command command(Action action) {
        int version = matter == null ? 0 : matter.version();
        return new Command(id + "-" + action, id, version, now, actor(action), action, data(action));
    }

    private Actor actor(Action action) {
        if (action.equals(Action.INSTRUCT) || action.equals(Action.SIGN_OFF)) {
            return office.secretary();
        }
        return action.equals(Action.REPORT)
                ? Actor.of("u-lead", lead.value(), Tier.TOWNSHIP, Role.LEAD_UNIT)
                : office.registrar();
    }

    private ActionData data(Action action) {
        return switch (action.name()) {
            case "REGISTER" -> registration();
            case "INSTRUCT" -> ActionData.of(Field.INSTRUCTION, Instruction.ACCEPT);
            case "ACCEPT" -> told(Field.TOLD);
            case "ASSIGN" ->
                ActionData.of(Field.LEAD, lead).with(Field.DUE, due()).with(Field.RECEIVED_BY_UNIT_AT, now);
            case "SUPERVISE" -> ActionData.of(Field.LINE, Rung.OFFICE);
            case "REPORT" ->
                ActionData.of(Field.RESULT, result).with(Field.OPINION, "...").with(Field.BASIS, "...");
            case "REPLY" ->
                told(Field.REPLY).with(Field.SATISFACTION, anonymous ? Satisfaction.NOT_ASKED : Satisfaction.SATISFIED);
            case "ARCHIVE" -> result.promises() ? ActionData.of(Field.CARRIED_OUT, true) : ActionData.none();
            default -> ActionData.none();
        };
    }

    private ActionData registration() {
        ActionData data = ActionData.of(Field.BOOK, any(List.of(Book.values())))
                .with(Field.KIND, kind)
                .with(Field.CHANNEL, any(List.of(Channel.values())))
                .with(Field.REGION, office.region())
                .with(Field.UNIT, office.unit())
                .with(Field.RECEIVED_AT, now.minusSeconds(600))
                .with(Field.CONTENT, "...")
                .with(Field.EMERGENCY, random.nextInt(20) == 0);
        ActionData whole = kind == MatterKind.ACCUSATION ? data.with(Field.ACCUSED_UNITS, List.of(otherBureau)) : data;
        return anonymous ? whole.with(Field.ANONYMOUS, true) : whole.with(Field.PERSONS, persons());
    }

    private List<Petitioner> persons() {
        List<Petitioner> persons = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            persons.add(new Petitioner(PersonId.of("p-" + random.nextInt(100_000)), null, null, null));
        }
        return persons;
    }

    private ActionData told(Field<Notice> field) {
        return anonymous
                ? ActionData.of(Field.NOT_OWED, NotOwed.ANONYMOUS)
                : ActionData.of(field, new Notice(NoticeForm.WRITTEN, now, null));
    }

    private DueDay due() {
        return new DueDay(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(5 + random.nextInt(20)));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
