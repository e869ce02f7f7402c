package org.jiceng.governance.grid.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.outcome.Truth;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.grid.grid.ContactLine;

/**
 * Who may contact whom by a pack's settings in force on a day, and what an assignment has to keep to. Immutable.
 *
 * <p>A person may contact a household in a line if
 *
 * <ol>
 *   <li>the person serves on the day, both ends of the person's days inclusive;
 *   <li>the household is not the person's own, and the person is not recused from it; no setting turns this off;
 *   <li>the household is no further away than the pack's reach, if it has one; a distance that is not known is then a missing fact;
 *   <li>the person belongs to the line, and the household is within the scope of the line, see {@link ContactScope}.
 * </ol>
 *
 * <p>The first three are rules for the whole person, in whichever line. A fact that is missing is neither true nor false: the
 * person may not contact the household until it is known, and the reason says so with a code of its own.
 *
 * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 1 item 2: members contact the masses, deputies their voters, household
 *     heads the residents of their area; scopes, capacities and recusal are the library's reading
 */
public final class ContactRules {
    /**
     * As how many metres a known distance counts at most: further than any county reaches, so that one place recorded far off
     * does not outweigh all that comes before the way.
     */
    public static final int MOST_COUNTED_METRES = 100_000;

    private static final ContactLine[] LINES = ContactLine.values();
    private static final List<Set<ContactLine>> SETS = sets();

    private final LocalDate asOf;
    private final Map<ContactLine, Integer> capacity;
    private final int mostOneToOne;
    private final Coverage coverage;
    private final Map<ContactLine, ContactScope> scopes;
    private final List<ContactObjective> objectives;
    private final int reachMetres;
    private final int farMetres;
    private final int unknownMetres;
    private final Map<ContactLine, ContactChain> chains;

    private ContactRules(PolicyPack pack, LocalDate asOf) {
        this.asOf = asOf;
        capacity = pack.value(ContactParameters.CAPACITY, asOf);
        mostOneToOne = pack.value(ContactParameters.MOST_ONE_TO_ONE, asOf);
        coverage = pack.value(ContactParameters.COVERAGE, asOf);
        scopes = new EnumMap<>(pack.value(ContactParameters.SCOPES, asOf));
        objectives = List.copyOf(pack.value(ContactParameters.OBJECTIVES, asOf));
        reachMetres = pack.value(ContactParameters.REACH_METRES, asOf);
        farMetres = pack.value(ContactParameters.FAR_METRES, asOf);
        unknownMetres = pack.value(ContactParameters.UNKNOWN_METRES, asOf);
        chains = pack.value(ContactParameters.CHAINS, asOf);
    }

    /**
     * The rules of a pack's settings in force on a day.
     *
     * @throws InvalidValueException if a parameter has no value in force on that day
     */
    public static ContactRules of(PolicyPack pack, LocalDate asOf) {
        return new ContactRules(pack, asOf);
    }

    /** Every set of lines, at the number whose bits stand for its lines, so that asking for one makes none. */
    private static List<Set<ContactLine>> sets() {
        List<Set<ContactLine>> sets = new ArrayList<>();
        for (int mask = 0; mask < 1 << LINES.length; mask++) {
            EnumSet<ContactLine> set = EnumSet.noneOf(ContactLine.class);
            for (int i = 0; i < LINES.length; i++) {
                if ((mask & 1 << i) != 0) {
                    set.add(LINES[i]);
                }
            }
            sets.add(Collections.unmodifiableSet(set));
        }
        return List.copyOf(sets);
    }

    /** The day for which the rules hold. */
    public LocalDate asOf() {
        return asOf;
    }

    /** When a household counts as contacted. */
    public Coverage coverage() {
        return coverage;
    }

    /** What an assignment strives for, the first before the second; at least one. */
    public List<ContactObjective> objectives() {
        return objectives;
    }

    /** Where a person of a line may contact households. */
    public ContactScope scope(ContactLine line) {
        return Objects.requireNonNull(scopes.get(line));
    }

    /**
     * The most households that a person contacts, 0 or more: the person's own figure, else the largest of the pack's for the
     * person's lines. A household counts once, in however many lines.
     */
    public int capacity(ContactPerson person) {
        Integer own = person.capacity();
        if (own != null) {
            return own;
        }
        return person.lines().stream()
                .mapToInt(line -> Objects.requireNonNull(capacity.get(line)))
                .max()
                .orElseThrow();
    }

    /** The most households that are tied one-to-one to a person, 0 or more: the person's own figure, else the pack's. */
    public int mostOneToOne(ContactPerson person) {
        return Objects.requireNonNullElse(person.mostOneToOne(), mostOneToOne);
    }

    /** By which links a line is organised, from the top; in a community ({@code urban}) other than in a village. */
    public List<ChainLink> chain(ContactLine line, boolean urban) {
        ContactChain chain = Objects.requireNonNull(chains.get(line));
        return urban ? chain.urban() : chain.rural();
    }

    /** The great-circle distance of a household from a person in metres, rounded half up; empty if a place is not known. */
    public OptionalLong metres(ContactPerson person, ContactHousehold household) {
        return person.place() == null || household.place() == null
                ? OptionalLong.empty()
                : OptionalLong.of(person.place().metresTo(household.place()));
    }

