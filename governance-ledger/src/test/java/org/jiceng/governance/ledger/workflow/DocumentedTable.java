package org.jiceng.governance.ledger.workflow;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Stage;
import org.jspecify.annotations.Nullable;

/** The tables of the workflow's document, written down once more and apart from the pack. */
final class DocumentedTable {
    private static final String OPEN = "REGISTERED INSTRUCTED ACCEPTED ASSIGNED SUPERVISED REPORTED SIGNED_OFF REPLIED";

    /** Action, from, to, by, and what must hold besides; a dash for nothing. */
    private static final String TEXT = """
            REGISTER       | -                      | REGISTERED  | REGISTRAR CONTACT_OFFICE SYSTEM | -
            INSTRUCT       | REGISTERED             | INSTRUCTED  | SECRETARY SECRETARY_DELEGATE    | -
            ACCEPT         | INSTRUCTED             | ACCEPTED    | CONTACT_OFFICE                  | toldToAccept
            ASSIGN         | ACCEPTED               | ASSIGNED    | CONTACT_OFFICE                  | -
            ASSIGN         | ASSIGNED SUPERVISED    | -           | CONTACT_OFFICE SECRETARY        | conflict
            SUPERVISE      | ASSIGNED               | SUPERVISED  | CONTACT_OFFICE                  | -
            REPORT         | SUPERVISED             | REPORTED    | LEAD_UNIT                       | -
            SIGN_OFF       | REPORTED               | SIGNED_OFF  | SECRETARY SECRETARY_DELEGATE    | othersReported othersSigned
            REPLY          | SIGNED_OFF             | REPLIED     | CONTACT_OFFICE                  | -
            ARCHIVE        | REPLIED                | ARCHIVED    | CONTACT_OFFICE                  | settled
            RECLASSIFY     | REGISTERED INSTRUCTED  | -           | REGISTRAR SECRETARY             | -
            REVISE         | INSTRUCTED             | REGISTERED  | SECRETARY                       | -
            CORRECT        | OPEN                   | -           | REGISTRAR                       | -
            MERGE          | REGISTERED INSTRUCTED  | MERGED      | CONTACT_OFFICE                  | -
            LINK           | OPEN                   | -           | CONTACT_OFFICE                  | -
            REJECT         | INSTRUCTED             | REJECTED    | CONTACT_OFFICE                  | toldToReject
            TRANSFER       | INSTRUCTED             | TRANSFERRED | CONTACT_OFFICE                  | toldToTransfer
            DIVERT         | INSTRUCTED             | DIVERTED    | CONTACT_OFFICE                  | toldToDivert
            HAND_UP        | INSTRUCTED             | TRANSFERRED | CONTACT_OFFICE                  | toldToHandUp tierAbove
            HAND_UP        | REGISTERED             | TRANSFERRED | CONTACT_OFFICE                  | conflict tierAbove
            HAND_DOWN      | INSTRUCTED             | TRANSFERRED | CONTACT_OFFICE                  | toldToHandDown tierBelow
            OBJECT         | ASSIGNED SUPERVISED TRANSFERRED | -  | LEAD_UNIT                       | inObjectionWindow
            SUSTAIN        | ASSIGNED SUPERVISED    | ACCEPTED    | CONTACT_OFFICE                  | objected
            SUSTAIN        | TRANSFERRED            | REGISTERED  | CONTACT_OFFICE                  | objected
            OVERRULE       | ASSIGNED SUPERVISED TRANSFERRED | -  | CONTACT_OFFICE                  | objected
            URGE           | OPEN                   | -           | CONTACT_OFFICE COMMITTEE_MEMBER SECRETARY | late
            EXTEND         | ACCEPTED ASSIGNED SUPERVISED    | -  | UNIT_HEAD                       | limitRuns limitNotPassed
            PAUSE          | ASSIGNED SUPERVISED    | -           | CONTACT_OFFICE                  | running
            RESUME         | ASSIGNED SUPERVISED    | -           | CONTACT_OFFICE                  | paused
            RETURN         | REPORTED               | SUPERVISED  | SECRETARY SECRETARY_DELEGATE    | -
            REWORK         | REPLIED                | SUPERVISED  | CONTACT_OFFICE                  | dissatisfied reworkLeft
            WITHDRAW       | REGISTERED INSTRUCTED ACCEPTED ASSIGNED SUPERVISED | WITHDRAWN | PERSON | ownPetition
            REQUEST_REVIEW | REPLIED ARCHIVED       | -           | PERSON                          | inReviewWindow reviewLeft
            RECORD_REVIEW  | REPLIED ARCHIVED       | -           | CONTACT_OFFICE                  | reviewedOutside
            HEARING        | ACCEPTED ASSIGNED SUPERVISED REPORTED SIGNED_OFF | - | CONTACT_OFFICE | reReview
            REOPEN         | ARCHIVED               | SUPERVISED  | SECRETARY                       | reopeningLeft ground
            ACCUSE         | OPEN                   | -           | ALL                             | -
            REMARK         | OPEN                   | -           | ALL                             | -
            RETURN_VISIT   | ARCHIVED               | -           | CONTACT_OFFICE                  | -
            MIGRATE        | OPEN ARCHIVED MERGED REJECTED TRANSFERRED DIVERTED WITHDRAWN | - | CONTACT_OFFICE SYSTEM | otherPack
            """;

