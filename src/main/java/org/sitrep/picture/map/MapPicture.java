package org.sitrep.picture.map;

import static org.sitrep.picture.Outline.box;
import static org.sitrep.picture.Outline.line;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.picture.AxisWords;
import org.sitrep.picture.Label.Held;
import org.sitrep.picture.Label.Style;
import org.sitrep.picture.Outline;
import org.sitrep.picture.Picture;
import org.sitrep.picture.Sketch;
import org.sitrep.picture.Stroke;
import org.sitrep.picture.TextWidth;

/**
 * The drawn locator map: the places, and below them the country.
 *
 * @param drawn the picture
 * @param isPlain whether the places are drawn on paper, without land and water
 * @param keys the names that are numbers on the map, in their order
 * @param unmarked the names for which the map has no room at all
 * @param disputes what in sight is not settled
 */
public record MapPicture(Picture drawn, boolean isPlain, List<Key> keys, List<String> unmarked, Disputes disputes) {

    private static final double SIZE = 6.6;
    private static final double SMALL = 6;
    private static final double LINE = SIZE * 1.25;
    private static final double SMALL_LINE = SMALL * 1.2;
    private static final double WIDTH = LocatorMap.WIDTH;

    public MapPicture {
        keys = List.copyOf(keys);
        unmarked = List.copyOf(unmarked);
    }

    /**
     * A number on the map.
     *
     * @param number the number
     * @param names what it stands for
     */
    public record Key(int number, String names) {}

    /**
     * Draws the map.
     *
     * @param atlas the base map
     * @param pins the places, the most important first
     * @param traces lines and areas; there is one or a place at least
     * @param countries gives the names of a country by its ISO 3166-1 numeric code, the name first, then shorter ones
     */
    public static MapPicture of(
            Atlas atlas,
            List<Pin> pins,
            List<Trace> traces,
            AxisWords axes,
            IntFunction<List<String>> countries,
            TextWidth letters) {
        Sketch sketch = new Sketch(letters, SIZE, SMALL);
        Lettering names = new Lettering(words -> sketch.width(words, Style.NAME), n -> axes.numbers(n, n), LINE);
        LocatorMap map = LocatorMap.of(atlas, pins, traces, names);
        new Drawing(sketch, axes, countries, 0).places(map.detail(), pins, traces);
        map.country().ifPresent(country -> new Drawing(sketch, axes, countries, map.below()).country(country));
        List<Detail.Mark> marks = map.detail().marks();
        return new MapPicture(
                sketch.picture(WIDTH, map.height()),
                map.detail().terrain().isEmpty(),
                marks.stream()
                        .filter(mark -> mark.key() > 0 && mark.words().isPresent())
                        .map(mark -> new Key(mark.key(), mark.names()))
                        .toList(),
                marks.stream()
                        .filter(mark -> mark.words().isEmpty())
                        .map(Detail.Mark::names)
                        .toList(),
                Stream.concat(map.detail().terrain().stream(), map.country().map(CountryMap::terrain).stream())
                        .map(Terrain::disputes)
                        .reduce(Disputes.NONE, Disputes::and));
    }

    /**
     * Draws one of the two maps.
     *
     * @param top where it begins
     */
    private record Drawing(Sketch sketch, AxisWords axes, IntFunction<List<String>> countries, double top) {

        void places(Detail map, List<Pin> pins, List<Trace> traces) {
            ground(map.terrain(), map.height());
            IntStream.range(0, traces.size())
                    .forEach(
                            i -> shape(traces.get(i).kind(), map.traces().get(i).outlines()));
            map.marks().forEach(mark -> mark(mark, pins));
            bar(map.bar(), map.height());
            names(map.names());
            length(map.bar(), map.height());
            IntStream.range(0, traces.size())
                    .forEach(i ->
                            words(map.traces().get(i).words(), traces.get(i).name()));
            map.marks()
                    .forEach(mark ->
                            words(mark.words(), mark.key() == 0 ? mark.names() : axes.numbers(mark.key(), mark.key())));
            sketch.shape("north", line(168, 20, 168, 6), line(165.5, 10, 168, 6, 170.5, 10));
            sketch.label(Style.SMALL, axes.north(), 168, 27, Held.MIDDLE);
        }

        void country(CountryMap map) {
            ground(Optional.of(map.terrain()), map.height());
            sketch.shape("frame", box(map.left(), top + map.top(), map.width(), map.high()));
            bar(map.bar(), map.height());
            names(map.names());
            length(map.bar(), map.height());
        }

        private void ground(Optional<Terrain> terrain, double height) {
            sketch.shape(terrain.isPresent() ? "sea" : "plain", box(0, top, WIDTH, height));
            terrain.ifPresent(ground -> {
                shape("land", ground.others());
                shape("home", ground.home());
                shape("coast", ground.coasts());
                shape("border", ground.borders());
                ground.disputes().hatching().values().forEach(lines -> shape("hatching", lines));
                shape("unsettled", ground.disputes().borders());
            });
        }

        private void shape(String kind, List<Outline> outlines) {
            sketch.shape(
                    kind, outlines.stream().map(outline -> outline.lowered(top)).toList());
        }

        private void mark(Detail.Mark mark, List<Pin> pins) {
            double x = mark.at().x();
            double y = mark.at().y();
            if (mark.isApproximate()) {
                sketch.shape("around", new Stroke.Dot(x, y, 4.5));
            }
            mark.pins().stream()
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

        private void words(Optional<Words> spot, String text) {
            spot.ifPresent(words -> sketch.beside(Style.NAME, text, words.x(), words.y(), words.held()));
        }

        private void names(List<CountryName> names) {
            names.forEach(name -> name.placed(
                            countries.apply(name.country()), words -> sketch.width(words, Style.SMALL))
                    .ifPresent(this::country));
        }

        private void country(CountryName.Placed name) {
            double first = top + name.middle().y() - (name.lines().size() - 1) * SMALL_LINE / 2;
            for (int i = 0; i < name.lines().size(); i++) {
                sketch.beside(Style.SMALL, name.lines().get(i), name.middle().x(), first + i * SMALL_LINE, Held.MIDDLE);
            }
        }

        /** The bar stands in the corner at the foot, on ground of its own; its length is written above it. */
        private void bar(ScaleBar bar, double height) {
            double foot = top + height;
            double end = 5 + bar.length();
            sketch.shape("plain", box(2, foot - 17, bar.length() + 6, 15));
            sketch.shape("scale", line(5, foot - 7, 5, foot - 4, end, foot - 4, end, foot - 7));
        }

        private void length(ScaleBar bar, double height) {
            sketch.label(Style.SMALL, axes.kilometres(bar.km()), 5 + bar.length() / 2, top + height - 7, Held.MIDDLE);
        }
    }
}
