package org.jiceng.governance.ledger.supervision;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.policy.PolicyPack;

/**
 * What a pack says of assessments, bulletins and repeated matters; {@link SupervisionParameters} says what each is.
 *
 * @param smallestCountShown the smallest count that a published bulletin shows
 * @param points how many points each part of an assessment is worth; none for one that is not named
 * @param rhythm how often a bulletin is published
 * @param similarityPercent from which likeness on, in per cent, two texts are taken for the same
 * @param repeatWithinDays within how many days a matter counts as a repetition
 */
public record SupervisionSettings(
        int smallestCountShown,
        Map<AssessmentPart, Integer> points,
        BulletinRhythm rhythm,
        int similarityPercent,
        int repeatWithinDays) {

    public SupervisionSettings {
        Map<AssessmentPart, Integer> copy = new EnumMap<>(AssessmentPart.class);
        copy.putAll(points);
        points = Collections.unmodifiableMap(copy);
    }

    /**
     * The settings of a pack in force on a day.
     *
     * @throws InvalidValueException if the pack has no section {@code ledger}, or none in force on the day
     */
    public static SupervisionSettings of(PolicyPack pack, LocalDate asOf) {
        return new SupervisionSettings(
                pack.value(SupervisionParameters.SMALLEST_COUNT_SHOWN, asOf),
                pack.value(SupervisionParameters.ASSESSMENT_POINTS, asOf),
                pack.value(SupervisionParameters.BULLETIN_PERIOD, asOf),
                pack.value(SupervisionParameters.SIMILARITY_PERCENT, asOf),
                pack.value(SupervisionParameters.REPEAT_WITHIN_DAYS, asOf));
    }
}
