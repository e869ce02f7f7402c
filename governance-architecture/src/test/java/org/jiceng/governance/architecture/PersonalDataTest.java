package org.jiceng.governance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jiceng.governance.core.classify.Classification;
import org.jiceng.governance.core.classify.ConfirmedClass;
import org.jiceng.governance.core.classify.VillageIncome;
import org.jiceng.governance.core.household.Circumstances;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.Income;
import org.jiceng.governance.core.household.SafeFamilyRecord;
import org.jiceng.governance.core.identity.ResidentNumber;
import org.jiceng.governance.core.intake.HouseholdRow;
import org.jiceng.governance.core.planted.HouseholdNote;
import org.jiceng.governance.core.region.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The types that hold personal data and must not show it. A new one is added here. */
class PersonalDataTest {
    static List<Class<?>> personal() {
        return List.of(
                ResidentNumber.class,
                Place.class,
                Household.class,
                Income.class,
                SafeFamilyRecord.class,
                Circumstances.class,
                HouseholdRow.class,
                VillageIncome.class,
                Classification.class,
                ConfirmedClass.class);
    }

    @ParameterizedTest
    @MethodSource("personal")
    void whatHoldsPersonalDataSaysItselfWhatItShows(Class<?> type) throws IOException {
        assertThat(saysItselfWhatItShows(Files.readString(Repository.source("governance-core/src/main/java", type))))
                .isTrue();
    }

    @Test
    void aPlantedRecordThatShowsAllIsFound() throws IOException {
        assertThat(saysItselfWhatItShows(Files.readString(
                        Repository.source("governance-architecture/src/test/java", HouseholdNote.class))))
                .isFalse();
    }

    /** The source tells; in the class file the compiler has written one for every record. */
    private static boolean saysItselfWhatItShows(String source) {
        return source.contains("public String toString() {");
    }

    @Test
    void aRecordAboutOneHouseholdIsListed() {
        assertThat(aboutOneHousehold(Classes.LIBRARY))
                .isNotEmpty()
                .isSubsetOf(personal().stream().map(Class::getName).toList());
    }

    @Test
    void aPlantedRecordAboutOneHouseholdIsFound() {
        assertThat(aboutOneHousehold(Classes.PLANTED)).containsExactly(HouseholdNote.class.getName());
    }

    /** Records with the id of a household and something more: what they say is said of that household. */
    private static Set<String> aboutOneHousehold(JavaClasses classes) {
        return classes.stream()
                .filter(JavaClass::isRecord)
                .filter(type -> holdsHouseholdId(type) && type.getFields().size() > 1)
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean holdsHouseholdId(JavaClass type) {
        return type.getFields().stream()
                .map(JavaField::getRawType)
                .anyMatch(component -> component.getSimpleName().equals("HouseholdId"));
    }
}
