package org.jiceng.governance.ledger.storage;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is added to at its end and read at any place. */
public final class LineFile implements AutoCloseable {
    private final FileChannel channel;

    private LineFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens a file, and makes it if it is missing; its folder must be there. */
    public static LineFile open(Path path) throws IOException {
        return new LineFile(
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /** Opens a file that is only to be read. */
    public static LineFile openToRead(Path path) throws IOException {
        return new LineFile(FileChannel.open(path, StandardOpenOption.READ));
    }

    /**
     * Makes the names of files in a folder durable. Where the file system is not a POSIX one a folder cannot be opened, and
     * there is nothing to do.
     */
    public static void forceFolderOf(Path path) throws IOException {
        Path folder = path.toAbsolutePath().resolveSibling("");
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    /** How many bytes the file has. */
    public long size() throws IOException {
        return channel.size();
    }

    /**
     * The lines from a place on.
     *
     * @param mostBytes how long a line may be
     */
    public Lines lines(long from, int mostBytes) throws IOException {
        channel.position(from);
        return new Lines(Channels.newInputStream(channel), mostBytes);
    }

    /**
     * The bytes at a place.
     *
     * @throws EOFException if the file ends before them
     */
    public byte[] read(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException("the file ends within a line\nRestore it.");
            }
        }
        return bytes.array();
    }

    /** Writes bytes at a place and answers when they are on the storage. */
    public void write(byte[] bytes, long at) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest, at + rest.position());
        }
        force();
    }

    /** Drops all after a place; durable after the next {@link #force}. */
    public void cut(long size) throws IOException {
        channel.truncate(size);
    }

    /** Answers when all that was written to the file, by whomever, is on the storage. */
    public void force() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
