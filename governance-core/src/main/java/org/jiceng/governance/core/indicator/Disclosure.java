package org.jiceng.governance.core.indicator;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.function.Function;

/**
 * An indicator as it may be published: shown, or kept back because a count is too small.
 *
 * <p>It looks at one figure alone. Somebody who knows the figure of a whole and of all its other parts can still work
 * out the one kept back, and a share of nobody or of everybody says something of each of them: whoever publishes a table
 * has to look at the table.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "disclosure")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Disclosure.Shown.class, name = "SHOWN"),
    @JsonSubTypes.Type(value = Disclosure.Suppressed.class, name = "SUPPRESSED")
})
public sealed interface Disclosure {
    /** Which figure it is. */
    IndicatorDefinition definition();

    /** What the one function makes of a figure that is shown, or the other of one that is kept back. */
    <R> R fold(Function<? super Shown, ? extends R> shown, Function<? super Suppressed, ? extends R> suppressed);

    /**
     * The figure may be shown.
     *
     * @param indicator the figure
     */
    record Shown(Indicator indicator) implements Disclosure {
        @Override
        public IndicatorDefinition definition() {
            return indicator.definition();
        }

        @Override
        public <R> R fold(
                Function<? super Shown, ? extends R> shown, Function<? super Suppressed, ? extends R> suppressed) {
            return shown.apply(this);
        }
    }

    /**
     * The figure is kept back, with all its counts.
     *
     * @param definition which figure it is
     * @param threshold the smallest count that may be shown
     */
    record Suppressed(IndicatorDefinition definition, long threshold) implements Disclosure {
        @Override
        public <R> R fold(
                Function<? super Shown, ? extends R> shown, Function<? super Suppressed, ? extends R> suppressed) {
            return suppressed.apply(this);
        }
    }
}
