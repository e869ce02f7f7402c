package org.jiceng.governance.ledger.supervision;

import java.util.Optional;
import org.jiceng.governance.core.indicator.IndicatorDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a bulletin: which matters it counts, and of which others they are a share. Each is taken of all matters on the books
 * in the period, or of those that another measure counts; so what is counted of what is a tree, and nothing is counted twice
 * under two names.
 *
 * <p>On the books is a matter that was open when the period began, or to which something happened in it.
 *
 * @basis 石泉县“321”基层治理模式: 三（二）1; no official formula was found, so the definitions are the library's own
 */
public enum BulletinMeasure {
    /**
     * Registered in the period; the others were carried over.
     *
     * @term 登记件数
     */
    REGISTERED(null, "registered"),
    /**
     * Of those registered: said to repeat an earlier matter of the same person.
     *
     * @term 重复信访
     */
    REPEATED(REGISTERED, "repeated"),
    /**
     * Accepted in the period.
     *
     * @term 受理件数
     */
    ACCEPTED(null, "accepted"),
    /**
     * Told in the period, in time, whether they are accepted, or not told when the limit passed in it. Each matter counts in one
     * period.
     */
    ACCEPTANCE_DUE(null, "acceptance-due"),
    /**
     * Of those: told in time.
     *
     * @term 及时受理率
     * @basis Regulation on Petition Work 信访工作条例, article 23
     */
    ACCEPTED_IN_TIME(ACCEPTANCE_DUE, "accepted-in-time"),
    /**
     * Replied to in the period, in time, or without a reply when the limit passed in it. Each matter counts in one period.
     *
     * @term 应办结件数
     */
    CLOSING_DUE(null, "closing-due"),
    /**
     * Of those: replied to in time, a lawful extension counted in.
     *
     * @term 按期办结率
     * @basis Regulation on Petition Work 信访工作条例, article 34
     */
    CLOSED_IN_TIME(CLOSING_DUE, "closed-in-time"),
    /** Of those: with a limit that had been extended. */
    CLOSED_WITH_EXTENSION(CLOSED_IN_TIME, "closed-with-extension"),
    /** Replied to in the period. */
    REPLIED(null, "replied"),
    /** Of those: asked, and the person said what they think of the last reply in the period. */
    ANSWERED(REPLIED, "answered"),
    /**
     * Of those: satisfied, at least on the whole.
     *
     * @term 群众满意率
     */
    SATISFIED(ANSWERED, "satisfied"),
    /**
     * Archived in the period.
     *
     * @term 办结件数
     */
    CLOSED(null, "closed"),
    /** Of which it is known whether they were late in the period. */
    LATENESS_KNOWN(null, "lateness-known"),
    /**
     * Of those: late by some clock at some time in the period.
     *
     * @term 超期件数
     */
    LATE(LATENESS_KNOWN, "late"),
    /**
     * Urged in the period.
     *
     * @term 督办件数
     */
    URGED(null, "urged"),
    /** Extended in the period. */
    EXTENDED(null, "extended"),
    /** Sent back to the unit in the period. */
    RETURNED(null, "returned"),
    /** Done again in the period since the person was not satisfied. */
    REWORKED(null, "reworked"),
    /** Taken up again in the period after they were archived. */
    REOPENED(null, "reopened"),
    /** A review of which was asked for in the period. */
    REVIEWED(null, "reviewed"),
    /** Rejected in the period. */
    REJECTED(null, "rejected"),
    /** Handed to another unit or tier in the period. */
    TRANSFERRED(null, "transferred"),
    /** Sent to another procedure in the period. */
    DIVERTED(null, "diverted"),
    /** Merged into another in the period. */
    MERGED(null, "merged"),
    /** Ended in the period since the last petitioner withdrew. */
    WITHDRAWN(null, "withdrawn");

    private static final String OWN = "; the formula is the library's own";

    private final @Nullable BulletinMeasure of;
    private final String name;

    BulletinMeasure(@Nullable BulletinMeasure of, String name) {
        this.of = of;
        this.name = name;
    }

    /** Of whose matters it is a share; empty if of all on the books. */
    public Optional<BulletinMeasure> of() {
        return Optional.ofNullable(of);
    }

    /** Which figure it is. */
    public IndicatorDefinition definition() {
        return new IndicatorDefinition("ledger." + name, "indicator.ledger." + name, basis() + OWN);
    }

    private String basis() {
        return switch (this) {
            case ACCEPTANCE_DUE, ACCEPTED_IN_TIME -> "信访工作条例, 第二十三条 (article 23)";
            case CLOSING_DUE, CLOSED_IN_TIME, CLOSED_WITH_EXTENSION -> "信访工作条例, 第三十四条 (article 34)";
            default -> "石泉县“321”基层治理模式, 三（二）1";
        };
    }
}
