package org.jiceng.governance.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Another program as the counterpart, asked by lines through its standard input and output. What it writes to its standard
 * error goes to that of this process. One question is asked at a time; not for use by several threads.
 */
public final class CommandCounterpart implements Counterpart, AutoCloseable {
    private final Process process;
    private final Duration limit;
    private final Writer requests;
    private final Reader replies;
    private final ExecutorService exchange = Executors.newSingleThreadExecutor(CommandCounterpart::daemon);
    private Reply.@Nullable Lost lost;

    private CommandCounterpart(Process process, Duration limit) {
        this.process = process;
        this.limit = limit;
        this.requests = process.outputWriter(StandardCharsets.UTF_8);
        this.replies = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
    }

    /**
     * A program, started.
     *
     * @param command the program and its arguments
     * @param limit how long it may take for a reply
     * @throws IOException if it cannot be started
     */
    public static CommandCounterpart start(List<String> command, Duration limit) throws IOException {
        return new CommandCounterpart(
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start(),
                limit);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "conformance exchange");
        thread.setDaemon(true);
        return thread;
    }

    /** {@inheritDoc} Once it is lost, every reply is {@link Reply.Lost}. */
    @Override
    public Reply ask(String id, JsonNode given) {
        if (lost != null) {
            return lost;
        }
        Reply reply = exchanged(id, LineProtocol.request(id, given));
        if (reply instanceof Reply.Lost now) {
            lost = now;
        }
        return reply;
    }

    /** In a thread of its own, since a program that neither reads nor writes would hold up this one. */
    private Reply exchanged(String id, String request) {
        Future<@Nullable String> line = exchange.submit(() -> exchangedLine(request));
        try {
            String reply = line.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return reply == null ? ended() : LineProtocol.reply(id, reply);
        } catch (TimeoutException e) {
            return new Reply.Lost(Reply.Loss.TIMED_OUT, "");
        } catch (ExecutionException e) {
            return ended();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Lost(Reply.Loss.TIMED_OUT, "");
        }
    }

    private @Nullable String exchangedLine(String request) throws IOException {
        try {
            requests.write(request + "\n");
            requests.flush();
        } catch (IOException e) {
            // It no longer reads; what it wrote before may say more.
        }
        StringBuilder line = new StringBuilder();
        for (int c = replies.read(); c != '\n'; c = replies.read()) {
            if (c < 0) {
                return line.isEmpty() ? null : line.toString();
            }
            line.append((char) c);
            if (line.length() > LineProtocol.LONGEST_LINE) {
                return line.toString();
            }
        }
        return line.toString();
    }

    private Reply ended() {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)
                    ? new Reply.Lost(Reply.Loss.ENDED, Integer.toString(process.exitValue()))
                    : new Reply.Lost(Reply.Loss.TIMED_OUT, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Lost(Reply.Loss.TIMED_OUT, "");
        }
    }

    /** Ends the program: its input ends, and if it has not ended within the limit, or was lost, it is stopped. */
    @Override
    public void close() {
        List<ProcessHandle> started = process.descendants().toList();
        try {
            if (lost == null) {
                requests.close();
                process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (IOException e) {
            // It has ended already.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            started.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            exchange.shutdownNow();
        }
    }
}
