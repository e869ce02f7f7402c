package org.jiceng.governance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing in the library asks the machine: not its clock, chance, locale, time zone, charset, environment or threads. And
 * nothing static changes.
 */
class PureLogicTest {
    private static final ArchRule NOTHING_STATIC_CHANGES = noFields()
            .should(ArchCondition.from(describe("be static and able to change", PureLogicTest::isStaticAndMayChange)));

    /** Methods, constructors and fields by their full names with the types of their parameters, as regular expressions. */
    static Stream<String> forbidden() {
        return Stream.of(
                // the clock
                "java\\.time\\..*\\.now\\(.*",
                "java\\.time\\.Clock\\.(system|tick).*",
                "java\\.lang\\.System\\.currentTimeMillis\\(\\)",
                "java\\.lang\\.System\\.nanoTime\\(\\)",
                "java\\.util\\.Date\\.<init>\\(\\)",
                "java\\.util\\.Calendar\\.getInstance\\(.*",
                // chance
                "java\\.lang\\.Math\\.random\\(\\)",
                "java\\.util\\.Random\\.<init>\\(\\)",
                "java\\.util\\.SplittableRandom\\.<init>\\(\\)",
                "java\\.util\\.concurrent\\.ThreadLocalRandom\\..*",
                "java\\.security\\.SecureRandom\\..*",
                "java\\.util\\.UUID\\.randomUUID\\(\\)",
                "java\\.util\\.Collections\\.shuffle\\(java\\.util\\.List\\)",
                "java\\.lang\\.System\\.identityHashCode\\(.*",
                // the locale, the time zone, the charset
                "java\\.util\\.Locale\\.getDefault\\(.*",
                "java\\.time\\.ZoneId\\.systemDefault\\(\\)",
                "java\\.util\\.TimeZone\\.getDefault\\(\\)",
                "java\\.nio\\.charset\\.Charset\\.defaultCharset\\(\\)",
                "java\\.lang\\.String\\.format\\(java\\.lang\\.String, .*",
                "java\\.lang\\.String\\.formatted\\(.*",
                "java\\.lang\\.String\\.toLowerCase\\(\\)",
                "java\\.lang\\.String\\.toUpperCase\\(\\)",
                "java\\.lang\\.String\\.getBytes\\(\\)",
                "java\\.lang\\.String\\.<init>\\(\\[B(, int, int)?\\)",
                "java\\.io\\.ByteArrayOutputStream\\.toString\\(\\)",
                "java\\.io\\.InputStreamReader\\.<init>\\(java\\.io\\.InputStream\\)",
                "java\\.io\\.OutputStreamWriter\\.<init>\\(java\\.io\\.OutputStream\\)",
                "java\\.time\\.format\\.DateTimeFormatter\\.ofPattern\\(java\\.lang\\.String\\)",
                "java\\.util\\.ResourceBundle\\.getBundle\\(java\\.lang\\.String\\)",
                // the environment
                "java\\.lang\\.System\\.getProperty\\(.*",
                "java\\.lang\\.System\\.getenv\\(.*",
                "java\\.lang\\.System\\.(out|err)",
                "java\\.lang\\.System\\.getLogger\\(.*",
                ".*\\.printStackTrace\\(.*",
                // threads
                "java\\.util\\..*\\.parallelStream\\(\\)",
                "java\\.util\\.stream\\..*\\.parallel\\(\\)",
                "java\\.lang\\.Thread\\.<init>\\(.*",
                "java\\.util\\.concurrent\\.Executors\\..*",
                "java\\.util\\.concurrent\\.CompletableFuture\\..*Async\\(.*");
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void theLibraryDoesNotAskTheMachine(String target) {
        assertThat(accesses(Classes.LIBRARY, target)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void aPlantedQuestionIsFound(String target) {
        assertThat(accesses(Classes.PLANTED, target)).isNotEmpty();
    }

    @Test
    void theLibrarysCallsAreSeen() {
        assertThat(accesses(Classes.LIBRARY, "java\\.lang\\.String\\.toLowerCase\\(java\\.util\\.Locale\\)"))
                .isNotEmpty();
    }

    private static List<String> accesses(JavaClasses classes, String target) {
        Pattern pattern = Pattern.compile(target);
        return classes.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access ->
                        pattern.matcher(access.getTarget().getFullName()).matches())
                .map(JavaAccess::getDescription)
                .toList();
    }

    private static boolean isStaticAndMayChange(JavaField field) {
        if (!field.getModifiers().contains(JavaModifier.STATIC)
                || field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
            return false;
        }
        JavaClass type = field.getRawType();
        return !field.getModifiers().contains(JavaModifier.FINAL)
                || (type.isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE))
                || type.isEquivalentTo(StringBuilder.class)
                || type.isAssignableTo(ThreadLocal.class)
                || type.getPackageName().startsWith("java.util.concurrent")
                || (isCollection(type) && !isUnmodifiable(valueOf(field)));
    }

    private static boolean isCollection(JavaClass type) {
        return type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
    }

    private static boolean isUnmodifiable(Object value) {
        String name = value.getClass().getName();
        return name.startsWith("java.util.ImmutableCollections$")
                || name.startsWith("java.util.Collections$Unmodifiable");
    }

    private static Object valueOf(JavaField field) {
        try {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            return reflected.get(null);
        } catch (IllegalAccessException e) {
            throw new LinkageError(field.getFullName(), e);
        }
    }

    @Test
    void nothingStaticChangesInTheLibrary() {
        NOTHING_STATIC_CHANGES.check(Classes.LIBRARY);
    }

    @Test
    void plantedStaticsThatChangeAreFound() {
        assertThat(NOTHING_STATIC_CHANGES
                        .evaluate(Classes.PLANTED)
                        .getFailureReport()
                        .toString())
                .contains(".count>", ".OPEN_ARRAY>", ".CACHE>", ".COUNTER>", ".TEXT>")
                .doesNotContain(".FIXED>");
    }
}
