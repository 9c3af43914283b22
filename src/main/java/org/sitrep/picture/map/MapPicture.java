package org.sitrep.picture.map;

import static org.sitrep.picture.Outline.box;
import static org.sitrep.picture.Outline.line;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Keyed;
import org.sitrep.fact.map.MapFeature.Kind;
import org.sitrep.picture.AxisWords;
import org.sitrep.picture.Label.Held;
import org.sitrep.picture.Label.Style;
import org.sitrep.picture.Outline;
import org.sitrep.picture.Picture;
import org.sitrep.picture.Sketch;
import org.sitrep.picture.Stroke;
import org.sitrep.picture.TextWidth;

/**
 * The drawn locator map: the places, the country, and the signs of what the crisis brings.
 *
 * @param drawn the picture
 * @param isPlain whether the places are drawn on paper, without land and water
 * @param keys the names that are numbers on the map, in their order
 * @param unnamed how many names there is no room for
 * @param disputes what in sight is not settled
 */
public record MapPicture(Picture drawn, boolean isPlain, List<Key> keys, int unnamed, Disputes disputes) {

    private static final double SIZE = 7;
    private static final double SMALL = 6.6;
    private static final double LINE = SIZE * 1.25;
    private static final double SMALL_LINE = SMALL * 1.2;
    private static final double WIDTH = LocatorMap.WIDTH;

    /** How wide a sign is below the map. */
    private static final double SIGN = 12;

    public MapPicture {
        keys = List.copyOf(keys);
    }

    /**
     * A number on the map.
     *
     * @param number the number
     * @param names what it stands for
     */
    public record Key(int number, String names) {}

    /**
     * A sign of which words below the map say what it stands for.
     *
     * @param kind a kind, or one with a number behind it, for its style; empty before the words over the signs that follow
     * @param radius that of a circle, or of the largest of those that follow; 0 without any
     * @param words what it stands for
     */
    public record Sign(String kind, double radius, String words) {}

    /**
     * Draws the map.
     *
     * @param atlas the base map
     * @param pins the places, the most important first
     * @param traces lines and areas; there is one or a place at least
     * @param signs what lines, areas, sites and circles stand for
     * @param countries gives the names of a country by its ISO 3166-1 numeric code, the name first, then shorter ones
     * @param homes the countries that the report names as its own
     */
    public static MapPicture of(
            Atlas atlas,
            List<Pin> pins,
            List<Trace> traces,
            List<Sign> signs,
            AxisWords axes,
            IntFunction<List<String>> countries,
            Set<Integer> homes,
            TextWidth letters) {
        Sketch sketch = new Sketch(letters, SIZE, SMALL);
        Lettering names = new Lettering(words -> sketch.width(words, Style.NAME), n -> axes.numbers(n, n), LINE);
        LocatorMap map = LocatorMap.of(atlas, pins, traces, homes, names);
        Set<Integer> told = new HashSet<>();
        new Drawing(sketch, axes, countries, told, 0, 0, map.width()).places(map.detail(), pins, traces);
        map.country()
                .ifPresent(country -> new Drawing(
                                sketch,
                                axes,
                                countries,
                                told,
                                map.corner().x(),
                                map.corner().y(),
                                WIDTH - map.corner().x())
                        .country(country));
        List<Detail.Mark> marks = map.detail().marks();
        List<Detail.Traced> lines = map.detail().traces();
        return new MapPicture(
                sketch.picture(WIDTH, signs(sketch, signs, map.height())),
                map.detail().terrain().isEmpty(),
                Stream.concat(
                                marks.stream().map(mark -> new Key(mark.key(), mark.said())),
                                IntStream.range(0, traces.size())
                                        .mapToObj(i -> new Key(
                                                lines.get(i).key(),
                                                traces.get(i).name())))
                        .filter(key -> key.number() > 0)
                        .sorted(Comparator.comparing(Key::number))
                        .toList(),
                marks.stream()
                                .filter(mark -> mark.words().isEmpty())
                                .mapToInt(mark -> mark.names().size())
                                .sum()
                        + (int) IntStream.range(0, traces.size())
                                .filter(i -> !traces.get(i).name().isEmpty()
                                        && !lines.get(i).outlines().isEmpty()
                                        && lines.get(i).words().isEmpty())
                                .count(),
                Stream.concat(map.detail().terrain().stream(), map.country().map(CountryMap::terrain).stream())
                        .map(Terrain::disputes)
                        .reduce(Disputes.NONE, Disputes::and));
    }

