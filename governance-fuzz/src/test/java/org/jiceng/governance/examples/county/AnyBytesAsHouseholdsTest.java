package org.jiceng.governance.examples.county;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.files.RowProblems;
import org.jiceng.governance.fuzz.Seeds;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

class AnyBytesAsHouseholdsTest {
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private static final String HEADER = "household_id,village_code,group,longitude,latitude,residents,registered,"
            + "income_year,income_yuan,safe_family_years,ratings_known_from,ratings_known_to,circumstances,"
            + "circumstances_unknown,open_claims,last_visit,confirmed_class\n";

    @TempDir
    static Path folder;

    static Stream<byte[]> seeds() {
        return Seeds.of(
                HEADER + "H-1,610921100201,一组,108.25,33.1,4,5,2023,9800.50,2021;2022,2020,2023,POVERTY,ALL,1,"
                        + "2024-03-01,CONCERN\n",
                HEADER + "110101199003074530,王小明,13800138000,\"a\"\"b\",,,,,,,,,,,,,\n=1,2\n\"\n",
                "\uFEFFhousehold_id;village_code\r\n\u0000,\uD83D\uDE00\r",
                "household_id,village_code,13800138000\n");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = Seeds.TIME)
    void areHouseholdsOrProblemsByRowWithoutPersonalData(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("households.csv"), bytes);
        for (Charset charset : CHARSETS) {
            ByteArrayOutputStream problems = new ByteArrayOutputStream();
            PrintStream told = new PrintStream(problems, true, StandardCharsets.UTF_8);
            try {
                HouseholdTable.read(file, charset, new RowProblems(told, Locale.CHINESE));
            } catch (CallFailure e) {
                Seeds.assertTellable(e.reason());
            }
            Seeds.assertTellable(problems.toString(StandardCharsets.UTF_8));
        }
    }
}
