package org.jiceng.governance.ledger.workflow;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiceng.governance.core.policy.PackNode;
import org.jiceng.governance.core.policy.Title;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One row of a definition: from where an action leads where, who may take it, and under which conditions. Sets keep the order in
 * which they are given.
 *
 * @param action the action
 * @param effect what it does to a matter
 * @param title its name
 * @param from the stages at which it may be taken; empty if it registers a matter
 * @param to the stage to which it leads; {@code null} if the stage stays
 * @param by the roles that may take it
 * @param guards the conditions, beside those that always hold
 * @param required what must be said
 */
public record Transition(
        Action action,
        Effect effect,
        Title title,
        Set<Stage> from,
        @Nullable Stage to,
        Set<Role> by,
        Set<Guard> guards,
        Set<Field<?>> required) {

    private static final Set<String> KEYS =
            Set.of("action", "effect", "title", "from", "to", "by", "guards", "required");

    public Transition {
        from = Collections.unmodifiableSet(new LinkedHashSet<>(from));
        by = Collections.unmodifiableSet(new LinkedHashSet<>(by));
        guards = Collections.unmodifiableSet(new LinkedHashSet<>(guards));
        required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
    }

    /** The stage thereafter, if nothing else decides. */
    public Stage target(Stage before) {
        return to == null ? before : to;
    }

    static @Nullable Transition read(PackNode node) {
        if (!node.isObjectOf(KEYS)) {
            return null;
        }
        Action action = PackNode.read(node.required("action"), Names::action);
        Effect effect = node.field("effect") == null && action != null
                ? effectNamed(action, node)
                : PackNode.read(node.field("effect"), part -> part.choice(Effect.class));
        Title title = PackNode.read(node.required("title"), Title::read);
        Set<Stage> from = Names.set(node.field("from"), Names::stage);
        PackNode toNode = node.field("to");
        Stage to = PackNode.read(toNode, Names::stage);
        Set<Role> by = Names.set(node.required("by"), part -> part.choice(Role.class));
        Set<Guard> guards = Names.set(node.field("guards"), part -> part.choice(Guard.class));
        Set<Field<?>> required = Names.set(node.field("required"), Names::field);
        if (action == null || effect == null || title == null || from == null || by == null) {
            return null;
        }
        return guards == null || required == null || (toNode != null && to == null)
                ? null
                : new Transition(action, effect, title, from, to, by, guards, required);
    }

    private static @Nullable Effect effectNamed(Action action, PackNode node) {
        for (Effect effect : Effect.values()) {
            if (effect.name().equals(action.name())) {
                return effect;
            }
        }
        return PackNode.read(node.required("effect"), part -> part.choice(Effect.class));
    }

    Map<String, Object> write() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("action", action.name());
        if (!effect.name().equals(action.name())) {
            map.put("effect", effect.name());
        }
        map.put("title", title.write());
        putNames(map, "from", from.stream().map(Stage::name).toList());
        if (to != null) {
            map.put("to", to.name());
        }
        putNames(map, "by", by.stream().map(Role::name).toList());
        putNames(map, "guards", guards.stream().map(Guard::name).toList());
        putNames(map, "required", required.stream().map(Field::name).toList());
        return map;
    }

    private static void putNames(Map<String, Object> map, String key, Collection<String> names) {
        if (!names.isEmpty()) {
            map.put(key, List.copyOf(names));
        }
    }

    /** The stage to which it leads; empty if the stage stays. */
    public Optional<Stage> leadsTo() {
        return Optional.ofNullable(to);
    }
}
