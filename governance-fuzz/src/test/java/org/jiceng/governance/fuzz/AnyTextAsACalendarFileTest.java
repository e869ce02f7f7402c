package org.jiceng.governance.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.jiceng.governance.core.calendar.CalendarFile;
import org.jiceng.governance.core.calendar.CalendarYear;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.outcome.Row;
import org.jiceng.governance.core.outcome.Rows;
import org.junit.jupiter.params.provider.MethodSource;

class AnyTextAsACalendarFileTest {
    private static final String YEAR = """
            # one year
            date,kind,name,notice_year
            2022-12-08,notice,国办发明电〔2022〕16号,2023
            2022-12-31,off,元旦,2023
            2023-01-28,work,春节,2023
            """;

    static Stream<byte[]> seeds() {
        return Seeds.of(YEAR, "\uFEFFdate,kind,name,notice_year\n-0001-01-01,off,,9999\n+99999-01-01,notice,a,1000\n");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = Seeds.TIME)
    void isYearsOfACalendarOrFaults(byte[] text) {
        Rows<CalendarYear> rows = CalendarFile.read(new StringReader(new String(text, UTF_8)));

        assertThat(rows.failures().isEmpty() || rows.accepted().isEmpty()).isTrue();
        rows.failures().forEach(failure -> Seeds.assertTellable(failure.reason()));
        List<CalendarYear> years = rows.accepted().stream().map(Row::value).toList();
        if (WorkCalendar.check(years).isEmpty()) {
            assertThat(WorkCalendar.of(years)).isNotNull();
        }
    }
}
