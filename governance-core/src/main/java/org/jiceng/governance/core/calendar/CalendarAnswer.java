package org.jiceng.governance.core.calendar;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * What the calendar says, or the year that it would have to know to say it.
 *
 * @param <T> what was asked for
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CalendarAnswer.Known.class, name = "KNOWN"),
    @JsonSubTypes.Type(value = CalendarAnswer.UnknownYear.class, name = "UNKNOWN_YEAR")
})
public sealed interface CalendarAnswer<T> {
    /** What the one function makes of a known answer, or the other of an unknown year. */
    <R> R fold(Function<? super Known<T>, ? extends R> known, Function<? super UnknownYear<T>, ? extends R> unknown);

    /** The answer; empty if a year is unknown. */
    default Optional<T> toOptional() {
        return fold(known -> Optional.of(known.value()), unknown -> Optional.empty());
    }

    /**
     * The answer.
     *
     * @throws InvalidValueException if a year is unknown
     */
    default T orElseThrow() {
        return fold(Known::value, unknown -> {
            throw new InvalidValueException(unknown.reason());
        });
    }

    /**
     * The calendar knows every day that the answer rests on.
     *
     * @param <T> what was asked for
     * @param value the answer
     * @param shiftedBy the days that made it another than Monday to Friday would give, by date: the days off from
     *     Monday to Friday and the worked Saturdays and Sundays among the days that were looked at
     * @param provisional whether it rests on a day of December that the notice of the next year, which is not loaded,
     *     may still name
     */
    record Known<T>(T value, List<CalendarDay> shiftedBy, boolean provisional) implements CalendarAnswer<T> {
        public Known {
            shiftedBy = List.copyOf(shiftedBy);
        }

        @Override
        public <R> R fold(
                Function<? super Known<T>, ? extends R> known, Function<? super UnknownYear<T>, ? extends R> unknown) {
            return known.apply(this);
        }
    }

    /**
     * The answer rests on a year whose notice is not loaded.
     *
     * @param <T> what was asked for
     * @param year the first such year
     */
    record UnknownYear<T>(int year) implements CalendarAnswer<T> {
        /** That the year is unknown, as a reason. */
        public Reason reason() {
            return Reason.of(CalendarReason.CALENDAR_YEAR_UNKNOWN, "year", year);
        }

        @Override
        public <R> R fold(
                Function<? super Known<T>, ? extends R> known, Function<? super UnknownYear<T>, ? extends R> unknown) {
            return unknown.apply(this);
        }
    }
}
