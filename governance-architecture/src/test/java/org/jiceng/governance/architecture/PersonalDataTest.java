package org.jiceng.governance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiceng.governance.core.classify.ClassOutcome;
import org.jiceng.governance.core.classify.Classification;
import org.jiceng.governance.core.classify.ClassificationGround;
import org.jiceng.governance.core.classify.ConfirmedClass;
import org.jiceng.governance.core.classify.Counterfactual;
import org.jiceng.governance.core.classify.Fact;
import org.jiceng.governance.core.classify.FactState;
import org.jiceng.governance.core.classify.IncomeMeasure;
import org.jiceng.governance.core.classify.Verdict;
import org.jiceng.governance.core.classify.VillageIncome;
import org.jiceng.governance.core.household.Circumstance;
import org.jiceng.governance.core.household.Circumstances;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.household.Income;
import org.jiceng.governance.core.household.SafeFamilyRecord;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.ResidentNumber;
import org.jiceng.governance.core.intake.HouseholdRow;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.planted.HouseholdNote;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.assessment.ContactDuty;
import org.jiceng.governance.grid.assessment.ContactManner;
import org.jiceng.governance.grid.assessment.ContactRecord;
import org.jiceng.governance.grid.assessment.DueState;
import org.jiceng.governance.grid.assessment.DueVisit;
import org.jiceng.governance.grid.assessment.Heard;
import org.jiceng.governance.grid.assessment.HeardKind;
import org.jiceng.governance.grid.assessment.HeardRef;
import org.jiceng.governance.grid.assessment.HouseholdVisits;
import org.jiceng.governance.grid.assessment.TieSpan;
import org.jiceng.governance.grid.assignment.AssignmentCost;
import org.jiceng.governance.grid.audit.Neighbours;
import org.jiceng.governance.grid.contact.ContactBottleneck;
import org.jiceng.governance.grid.contact.ContactChoice;
import org.jiceng.governance.grid.contact.ContactExplanation;
import org.jiceng.governance.grid.contact.ContactHousehold;
import org.jiceng.governance.grid.contact.ContactMove;
import org.jiceng.governance.grid.contact.ContactPerson;
import org.jiceng.governance.grid.contact.ContactReason;
import org.jiceng.governance.grid.contact.ContactTie;
import org.jiceng.governance.grid.contact.CoverageFinding;
import org.jiceng.governance.grid.contact.CoverageSeverity;
import org.jiceng.governance.grid.contact.Recusal;
import org.jiceng.governance.grid.contact.RecusalKind;
import org.jiceng.governance.grid.contact.TieKind;
import org.jiceng.governance.grid.grid.ContactLine;
import org.jiceng.governance.grid.grid.GridMember;
import org.jiceng.governance.grid.grid.GridPerson;
import org.jiceng.governance.grid.plan.HouseholdMove;
import org.jiceng.governance.grid.plan.VillagePerson;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Petitioner;
import org.jiceng.governance.ledger.privacy.Salt;
import org.jiceng.governance.ledger.privacy.SealedValue;
import org.jiceng.governance.ledger.privacy.VaultRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The types that hold personal data and must not show it. A new one is added here. */
class PersonalDataTest {
    /** One value of a listed type, and which of a record's components it may show. */
    private record Sample(Object value, Set<String> shown, Set<String> hidden) {
        static Sample of(Record value, String... shown) {
            Set<String> hidden = components(value)
                    .filter(component -> !Set.of(shown).contains(component.getName()))
                    .flatMap(component -> texts(read(component, value)))
                    .collect(Collectors.toSet());
            return new Sample(value, Set.of(shown), hidden);
        }

        static Sample hiding(Object value, String... hidden) {
            return new Sample(value, Set.of(), Set.of(hidden));
        }

        List<String> leaks() {
            String text = value.toString();
            return hidden.stream().filter(text::contains).sorted().toList();
        }

        @Override
        public String toString() {
            return value.getClass().getSimpleName();
        }
    }

    private static final HouseholdId ID = HouseholdId.of("H-8642");
    private static final PersonId CONTACT_PERSON = PersonId.of("P-8642");
    private static final ContactChoice CHOICE =
            new ContactChoice(CONTACT_PERSON, Set.of(ContactLine.PARTY_MEMBER), 864_213, AssignmentCost.NOTHING);
    private static final LocalDate CONTACT_DAY = LocalDate.of(2024, 3, 17);
    private static final RegionCode VILLAGE = RegionCode.of("610921100201");
    private static final Income INCOME = new Income(2023, 7_654_321);
    private static final Place PLACE = new Place(108.7654321, 32.8765432);
    private static final SafeFamilyRecord RATINGS = SafeFamilyRecord.of(Set.of(2017), 2016, 2018);
    private static final Circumstances CIRCUMSTANCES =
            Circumstances.of(Set.of(Circumstance.DISABLED), Set.of(Circumstance.POVERTY));

