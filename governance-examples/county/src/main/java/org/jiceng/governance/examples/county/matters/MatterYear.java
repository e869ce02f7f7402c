package org.jiceng.governance.examples.county.matters;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.examples.county.ledger.CheckpointFile;
import org.jiceng.governance.examples.county.roster.SeededStream;
import org.jiceng.governance.ledger.desk.Answer;
import org.jiceng.governance.ledger.desk.LedgerDesk;
import org.jiceng.governance.ledger.journal.Checkpoint;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.journal.EventStore;
import org.jiceng.governance.ledger.journal.MemoryEventStore;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.privacy.SaltSource;
import org.jiceng.governance.ledger.privacy.SealedValue;
import org.jspecify.annotations.Nullable;

/** A year of matters as it has passed: the journal, the personal data, a checkpoint at the end of each quarter. */
public final class MatterYear {
    /** A course is given up after so many refusals in a row. */
    private static final int MOST_REFUSALS = 4;

    private static final int FIRST_NUMBER_OF_REPETITIONS = 500_000;
    private static final Set<Turn> NOT_AGAIN = EnumSet.of(Turn.HAND_UP, Turn.HAND_DOWN, Turn.ACCUSE_LATER);

    private final YearSettings settings;
    private final Office office;
    private final MemoryEventStore journal = new MemoryEventStore(DigestAlgorithm.sha256());
    private final ListedVault vault = new ListedVault();
    private final LedgerDesk desk;
    private final Clerk clerk;
    private final PriorityQueue<Planned> agenda =
            new PriorityQueue<>(Comparator.comparing(Planned::at).thenComparing(planned -> planned.running.order));
    private final List<MatterId> matters = new ArrayList<>();
    private List<Checkpoint> checkpoints = List.of();
    private int begun;

    private MatterYear(YearSettings settings, SaltSource salts, Writer commands, Writer answers) {
        CountyUnits units = settings.units();
        WorkCalendar calendar = WorkCalendar.stateCouncil();
        this.settings = settings;
        this.office = new Office(units, new Staff(units), new OfficeHours(calendar));
        this.desk = new LedgerDesk(journal, vault, salts, List.of(settings.pack()), calendar, units.directory());
        this.clerk = new Clerk(desk, commands, answers);
    }

    /**
     * A year that has passed.
     *
     * @param salts where the salts of the journal come from
     * @param commands takes every command, one a line
     * @param answers takes the answers, one a line
     * @throws IOException if a line cannot be written
     */
    public static MatterYear passed(YearSettings settings, SaltSource salts, Writer commands, Writer answers)
            throws IOException {
        MatterYear year = new MatterYear(settings, salts, commands, answers);
        for (int number = 1; number <= settings.petitions(); number++) {
            year.raise(number);
        }
        year.pass();
        return year;
    }

    private void raise(int number) {
        SeededStream random = SeededStream.of(settings.seed(), "petition " + number);
        LocalDate first = settings.firstDay();
        int days = (int) ChronoUnit.DAYS.between(first, settings.asOf()) + 1;
        OffsetDateTime at = office.hours().onOrAfter(first.plusDays(random.below(days)), random);
        Petition petition = Petition.of(number, settings.units(), random);
        begin(newId(petition, number, at, random), petition, null, at);
    }

    /** A number in order, but for an accusation one that says nothing. */
    private static String newId(Petition petition, int number, OffsetDateTime at, SeededStream random) {
        if (petition.kind() == MatterKind.ACCUSATION) {
            return "A-" + Long.toHexString(random.nextLong());
        }
        String digits = Integer.toString(number);
        return "M-" + at.getYear() + "-" + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }

    private void begin(String id, Petition petition, @Nullable String earlier, OffsetDateTime at) {
        begun++;
        SeededStream random = SeededStream.of(settings.seed(), "course " + id);
        Course course = new Course(id, petition, earlier, at, office, random);
        plan(new Running(course, new UrgeMoves(office, random), begun));
    }

    private void plan(Running running) {
        running.course.next(matter(running.course.id())).ifPresent(main -> plan(running, main));
    }

    /** Puts what is done next on the agenda, or the urging that comes before it; nothing after the last day. */
    private void plan(Running running, Move main) {
        Matter matter = matter(running.course.id());
        Optional<Move> urging = matter == null
                ? Optional.empty()
                : running.urges.next(
                        matter, desk.workflow(matter.pack()), matter.lastAt().atOffset(OfficeHours.BEIJING), main.at());
        Move move = urging.orElse(main);
        if (!move.at().toLocalDate().isAfter(settings.asOf())) {
            agenda.add(new Planned(running, move, main));
        }
    }

