package org.jiceng.governance.grid.assessment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PackReader;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.service.ClassPeriod;
import org.jiceng.governance.grid.grid.ContactLine;
import org.jspecify.annotations.Nullable;

/** Persons, households, contacts and registers for the tests. */
final class Contacts {
    static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);
    static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

    private Contacts() {}

    static PersonId person(int number) {
        return PersonId.of("P-" + number);
    }

    static HouseholdId household(int number) {
        return HouseholdId.of("H-" + number);
    }

    /** A day by how many days it is after new year. */
    static LocalDate day(int after) {
        return NEW_YEAR.plusDays(after);
    }

    static ContactRecord visit(int person, int household, LocalDate day) {
        return contact(person, household, day, ContactManner.VISIT);
    }

    static ContactRecord contact(int person, int household, LocalDate day, ContactManner manner, Heard... heard) {
        Set<ContactDuty> duties = Stream.of(heard).anyMatch(Heard::settled)
                ? Set.of(ContactDuty.HEARD, ContactDuty.SETTLED_ON_THE_SPOT)
                : Set.of(ContactDuty.HEARD);
        return new ContactRecord(
                person(person),
                household(household),
                ContactLine.PARTY_MEMBER,
                day,
                manner,
                heard.length == 0 ? Set.of() : duties,
                List.of(heard));
    }

    static TieSpan tie(int person, int household, LocalDate from, @Nullable LocalDate until) {
        return new TieSpan(person(person), household(household), from, until);
    }

    static Map<HouseholdId, List<ClassPeriod>> linkedSinceNewYear(int household) {
        return Map.of(household(household), List.of(new ClassPeriod(HouseholdClass.LINKED, NEW_YEAR, null)));
    }

    static ContactRegister register(LocalDate from, LocalDate to, List<ContactRecord> records) {
        return accepted(ContactRegister.keptFor(from, to).withAll(records));
    }

    static <T> T accepted(Outcome<T> outcome) {
        return outcome.fold(value -> value, reasons -> {
            throw new AssertionError(reasons.toString());
        });
    }

    /** The codes of a refusal. */
    static List<String> codes(Outcome<?> outcome) {
        return outcome.<List<String>>fold(
                value -> {
                    throw new AssertionError("accepted");
                },
                reasons -> reasons.stream().map(Reason::code).toList());
    }

    /** Hanyin's pack with one thing about contacts otherwise. */
    static PolicyPack packWith(String parameter, int value) {
        return packWith(Map.of(parameter, value));
    }

    /** Hanyin's pack with some things about contacts otherwise. */
    static PolicyPack packWith(Map<String, Integer> values) {
        String contact = values.entrySet().stream()
                .map(entry -> "\"%s\": [{\"value\": %d, \"basis\": {\"document\": \"library default\"}}]"
                        .formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        String json = """
                {"id": "own", "version": "1", "title": {"zh": "试验", "en": "test"}, "extends": "hanyin-321",
                 "contact": {%s}}""".formatted(contact);
        return PackReader.standard().load(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Contacts of few persons with few households, none twice, on the 140 days from 20 days before new year. */
    static List<ContactRecord> random(SplittableRandom random, int persons, int households) {
        return Stream.generate(() -> contact(
                        1 + random.nextInt(persons),
                        1 + random.nextInt(households),
                        day(random.nextInt(140) - 20),
                        random.nextInt(5) == 0 ? ContactManner.CALL : ContactManner.VISIT))
                .limit(random.nextInt(60))
                .distinct()
                .toList();
    }

    /** Ties of few persons to few households, any of which may overlap. */
    static List<TieSpan> randomTies(SplittableRandom random, int persons, int households) {
        return Stream.generate(() -> {
                    LocalDate from = day(random.nextInt(100) - 20);
                    return tie(
                            1 + random.nextInt(persons),
                            1 + random.nextInt(households),
                            from,
                            random.nextBoolean() ? null : from.plusDays(1 + random.nextInt(60)));
                })
                .limit(random.nextInt(8))
                .toList();
    }

    /** Classes of a household one after another, some with gaps. */
    static List<ClassPeriod> randomClasses(SplittableRandom random) {
        HouseholdClass[] all = HouseholdClass.values();
        LocalDate from = day(random.nextInt(60) - 40);
        LocalDate until = from.plusDays(1 + random.nextInt(80));
        LocalDate next = until.plusDays(random.nextInt(10));
        return List.of(
                new ClassPeriod(all[random.nextInt(all.length)], next, null),
                new ClassPeriod(all[random.nextInt(all.length)], from, until));
    }
}
