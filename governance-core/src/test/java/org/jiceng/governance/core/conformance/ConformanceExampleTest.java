package org.jiceng.governance.core.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConformanceExampleTest {
    @Test
    void theLibraryFailsNone() {
        // spotless:off
        // guide:begin docs/conformance
        List<ConformanceResult> results = ConformanceRunner.run(ConformanceCases.all(), new LibrarySubject());
        results.stream().filter(result -> !result.passed()).forEach(System.out::println);
        // guide:end
        // spotless:on
        assertThat(results).isNotEmpty().allMatch(ConformanceResult::passed);
    }
}
