package org.jiceng.governance.ledger.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jiceng.governance.core.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Finds matters that the same person raised again: they share a petitioner and the place, came in within the days of the
 * settings, and their texts are alike. Nothing is merged or linked here.
 *
 * <p>Two texts are as alike as the pairs of neighbouring characters that both have are a share of those that one of them has. Only
 * letters, digits and ideographs count, in compatibility form and lower case; a pair counts once. So a text is 100 per cent like
 * itself, whatever its marks and spaces, and Chinese is compared as it is written. The places are the same if one region is the
 * other or lies in it. A day is 24 hours.
 *
 * <p>Who gave no name cannot be told from others and is never compared. Give the texts of those matters alone of which whoever
 * reads the offers {@linkplain Viewer#mayKnow may know}.
 */
public final class RepeatFinder {
    private static final Comparator<MatterText> IN_ORDER =
            Comparator.comparing(MatterText::receivedAt).thenComparing(MatterText::matter);
    private static final int HUNDRED = 100;

    private final int percent;
    private final Duration within;

    private RepeatFinder(int percent, Duration within) {
        this.percent = percent;
        this.within = within;
    }

    /** The finder with the likeness and the days of some settings. */
    public static RepeatFinder of(SupervisionSettings settings) {
        return new RepeatFinder(settings.similarityPercent(), Duration.ofDays(settings.repeatWithinDays()));
    }

    /**
     * For each matter the earlier one that it is most like: of those with which it may be merged, and of the others; the earliest
     * if several are as like. In the order in which the later matters came in.
     */
    public List<RepeatOffer> find(Collection<MatterText> texts) {
        List<MatterText> inOrder = texts.stream().sorted(IN_ORDER).toList();
        Search search = new Search(inOrder);
        List<RepeatOffer> offers = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            offers.addAll(search.offers(i));
            search.enter(i);
        }
        return offers;
    }

    /**
     * The search among texts in order. If two texts are alike enough, each has so many of the other's pairs that they share one
     * of their rarest few; so each text is entered under these alone, with each petitioner.
     */
    private final class Search {
        private record Key(PersonId person, long pair) {}

        private final List<MatterText> texts;
        private final List<long[]> pairs;
        private final Map<Long, Integer> frequency = new HashMap<>();
        private final Map<Key, List<Integer>> entered = new HashMap<>();

        Search(List<MatterText> texts) {
            this.texts = texts;
            this.pairs = texts.stream().map(text -> Wording.pairs(text.text())).toList();
            pairs.forEach(all -> Arrays.stream(all).forEach(pair -> frequency.merge(pair, 1, Integer::sum)));
        }

        void enter(int text) {
            for (Key key : keys(text)) {
                entered.computeIfAbsent(key, none -> new ArrayList<>()).add(text);
            }
        }

        private List<Key> keys(int text) {
            long[] all = pairs.get(text);
            int needed = (all.length * percent + HUNDRED - 1) / HUNDRED;
            List<Long> rarest = Arrays.stream(all)
                    .boxed()
                    .sorted(Comparator.comparing((Long pair) -> frequency.getOrDefault(pair, 0))
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(all.length == 0 ? 0 : all.length - needed + 1L)
                    .toList();
            return texts.get(text).petitioners().stream()
                    .flatMap(person -> rarest.stream().map(pair -> new Key(person, pair)))
                    .toList();
        }

        Collection<RepeatOffer> offers(int later) {
            Set<Integer> candidates = new TreeSet<>();
            keys(later).forEach(key -> addInTime(candidates, entered.getOrDefault(key, List.of()), later));
            Map<RepeatOffer.Kind, RepeatOffer> best = new EnumMap<>(RepeatOffer.Kind.class);
            for (int earlier : candidates) {
                RepeatOffer offer = offer(later, earlier);
                if (offer != null) {
                    best.merge(offer.kind(), offer, (known, found) -> isMoreAlike(found, known) ? found : known);
                }
            }
            return best.values();
        }

        /** Adds the texts that came in within the days before another. */
        private void addInTime(Set<Integer> candidates, List<Integer> entries, int later) {
            Instant first = texts.get(later).receivedAt().minus(within);
            for (int i = entries.size() - 1;
                    i >= 0 && !texts.get(entries.get(i)).receivedAt().isBefore(first);
                    i--) {
                candidates.add(entries.get(i));
            }
        }

        private @Nullable RepeatOffer offer(int later, int earlier) {
            MatterText one = texts.get(later);
            MatterText other = texts.get(earlier);
            if (!isSamePlace(one, other)) {
                return null;
            }
            int common = Wording.common(pairs.get(later), pairs.get(earlier));
            int all = pairs.get(later).length + pairs.get(earlier).length - common;
            boolean mergeable = one.open() && other.open() && one.petitioners().equals(other.petitioners());
            RepeatOffer.Kind kind = mergeable ? RepeatOffer.Kind.MERGE : RepeatOffer.Kind.LINK;
            return (long) common * HUNDRED < (long) all * percent
                    ? null
                    : new RepeatOffer(kind, one.matter(), other.matter(), common, all);
        }
    }

    private static boolean isSamePlace(MatterText one, MatterText other) {
        return one.region().contains(other.region()) || other.region().contains(one.region());
    }

    private static boolean isMoreAlike(RepeatOffer one, RepeatOffer other) {
        return (long) one.common() * other.all() > (long) other.common() * one.all();
    }
}
