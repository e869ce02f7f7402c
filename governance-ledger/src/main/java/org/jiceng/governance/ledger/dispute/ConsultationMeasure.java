package org.jiceng.governance.ledger.dispute;

import java.time.LocalDate;
import org.jiceng.governance.core.indicator.IndicatorDefinition;
import org.jspecify.annotations.Nullable;

/** A figure of consultations over a period. */
public enum ConsultationMeasure {
    /**
     * Validly held, of those recorded.
     *
     * @term 协商议事次数
     */
    HELD("consultation.held"),
    /** Resolutions adopted, of those put to the vote in valid consultations. */
    ADOPTED("consultation.adopted"),
    /**
     * Issues settled, of those raised in valid consultations.
     *
     * @term 解决群众热点难点问题
     */
    ISSUES_SETTLED("consultation.issues-settled"),
    /** Resolutions carried out by their day, of those adopted whose day has passed or that were carried out. */
    HAS_FOLLOW_UP_IN_TIME("consultation.followed-up-in-time"),
    /** Resolutions of which it was made public what came of them, of those adopted. */
    PUBLISHED("consultation.published");

    private final String id;

    ConsultationMeasure(String id) {
        this.id = id;
    }

    /** Which figure it is. */
    public IndicatorDefinition definition() {
        return new IndicatorDefinition(
                id,
                "indicator." + id,
                "Hanyin paper (He Degui, Tao Yu), part 3 section 3 item 3; counted from the consultations on record");
    }

    /**
     * Counts a consultation of the period.
     *
     * @param valid whether it is valid
     * @param to the last day of the period: what was done later is not known yet
     */
    void count(Consultation consultation, boolean valid, LocalDate to, Tally<ConsultationId> tally) {
        ConsultationId record = consultation.id();
        Resolution resolution = consultation.resolution();
        if (this == HELD) {
            tally.count(record, valid);
        } else if (!valid) {
            tally.exclude(record, DisputeReason.CONSULTATION_NOT_VALID);
        } else if (this == ISSUES_SETTLED) {
            tally.add(
                    record,
                    consultation.issues().settled(),
                    consultation.issues().raised());
        } else if (resolution != null && this == ADOPTED) {
            tally.count(record, resolution.adopted());
        } else if (resolution != null && resolution.followUp() != null) {
            countFollowUp(record, resolution.followUp(), to, tally);
        }
    }

    private void countFollowUp(ConsultationId record, FollowUp followUp, LocalDate to, Tally<ConsultationId> tally) {
        LocalDate done = known(followUp.done(), to);
        if (this == PUBLISHED) {
            tally.count(record, known(followUp.published(), to) != null);
        } else if (done == null && !followUp.due().isBefore(to)) {
            tally.exclude(record, DisputeReason.CONSULTATION_NOT_DUE);
        } else {
            tally.count(record, done != null && !done.isAfter(followUp.due()));
        }
    }

    private static @Nullable LocalDate known(@Nullable LocalDate day, LocalDate to) {
        return day == null || day.isAfter(to) ? null : day;
    }
}
