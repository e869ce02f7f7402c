package org.jiceng.governance.ledger.dispute;

import java.util.Set;

/**
 * The two talks of a consultation: cadres explain law and policy, residents say what they think.
 *
 * @term 两说
 * @param explainedBy in which capacities law and policy were explained, in the order of the constants; may be empty
 * @param residentsHeard how many residents spoke, 0 to {@value Attendance#MOST}
 * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 3 item 3
 */
public record Talks(Set<Capacity> explainedBy, int residentsHeard) {
    /** @throws org.jiceng.governance.core.outcome.InvalidValueException if the number is out of its range */
    public Talks {
        explainedBy = Capacity.copyOf(explainedBy);
        Counts.require("residentsHeard", residentsHeard, Attendance.MOST);
    }
}
