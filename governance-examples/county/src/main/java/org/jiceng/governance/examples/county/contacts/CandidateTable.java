package org.jiceng.governance.examples.county.contacts;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.files.CsvColumns;
import org.jiceng.governance.examples.county.files.CsvRow;
import org.jiceng.governance.examples.county.files.RowCells;
import org.jiceng.governance.examples.county.files.RowProblems;
import org.jiceng.governance.examples.county.grids.PlanTable;
import org.jiceng.governance.grid.assignment.AssignmentProblem;

/** Reads {@code candidates.csv}; of ids known already it checks no more than that they are. */
final class CandidateTable extends PlanTable {
    static final List<String> COLUMNS = List.of("household_id", "person_id", "cost");

    private final Map<String, Integer> personNumber = new HashMap<>();
    private final Map<String, Candidates> households = new HashMap<>();
    private long rows;

    private CandidateTable(String file, Iterable<PersonId> persons, RowProblems problems) {
        super(file, problems);
        persons.forEach(person -> personNumber.put(person.value(), personNumber.size()));
    }

    /**
     * The rows of a file.
     *
     * @param persons everybody who may be a candidate, in the order of their numbers
     */
    static CandidateTable read(Path file, Charset charset, Iterable<PersonId> persons, RowProblems problems) {
        CandidateTable table = new CandidateTable(file.toString(), persons, problems);
        table.read(file, charset, new CsvColumns(COLUMNS, List.of()));
        return table;
    }

    @Override
    public void row(CsvRow row) {
        RowCells cells = new RowCells(row, this);
        String household = cells.required("household_id", this::checkHousehold, text -> text);
        Integer person = cells.required("person_id", this::checkPerson, personNumber::get);
        Integer cost = cells.required("cost", CapacityTable::checkNumber, Integer::valueOf);
        if (household != null && person != null && cost != null) {
            households.computeIfAbsent(household, id -> new Candidates()).add(person, cost);
            rows++;
        }
    }

    private Optional<Reason> checkHousehold(String text) {
        return households.containsKey(text) ? Optional.empty() : HouseholdId.check(text);
    }

    private Optional<Reason> checkPerson(String text) {
        return personNumber.containsKey(text)
                ? Optional.empty()
                : Optional.of(PersonId.check(text).orElseGet(() -> Reason.of(ContactsReason.PERSON_NOT_LISTED)));
    }

    /** How many rows were good. */
    long rows() {
        return rows;
    }

    /** The candidates of each household, by household. */
    SortedMap<HouseholdId, Candidates> households() {
        SortedMap<HouseholdId, Candidates> sorted = new TreeMap<>();
        households.forEach((id, own) -> sorted.put(HouseholdId.of(id), own));
        return sorted;
    }

    /** The candidates of one household, in the order of the file. */
    static final class Candidates {
        private int[] person = new int[4];
        private int[] cost = new int[4];
        private int size;

        private void add(int number, int value) {
            if (size == person.length) {
                person = Arrays.copyOf(person, 2 * size);
                cost = Arrays.copyOf(cost, 2 * size);
            }
            person[size] = number;
            cost[size] = value;
            size++;
        }

        void addTo(AssignmentProblem.Builder problem) {
            problem.household();
            for (int i = 0; i < size; i++) {
                problem.candidate(person[i], cost[i]);
            }
        }
    }
}
