package org.jiceng.governance.examples.benchmarks.assignment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An instance by name: {@code KIND:HOUSEHOLDS}, or a DIMACS file. */
interface Named {
    /** The name as it was given. */
    String name();

    /** Whether some households may be left without a person. */
    boolean mayFail();

    Instance instance(long seed) throws IOException;

    /** A made-up instance. */
    record MadeUp(Kind kind, int households) implements Named {
        @Override
        public String name() {
            return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ":" + households;
        }

        @Override
        public boolean mayFail() {
            return kind.mayFail();
        }

        @Override
        public Instance instance(long seed) {
            return kind.make(households, kind.persons(households), seed);
        }
    }

    /** A flow at least cost, of which nobody knows beforehand whether there is one. */
    record Given(Path file) implements Named {
        @Override
        public String name() {
            return file.getFileName().toString();
        }

        @Override
        public boolean mayFail() {
            return true;
        }

        @Override
        public Instance instance(long seed) throws IOException {
            return Reduction.of(Dimacs.read(file)).instance();
        }
    }

    /** Reads names. */
    final class Converter implements ITypeConverter<Named> {
        @Override
        public Named convert(String name) {
            if (name.endsWith(".min") || name.endsWith(".dmx")) {
                return new Given(Path.of(name));
            }
            String[] parts = name.split(":", -1);
            try {
                return new MadeUp(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_')), households(parts));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + name + "' is neither F.min, F.dmx nor KIND:HOUSEHOLDS with a"
                        + " kind of "
                        + Arrays.stream(Kind.values())
                                .map(kind ->
                                        kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .collect(Collectors.joining(", ")));
            }
        }

        private static int households(String[] parts) {
            int households = parts.length == 2 ? Integer.parseInt(parts[1]) : 0;
            if (households < 1 || households > 10_000_000) {
                throw new IllegalArgumentException();
            }
            return households;
        }
    }
}
