package org.jiceng.governance.ledger.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jiceng.governance.core.indicator.Disclosure;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.ledger.matter.MatterId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishingABulletinTest {
    private static final int BULLETINS = 150;

    @Test
    void nobodyWorksOutASmallCountFromAllThatIsShown() {
        for (long seed = 1; seed <= BULLETINS; seed++) {
            Bulletin bulletin = RandomBulletins.of(seed);
            PublishedBulletin published = bulletin.published(2 + (int) (seed % 4));

            assertThat(new Onlooker(bulletin, published).findings())
                    .as("seed %s", seed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whoeverIsHandedThePartsOfSeveralGroupingsWorksOutNoMore(long seed) {
        List<MatterHistory> histories = RandomCasework.of(seed, 200);
        BulletinRequest request =
                BulletinRequest.of(BulletinPeriod.quarter(2024, 2), Casework.on("2024-12-31"), Grouping.values());
        Bulletin bulletin = Bulletin.of(Casework.WORKFLOW, histories, request);
        PublishedBulletin published = bulletin.published(3);

        assertThat(new Onlooker(bulletin, published).findings())
                .as("seed %s", seed)
                .isEmpty();
        assertThat(published.rows())
                .flatMap(row -> row.part().keys().keySet())
                .as("seed %s", seed)
                .contains(Grouping.values());
    }

    @Test
    void aBulletinBySomeGroupingsIsPartOfThatByAll() {
        List<MatterHistory> histories = RandomCasework.of(1, 200);
        List<PublishedBulletin.Row> all = published(histories, Grouping.values());

        assertThat(published(histories)).containsExactly(all.get(0));
        for (Grouping grouping : Grouping.values()) {
            assertThat(published(histories, grouping))
                    .isEqualTo(all.stream()
                            .filter(row -> Set.of(grouping)
                                    .containsAll(row.part().keys().keySet()))
                            .toList());
        }
    }

    private static List<PublishedBulletin.Row> published(List<MatterHistory> histories, Grouping... groupings) {
        return Bulletin.of(
                        Casework.WORKFLOW,
                        histories,
                        BulletinRequest.of(BulletinPeriod.quarter(2024, 2), Casework.on("2024-12-31"), groupings))
                .published(3)
                .rows();
    }

    @Test
    void whatIsCrossedIsNotPublished() {
        List<MatterHistory> histories = RandomCasework.of(1, 100);
        BulletinRequest request =
                BulletinRequest.of(BulletinPeriod.quarter(2024, 2), Casework.on("2024-12-31"), Grouping.values());
        Bulletin crossed = Bulletin.of(Casework.WORKFLOW, histories, request.crossing(Grouping.BOOK, Grouping.TIER));

        assertThat(crossed.rows()).anyMatch(row -> row.part().keys().size() == 2);
        assertThat(crossed.published(3))
                .isEqualTo(Bulletin.of(Casework.WORKFLOW, histories, request).published(3));
    }

    @Test
    void theOnlookerFindsWhatIsKeptBackOneByOne() {
        long seen = IntStream.rangeClosed(1, 60)
                .mapToObj(RandomBulletins::of)
                .filter(bulletin -> !new Onlooker(bulletin, oneByOne(bulletin, 3))
                        .findings()
                        .isEmpty())
                .count();
        assertThat(seen).isGreaterThan(30);
    }

    /** Each figure looked at by itself, as if it stood alone. */
    private static PublishedBulletin oneByOne(Bulletin bulletin, int smallest) {
        List<PublishedBulletin.Row> rows = new ArrayList<>();
        for (Bulletin.Row row : bulletin.rows()) {
            Map<BulletinMeasure, Disclosure> figures = new EnumMap<>(BulletinMeasure.class);
            row.figures()
                    .forEach((measure, figure) ->
                            figures.put(measure, figure.indicator().suppressedBelow(smallest)));
            rows.add(new PublishedBulletin.Row(row.part(), figures));
        }
        return new PublishedBulletin(bulletin.period(), bulletin.asOf(), smallest, rows);
    }

    @Test
    void nothingSmallIsShownAndNothingElseIsChanged() {
        for (long seed = 1; seed <= BULLETINS; seed++) {
            Bulletin bulletin = RandomBulletins.of(seed);
            for (PublishedBulletin.Row row : bulletin.published(3).rows()) {
                row.figures().forEach((measure, shown) -> {
                    if (shown instanceof Disclosure.Shown figure) {
                        assertThat(figure.indicator().suppressedBelow(3)).isEqualTo(shown);
                        MatterFigure whole =
                                bulletin.row(row.part()).orElseThrow().figure(measure);
                        assertThat(figure.indicator().numerator())
                                .isEqualTo(whole.indicator().numerator());
                        assertThat(figure.indicator().denominator())
                                .isEqualTo(whole.indicator().denominator());
                        assertThat(figure.indicator().excluded())
                                .isEqualTo(whole.indicator().excluded());
                    }
                });
            }
        }
    }

    /** A bulletin by unit in which so many of so many matters of each unit are urged. */
    private static Bulletin urged(int... urgedAndAll) {
        Map<Part, List<Integer>> units = new TreeMap<>();
        for (int i = 0; i < urgedAndAll.length; i += 2) {
            units.put(Part.of(Grouping.UNIT, "u" + i / 2), List.of(urgedAndAll[i], urgedAndAll[i + 1]));
        }
        Map<Part, Map<MatterId, Boolean>> matters = new TreeMap<>();
        units.forEach((part, counts) -> {
            for (int i = 0; i < counts.get(1); i++) {
                MatterId id = MatterId.of(part.keys().get(Grouping.UNIT) + "-" + i);
                matters.computeIfAbsent(part, key -> new TreeMap<>()).put(id, i < counts.get(0));
                matters.computeIfAbsent(Part.WHOLE, key -> new TreeMap<>()).put(id, i < counts.get(0));
            }
        });
        List<Bulletin.Row> rows = new ArrayList<>();
        matters.forEach((part, urged) -> rows.add(row(part, urged)));
        return new Bulletin(BulletinPeriod.quarter(2024, 1), Instant.EPOCH, EnumSet.of(Grouping.UNIT), rows);
    }

    private static Bulletin.Row row(Part part, Map<MatterId, Boolean> urged) {
        Map<BulletinMeasure, MatterFigure> figures = new EnumMap<>(BulletinMeasure.class);
        for (BulletinMeasure measure : BulletinMeasure.values()) {
            Tally tally = new Tally(measure.definition());
            urged.forEach((id, is) -> tally.count(id, measure == BulletinMeasure.URGED && is));
            figures.put(measure, tally.figure());
        }
        return new Bulletin.Row(part, List.copyOf(urged.keySet()), figures);
    }

    /** For the whole and each unit: shown, kept back, or left out. */
    private static String published(Bulletin bulletin, int smallest) {
        StringBuilder text = new StringBuilder();
        PublishedBulletin published = bulletin.published(smallest);
        for (Bulletin.Row row : bulletin.rows()) {
            text.append(published
                    .row(row.part())
                    .map(shown -> shown.figure(BulletinMeasure.URGED) instanceof Disclosure.Shown ? "s" : "k")
                    .orElse("-"));
        }
        return text.toString();
    }

    @Test
    void withoutSmallCountsAllIsShown() {
        assertThat(published(urged(0, 5, 3, 6, 4, 4), 3)).isEqualTo("ssss");
        assertThat(published(urged(1, 2, 2, 3), 1)).isEqualTo("sss");
    }

    @Test
    void aSmallFigureTakesTheNextSmallestWithIt() {
        assertThat(published(urged(1, 20, 10, 40, 10, 30), 3)).isEqualTo("sksk");
        assertThat(published(urged(19, 20, 10, 40, 10, 30), 3)).isEqualTo("sksk");
    }

    @Test
    void ofTwoSmallFiguresNoMoreIsKeptBackThanIsNeeded() {
        assertThat(published(urged(1, 20, 2, 40, 10, 30), 3))
                .as("together three")
                .isEqualTo("skks");
        assertThat(published(urged(1, 20, 1, 40, 10, 30), 3)).as("together two").isEqualTo("skkk");
        assertThat(published(urged(0, 6, 1, 20, 10, 30), 3))
                .as("the smallest would not make it three")
                .isEqualTo("sskk");
    }

    @Test
    void aPartOfFewMattersIsLeftOutAsIfItHadNone() {
        assertThat(published(urged(0, 2, 10, 40, 10, 30), 3)).isEqualTo("s-s-");
    }

    /** Nothing follows from it for a part that is left out but what is known of the whole. */
    @Test
    void aShareOfNobodyOrOfEverybodyIsShownBesideAPartLeftOut() {
        for (Bulletin bulletin : List.of(urged(0, 2, 0, 40, 0, 30), urged(2, 2, 40, 40, 30, 30))) {
            assertThat(published(bulletin, 3)).isEqualTo("s-s-");
            assertThat(new Onlooker(bulletin, bulletin.published(3)).findings()).isEmpty();
        }
    }

    @Test
    void aSmallTotalIsKeptBackWithAllThatTellsIt() {
        assertThat(published(urged(2, 20, 0, 40, 0, 30), 3)).startsWith("kk");
        assertThat(published(urged(1, 2), 3)).isEqualTo("--");
        assertThat(published(urged(1, 2, 0, 1), 4)).isEqualTo("---");
    }

    @Test
    void whereNoPartCanTakeTheOtherPlaceTheTotalIsKeptBack() {
        assertThat(published(urged(1, 20), 3)).isEqualTo("kk");
        assertThat(published(urged(1, 20, 20, 20), 3)).isEqualTo("skk");
        assertThat(published(urged(1, 20, 0, 20), 3)).isEqualTo("kks");
    }

    @Test
    void aPublishedBulletinNamesNoMatter() throws Exception {
        ObjectMapper disclosing = GovernanceJson.disclosing();
        Bulletin bulletin = RandomBulletins.of(7);

        assertThat(disclosing.writeValueAsString(bulletin)).contains("\"m-0\"");
        assertThat(disclosing.writeValueAsString(bulletin.published(1))).doesNotContain("m-");
        assertThat(GovernanceJson.mapper().writeValueAsString(bulletin)).doesNotContain("m-");
        assertThat(bulletin.toString()).doesNotContain("m-");
        assertThat(bulletin.published(1).toString()).doesNotContain("m-");
    }

    @Test
    void aSmallestCountBelowOneIsRefused() {
        assertThatThrownBy(() -> RandomBulletins.of(1).published(0))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("INDICATOR_THRESHOLD_TOO_LOW");
    }
}