    /** Sets the signs below the map, as many in a row as there is room for, and returns where they end. */
    private static double signs(Sketch sketch, List<Sign> signs, double top) {
        double x = 0;
        double y = top + LINE;
        double high = LINE;
        for (Sign sign : signs) {
            double wide = sign.kind().isEmpty() ? 0 : Math.max(SIGN, 2 * sign.radius()) + 3;
            double width = wide + sketch.width(sign.words(), Style.SMALL) + SIZE;
            if (x > 0 && (x + width > WIDTH || sign.kind().isEmpty())) {
                x = 0;
                y += high;
            }
            if (sign.kind().isEmpty()) {
                y += Math.max(0, sign.radius() + 1.5 - LINE / 2);
                high = Math.max(LINE, sign.radius() + LINE / 2 + 1);
            } else {
                sketch.shape(sign.kind(), sign(sign, x, y));
            }
            sketch.beside(Style.SMALL, sign.words(), x + wide, y, Held.LEFT);
            x += width;
        }
        return signs.isEmpty() ? top : y + high;
    }

    private static Stroke sign(Sign sign, double x, double y) {
        if (sign.radius() > 0) {
            return new Stroke.Dot(x + Math.max(SIGN / 2, sign.radius()), y, sign.radius());
        }
        return sign.kind().startsWith("shade")
                ? box(x + 1, y - 3, SIGN - 2, 6)
                : sign(Keyed.of(Kind.class, sign.kind().replaceFirst("-\\d$", "")), x, y);
    }

    private static Stroke sign(Kind kind, double x, double y) {
        return switch (kind.form()) {
            case AREA -> box(x + 1, y - 3, SIGN - 2, 6);
            case LINE -> line(x + 1, y, x + SIGN - 1, y);
            case POINT -> Drawing.sign(kind.id(), x + SIGN / 2, y);
        };
    }

