package org.jiceng.governance.examples.county.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jiceng.governance.examples.county.roster.SeededStream;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.Stage;
import org.jspecify.annotations.Nullable;

/** The way of one petition through the offices: what is done next as the matter stands, and when. */
final class Course {
    private static final double SLOW = 0.05;
    private static final int LEAST_DELAY = 3;
    private static final int DELAYS = 12;
    private static final double ADDRESS_UNKNOWN = 0.03;
    private static final double IN_WRITING = 0.6;

    private final String id;
    private final Petition petition;
    private final Office office;
    private final SeededStream random;
    private final Set<Turn> turns = EnumSet.noneOf(Turn.class);
    private final IntakeMoves intake;
    private final Map<Stage, Function<Matter, Optional<Move>>> byStage;
    private final boolean isRepetition;
    private OffsetDateTime now;

    /**
     * @param id the id of its matter
     * @param earlier the id of the matter that it repeats
     * @param now when it is brought
     */
    Course(
            String id,
            Petition petition,
            @Nullable String earlier,
            OffsetDateTime now,
            Office office,
            SeededStream random) {
        this.id = id;
        this.petition = petition;
        this.office = office;
        this.random = random;
        this.now = now;
        this.isRepetition = earlier != null;
        turns.addAll(petition.turns());
        intake = new IntakeMoves(this, earlier);
        HandlingMoves handling = new HandlingMoves(this);
        ClosingMoves closing = new ClosingMoves(this);
        byStage = Map.of(
                Stage.REGISTERED, intake::registered,
                Stage.INSTRUCTED, intake::instructed,
                Stage.TRANSFERRED, intake::transferred,
                Stage.ACCEPTED, handling::accepted,
                Stage.ASSIGNED, handling::assigned,
                Stage.SUPERVISED, handling::supervised,
                Stage.REPORTED, closing::reported,
                Stage.SIGNED_OFF, closing::signedOff,
                Stage.REPLIED, closing::replied,
                Stage.ARCHIVED, closing::archived);
    }

    /**
     * What is done next; empty if nothing more.
     *
     * @param matter as it stands; {@code null} if it is not registered yet
     */
    Optional<Move> next(@Nullable Matter matter) {
        return matter == null
                ? intake.register()
                : byStage.getOrDefault(matter.stage(), other -> Optional.empty())
                        .apply(matter);
    }

    /** The id of its matter. */
    String id() {
        return id;
    }

    Petition petition() {
        return petition;
    }

    /** Whether it repeats an earlier one. */
    boolean isRepetition() {
        return isRepetition;
    }

    CountyUnits units() {
        return office.units();
    }

    Staff staff() {
        return office.staff();
    }

    SeededStream random() {
        return random;
    }

    /** When the next thing is done. */
    OffsetDateTime now() {
        return now;
    }

    /** Whether something is to come; it is then not to come again. */
    boolean take(Turn turn) {
        return turns.remove(turn);
    }

    /** Whether something is still to come. */
    boolean has(Turn turn) {
        return turns.contains(turn);
    }

    /** A number of working days between two bounds, both inclusive; now and then some weeks more, none in an emergency. */
    int days(int least, int most) {
        int days = least + random.below(most - least + 1);
        if (petition.emergency()) {
            return 0;
        }
        return random.happens(SLOW) ? days + LEAST_DELAY + random.below(DELAYS) : days;
    }

    /** Lets working days pass; with none, some minutes. */
    Course go(int workingDays) {
        now = office.hours().after(now, workingDays, random);
        return this;
    }

    /** Lets time pass until a day, or the next working day if it is off. */
    Course goTo(LocalDate day) {
        Instant then = office.hours().onOrAfter(day, random).toInstant();
        now = then.isAfter(now.toInstant()) ? then.atOffset(OfficeHours.BEIJING) : now;
        return this;
    }

    /** A move now. */
    Optional<Move> move(String action, Map<String, Object> actor, Map<String, Object> data) {
        return Optional.of(new Move(now, action, actor, data));
    }

    /** Data of a command: names, each followed by its value. */
    static Map<String, Object> said(Object... namesAndValues) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            data.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return data;
    }

    /** Adds to data that the person has just been told something, or why that is not owed. */
    Map<String, Object> telling(String name, Map<String, Object> data) {
        if (petition.isAnonymous()) {
            data.put("notOwed", "ANONYMOUS");
        } else if (random.happens(ADDRESS_UNKNOWN)) {
            data.put("notOwed", "ADDRESS_UNKNOWN");
        } else {
            String how = random.happens(IN_WRITING) ? "WRITTEN" : "ORAL";
            data.put(name, said("how", how, "at", text(now.minusMinutes(4)), "deliveredAt", text(now.minusMinutes(1))));
        }
        return data;
    }

    /** A moment as it is written in a command. */
    static String text(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
}
