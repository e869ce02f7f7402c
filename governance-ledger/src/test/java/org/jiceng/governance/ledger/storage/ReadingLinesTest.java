package org.jiceng.governance.ledger.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingLinesTest {
    private static final int MOST = 300_000;

    /** Gives what it has in small pieces of any size. */
    private static final class InPieces extends FilterInputStream {
        private final SplittableRandom random;

        InPieces(byte[] content, SplittableRandom random) {
            super(new ByteArrayInputStream(content));
            this.random = random;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(40_000)));
        }
    }

    private static List<String> lines(InputStream input) throws IOException {
        Lines lines = new Lines(input, MOST);
        List<String> found = new ArrayList<>();
        while (lines.next()) {
            String line = new String(lines.buffer(), lines.from(), lines.to() - lines.from(), UTF_8);
            assertThat(lines.length()).isEqualTo(lines.to() - lines.from() + (lines.ended() ? 1 : 0));
            assertThat(lines.tooLong()).isFalse();
            found.add(lines.ended() ? line + "\n" : line);
        }
        return found;
    }

    @Test
    void aLineMayBeEmptyOrWithoutAnEnd() throws IOException {
        assertThat(lines(InputStream.nullInputStream())).isEmpty();
        assertThat(lines(new ByteArrayInputStream("\n\na\n\nb".getBytes(UTF_8))))
                .containsExactly("\n", "\n", "a\n", "\n", "b");
    }

    @ParameterizedTest
    @ValueSource(longs = {3L, 14L, 159L})
    void findsEveryLineWhateverTheLengths(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int length = random.nextInt(random.nextInt(5) == 0 ? 140_000 : 100);
            expected.add(anyText(random, length) + "\n");
        }
        expected.add("end");

        assertThat(lines(new InPieces(String.join("", expected).getBytes(UTF_8), random)))
                .as("seed %d", seed)
                .isEqualTo(expected);
    }

    /** Bytes around that of a line feed, and twins of it with the highest bit set. */
    private static String anyText(SplittableRandom random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("\t\u000b\r\u008a\u010aJ*\u0000".charAt(random.nextInt(8)));
        }
        return text.toString();
    }

    @Test
    void aLineThatIsTooLongIsNotReadToItsEnd() throws IOException {
        byte[] content = new byte[10 * MOST];
        Arrays.fill(content, (byte) 'a');
        ByteArrayInputStream input = new ByteArrayInputStream(content);
        Lines lines = new Lines(input, MOST);

        assertThat(lines.next()).isTrue();
        assertThat(lines.tooLong()).isTrue();
        assertThat(lines.ended()).isFalse();
        assertThat(input.available()).isGreaterThan(5 * MOST);
    }
}
