package org.jiceng.governance.examples.county.contacts;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.examples.county.files.CsvOutput;
import org.jiceng.governance.examples.county.files.OutputFiles;
import org.jiceng.governance.examples.county.files.RowProblems;
import org.jiceng.governance.grid.assignment.AssignmentProblem;
import org.jiceng.governance.grid.assignment.LeastCostAssigner;
import org.jiceng.governance.grid.assignment.LeastCostAssignment;

/**
 * Who may take which household at what cost, as {@code candidates.csv} has it. Households and persons are numbered in order of
 * their ids, so that among cheapest assignments the first in order of ids is given.
 */
public final class CandidateAssignment {
    private final List<HouseholdId> households;
    private final List<PersonId> persons;
    private final long rows;
    private final LeastCostAssignment assignment;

    private CandidateAssignment(CandidateTable table, SortedMap<PersonId, Integer> capacities) {
        SortedMap<HouseholdId, CandidateTable.Candidates> byHousehold = table.households();
        households = List.copyOf(byHousehold.keySet());
        persons = List.copyOf(capacities.keySet());
        rows = table.rows();
        AssignmentProblem.Builder problem = AssignmentProblem.builder(
                capacities.values().stream().mapToInt(Integer::intValue).toArray());
        byHousehold.values().forEach(own -> own.addTo(problem));
        assignment = LeastCostAssigner.assign(problem.build());
    }

    /** Reads a file and assigns its households at the least cost. */
    public static CandidateAssignment of(Path candidates, Path persons, Charset charset, RowProblems problems) {
        SortedMap<PersonId, Integer> capacities = CapacityTable.read(persons, charset, problems);
        return new CandidateAssignment(
                CandidateTable.read(candidates, charset, capacities.keySet(), problems), capacities);
    }

    /** How many households there are. */
    public int households() {
        return households.size();
    }

    /** How many persons there are. */
    public int persons() {
        return persons.size();
    }

    /** How many good rows there were. */
    public long rows() {
        return rows;
    }

    /** How many of them name a household and a person together again. */
    public long again() {
        AssignmentProblem problem = assignment.problem();
        long different = 0;
        for (int i = 0; i < problem.households(); i++) {
            different += problem.candidates(i);
        }
        return rows - different;
    }

    /** The cheapest assignment, whose numbers are those of the ids in order. */
    public LeastCostAssignment assignment() {
        return assignment;
    }

    /** The households without anybody, in order. */
    public List<HouseholdId> unassigned() {
        return IntStream.range(0, households.size())
                .filter(i -> assignment.personOf(i) == LeastCostAssignment.NOBODY)
                .mapToObj(households::get)
                .toList();
    }

    /** Whether the prices prove, checked anew, that none is cheaper. */
    public boolean isProved() {
        return assignment.certificate().fault(assignment.persons()).isEmpty();
    }

    /** Writes a row for each household that has somebody, by household; the file appears when the caller commits. */
    public void write(Path place, OutputFiles files) {
        CsvOutput output = files.csv(place, CandidateTable.COLUMNS);
        for (int i = 0; i < households.size(); i++) {
            int person = assignment.personOf(i);
            if (person != LeastCostAssignment.NOBODY) {
                output.row(List.of(
                        households.get(i).value(), persons.get(person).value(), Integer.toString(cost(i, person))));
            }
        }
    }

    private int cost(int household, int person) {
        AssignmentProblem problem = assignment.problem();
        int index = 0;
        while (problem.candidate(household, index) != person) {
            index++;
        }
        return problem.cost(household, index);
    }

    @Override
    public String toString() {
        return "CandidateAssignment[households=" + households.size() + ", persons=" + persons.size() + "]";
    }
}
