package org.jiceng.governance.examples.county.contacts;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.intake.RowReason;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.files.CsvColumns;
import org.jiceng.governance.examples.county.files.CsvRow;
import org.jiceng.governance.examples.county.files.RowCells;
import org.jiceng.governance.examples.county.files.RowProblems;
import org.jiceng.governance.examples.county.grids.PlanTable;
import org.jiceng.governance.grid.contact.ContactTie;
import org.jiceng.governance.grid.contact.TieKind;
import org.jiceng.governance.grid.grid.ContactLine;

/**
 * Reads {@code assignments.csv}. A blank kind is {@code REGULAR}, a blank lock none; distances are worked out anew and not read.
 */
public final class AssignmentTable extends PlanTable {
    private static final CsvColumns COLUMNS =
            new CsvColumns(ContactFiles.TIE_COLUMNS.subList(0, 3), ContactFiles.TIE_COLUMNS.subList(3, 6));

    /** What makes two rows the same tie. */
    private record Key(HouseholdId household, PersonId person, ContactLine line) {}

    private final List<ContactTie> ties = new ArrayList<>();
    private final Set<Key> known = new HashSet<>();

    private AssignmentTable(String file, RowProblems problems) {
        super(file, problems);
    }

    /** The ties of a file, in its order. */
    public static List<ContactTie> read(Path file, Charset charset, RowProblems problems) {
        AssignmentTable table = new AssignmentTable(file.toString(), problems);
        table.read(file, charset, COLUMNS);
        return List.copyOf(table.ties);
    }

    @Override
    public void row(CsvRow row) {
        RowCells cells = new RowCells(row, this);
        HouseholdId household = cells.required("household_id", HouseholdId::check, HouseholdId::of);
        PersonId person = cells.required("person_id", PersonId::check, PersonId::of);
        ContactLine line = cells.required("line", text -> checkChoice(text, ContactLine.class), ContactLine::valueOf);
        TieKind kind = cells.optional("kind", text -> checkChoice(text, TieKind.class), TieKind::valueOf);
        // Spreadsheet programs write TRUE and FALSE.
        Boolean locked = cells.optional("locked", AssignmentTable::checkTruth, Boolean::valueOf);
        if (!cells.isGood() || household == null || person == null || line == null) {
            return;
        }
        if (!known.add(new Key(household, person, line))) {
            cells.refuse("household_id", Reason.of(ContactsReason.TIE_TWICE));
            return;
        }
        ties.add(new ContactTie(
                household,
                person,
                line,
                Objects.requireNonNullElse(kind, TieKind.REGULAR),
                Boolean.TRUE.equals(locked)));
    }

    private static Optional<Reason> checkTruth(String text) {
        return among(text.toLowerCase(Locale.ROOT), List.of("true", "false"));
    }

    private static <E extends Enum<E>> Optional<Reason> checkChoice(String text, Class<E> type) {
        return among(
                text, Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    private static Optional<Reason> among(String text, List<String> allowed) {
        return allowed.contains(text)
                ? Optional.empty()
                : Optional.of(Reason.of(RowReason.ROW_CHOICE, "allowed", String.join(", ", allowed)));
    }
}
