package org.jiceng.governance.grid.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jiceng.governance.core.policy.InvalidPackException;
import org.jiceng.governance.core.policy.Parameter;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsOfAssessmentsTest {
    @ParameterizedTest
    @CsvSource({
        "commendedPercent, 100",
        "passPercent, 100",
        "commendedShare, 100",
        "commendationFen, 100000000",
        "stipendFen, 100000000",
    })
    void eachIsAWholeNumberFromZeroToItsMost(String name, int most) {
        assertThat(Contacts.packWith(name, 0).id()).isEqualTo("own");
        assertThat(Contacts.packWith(name, most).id()).isEqualTo("own");
        assertThatThrownBy(() -> Contacts.packWith(name, -1)).isInstanceOf(InvalidPackException.class);
        assertThatThrownBy(() -> Contacts.packWith(name, most + 1))
                .isInstanceOf(InvalidPackException.class)
                .hasMessageContaining("/contact/" + name);
    }

    @Test
    void theBuiltInPacksGiveThemAll() {
        for (String id : PolicyPacks.builtInIds()) {
            assertThat(PolicyPacks.builtIn(id).parameters()).containsAll(AssessmentParameters.all());
        }
    }

    @Test
    void theirNamesAreThoseOfTheSection() {
        assertThat(AssessmentParameters.all())
                .extracting(Parameter::pointer)
                .containsExactly(
                        "/contact/commendedPercent",
                        "/contact/passPercent",
                        "/contact/commendedShare",
                        "/contact/commendationFen",
                        "/contact/stipendFen");
    }
}
