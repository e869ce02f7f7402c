package org.jiceng.governance.examples.benchmarks.assignment;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Instances in a file, from one process to the next: the number of households, candidates and persons, then the arrays. Reading
 * leaves nothing on the heap but the arrays, so that they are all that is there before a contestant begins.
 */
final class InstanceFile {
    private static final int CHUNK = 1 << 16;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK * Integer.BYTES);

    private InstanceFile(FileChannel channel) {
        this.channel = channel;
    }

    static void write(Instance instance, Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            InstanceFile file = new InstanceFile(channel);
            file.write(new int[] {instance.households(), instance.candidates(), instance.persons()});
            file.write(instance.start);
            file.write(instance.person);
            file.write(instance.cost);
            file.write(instance.capacity);
        }
    }

    static Instance read(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            InstanceFile file = new InstanceFile(channel);
            int[] sizes = file.read(3);
            return new Instance(file.read(sizes[0] + 1), file.read(sizes[1]), file.read(sizes[1]), file.read(sizes[2]));
        }
    }

    private void write(int[] numbers) throws IOException {
        for (int from = 0; from < numbers.length; from += CHUNK) {
            int many = Math.min(CHUNK, numbers.length - from);
            buffer.clear();
            buffer.asIntBuffer().put(numbers, from, many);
            buffer.limit(many * Integer.BYTES);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }

    private int[] read(int length) throws IOException {
        int[] numbers = new int[length];
        for (int from = 0; from < length; from += CHUNK) {
            int many = Math.min(CHUNK, length - from);
            buffer.clear().limit(many * Integer.BYTES);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer) < 0) {
                    throw new EOFException("The instance ends too early");
                }
            }
            buffer.flip();
            buffer.asIntBuffer().get(numbers, from, many);
        }
        return numbers;
    }
}
