package org.jiceng.governance.examples.county.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jiceng.governance.core.intake.HouseholdRow;

/** Makes the households of one village from a stream of its own. */
final class VillageHouseholds {
    /** Parts of the households with 1, 2, … 8 residents. */
    private static final double[] RESIDENTS = {0.20, 0.28, 0.22, 0.16, 0.08, 0.04, 0.015, 0.005};

    /** Parts of the households with 0, 1, … 4 registered people who live elsewhere. */
    private static final double[] AWAY = {0.55, 0.20, 0.14, 0.07, 0.04};

    /** The most residents, and the most people away, of a household. */
    private static final int MOST = 12;

    private static final double INCOME_UNKNOWN = 0.03;
    private static final double INCOME_OLDER = 0.025;

    /** Last year's incomes against this year's. */
    private static final double GROWTH_BACK = 0.93;

    private static final double VILLAGE_INCOME_DEVIATION = 0.12;

    /** Rated as a Safe Family after a rated year, after an unrated year, and in the long run. */
    private static final double RATED_AGAIN = 0.88;

    private static final double RATED_ANEW = 0.15;
    private static final double RATED = RATED_ANEW / (1 - RATED_AGAIN + RATED_ANEW);
    private static final int RATED_YEARS = 5;

    private static final double RATINGS_BEGIN_LATE = 0.05;
    private static final double RATINGS_END_EARLY = 0.03;
    private static final double RATINGS_UNKNOWN = 0.02;

    /** Of the households with somebody away; about 12 percent of all. */
    private static final double LEFT_BEHIND = 0.27;

    /** By fifth of income, the lowest first; 8 percent of all. */
    private static final double[] POVERTY = {0.25, 0.09, 0.04, 0.015, 0.005};

    private static final double DISABLED = 0.07;
    private static final double RELEASED = 0.003;
    private static final double ALL_UNKNOWN = 0.01;
    private static final double ONE_UNKNOWN = 0.015;
    private static final List<String> CIRCUMSTANCES =
            List.of("LEFT_BEHIND", "POVERTY", "DISABLED", "RELEASED_PRISONER");

    /** Parts of the households with 0, 1, 2, 3 open claims. */
    private static final double[] CLAIMS = {0.96, 0.033, 0.006, 0.001};

    private static final double NEVER_VISITED = 0.04;
    private static final int DAYS_SINCE_VISIT = 180;
    private static final int DAYS_SINCE_VISIT_IN_NEED = 21;

    /** Metres from a group's middle, one deviation. */
    private static final double HOUSES_APART = 150;

    private static final double HOUSES_APART_COMMUNITY = 40;

    private final RosterVillage village;
    private final long firstLine;
    private final CountyOutline outline;
    private final SeededStream stream;
    private final LocalDate asOf;
    private final int referenceYear;
    private final double incomeFactor;

    VillageHouseholds(RosterVillage village, long firstLine, RosterSettings settings, CountyOutline outline) {
        this.village = village;
        this.firstLine = firstLine;
        this.outline = outline;
        this.asOf = settings.asOf();
        this.referenceYear = settings.referenceYear();
        this.stream = SeededStream.of(
                settings.seed(), "households " + village.division().code());
        this.incomeFactor = stream.factor(VILLAGE_INCOME_DEVIATION);
    }

    void forEach(Consumer<HouseholdRow> action) {
        int[] residents = drawn(village.residents(), 1, RESIDENTS);
        int[] away = drawn(village.away(), 0, AWAY);
        int[] groupSizes = groupSizes();
        int number = 0;
        for (int g = 0; g < groupSizes.length; g++) {
            for (int i = 0; i < groupSizes[g]; i++) {
                action.accept(household(number, village.groups().get(g), residents[number], away[number]));
                number++;
            }
        }
    }

    private int[] groupSizes() {
        double[] weights = new double[village.groups().size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = stream.factor(0.3);
        }
        return Apportionment.atLeastOne(village.households(), weights);
    }

    /** A number of people for each household, as spread as the shares say, that sum to a total exactly. */
    private int[] drawn(int total, int fewest, double[] shares) {
        int[] people = new int[village.households()];
        long sum = 0;
        for (int i = 0; i < people.length; i++) {
            people[i] = fewest + stream.choose(shares);
            sum += people[i];
        }
        while (sum != total) {
            int i = stream.below(people.length);
            int step = sum < total ? 1 : -1;
            if (people[i] + step >= fewest && people[i] + step <= MOST) {
                people[i] += step;
                sum += step;
            }
        }
        return people;
    }

