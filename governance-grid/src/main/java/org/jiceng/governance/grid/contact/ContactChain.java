package org.jiceng.governance.grid.contact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiceng.governance.core.policy.PackNode;
import org.jiceng.governance.core.policy.ParameterType;
import org.jspecify.annotations.Nullable;

/**
 * By which links a line is organised, from the top.
 *
 * @param rural the links in villages
 * @param urban the links in communities
 */
public record ContactChain(List<ChainLink> rural, List<ChainLink> urban) {
    private static final ParameterType<List<ChainLink>> LINKS = ParameterType.orderedChoices(ChainLink.class);

    public ContactChain {
        rural = List.copyOf(rural);
        urban = List.copyOf(urban);
    }

    /** {@code {"rural": […], "urban": […]}}; the urban one may be left out where it is the same. */
    static ParameterType<ContactChain> type() {
        return ParameterType.of(ContactChain::read, ContactChain::write);
    }

    private static @Nullable ContactChain read(PackNode node) {
        if (!node.isObjectOf(Set.of("rural", "urban"))) {
            return null;
        }
        PackNode urbanNode = node.field("urban");
        List<ChainLink> rural = PackNode.read(node.required("rural"), LINKS::read);
        List<ChainLink> urban = urbanNode == null ? rural : LINKS.read(urbanNode);
        return rural == null || urban == null ? null : new ContactChain(rural, urban);
    }

    private Object write() {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("rural", LINKS.write(rural));
        if (!urban.equals(rural)) {
            written.put("urban", LINKS.write(urban));
        }
        return written;
    }
}
