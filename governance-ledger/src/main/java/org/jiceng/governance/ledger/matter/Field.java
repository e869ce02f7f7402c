package org.jiceng.governance.ledger.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.ledger.deadline.Rung;

/**
 * A piece of what an action says: its name in JSON, its type, and whether it is personal data. Compared by identity.
 *
 * @param <T> the type of its values; lists are immutable
 */
@SuppressWarnings("UnusedTypeParameter") // It types the values in ActionData.
public final class Field<T> {
    /** In which book. */
    public static final Field<Book> BOOK = open("book", Book.class);
    /** What the law takes it for. */
    public static final Field<MatterKind> KIND = open("kind", MatterKind.class);
    /** By which way it came. */
    public static final Field<Channel> CHANNEL = open("channel", Channel.class);
    /** Where it happened. */
    public static final Field<RegionCode> REGION = open("region", RegionCode.class);
    /** The unit that keeps it. */
    public static final Field<UnitId> UNIT = open("unit", UnitId.class);
    /** The tier of that unit. */
    public static final Field<Tier> TIER = open("tier", Tier.class);
    /** When it was received. */
    public static final Field<Instant> RECEIVED_AT = open("receivedAt", Instant.class);
    /** When it was first received, at any tier. */
    public static final Field<Instant> FIRST_RECEIVED_AT = open("firstReceivedAt", Instant.class);
    /** What it is about, in the person's own words. */
    public static final Field<String> CONTENT = personal("content", String.class);
    /** Who raised it, with names and contacts. */
    public static final Field<List<Petitioner>> PERSONS = new Field<>("persons", Petitioner.class, true, true);
    /** Who raised it, by id. */
    public static final Field<List<PersonId>> PETITIONERS = list("petitioners", PersonId.class);
    /** Whether nobody gave a name. */
    public static final Field<Boolean> ANONYMOUS = open("anonymous", Boolean.class);
    /** Who speaks for many. */
    public static final Field<List<PersonId>> REPRESENTATIVES = list("representatives", PersonId.class);
    /** Units that are accused. */
    public static final Field<List<UnitId>> ACCUSED_UNITS = list("accusedUnits", UnitId.class);
    /** Persons who are accused. */
    public static final Field<List<PersonId>> ACCUSED_PERSONS = list("accusedPersons", PersonId.class);
    /** Persons who must keep away, for they have a direct interest. */
    public static final Field<List<PersonId>> RECUSED = list("recused", PersonId.class);
    /** Whether a matter that goes on in this one was an accusation, where nothing else says so. */
    public static final Field<Boolean> ACCUSATION = open("accusation", Boolean.class);
    /** Whether it cannot wait. */
    public static final Field<Boolean> EMERGENCY = open("emergency", Boolean.class);
    /** Documents kept elsewhere. */
    public static final Field<List<Attachment>> ATTACHMENTS = list("attachments", Attachment.class);
    /** An earlier matter that the same person says the same facts in. */
    public static final Field<MatterId> REPEATS = open("repeats", MatterId.class);
    /** What the secretary decided. */
    public static final Field<Instruction> INSTRUCTION = open("instruction", Instruction.class);
    /** Why it is not handled. */
    public static final Field<String> GROUND = personal("ground", String.class);
    /** The unit to which it is to go. */
    public static final Field<UnitId> TARGET = open("target", UnitId.class);
    /** The procedure in which it belongs. */
    public static final Field<DiversionPath> PATH = open("path", DiversionPath.class);
    /** That the person was told. */
    public static final Field<Notice> TOLD = open("told", Notice.class);
    /** Why nobody had to be told. */
    public static final Field<NotOwed> NOT_OWED = open("notOwed", NotOwed.class);
    /** The unit that handles it. */
    public static final Field<UnitId> LEAD = open("lead", UnitId.class);
    /** The units that help. */
    public static final Field<List<UnitId>> CO_HANDLERS = list("coHandlers", UnitId.class);
    /** The last day on which the unit's report is in time. */
    public static final Field<DueDay> DUE = open("due", DueDay.class);
    /** When the unit received it. */
    public static final Field<Instant> RECEIVED_BY_UNIT_AT = open("receivedByUnitAt", Instant.class);
    /** The line of supervision. */
    public static final Field<Rung> LINE = open("line", Rung.class);
    /** The clock that is meant. */
    public static final Field<String> CLOCK = open("clock", String.class);
    /** What came of it. */
    public static final Field<MatterResult> RESULT = open("result", MatterResult.class);
    /** The unit's opinion: request, facts and reasons. */
    public static final Field<String> OPINION = personal("opinion", String.class);
    /** What the opinion rests on. */
    public static final Field<String> BASIS = personal("basis", String.class);
    /** That the person has the reply. */
    public static final Field<Notice> REPLY = open("reply", Notice.class);
    /** What the person says of the reply. */
    public static final Field<Satisfaction> SATISFACTION = open("satisfaction", Satisfaction.class);
    /** How often it was tried to ask the person. */
    public static final Field<Integer> ATTEMPTS = open("attempts", Integer.class);
    /** The grounds that were explained to a person who is not satisfied. */
    public static final Field<String> EXPLANATION = personal("explanation", String.class);
    /** Whether what was promised has been carried out. */
    public static final Field<Boolean> CARRIED_OUT = open("carriedOut", Boolean.class);
    /** Who carries out what was promised, and by when. */
    public static final Field<String> FOLLOW_UP = personal("followUp", String.class);
    /** Whether somebody is named who carries it out, whoever that is. */
    public static final Field<Boolean> HAS_FOLLOW_UP = open("hasFollowUp", Boolean.class);
    /** The day of the return visit. */
    public static final Field<LocalDate> RETURN_VISIT = open("returnVisit", LocalDate.class);
    /** Why it is done. */
    public static final Field<String> REASON = personal("reason", String.class);
    /** Which entry is put right. */
    public static final Field<String> FIELD = open("field", String.class);
    /** The matter into which it goes. */
    public static final Field<MatterId> INTO = open("into", MatterId.class);
    /** The matter that came into it. */
    public static final Field<MatterId> FROM = open("from", MatterId.class);
    /** The matter to which it is related. */
    public static final Field<MatterId> WITH = open("with", MatterId.class);
    /** How it stands to that matter. */
    public static final Field<LinkKind> LINK = open("link", LinkKind.class);
    /** The unit that receives it. */
    public static final Field<UnitId> TO = open("to", UnitId.class);
    /** The matter in which it goes on. */
    public static final Field<MatterId> LINKED_MATTER = open("linkedMatter", MatterId.class);
    /** How many days are added. */
    public static final Field<Integer> DAYS = open("days", Integer.class);
    /** Whether it is a review, and which. */
    public static final Field<ReviewStep> STEP = open("step", ReviewStep.class);
    /** Whether the body is outside the county. */
    public static final Field<Boolean> EXTERNAL = open("external", Boolean.class);
    /** What a review outside the county came to. */
    public static final Field<ReviewOutcome> OUTCOME = open("outcome", ReviewOutcome.class);
    /** A note. */
    public static final Field<String> NOTE = personal("note", String.class);
    /** The pack under which it is from now on. */
    public static final Field<PackPin> PACK = open("pack", PackPin.class);
    /** What a command said under names that no field has, as JSON text: kept, since nothing may be lost. */
    public static final Field<String> OTHER = personal("other", String.class);

