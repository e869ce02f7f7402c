package org.jiceng.governance.core.intake;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jiceng.governance.core.household.Circumstance;
import org.jiceng.governance.core.household.Circumstances;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.household.Income;
import org.jiceng.governance.core.household.SafeFamilyRecord;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.Masking;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.outcome.Row;
import org.jiceng.governance.core.outcome.RowFailure;
import org.jiceng.governance.core.outcome.RowSink;
import org.jiceng.governance.core.outcome.Rows;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** Checks rows of households and resolves the good ones. Safe for use by many threads. */
public final class HouseholdIntake {
    private static final List<String> COLUMNS = HouseholdRow.columns();

    private final Validator validator;

    private HouseholdIntake(Validator validator) {
        this.validator = validator;
    }

    /** The intake with a validator of its own, which needs no expression language and reads no configuration file. */
    public static HouseholdIntake standard() {
        return new HouseholdIntake(Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator())
                .defaultLocale(Locale.ROOT)
                .buildValidatorFactory()
                .getValidator());
    }

    /**
     * The intake with an application's own validator.
     *
     * @param validator a validator of Hibernate Validator
     */
    public static HouseholdIntake of(Validator validator) {
        return new HouseholdIntake(validator);
    }

    /**
     * What becomes of rows: each good one a household, each bad one all its faults. Of rows with one id the first that is
     * good is accepted, and the later ones are refused.
     *
     * @param rows the rows, read once and one after the other
     */
    public Rows<Household> accept(Iterable<HouseholdRow> rows) {
        List<Row<Household>> accepted = new ArrayList<>();
        List<RowFailure> failures = new ArrayList<>();
        List<RowFailure> warnings = new ArrayList<>();
        rows.forEach(into(new RowSink<>() {
            @Override
            public void accepted(Row<Household> row) {
                accepted.add(row);
            }

            @Override
            public void refused(RowFailure failure) {
                failures.add(failure);
            }

            @Override
            public void warned(RowFailure warning) {
                warnings.add(warning);
            }
        }));
        return new Rows<>(accepted, failures, warnings);
    }

    /**
     * The same for rows that come one by one: takes each row of one batch and passes on at once what becomes of it. For one
     * batch and one thread.
     */
    public Consumer<HouseholdRow> into(RowSink<Household> sink) {
        Map<HouseholdId, Long> lines = new HashMap<>();
        return row -> {
            List<RowFailure> faults = faults(row);
            if (faults.isEmpty()) {
                accept(row, lines, sink);
            } else {
                faults.forEach(sink::refused);
            }
        };
    }

    private static void accept(HouseholdRow row, Map<HouseholdId, Long> lines, RowSink<Household> sink) {
        Household household = resolve(row);
        Long first = lines.putIfAbsent(household.id(), row.line());
        if (first != null) {
            sink.refused(failure(row, "householdId", Reason.of(RowReason.ROW_DUPLICATE, "first", first)));
        } else {
            sink.accepted(new Row<>(row.line(), household));
            warnings(row, household).forEach(sink::warned);
        }
    }

    private List<RowFailure> faults(HouseholdRow row) {
        Set<ConstraintViolation<HouseholdRow>> violations = validator.validate(row);
        if (violations.isEmpty()) {
            return List.of();
        }
        return violations.stream()
                .map(violation -> failure(row, property(violation), reason(violation)))
                .sorted(Comparator.<RowFailure>comparingInt(fault -> COLUMNS.indexOf(fault.field()))
                        .thenComparing(fault -> fault.reason().code()))
                .toList();
    }

    private static String property(ConstraintViolation<?> violation) {
        Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
        return nodes.hasNext() ? nodes.next().getName() : "";
    }

    private static Reason reason(ConstraintViolation<?> violation) {
        HibernateConstraintViolation<?> hibernate = violation.unwrap(HibernateConstraintViolation.class);
        Reason reason = hibernate.getDynamicPayload(Reason.class);
        // A constraint that the application added has no reason of ours.
        return reason == null ? Reason.of(RowReason.ROW_OTHER_CONSTRAINT) : reason;
    }

    private static RowFailure failure(HouseholdRow row, String property, Reason reason) {
        return new RowFailure(row.line(), HouseholdRow.column(property), reason, Masking.shape(row.cell(property)));
    }

    private static List<RowFailure> warnings(HouseholdRow row, Household household) {
        int outside = household.safeFamily().yearsWithoutEffect().size();
        return outside == 0
                ? List.of()
                : List.of(failure(
                        row, "safeFamilyYears", Reason.of(RowReason.ROW_RATING_WITHOUT_EFFECT, "count", outside)));
    }

    private static Household resolve(HouseholdRow row) {
        return Household.builder(HouseholdId.of(row.householdId()), RegionCode.of(row.villageCode()))
                .group(row.group().isEmpty() ? null : row.group())
                .place(place(row))
                .residents(count(row.residents()))
                .registered(count(row.registered()))
                .income(income(row))
                .safeFamily(SafeFamilyRecord.of(
                        CellForm.years(row.safeFamilyYears()),
                        count(row.ratingsKnownFrom()),
                        count(row.ratingsKnownTo())))
                .circumstances(circumstances(row))
                .openClaims(count(row.openClaims()))
                .lastVisit(row.lastVisit().isEmpty() ? null : LocalDate.parse(row.lastVisit()))
                .confirmedClass(row.confirmedClass().isEmpty() ? null : HouseholdClass.valueOf(row.confirmedClass()))
                .build();
    }

    private static @Nullable Place place(HouseholdRow row) {
        return row.longitude().isEmpty()
                ? null
                : new Place(Double.parseDouble(row.longitude()), Double.parseDouble(row.latitude()));
    }

    private static @Nullable Integer count(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }

    private static @Nullable Income income(HouseholdRow row) {
        return row.incomeYuan().isEmpty()
                ? null
                : Income.ofYuan(Integer.parseInt(row.incomeYear()), new BigDecimal(row.incomeYuan()));
    }

    private static Circumstances circumstances(HouseholdRow row) {
        Set<Circumstance> present = CellForm.circumstances(row.circumstances());
        Set<Circumstance> unknown = CellForm.circumstances(row.circumstancesUnknown());
        unknown.removeAll(present);
        return Circumstances.of(present, unknown);
    }
}