    private HouseholdRow household(int number, RosterGroup group, int residents, int away) {
        RosterPlace place = house(group.place());
        double part = stream.uniform();
        Income income = income(part, residents);
        Ratings ratings = ratings();
        List<String> unknown = unknownCircumstances();
        List<String> circumstances = circumstances(part, away, unknown);
        return new HouseholdRow(
                firstLine + number,
                id(number),
                village.division().code(),
                group.group(),
                place.longitudeText(),
                place.latitudeText(),
                Integer.toString(residents),
                Integer.toString(residents + away),
                income.year(),
                income.yuan(),
                ratings.years(),
                ratings.from(),
                ratings.to(),
                String.join(";", circumstances),
                unknown.equals(CIRCUMSTANCES) ? "ALL" : String.join(";", unknown),
                Integer.toString(stream.choose(CLAIMS)),
                lastVisit(!circumstances.isEmpty()),
                "");
    }

    private String id(int number) {
        String digits = Integer.toString(number + 1);
        String zeros = "0".repeat(Math.max(0, 5 - digits.length()));
        return "H-" + village.division().code() + "-" + zeros + digits;
    }

    /** A place about the group's middle, inside the county; the middle itself if none is found. */
    private RosterPlace house(RosterPlace middle) {
        double apart = village.division().isCommunity() ? HOUSES_APART_COMMUNITY : HOUSES_APART;
        for (int i = 0; i < 50; i++) {
            RosterPlace place = middle.moved(stream.bell() * apart, stream.bell() * apart);
            if (outline.contains(place)) {
                return place;
            }
        }
        return middle;
    }

    private Income income(double part, int residents) {
        double fen = IncomeCurve.fen(part) * incomeFactor * residents;
        if (stream.happens(INCOME_UNKNOWN)) {
            return new Income("", "");
        }
        return stream.happens(INCOME_OLDER)
                ? new Income(Integer.toString(referenceYear - 1), yuan(fen * GROWTH_BACK))
                : new Income(Integer.toString(referenceYear), yuan(fen));
    }

    /** Yuan with two decimals. */
    private static String yuan(double fen) {
        long whole = (long) StrictMath.rint(fen);
        long cents = whole % 100;
        return whole / 100 + (cents < 10 ? ".0" : ".") + cents;
    }

    private Ratings ratings() {
        List<Integer> rated = new ArrayList<>();
        boolean now = stream.happens(RATED);
        for (int year = referenceYear - RATED_YEARS + 1; year <= referenceYear; year++) {
            if (now) {
                rated.add(year);
            }
            now = stream.happens(now ? RATED_AGAIN : RATED_ANEW);
        }
        int known = stream.choose(new double[] {RATINGS_UNKNOWN, RATINGS_END_EARLY, RATINGS_BEGIN_LATE, 1});
        return switch (known) {
            case 0 -> new Ratings("", "", "");
            case 1 -> Ratings.of(rated, Integer.MIN_VALUE, referenceYear - 1);
            case 2 -> Ratings.of(rated, referenceYear - stream.below(2), referenceYear);
            default -> Ratings.of(rated, Integer.MIN_VALUE, referenceYear);
        };
    }

    private List<String> unknownCircumstances() {
        double drawn = stream.uniform();
        if (drawn < ALL_UNKNOWN) {
            return CIRCUMSTANCES;
        }
        int which = stream.below(CIRCUMSTANCES.size());
        return drawn < ALL_UNKNOWN + ONE_UNKNOWN ? List.of(CIRCUMSTANCES.get(which)) : List.of();
    }

    private List<String> circumstances(double part, int away, List<String> unknown) {
        double[] probabilities = {away > 0 ? LEFT_BEHIND : 0, POVERTY[(int) (part * 5)], DISABLED, RELEASED};
        List<String> circumstances = new ArrayList<>();
        for (int i = 0; i < probabilities.length; i++) {
            if (stream.happens(probabilities[i]) && !unknown.contains(CIRCUMSTANCES.get(i))) {
                circumstances.add(CIRCUMSTANCES.get(i));
            }
        }
        return circumstances;
    }

    private String lastVisit(boolean inNeed) {
        int days = 1 + stream.below(inNeed ? DAYS_SINCE_VISIT_IN_NEED : DAYS_SINCE_VISIT);
        return stream.happens(NEVER_VISITED) ? "" : asOf.minusDays(days).toString();
    }

    private record Income(String year, String yuan) {}

    private record Ratings(String years, String from, String to) {
        static Ratings of(List<Integer> rated, int from, int to) {
            String years = rated.stream()
                    .filter(year -> year >= from && year <= to)
                    .map(year -> Integer.toString(year))
                    .collect(Collectors.joining(";"));
            return new Ratings(years, from == Integer.MIN_VALUE ? "" : Integer.toString(from), Integer.toString(to));
        }
    }
}
