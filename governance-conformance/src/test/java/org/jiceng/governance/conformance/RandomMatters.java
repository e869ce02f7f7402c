package org.jiceng.governance.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jiceng.governance.core.json.GovernanceJson;

/**
 * Matters that are led through the workflow at random: each step is a question, and what the library accepts of it belongs to
 * the situation of the next. Most commands fit the stage; the others are any.
 */
final class RandomMatters {
    private static final int STEPS = 16;
    private static final List<String> PACKS = List.of("hanyin-321", "shiquan-321");
    private static final List<String> OFFICES = List.of("610922-office", "610922101-office", "610922101203-office");
    private static final List<String> TIERS = List.of("COUNTY", "TOWNSHIP", "VILLAGE");

    private static final List<String> KINDS = List.of("SUGGESTION", "CLAIM", "CLAIM", "ACCUSATION");
    private static final Map<String, List<String>> RESULTS = Map.of(
            "CLAIM", List.of("EXPLAINED", "SUPPORTED", "MEDIATED"),
            "SUGGESTION", List.of("NOTED", "ADOPTED"),
            "ACCUSATION", List.of("SUBSTANTIATED", "UNSUBSTANTIATED"));

    /** Those for whom it depends on no clock what they may do. */
    private static final List<String> NEXT_ASKED_BY =
            List.of("REGISTRAR", "SECRETARY_DELEGATE", "LEAD_UNIT", "CO_HANDLER", "UNIT_HEAD", "PERSON", "SYSTEM");

    private static final List<String> ROLES = List.of(
            "REGISTRAR",
            "CONTACT_OFFICE",
            "SECRETARY",
            "SECRETARY_DELEGATE",
            "LEAD_UNIT",
            "CO_HANDLER",
            "UNIT_HEAD",
            "COMMITTEE_MEMBER",
            "PERSON",
            "SYSTEM");

