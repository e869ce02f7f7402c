package org.jiceng.governance.core.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import org.jiceng.governance.core.outcome.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads policy packs strictly: all faults at once, each with its JSON pointer, a code and what to do. Immutable.
 *
 * <p>A pack may extend another: the built-in packs are known, further ones are added by {@link #withBase}. What a pack
 * says of a parameter takes the place of all that its base says of it.
 */
public final class PackReader {
    /** The largest document, in bytes. */
    public static final int MOST_BYTES = 1 << 20;

    /** The deepest nesting of objects and lists. */
    public static final int MOST_DEPTH = 32;

    /** The longest text, in characters. */
    public static final int MOST_TEXT = 4000;

    /** The longest list, in items. */
    public static final int MOST_ITEMS = 1000;

    /** The most faults that are named; a document with more is refused with the first of them. */
    public static final int MOST_FAULTS = 1000;

    private static final Set<String> HEAD = Set.of("id", "version", "title", "extends");
    private static final Set<String> SECTIONS_OF_MODULES = Set.of("grid", "contact", "ledger");

    private final List<PackSection> sections;
    private final Map<String, PolicyPack> bases;

    private PackReader(List<PackSection> sections, Map<String, PolicyPack> bases) {
        this.sections = sections;
        this.bases = bases;
    }

    /** The reader that knows the sections of the modules on the path, and the built-in packs as bases. */
    public static PackReader standard() {
        PackReader reader = withoutBases();
        for (String id : PolicyPacks.builtInIds()) {
            reader = reader.withBase(PolicyPacks.builtIn(id));
        }
        return reader;
    }

    static PackReader withoutBases() {
        List<PackSection> sections = ServiceLoader.load(PackSection.class, PackReader.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(PackSection::name))
                .toList();
        return new PackReader(sections, Map.of());
    }

    /** This reader with one pack more that others may extend; it takes the place of one with the same id. */
    public PackReader withBase(PolicyPack base) {
        Map<String, PolicyPack> more = new TreeMap<>(bases);
        more.put(base.id(), base);
        return new PackReader(sections, more);
    }

    /**
     * The pack of a document.
     *
     * @param json the document in UTF-8
     * @throws InvalidPackException if it has faults; it names them all
     */
    public PolicyPack load(byte[] json) {
        return whole(check(json));
    }

    private static PolicyPack whole(PackCheck check) {
        if (check.pack() == null) {
            throw new InvalidPackException(check.faults());
        }
        return check.pack();
    }

    /**
     * The pack of a document put over another that several packs share: parameter by parameter, its own win.
     *
     * @throws InvalidPackException if it has faults; it names them all
     */
    PolicyPack load(byte[] json, byte[] shared) {
        List<PackFault> faults = new ArrayList<>();
        PackNode own = PackParser.parse(json, faults);
        PackNode common = PackParser.parse(shared, faults);
        PackNode root = own == null || common == null ? null : own.over(common);
        return whole(check(root, faults));
    }

    /** The pack of a document, or all its faults. */
    public PackCheck check(byte[] json) {
        List<PackFault> faults = new ArrayList<>();
        return check(PackParser.parse(json, faults), faults);
    }

    private PackCheck check(@Nullable PackNode root, List<PackFault> faults) {
        List<PackFault> notes = new ArrayList<>();
        PolicyPack pack = root == null ? null : pack(root, faults, notes);
        if (pack != null && faults.isEmpty()) {
            noteTakenVersion(pack, notes);
            return new PackCheck(pack, faults, notes);
        }
        return new PackCheck(null, faults, notes);
    }

    /** A pack that says something else under a known id and version cannot be told from it later. */
    private void noteTakenVersion(PolicyPack pack, List<PackFault> notes) {
        PolicyPack known = bases.get(pack.id());
        if (known != null
                && known.version().equals(pack.version())
                && !PolicyPacks.diff(known, pack).isEmpty()) {
            notes.add(new PackFault("/version", Reason.of(PackReason.PACK_VERSION_TAKEN)));
        }
    }

    private @Nullable PolicyPack pack(PackNode root, List<PackFault> faults, List<PackFault> notes) {
        if (!root.isObjectOf(allowedKeys())) {
            return null;
        }
        String id = PackNode.read(root.required("id"), PackNode::name);
        String version = PackNode.read(root.required("version"), PackNode::words);
        Title title = PackNode.read(root.required("title"), Title::read);
        PolicyPack base = base(root);
        Map<Parameter<?>, List<Dated<?>>> own = new LinkedHashMap<>();
        for (PackSection section : sections) {
            readSection(root, section, base, own);
        }
        Map<String, Object> unread = unread(root, notes);
        if (id == null || version == null || title == null || !faults.isEmpty()) {
            return null;
        }
        return new PolicyPack(id, version, title, base, own, unread);
    }

    private Set<String> allowedKeys() {
        Set<String> allowed = new LinkedHashSet<>(HEAD);
        sections.forEach(section -> allowed.add(section.name()));
        allowed.addAll(SECTIONS_OF_MODULES);
        return allowed;
    }

    private @Nullable PolicyPack base(PackNode root) {
        PackNode node = root.field("extends");
        String id = node == null ? null : node.name();
        if (node == null || id == null) {
            return null;
        }
        PolicyPack base = bases.get(id);
        if (base == null) {
            node.fault(Reason.of(PackReason.PACK_UNKNOWN_BASE, "known", String.join(", ", bases.keySet())));
        }
        return base;
    }

    private void readSection(
            PackNode root, PackSection section, @Nullable PolicyPack base, Map<Parameter<?>, List<Dated<?>>> own) {
        boolean extending = root.field("extends") != null;
        PackNode node = extending || !section.isRequired() ? root.field(section.name()) : root.required(section.name());
        if (node == null) {
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        section.parameters().forEach(parameter -> names.add(parameter.name()));
        if (!node.isObjectOf(names)) {
            return;
        }
        for (Parameter<?> parameter : section.parameters()) {
            boolean inherited = base != null && base.gives(parameter);
            PackNode values = extending && (base == null || inherited)
                    ? node.field(parameter.name())
                    : node.required(parameter.name());
            if (values != null) {
                own.put(parameter, values(parameter, values));
            }
        }
    }

    private static <T> List<Dated<?>> values(Parameter<T> parameter, PackNode node) {
        List<Dated<?>> values = new ArrayList<>();
        List<PackNode> items = Objects.requireNonNullElse(node.items(), List.of());
        LocalDate last = null;
        for (int i = 0; i < items.size(); i++) {
            PackNode item = items.get(i);
            if (!item.isObjectOf(Set.of("from", "value", "basis"))) {
                continue;
            }
            LocalDate from = PackNode.read(i == 0 ? item.field("from") : item.required("from"), PackNode::day);
            if (from != null && last != null && !from.isAfter(last)) {
                item.fault(Reason.of(PackReason.PACK_DATES_ORDER, "from", from).with("before", last));
            }
            last = from == null ? last : from;
            LocalDate until = i + 1 < items.size() ? until(items.get(i + 1)) : null;
            PackNode valueNode = item.required("value");
            T value = PackNode.read(valueNode, parameter.type()::read);
            Basis basis = PackNode.read(item.required("basis"), Basis::read);
            if (valueNode != null && value != null) {
                checkStatute(parameter, value, until, valueNode);
            }
            if (value != null && basis != null) {
                values.add(new Dated<>(from, value, basis));
            }
        }
        return values;
    }

    /** The day from which the next value holds, without reporting what is wrong with it: that happens in its turn. */
    private static @Nullable LocalDate until(PackNode next) {
        PackNode from = next.field("from");
        return from == null ? null : new PackNode("", from.raw(), new ArrayList<>()).day();
    }

    private static <T> void checkStatute(Parameter<T> parameter, T value, @Nullable LocalDate until, PackNode node) {
        StatutoryLimit<T> limit = parameter.limit().orElse(null);
        if (limit == null || limit.lawful().test(value)) {
            return;
        }
        if (until == null || until.isAfter(limit.inForceFrom())) {
            node.fault(Reason.of(PackReason.PACK_LAXER_THAN_STATUTE, "bound", limit.bound())
                    .with("article", limit.article().text())
                    .with("since", limit.inForceFrom()));
        }
    }

    /** The sections of modules that are not here. */
    private Map<String, Object> unread(PackNode root, List<PackFault> notes) {
        Map<String, Object> unread = new LinkedHashMap<>();
        for (String name : root.keys()) {
            PackNode node = root.field(name);
            boolean isRead =
                    sections.stream().anyMatch(section -> section.name().equals(name));
            if (SECTIONS_OF_MODULES.contains(name) && !isRead && node != null && node.isObject()) {
                unread.put(name, Objects.requireNonNull(node.raw()));
                notes.add(new PackFault("/" + name, Reason.of(PackReason.PACK_SECTION_UNREAD, "section", name)));
            }
        }
        return unread;
    }

    /** The ids of the packs that others may extend, in alphabetical order. */
    public List<String> bases() {
        return List.copyOf(bases.keySet());
    }
}
