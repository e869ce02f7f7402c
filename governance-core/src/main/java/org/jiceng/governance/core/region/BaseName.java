package org.jiceng.governance.core.region;

import java.util.List;

/** A region's name without the words for its kind. */
final class BaseName {
    /** Of each level, in turn: the first suffix of each group that fits is cut, the longer ones stand first. */
    private static final List<List<String>> VILLAGE = List.of(
            List.of("村民委员会", "居民委员会", "牧民委员会", "村委会", "居委会", "民委会", "牧委会", "委员会"), List.of("社区"), List.of("嘎查", "村"));

    private static final List<List<String>> TOWNSHIP = List.of(List.of("人民政府", "办事处"), List.of("民族乡", "街道", "镇", "乡"));
    private static final List<List<String>> COUNTY = List.of(List.of("自治县", "自治旗", "林区", "特区", "县", "区", "市", "旗"));
    private static final List<List<String>> PREFECTURE = List.of(List.of("自治州", "地区", "盟", "市"));

    private BaseName() {}

    /** The base name; the name itself where nothing would be left. */
    static String of(Region region) {
        String base = region.name();
        for (List<String> suffixes : suffixes(region.code().level())) {
            base = cut(base, suffixes);
        }
        return base;
    }

    private static List<List<String>> suffixes(RegionLevel level) {
        return switch (level) {
            case PROVINCE -> List.of();
            case PREFECTURE -> PREFECTURE;
            case COUNTY -> COUNTY;
            case TOWNSHIP -> TOWNSHIP;
            case VILLAGE -> VILLAGE;
        };
    }

    private static String cut(String name, List<String> suffixes) {
        return suffixes.stream()
                .filter(suffix -> name.endsWith(suffix) && name.length() > suffix.length())
                .findFirst()
                .map(suffix -> name.substring(0, name.length() - suffix.length()))
                .orElse(name);
    }
}