    /** For each action who usually acts, then what may be said: the first fits, the others may not. */
    private static final Map<String, List<String>> ACTIONS = Map.ofEntries(
            Map.entry(
                    "INSTRUCT",
                    List.of(
                            "SECRETARY",
                            "{'instruction':'ACCEPT'}",
                            "{'instruction':'REJECT','ground':'test'}",
                            "{'instruction':'REJECT'}",
                            "{'instruction':'TRANSFER','target':'610922-water'}",
                            "{'instruction':'TRANSFER'}",
                            "{'instruction':'DIVERT','path':'COURT'}",
                            "{'instruction':'DIVERT'}",
                            "{'instruction':'HAND_UP'}",
                            "{'instruction':'HAND_DOWN'}",
                            "{}")),
            Map.entry("ACCEPT", List.of("CONTACT_OFFICE", "{'told':TOLD}", "{'notOwed':'ANONYMOUS'}", "{}")),
            Map.entry(
                    "ASSIGN",
                    List.of(
                            "CONTACT_OFFICE",
                            "{'lead':'610922-water','coHandlers':['610922-roads'],'due':'DUE'}",
                            "{'lead':'610922-water','coHandlers':['610922-water'],'due':'DUE'}",
                            "{'lead':'610922-forest','due':'DUE'}",
                            "{'lead':'610922-water','due':'DUE','receivedByUnitAt':'TIME'}",
                            "{'lead':'610922-water'}",
                            "{'due':'DUE'}")),
            Map.entry("SUPERVISE", List.of("CONTACT_OFFICE", "{'line':'OFFICE'}", "{'line':'COMMITTEE'}", "{}")),
            Map.entry(
                    "REPORT",
                    List.of(
                            "LEAD_UNIT",
                            "{'result':'RESULT','opinion':'test','basis':'test'}",
                            "{'result':'RESULT','opinion':'test','basis':'test','carriedOut':true}",
                            "{'result':'RESULT','opinion':'test'}",
                            "{'result':'RESULT'}",
                            "{}")),
            Map.entry("SIGN_OFF", List.of("SECRETARY", "{}")),
            Map.entry(
                    "REPLY",
                    List.of(
                            "CONTACT_OFFICE",
                            "{'reply':TOLD,'satisfaction':'SATISFACTION'}",
                            "{'reply':TOLD,'satisfaction':'DISSATISFIED'}",
                            "{'reply':TOLD,'satisfaction':'SATISFACTION','attempts':3}",
                            "{'notOwed':'ANONYMOUS','satisfaction':'NOT_ASKED'}",
                            "{'notOwed':'ADDRESS_UNKNOWN','satisfaction':'NO_ANSWER','attempts':2}",
                            "{'satisfaction':'SATISFACTION','carriedOut':true}",
                            "{'reply':TOLD}")),
            Map.entry(
                    "ARCHIVE",
                    List.of(
                            "CONTACT_OFFICE",
                            "{}",
                            "{'carriedOut':true}",
                            "{'followUp':'test'}",
                            "{'explanation':'test'}",
                            "{'explanation':'test','carriedOut':true}")),
            Map.entry(
                    "RECLASSIFY",
                    List.of(
                            "REGISTRAR",
                            "{'book':'BOOK','kind':'KIND','reason':'test'}",
                            "{'kind':'KIND','reason':'test'}",
                            "{'kind':'KIND'}",
                            "{'reason':'test'}")),
            Map.entry("REVISE", List.of("SECRETARY", "{'reason':'test'}", "{}")),
            Map.entry(
                    "CORRECT",
                    List.of("REGISTRAR", "{'field':'channel','channel':'PHONE','reason':'test'}", "{'reason':'test'}")),
            Map.entry("LINK", List.of("CONTACT_OFFICE", "{'with':'M-2'}", "{'with':'M-1'}", "{'with':'M-3'}", "{}")),
            Map.entry("REJECT", List.of("CONTACT_OFFICE", "{'told':TOLD}", "{'notOwed':'ADDRESS_UNKNOWN'}")),
            Map.entry(
                    "TRANSFER", List.of("CONTACT_OFFICE", "{'told':TOLD}", "{'told':TOLD,'to':'610922-forest'}", "{}")),
            Map.entry("DIVERT", List.of("CONTACT_OFFICE", "{'told':TOLD}", "{}")),
            Map.entry("OBJECT", List.of("LEAD_UNIT", "{'reason':'test'}", "{}")),
            Map.entry("SUSTAIN", List.of("CONTACT_OFFICE", "{'reason':'test'}", "{}")),
            Map.entry("OVERRULE", List.of("CONTACT_OFFICE", "{'reason':'test'}", "{}")),
            Map.entry(
                    "EXTEND",
                    List.of(
                            "UNIT_HEAD",
                            "{'days':10,'reason':'test','told':TOLD}",
                            "{'days':30,'reason':'test','told':TOLD}",
                            "{'days':0,'reason':'test','told':TOLD}",
                            "{'days':21,'reason':'test'}",
                            "{'reason':'test','told':TOLD}")),
            Map.entry(
                    "PAUSE",
                    List.of("CONTACT_OFFICE", "{'reason':'AWAITING_PERSON'}", "{'reason':'AWAITING_TEA'}", "{}")),
            Map.entry("RESUME", List.of("CONTACT_OFFICE", "{}")),
            Map.entry("RETURN", List.of("SECRETARY", "{'reason':'test'}", "{}")),
            Map.entry("REWORK", List.of("CONTACT_OFFICE", "{}")),
            Map.entry("WITHDRAW", List.of("PERSON", "{}")),
            Map.entry("RECORD_REVIEW", List.of("CONTACT_OFFICE", "{'outcome':'UPHELD'}", "{}")),
            Map.entry("HEARING", List.of("CONTACT_OFFICE", "{'days':1}")),
            Map.entry("REOPEN", List.of("SECRETARY", "{'reason':'test'}", "{}")),
            Map.entry(
                    "ACCUSE",
                    List.of(
                            "CONTACT_OFFICE",
                            "{'accusedUnits':['610922-forest']}",
                            "{'accusedUnits':['610922-water']}",
                            "{'recused':['u-SECRETARY']}",
                            "{}")),
            Map.entry("REMARK", List.of("COMMITTEE_MEMBER", "{}")),
            Map.entry(
                    "RETURN_VISIT",
                    List.of("CONTACT_OFFICE", "{'satisfaction':'SATISFACTION'}", "{'satisfaction':'DISSATISFIED'}")));

