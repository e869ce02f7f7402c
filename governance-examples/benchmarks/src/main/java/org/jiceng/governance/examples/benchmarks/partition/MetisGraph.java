package org.jiceng.governance.examples.benchmarks.partition;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.StringTokenizer;
import org.jiceng.governance.grid.division.AreaGraph;
import org.jspecify.annotations.Nullable;

/**
 * Reads graphs in the format of METIS: a line with the number of vertices, of edges, and three digits that say whether there
 * are sizes, weights of vertices and weights of edges; then a line for each vertex with its size, its weight, and its
 * neighbours, numbered from 1, each with the weight of its edge. Lines that begin with {@code %} are left out.
 */
final class MetisGraph {
    private final BufferedReader lines;
    private int line;
    private int vertices;
    private long edges;
    private boolean sizes;
    private boolean vertexWeights;
    private boolean edgeWeights;
    private long ends;

    private MetisGraph(BufferedReader lines) {
        this.lines = lines;
    }

    /** @throws MalformedGraphException if the file is not in that form */
    static AreaGraph read(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
            return new MetisGraph(lines).read();
        }
    }

    private AreaGraph read() throws IOException {
        try {
            header();
            AreaGraph.Builder graph = AreaGraph.builder(vertices);
            for (int v = 0; v < vertices; v++) {
                vertex(graph, v, next());
            }
            if (ends != 2 * edges) {
                throw new MalformedGraphException(
                        "The graph has " + ends / 2.0 + " edges, its first line says " + edges);
            }
            return graph.build();
        } catch (NoSuchElementException | IllegalArgumentException e) {
            throw new MalformedGraphException("Line " + line + " cannot be read: " + e.getMessage());
        }
    }

    private void header() throws IOException {
        StringTokenizer tokens = new StringTokenizer(next());
        vertices = number(tokens);
        edges = number(tokens);
        String form = tokens.hasMoreTokens() ? tokens.nextToken() : "0";
        if (!form.matches("[01]{1,3}") || (tokens.hasMoreTokens() && number(tokens) != 1)) {
            throw new MalformedGraphException("Only graphs with one weight for each vertex can be read");
        }
        int digits = Integer.parseInt(form);
        sizes = digits >= 100;
        vertexWeights = digits / 10 % 10 == 1;
        edgeWeights = digits % 10 == 1;
    }

    private void vertex(AreaGraph.Builder graph, int v, String text) {
        StringTokenizer tokens = new StringTokenizer(text);
        if (sizes) {
            number(tokens);
        }
        graph.weight(v, vertexWeights ? number(tokens) : 1);
        while (tokens.hasMoreTokens()) {
            int neighbour = number(tokens) - 1;
            int length = edgeWeights ? number(tokens) : 1;
            ends++;
            // Each edge stands at both of its ends.
            if (neighbour >= v) {
                graph.border(v, neighbour, length);
            }
        }
    }

    private static int number(StringTokenizer tokens) {
        return Integer.parseInt(tokens.nextToken());
    }

    private String next() throws IOException {
        @Nullable String text;
        do {
            text = lines.readLine();
            line++;
        } while (text != null && text.startsWith("%"));
        if (text == null) {
            throw new MalformedGraphException("The file ends before all vertices");
        }
        return text;
    }
}
