package org.jiceng.governance.ledger.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiceng.governance.core.indicator.Disclosure;
import org.junit.jupiter.api.Test;

class PublishingABulletinTest {
    private static final int BULLETINS = 600;

    @Test
    void nobodyWorksOutASmallCountFromAllThatIsShown() {
        long shown = 0, all = 0, prim = 0;
        int bad = 0;
        for (long seed = 1; seed <= BULLETINS; seed++) {
            Bulletin bulletin = RandomBulletins.of(seed);
            PublishedBulletin published = bulletin.published(2 + (int) (seed % 4));

            shown += shown(published);
            all += bulletin.rows().size() * 25L;
            for (var r : bulletin.rows())
                for (var f : r.figures().values())
                    prim += f.indicator().suppressedBelow(published.smallest()) instanceof Disclosure.Suppressed
                            ? 0
                            : 1;
            List<String> findings = new Onlooker(bulletin, published).findings();
            if (!findings.isEmpty()) {
                bad++;
                System.out.println(seed + " " + findings);
            }
        }
        System.out.println("fallback " + Suppression.fallback + " shown " + shown + " of " + all + " primary " + prim
                + " bad " + bad);
    }

    @Test
    void theOnlookerFindsWhatIsKeptBackOneByOne() {
        int found = 0;
        for (long seed = 1; seed <= 60; seed++) {
            Bulletin bulletin = RandomBulletins.of(seed);
            found += new Onlooker(bulletin, oneByOne(bulletin, 3)).findings().isEmpty() ? 0 : 1;
        }
        assertThat(found).isGreaterThan(30);
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

    private static long shown(PublishedBulletin published) {
        return published.rows().stream()
                .flatMap(row -> row.figures().values().stream())
                .filter(Disclosure.Shown.class::isInstance)
                .count();
    }
}
