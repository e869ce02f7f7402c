package org.jiceng.governance.core.region;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What can be wrong with codes and lists of regions. */
public enum RegionReason implements ReasonCode {
    /** A code has a character that is no ASCII digit. */
    REGION_CODE_CHARACTERS,
    /** A code has a length of no level. */
    REGION_CODE_LENGTH,
    /** A code begins with 0. */
    REGION_CODE_PROVINCE,
    /** The last group of a code is all zero: it is the padded form of a higher region. */
    REGION_CODE_PADDED,
    /** A padded code has a length other than 6, 9 or 12. */
    REGION_CODE_PADDED_LENGTH,
    /** An urban-rural class is none of the seven. */
    URBAN_RURAL_CLASS_UNKNOWN,
    /** A code stands in a list more than once. */
    REGION_DUPLICATE,
    /** A region of a list has a blank name. */
    REGION_NAME_BLANK,
    /** The superior of a region is missing from a list. */
    REGION_ORPHAN,
    /** A list was built from rows with faults. */
    REGION_LIST_FAULTY,
    /** A code was looked up that its list does not hold. */
    REGION_UNKNOWN,
    /** Lists to compare are not given from the oldest to the newest. */
    REGION_LISTS_ORDER,
    /** A retired code stands in a later list. */
    REGION_CODE_REUSED
}
