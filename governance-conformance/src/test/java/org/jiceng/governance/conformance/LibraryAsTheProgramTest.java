package org.jiceng.governance.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jiceng.governance.core.conformance.ConformanceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryAsTheProgramTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ConformanceKit KIT = new ConformanceKit();

    private static List<String> served(String requests) throws IOException {
        StringWriter replies = new StringWriter();
        new LibraryServer(KIT).serve(new BufferedReader(new StringReader(requests)), replies);
        return replies.toString().lines().toList();
    }

    @Test
    void everyCaseIsAnsweredInOrderAsTheLibraryAnswersIt() throws IOException {
        List<ConformanceCase> cases = KIT.cases();
        String requests = cases.stream()
                .map(one -> LineProtocol.request(one.id(), one.given()))
                .collect(Collectors.joining("\n"));
        List<String> replies = served(requests);
        assertThat(replies).hasSameSizeAs(cases);
        for (int i = 0; i < replies.size(); i++) {
            Reply reply = LineProtocol.reply(cases.get(i).id(), replies.get(i));
            assertThat(KitReport.of(List.of(cases.get(i)), (id, given) -> reply).allPassed())
                    .as(cases.get(i).id())
                    .isTrue();
        }
    }

    @Test
    void anOperationThatNoCaseAsksIsUnsupported() throws IOException {
        assertThat(served("{\"id\":\"1\",\"operation\":\"weather\",\"input\":{}}"))
                .containsExactly("{\"id\":\"1\",\"unsupported\":true}");
    }

    @Test
    void anInputThatTheLibraryCannotReadIsAnErrorWithoutWhatWasGiven() throws IOException {
        assertThat(served("{\"id\":\"1\",\"operation\":\"day\",\"input\":{\"date\":\"secret\"}}"))
                .containsExactly("{\"id\":\"1\",\"error\":\"java.time.format.DateTimeParseException\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[1]",
                "{\"id\":1,\"operation\":\"day\",\"input\":{}}",
                "{\"id\":\"1\",\"input\":{}}",
                "{\"id\":\"1\",\"operation\":\"day\"}",
                "{\"id\":\"1\",\"operation\":\"day\",\"input\":[]}",
                "{\"id\":\"1\",\"operation\":\"day\",\"input\":{}} {}",
            })
    void aLineThatIsNoRequestIsAnErrorAndTheNextIsAnswered(String line) throws IOException {
        List<String> replies = served(line + "\n{\"id\":\"2\",\"operation\":\"weather\",\"input\":{}}");
        assertThat(replies).hasSize(2).last().asString().contains("unsupported");
        JsonNode error = JSON.readTree(replies.get(0));
        assertThat(error.get("error").textValue()).startsWith("not a request");
    }
}
