package org.jiceng.governance.examples.county.contacts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.grid.contact.ContactBottleneck;

/**
 * Bottlenecks of the same villages that the same rules make, as one row for those who read. Personal data: {@code toString}
 * leaves it out.
 */
public final class JoinedBottlenecks {
    /** What rows have in common. */
    private record Key(List<String> villages, Collection<String> rules) {}

    private final List<String> villages;
    private final List<ContactBottleneck> bottlenecks;

    private JoinedBottlenecks(List<String> villages, List<ContactBottleneck> bottlenecks) {
        this.villages = villages;
        this.bottlenecks = bottlenecks;
    }

    /** Those of some contacts: where most places are missing first, then by the villages. */
    public static List<JoinedBottlenecks> of(CountyContacts contacts, Collection<ContactBottleneck> bottlenecks) {
        Map<Key, List<ContactBottleneck>> joined = new LinkedHashMap<>();
        for (ContactBottleneck each : bottlenecks) {
            Key key = new Key(
                    contacts.villages(each), List.copyOf(rules(List.of(each)).keySet()));
            joined.computeIfAbsent(key, same -> new ArrayList<>()).add(each);
        }
        return joined.entrySet().stream()
                .map(each -> new JoinedBottlenecks(each.getKey().villages, List.copyOf(each.getValue())))
                .sorted(Comparator.comparing(JoinedBottlenecks::missing, Comparator.reverseOrder())
                        .thenComparing(each -> each.villages.toString()))
                .toList();
    }

    /** By rule the reason that counts the most persons. */
    private static Map<String, Reason> rules(Collection<ContactBottleneck> bottlenecks) {
        Map<String, Reason> rules = new TreeMap<>();
        bottlenecks.stream()
                .flatMap(each -> each.rules().stream())
                .forEach(rule -> rules.merge(
                        rule.code() + " " + rule.attributes().getOrDefault("rule", ""),
                        rule,
                        (one, other) -> persons(one) >= persons(other) ? one : other));
        return rules;
    }

    private static int persons(Reason rule) {
        return Integer.parseInt(rule.attributes().getOrDefault("persons", "0"));
    }

    /** The villages, by code. */
    public List<String> villages() {
        return villages;
    }

    /** Which rules bind; each counts the persons of the bottleneck in which it binds the most. */
    public List<Reason> rules() {
        return List.copyOf(rules(bottlenecks).values());
    }

    /** The households, in order. */
    public List<HouseholdId> households() {
        return all(ContactBottleneck::households);
    }

    /** Everybody who may contact any of them, in order. */
    public List<PersonId> persons() {
        return all(ContactBottleneck::persons);
    }

    /** The households left out, in order. */
    public List<HouseholdId> leftOut() {
        return all(ContactBottleneck::leftOut);
    }

    private <T> List<T> all(Function<ContactBottleneck, List<T>> part) {
        return bottlenecks.stream()
                .flatMap(each -> part.apply(each).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** How many places they need. */
    public int needed() {
        return sum(ContactBottleneck::needed);
    }

    /** How many of these the persons can take. */
    public int room() {
        return sum(ContactBottleneck::room);
    }

    /** How many places are missing, at least 1. */
    public int missing() {
        return sum(ContactBottleneck::missing);
    }

    private int sum(ToIntFunction<ContactBottleneck> figure) {
        return bottlenecks.stream().mapToInt(figure).sum();
    }

    @Override
    public String toString() {
        return "JoinedBottlenecks[" + bottlenecks.size() + ", missing=" + missing() + "]";
    }
}
