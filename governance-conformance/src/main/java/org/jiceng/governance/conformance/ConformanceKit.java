package org.jiceng.governance.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jiceng.governance.core.conformance.ConformanceCase;
import org.jiceng.governance.core.conformance.ConformanceCases;
import org.jiceng.governance.core.conformance.ConformanceSubject;
import org.jiceng.governance.core.conformance.LibrarySubject;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.grid.conformance.GridCases;
import org.jiceng.governance.grid.conformance.GridSubject;
import org.jiceng.governance.ledger.conformance.LedgerCases;
import org.jiceng.governance.ledger.conformance.LedgerSubject;

/** All cases of the library, with their version, and the library as the counterpart that answers them. */
public final class ConformanceKit {
    private final List<ConformanceCase> cases = new ArrayList<>();
    private final Map<String, ConformanceSubject> subjects = new LinkedHashMap<>();

    /** The kit as it comes with this library. */
    public ConformanceKit() {
        add(ConformanceCases.all(), new LibrarySubject());
        add(GridCases.all(), new GridSubject());
        add(LedgerCases.all(), new LedgerSubject());
    }

    private void add(List<ConformanceCase> ofModule, ConformanceSubject subject) {
        cases.addAll(ofModule);
        ofModule.forEach(one -> subjects.put(operation(one), subject));
    }

    /**
     * The version of the cases, in three numbers: the first rises when an answer changes or a case goes, the second when cases
     * come, the third when only words change.
     */
    public static String version() {
        try (InputStream manifest =
                Objects.requireNonNull(ConformanceKit.class.getResourceAsStream("manifest.json"), "manifest.json")) {
            return GovernanceJson.mapper()
                    .readTree(manifest)
                    .required("version")
                    .textValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The areas in the order of the modules core, grid, ledger. */
    public static List<String> areas() {
        return Stream.of(ConformanceCases.areas(), GridCases.areas(), LedgerCases.areas())
                .flatMap(List::stream)
                .toList();
    }

    /** All cases, by area and in the order of their files. */
    public List<ConformanceCase> cases() {
        return List.copyOf(cases);
    }

    /** The operations for which the cases ask, in the order of the cases. */
    public Set<String> operations() {
        return Collections.unmodifiableSet(subjects.keySet());
    }

    /** What a case asks: its operation. */
    public static String operation(ConformanceCase one) {
        return one.given().required("ask").textValue();
    }

    /**
     * The library's reply: its answer, {@link Reply.Unsupported} to what no case asks, or, where the library throws, {@link
     * Reply.Failed} with the name of the exception alone, since its message might hold what was given.
     */
    public Reply library(String id, JsonNode given) {
        ConformanceSubject subject = subjects.get(given.path("ask").asText());
        if (subject == null) {
            return new Reply.Unsupported();
        }
        try {
            return new Reply.Answered(subject.answer(given));
        } catch (RuntimeException e) {
            return new Reply.Failed(e.getClass().getName());
        }
    }
}
