package org.jiceng.governance.examples.county.grids;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.intake.CellForm;
import org.jiceng.governance.core.intake.RowReason;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.examples.county.files.CsvColumns;
import org.jiceng.governance.examples.county.files.CsvRow;
import org.jiceng.governance.examples.county.files.RowCells;
import org.jiceng.governance.examples.county.files.RowProblems;
import org.jiceng.governance.grid.grid.ContactLine;
import org.jiceng.governance.grid.grid.GridPerson;
import org.jiceng.governance.grid.grid.Position;
import org.jiceng.governance.grid.grid.Validity;
import org.jspecify.annotations.Nullable;

/** Reads {@code persons.csv}. */
public final class PersonTable extends PlanTable {
    /** The columns, in the order in which they are written. */
    public static final List<String> COLUMNS = List.of(
            "person_id",
            "lines",
            "positions",
            "village_codes",
            "groups",
            "constituency",
            "branch",
            "household_id",
            "recused_households",
            "capacity",
            "max_one_to_one",
            "longitude",
            "latitude",
            "valid_from",
            "valid_to");

    private final List<Person> persons = new ArrayList<>();
    private final Map<PersonId, Long> known = new HashMap<>();

    private PersonTable(String file, RowProblems problems) {
        super(file, problems);
    }

    /** The persons of a file, in its order. */
    public static List<Person> read(Path file, Charset charset, RowProblems problems) {
        PersonTable table = new PersonTable(file.toString(), problems);
        table.read(file, charset, new CsvColumns(COLUMNS.subList(0, 1), COLUMNS.subList(1, COLUMNS.size())));
        return List.copyOf(table.persons);
    }

    /** The persons of rows that stand in no file yet, each with a cell for every column. */
    public static List<Person> of(List<List<String>> rows, String file, RowProblems problems) {
        PersonTable table = new PersonTable(file, problems);
        for (int i = 0; i < rows.size(); i++) {
            table.row(CsvRow.of(i + 2L, COLUMNS, rows.get(i)));
        }
        return List.copyOf(table.persons);
    }

    @Override
    public void row(CsvRow row) {
        RowCells cells = new RowCells(row, this);
        PersonId id = cells.required("person_id", PersonId::check, PersonId::of);
        List<ContactLine> lines = choices(cells, "lines", ContactLine.class);
        List<Position> positions = choices(cells, "positions", Position.class);
        List<RegionCode> villages = cells.list("village_codes", CellForm.VILLAGE_CODE::check, RegionCode::of);
        List<String> groups = cells.list("groups", PersonTable::checkItem, Function.identity());
        String constituency = cells.optional("constituency", CellForm.TEXT::check, Function.identity());
        String branch = cells.optional("branch", CellForm.TEXT::check, Function.identity());
        HouseholdId household = cells.optional("household_id", HouseholdId::check, HouseholdId::of);
        List<HouseholdId> recused = cells.list("recused_households", HouseholdId::check, HouseholdId::of);
        Integer capacity = cells.optional("capacity", CellForm.COUNT::check, Integer::valueOf);
        Integer maxOneToOne = cells.optional("max_one_to_one", CellForm.COUNT::check, Integer::valueOf);
        Place place = place(cells);
        Validity validity = validity(cells);
        if (cells.isGood() && id != null && cells.isFirst("person_id", id, known)) {
            persons.add(new Person(
                    new GridPerson(id, Set.copyOf(lines), Set.copyOf(positions)),
                    villages,
                    Set.copyOf(groups),
                    constituency,
                    branch,
                    household,
                    Set.copyOf(recused),
                    capacity,
                    maxOneToOne,
                    place,
                    validity));
        }
    }

    private static <E extends Enum<E>> List<E> choices(RowCells cells, String column, Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        Optional<Reason> none = Optional.of(Reason.of(RowReason.ROW_CHOICE, "allowed", String.join(", ", names)));
        return cells.list(
                column, text -> names.contains(text) ? Optional.empty() : none, text -> Enum.valueOf(type, text));
    }

    private static Optional<Reason> checkItem(String text) {
        return text.isEmpty() ? Optional.of(Reason.of(RowReason.ROW_REQUIRED)) : CellForm.TEXT.check(text);
    }

    private static @Nullable Place place(RowCells cells) {
        Double longitude = cells.optional("longitude", CellForm.LONGITUDE::check, Double::valueOf);
        Double latitude = cells.optional("latitude", CellForm.LATITUDE::check, Double::valueOf);
        if (cells.isGood() && (longitude == null) != (latitude == null)) {
            String blank = longitude == null ? "longitude" : "latitude";
            String given = longitude == null ? "latitude" : "longitude";
            cells.refuse(blank, Reason.of(RowReason.ROW_PARTNER_MISSING, "partner", given));
        }
        return longitude == null || latitude == null ? null : new Place(longitude, latitude);
    }

    private static Validity validity(RowCells cells) {
        LocalDate from = cells.optional("valid_from", CellForm.DAY::check, LocalDate::parse);
        LocalDate to = cells.optional("valid_to", CellForm.DAY::check, LocalDate::parse);
        if (from != null && to != null && to.isBefore(from)) {
            cells.refuse("valid_to", Reason.of(GridsReason.DAYS_REVERSED));
            return Validity.ALWAYS;
        }
        return new Validity(from, to);
    }
}
