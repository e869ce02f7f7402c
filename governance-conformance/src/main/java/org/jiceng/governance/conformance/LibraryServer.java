package org.jiceng.governance.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** The library as the program that is asked: it answers requests line by line. */
public final class LibraryServer {
    private final ConformanceKit kit;

    /** A server that answers what the cases of a kit ask. */
    public LibraryServer(ConformanceKit kit) {
        this.kit = kit;
    }

    /**
     * Answers each line until there is none left; what has been written is flushed after each.
     *
     * @throws IOException if the input cannot be read or the output not be written
     */
    public void serve(BufferedReader requests, Writer replies) throws IOException {
        for (@Nullable String line = requests.readLine(); line != null; line = requests.readLine()) {
            replies.write(reply(line) + "\n");
            replies.flush();
        }
    }

    private String reply(String line) {
        ObjectNode request = LineProtocol.object(line);
        if (request == null
                || !request.path("id").isTextual()
                || !request.path("operation").isTextual()
                || !(request.get("input") instanceof ObjectNode input)) {
            return LineProtocol.line(
                    request == null ? null : request.path("id").textValue(),
                    new Reply.Failed("not a request: id and operation are texts, input is an object"));
        }
        String id = request.get("id").textValue();
        input.set("ask", request.get("operation"));
        return LineProtocol.line(id, kit.library(id, input));
    }
}
