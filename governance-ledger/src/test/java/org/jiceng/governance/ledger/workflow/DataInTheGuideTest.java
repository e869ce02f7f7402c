package org.jiceng.governance.ledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guide of the ledgers says of the data of each action is what the built-in packs and the library ask for. */
class DataInTheGuideTest {
    private static final Pattern CODE = Pattern.compile("`(\\w+)`");

    /** What no command says: the library does, or nobody. */
    private static final Set<String> OF_THE_LIBRARY = Set.of("from", "other", "step");

    /** The lines of the table that begins with a header, without it, each as its cells. */
    private static List<List<String>> table(String page, String... headers) throws IOException {
        return Files.readString(Path.of("..", "docs", page))
                .lines()
                .dropWhile(line -> Arrays.stream(headers).noneMatch(line::startsWith))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> List.of(line.substring(1).split(" *\\| *", -1)))
                .toList();
    }

    private static List<List<String>> actions(String page) throws IOException {
        return table(page, "| action | required |", "| 操作 | 必填 |");
    }

    private static List<List<String>> fields(String page) throws IOException {
        return table(page, "| field |", "| 字段 |");
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(one -> one.group(1)).toList();
    }

    private static boolean isOfTheLibrary(String name, Effect effect) {
        return OF_THE_LIBRARY.contains(name)
                || Essentials.derived(effect).stream()
                        .anyMatch(field -> field.name().equals(name));
    }

    private static Set<String> required(Action action) {
        Set<String> required = new HashSet<>();
        for (Transition row : Definitions.standard().definition().rows(action)) {
            row.required().forEach(field -> required.add(field.name()));
            Essentials.fields(row.effect()).forEach(field -> required.add(field.name()));
        }
        return required;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger.md", "ledger.zh-CN.md"})
    void everyActionStandsThereWithWhatItRequires(String page) throws IOException {
        Map<Action, Set<String>> shown = new LinkedHashMap<>();
        for (List<String> row : actions(page)) {
            shown.put(Action.of(codes(row.get(0)).get(0)), Set.copyOf(codes(row.get(1))));
        }
        WorkflowDefinition definition = Definitions.standard().definition();
        assertThat(shown.keySet()).containsExactlyElementsOf(definition.actions());
        shown.forEach((action, fields) -> assertThat(fields).as("%s", action).isEqualTo(required(action)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger.md", "ledger.zh-CN.md"})
    void whatElseIsForAnActionMayBeSaidWithIt(String page) throws IOException {
        for (List<String> row : actions(page)) {
            Action action = Action.of(codes(row.get(0)).get(0));
            Effect effect =
                    Definitions.standard().definition().rows(action).get(0).effect();
            assertThat(codes(row.get(2)).stream()
                            .filter(name -> Field.named(name).isPresent()))
                    .as("%s", action)
                    .noneMatch(name -> isOfTheLibrary(name, effect))
                    .noneMatch(required(action)::contains);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger.md", "ledger.zh-CN.md"})
    void everyFieldStandsOnceWithItsKindOfValue(String page) throws IOException {
        Map<String, String> shown = new LinkedHashMap<>();
        for (List<String> row : fields(page)) {
            codes(row.get(0))
                    .forEach(name ->
                            assertThat(shown.put(name, row.get(1))).as(name).isNull());
        }
        assertThat(shown.keySet())
                .containsExactlyInAnyOrderElementsOf(Field.names()
                        .filter(name -> !isOfTheLibrary(name, Effect.REMARK))
                        .toList());
        Map<String, String> typeOf = new LinkedHashMap<>();
        shown.forEach((name, kind) -> {
            Field<?> field = Field.named(name).orElseThrow();
            if (field.element().isEnum()) {
                assertThat(codes(kind)).as(name).isEqualTo(constants(field));
            } else {
                String type = kindOf(field);
                assertThat(typeOf.computeIfAbsent(type, key -> kind)).as(name).isEqualTo(kind);
            }
        });
        assertThat(new HashSet<>(typeOf.values())).hasSameSizeAs(typeOf.keySet());
        assertThat(shown).containsEntry("content", page.equals("ledger.md") ? "text" : "文字");
    }

    private static List<String> constants(Field<?> field) {
        return Arrays.stream(field.element().getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toList());
    }

    /** A day is a day, whether it is the last one or not. */
    private static String kindOf(Field<?> field) {
        String type = field.element().getSimpleName().replace("DueDay", "LocalDate");
        return field.isList() ? "list of " + type : type;
    }
}
