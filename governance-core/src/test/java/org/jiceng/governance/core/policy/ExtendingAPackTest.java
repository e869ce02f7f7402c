package org.jiceng.governance.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiceng.governance.core.policy.Documents.bytes;
import static org.jiceng.governance.core.policy.Documents.dated;
import static org.jiceng.governance.core.policy.Documents.extending;
import static org.jiceng.governance.core.policy.Documents.faults;
import static org.jiceng.governance.core.policy.Documents.tree;
import static org.jiceng.governance.core.policy.Documents.value;
import static org.jiceng.governance.core.policy.Documents.whole;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jiceng.governance.core.classify.ClassOutcome;
import org.jiceng.governance.core.classify.HouseholdPolicy;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.service.ServicePolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtendingAPackTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final PolicyPack HANYIN = PolicyPacks.builtIn("hanyin-321");

    private static PolicyPack load(ObjectNode document) {
        return PackReader.standard().load(bytes(document));
    }

    @Test
    void whatAPackDoesNotGiveIsInherited() {
        PolicyPack pack = load(extending());
        assertThat(pack.base()).contains(HANYIN);
        assertThat(pack.parameters()).isEqualTo(HANYIN.parameters());
        assertThat(pack.gives(HouseholdPolicy.RULES)).isTrue();
        assertThat(pack.givesItself(HouseholdPolicy.RULES)).isFalse();
        assertThat(pack.value(HouseholdPolicy.RULES, DAY)).isEqualTo(HANYIN.value(HouseholdPolicy.RULES, DAY));
        assertThat(PolicyPacks.diff(HANYIN, pack)).isEmpty();
    }

    @Test
    void whatAPackGivesTakesThePlaceOfAllThatItsBaseSays() {
        PolicyPack pack =
                load(extending(document -> document.putObject("household").set("povertyLists", value("[\"OURS\"]"))));
        assertThat(pack.givesItself(HouseholdPolicy.POVERTY_LISTS)).isTrue();
        assertThat(pack.history(HouseholdPolicy.POVERTY_LISTS)).hasSize(1);
        assertThat(PolicyPacks.diff(HANYIN, pack)).singleElement().satisfies(difference -> {
            assertThat(difference.pointer()).isEqualTo("/household/povertyLists");
            assertThat(difference.before()).asString().contains("REGISTERED_POOR");
            assertThat(difference.after()).asString().contains("OURS").doesNotContain("REGISTERED_POOR");
        });
    }

    @Test
    void aPackMayExtendOneThatExtends() {
        ObjectNode first =
                extending(document -> document.putObject("household").set("gapOutcome", value("\"CONCERN\"")));
        ObjectNode second = extending(document -> document.put("id", "second").put("extends", "test"));
        assertThat(faults(second)).containsExactly("/extends PACK_UNKNOWN_BASE");
        PackReader reader = PackReader.standard().withBase(load(first));
        assertThat(reader.bases()).containsExactly("hanyin-321", "shiquan-321", "test");
        PolicyPack pack = reader.load(bytes(second));
        assertThat(pack.value(HouseholdPolicy.GAP_OUTCOME, DAY)).isEqualTo(ClassOutcome.CONCERN);
        assertThat(pack.document()).containsEntry("extends", "test").doesNotContainKey("household");
    }

    @Test
    void anUnknownBaseIsRefusedWithThoseThatAreKnown() {
        PackFault fault = PackReader.standard()
                .check(bytes(extending(document -> document.put("extends", "nobody"))))
                .faults()
                .get(0);
        assertThat(fault.pointer()).isEqualTo("/extends");
        assertThat(fault.reason().attributes()).containsEntry("known", "hanyin-321, shiquan-321");
    }

    @Test
    void theResolvedDocumentReloadsToThePackWithoutItsBase() {
        for (ObjectNode document : new ObjectNode[] {
            extending(),
            whole(),
            extending(changed -> changed.putObject("service").set("linkedVisits", value("\"P3D\"")))
        }) {
            PolicyPack pack = load(document);
            PolicyPack again = load(Documents.JSON.valueToTree(pack.resolvedDocument()));
            assertThat(again.base()).isEmpty();
            assertThat(PolicyPacks.diff(pack, again)).isEmpty();
            assertThat(again.resolvedDocument()).isEqualTo(pack.resolvedDocument());
            for (Parameter<?> parameter : pack.parameters()) {
                assertThat(again.history(parameter)).isEqualTo(pack.history(parameter));
            }
        }
    }

    @Test
    void theDocumentReloadsToAnEqualPack() {
        PolicyPack pack =
                load(extending(changed -> changed.putObject("service").set("linkedVisits", value("\"P3D\""))));
        PolicyPack again = load(Documents.JSON.valueToTree(pack.document()));
        assertThat(again).isEqualTo(pack).hasSameHashCodeAs(pack).isNotEqualTo(HANYIN);
        assertThat(pack).isNotEqualTo("test").hasToString("PolicyPack[test, 1]");
    }

    @Test
    void sectionsOfModulesThatAreNotHereAreKeptAndNoted() {
        ObjectNode base = whole().put("id", "base").without(List.of("contact", "ledger"));
        base.set("grid", tree("{\"a\":[1],\"b\":[2]}"));
        PackCheck check = PackReader.standard().check(bytes(base));
        assertThat(check.faults()).isEmpty();
        assertThat(check.notes()).singleElement().satisfies(note -> {
            assertThat(note.pointer()).isEqualTo("/grid");
            assertThat(note.reason().is(PackReason.PACK_SECTION_UNREAD)).isTrue();
        });
        PolicyPack pack = PackReader.standard().load(bytes(base));
        assertThat(pack.unreadSections()).containsExactly("grid");
        ObjectNode own = extending(document -> document.put("extends", "base"));
        own.set("grid", tree("{\"b\":[3]}"));
        own.set("ledger", tree("{\"c\":[4]}"));
        PolicyPack extended = PackReader.standard().withBase(pack).load(bytes(own));
        assertThat(extended.unreadSections()).containsExactlyInAnyOrder("grid", "ledger");
        assertThat(extended.resolvedDocument().get("grid")).hasToString("{a=[1], b=[3]}");
        assertThat(extended.document().get("grid")).hasToString("{b=[3]}");
        assertThat(PolicyPacks.diff(pack, extended))
                .extracting(PackDifference::pointer)
                .containsExactly("/grid/b", "/ledger/c");
    }

    @Test
    void aValueHoldsFromItsDayUntilTheDayBeforeTheNext() {
        ArrayNode values = dated(Documents.JSON.createArrayNode(), "2020-01-01", "1");
        dated(values, "2024-07-01", "2");
        PolicyPack pack =
                load(extending(document -> document.putObject("household").set("referenceYearsBack", values)));
        assertThatThrownBy(() -> pack.value(HouseholdPolicy.REFERENCE_YEARS_BACK, LocalDate.of(2019, 12, 31)))
                .isInstanceOfSatisfying(InvalidValueException.class, e -> {
                    assertThat(e.reason().is(PackReason.PACK_NOT_IN_FORCE)).isTrue();
                    assertThat(e.reason().attributes())
                            .containsEntry("parameter", "/household/referenceYearsBack")
                            .containsEntry("day", "2019-12-31")
                            .containsEntry("pack", "test");
                });
        assertThat(pack.value(HouseholdPolicy.REFERENCE_YEARS_BACK, LocalDate.of(2020, 1, 1)))
                .isEqualTo(1);
        assertThat(pack.value(HouseholdPolicy.REFERENCE_YEARS_BACK, LocalDate.of(2024, 6, 30)))
                .isEqualTo(1);
        assertThat(pack.value(HouseholdPolicy.REFERENCE_YEARS_BACK, LocalDate.of(2024, 7, 1)))
                .isEqualTo(2);
        assertThat(pack.inForce(HouseholdPolicy.REFERENCE_YEARS_BACK, LocalDate.MAX)
                        .from())
                .isEqualTo(LocalDate.of(2024, 7, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-10-31,true",
        "2021-11-01,true",
        "2021-11-02,false",
        "2022-01-01,false",
    })
    void aValueThatEndedBeforeTheLawCameInForceMayBeLaxer(String requiredFrom, boolean lawful) {
        ArrayNode values = value("\"NOT_REQUIRED\"");
        dated(values, requiredFrom, "\"REQUIRED\"");
        ObjectNode document =
                extending(changed -> changed.putObject("household").set("confirmation", values));
        PackCheck check = PackReader.standard().check(bytes(document));
        assertThat(check.faults().isEmpty()).isEqualTo(lawful);
        assertThat(check.faults()).allSatisfy(fault -> {
            assertThat(fault.pointer()).isEqualTo("/household/confirmation/0/value");
            assertThat(fault.reason().code()).isEqualTo("PACK_LAXER_THAN_STATUTE");
            assertThat(fault.reason().attributes())
                    .containsEntry("since", "2021-11-01")
                    .containsEntry("bound", "REQUIRED");
            assertThat(fault.reason().text(Locale.ENGLISH)).contains("article 24", "2021-11-01");
            assertThat(fault.reason().text(Locale.CHINA)).contains("个人信息保护法", "2021-11-01");
        });
    }

    @Test
    void aValueThatTurnsLaxLaterIsRefused() {
        ArrayNode values = value("\"REQUIRED\"");
        dated(values, "2030-01-01", "\"NOT_REQUIRED\"");
        assertThat(faults(extending(changed -> changed.putObject("household").set("confirmation", values))))
                .containsExactly("/household/confirmation/1/value PACK_LAXER_THAN_STATUTE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P100Y", "P1200M", "P36600D", "P1D", "P1Y2M3D", "ON_REQUEST"})
    void intervalsUpToAHundredYearsAreRead(String text) {
        PolicyPack pack = load(
                extending(document -> document.putObject("service").set("concernVisits", value('"' + text + '"'))));
        assertThat(pack.value(ServicePolicy.CONCERN_VISITS, DAY).text()).isEqualTo(text);
    }
}