    /**
     * Draws one of the two maps.
     *
     * @param told the countries that are named already
     * @param left where it begins
     * @param top where it begins
     * @param width how wide it is
     */
    private record Drawing(
            Sketch sketch,
            AxisWords axes,
            IntFunction<List<String>> countries,
            Set<Integer> told,
            double left,
            double top,
            double width) {

        void places(Detail map, List<Pin> pins, List<Trace> traces) {
            ground(map.terrain(), map.height());
            IntStream.range(0, traces.size()).forEach(i -> {
                shape(traces.get(i).kind(), map.traces().get(i).outlines());
                shape("hatching", map.traces().get(i).hatching());
            });
            circles(map, pins);
            map.marks().forEach(mark -> mark(mark, pins));
            bar(map.bar(), map.height());
            double x = width - 8;
            sketch.shape("north", line(x, 20, x, 6), line(x - 2.5, 10, x, 6, x + 2.5, 10));
            sketch.label(Style.SMALL, axes.north(), x, 27, Held.MIDDLE);
            names(map.names());
            length(map.bar(), map.height());
            IntStream.range(0, traces.size())
                    .forEach(i -> words(
                            map.traces().get(i).words(),
                            map.traces().get(i).key(),
                            traces.get(i).name()));
            map.marks().forEach(mark -> words(mark.words(), mark.key(), mark.said()));
        }

        void country(CountryMap map) {
            ground(Optional.of(map.terrain()), map.height());
            sketch.shape("frame", box(left + map.left(), top + map.top(), map.width(), map.high()));
            bar(map.bar(), map.height());
            names(map.names());
            length(map.bar(), map.height());
        }

        private void ground(Optional<Terrain> terrain, double height) {
            sketch.shape(terrain.isPresent() ? "sea" : "plain", box(left, top, width, height));
            terrain.ifPresent(ground -> {
                shape("land", ground.others());
                shape("home", ground.home());
                shape("water", ground.lakes());
                shape("coast", ground.coasts());
                shape("border", ground.borders());
                ground.disputes().hatching().values().forEach(lines -> shape("hatching", lines));
                shape("unsettled", ground.disputes().borders());
            });
        }

        private void shape(String kind, List<Outline> outlines) {
            sketch.shape(
                    kind,
                    outlines.stream().map(outline -> outline.moved(left, top)).toList());
        }

        /** The largest lie below the others. */
        private void circles(Detail map, List<Pin> pins) {
            map.marks().stream()
                    .sorted(Comparator.comparing(mark -> -pin(mark, pins).radius()))
                    .filter(mark -> pin(mark, pins).radius() > 0)
                    .forEach(mark -> sketch.shape(
                            pin(mark, pins).kind(),
                            new Stroke.Dot(
                                    mark.at().x(),
                                    mark.at().y(),
                                    pin(mark, pins).radius())));
        }

        private static Pin pin(Detail.Mark mark, List<Pin> pins) {
            return pins.get(mark.pins().get(0));
        }

        private void mark(Detail.Mark mark, List<Pin> pins) {
            double x = mark.at().x();
            double y = mark.at().y();
            if (mark.isApproximate()) {
                sketch.shape("around", new Stroke.Dot(x, y, 4.5));
            }
            mark.pins().stream()
                    .filter(pin -> pins.get(pin).radius() == 0)
                    .map(pin -> pins.get(pin).kind())
                    .distinct()
                    .filter(kind -> !(mark.isApproximate() && kind.equals(Pin.PLACE)))
                    .forEach(kind -> sketch.shape(kind, sign(kind, x, y)));
        }

        /** Form, not colour, distinguishes a place from a crossing and a site. */
        private static Stroke sign(String kind, double x, double y) {
            return switch (kind) {
                case "crossing" -> box(x - 2, y - 2, 4, 4);
                case "camp" ->
                    new Outline(
                            line(x, y - 2.8, x + 2.8, y, x, y + 2.8, x - 2.8, y).points(), true);
                case "site" ->
                    new Outline(line(x, y - 2.6, x + 2.6, y + 2, x - 2.6, y + 2).points(), true);
                default -> new Stroke.Dot(x, y, 2.2);
            };
        }

        private void words(Optional<Words> spot, int key, String name) {
            String text = key == 0 ? name : axes.numbers(key, key);
            spot.ifPresent(words -> sketch.beside(Style.NAME, text, words.x(), words.y(), words.held()));
        }

        /** A second place for a name is taken only where the name stands on neither map. */
        private void names(List<CountryName> names) {
            Set<Integer> tried = new HashSet<>();
            names.stream()
                    .filter(name -> tried.add(name.country()) || !told.contains(name.country()))
                    .forEach(name -> name.placed(
                                    countries.apply(name.country()), words -> sketch.width(words, Style.SMALL))
                            .ifPresent(placed -> {
                                told.add(name.country());
                                country(placed);
                            }));
        }

        private void country(CountryName.Placed name) {
            double first = top + name.middle().y() - (name.lines().size() - 1) * SMALL_LINE / 2;
            for (int i = 0; i < name.lines().size(); i++) {
                sketch.beside(
                        Style.SMALL,
                        name.lines().get(i),
                        left + name.middle().x(),
                        first + i * SMALL_LINE,
                        Held.MIDDLE);
            }
        }

        /** The bar stands in the corner at the foot, on ground of its own; its length is written above it. */
        private void bar(ScaleBar bar, double height) {
            double foot = top + height;
            double start = left + 5;
            double end = start + bar.length();
            sketch.shape("plain", box(left + 2, foot - 17, bar.length() + 6, 15));
            sketch.shape("scale", line(start, foot - 7, start, foot - 4, end, foot - 4, end, foot - 7));
        }

        private void length(ScaleBar bar, double height) {
            double middle = left + 5 + bar.length() / 2;
            sketch.label(Style.SMALL, axes.kilometres(bar.km()), middle, top + height - 7, Held.MIDDLE);
        }
    }
}
