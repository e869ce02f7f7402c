package org.jiceng.governance.examples.county;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.service.ServicePlan;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.CallReason;
import org.jiceng.governance.examples.county.contacts.AssignmentTable;
import org.jiceng.governance.examples.county.contacts.ContactGrids;
import org.jiceng.governance.examples.county.contacts.ContactPersons;
import org.jiceng.governance.examples.county.contacts.CountyContacts;
import org.jiceng.governance.examples.county.files.InputFiles;
import org.jiceng.governance.examples.county.files.RowProblems;
import org.jiceng.governance.examples.county.grids.Person;
import org.jiceng.governance.examples.county.grids.PersonTable;
import org.jiceng.governance.examples.county.grids.PlanFiles;
import org.jiceng.governance.grid.contact.ContactHousehold;
import org.jiceng.governance.grid.contact.ContactRequest;
import org.jiceng.governance.grid.contact.ContactRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The files from which contacts are assigned, and by what. None is required by itself: a call may give candidates instead. */
final class ContactOptions {
    @Option(names = "--pack", paramLabel = "PACK")
    private @Nullable String pack;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "contacts.as-of")
    private @Nullable LocalDate asOf;

    @Option(names = "--households", paramLabel = "FILE", descriptionKey = "households.file")
    private @Nullable Path households;

    @Option(names = "--persons", required = true, paramLabel = "FILE", descriptionKey = "contacts.persons")
    private Path persons = Path.of("");

    @Option(names = "--grids", paramLabel = "FILE", descriptionKey = "contacts.grids")
    private @Nullable Path grids;

    @Option(names = "--membership", paramLabel = "FILE", descriptionKey = "contacts.membership")
    private @Nullable Path membership;

    @Option(names = "--previous", paramLabel = "FILE", descriptionKey = "contacts.previous")
    private @Nullable Path previous;

    @Mixin
    private final PackOption packs = new PackOption();

    @Mixin
    private final CrsOption crs = new CrsOption();

    @Mixin
    private final CharsetOption charset = new CharsetOption();

    /** What the files say and what came of it. */
    record Assigned(CountyContacts contacts, Set<PersonId> withoutLine, long undecided, boolean again) {}

    Path persons() {
        return persons;
    }

    CharsetOption charset() {
        return charset;
    }

    /** The first option given that has no place beside candidates; empty if there is none. */
    Optional<String> besideCandidates() {
        if (pack != null) {
            return Optional.of("--pack");
        }
        if (asOf != null) {
            return Optional.of("--as-of");
        }
        if (households != null) {
            return Optional.of("--households");
        }
        if (grids != null || membership != null) {
            return Optional.of(grids != null ? "--grids" : "--membership");
        }
        return previous != null ? Optional.of("--previous") : Optional.empty();
    }

    /** The files that {@link #assign} reads. */
    List<Path> inputs() {
        List<Path> inputs = new ArrayList<>(packs.files(given(pack, "--pack")));
        Stream.of(given(households, "--households"), persons, grids, membership, previous)
                .filter(Objects::nonNull)
                .forEach(inputs::add);
        return inputs;
    }

    /**
     * Reads the files and assigns the contacts.
     *
     * @throws CallFailure if an option or a file is missing, or the call decides on something that is not there
     */
    Assigned assign(RowProblems problems) {
        PolicyPack policy = packs.load(given(pack, "--pack"));
        LocalDate day = given(asOf, "--as-of");
        given(households, "--households");
        if ((grids == null) != (membership == null)) {
            throw missing(grids == null ? "--grids" : "--membership");
        }
        // What the call decides is refused before a file is read and its rows are told of.
        ContactRules.of(policy, day);
        inputs().forEach(InputFiles::require);
        return assign(policy, day, problems);
    }

    private Assigned assign(PolicyPack policy, LocalDate day, RowProblems problems) {
        List<Household> good =
                crs.households(HouseholdTable.read(given(households, "--households"), charset.charset(), problems));
        Classified classified = Classified.of(policy, day, good);
        List<Person> people = crs.persons(PersonTable.read(persons, charset.charset(), problems));
        ContactGrids known = grids == null || membership == null
                ? ContactGrids.of(List.of())
                : ContactGrids.of(List.of(PlanFiles.read(grids, membership, charset.charset(), problems)));
        ContactRequest.Builder request = ContactRequest.builder()
                .households(households(classified, ServicePlan.of(policy, day), known))
                .persons(ContactPersons.of(people, known));
        if (previous != null) {
            request.previous(AssignmentTable.read(previous, charset.charset(), problems));
        }
        CountyContacts contacts = CountyContacts.of(policy, day, request.build());
        return new Assigned(contacts, ContactPersons.withoutLine(people), undecided(classified), previous != null);
    }

    /** The households as contacts need them. */
    static List<ContactHousehold> households(Classified classified, ServicePlan service, ContactGrids grids) {
        return classified.entries().stream()
                .map(entry -> ContactHousehold.builder(entry.household(), entry.served(), service)
                        .grid(grids.of(entry.household().id()))
                        .build())
                .toList();
    }

    /** How many households have no class yet. */
    static long undecided(Classified classified) {
        return classified.entries().stream()
                .filter(entry -> entry.served() == null)
                .count();
    }

    /** Begins the report of a call. */
    Report report(Session session, RowProblems problems) {
        Report report = new Report()
                .with("pack", packs.load(given(pack, "--pack")).id())
                .with("as_of", given(asOf, "--as-of").toString())
                .with("rows_refused", problems.refusedRows());
        return crs.add(session, report);
    }

    private static <T> T given(@Nullable T value, String option) {
        if (value == null) {
            throw missing(option);
        }
        return value;
    }

    private static CallFailure missing(String option) {
        return CallFailure.wrongCall(Reason.of(CallReason.CALL_OPTION_MISSING, "option", option));
    }
}