    private static final List<Field<?>> ALL = List.of(
            BOOK,
            KIND,
            CHANNEL,
            REGION,
            UNIT,
            TIER,
            RECEIVED_AT,
            FIRST_RECEIVED_AT,
            CONTENT,
            PERSONS,
            PETITIONERS,
            ANONYMOUS,
            REPRESENTATIVES,
            ACCUSED_UNITS,
            ACCUSED_PERSONS,
            RECUSED,
            ACCUSATION,
            EMERGENCY,
            ATTACHMENTS,
            REPEATS,
            INSTRUCTION,
            GROUND,
            TARGET,
            PATH,
            TOLD,
            NOT_OWED,
            LEAD,
            CO_HANDLERS,
            DUE,
            RECEIVED_BY_UNIT_AT,
            LINE,
            CLOCK,
            RESULT,
            OPINION,
            BASIS,
            REPLY,
            SATISFACTION,
            ATTEMPTS,
            EXPLANATION,
            CARRIED_OUT,
            FOLLOW_UP,
            HAS_FOLLOW_UP,
            RETURN_VISIT,
            REASON,
            FIELD,
            INTO,
            FROM,
            WITH,
            LINK,
            TO,
            LINKED_MATTER,
            DAYS,
            STEP,
            EXTERNAL,
            OUTCOME,
            NOTE,
            PACK,
            OTHER);

    private static final Map<String, Field<?>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Field::name, Function.identity()));

    private final String name;
    private final Class<?> element;
    private final boolean list;
    private final boolean personal;

    private Field(String name, Class<?> element, boolean list, boolean personal) {
        this.name = name;
        this.element = element;
        this.list = list;
        this.personal = personal;
    }

    private static <T> Field<T> open(String name, Class<T> type) {
        return new Field<>(name, type, false, false);
    }

    private static <T> Field<T> personal(String name, Class<T> type) {
        return new Field<>(name, type, false, true);
    }

    private static <T> Field<List<T>> list(String name, Class<T> element) {
        return new Field<>(name, element, true, false);
    }

    /** All fields, in the order in which they are written. */
    public static List<Field<?>> all() {
        return ALL;
    }

    /** The field with a name; empty if there is none. */
    public static Optional<Field<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The names of all fields. */
    public static Stream<String> names() {
        return ALL.stream().map(Field::name);
    }

    /** Its name in JSON. */
    public String name() {
        return name;
    }

    /** The type of its values, or of the items if they are lists. */
    public Class<?> element() {
        return element;
    }

    /** Whether its values are lists. */
    public boolean isList() {
        return list;
    }

    /** Whether its values are personal data, or free text that may hold some. */
    public boolean isPersonal() {
        return personal;
    }

    @Override
    public String toString() {
        return name;
    }
}
