package org.jiceng.governance.ledger.journal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The file of a journal, and beside it a file that is locked while somebody writes. The journal itself is not locked:
 * on some systems a lock is lost when the same process closes the locked file elsewhere, having only read it.
 */
final class JournalFile implements AutoCloseable {
    private final FileChannel content;
    private final FileChannel locks;

    private JournalFile(FileChannel content, FileChannel locks) {
        this.content = content;
        this.locks = locks;
    }

    /** Opens the files, and makes them if they are missing. */
    static JournalFile open(Path path) throws IOException {
        Path absolute = path.toAbsolutePath();
        FileChannel locks = FileChannel.open(
                absolute.resolveSibling(absolute.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        try {
            FileChannel content = FileChannel.open(
                    absolute, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            forceFolder(absolute.resolveSibling(""));
            return new JournalFile(content, locks);
        } catch (IOException e) {
            locks.close();
            throw e;
        }
    }

    /** Makes the names of new files durable; elsewhere than on POSIX systems a folder cannot be opened, nor need it be. */
    static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    /** The right to write, once no other process has it; null if another store of this process has it. */
    @Nullable
    FileLock lock() throws IOException {
        try {
            return locks.lock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    long size() throws IOException {
        return content.size();
    }

    /** The lines from a place on. */
    JournalLines lines(long from) throws IOException {
        content.position(from);
        return new JournalLines(Channels.newInputStream(content));
    }

    byte[] read(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (content.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException("the journal ends within an entry\nVerify it against its checkpoints.");
            }
        }
        return bytes.array();
    }

    /** Writes bytes at a place; they are not yet durable. */
    void write(byte[] bytes, long at) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            content.write(rest, at + rest.position());
        }
    }

    /** Drops all after a place. */
    void cut(long size) throws IOException {
        content.truncate(size);
    }

    /** Makes all that was written durable. */
    void force() throws IOException {
        content.force(false);
    }

    @Override
    public void close() throws IOException {
        try {
            content.close();
        } finally {
            locks.close();
        }
    }
}
