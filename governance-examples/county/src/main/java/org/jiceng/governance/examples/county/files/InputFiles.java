package org.jiceng.governance.examples.county.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.CallReason;

/** The files that a call reads, named in answers as the caller wrote them. */
public final class InputFiles {
    private InputFiles() {}

    /**
     * The bytes of a file.
     *
     * @throws CallFailure if the file is missing, is a folder or cannot be read
     */
    public static InputStream open(Path file) {
        require(file);
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    /**
     * Refuses a file that is not there.
     *
     * @throws CallFailure if the file is missing or is a folder
     */
    public static void require(Path file) {
        if (Files.isDirectory(file)) {
            throw CallFailure.wrongCall(Reason.of(CallReason.FILE_IS_FOLDER, "file", file));
        }
        if (!Files.exists(file)) {
            throw CallFailure.wrongCall(Reason.of(CallReason.FILE_MISSING, "file", file));
        }
    }

    /** That a file cannot be read. */
    public static CallFailure unreadable(Path file) {
        return CallFailure.wrongCall(Reason.of(CallReason.FILE_UNREADABLE, "file", file));
    }
}