    private @Nullable Matter matter(String id) {
        return desk.matter(MatterId.of(id)).orElse(null);
    }

    private void pass() throws IOException {
        int quarter = 0;
        for (Planned planned = agenda.poll(); planned != null; planned = agenda.poll()) {
            int now = planned.move.at().get(IsoFields.QUARTER_OF_YEAR);
            if (quarter != now) {
                checkpoints = CheckpointFile.extended(checkpoints, journal);
                quarter = now;
            }
            carryOut(planned);
        }
        checkpoints = CheckpointFile.extended(checkpoints, journal);
    }

    private void carryOut(Planned planned) throws IOException {
        Running running = planned.running;
        Course course = running.course;
        Matter before = matter(course.id());
        int version = before == null ? 0 : before.version();
        if (version > 1 && course.take(Turn.STALE)) {
            clerk.send(course.id(), version - 1, planned.move, false);
        }
        boolean twice = version > 0 && course.take(Turn.SENT_TWICE);
        Answer answer = clerk.send(course.id(), version, planned.move, twice);
        running.refusedInARow = answer.accepted() ? 0 : running.refusedInARow + 1;
        if (answer.accepted()) {
            follow(course, before, planned.move);
        }
        if (!planned.move.equals(planned.main)) {
            plan(running, planned.main);
        } else if (running.refusedInARow < MOST_REFUSALS) {
            plan(running);
        }
    }

    /** What follows elsewhere from what was done: who comes again, and the matter at another tier. */
    private void follow(Course course, @Nullable Matter before, Move move) {
        if (before == null) {
            matters.add(MatterId.of(course.id()));
            if (!course.isRepetition()) {
                comeAgain(course, move.at());
            }
        }
        Object linked = move.data().get("linkedMatter");
        if (linked != null) {
            String id = linked.toString();
            matters.add(MatterId.of(id));
            Set<Turn> turns = EnumSet.noneOf(Turn.class);
            turns.addAll(course.petition().turns());
            turns.removeAll(NOT_AGAIN);
            begin(id, course.petition().with(turns), null, move.at());
        }
    }

    private void comeAgain(Course course, OffsetDateTime at) {
        SeededStream random = course.random();
        if (!course.petition().isAnonymous() && course.take(Turn.DUPLICATE)) {
            begin(course, EnumSet.of(Turn.DUPLICATE), at.plusDays(1 + random.below(4)));
        }
        if (course.take(Turn.REPEATED)) {
            begin(course, EnumSet.noneOf(Turn.class), at.plusDays(60 + random.below(60)));
        }
    }

    private void begin(Course earlier, Set<Turn> turns, OffsetDateTime from) {
        OffsetDateTime at = office.hours().onOrAfter(from.toLocalDate(), earlier.random());
        Petition petition = earlier.petition().with(turns);
        String id = newId(petition, FIRST_NUMBER_OF_REPETITIONS + begun, at, earlier.random());
        begin(id, petition, earlier.id(), at);
    }

    /** All entries. */
    public EventStore journal() {
        return journal;
    }

    /** What the vault has, in the order in which it came. */
    public List<SealedValue> personalData() {
        return vault.values();
    }

    /** A checkpoint for each quarter in which something was done. */
    public List<Checkpoint> checkpoints() {
        return checkpoints;
    }

    /** The matters as they stand on the last day, in the order in which they were registered. */
    public List<Matter> matters() {
        return matters.stream().map(id -> desk.matter(id).orElseThrow()).toList();
    }

    /** How many commands were sent, those sent twice counted twice. */
    public long sent() {
        return clerk.sent();
    }

    /** How many of them were accepted. */
    public long accepted() {
        return clerk.accepted();
    }

    /** How many were refused for each reason; one with several counts for each. */
    public Map<String, Long> refusedByCode() {
        return clerk.refusedByCode();
    }

    /** A move on the agenda; {@code main} is what the course does next, the move itself or after it. */
    private record Planned(Running running, Move move, Move main) {
        Instant at() {
            return move.at().toInstant();
        }
    }

    /** A course under way. */
    private static final class Running {
        private final Course course;
        private final UrgeMoves urges;
        private final int order;
        private int refusedInARow;

        Running(Course course, UrgeMoves urges, int order) {
            this.course = course;
            this.urges = urges;
            this.order = order;
        }
    }
}
