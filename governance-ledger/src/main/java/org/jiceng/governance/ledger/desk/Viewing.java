package org.jiceng.governance.ledger.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.ledger.deadline.ClockNature;
import org.jiceng.governance.ledger.deadline.ClockReading;
import org.jiceng.governance.ledger.journal.EventDocument;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterEvent;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.Petitioner;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.privacy.CommitmentCheck;
import org.jiceng.governance.ledger.privacy.SealedValue;
import org.jiceng.governance.ledger.privacy.Vault;
import org.jiceng.governance.ledger.privacy.ViewPart;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.jiceng.governance.ledger.workflow.Surroundings;
import org.jspecify.annotations.Nullable;

/** Makes the view that one viewer has of one matter. */
final class Viewing {
    private final LedgerWorkflow workflow;
    private final Surroundings around;
    private final Vault vault;
    private final EventFormat format;
    private final ObjectMapper mapper = GovernanceJson.disclosing();
    private final Matter matter;
    private final Actor viewer;
    private final Set<ViewPart> parts;

    private Viewing(
            LedgerWorkflow workflow,
            Surroundings around,
            Vault vault,
            EventFormat format,
            Matter matter,
            Actor viewer,
            Set<ViewPart> parts) {
        this.workflow = workflow;
        this.around = around;
        this.vault = vault;
        this.format = format;
        this.matter = matter;
        this.viewer = viewer;
        this.parts = parts;
    }

    /** The viewing of somebody who has a part in the matter; empty for all others. */
    static Optional<Viewing> of(
            LedgerWorkflow workflow,
            Surroundings around,
            Vault vault,
            EventFormat format,
            Matter matter,
            Actor viewer) {
        Set<Role> roles = workflow.rolesOf(matter, viewer, around);
        return roles.isEmpty()
                ? Optional.empty()
                : Optional.of(new Viewing(workflow, around, vault, format, matter, viewer, ViewPart.of(matter, roles)));
    }

    /**
     * @param documents the events of the matter
     * @param origins the first events of the matters from which it goes on: they hold what it is about
     */
    MatterView view(List<EventDocument> documents, List<EventDocument> origins, Instant at) {
        boolean accused = parts.contains(ViewPart.ACCUSED);
        List<EventDocument> all =
                Stream.concat(origins.stream(), documents.stream()).toList();
        return new MatterView(
                summary(),
                parts,
                petitioners(all),
                accused ? matter.accusedUnits() : Set.of(),
                accused ? matter.accusedPersons() : Set.of(),
                accused ? matter.recused() : Set.of(),
                workflow.read(matter, at).stream().filter(this::isShown).toList(),
                documents.stream().map(document -> step(document, origins)).toList(),
                workflow.nextActions(matter, viewer, at, around),
                altered(all));
    }

    private MatterView.Summary summary() {
        return new MatterView.Summary(
                matter.id(),
                matter.version(),
                matter.stage(),
                matter.book(),
                matter.kind(),
                matter.channel(),
                matter.region(),
                matter.unit(),
                matter.tier(),
                matter.links().stream().filter(link -> mayKnowOf(link.other())).toList());
    }

    /** Not of a matter that is hidden from the viewer, or of which nothing can be found out. */
    private boolean mayKnowOf(MatterId other) {
        return around.matters()
                .apply(other)
                .filter(found -> !workflow.isHidden(found, viewer, around))
                .isPresent();
    }

    /** Not what only links the matter with one of which the viewer must not know. */
    private boolean mayBeTold(MatterEvent event) {
        boolean onlyLinks = event.effect() == Effect.LINK || event.effect() == Effect.RELATE;
        return !onlyLinks || withoutHidden(event.data()).equals(event.data());
    }

    /** Without what names a matter of which the viewer must not know. */
    private ActionData withoutHidden(ActionData data) {
        Field<?>[] hidden = data.fields().stream()
                .filter(field -> isHidden(data.get(field)))
                .toArray(Field<?>[]::new);
        ActionData shown = data.without(hidden);
        return shown.has(Field.LINKED_MATTER) ? shown : shown.without(Field.LINK);
    }

    private boolean isHidden(@Nullable Object said) {
        return said instanceof List<?> several
                ? several.stream().anyMatch(this::isHidden)
                : said instanceof MatterId other && !mayKnowOf(other);
    }

