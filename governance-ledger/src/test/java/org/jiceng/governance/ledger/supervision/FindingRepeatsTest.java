package org.jiceng.governance.ledger.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingRepeatsTest {
    private static final Instant START = Instant.parse("2024-01-01T01:00:00Z");

    private static RepeatFinder finder(int percent, int days) {
        return RepeatFinder.of(new SupervisionSettings(3, Map.of(), BulletinRhythm.QUARTER, percent, days));
    }

    private static MatterText text(String id, int day, String text, String... persons) {
        return new MatterText(
                MatterId.of(id),
                Stream.of(persons).map(PersonId::of).collect(Collectors.toUnmodifiableSet()),
                RegionCode.of("610922101203"),
                START.plus(Duration.ofDays(day)),
                true,
                text);
    }

    private static List<RepeatOffer> found(MatterText... texts) {
        return finder(60, 365).find(List.of(texts));
    }

    /** Pairs of the first: 村口, 口路, 路灯, 灯坏, 坏了. */
    @ParameterizedTest
    @CsvSource({
        "村口路灯坏了, 5, 5, 100",
        "'村口，路灯 坏了！', 5, 5, 100",
        "村口路灯坏了多日, 5, 7, 71",
        "村口的路灯坏了, 4, 7, 57",
        "路灯坏了, 3, 5, 60",
        "田间水渠不通, 0, 10, 0",
        "村口路灯坏了村口路灯坏了, 5, 6, 83",
        "'', 0, 5, 0",
        "村, 0, 6, 0",
    })
    void likenessIsTheShareOfCommonPairs(String other, int common, int all, int percent) {
        List<RepeatOffer> offers = finder(1, 365).find(List.of(text("a", 0, "村口路灯坏了", "p"), text("b", 1, other, "p")));

        if (common == 0) {
            assertThat(offers).isEmpty();
        } else {
            assertThat(offers)
                    .containsExactly(
                            new RepeatOffer(RepeatOffer.Kind.MERGE, MatterId.of("b"), MatterId.of("a"), common, all));
            assertThat(offers.get(0).percent()).isEqualTo(percent);
        }
    }

    @ParameterizedTest
    @CsvSource({"57, true", "58, false", "1, true", "100, false"})
    void theShareOfTheSettingsIsEnoughToTheLastHundredth(int percent, boolean alike) {
        MatterText[] texts = {text("a", 0, "村口路灯坏了", "p"), text("b", 1, "村口的路灯坏了", "p")};

        assertThat(finder(percent, 365).find(List.of(texts))).hasSize(alike ? 1 : 0);
    }

    @Test
    void formAndCaseDoNotMatter() {
        assertThat(found(text("a", 0, "ＡＢＣ１２３", "p"), text("b", 1, "abc 123", "p")))
                .extracting(RepeatOffer::percent)
                .containsExactly(100);
        assertThat(found(text("a", 0, "路", "p"), text("b", 1, "路。", "p"))).hasSize(1);
        assertThat(found(text("a", 0, "…", "p"), text("b", 1, "…", "p"))).isEmpty();
        assertThat(found(text("a", 0, "𠀀𠀁𠀂", "p"), text("b", 1, "𠀀𠀁", "p")))
                .as("characters beyond the first plane")
                .isEmpty();
    }

    @Test
    void onlyTheSamePersonRaisesAMatterAgain() {
        assertThat(found(text("a", 0, "村口路灯坏了", "p"), text("b", 1, "村口路灯坏了", "q")))
                .isEmpty();
        assertThat(found(text("a", 0, "村口路灯坏了"), text("b", 1, "村口路灯坏了"))).isEmpty();
        assertThat(found(text("a", 0, "村口路灯坏了", "p", "q"), text("b", 1, "村口路灯坏了", "q")))
                .extracting(RepeatOffer::kind)
                .containsExactly(RepeatOffer.Kind.LINK);
        assertThat(found(text("a", 0, "村口路灯坏了", "p", "q"), text("b", 1, "村口路灯坏了", "q", "p")))
                .extracting(RepeatOffer::kind)
                .containsExactly(RepeatOffer.Kind.MERGE);
    }

    @Test
    void whatIsNotOpenIsLinkedNotMerged() {
        MatterText open = text("a", 0, "村口路灯坏了", "p");
        MatterText closed = new MatterText(
                MatterId.of("b"), open.petitioners(), open.region(), START.minusSeconds(1), false, open.text());

        assertThat(found(open, closed))
                .containsExactly(new RepeatOffer(RepeatOffer.Kind.LINK, MatterId.of("a"), MatterId.of("b"), 5, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "610922101203, true",
        "610922101, true",
        "610922, true",
        "610922101204, false",
        "610922102, false",
    })
    void aPlaceThatLiesInTheOtherIsTheSame(String region, boolean same) {
        MatterText first = text("a", 0, "村口路灯坏了", "p");
        MatterText second = new MatterText(
                MatterId.of("b"), first.petitioners(), RegionCode.of(region), START.plusSeconds(1), true, first.text());

        assertThat(found(first, second)).hasSize(same ? 1 : 0);
        assertThat(found(second, first)).hasSize(same ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"30, 0, true", "30, 1, false", "29, 86399, true", "0, 0, true"})
    void aRepetitionComesWithinTheDays(int days, int seconds, boolean repeated) {
        MatterText first = text("a", 0, "村口路灯坏了", "p");
        MatterText second = new MatterText(
                MatterId.of("b"),
                first.petitioners(),
                first.region(),
                START.plus(Duration.ofDays(days)).plusSeconds(seconds),
                true,
                first.text());

        assertThat(finder(60, 30).find(List.of(first, second))).hasSize(repeated ? 1 : 0);
    }

    @Test
    void theMostAlikeIsOfferedAndOfThoseTheEarliest() {
        assertThat(found(
                        text("exact-2", 2, "村口路灯坏了", "p"),
                        text("near", 0, "村口路灯坏了多日", "p"),
                        text("exact-1", 1, "村口路灯坏了", "p"),
                        text("last", 3, "村口路灯坏了", "p")))
                .extracting(offer -> offer.later() + ">" + offer.earlier())
                .containsExactly("exact-1>near", "exact-2>exact-1", "last>exact-1");
    }

    @Test
    void oneToMergeAndOneToLinkAreOfferedBoth() {
        MatterText archived = new MatterText(
                MatterId.of("archived"),
                Set.of(PersonId.of("p")),
                RegionCode.of("610922101203"),
                START,
                false,
                "村口路灯坏了");

        assertThat(found(archived, text("open", 1, "村口路灯坏了多日", "p"), text("last", 2, "村口路灯坏了", "p")))
                .extracting(offer -> offer.kind() + " " + offer.later() + ">" + offer.earlier())
                .containsExactly("LINK open>archived", "MERGE last>open", "LINK last>archived");
    }

    @Test
    void anOfferSaysWhy() {
        RepeatOffer offer = found(text("a", 0, "村口路灯坏了", "p"), text("b", 1, "村口路灯坏了多日", "p"))
                .get(0);

        assertThat(offer.explanation().is(SupervisionReason.ALIKE_TO_MERGE)).isTrue();
        assertThat(offer.explanation().attributes()).isEqualTo(Map.of("common", "5", "all", "7", "percent", "71"));
    }

    @Test
    void theWordsAreNotShown() throws Exception {
        MatterText text = text("a", 0, "村口路灯坏了", "p-secret");

        assertThat(text.toString()).doesNotContain("路灯", "secret");
        assertThat(GovernanceJson.mapper().writeValueAsString(text)).doesNotContain("路灯");
        assertThat(GovernanceJson.disclosing().writeValueAsString(text)).contains("路灯");
    }

    /** Texts of few words, so that many are nearly alike. */
    private static List<MatterText> random(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        List<MatterText> texts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            StringBuilder words = new StringBuilder();
            int length = random.nextInt(9);
            for (int j = 0; j < length; j++) {
                words.append("村路灯水渠坏修".charAt(random.nextInt(7)));
            }
            String[] persons = random.ints(random.nextInt(3), 0, 4)
                    .mapToObj(person -> "p" + person)
                    .toArray(String[]::new);
            MatterText plain = text("m" + i, random.nextInt(60), words.toString(), persons);
            texts.add(new MatterText(
                    plain.matter(),
                    plain.petitioners(),
                    RegionCode.of(random.nextInt(4) == 0 ? "610922101" : "61092210120" + (1 + random.nextInt(2))),
                    plain.receivedAt(),
                    random.nextBoolean(),
                    plain.text()));
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingIsMissedThatComparingAllWithAllFinds(long seed) {
        List<MatterText> texts = random(seed, 250);
        int percent = 20 + (int) seed * 9;
        List<RepeatOffer> offers = finder(percent, 20).find(texts);

        assertThat(offers).as("seed %s", seed).isNotEmpty().isEqualTo(allWithAll(texts, percent, 20));
        List<MatterText> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(finder(percent, 20).find(shuffled)).as("seed %s", seed).isEqualTo(offers);
    }

    private static List<RepeatOffer> allWithAll(List<MatterText> texts, int percent, int days) {
        List<MatterText> inOrder = new ArrayList<>(texts);
        inOrder.sort((a, b) -> a.receivedAt().equals(b.receivedAt())
                ? a.matter().compareTo(b.matter())
                : a.receivedAt().compareTo(b.receivedAt()));
        List<RepeatOffer> offers = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            for (RepeatOffer.Kind kind : RepeatOffer.Kind.values()) {
                RepeatOffer best = null;
                for (MatterText earlier : inOrder.subList(0, i)) {
                    RepeatOffer offer = offer(inOrder.get(i), earlier, percent, days);
                    boolean better = offer != null
                            && offer.kind() == kind
                            && (best == null || offer.common() * best.all() > best.common() * offer.all());
                    best = better ? offer : best;
                }
                if (best != null) {
                    offers.add(best);
                }
            }
        }
        return offers;
    }

    private static @Nullable RepeatOffer offer(MatterText later, MatterText earlier, int percent, int days) {
        boolean samePlace = later.region().text().startsWith(earlier.region().text())
                || earlier.region().text().startsWith(later.region().text());
        boolean samePerson = later.petitioners().stream().anyMatch(earlier.petitioners()::contains);
        boolean inTime =
                Duration.between(earlier.receivedAt(), later.receivedAt()).compareTo(Duration.ofDays(days)) <= 0;
        Set<String> one = pairs(later.text());
        Set<String> other = pairs(earlier.text());
        int common = (int) one.stream().filter(other::contains).count();
        int all = one.size() + other.size() - common;
        boolean merge = later.open() && earlier.open() && later.petitioners().equals(earlier.petitioners());
        return samePlace && samePerson && inTime && all > 0 && common * 100 >= all * percent
                ? new RepeatOffer(
                        merge ? RepeatOffer.Kind.MERGE : RepeatOffer.Kind.LINK,
                        later.matter(),
                        earlier.matter(),
                        common,
                        all)
                : null;
    }

    private static Set<String> pairs(String text) {
        if (text.length() == 1) {
            return Set.of(text);
        }
        String[] pairs = new String[Math.max(0, text.length() - 1)];
        Arrays.setAll(pairs, i -> text.substring(i, i + 2));
        return Set.of(Arrays.stream(pairs).distinct().toArray(String[]::new));
    }
}
