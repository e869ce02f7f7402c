package org.jiceng.governance.examples.county.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.examples.county.page.Element;
import org.jiceng.governance.ledger.matter.DueDay;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Notice;
import org.jiceng.governance.ledger.matter.NoticeForm;
import org.jiceng.governance.ledger.matter.Petitioner;

/**
 * The fields of a form: how each is asked for, and how what was said becomes the data of a command. What is left empty is not said.
 */
final class Inputs {
    /** The forms of telling that a page offers. */
    static final List<NoticeForm> FORMS = List.of(NoticeForm.WRITTEN, NoticeForm.of("ORAL"), NoticeForm.of("ONLINE"));

    private static final String PREFIX = "data.";
    private static final int MOST_TEXT = 4000;

    private final Visit visit;
    private final Say say;
    private final Form given;
    private final String id;
    private final Map<String, String> clocks;

    /**
     * Fields of a form.
     *
     * @param given what stands in them already
     * @param clocks the clocks that may be meant, by their ids
     * @param id what the ids of the elements begin with, different for each form of a page
     */
    Inputs(Visit visit, Form given, Map<String, String> clocks, String id) {
        this.clocks = clocks;
        this.visit = visit;
        this.say = visit.say();
        this.given = given;
        this.id = id;
    }

    /** A field with its label. */
    Element asked(Field<?> field, boolean required, String otherwise) {
        String name = PREFIX + field.name();
        String own = id + "-" + field.name();
        Element label = Element.of("label", say.field(field)).with("for", own);
        if (required) {
            label.add(say.element("span", "required").with("class", "required"));
        }
        List<String> values = given.all(name).isEmpty() ? nonEmpty(otherwise) : given.all(name);
        Element row = Element.of(
                        "div", label, control(field, values).with("name", name).with("id", own))
                .with("class", "asked");
        return field == Field.ACCUSED_PERSONS || field == Field.RECUSED || field == Field.REPRESENTATIVES
                ? hinted(row, own)
                : row;
    }

    private Element hinted(Element row, String own) {
        return row.add(say.element("p", "hint.persons").with("class", "note").with("id", own + "-hint"));
    }

    private static List<String> nonEmpty(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }

    private Element control(Field<?> field, List<String> values) {
        Class<?> type = field.element();
        Map<String, String> choices = choices(field, type);
        if (!choices.isEmpty()) {
            return select(choices, values, field.isList());
        }
        String value = String.join(" ", values);
        if (field.isPersonal()) {
            return Element.of("textarea", value).with("rows", 2).with("maxlength", MOST_TEXT);
        }
        Element input = Element.of("input").with("type", kind(type)).with("value", value);
        return type == Integer.class ? input.with("min", 0) : input;
    }

    private static String kind(Class<?> type) {
        if (type == Instant.class) {
            return "datetime-local";
        }
        if (type == LocalDate.class || type == DueDay.class) {
            return "date";
        }
        return type == Integer.class ? "number" : "text";
    }

    /** The values among which a field is chosen, with their words; none if it is written freely. */
    private Map<String, String> choices(Field<?> field, Class<?> type) {
        Map<String, String> choices = new LinkedHashMap<>();
        if (type.isEnum()) {
            for (Object one : type.getEnumConstants()) {
                Enum<?> choice = (Enum<?>) one;
                choices.put(choice.name(), say.choice(choice));
            }
        } else if (type == Boolean.class) {
            Stream.of(true, false).forEach(is -> choices.put(is.toString(), say.value(is)));
        } else if (type == UnitId.class) {
            say.units().all().forEach(one -> choices.put(one.unit().id().value(), say.text(one.name())));
        } else if (type == RegionCode.class) {
            addRegions(choices);
        } else if (type == Notice.class) {
            FORMS.forEach(form -> choices.put(form.name(), say.text("NoticeForm." + form)));
        } else if (type == Petitioner.class) {
            MadeUpPerson.all().forEach(one -> choices.put(one.id(), say.text(one.name())));
        } else if (field == Field.CLOCK) {
            choices.putAll(clocks);
        } else if (field == Field.FIELD) {
            ActionFields.CORRECTABLE.forEach(one -> choices.put(one.name(), say.field(one)));
        }
        return choices;
    }

    private void addRegions(Map<String, String> choices) {
        for (NamedUnit one : say.units().all()) {
            RegionCode region = one.unit().region();
            if (region != null) {
                boolean isItself = one.unit().id().value().equals(region.toString());
                choices.merge(region.toString(), say.text(one.name()), (first, next) -> isItself ? next : first);
            }
        }
    }

    /** A choice with nothing chosen unless one is given. */
    static Element select(Map<String, String> choices, Collection<String> chosen, boolean several) {
        Element select = Element.of("select");
        if (several) {
            select.with("multiple", "").with("size", Math.min(choices.size(), 4));
        } else {
            select.add(Element.of("option", "—").with("value", ""));
        }
        choices.forEach((value, words) -> select.add(option(value, words, chosen.contains(value))));
        return select;
    }

    static Element option(String value, String words, boolean isChosen) {
        Element option = Element.of("option", words).with("value", value);
        return isChosen ? option.with("selected", "") : option;
    }

    /** Adds to the data of a command what the form says of a field. */
    void read(Field<?> field, ObjectNode data) {
        List<String> values = given.all(PREFIX + field.name());
        if (values.isEmpty()) {
            return;
        }
        if (field.element() == Petitioner.class) {
            ArrayNode persons = data.putArray(field.name());
            values.stream()
                    .flatMap(value -> MadeUpPerson.of(value).stream())
                    .forEach(one -> one.write(persons.addObject()));
        } else if (field.isList()) {
            ArrayNode list = data.putArray(field.name());
            values.stream()
                    .flatMap(value -> Stream.of(value.split("[\\s,，、;；]+")))
                    .forEach(list::add);
        } else {
            readOne(field, values.get(0), data);
        }
    }

    private void readOne(Field<?> field, String value, ObjectNode data) {
        Class<?> type = field.element();
        if (type == Boolean.class) {
            data.put(field.name(), value.equals("true"));
        } else if (type == Integer.class) {
            readNumber(field, value, data);
        } else if (type == Instant.class) {
            data.put(field.name(), moment(value));
        } else if (type == Notice.class) {
            data.putObject(field.name()).put("how", value).put("at", visit.now().toString());
        } else {
            data.put(field.name(), value);
        }
    }

    private static void readNumber(Field<?> field, String value, ObjectNode data) {
        try {
            data.put(field.name(), Integer.parseInt(value));
        } catch (NumberFormatException e) {
            // The reader of commands says that it is no number.
            data.put(field.name(), value);
        }
    }

    /** A moment as a command writes it; what is none as it is, so that the reader of commands says so. */
    private static String moment(String value) {
        try {
            return LocalDateTime.parse(value).atZone(Say.ZONE).toInstant().toString();
        } catch (DateTimeException e) {
            return value;
        }
    }
}
