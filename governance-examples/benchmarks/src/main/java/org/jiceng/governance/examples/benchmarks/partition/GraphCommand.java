package org.jiceng.governance.examples.benchmarks.partition;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes up a graph to divide: the Delaunay triangulation of random points, each with a random weight. */
@Command(
        name = "graph",
        description = "Makes up a graph in the format of METIS: random points, triangulated, with random weights.")
public final class GraphCommand implements Callable<Integer> {
    // Set by picocli before it calls.
    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    @Option(names = "--areas", paramLabel = "N", required = true, description = "How many vertices, 3 or more.")
    private int areas;

    @Option(
            names = "--heaviest",
            paramLabel = "W",
            defaultValue = "6",
            description = "Weights are from 1 to this. Default: 6.")
    private int heaviest;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Another seed, another graph. Default: 1.")
    private long seed;

    @SuppressWarnings("NullAway.Init")
    @Option(names = "--out", paramLabel = "F.graph", required = true, description = "The file to write.")
    private Path outFile;

    @Override
    public Integer call() throws IOException {
        if (areas < 3 || heaviest < 1) {
            throw new ParameterException(spec.commandLine(), "--areas is 3 or more, --heaviest 1 or more");
        }
        SplittableRandom random = new SplittableRandom(seed);
        List<Coordinate> points = new ArrayList<>(areas);
        for (int i = 0; i < areas; i++) {
            points.add(new Coordinate(random.nextDouble(), random.nextDouble()));
        }
        write(neighbours(points), random);
        return 0;
    }

    private static List<Set<Integer>> neighbours(List<Coordinate> points) {
        Map<Coordinate, Integer> numbers = new HashMap<>();
        List<Set<Integer>> neighbours = new ArrayList<>(points.size());
        for (int i = 0; i < points.size(); i++) {
            numbers.put(points.get(i), i);
            neighbours.add(new TreeSet<>());
        }
        DelaunayTriangulationBuilder builder = new DelaunayTriangulationBuilder();
        builder.setSites(points);
        Geometry edges = builder.getEdges(new GeometryFactory());
        for (int i = 0; i < edges.getNumGeometries(); i++) {
            Coordinate[] ends = edges.getGeometryN(i).getCoordinates();
            int one = Objects.requireNonNull(numbers.get(ends[0]));
            int other = Objects.requireNonNull(numbers.get(ends[1]));
            neighbours.get(one).add(other);
            neighbours.get(other).add(one);
        }
        return neighbours;
    }

    private void write(List<Set<Integer>> neighbours, SplittableRandom random) throws IOException {
        long ends = neighbours.stream().mapToLong(Set::size).sum();
        try (PrintWriter file = new PrintWriter(Files.newBufferedWriter(outFile, StandardCharsets.US_ASCII))) {
            file.print(neighbours.size() + " " + ends / 2 + " 010 1\n");
            for (Set<Integer> each : neighbours) {
                StringBuilder line = new StringBuilder().append(random.nextInt(1, heaviest + 1));
                each.forEach(neighbour -> line.append(' ').append(neighbour + 1));
                file.print(line.append('\n'));
            }
        }
    }
}