    /**
     * The distance in metres as it counts for the way: as {@link #metres}, but {@link #MOST_COUNTED_METRES} at most, or the pack's
     * figure for one that is not known.
     */
    public long countedMetres(ContactPerson person, ContactHousehold household) {
        OptionalLong metres = metres(person, household);
        return metres.isPresent() ? Math.min(metres.getAsLong(), MOST_COUNTED_METRES) : unknownMetres;
    }

    /** As how many metres a distance counts that is not known, 0 or more. */
    public int unknownMetres() {
        return unknownMetres;
    }

    /** The distance in metres above which a household is pointed out as far from its person, at least 1. */
    public long farMetres() {
        return farMetres;
    }

    /** The lines in which a person may contact a household, in the order of the enum; empty if in none. Quick. */
    public Set<ContactLine> lines(ContactPerson person, ContactHousehold household) {
        int mask = 0;
        for (int i = 0; i < LINES.length; i++) {
            if (person.lines().contains(LINES[i]) && scope(LINES[i]).admits(person, household) == Truth.TRUE) {
                mask |= 1 << i;
            }
        }
        return SETS.get(mask != 0 && isOpen(person, household) ? mask : 0);
    }

    private boolean isOpen(ContactPerson person, ContactHousehold household) {
        return person.available().contains(asOf)
                && !person.isOwn(household.id())
                && !person.isRecused(household.id())
                && isWithinReach(person, household) == Truth.TRUE;
    }

    private Truth isWithinReach(ContactPerson person, ContactHousehold household) {
        if (reachMetres == 0) {
            return Truth.TRUE;
        }
        OptionalLong metres = metres(person, household);
        return metres.isPresent() ? Truth.of(metres.getAsLong() <= reachMetres) : Truth.UNKNOWN;
    }

    /**
     * Every reason why a person may not contact a household at all: those for the whole person and, if there is no line left,
     * those of each of the person's lines. Empty if the person may contact it in some line.
     */
    public List<Reason> faults(ContactPerson person, ContactHousehold household) {
        List<Reason> faults = new ArrayList<>(personFaults(person, household));
        List<Reason> ofLines = new ArrayList<>();
        person.lines().forEach(line -> scopeFault(person, household, line).ifPresent(ofLines::add));
        if (ofLines.size() == person.lines().size()) {
            faults.addAll(ofLines);
        }
        return List.copyOf(faults);
    }

    /**
     * Why a person may not contact a household in a line: the first reason for the whole person, else that of the line. Empty if
     * the person may.
     */
    public Optional<Reason> fault(ContactPerson person, ContactHousehold household, ContactLine line) {
        return personFaults(person, household).stream().findFirst().or(() -> lineFault(person, household, line));
    }

    /** Every reason for the whole person, in whichever line; empty if there is none. */
    List<Reason> personFaults(ContactPerson person, ContactHousehold household) {
        List<Reason> faults = new ArrayList<>();
        if (!person.available().contains(asOf)) {
            faults.add(
                    pair(ContactReason.CONTACT_NOT_AVAILABLE, person, household).with("day", asOf));
        }
        if (person.isOwn(household.id())) {
            faults.add(pair(ContactReason.CONTACT_OWN_HOUSEHOLD, person, household));
        }
        person.recusals().stream()
                .filter(recusal -> recusal.household().equals(household.id()))
                .map(recusal -> pair(recused(recusal.kind()), person, household))
                .forEach(faults::add);
        reachFault(person, household).ifPresent(faults::add);
        return faults;
    }

    private static ContactReason recused(RecusalKind kind) {
        return switch (kind) {
            case RELATION -> ContactReason.CONTACT_RECUSED_RELATION;
            case CONFLICT -> ContactReason.CONTACT_RECUSED_CONFLICT;
            case DECLARED -> ContactReason.CONTACT_RECUSED_DECLARED;
        };
    }

    private Optional<Reason> reachFault(ContactPerson person, ContactHousehold household) {
        return switch (isWithinReach(person, household)) {
            case TRUE -> Optional.empty();
            case UNKNOWN -> Optional.of(pair(ContactReason.CONTACT_DISTANCE_UNKNOWN, person, household));
            case FALSE ->
                Optional.of(pair(ContactReason.CONTACT_BEYOND_REACH, person, household)
                        .with("metres", metres(person, household).orElseThrow())
                        .with("most", reachMetres));
        };
    }

    /** Why a line is none in which a person may contact a household, whatever holds for the whole person. */
    Optional<Reason> lineFault(ContactPerson person, ContactHousehold household, ContactLine line) {
        return person.lines().contains(line)
                ? scopeFault(person, household, line)
                : Optional.of(pair(ContactReason.CONTACT_NOT_OF_LINE, person, household)
                        .with("line", line));
    }

    private Optional<Reason> scopeFault(ContactPerson person, ContactHousehold household, ContactLine line) {
        return switch (scope(line).admits(person, household)) {
            case TRUE -> Optional.empty();
            case UNKNOWN ->
                Optional.of(pair(scope(line).missing(person), person, household).with("line", line));
            case FALSE ->
                Optional.of(pair(ContactReason.CONTACT_OUT_OF_SCOPE, person, household)
                        .with("line", line)
                        .with("scope", scope(line)));
        };
    }

    private static Reason pair(ContactReason code, ContactPerson person, ContactHousehold household) {
        return Reason.of(code, "person", person.id()).with("household", household.id());
    }
}
