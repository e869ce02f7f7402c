package org.jiceng.governance.examples.county.serve;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.examples.county.page.Element;
import org.jiceng.governance.examples.county.page.Texts;
import org.jiceng.governance.examples.county.page.Words;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.DueDay;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Notice;
import org.jiceng.governance.ledger.matter.NoticeForm;
import org.jiceng.governance.ledger.matter.PackPin;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.workflow.Clocks;
import org.jiceng.governance.ledger.workflow.StageDefinition;
import org.jiceng.governance.ledger.workflow.WorkflowDefinition;

/** What a page says, in the one language that was chosen. */
record Say(Locale locale, TrialUnits units) {
    /** The zone of the counties. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final Texts TEXTS = Texts.of(Say.class, "serve");

    /** What a key says in both languages. */
    static Words words(String key, Object... values) {
        return TEXTS.words(key, values);
    }

    String text(String key, Object... values) {
        return words(key, values).in(locale);
    }

    String text(Words words) {
        return words.in(locale);
    }

    /** An element with the text of a key. */
    Element element(String name, String key, Object... values) {
        return Element.of(name, text(key, values));
    }

    String unit(UnitId id) {
        return text(units.name(id));
    }

    /** A place with its name, if it is that of a unit. */
    String region(RegionCode region) {
        return units.unit(region.toString())
                .map(one -> text(one.name()) + " " + region)
                .orElse(region.toString());
    }

    String field(Field<?> field) {
        return text("field." + field.name());
    }

    String choice(Enum<?> value) {
        return text(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    String time(Instant at) {
        return TIME.format(at.atZone(ZONE));
    }

    String stage(Stage stage, WorkflowDefinition definition) {
        return definition
                .stage(stage)
                .map(StageDefinition::title)
                .map(title -> title.in(locale))
                .orElse(stage.name());
    }

    /** An action that was or may be taken at a stage; actions that only follow from others are in no definition. */
    String action(Action action, Stage before, WorkflowDefinition definition) {
        return definition.rows(action).stream()
                .sorted((one, other) -> Boolean.compare(
                        other.from().contains(before), one.from().contains(before)))
                .map(row -> row.title().in(locale))
                .findFirst()
                .orElseGet(() -> text("action." + action));
    }

    String clock(String id, WorkflowDefinition definition) {
        return definition.stages().stream()
                .filter(one -> Clocks.ofStage(one.stage()).equals(id))
                .map(one -> text("clock.stage", one.title().in(locale)))
                .findFirst()
                .orElseGet(() -> text("clock." + id));
    }

    /** A reason on one line, in which the codes of a workflow have their names. */
    String reason(Reason reason, WorkflowDefinition definition) {
        Reason named = reason;
        for (Map.Entry<String, String> attribute : reason.attributes().entrySet()) {
            String names = Stream.of(attribute.getValue().split(", ", -1))
                    .map(code -> named(attribute.getKey(), code, definition))
                    .collect(Collectors.joining(text("and")));
            named = named.with(attribute.getKey(), names);
        }
        return named.text(locale).replaceAll("\\R", " ");
    }

    /** The name of what an attribute says by a code; what has none as it is. */
    private String named(String attribute, String code, WorkflowDefinition definition) {
        return switch (attribute) {
            case "stage", "from" -> Stage.isForm(code) ? stage(Stage.of(code), definition) : code;
            case "action" -> titled(code, definition);
            case "roles" -> role(code);
            case "field" -> Field.named(code).map(this::field).orElse(code);
            case "unit" -> units.unit(code).map(one -> text(one.name())).orElse(code);
            default -> code;
        };
    }

    private String role(String code) {
        return Stream.of(Role.values())
                .filter(role -> role.name().equals(code))
                .findFirst()
                .map(this::choice)
                .orElse(code);
    }

    private String titled(String code, WorkflowDefinition definition) {
        return definition.transitions().stream()
                .filter(row -> row.action().name().equals(code))
                .map(row -> row.title().in(locale))
                .findFirst()
                .orElse(code);
    }

    /** A value of a field. */
    String value(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(this::value).collect(Collectors.joining(text("and")));
        }
        if (value instanceof Notice told) {
            return form(told.how()) + " " + time(told.reachedAt());
        }
        if (value instanceof Enum<?> choice) {
            return choice(choice);
        }
        if (value instanceof Boolean is) {
            return text(is ? "yes" : "no");
        }
        return value instanceof UnitId unit ? unit(unit) : moment(value);
    }

    private String moment(Object value) {
        if (value instanceof Instant at) {
            return time(at);
        }
        if (value instanceof RegionCode region) {
            return region(region);
        }
        if (value instanceof PackPin pin) {
            return pin.id() + " " + pin.version() + ", " + pin.asOf();
        }
        return value instanceof DueDay due ? due.lastDay().toString() : value.toString();
    }

    private String form(NoticeForm form) {
        return Optional.of(form)
                .filter(Inputs.FORMS::contains)
                .map(known -> text("NoticeForm." + known))
                .orElse(form.name());
    }

    /** How a field of a form writes a moment. */
    static String local(Instant at) {
        return LocalDateTime.ofInstant(at, ZONE).toString();
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
