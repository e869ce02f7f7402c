package org.jiceng.governance.ledger.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettlementsOfTheHandbookTest {
    @Test
    void smoke() {
        assertThat(Disputes.RULES.lowestTier(Disputes.dispute(DisputeKind.EVERYDAY)))
                .isEqualTo(DisputeTier.GRID);
    }
}
