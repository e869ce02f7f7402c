package org.jiceng.governance.examples.county.matters;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiceng.governance.examples.county.roster.SeededStream;
import org.jiceng.governance.ledger.matter.Book;
import org.jiceng.governance.ledger.matter.Channel;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.Tier;

/**
 * What somebody brings to an office, and what is to come of it beside the main line.
 *
 * @param number its number, from which the ids of the persons are made
 * @param kind what it is
 * @param channel how it comes in
 * @param place the village where it happened
 * @param unit where it is brought
 * @param persons who brings it, as in a command; none if nobody says a name
 * @param accused the unit that it accuses; empty if none
 * @param emergency whether it is urgent
 * @param turns what is to come of it
 */
record Petition(
        int number,
        MatterKind kind,
        Channel channel,
        String place,
        String unit,
        List<Map<String, Object>> persons,
        String accused,
        boolean emergency,
        Set<Turn> turns) {
    /** More than so many persons are many: they choose speakers. */
    static final int FEW = 5;

    private static final List<Tier> TIERS = List.of(Tier.VILLAGE, Tier.TOWNSHIP, Tier.COUNTY);
    private static final double[] SHARES_OF_TIERS = {0.4, 0.4, 0.2};
    private static final List<MatterKind> KINDS =
            List.of(MatterKind.SUGGESTION, MatterKind.CLAIM, MatterKind.ACCUSATION);
    private static final double[] SHARES_OF_KINDS = {0.3, 0.52, 0.18};
    private static final List<Channel> CHANNELS = List.of(
            Channel.VISIT,
            Channel.GRID_WORKER,
            Channel.ONLINE,
            Channel.PHONE,
            Channel.HOTLINE,
            Channel.LETTER,
            Channel.FAX);
    private static final double[] SHARES_OF_CHANNELS = {0.3, 0.24, 0.15, 0.12, 0.1, 0.08, 0.01};
    private static final double ANONYMOUS = 0.06;
    private static final double ANONYMOUS_ACCUSATION = 0.35;
    private static final double JOINT = 0.06;
    private static final int MOST_MORE = 7;
    private static final double EMERGENCY = 0.02;
    private static final double AGAINST_A_UNIT = 0.7;
    private static final int LEAST_PHONE = 10_000;
    private static final int PHONES = 90_000;
    private static final List<String> SUGGESTED = List.of("路灯安装", "垃圾清运", "公交班次", "文化活动", "河道清理", "便民服务点设置");
    private static final List<String> CLAIMED = List.of("通村道路维修", "饮水困难", "土地流转费用", "宅基地边界", "务工报酬", "危房改造", "医保报销");
    private static final List<String> ACCUSED = List.of("办事拖延", "集体资金使用不公开", "工作态度", "项目质量");

    Petition {
        persons = List.copyOf(persons);
        turns = Set.copyOf(turns);
    }

    /** A petition drawn from a stream. */
    static Petition of(int number, CountyUnits units, SeededStream random) {
        Tier tier = TIERS.get(random.choose(SHARES_OF_TIERS));
        MatterKind kind = KINDS.get(random.choose(SHARES_OF_KINDS));
        String town = any(units.towns(), random);
        String village = any(units.villages(town), random);
        String own = unitOf(tier, town, village, units);
        boolean accuses = kind == MatterKind.ACCUSATION && random.happens(AGAINST_A_UNIT);
        String accused = !accuses ? "" : tier == Tier.COUNTY ? any(units.departments(), random) : own;
        List<Map<String, Object>> persons = persons(number, kind, random);
        Channel channel = CHANNELS.get(random.choose(SHARES_OF_CHANNELS));
        return new Petition(
                number,
                kind,
                persons.size() > FEW ? Channel.VISIT : channel,
                village,
                accuses ? units.office() : own,
                persons,
                accused,
                random.happens(EMERGENCY),
                turns(random));
    }

    /** One of some, each as likely. */
    static <T> T any(List<T> some, SeededStream random) {
        return some.get(random.below(some.size()));
    }

    private static String unitOf(Tier tier, String town, String village, CountyUnits units) {
        return switch (tier) {
            case VILLAGE -> village;
            case TOWNSHIP -> town;
            case COUNTY -> units.office();
        };
    }

    private static List<Map<String, Object>> persons(int number, MatterKind kind, SeededStream random) {
        if (random.happens(kind == MatterKind.ACCUSATION ? ANONYMOUS_ACCUSATION : ANONYMOUS)) {
            return List.of();
        }
        int count = random.happens(JOINT) ? FEW + 1 + random.below(MOST_MORE) : 1;
        List<Map<String, Object>> persons = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String own = number + (i == 0 ? "" : "-" + i);
            Map<String, Object> person = new LinkedHashMap<>();
            person.put("id", "p-" + own);
            person.put("name", "虚构人" + own);
            person.put("phone", "000-" + (LEAST_PHONE + random.below(PHONES)));
            persons.add(person);
        }
        return persons;
    }

    private static Set<Turn> turns(SeededStream random) {
        Set<Turn> turns = EnumSet.noneOf(Turn.class);
        for (Turn turn : Turn.values()) {
            if (random.happens(turn.probability())) {
                turns.add(turn);
            }
        }
        return turns;
    }

    /** The book that it belongs in. */
    Book book() {
        return switch (kind) {
            case SUGGESTION -> Book.SUGGESTION;
            case CLAIM -> Book.CLAIM;
            case ACCUSATION -> Book.COMPLAINT;
        };
    }

    boolean isAnonymous() {
        return persons.isEmpty();
    }

    boolean isJoint() {
        return persons.size() > FEW;
    }

    boolean accusesAUnit() {
        return !accused.isEmpty();
    }

    /** The same petition with other turns to come. */
    Petition with(Set<Turn> others) {
        return new Petition(number, kind, channel, place, unit, persons, accused, emergency, others);
    }

    /** A made-up text of what it is about. */
    String content(SeededStream random) {
        List<String> texts = switch (kind) {
            case SUGGESTION -> SUGGESTED;
            case CLAIM -> CLAIMED;
            case ACCUSATION -> ACCUSED;
        };
        return "（虚构）反映" + any(texts, random) + "问题";
    }
}
