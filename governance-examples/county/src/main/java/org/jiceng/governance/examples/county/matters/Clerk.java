package org.jiceng.governance.examples.county.matters;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.desk.Answer;
import org.jiceng.governance.ledger.desk.CommandReader;
import org.jiceng.governance.ledger.desk.LedgerDesk;
import org.jiceng.governance.ledger.workflow.Command;

/** Sends commands to a desk and writes down each with its answer. */
final class Clerk {
    /** Whatever the language of the call, so that the files of a seed are always the same. */
    private static final Locale LANGUAGE = Locale.CHINESE;

    private final LedgerDesk desk;
    private final Writer commands;
    private final Writer answers;
    private final CommandReader reader = new CommandReader();
    private final ObjectMapper mapper = GovernanceJson.mapper();
    private final Map<String, Long> refusedByCode = new TreeMap<>();
    private long ids;
    private long sent;
    private long accepted;

    Clerk(LedgerDesk desk, Writer commands, Writer answers) {
        this.desk = desk;
        this.commands = commands;
        this.answers = answers;
    }

    /**
     * Sends a move as a new command.
     *
     * @param version the version that it expects
     * @param twice whether the same line is sent again
     * @return the last answer
     * @throws IOException if it cannot be written down
     */
    Answer send(String matter, int version, Move move, boolean twice) throws IOException {
        ids++;
        ObjectNode line = mapper.createObjectNode()
                .put("commandId", "c-" + ids)
                .put("matter", matter)
                .put("expectedVersion", version)
                .put("at", Course.text(move.at()));
        line.set("actor", mapper.valueToTree(move.actor()));
        line.put("action", move.action()).set("data", mapper.valueToTree(move.data()));
        Command command = reader.read(line).fold(read -> read, reasons -> {
            throw new IllegalStateException("a made-up command is none: " + reasons);
        });
        Answer answer = handle(line, command);
        return twice ? handle(line, command) : answer;
    }

    private Answer handle(ObjectNode line, Command command) throws IOException {
        Answer answer = desk.handle(command);
        write(commands, line);
        write(answers, answer.json(LANGUAGE));
        sent++;
        accepted += answer.accepted() ? 1 : 0;
        answer.reasons().stream()
                .map(Reason::code)
                .distinct()
                .forEach(code -> refusedByCode.merge(code, 1L, Long::sum));
        return answer;
    }

    private static void write(Writer file, ObjectNode line) throws IOException {
        file.write(line.toString());
        file.write('\n');
    }

    /** How many lines were sent, those sent twice counted twice. */
    long sent() {
        return sent;
    }

    /** How many of them were accepted. */
    long accepted() {
        return accepted;
    }

    /** How many were refused for each reason; one with several counts for each. */
    Map<String, Long> refusedByCode() {
        return new TreeMap<>(refusedByCode);
    }
}
