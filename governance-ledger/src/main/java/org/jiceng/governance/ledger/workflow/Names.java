package org.jiceng.governance.ledger.workflow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jiceng.governance.core.policy.PackNode;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Stage;
import org.jspecify.annotations.Nullable;

/** Reads the names that stand in a definition. */
final class Names {
    private enum Answer {
        YES,
        NO
    }

    private Names() {}

    static @Nullable Stage stage(PackNode node) {
        String name = name(node, "REGISTERED");
        return name == null ? null : Stage.of(name);
    }

    static @Nullable Action action(PackNode node) {
        String name = name(node, "REGISTER");
        return name == null ? null : Action.of(name);
    }

    private static @Nullable String name(PackNode node, String example) {
        String text = node.text();
        if (text != null && !Stage.isForm(text)) {
            node.malformed(example);
            return null;
        }
        return text;
    }

    static @Nullable Field<?> field(PackNode node) {
        String text = node.text();
        if (text == null) {
            return null;
        }
        Field<?> field = Field.named(text).orElse(null);
        if (field == null) {
            node.malformed("reason");
        }
        return field;
    }

    static @Nullable Boolean flag(PackNode node) {
        Answer answer = node.choice(Answer.class);
        return answer == null ? null : answer == Answer.YES;
    }

    /** The distinct items of a list that may be left out, in order. */
    static <T> @Nullable Set<T> set(@Nullable PackNode node, Function<PackNode, @Nullable T> read) {
        if (node == null) {
            return Set.of();
        }
        List<T> items = node.distinctItems(read);
        return items == null ? null : new LinkedHashSet<>(items);
    }
}
