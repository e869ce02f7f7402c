package org.jiceng.governance.grid.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.grid.ContactLine;
import org.jiceng.governance.grid.grid.Validity;
import org.jspecify.annotations.Nullable;

/** Made-up households, persons and ties of a few villages, with every fact here and there missing. */
final class RandomContacts {
    private static final List<RegionCode> VILLAGES = Stream.of(
                    "610921100201", "610921100202", "610921101201", "610922100201", "441900003001")
            .map(RegionCode::of)
            .toList();
    private static final List<String> GROUPS = List.of("一组", "二组", "三组");
    private static final List<String> CONSTITUENCIES =
            List.of("第一选区", "第二选区", "610921", "610921100", "610921100202", "6109", "441900003");
    private static final List<String> BRANCHES = List.of("第一选区", "大坝村党支部", "中坝村党支部");

    private final SplittableRandom random;
    final List<ContactHousehold> households = new ArrayList<>();
    final List<ContactPerson> persons = new ArrayList<>();

    RandomContacts(long seed, int households, int persons) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < households; i++) {
            this.households.add(household(HouseholdId.of("H" + i)));
        }
        for (int i = 0; i < persons; i++) {
            this.persons.add(person(PersonId.of("P" + i)));
        }
    }

    /** A pack with scopes, coverage and bounds of its own. */
    PolicyPack pack() {
        ContactScope[] scopes = ContactScope.values();
        return ContactPacks.with(Map.of(
                "scopes", ContactPacks.scopes(one(List.of(scopes)), one(List.of(scopes)), one(List.of(scopes))),
                "coverage", random.nextBoolean() ? "\"ANY_LINE\"" : "\"EACH_LINE\"",
                "capacity", ContactPacks.byLine(1 + random.nextInt(4), 1 + random.nextInt(4), 1 + random.nextInt(4)),
                "mostOneToOne", Integer.toString(random.nextInt(3)),
                "reachMetres", Integer.toString(random.nextInt(2) * 3000),
                "farMetres", "2000"));
    }

    private ContactHousehold household(HouseholdId id) {
        return ContactHousehold.builder(id, one(VILLAGES))
                .group(maybe(() -> one(GROUPS)))
                .grid(maybe(() -> grid()))
                .constituency(maybe(() -> one(CONSTITUENCIES)))
                .branch(maybe(() -> one(BRANCHES)))
                .place(maybe(this::place))
                .oneToOne(random.nextInt(4) == 0)
                .build();
    }

    private ContactPerson person(PersonId id) {
        Set<ContactLine> lines = some(List.of(ContactLine.values()), 2);
        lines.add(one(List.of(ContactLine.values())));
        return ContactPerson.builder(id, lines)
                .villages(some(VILLAGES, 3))
                .groups(some(GROUPS, 3))
                .grids(some(List.of(grid(), grid()), 3))
                .constituency(maybe(() -> one(CONSTITUENCIES)))
                .branch(maybe(() -> one(BRANCHES)))
                .household(maybe(this::householdId))
                .recusals(some(
                        List.of(
                                new Recusal(householdId(), RecusalKind.RELATION),
                                new Recusal(householdId(), RecusalKind.CONFLICT),
                                new Recusal(householdId(), RecusalKind.DECLARED)),
                        4))
                .capacity(maybe(() -> random.nextInt(5)))
                .mostOneToOne(maybe(() -> random.nextInt(3)))
                .place(maybe(this::place))
                .available(new Validity(maybe(this::day), null))
                .build();
    }

    /** Ties at random, of persons and households that may not be there, some of them twice. */
    List<ContactTie> ties(int count) {
        List<ContactTie> ties = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ties.add(new ContactTie(
                    HouseholdId.of("H" + random.nextInt(households.size() + 1)),
                    PersonId.of("P" + random.nextInt(persons.size() + 1)),
                    one(List.of(ContactLine.values())),
                    one(List.of(TieKind.values())),
                    random.nextBoolean()));
        }
        return ties;
    }

    <T> List<T> shuffled(List<T> values) {
        List<T> left = new ArrayList<>(values);
        List<T> shuffled = new ArrayList<>();
        while (!left.isEmpty()) {
            shuffled.add(left.remove(random.nextInt(left.size())));
        }
        return shuffled;
    }

    private HouseholdId householdId() {
        return HouseholdId.of("H" + random.nextInt(households.size() + 1));
    }

    private GridCode grid() {
        return GridCode.of(one(VILLAGES).text() + "00" + random.nextInt(1, 3));
    }

    private Place place() {
        return new Place(108.5 + random.nextInt(100) / 2000.0, 32.9 + random.nextInt(100) / 2000.0);
    }

    private LocalDate day() {
        return ContactPacks.DAY.plusDays(random.nextInt(4) - 2L);
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    /** Each of some values with a chance of one in so many. */
    private <T extends Comparable<? super T>> Set<T> some(List<T> values, int oneIn) {
        Set<T> some = new TreeSet<>();
        values.stream().filter(value -> random.nextInt(oneIn) == 0).forEach(some::add);
        return some;
    }
}
