package org.jiceng.governance.core.region;

import org.jiceng.governance.core.outcome.ReasonCode;

/** Why a place was refused. */
public enum PlaceReason implements ReasonCode {
    /** A longitude or latitude is out of its range. */
    PLACE_OUT_OF_RANGE
}