    private static final List<String> ALL = ACTIONS.keySet().stream().sorted().toList();

    /** What usually comes next. */
    private static final Map<String, List<String>> NEXT = Map.of(
            "REGISTERED", List.of("INSTRUCT"),
            "INSTRUCTED", List.of("ACCEPT", "REVISE", "RECLASSIFY"),
            "ACCEPTED", List.of("ASSIGN"),
            "ASSIGNED", List.of("SUPERVISE", "SUPERVISE", "SUPERVISE", "OBJECT", "EXTEND", "PAUSE", "SUSTAIN"),
            "SUPERVISED", List.of("REPORT", "REPORT", "REPORT", "REPORT", "OBJECT", "EXTEND", "OVERRULE"),
            "REPORTED", List.of("SIGN_OFF", "SIGN_OFF", "SIGN_OFF", "RETURN"),
            "SIGNED_OFF", List.of("REPLY"),
            "REPLIED", List.of("ARCHIVE", "ARCHIVE", "REWORK"),
            "ARCHIVED", List.of("RETURN_VISIT", "REOPEN"));

    private final SplittableRandom random;
    private ObjectNode situation = JsonNodeFactory.instance.objectNode();
    private String stage = "";
    private String instruction = "";
    private String kind = "";
    private int version;
    private int steps = STEPS;
    private int office;
    private OffsetDateTime at = OffsetDateTime.MIN;

