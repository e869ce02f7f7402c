package org.jiceng.governance.core.conformance;

import com.fasterxml.jackson.databind.JsonNode;

/** An implementation under test. */
@FunctionalInterface
public interface ConformanceSubject {
    /** Its answer to what a case gives. */
    JsonNode answer(JsonNode given);
}
