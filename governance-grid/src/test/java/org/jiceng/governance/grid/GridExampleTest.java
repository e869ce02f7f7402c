package org.jiceng.governance.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.audit.AuditRequest;
import org.jiceng.governance.grid.audit.GridAudit;
import org.jiceng.governance.grid.audit.GridCertificate;
import org.jiceng.governance.grid.grid.CodeRequest;
import org.jiceng.governance.grid.grid.ContactLine;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridCodeScheme;
import org.jiceng.governance.grid.grid.GridLevel;
import org.jiceng.governance.grid.grid.GridMember;
import org.jiceng.governance.grid.grid.GridPerson;
import org.jiceng.governance.grid.grid.GridRules;
import org.jiceng.governance.grid.grid.GridTree;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GridExampleTest {
    @Test
    void theExampleGivesWhatTheGuideSays() {
        RegionCode village = RegionCode.of("610921100201");
        Grid area = grid("610921100201001", GridLevel.FIRST, village, null);
        Grid group = grid("610921100201002", GridLevel.SECOND, village, area);
        List<Grid> grids = List.of(area, group, grid("610921100201003", GridLevel.THIRD, village, group));
        HouseholdId id = HouseholdId.of("H-1");
        List<Household> households =
                List.of(Household.builder(id, village).residents(4).build());
        List<GridMember> members = List.of(new GridMember(id, grids.get(2).code()));
        List<CodeRequest> wanted = List.of(new CodeRequest(GridLevel.THIRD, new Place(108.5, 32.8), null));
        List<GridCode> issued = grids.stream().map(Grid::code).toList();
        GridPerson person = new GridPerson(PersonId.of("P-1"), Set.of(ContactLine.PARTY_MEMBER), Set.of());
        List<String> texts = new ArrayList<>();
        // spotless:off
        // guide:begin docs/grids
        PolicyPack pack = PolicyPacks.builtIn("hanyin-321");
        LocalDate asOf = LocalDate.of(2024, 6, 30);

        GridTree tree = GridTree.of(grids).fold(sound -> sound, faults -> {
            throw new IllegalArgumentException(faults.toString());      // every fault, each with the code of its grid
        });
        List<Grid> chain = tree.chain(GridCode.of("610921100201003"));  // up to the first level
        Outcome<List<GridCode>> codes = GridCodeScheme.standard().assign(village, wanted, issued);

        GridRules rules = GridRules.of(pack, asOf);
        Optional<Reason> whyNot = rules.headFault(person, GridLevel.THIRD);

        GridCertificate certificate = GridAudit.of(pack, asOf)
                .audit(AuditRequest.of(grids, members, households).persons(List.of(person)));
        certificate.isSound();
        certificate.findings().forEach(finding -> texts.add(finding.text(Locale.CHINA)));
        certificate.figures().workload().deviation();                   // exact, as a fraction of the mean
        // guide:end
        // spotless:on
        assertThat(chain).hasSize(3);
        assertThat(codes.<List<GridCode>>fold(given -> given, reasons -> List.of()))
                .containsExactly(GridCode.of("610921100201004"));
        assertThat(whyNot).isPresent();
        assertThat(certificate.isSound()).isFalse();
        assertThat(texts).contains("第1级网格610921100201001没有网格长。\n请指定。");
    }

    private static Grid grid(String code, GridLevel level, RegionCode village, @Nullable Grid parent) {
        return Grid.builder(GridCode.of(code), level, village, "网格")
                .parent(parent == null ? null : parent.code())
                .build();
    }
}
