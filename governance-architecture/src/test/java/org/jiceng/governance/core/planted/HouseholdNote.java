package org.jiceng.governance.core.planted;

import org.jiceng.governance.core.identity.HouseholdId;

/** Says of a household what its generated {@code toString} shows to all. */
public record HouseholdNote(HouseholdId household, String note) {}
