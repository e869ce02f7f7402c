package org.jiceng.governance.examples.county.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiceng.governance.examples.county.page.Words;

/**
 * Somebody made up who may raise a matter.
 *
 * @param id an id
 * @param name a name that nobody has
 */
record MadeUpPerson(String id, Words name) {
    private static final List<String> STEMS = List.of("甲", "乙", "丙", "丁", "戊", "己", "庚");

    /** Seven of them, more than may speak for many. */
    static List<MadeUpPerson> all() {
        return Stream.iterate(0, i -> i < STEMS.size(), i -> i + 1)
                .map(i -> new MadeUpPerson(
                        "p-" + (i + 1), new Words("虚构人" + STEMS.get(i), "Made-up person " + (char) ('A' + i))))
                .toList();
    }

    static Optional<MadeUpPerson> of(String id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Adds the person as a command names a petitioner. */
    void write(ObjectNode json) {
        json.put("id", id)
                .put("name", name.zh())
                .put("phone", "000-" + id.substring(2).repeat(4));
    }
}