    private boolean isShown(ClockReading reading) {
        return parts.contains(ViewPart.HANDLING) || reading.clock().nature() == ClockNature.STATUTORY;
    }

    /**
     * What only links the matter with one of which the viewer must not know is to them a remark without a word: a number left out
     * would tell that there is something. Where the workflow takes no remark, as after an end, it still does.
     */
    private MatterView.Step step(EventDocument document, List<EventDocument> origins) {
        MatterEvent event = format.read(document);
        return mayBeTold(event)
                ? step(event, event.action(), shownOf(event), texts(event, document, origins))
                : step(event, Action.REMARK, ActionData.none(), Map.of());
    }

    private MatterView.Step step(MatterEvent event, Action action, ActionData data, Map<String, String> texts) {
        boolean mayKnowWho = parts.contains(ViewPart.HANDLING) || event.actor().equals(viewer.id());
        return new MatterView.Step(
                event.version(), event.at(), action, event.stage(), mayKnowWho ? event.actor() : null, data, texts);
    }

    private ActionData shownOf(MatterEvent event) {
        return parts.contains(ViewPart.HANDLING) ? shown(event.data()) : ActionData.none();
    }

    private Map<String, String> texts(MatterEvent event, EventDocument document, List<EventDocument> origins) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (event.version() == 1) {
            origins.forEach(origin -> addTexts(origin, texts));
        }
        addTexts(document, texts);
        return texts;
    }

    private void addTexts(EventDocument document, Map<String, String> texts) {
        for (SealedField sealed : format.sealed(document)) {
            Field<?> field = Field.named(sealed.field()).orElseThrow();
            if (field != Field.PERSONS && parts.contains(ViewPart.of(field))) {
                genuine(sealed).ifPresent(value -> texts.put(field.name(), value.asText()));
            }
        }
    }

    /** The value that the vault keeps; empty if it was deleted, or is another than the journal is held to. */
    private Optional<JsonNode> genuine(SealedField piece) {
        return vault.get(piece.ref()).filter(piece::isOf).map(SealedValue::disclose);
    }

    private List<String> altered(List<EventDocument> documents) {
        return documents.stream()
                .flatMap(document -> format.sealed(document).stream())
                .filter(piece -> isShown(Field.named(piece.field()).orElseThrow()))
                .filter(piece -> vault.check(piece.commitment(), piece.ref()) == CommitmentCheck.DOES_NOT_MATCH)
                .map(SealedField::field)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean isShown(Field<?> field) {
        return parts.contains(ViewPart.of(field)) || (field == Field.PERSONS && parts.contains(ViewPart.OWN_CONTACTS));
    }

    /** Without what says who is accused or who raised it, or that there is another matter, where the viewer may not know. */
    private ActionData shown(ActionData data) {
        ActionData shown = withoutHidden(data);
        if (!parts.contains(ViewPart.ACCUSED)) {
            shown = shown.without(Field.ACCUSED_UNITS, Field.ACCUSED_PERSONS, Field.RECUSED);
        }
        return parts.contains(ViewPart.CONTACTS) ? shown : shown.without(Field.PETITIONERS, Field.REPRESENTATIVES);
    }

    /** Each petitioner as last entered. */
    private List<Petitioner> petitioners(List<EventDocument> documents) {
        Map<PersonId, Petitioner> byId = new LinkedHashMap<>();
        for (EventDocument document : documents) {
            for (SealedField sealed : format.sealed(document)) {
                if (sealed.field().equals(Field.PERSONS.name())) {
                    genuine(sealed).map(this::person).ifPresent(person -> byId.put(person.id(), person));
                }
            }
        }
        List<Petitioner> shown = new ArrayList<>();
        for (PersonId id : matter.petitioners()) {
            if (maySee(id)) {
                shown.add(byId.getOrDefault(id, new Petitioner(id, null, null, null)));
            }
        }
        return shown;
    }

    private boolean maySee(PersonId id) {
        return parts.contains(ViewPart.CONTACTS) || (parts.contains(ViewPart.OWN_CONTACTS) && id.equals(viewer.id()));
    }

    private Petitioner person(JsonNode value) {
        try {
            return mapper.treeToValue(value, Petitioner.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the vault holds no person under the reference of one");
        }
    }
}
