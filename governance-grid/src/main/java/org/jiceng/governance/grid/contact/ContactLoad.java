package org.jiceng.governance.grid.contact;

import java.util.Optional;
import java.util.stream.LongStream;
import org.jiceng.governance.core.indicator.Fraction;

/**
 * How households are spread over persons.
 *
 * @param persons how many persons
 * @param least the fewest households of one; 0 for no persons
 * @param most the most households of one; 0 for no persons
 * @param total the households of all, one that has several persons as often
 */
public record ContactLoad(int persons, long least, long most, long total) {
    /** That of the households of each person. */
    static ContactLoad of(long... households) {
        return new ContactLoad(
                households.length,
                LongStream.of(households).min().orElse(0),
                LongStream.of(households).max().orElse(0),
                LongStream.of(households).sum());
    }

    /** The mean, exact; empty for no persons. */
    public Optional<Fraction> mean() {
        return persons == 0 ? Optional.empty() : Optional.of(new Fraction(total, persons));
    }
}
