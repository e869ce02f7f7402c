package org.jiceng.governance.examples.county;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.examples.county.ledger.Place;
import org.jiceng.governance.examples.county.ledger.VaultToRead;
import org.jiceng.governance.ledger.desk.MatterView;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Link;
import org.jiceng.governance.ledger.matter.Petitioner;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.privacy.Vault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Shows a matter as one viewer may see it, with the personal data that the viewer may see. */
@Command(name = "view", sortOptions = false)
final class ViewCommand extends JournalQuery {
    private final ObjectMapper mapper = GovernanceJson.mapper();
    private boolean vaultMissing;

    @Override
    ExitCode withVault(Place place, Function<Vault, ExitCode> ask) {
        try (VaultToRead opened = VaultToRead.open(place)) {
            vaultMissing = opened.missing();
            return ask.apply(opened.vault());
        }
    }

    @Override
    ExitCode answer(Asked asked, Report report) {
        MatterView view = asked.desk()
                .view(asked.matter().id(), asked.actor(), asked.at())
                .orElseThrow();
        Naming naming = naming(asked);
        if (vaultMissing) {
            report.with("vault_missing", session().texts().getString("view.vault-missing"));
        }
        addSummary(report, view.summary(), naming);
        report.with("parts", view.parts().stream().map(Enum::name).toList())
                .with(
                        "petitioners",
                        view.petitioners().stream().map(ViewCommand::person).toList())
                .with(
                        "accused_units",
                        view.accusedUnits().stream().map(UnitId::value).toList())
                .with(
                        "accused_persons",
                        view.accusedPersons().stream().map(PersonId::value).toList())
                .with("recused", view.recused().stream().map(PersonId::value).toList())
                .with("history", history(view.history(), naming));
        ClockRows.add(report, view.clocks(), naming, session().locale());
        report.with(
                        "allowed",
                        NextCommand.allowed(view.next(), naming, session().locale()))
                .with("altered", view.altered());
        return view.altered().isEmpty() ? ExitCode.OK : ExitCode.JOURNAL_BROKEN;
    }

    private static void addSummary(Report report, MatterView.Summary matter, Naming naming) {
        report.with("book", matter.book().name())
                .with("kind", matter.kind().name())
                .with("channel", matter.channel().name())
                .with("region", matter.region().toString())
                .with("unit", matter.unit().value())
                .with("tier", matter.tier().name())
                .with("stage", naming.stage(matter.stage()))
                .with("version", matter.version())
                .with("links", matter.links().stream().map(Link::toString).toList());
    }

    private static Map<String, @Nullable Object> person(Petitioner person) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("person", person.id().value());
        row.put("name", person.name());
        row.put("phone", person.phone());
        row.put("address", person.address());
        return row;
    }

    private List<Map<String, @Nullable Object>> history(List<MatterView.Step> steps, Naming naming) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        Stage before = null;
        for (MatterView.Step step : steps) {
            rows.add(step(step, before == null ? step.stage() : before, naming));
            before = step.stage();
        }
        return rows;
    }

    private Map<String, @Nullable Object> step(MatterView.Step step, Stage before, Naming naming) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("version", step.version());
        row.put("at", naming.time(step.at()));
        row.put("action", naming.action(step.action(), before));
        row.put("stage", naming.stage(step.stage()));
        row.put("actor", step.actor() == null ? null : step.actor().value());
        row.put("data", naming.said(data(step.data())));
        row.put("texts", step.texts());
        return row;
    }

    private ObjectNode data(ActionData data) {
        ObjectNode said = mapper.createObjectNode();
        for (Field<?> field : data.fields()) {
            said.set(field.name(), mapper.valueToTree(data.get(field)));
        }
        return said;
    }
}