    static List<Sample> personal() {
        return List.of(
                Sample.hiding(ResidentNumber.of("11010519491231002X"), "110105", "1949", "1231", "002"),
                Sample.of(PLACE),
                Sample.of(new GridMember(ID, GridCode.of("610921100201001")), "grid"),
                Sample.of(new Neighbours.Pair(ID, HouseholdId.of("H-8643"))),
                Sample.of(
                        new HouseholdMove(ID, GridCode.of("610921100201001"), GridCode.of("610921100201002")),
                        "from",
                        "to"),
                Sample.of(new VillagePerson(
                        new GridPerson(PersonId.of("P-8642"), Set.of(), Set.of()), Set.of("GROUP-7"), PLACE, ID)),
                Sample.of(contactRecord()),
                Sample.of(new HeardRef(contactRecord(), 1), "number"),
                Sample.of(Heard.of(HeardKind.CLAIM).handedOn("M-8642")),
                Sample.of(new TieSpan(CONTACT_PERSON, ID, CONTACT_DAY, CONTACT_DAY.plusDays(9))),
                Sample.of(dueVisit()),
                Sample.of(new HouseholdVisits(ID, CONTACT_DAY, CONTACT_DAY, List.of(dueVisit()), 753)),
                Sample.of(new Recusal(ID, RecusalKind.CONFLICT)),
                Sample.of(
                        new ContactTie(ID, PersonId.of("P-8642"), ContactLine.PEOPLES_DEPUTY, TieKind.ONE_TO_ONE, true),
                        "line"),
                Sample.of(contactHousehold(), "village"),
                Sample.hiding(contactPerson(), "P-8642", "H-8642", "GROUP-7531", "BRANCH-9", "610921", "CONFLICT"),
                Sample.of(new ContactMove(ID, Set.of(CONTACT_PERSON), Set.of(CONTACT_PERSON))),
                Sample.of(new ContactExplanation(
                        ID, List.of(CHOICE), List.of(CHOICE), true, Set.of(ContactLine.PARTY_MEMBER))),
                Sample.of(CHOICE, "lines"),
                Sample.hiding(
                        new ContactBottleneck(
                                List.of(ID),
                                List.of(CONTACT_PERSON),
                                1,
                                0,
                                List.of(ID),
                                List.of(Reason.of(ContactReason.CONTACT_NOBODY_SERVES))),
                        ID.value(),
                        CONTACT_PERSON.value()),
                Sample.of(
                        new CoverageFinding(
                                CoverageSeverity.FAULT,
                                Reason.of(ContactReason.CONTACT_GAP, "household", ID),
                                VILLAGE,
                                ID,
                                PersonId.of("P-8642"),
                                ContactLine.PEOPLES_DEPUTY),
                        "severity",
                        "reason"),
                Sample.of(household(), "village"),
                Sample.of(INCOME, "year"),
                Sample.hiding(RATINGS, "2016", "2017", "2018"),
                Sample.hiding(CIRCUMSTANCES, "DISABLED", "POVERTY", "1", "2", "4", "8"),
                Sample.of(row(), "line"),
                Sample.of(
                        new VillageIncome(2023, VILLAGE, 47, 31, 7_654_321, 29, 6_543_217, 98_765),
                        "year",
                        "known",
                        "households"),
                Sample.of(classification(), "ground"),
                Sample.of(confirmedClass(), "on"),
                Sample.of(new Petitioner(PersonId.of("P-9753"), "NAME-1", "PHONE-2", "ADDRESS-3"), "id"),
                Sample.hiding(ActionData.of(Field.CONTENT, "WORDS-4"), "WORDS-4"),
                Sample.hiding(Salt.of(new byte[Salt.LEAST_BYTES]), "0", "16"),
                Sample.hiding(sealedValue(), "P-9753", "a name", "00"));
    }

    private static ContactRecord contactRecord() {
        return new ContactRecord(
                CONTACT_PERSON,
                ID,
                ContactLine.PARTY_MEMBER,
                CONTACT_DAY,
                ContactManner.CALL,
                Set.of(ContactDuty.HEARD),
                List.of(Heard.of(HeardKind.CLAIM).handedOn("M-8642")));
    }

    private static DueVisit dueVisit() {
        return new DueVisit(ID, CONTACT_DAY, DueState.MISSED, Set.of(CONTACT_PERSON));
    }

