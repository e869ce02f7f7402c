package org.jiceng.governance.ledger.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Values and changes of bytes, by chance. */
final class RandomJson {
    private static final int[] CHARACTERS = {
        'a', 'b', 'z', '"', '\\', '/', '\n', '\t', '\b', 0, 0x1f, 0x7f, 0x80, 0xf6, 0x20ac, 0x4fe1, 0xd7ff, 0xe000,
        0xfb33, 0xffff, 0x10000, 0x1f600, 0x10ffff
    };
    private static final String INTERESTING = "\"\\{}[],:0123456789-+.eEutfn /bar\n\u0000";

    private RandomJson() {}

    static JsonNode value(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0 -> NullNode.getInstance();
            case 1 -> BooleanNode.valueOf(random.nextBoolean());
            case 2 -> LongNode.valueOf(random.nextLong(-1_000_000, 1_000_000));
            case 3 -> LongNode.valueOf(random.nextLong(-(1L << 53) + 1, 1L << 53));
            case 4 -> DoubleNode.valueOf(random.nextInt(-5000, 5000) / Math.pow(10, random.nextInt(-20, 20)));
            case 5 -> TextNode.valueOf(text(random));
            case 6 -> list(random, depth);
            default -> object(random, depth);
        };
    }

    static ObjectNode object(SplittableRandom random, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = random.nextInt(5); i > 0; i--) {
            object.set(text(random), value(random, depth - 1));
        }
        return object;
    }

    private static ArrayNode list(SplittableRandom random, int depth) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (int i = random.nextInt(5); i > 0; i--) {
            list.add(value(random, depth - 1));
        }
        return list;
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.appendCodePoint(CHARACTERS[random.nextInt(CHARACTERS.length)]);
        }
        return text.toString();
    }

    /** The bytes with one of them replaced, removed or added. */
    static byte[] changed(byte[] bytes, SplittableRandom random) {
        int at = random.nextInt(bytes.length);
        byte other = random.nextInt(4) == 0
                ? (byte) random.nextInt(256)
                : (byte) INTERESTING.charAt(random.nextInt(INTERESTING.length()));
        int removed = random.nextInt(2);
        int added = removed == 0 ? 1 : random.nextInt(2);
        byte[] changed = Arrays.copyOf(bytes, bytes.length - removed + added);
        System.arraycopy(bytes, at + removed, changed, at + added, bytes.length - at - removed);
        if (added == 1) {
            changed[at] = other;
        }
        return changed;
    }
}
