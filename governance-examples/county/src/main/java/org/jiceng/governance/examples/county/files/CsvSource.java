package org.jiceng.governance.examples.county.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.CallReason;

/** A CSV text to read: a file, or a resource of this example. Bytes that cannot be decoded become U+FFFD. */
public final class CsvSource {
    private final String name;
    private final Charset charset;
    private final Opener opener;

    private CsvSource(String name, Charset charset, Opener opener) {
        this.name = name;
        this.charset = charset;
        this.opener = opener;
    }

    /** A file, named in answers as the caller wrote it. */
    public static CsvSource of(Path file, Charset charset) {
        return new CsvSource(file.toString(), charset, () -> InputFiles.open(file));
    }

    /** A UTF-8 resource beside a class. */
    public static CsvSource ofResource(Class<?> beside, String name) {
        return new CsvSource(
                name, StandardCharsets.UTF_8, () -> Objects.requireNonNull(beside.getResourceAsStream(name), name));
    }

    /** The name for answers. */
    public String name() {
        return name;
    }

    /**
     * The text.
     *
     * @throws CallFailure if the file is missing, is a folder or cannot be read
     */
    Reader open() {
        try {
            return new InputStreamReader(
                    opener.open(),
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPLACE)
                            .onUnmappableCharacter(CodingErrorAction.REPLACE));
        } catch (IOException e) {
            throw unreadable();
        }
    }

    CallFailure unreadable() {
        return CallFailure.wrongCall(Reason.of(CallReason.FILE_UNREADABLE, "file", name));
    }

    private interface Opener {
        InputStream open() throws IOException;
    }
}