    /** What must hold for some actions, and the code of the refusal where it does not. */
    enum Fact {
        toldToAccept("NOT_AS_INSTRUCTED"),
        toldToReject("NOT_AS_INSTRUCTED"),
        toldToTransfer("NOT_AS_INSTRUCTED"),
        toldToDivert("NOT_AS_INSTRUCTED"),
        toldToHandUp("NOT_AS_INSTRUCTED"),
        toldToHandDown("NOT_AS_INSTRUCTED"),
        tierAbove("NO_SUCH_TIER"),
        tierBelow("NO_SUCH_TIER"),
        conflict("NOBODY_KEEPS_AWAY"),
        othersReported("REPORTER_SIGNS_OFF"),
        othersSigned("SAME_SIGNATORY"),
        settled("REWORK_OWED"),
        inObjectionWindow("WINDOW_CLOSED"),
        objected("NO_OBJECTION"),
        late("NO_RUNG_DUE"),
        limitRuns("NO_LIMIT_TO_EXTEND"),
        limitNotPassed("LIMIT_PASSED"),
        running("PAUSED_ALREADY"),
        paused("NOT_PAUSED"),
        dissatisfied("NOT_DISSATISFIED"),
        reworkLeft("REWORKS_USED_UP"),
        ownPetition("NOT_PETITIONER"),
        inReviewWindow("WINDOW_CLOSED"),
        reviewLeft("REVIEW_REQUESTED"),
        reviewedOutside("NO_OUTSIDE_REVIEW"),
        reReview("NOT_A_RE_REVIEW"),
        reopeningLeft("REOPENINGS_USED_UP"),
        ground("NO_GROUND_TO_REOPEN"),
        otherPack("PACK_NOT_ANOTHER");

        private final String refusal;

        Fact(String refusal) {
            this.refusal = refusal;
        }

        String refusal() {
            return refusal;
        }
    }

    record Row(Action action, Set<Stage> from, @Nullable Stage to, Set<Role> by, Set<Fact> needs) {
        Stage target(Stage before) {
            return to == null ? before : to;
        }
    }

    private static final List<Row> ROWS = TEXT.lines().map(DocumentedTable::row).toList();

    private DocumentedTable() {}

    private static Row row(String line) {
        String[] parts = line.split("\\|", -1);
        return new Row(
                Action.of(parts[0].strip()),
                set(parts[1].replace("OPEN", OPEN), Stage::of),
                set(parts[2], Stage::of).stream().findFirst().orElse(null),
                parts[3].strip().equals("ALL") ? EnumSet.allOf(Role.class) : set(parts[3], Role::valueOf),
                set(parts[4], Fact::valueOf));
    }

    private static <T> Set<T> set(String words, Function<String, T> read) {
        return Arrays.stream(words.strip().split(" +", -1))
                .filter(word -> !word.equals("-"))
                .map(read)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static List<Row> rows() {
        return ROWS;
    }

    static List<Row> rows(Action action) {
        return ROWS.stream().filter(row -> row.action().equals(action)).toList();
    }

    static Optional<Row> row(Action action, Stage from) {
        return rows(action).stream().filter(row -> row.from().contains(from)).findFirst();
    }

    static List<Action> actions() {
        return ROWS.stream().map(Row::action).distinct().toList();
    }

    static List<Stage> stages() {
        return Stream.concat(
                        Arrays.stream(OPEN.split(" ", -1)),
                        Stream.of("ARCHIVED", "MERGED", "REJECTED", "TRANSFERRED", "DIVERTED", "WITHDRAWN"))
                .map(Stage::of)
                .toList();
    }
}
