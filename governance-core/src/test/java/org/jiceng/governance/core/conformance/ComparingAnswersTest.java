package org.jiceng.governance.core.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jiceng.governance.core.policy.Basis;
import org.jiceng.governance.core.policy.Title;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparingAnswersTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static ConformanceResult compared(String expected, String actual) throws Exception {
        JsonNode answer = JSON.readTree(actual);
        ConformanceCase one = new ConformanceCase(
                "x.1",
                new Title("比较", "comparison"),
                "x",
                JSON.createObjectNode(),
                JSON.readTree(expected),
                Basis.LIBRARY_DEFAULT);
        return ConformanceRunner.run(List.of(one), given -> answer).get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|{}",
                "{\"a\":1,\"b\":[1,2]}|{\"b\":[1,2],\"a\":1}",
                "{\"a\":1}|{\"a\":1.0}",
                "{\"a\":10}|{\"a\":1e1}",
                "[]|[]",
                "null|null",
            })
    void equalTreesPass(String expected, String actual) throws Exception {
        assertThat(compared(expected, actual).passed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|[]|''|{}|[]",
                "{\"a\":1}|{}|/a|1|nothing",
                "{}|{\"a\":1}|/a|nothing|1",
                "{\"a\":1}|{\"a\":2}|/a|1|2",
                "{\"a\":1}|{\"a\":\"1\"}|/a|1|\"1\"",
                "{\"a\":true}|{\"a\":false}|/a|true|false",
                "{\"a\":null}|{}|/a|null|nothing",
                "{\"a\":[1,2]}|{\"a\":[2,1]}|/a/0|1|2",
                "{\"a\":[1]}|{\"a\":[1,2]}|/a/1|nothing|2",
                "{\"a\":[1,2]}|{\"a\":[1]}|/a/1|2|nothing",
                "{\"a\":[{\"b\":1}]}|{\"a\":[{\"b\":2}]}|/a/0/b|1|2",
                "{\"a/b~c\":1}|{\"a/b~c\":2}|/a~1b~0c|1|2",
                "{\"a\":1,\"b\":1}|{\"a\":1,\"b\":2}|/b|1|2",
            })
    void theFirstDifferenceIsNamed(String expected, String actual, String pointer, String wanted, String found)
            throws Exception {
        assertThat(compared(expected, actual))
                .isEqualTo(new ConformanceResult("x.1", new ConformanceResult.Difference(pointer, wanted, found)));
    }
}
