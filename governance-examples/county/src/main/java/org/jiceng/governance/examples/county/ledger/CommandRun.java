package org.jiceng.governance.examples.county.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.desk.Answer;
import org.jiceng.governance.ledger.desk.CommandReader;
import org.jiceng.governance.ledger.desk.LedgerDesk;
import org.jiceng.governance.ledger.journal.CommandId;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.journal.EventStore;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.privacy.Vault;
import org.jiceng.governance.ledger.privacy.VaultRef;
import org.jiceng.governance.ledger.workflow.Command;
import org.jspecify.annotations.Nullable;

/**
 * Commands line by line at a desk: one answer to each line, in order.
 *
 * <p>So that not every command waits for the storage, some are handled on what waits in memory, and then all that they changed is
 * kept at once, the vault before the journal; only then are they answered. If another writer was faster, they are handled again
 * one by one.
 */
public final class CommandRun {
    private static final int MOST_WAITING = 256;
    private static final int MOST_WAITING_TEXT = 1 << 20;

    private final EventStore journal;
    private final Vault vault;
    private final BiFunction<EventStore, Vault, LedgerDesk> desks;
    private final Writer answers;
    private final Locale locale;
    private final CommandReader reader = new CommandReader();
    private final ObjectMapper mapper = GovernanceJson.mapper();
    private final List<Line> waiting = new ArrayList<>();
    private final GroupedJournal groupedJournal;
    private final GroupedVault groupedVault;
    private LedgerDesk grouped;
    private int waitingText;
    private long lines;
    private long accepted;
    private long refused;
    private long notCommands;
    private final Map<String, Long> refusedByCode = new TreeMap<>();

    /** A line: the command in it, or the answer that it is none. */
    private record Line(@Nullable Command command, @Nullable ObjectNode answer) {}

    /**
     * A run.
     *
     * @param journal where events are kept
     * @param vault where personal data is kept
     * @param desks makes a desk over a journal and a vault
     * @param answers takes the answers, one a line
     * @param locale the language of the answers' messages
     */
    public CommandRun(
            EventStore journal,
            Vault vault,
            BiFunction<EventStore, Vault, LedgerDesk> desks,
            Writer answers,
            Locale locale) {
        this.journal = journal;
        this.vault = vault;
        this.desks = desks;
        this.answers = answers;
        this.locale = locale;
        this.groupedJournal = new GroupedJournal(journal, DigestAlgorithm.sha256());
        this.groupedVault = new GroupedVault(vault);
        this.grouped = desks.apply(groupedJournal, groupedVault);
    }

    /**
     * Takes the next line.
     *
     * @throws IOException if an answer cannot be written
     */
    public void accept(Outcome<String> line) throws IOException {
        lines++;
        waiting.add(line.fold(this::read, reasons -> new Line(null, notCommand("", reasons))));
        waitingText += line.fold(String::length, reasons -> 0);
        if (waiting.size() >= MOST_WAITING || waitingText >= MOST_WAITING_TEXT) {
            answerWaiting();
        }
    }

    private Line read(String text) {
        return reader.read(text)
                .fold(command -> new Line(command, null), reasons -> new Line(null, notCommand(text, reasons)));
    }

    /** With the ids by which the sender can find the line again, if it has them. */
    private ObjectNode notCommand(String text, List<Reason> reasons) {
        ObjectNode answer = mapper.createObjectNode().put("line", lines);
        JsonNode said = tree(text);
        if (said.path("commandId").isTextual()
                && CommandId.check(said.path("commandId").textValue()).isEmpty()) {
            answer.set("commandId", said.get("commandId"));
        }
        if (said.path("matter").isTextual()
                && MatterId.check(said.path("matter").textValue()).isEmpty()) {
            answer.set("matter", said.get("matter"));
        }
        answer.put("accepted", false).set("reasons", Answer.reasons(reasons, locale));
        return answer;
    }

    private JsonNode tree(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            return mapper.missingNode();
        }
    }

    /**
     * Answers all lines taken so far; what they changed is kept then.
     *
     * @throws IOException if an answer cannot be written
     */
    public void answerWaiting() throws IOException {
        List<Command> commands = new ArrayList<>();
        waiting.stream().map(Line::command).forEach(command -> {
            if (command != null) {
                commands.add(command);
            }
        });
        List<Answer> answered = handle(commands);
        answered.forEach(this::count);
        notCommands += waiting.size() - commands.size();
        int next = 0;
        for (Line line : waiting) {
            ObjectNode refusal = line.answer();
            write(refusal == null ? answered.get(next++).json(locale) : refusal);
        }
        waiting.clear();
        waitingText = 0;
    }

    private List<Answer> handle(List<Command> commands) {
        List<Answer> answered = new ArrayList<>();
        List<List<VaultRef>> refs = new ArrayList<>();
        for (Command command : commands) {
            answered.add(handle(grouped, command));
            refs.add(groupedVault.addedSinceAsked());
        }
        if (groupedVault.keep() && groupedJournal.keep()) {
            return answered;
        }
        groupedJournal.drop();
        return handleOneByOne(commands, refs);
    }

    /** @param refs what each command had put into the vault; what a refused one had is deleted */
    private List<Answer> handleOneByOne(List<Command> commands, List<List<VaultRef>> refs) {
        LedgerDesk desk = desks.apply(journal, vault);
        List<Answer> answered = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            Answer answer = handle(desk, commands.get(i));
            answered.add(answer);
            if (!answer.accepted()) {
                refs.get(i).forEach(vault::delete);
            }
        }
        grouped = desks.apply(groupedJournal, groupedVault);
        return answered;
    }

    /** What a desk cannot handle, such as a matter under a pack that is not here, is refused like all else. */
    private static Answer handle(LedgerDesk desk, Command command) {
        try {
            return desk.handle(command);
        } catch (InvalidValueException e) {
            return new Answer(
                    command.commandId(), command.matter().value(), 0, null, List.of(), List.of(e.reason()), List.of());
        }
    }

    private void count(Answer answer) {
        if (answer.accepted()) {
            accepted++;
            return;
        }
        refused++;
        answer.reasons().stream()
                .map(Reason::code)
                .distinct()
                .forEach(code -> refusedByCode.merge(code, 1L, Long::sum));
    }

    private void write(ObjectNode answer) throws IOException {
        answers.write(answer.toString());
        answers.write('\n');
    }

    /** How many lines were taken. */
    public long lines() {
        return lines;
    }

    /** How many commands were accepted. */
    public long accepted() {
        return accepted;
    }

    /** How many commands were refused. */
    public long refused() {
        return refused;
    }

    /** How many commands were refused for each reason; one with several counts for each. */
    public Map<String, Long> refusedByCode() {
        return new TreeMap<>(refusedByCode);
    }

    /** How many lines were no commands. */
    public long notCommands() {
        return notCommands;
    }
}
