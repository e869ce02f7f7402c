package org.jiceng.governance.core.conformance;

import org.jspecify.annotations.Nullable;

/**
 * How a subject did in one case.
 *
 * @param id the case
 * @param difference the first difference; {@code null} if the case passed
 */
public record ConformanceResult(String id, @Nullable Difference difference) {
    /**
     * Where an answer differs from what is expected.
     *
     * @param pointer the place: a JSON pointer, empty for the whole answer
     * @param expected what is expected there as JSON; {@code nothing} if there should be nothing
     * @param actual what was there as JSON, {@code nothing}, or the name of the exception thrown
     */
    public record Difference(String pointer, String expected, String actual) {}

    /** Whether the answer was the one expected. */
    public boolean passed() {
        return difference == null;
    }
}
