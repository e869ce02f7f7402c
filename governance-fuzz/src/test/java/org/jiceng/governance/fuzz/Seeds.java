package org.jiceng.governance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.Reason;

/** What all targets begin with. */
public final class Seeds {
    /** For how long each target is fuzzed. */
    public static final String TIME = "15s";

    /** The name of a person, which no answer may tell. */
    public static final String NAME = "王小明";

    /** Her resident number, which no answer may tell. */
    public static final String NUMBER = "110101199003074530";

    /** Her telephone number, which no answer may tell. */
    public static final String PHONE = "13800138000";

    private static final List<String> SECRETS = List.of(NAME, NUMBER, PHONE);

    private Seeds() {}

    /** Texts as bytes, and nothing at all. */
    public static Stream<byte[]> of(String... texts) {
        return Stream.concat(Stream.of(""), Stream.of(texts)).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** A resource beside a class. */
    public static byte[] resource(Class<?> beside, String name) {
        try (InputStream bytes = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That a reason tells nothing of a person, in either language, and has all that its texts name. */
    public static void assertTellable(Reason reason) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            assertTellable(reason.text(locale));
        }
    }

    /** That a text tells nothing of a person. */
    public static void assertTellable(String told) {
        assertThat(told).doesNotContain(SECRETS);
    }
}
