package org.jiceng.governance.grid.contact;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiceng.governance.core.policy.PackReader;
import org.jiceng.governance.core.policy.PolicyPack;

/** Packs that extend Hanyin's and say some things of contacts otherwise. */
final class ContactPacks {
    static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    private static final PackReader READER = PackReader.standard();

    private ContactPacks() {}

    static PolicyPack with(String parameter, String value) {
        return with(Map.of(parameter, value));
    }

    static PolicyPack with(Map<String, String> values) {
        return READER.load(document(values));
    }

    static ContactRules rules(String parameter, String value) {
        return ContactRules.of(with(parameter, value), DAY);
    }

    /** A value for each line. */
    static String byLine(Object partyMember, Object deputy, Object householdHead) {
        return "{\"PARTY_MEMBER\": %s, \"PEOPLES_DEPUTY\": %s, \"CENTRAL_HOUSEHOLD_HEAD\": %s}"
                .formatted(partyMember, deputy, householdHead);
    }

    static String scopes(ContactScope partyMember, ContactScope deputy, ContactScope householdHead) {
        return byLine("\"" + partyMember + "\"", "\"" + deputy + "\"", "\"" + householdHead + "\"");
    }

    /** The faults of such a pack, each with its pointer before its code. */
    static List<String> faults(String parameter, String value) {
        return READER.check(document(Map.of(parameter, value))).faults().stream()
                .map(fault -> fault.pointer() + " " + fault.reason().code())
                .toList();
    }

    private static byte[] document(Map<String, String> values) {
        String parameters = values.entrySet().stream()
                .map(entry -> "\"%s\": [{\"value\": %s, \"basis\": {\"document\": \"library default\"}}]"
                        .formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        String json = """
                {"id": "own", "version": "1", "title": {"zh": "试验", "en": "test"}, "extends": "hanyin-321",
                 "contact": {%s}}""".formatted(parameters);
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
