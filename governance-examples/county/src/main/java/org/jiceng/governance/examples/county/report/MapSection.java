package org.jiceng.governance.examples.county.report;

import static org.jiceng.governance.examples.county.report.Sections.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.examples.county.grids.PlannedGrid;
import org.jiceng.governance.examples.county.page.Drawing;
import org.jiceng.governance.examples.county.page.Element;
import org.jiceng.governance.examples.county.page.Table;
import org.jiceng.governance.examples.county.page.Table.Cell;
import org.jiceng.governance.examples.county.page.Words;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridLevel;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The map of a county: its towns, villages and groups with the grids of the first two levels, coloured by a choice of the reader's. */
final class MapSection {
    private static final int KILOMETRES = 10;

    private final MapFigures figures;
    private final Land land;
    private final PlaceNames names;
    private final Map<String, Grid> grids = new HashMap<>();

    MapSection(MapFigures figures, List<PlannedGrid> grids, PlaceNames names) {
        this.figures = figures;
        this.names = names;
        grids.forEach(grid -> this.grids.put(grid.grid().code().value(), grid.grid()));
        land = new Land(grids.stream().filter(MapSection::isGroup).toList());
    }

    private static boolean isGroup(PlannedGrid grid) {
        GridLevel level = grid.grid().level();
        return level == GridLevel.SECOND || (level == GridLevel.FIRST && grid.isBase());
    }

    Element drawn() {
        Element figure = Element.of("div").with("class", "map");
        choice(figure, "map-by", "map-villages", "map.villages", true);
        choice(figure, "map-by", "map-groups", "map.groups", false);
        figure.add(Element.of("span").with("class", "break"));
        for (String name : MapFigures.CHOICES) {
            choice(figure, "map-of", "map-" + name, "map." + name, name.equals(MapFigures.CHOICES.get(0)));
        }
        for (int i = 0; i < MapFigures.CHOICES.size(); i++) {
            figure.add(legend(i));
        }
        figure.add(map());
        return Sections.section("map")
                .add(Sections.paragraph("map.intro"), figure, Sections.note("map.source"), table());
    }

    /** The buttons stand before the drawing, so that style alone can follow them. */
    private static void choice(Element figure, String name, String id, String text, boolean chosen) {
        Element input =
                Element.of("input").with("type", "radio").with("name", name).with("id", id);
        figure.add(
                chosen ? input.with("checked", "") : input,
                Element.of("label", words(text)).with("for", id));
    }

    private Element legend(int choice) {
        String name = MapFigures.CHOICES.get(choice);
        List<Words> labels = figures.bands().get(choice).labels();
        Element legend = Element.of("ul").with("class", "legend of-" + name);
        for (int band = 0; band < labels.size(); band++) {
            legend.add(entry(colour(name, band), labels.get(band)));
        }
        return legend.add(entry(colour(name, MapFigures.NO_BAND), words("map.noBand")));
    }

    private static Element entry(String colour, Words label) {
        return Element.of("li", Element.of("span").with("class", "swatch " + colour), label);
    }

    /** The class of the colour of a band. */
    private static String colour(String choice, int band) {
        return choice.charAt(0) + (band == MapFigures.NO_BAND ? "x" : Integer.toString(band));
    }

    private Element map() {
        Element drawing = Drawing.of(
                        "county-map", Land.WIDTH, land.height(), words("map.title"), words("map.description"))
                .with("id", "county-map");
        NavigableMap<String, Geometry> villages = land.together(this::village);
        NavigableMap<String, Geometry> towns = land.together(this::town);
        drawing.add(
                hatching(),
                layer("villages").add(villages(villages)),
                layer("groups").add(groups()),
                outlines("first", land.together(this::first)),
                outlines("village-lines", villages),
                outlines("town-lines", towns));
        towns.forEach((town, outline) -> drawing.add(label(names.of(RegionCode.of(town)), outline)));
        scale(drawing);
        return drawing;
    }

    private static Element hatching() {
        return Element.of(
                "defs",
                Element.of("pattern", Drawing.bar(0, 0, 80, 80, "hatched"), Drawing.bar(0, 0, 40, 80, "hatch"))
                        .with("id", "no-band")
                        .with("width", 80)
                        .with("height", 80)
                        .with("patternUnits", "userSpaceOnUse")
                        .with("patternTransform", "rotate(45)"));
    }

