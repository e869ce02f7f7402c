package org.jiceng.governance.examples.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the machine stands must not change a byte. */
class TheSameRunElsewhereTest {
    private static final List<String> WRITTEN = List.of(
            "answers.ndjson",
            "assessments.csv",
            "assignments.csv",
            "bulletins/2023-Q3.csv",
            "bulletins/2023-Q4.csv",
            "bulletins/2024-Q1.csv",
            "bulletins/2024-Q2.csv",
            "checkpoints.ndjson",
            "commands.ndjson",
            "contact-records.csv",
            "coverage.csv",
            "decisions.csv",
            "grids.csv",
            "grids.geojson",
            "groups.csv",
            "households.csv",
            "issued.csv",
            "journal.ndjson",
            "membership.csv",
            "persons.csv",
            "report.html",
            "stderr",
            "stdout",
            "towns.csv",
            "units.csv",
            "vault.ndjson",
            "villages.csv");

    @TempDir
    Path folder;

    /** Turkish has another small i; the others have their own digits, and Thailand its own years. */
    @ParameterizedTest
    @CsvSource({
        "hanyin, tr-TR, Pacific/Kiritimati",
        "hanyin, ar-EG-u-nu-arab, America/Los_Angeles",
        "shiquan, th-TH-u-ca-buddhist-nu-thai, Pacific/Kiritimati",
        "shiquan, fa-IR-u-nu-arabext, Pacific/Pago_Pago"
    })
    void givesTheSameBytes(String county, String locale, String zone) throws IOException {
        List<String> text = List.of("run", "--county", county, "--households", "400", "--out", folder.toString());
        List<String> json = Stream.concat(text.stream(), Stream.of("--json")).toList();
        for (List<String> call : List.of(text, json)) {
            Map<String, String> here = written(call, Locale.ROOT, TimeZone.getTimeZone("UTC"));
            Map<String, String> elsewhere = written(call, Locale.forLanguageTag(locale), TimeZone.getTimeZone(zone));
            assertThat(here).containsOnlyKeys(WRITTEN);
            assertThat(elsewhere).isEqualTo(here);
        }
    }

    /** What a call leaves, byte for byte as Latin-1, and nothing of it in the folder. */
    private Map<String, String> written(List<String> call, Locale locale, TimeZone zone) throws IOException {
        Locale display = Locale.getDefault(Locale.Category.DISPLAY);
        Locale format = Locale.getDefault(Locale.Category.FORMAT);
        Locale locales = Locale.getDefault();
        TimeZone zones = TimeZone.getDefault();
        Map<String, String> written = new TreeMap<>();
        try {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            assertThat(County.run(call, Locale.ENGLISH, utf8(out), utf8(err))).isZero();
            written.put("stdout", out.toString(StandardCharsets.ISO_8859_1));
            written.put("stderr", err.toString(StandardCharsets.ISO_8859_1));
        } finally {
            Locale.setDefault(locales);
            Locale.setDefault(Locale.Category.DISPLAY, display);
            Locale.setDefault(Locale.Category.FORMAT, format);
            TimeZone.setDefault(zones);
        }
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                written.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                Files.delete(file);
            }
        }
        return written;
    }

    private static PrintStream utf8(ByteArrayOutputStream stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }
}
