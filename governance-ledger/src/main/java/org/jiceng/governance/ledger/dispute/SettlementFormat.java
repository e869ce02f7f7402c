package org.jiceng.governance.ledger.dispute;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiceng.governance.core.policy.PackNode;
import org.jiceng.governance.core.policy.ParameterType;
import org.jspecify.annotations.Nullable;

/** The settings of this package as a pack writes them. */
final class SettlementFormat {
    private static final String TIER = "lowestTier";
    private static final String LEADS = "leads";
    private static final String TAKE_PART = "takePart";
    private static final String RESOLUTION = "resolution";
    private static final ParameterType<Set<Capacity>> CAPACITIES = ParameterType.choices(Capacity.class, 1);

    /** Whether a meeting has to resolve, as a pack writes it. */
    private enum Resolution {
        REQUIRED,
        NOT_REQUIRED
    }

    private SettlementFormat() {}

    /** The kind of every topic but {@link DisputeTopic#OTHER}. */
    static ParameterType<Map<DisputeTopic, DisputeKind>> kinds() {
        return ParameterType.of(SettlementFormat::readKinds, SettlementFormat::writeKinds);
    }

    static ParameterType<KindSettlement> kindSettlement() {
        return ParameterType.of(SettlementFormat::readKindSettlement, SettlementFormat::write);
    }

    static ParameterType<Panel> panel() {
        return ParameterType.of(
                node -> node.isObjectOf(Set.of(LEADS, TAKE_PART)) ? readPanel(node) : null, SettlementFormat::write);
    }

    static ParameterType<Proportion> proportion() {
        return ParameterType.of(SettlementFormat::readProportion, Proportion::text);
    }

    private static @Nullable Map<DisputeTopic, DisputeKind> readKinds(PackNode node) {
        List<DisputeTopic> topics = Arrays.stream(DisputeTopic.values())
                .filter(topic -> topic != DisputeTopic.OTHER)
                .toList();
        if (!node.isObjectOf(topics.stream().map(Enum::name).collect(Collectors.toSet()))) {
            return null;
        }
        Map<DisputeTopic, DisputeKind> kinds = new EnumMap<>(DisputeTopic.class);
        for (DisputeTopic topic : topics) {
            DisputeKind kind = PackNode.read(node.required(topic.name()), item -> item.choice(DisputeKind.class));
            if (kind != null) {
                kinds.put(topic, kind);
            }
        }
        return kinds.size() == topics.size() ? Collections.unmodifiableMap(kinds) : null;
    }

    private static Object writeKinds(Map<DisputeTopic, DisputeKind> kinds) {
        Map<String, Object> written = new LinkedHashMap<>();
        kinds.forEach((topic, kind) -> written.put(topic.name(), kind.name()));
        return written;
    }

    private static @Nullable KindSettlement readKindSettlement(PackNode node) {
        if (!node.isObjectOf(Set.of(TIER, LEADS, TAKE_PART, RESOLUTION))) {
            return null;
        }
        DisputeTier tier = PackNode.read(node.required(TIER), item -> item.choice(DisputeTier.class));
        Panel panel = readPanel(node);
        Resolution resolution = PackNode.read(node.required(RESOLUTION), item -> item.choice(Resolution.class));
        return tier == null || panel == null || resolution == null
                ? null
                : new KindSettlement(tier, panel, resolution == Resolution.REQUIRED);
    }

    /** Nobody need take part besides who leads, so that list may be left out. */
    private static @Nullable Panel readPanel(PackNode node) {
        Set<Capacity> leads = PackNode.read(node.required(LEADS), CAPACITIES::read);
        PackNode others = node.field(TAKE_PART);
        Set<Capacity> takePart = others == null ? Set.of() : CAPACITIES.read(others);
        return leads == null || takePart == null ? null : new Panel(leads, takePart);
    }

    private static Map<String, Object> write(KindSettlement settlement) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put(TIER, settlement.lowestTier().name());
        written.putAll(write(settlement.panel()));
        written.put(RESOLUTION, (settlement.resolution() ? Resolution.REQUIRED : Resolution.NOT_REQUIRED).name());
        return written;
    }

    private static Map<String, Object> write(Panel panel) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put(LEADS, CAPACITIES.write(panel.leads()));
        if (!panel.takePart().isEmpty()) {
            written.put(TAKE_PART, CAPACITIES.write(panel.takePart()));
        }
        return written;
    }

    private static @Nullable Proportion readProportion(PackNode node) {
        String text = node.text();
        Optional<Proportion> proportion = text == null ? Optional.empty() : Proportion.parse(text);
        if (text != null && proportion.isEmpty()) {
            node.malformed(Proportion.TWO_THIRDS.text());
        }
        return proportion.orElse(null);
    }
}
