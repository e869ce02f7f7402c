package org.jiceng.governance.conformance;

import com.fasterxml.jackson.databind.JsonNode;

/** Who is asked the questions of the cases. */
@FunctionalInterface
public interface Counterpart {
    /**
     * Its reply to a question.
     *
     * @param id the case, or any other name of the question
     * @param given the question; its field {@code ask} says which
     */
    Reply ask(String id, JsonNode given);
}