    private static Element layer(String name) {
        return Element.of("g").with("class", name);
    }

    private Stream<Element> villages(NavigableMap<String, Geometry> outlines) {
        NavigableMap<String, List<Integer>> bands = figures.ofVillages();
        return outlines.entrySet().stream()
                .map(outline -> coloured(
                        outline.getValue(),
                        bands.getOrDefault(outline.getKey(), MapFigures.NO_BANDS),
                        outline.getKey() + " " + names.of(RegionCode.of(outline.getKey()))));
    }

    private Stream<Element> groups() {
        NavigableMap<String, List<Integer>> bands = figures.ofGroups();
        return land.pieces().entrySet().stream().map(piece -> {
            Grid grid = grid(piece.getKey());
            return coloured(
                    piece.getValue(),
                    bands.getOrDefault(piece.getKey(), MapFigures.NO_BANDS),
                    piece.getKey() + " " + grid.name() + ", " + names.of(grid.village()));
        });
    }

    private static Element coloured(Geometry outline, List<Integer> bands, String title) {
        String colours = IntStream.range(0, bands.size())
                .mapToObj(choice -> colour(MapFigures.CHOICES.get(choice), bands.get(choice)))
                .collect(Collectors.joining(" "));
        return Element.of("path", Element.of("title", title))
                .with("class", colours)
                .with("d", Land.path(outline));
    }

    private static Element outlines(String name, NavigableMap<String, Geometry> outlines) {
        return Element.of("path")
                .with("class", name)
                .with("d", outlines.values().stream().map(Land::path).collect(Collectors.joining()));
    }

    private static Element label(String name, Geometry outline) {
        Coordinate middle = outline.getInteriorPoint().getCoordinate();
        return Drawing.text(Math.round(middle.x), Math.round(middle.y), "middle", Words.same(name))
                .with("class", "town-name");
    }

    /** The length of some kilometres, and an arrow to the north. */
    private void scale(Element drawing) {
        long length = Math.round(KILOMETRES * land.unitsOfAKilometre());
        long y = land.height() - 160L;
        drawing.add(
                Drawing.bar(160, y, length / 2, 50, "scale"),
                Drawing.bar(160 + length / 2, y, length - length / 2, 50, "scale light"),
                Drawing.text(160, y - 60, "start", Words.same("0")).with("class", "scale-text"),
                Drawing.text(160 + length, y - 60, "middle", Words.same(KILOMETRES + " km"))
                        .with("class", "scale-text"),
                Element.of("path").with("class", "north").with("d", "M300 160l110 380-110-80-110 80z"),
                Drawing.text(300, 760, "middle", words("map.north")).with("class", "scale-text"));
    }

    private Grid grid(String code) {
        return Objects.requireNonNull(grids.get(code));
    }

    private String village(String group) {
        return grid(group).village().text();
    }

    private String town(String group) {
        return PlaceCounts.town(grid(group).village()).text();
    }

    private String first(String group) {
        GridCode parent = grid(group).parent();
        return parent == null ? group : parent.value();
    }

    /** How many villages and groups are in each band of each choice. */
    private Element table() {
        Table table = new Table("map-bands", words("map.table"))
                .column(words("column.colouredBy"), "")
                .column(words("column.band"), "decisions.csv outcome; grids.csv workload")
                .number(words("column.villages"), "villages.csv code")
                .number(words("column.groups"), "grids.csv level=2");
        NavigableMap<String, List<Integer>> villages = figures.ofVillages();
        NavigableMap<String, List<Integer>> groups = figures.ofGroups();
        for (int choice = 0; choice < MapFigures.CHOICES.size(); choice++) {
            List<Words> labels = figures.bands().get(choice).labels();
            Words title = words("map." + MapFigures.CHOICES.get(choice));
            for (int band = MapFigures.NO_BAND; band < labels.size(); band++) {
                table.row(List.of(
                        Cell.of(title),
                        Cell.of(band == MapFigures.NO_BAND ? words("map.noBand") : labels.get(band)),
                        Cell.of(count(villages, choice, band)),
                        Cell.of(count(groups, choice, band))));
            }
        }
        return table.drawn();
    }

    private static long count(NavigableMap<String, List<Integer>> places, int choice, int band) {
        return places.values().stream()
                .filter(own -> own.get(choice).equals(band))
                .count();
    }
}
