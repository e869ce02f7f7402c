package org.jiceng.governance.core.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jiceng.governance.core.household.Circumstance;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.household.Income;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.core.region.RegionLevel;

/** The forms that the cells of a row may have, and how a cell of the form is read. */
public enum CellForm {
    /** An id of a household, see {@link HouseholdId}. */
    HOUSEHOLD_ID(HouseholdId::check),
    /** The 12-digit code of a village or community. */
    VILLAGE_CODE(CellForm::checkVillage),
    /** A short text, at most {@value #MOST_TEXT} characters, all of which can be seen. */
    TEXT(CellForm::checkText),
    /** A whole number of people or claims of one household. */
    COUNT(text -> checkWholeNumber(text, 0, Household.MOST)),
    /** A calendar year. */
    YEAR(text -> checkWholeNumber(text, CellForm.FIRST_YEAR, CellForm.LAST_YEAR)),
    /** Calendar years with semicolons between them, none twice. */
    YEARS(CellForm::checkYears),
    /** An amount in yuan with at most two decimals, 0 or more. */
    YUAN(CellForm::checkYuan),
    /** A day as ISO 8601 writes it. */
    DAY(CellForm::checkDay),
    /** Degrees east. */
    LONGITUDE(text -> checkDegrees(text, 180)),
    /** Degrees north. */
    LATITUDE(text -> checkDegrees(text, 90)),
    /** Circumstances with semicolons between them, none twice. */
    CIRCUMSTANCES(text -> checkCircumstances(text, false)),
    /** Circumstances with semicolons between them, none twice, or {@code ALL}. */
    CIRCUMSTANCES_OR_ALL(text -> checkCircumstances(text, true)),
    /** A class of households. */
    HOUSEHOLD_CLASS(text -> checkChoice(text, HouseholdClass.class));

    /** The longest text of a cell, in characters. */
    public static final int MOST_TEXT = 64;

    static final String ALL = "ALL";
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 9999;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,11}(\\.[0-9]{1,2})?");
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,15})?");

    @SuppressWarnings("ImmutableEnumChecker") // Each is a method without state.
    private final Function<String, Optional<Reason>> check;

    CellForm(Function<String, Optional<Reason>> check) {
        this.check = check;
    }

    /** What is wrong with a cell that is not blank; empty if it has the form. */
    public Optional<Reason> check(String text) {
        return check.apply(text);
    }

    static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        for (String item : text.split(";", -1)) {
            items.add(item.strip());
        }
        return items;
    }

    static Set<Integer> years(String text) {
        Set<Integer> years = new HashSet<>();
        if (!text.isEmpty()) {
            items(text).forEach(item -> years.add(Integer.valueOf(item)));
        }
        return years;
    }

    static Set<Circumstance> circumstances(String text) {
        Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);
        if (text.equals(ALL)) {
            circumstances.addAll(EnumSet.allOf(Circumstance.class));
        } else if (!text.isEmpty()) {
            items(text).forEach(item -> circumstances.add(Circumstance.valueOf(item)));
        }
        return circumstances;
    }

    private static Optional<Reason> checkVillage(String text) {
        Optional<Reason> fault = RegionCode.check(text);
        if (fault.isEmpty() && RegionCode.of(text).level() != RegionLevel.VILLAGE) {
            return Optional.of(Reason.of(RowReason.ROW_NOT_A_VILLAGE));
        }
        return fault;
    }

    private static Optional<Reason> checkText(String text) {
        if (text.length() > MOST_TEXT) {
            return Optional.of(Reason.of(RowReason.ROW_TOO_LONG, "most", MOST_TEXT));
        }
        boolean readable = text.codePoints().noneMatch(c -> Character.isISOControl(c) || c == 0xFFFD);
        return readable ? Optional.empty() : Optional.of(Reason.of(RowReason.ROW_UNREADABLE_CHARACTER));
    }

    private static Optional<Reason> checkWholeNumber(String text, int least, int most) {
        boolean fits = WHOLE_NUMBER.matcher(text).matches()
                && Integer.parseInt(text) >= least
                && Integer.parseInt(text) <= most;
        return fits
                ? Optional.empty()
                : Optional.of(
                        Reason.of(RowReason.ROW_WHOLE_NUMBER, "least", least).with("most", most));
    }

    private static Optional<Reason> checkYears(String text) {
        List<String> items = items(text);
        if (items.stream().anyMatch(item -> YEAR.check(item).isPresent())) {
            return Optional.of(Reason.of(RowReason.ROW_YEARS));
        }
        return checkNoneTwice(items);
    }

    private static Optional<Reason> checkNoneTwice(List<String> items) {
        return new HashSet<>(items).size() == items.size()
                ? Optional.empty()
                : Optional.of(Reason.of(RowReason.ROW_REPEATED_ITEM));
    }

    private static Optional<Reason> checkYuan(String text) {
        BigDecimal most = BigDecimal.valueOf(Income.MOST_FEN, 2);
        boolean fits = AMOUNT.matcher(text).matches() && new BigDecimal(text).compareTo(most) <= 0;
        return fits
                ? Optional.empty()
                : Optional.of(Reason.of(
                        RowReason.ROW_AMOUNT, "most", most.stripTrailingZeros().toPlainString()));
    }

    private static Optional<Reason> checkDay(String text) {
        try {
            LocalDate.parse(text);
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of(Reason.of(RowReason.ROW_DAY));
        }
    }

    private static Optional<Reason> checkDegrees(String text, int most) {
        boolean fits = DEGREES.matcher(text).matches() && Math.abs(Double.parseDouble(text)) <= most;
        return fits ? Optional.empty() : Optional.of(Reason.of(RowReason.ROW_DEGREES, "most", most));
    }

    private static Optional<Reason> checkCircumstances(String text, boolean orAll) {
        if (orAll && text.equals(ALL)) {
            return Optional.empty();
        }
        List<String> items = items(text);
        return items.stream()
                .flatMap(item -> checkChoice(item, Circumstance.class).stream())
                .findFirst()
                .or(() -> checkNoneTwice(items));
    }

    private static <E extends Enum<E>> Optional<Reason> checkChoice(String text, Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return names.contains(text)
                ? Optional.empty()
                : Optional.of(Reason.of(RowReason.ROW_CHOICE, "allowed", String.join(", ", names)));
    }
}
