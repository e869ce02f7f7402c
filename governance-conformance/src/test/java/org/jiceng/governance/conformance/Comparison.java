package org.jiceng.governance.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The same questions at random put to the library and to another program, which answers while the library goes on. */
final class Comparison {
    private static final long SEED = 321;

    private final Counterpart library;
    private final List<String> command;
    private int compared;

    Comparison(Counterpart library, List<String> command) {
        this.library = library;
        this.command = command;
    }

    private record Asked(JsonNode given, Reply reply) {}

    /** How many questions both have answered; the rest are not supported by the other program. */
    int compared() {
        return compared;
    }

    /** The first difference, with the seed and the question. */
    Optional<String> households(int questions) throws IOException, InterruptedException {
        return compare(questions, new RandomHouseholds(SEED)::next, (given, reply) -> {});
    }

    /** The first difference, with the seed and the question. */
    Optional<String> matters(int questions) throws IOException, InterruptedException {
        RandomMatters random = new RandomMatters(SEED);
        return compare(questions, random::next, (given, reply) -> {
            if (reply instanceof Reply.Answered answered) {
                random.answered(given, answered.answer());
            }
        });
    }

    private Optional<String> compare(int questions, Supplier<JsonNode> next, BiConsumer<JsonNode, Reply> learn)
            throws IOException, InterruptedException {
        Process other = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BlockingQueue<Asked> asked = new ArrayBlockingQueue<>(1000);
        Thread asking = new Thread(() -> ask(questions, next, learn, other, asked));
        asking.start();
        try (BufferedReader replies = other.inputReader(StandardCharsets.UTF_8)) {
            Optional<String> found = Optional.empty();
            for (int i = 0; i < questions && found.isEmpty(); i++) {
                Asked one = Objects.requireNonNull(asked.poll(1, TimeUnit.MINUTES), "the library does not answer");
                found = difference(i, one, replies.readLine());
            }
            return found;
        } finally {
            other.destroyForcibly();
            asking.interrupt();
            asking.join();
        }
    }

    private void ask(
            int questions,
            Supplier<JsonNode> next,
            BiConsumer<JsonNode, Reply> learn,
            Process other,
            BlockingQueue<Asked> asked) {
        try (Writer requests = other.outputWriter(StandardCharsets.UTF_8)) {
            for (int i = 0; i < questions; i++) {
                JsonNode given = next.get();
                Reply reply = library.ask(id(i), given);
                learn.accept(given, reply);
                asked.put(new Asked(given, reply));
                requests.write(LineProtocol.request(id(i), given) + "\n");
            }
        } catch (IOException | InterruptedException e) {
            // A difference has been found, or the other program has ended: whoever reads its replies sees it.
        }
    }

    private Optional<String> difference(int question, Asked one, @Nullable String line) {
        @Nullable Reply reply = line == null ? null : LineProtocol.reply(id(question), line);
        if (reply instanceof Reply.Unsupported) {
            return Optional.empty();
        }
        compared++;
        return one.reply() instanceof Reply.Answered && one.reply().equals(reply)
                ? Optional.empty()
                : Optional.of("seed %d, question %d: the library says %s, the second implementation %s, to %s"
                        .formatted(SEED, question, one.reply(), reply, one.given()));
    }

    private static String id(int question) {
        return "random-" + question;
    }
}
