package org.jiceng.governance.ledger.matter;

/**
 * What came of a matter; which of them may be reported depends on its kind.
 *
 * @basis Regulation on Petition Work 信访工作条例, articles 29, 30, 32 and 33
 */
public enum MatterResult {
    /** The claim is supported. */
    SUPPORTED(MatterKind.CLAIM),
    /** The claim cannot be met and this was explained. */
    EXPLAINED(MatterKind.CLAIM),
    /** The claim is not supported. */
    NOT_SUPPORTED(MatterKind.CLAIM),
    /** The parties have settled in writing. */
    MEDIATED(MatterKind.CLAIM),
    /** The suggestion is adopted. */
    ADOPTED(MatterKind.SUGGESTION),
    /** The suggestion is adopted in part. */
    PARTLY_ADOPTED(MatterKind.SUGGESTION),
    /** The suggestion was heard and noted. */
    NOTED(MatterKind.SUGGESTION),
    /** The accusation is borne out. */
    SUBSTANTIATED(MatterKind.ACCUSATION),
    /** The accusation is borne out in part. */
    PARTLY_SUBSTANTIATED(MatterKind.ACCUSATION),
    /** The accusation is not borne out. */
    UNSUBSTANTIATED(MatterKind.ACCUSATION);

    private final MatterKind kind;

    MatterResult(MatterKind kind) {
        this.kind = kind;
    }

    /** The kind of matter of which it can be the result. */
    public MatterKind kind() {
        return kind;
    }

    /** Whether something was promised that must be carried out. */
    public boolean promises() {
        return this == SUPPORTED || this == MEDIATED || this == ADOPTED || this == PARTLY_ADOPTED;
    }
}
