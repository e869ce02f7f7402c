package org.jiceng.governance.ledger.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The right to write to a file, shared by processes through a file beside it that is named with {@code .lock} after it.
 *
 * <p>The file itself is not locked: on some systems a process loses its lock on a file when it closes that file after
 * having read it elsewhere.
 */
public final class WriteLock implements AutoCloseable {
    private final Path path;
    private @Nullable FileChannel channel;

    /** The lock of a file, not yet taken. */
    public WriteLock(Path file) {
        path = file.resolveSibling(file.getFileName() + ".lock");
    }

    /** Waits until no other process has the right; null if this process has it already by another lock of the file. */
    public @Nullable FileLock take() throws IOException {
        try {
            return channel().lock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Open again if an interrupted thread has closed it. */
    private FileChannel channel() throws IOException {
        FileChannel open = channel;
        if (open == null || !open.isOpen()) {
            open = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel = open;
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
