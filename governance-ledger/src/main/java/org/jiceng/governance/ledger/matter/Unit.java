package org.jiceng.governance.ledger.matter;

import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the caller's directory has it.
 *
 * @param id its id
 * @param tier its tier
 * @param parent the unit above it; {@code null} if none is known
 * @param region the region for which it works; {@code null} if not known
 */
public record Unit(
        UnitId id,
        Tier tier,
        @Nullable UnitId parent,
        @Nullable RegionCode region) {}