    private static SealedValue sealedValue() {
        return SealedValue.of(
                VaultRef.of("vault-1"),
                PersonId.of("P-9753"),
                Salt.of(new byte[Salt.LEAST_BYTES]),
                TextNode.valueOf("a name"));
    }

    private static ContactHousehold contactHousehold() {
        return ContactHousehold.builder(ID, VILLAGE)
                .group("GROUP-7531")
                .grid(GridCode.of("610921100201001"))
                .constituency("CONSTITUENCY-9")
                .branch("BRANCH-9")
                .place(PLACE)
                .oneToOne(true)
                .build();
    }

    private static ContactPerson contactPerson() {
        return ContactPerson.builder(PersonId.of("P-8642"), Set.of(ContactLine.PEOPLES_DEPUTY))
                .villages(Set.of(VILLAGE))
                .groups(Set.of("GROUP-7531"))
                .branch("BRANCH-9")
                .household(ID)
                .recusals(Set.of(new Recusal(ID, RecusalKind.CONFLICT)))
                .build();
    }

    private static Household household() {
        return Household.builder(ID, VILLAGE)
                .group("GROUP-7531")
                .place(PLACE)
                .residents(654)
                .registered(743)
                .income(INCOME)
                .safeFamily(RATINGS)
                .circumstances(CIRCUMSTANCES)
                .openClaims(853)
                .lastVisit(LocalDate.of(2024, 3, 17))
                .confirmedClass(HouseholdClass.LINKED)
                .build();
    }

    /** Every cell names its column, which a masked row does not. */
    private static HouseholdRow row() {
        return HouseholdRow.of(
                5, HouseholdRow.columns().stream().collect(Collectors.toMap(column -> column, "cell of "::concat)));
    }

    private static Classification classification() {
        Fact fact = new Fact(Fact.Kind.INCOME, null);
        FactState state = new FactState(fact, "BELOW");
        return new Classification(
                ID,
                new ClassificationGround(
                        "hanyin-321", "1", LocalDate.of(2024, 6, 30), 2023, IncomeMeasure.HOUSEHOLD, List.of()),
                new Verdict(
                        ClassOutcome.LINKED,
                        "rule-97",
                        List.of("rule-97", "rule-98"),
                        List.of(fact),
                        List.of(state),
                        List.of(new Counterfactual(HouseholdClass.CONCERN, List.of(state)))));
    }

    private static ConfirmedClass confirmedClass() {
        return new ConfirmedClass(
                ID,
                HouseholdClass.CONCERN,
                ClassOutcome.LINKED,
                PersonId.of("P-9753"),
                LocalDate.of(2024, 7, 1),
                "what was said",
                LocalDate.of(2025, 7, 2));
    }

    @ParameterizedTest
    @MethodSource("personal")
    void whatHoldsPersonalDataShowsNoneOfIt(Sample sample) {
        assertThat(sample.hidden()).isNotEmpty();
        assertThat(sample.leaks()).isEmpty();
    }

    /** So that a part that is left out of the sample, or unknown in it, cannot be shown unnoticed. */
    @ParameterizedTest
    @MethodSource("personal")
    void aSampleHasEveryPart(Sample sample) {
        if (sample.value() instanceof Record record) {
            assertThat(components(record))
                    .allSatisfy(component -> assertThat(texts(read(component, record)))
                            .as(component.getName())
                            .isNotEmpty());
            assertThat(components(record).map(RecordComponent::getName)).containsAll(sample.shown());
        }
    }

    @Test
    void aPlantedRecordThatShowsAllIsFound() {
        assertThat(Sample.of(new HouseholdNote(ID, "a note")).leaks()).containsExactly("H-8642", "a note");
    }

    private static Stream<RecordComponent> components(Record value) {
        return Arrays.stream(value.getClass().getRecordComponents());
    }

    /** The texts of the parts that a value comes down to. */
    private static Stream<String> texts(@Nullable Object value) {
        if (value instanceof Record record) {
            return components(record).flatMap(component -> texts(read(component, record)));
        }
        if (value instanceof Collection<?> all) {
            return all.stream().flatMap(PersonalDataTest::texts);
        }
        return Stream.ofNullable(value).map(String::valueOf);
    }

    private static @Nullable Object read(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.getName(), e);
        }
    }

    @Test
    void aRecordAboutOneHouseholdIsListed() {
        assertThat(aboutOneHousehold(Classes.LIBRARY))
                .isNotEmpty()
                .isSubsetOf(personal().stream()
                        .map(sample -> sample.value().getClass().getName())
                        .toList());
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
