package org.jiceng.governance.examples.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServingFromTheCommandLineTest {
    @TempDir
    Path folder;

    /** Calls the command, opens the page whose address it prints, and stops it. */
    private String page(String... call) throws Exception {
        CompletableFuture<Integer> exit = new CompletableFuture<>();
        try (PipedInputStream printed = new PipedInputStream();
                PrintStream out = new PrintStream(new PipedOutputStream(printed), true, StandardCharsets.UTF_8);
                Scanner lines = new Scanner(printed, StandardCharsets.UTF_8)) {
            Thread serving =
                    new Thread(() -> exit.complete(County.run(List.of(call), Locale.ENGLISH, out, System.err)));
            serving.start();
            String address = lines.findWithinHorizon("http://127\\.0\\.0\\.1:\\d+/", 0);
            String page = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                    .body();
            serving.interrupt();
            assertThat(exit.get()).isZero();
            return page;
        }
    }

    @Test
    void servesAMadeUpCountyInMemory() throws Exception {
        assertThat(page("serve", "--pack=hanyin-321", "--port=0"))
                .contains("hanyin-321", "Journal in memory", "Town A", "Made-up person A");
    }

    @Test
    void servesTheMattersOfAJournalToTheUnitsOfAFile() throws Exception {
        LedgerFixture ledger = new LedgerFixture(folder);
        ledger.handle(List.of(LedgerFixture.register("c-1", "M-1")));
        Path units = Files.writeString(
                folder.resolve("units.csv"),
                "unit_id,name,tier,parent,region\n610922-office,Contact & office,COUNTY,,610922\n");
        assertThat(page("serve", "--pack=shiquan-321", "--port=0", "--journal=" + ledger.journal, "--units=" + units))
                .contains(">M-1</a>", "Contact &amp; office", ledger.journal.toString())
                .doesNotContain("Town A");
        assertThat(ledger.entries()).isEqualTo(1);
    }

    @Test
    void saysThatAPortIsTaken() throws IOException {
        LedgerFixture ledger = new LedgerFixture(folder);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int exit = ledger.run(List.of("serve", "--pack=shiquan-321", "--port=" + taken.getLocalPort()));
            assertThat(exit).isEqualTo(2);
            assertThat(ledger.err())
                    .contains("The port " + taken.getLocalPort(), "--port")
                    .hasLineCount(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "http"})
    void refusesWhatIsNoPort(String port) {
        LedgerFixture ledger = new LedgerFixture(folder);
        assertThat(ledger.run(List.of("serve", "--pack=shiquan-321", "--port=" + port)))
                .isEqualTo(2);
        assertThat(ledger.err()).contains("a whole number from 0 to 65535");
    }

    @Test
    void refusesAFileWithoutAUnit() throws IOException {
        LedgerFixture ledger = new LedgerFixture(folder);
        Path units = Files.writeString(folder.resolve("units.csv"), "unit_id,name,tier\n");
        assertThat(ledger.run(List.of("serve", "--pack=shiquan-321", "--units=" + units)))
                .isEqualTo(2);
        assertThat(ledger.err()).contains("--units");
    }
}