    RandomMatters(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The next question. */
    JsonNode next() {
        if (steps++ >= STEPS) {
            begin();
        } else {
            at = at.plusMinutes(oneIn(60) ? -120 : 60).plusDays(oneIn(12) ? random.nextInt(1, 40) : 0);
        }
        ObjectNode given = situation.deepCopy();
        if (!stage.isEmpty() && oneIn(6)) {
            given.put("ask", "workflow-next").put("matter", "M-1").put("at", text(at));
            return given.set("actor", actor(one(NEXT_ASKED_BY), office));
        }
        given.set("command", stage.isEmpty() ? register() : command());
        return given;
    }

    /** What the library answered to the last question: an accepted command is part of the situation from now on. */
    void answered(JsonNode given, JsonNode answer) {
        if (answer.path("accepted").asBoolean()) {
            ((ArrayNode) situation.get("commands")).add(given.get("command"));
            stage = answer.get("stage").textValue();
            version = answer.get("version").intValue();
            JsonNode data = given.get("command").get("data");
            instruction = data.path("instruction").asText(instruction);
            kind = data.path("kind").asText(kind);
        }
    }

    private void begin() {
        steps = 1;
        stage = "";
        version = 0;
        office = oneIn(4) ? random.nextInt(1, 3) : 0;
        at = OffsetDateTime.parse("2024-03-04T10:00:00+08:00").plusDays(random.nextInt(200));
        situation = JsonNodeFactory.instance
                .objectNode()
                .put("ask", "workflow-decision")
                .put("pack", one(PACKS))
                .put("asOf", "2024-03-04");
        ArrayNode commands = situation.putArray("commands");
        if (oneIn(3)) {
            commands.add(said(
                    "M-2",
                    0,
                    "REGISTER",
                    actor("REGISTRAR", 0),
                    "{'book':'CLAIM','kind':'CLAIM','channel':'LETTER','region':'610922101203','unit':'610922-office',"
                            + "'receivedAt':'2024-03-04T08:00:00+08:00','content':'test','persons':[{'id':'p-1'}]}"));
        }
    }

    private ObjectNode register() {
        String data = "{'book':'BOOK','kind':'KIND','channel':'CHANNEL','region':'610922101203','unit':'"
                + OFFICES.get(oneIn(20) ? random.nextInt(3) : office) + "','receivedAt':'"
                + text(at.minusHours(oneIn(20) ? -1 : random.nextInt(100))) + "'"
                + (oneIn(40) ? "" : ",'content':'test'")
                + (oneIn(6) ? ",'anonymous':true" : "")
                + (oneIn(6) ? "" : oneIn(3) ? ",'persons':[{'id':'p-1'},{'id':'p-2'}]" : ",'persons':[{'id':'p-1'}]")
                + (oneIn(9) ? ",'accusedUnits':['610922-" + one(List.of("forest", "water", "office")) + "']" : "")
                + (oneIn(20) ? ",'recused':['u-" + one(ROLES) + "']" : "")
                + (office > 0 || oneIn(9) ? ",'tier':'" + TIERS.get(office) + "'" : "")
                + "}";
        return said("M-1", oneIn(40) ? 1 : 0, "REGISTER", actor(oneIn(9) ? one(ROLES) : "REGISTRAR", office), data);
    }

    private ObjectNode command() {
        String action = oneIn(5) || !NEXT.containsKey(stage) ? one(ALL) : one(NEXT.get(stage));
        if (stage.equals("INSTRUCTED") && !oneIn(4) && ACTIONS.containsKey(instruction)) {
            action = instruction;
        }
        List<String> row = Objects.requireNonNull(ACTIONS.get(action));
        String data = row.size() > 2 && oneIn(4) ? row.get(random.nextInt(2, row.size())) : row.get(1);
        String role = oneIn(10) ? one(ROLES) : row.get(0);
        return said(
                oneIn(60) ? "M-9" : "M-1",
                oneIn(40) ? version + 1 : version,
                action,
                actor(role, oneIn(15) ? random.nextInt(3) : office),
                data);
    }

    private ObjectNode actor(String role, int place) {
        String tier = "'tier':'" + TIERS.get(place) + "'";
        return json(
                switch (role) {
                    case "PERSON" -> "{'id':'p-" + (oneIn(9) ? 9 : oneIn(4) ? 2 : 1) + "','roles':['PERSON']}";
                    case "LEAD_UNIT", "UNIT_HEAD" ->
                        "{'id':'u-%s','roles':['%s'],'unit':'610922-%s',%s}"
                                .formatted(role, role, oneIn(9) ? "forest" : "water", tier);
                    case "CO_HANDLER" -> "{'id':'u-co','roles':['CO_HANDLER'],'unit':'610922-roads'," + tier + "}";
                    default ->
                        "{'id':'u-%s','roles':['%s'],'unit':'%s',%s}".formatted(role, role, OFFICES.get(place), tier);
                });
    }

    private ObjectNode said(String matter, int expected, String action, ObjectNode actor, String data) {
        ObjectNode command = JsonNodeFactory.instance
                .objectNode()
                .put("commandId", "c-" + steps + "-" + matter)
                .put("matter", matter)
                .put("expectedVersion", expected)
                .put("at", text(at));
        command.set("actor", actor);
        command.put("action", action);
        return command.set("data", json(filled(data)));
    }

    private String filled(String data) {
        LocalDate due = at.toLocalDate().plusDays(oneIn(9) ? random.nextInt(-2, 90) : random.nextInt(3, 30));
        return data.replace("TOLD", "{'how':'WRITTEN','at':'TIME'" + (oneIn(5) ? ",'deliveredAt':'TIME'}" : "}"))
                .replace("TIME", text(oneIn(8) ? at.plusHours(random.nextInt(-60, 3)) : at))
                .replace("DUE", due.toString())
                .replace("BOOK", one(List.of("SUGGESTION", "CLAIM", "COMPLAINT")))
                .replace("KIND", one(KINDS))
                .replace("CHANNEL", one(List.of("LETTER", "VISIT", "PHONE")))
                .replace("'SATISFACTION'", "'" + one(List.of("SATISFIED", "SATISFIED", "NO_ANSWER", "NOT_ASKED")) + "'")
                .replace("RESULT", one(RESULTS.getOrDefault(oneIn(9) ? one(KINDS) : kind, List.of("NOTED"))));
    }

    private static String text(OffsetDateTime time) {
        return time.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT));
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) GovernanceJson.mapper().readTree(text.replace('\'', '"'));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }
}
