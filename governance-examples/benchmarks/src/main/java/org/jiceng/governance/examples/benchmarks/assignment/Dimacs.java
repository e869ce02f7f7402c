package org.jiceng.governance.examples.benchmarks.assignment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The DIMACS format of flows at least cost: a line {@code p min NODES ARCS}, a line {@code n NODE SUPPLY} for each node that
 * supplies or, with a negative number, takes something, and a line {@code a FROM TO LEAST MOST COST} for each arc. Lines that
 * begin with {@code c} are remarks. All numbers are whole.
 */
final class Dimacs {
    /** Above any number here, so that their sums and products with a cost keep within 63 bits. */
    private static final long HIGHEST = 1L << 40;

    private final BufferedReader lines;
    private int line;
    private @Nullable Network network;
    private boolean[] hasSupply = {};
    private int arcs;

    private Dimacs(BufferedReader lines) {
        this.lines = lines;
    }

    /** @throws MalformedNetworkException if the file is not in that form, or what is supplied is not what is taken */
    static Network read(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            return new Dimacs(lines).read();
        }
    }

    private Network read() throws IOException {
        for (@Nullable String text = lines.readLine(); text != null; text = lines.readLine()) {
            line++;
            StringTokenizer tokens = new StringTokenizer(text);
            if (tokens.hasMoreTokens()) {
                line(tokens.nextToken(), tokens);
            }
        }
        return checked();
    }

    private void line(String letter, StringTokenizer tokens) throws IOException {
        try {
            switch (letter) {
                case "c" -> {}
                case "p" -> problem(tokens);
                case "n" -> node(tokens);
                case "a" -> arc(tokens);
                default -> throw wrong("begins with " + letter, "Begin it with c, p, n or a");
            }
        } catch (NoSuchElementException e) {
            throw wrong("ends too early", "Write p min NODES ARCS, n NODE SUPPLY or a FROM TO LEAST MOST COST");
        } catch (NumberFormatException e) {
            throw wrong("has what is no whole number", "Write whole numbers from -2^40 to 2^40");
        }
    }

    private void problem(StringTokenizer tokens) throws IOException {
        String kind = tokens.nextToken();
        long nodes = number(tokens);
        long arcsAnnounced = number(tokens);
        end(tokens);
        if (!kind.equals("min") || network != null) {
            throw wrong("is not the one line p min NODES ARCS", "Give a flow of least cost, and say so once");
        }
        if (nodes < 1 || nodes >= Integer.MAX_VALUE || arcsAnnounced < 0 || arcsAnnounced > Integer.MAX_VALUE) {
            throw wrong("has too few or too many nodes or arcs", "Give 1 to 2^31 - 2 nodes and 0 to 2^31 - 1 arcs");
        }
        network = new Network((int) nodes);
        hasSupply = new boolean[(int) nodes + 1];
        arcs = (int) arcsAnnounced;
    }

    private void node(StringTokenizer tokens) throws IOException {
        Network begun = begun();
        int node = node(begun, tokens);
        if (hasSupply[node]) {
            throw wrong("gives the supply of node " + node + " once more", "Give it once");
        }
        hasSupply[node] = true;
        begun.supply[node] = number(tokens);
        end(tokens);
    }

    private void arc(StringTokenizer tokens) throws IOException {
        Network begun = begun();
        int from = node(begun, tokens);
        int to = node(begun, tokens);
        long least = number(tokens);
        long most = number(tokens);
        long cost = number(tokens);
        end(tokens);
        if (least < 0 || least > most) {
            throw wrong("lets " + least + " to " + most + " flow", "Give 0 or more, the least first");
        }
        begun.arc(from, to, least, most, cost, line);
    }

    private Network begun() throws MalformedNetworkException {
        if (network == null) {
            throw wrong("stands before p min NODES ARCS", "Put that line first");
        }
        return network;
    }

    private int node(Network begun, StringTokenizer tokens) throws MalformedNetworkException {
        long node = number(tokens);
        if (node < 1 || node > begun.nodes()) {
            throw wrong("names node " + node, "Number the nodes from 1 to " + begun.nodes());
        }
        return (int) node;
    }

    private static long number(StringTokenizer tokens) {
        long number = Long.parseLong(tokens.nextToken());
        if (Math.abs(number) > HIGHEST) {
            throw new NumberFormatException();
        }
        return number;
    }

    private void end(StringTokenizer tokens) throws MalformedNetworkException {
        if (tokens.hasMoreTokens()) {
            throw wrong("has more than belongs there", "Take away " + tokens.nextToken());
        }
    }

    private Network checked() throws MalformedNetworkException {
        line++;
        Network read = begun();
        if (read.arcs() != arcs) {
            throw wrong(
                    "ends the file after " + read.arcs() + " arcs of " + arcs, "Write the number in the line p min");
        }
        long supply = 0;
        for (long each : read.supply) {
            supply = Math.addExact(supply, each);
        }
        if (supply != 0) {
            throw wrong(
                    "ends a file whose supplies add to " + supply + ", not 0",
                    "Add a node that takes the rest, with an arc from each node that may keep it");
        }
        return read;
    }

    private MalformedNetworkException wrong(String what, String advice) {
        return new MalformedNetworkException("Line " + line + " " + what + ". " + advice + ".");
    }

    /** Writes an instance: households, then persons, then one node that takes all households. */
    static void write(Instance instance, Path file) throws IOException {
        int households = instance.households();
        int sink = households + instance.persons() + 1;
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.US_ASCII))) {
            out.print("c " + households + " households, " + instance.persons() + " persons\n");
            out.print("p min " + sink + " " + (instance.candidates() + instance.persons()) + "\n");
            for (int i = 0; i < households; i++) {
                out.print("n " + (i + 1) + " 1\n");
            }
            out.print("n " + sink + " " + -households + "\n");
            for (int i = 0; i < households; i++) {
                for (int c = instance.start[i]; c < instance.start[i + 1]; c++) {
                    int person = households + instance.person[c] + 1;
                    out.print("a " + (i + 1) + " " + person + " 0 1 " + instance.cost[c] + "\n");
                }
            }
            for (int j = 0; j < instance.persons(); j++) {
                out.print("a " + (households + j + 1) + " " + sink + " 0 " + instance.capacity[j] + " 0\n");
            }
            if (out.checkError()) {
                throw new IOException("Not all of " + file + " could be written");
            }
        }
    }
}
