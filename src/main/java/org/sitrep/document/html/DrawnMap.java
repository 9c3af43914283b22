package org.sitrep.document.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.edition.MapView;
import org.sitrep.edition.print.AxisPrinter;
import org.sitrep.fact.map.MapFeature;
import org.sitrep.picture.map.Atlas;
import org.sitrep.picture.map.CountryMap;
import org.sitrep.picture.map.CountryName;
import org.sitrep.picture.map.Detail;
import org.sitrep.picture.map.LocatorMap;
import org.sitrep.picture.map.Outline;
import org.sitrep.picture.map.Pin;
import org.sitrep.picture.map.ScaleBar;
import org.sitrep.picture.map.Terrain;
import org.sitrep.picture.map.Trace;
import org.sitrep.picture.map.Words;

/**
 * The drawn locator map: the places, and below them the country.
 *
 * @param height how high it is
 * @param detail the places
 * @param country where in the country; absent where no country holds them, or the detail shows it
 * @param below where the country begins
 * @param keys the names that are numbers on the map, in their order
 * @param unmarked the names for which the map has no room at all
 */
record DrawnMap(
        BigDecimal height,
        Sheet detail,
        Optional<Sheet> country,
        BigDecimal below,
        List<Key> keys,
        List<String> unmarked) {

    private static final double SIZE = 6.6;
    private static final double LINE = SIZE * 1.25;

    /** Names of countries keep off borders, so their room is reckoned as it mostly is, not as it may be. */
    private static final double COUNTRY = 6;

    /** Letters hang below the middle of their line by this part of their size. */
    private static final double MIDDLE = 0.35;

    /**
     * One of its two parts.
     *
     * @param height how high it is
     * @param isPlain whether it has no ground but paper
     * @param shapes land, lines, areas, marks, and the bar of its scale, in the order of drawing
     * @param words names
     * @param small names of countries, and the length of the bar
     */
    record Sheet(
            BigDecimal height,
            boolean isPlain,
            List<Drawn.Shape> shapes,
            List<Drawn.Words> words,
            List<Drawn.Words> small) {}

    /**
     * A number on the map.
     *
     * @param number the number
     * @param names what it stands for
     */
    record Key(int number, String names) {}

    static DrawnMap of(MapView view, Atlas atlas, AxisPrinter axes, boolean fromRight) {
        List<MapView.Layer> points = only(view, true);
        List<MapView.Layer> traced = only(view, false);
        List<String> names = new ArrayList<>();
        List<Pin> pins = new ArrayList<>();
        for (MapView.Place place : view.places()) {
            names.add(place.label().text());
            pins.add(new Pin(
                    place.position(), place.isApproximate(), width(place.label().text())));
        }
        List<String> kinds = new ArrayList<>(names.stream().map(name -> "place").toList());
        points.forEach(layer -> layer.runs().forEach(run -> {
            names.add(layer.words());
            kinds.add(layer.kind().id());
            pins.add(new Pin(run.get(0), false, width(layer.words())));
        }));
        List<Trace> traces = traced.stream()
                .map(layer ->
                        new Trace(layer.runs(), layer.kind().form() == MapFeature.Form.AREA, width(layer.words())))
                .toList();
        LocatorMap map = LocatorMap.of(atlas, pins, traces, LINE);
        return new DrawnMap(
                Trail.tenths(map.height()),
                new Places(map.detail(), names, kinds, traced, axes, fromRight).sheet(),
                map.country().map(country -> country(country, axes)),
                Trail.tenths(map.below()),
                map.detail().marks().stream()
                        .filter(mark -> mark.key() > 0 && mark.words().isPresent())
                        .map(mark -> new Key(mark.key(), joined(mark, names)))
                        .toList(),
                map.detail().marks().stream()
                        .filter(mark -> mark.words().isEmpty())
                        .map(mark -> joined(mark, names))
                        .toList());
    }

    private static List<MapView.Layer> only(MapView view, boolean points) {
        return view.layers().stream()
                .filter(layer -> (layer.kind().form() == MapFeature.Form.POINT) == points)
                .toList();
    }

    private static double width(String words) {
        return Lettering.width(words, SIZE);
    }

    private static String joined(Detail.Mark mark, List<String> names) {
        return String.join(", ", mark.pins().stream().map(names::get).distinct().toList());
    }

    /**
     * Draws the places.
     *
     * @param names what each pin is called
     * @param kinds what each pin is, for its style
     * @param traced the lines and areas, in the order of the map
     */
    private record Places(
            Detail map,
            List<String> names,
            List<String> kinds,
            List<MapView.Layer> traced,
            AxisPrinter axes,
            boolean fromRight) {

        Sheet sheet() {
            List<Drawn.Shape> shapes = new ArrayList<>();
            List<Drawn.Words> words = new ArrayList<>();
            map.terrain().ifPresent(terrain -> terrain(terrain, shapes));
            for (int i = 0; i < traced.size(); i++) {
                Detail.Traced trace = map.traces().get(i);
                if (!trace.outlines().isEmpty()) {
                    shapes.add(shape(traced.get(i).kind().id(), trace.outlines()));
                }
                String name = traced.get(i).words();
                trace.words().ifPresent(spot -> words.add(beside(spot, name)));
            }
            for (Detail.Mark mark : map.marks()) {
                mark(mark, shapes);
                mark.words()
                        .ifPresent(spot -> words.add(
                                beside(spot, mark.key() == 0 ? joined(mark, names) : axes.number(mark.key()))));
            }
            double foot = map.height();
            shapes.addAll(bar(map.bar(), foot));
            List<Drawn.Words> small = new ArrayList<>(countries(map.names(), axes));
            small.add(length(map.bar(), foot, axes));
            return new Sheet(Trail.tenths(foot), map.terrain().isEmpty(), shapes, words, small);
        }

        private Drawn.Words beside(Words spot, String text) {
            String anchor = spot.held() == Words.Held.MIDDLE
                    ? "middle"
                    : Drawn.anchor(spot.held() == Words.Held.RIGHT, fromRight);
            return new Drawn.Words(text, Trail.tenths(spot.x()), Trail.tenths(spot.y() + SIZE * MIDDLE), anchor);
        }

        private void mark(Detail.Mark mark, List<Drawn.Shape> shapes) {
            double x = mark.at().x();
            double y = mark.at().y();
            if (mark.isApproximate()) {
                shapes.add(new Drawn.Shape("around", new Trail().dot(x, y, 4.5).written()));
            }
            mark.pins().stream()
                    .map(kinds::get)
                    .distinct()
                    .filter(kind -> !(mark.isApproximate() && kind.equals("place")))
                    .forEach(kind -> shapes.add(sign(kind, x, y)));
        }

        /** Form, not colour, tells a place from a crossing and a site. */
        private static Drawn.Shape sign(String kind, double x, double y) {
            Trail trail = new Trail();
            return new Drawn.Shape(
                    kind,
                    switch (kind) {
                        case "crossing" -> trail.rectangle(x - 2, y - 2, 4, 4).written();
                        case "site" ->
                            trail.move(x, y - 2.6)
                                    .by(2.6, 4.6)
                                    .by(-5.2, 0)
                                    .close()
                                    .written();
                        default -> trail.dot(x, y, 2.2).written();
                    });
        }
    }

    private static Sheet country(CountryMap map, AxisPrinter axes) {
        List<Drawn.Shape> shapes = new ArrayList<>();
        List<Drawn.Words> small = new ArrayList<>();
        terrain(map.terrain(), shapes);
        shapes.add(new Drawn.Shape(
                "frame",
                new Trail()
                        .rectangle(map.left(), map.top(), map.width(), map.high())
                        .written()));
        small.addAll(countries(map.names(), axes));
        shapes.addAll(bar(map.bar(), map.height()));
        small.add(length(map.bar(), map.height(), axes));
        return new Sheet(Trail.tenths(map.height()), false, shapes, List.of(), small);
    }

    private static List<Drawn.Words> countries(List<CountryName> names, AxisPrinter axes) {
        List<Drawn.Words> countries = new ArrayList<>();
        names.forEach(name -> axes.country(name.country())
                .filter(words -> Lettering.width(words, COUNTRY) <= name.room() * 1.1)
                .ifPresent(words -> countries.add(new Drawn.Words(
                        words,
                        Trail.tenths(name.middle().x()),
                        Trail.tenths(name.middle().y() + COUNTRY * MIDDLE),
                        "middle"))));
        return countries;
    }

    private static void terrain(Terrain terrain, List<Drawn.Shape> shapes) {
        Stream.of(
                        shape("land", terrain.others()),
                        shape("home", terrain.home()),
                        shape("coast", terrain.coasts()),
                        shape("border", terrain.borders()))
                .filter(shape -> !shape.path().isEmpty())
                .forEach(shapes::add);
    }

    private static Drawn.Shape shape(String kind, List<Outline> outlines) {
        Trail trail = new Trail();
        outlines.forEach(outline -> trail.run(outline.points(), outline.isArea()));
        return new Drawn.Shape(kind, trail.written());
    }

    /** The bar stands in the corner at the foot, on ground of its own; its length is written above it. */
    private static List<Drawn.Shape> bar(ScaleBar bar, double foot) {
        return List.of(
                new Drawn.Shape(
                        "plain",
                        new Trail()
                                .rectangle(2, foot - 17, bar.length() + 6, 15)
                                .written()),
                new Drawn.Shape(
                        "scale",
                        new Trail()
                                .move(5, foot - 7)
                                .by(0, 3)
                                .by(bar.length(), 0)
                                .by(0, -3)
                                .written()));
    }

    private static Drawn.Words length(ScaleBar bar, double foot, AxisPrinter axes) {
        return new Drawn.Words(
                axes.kilometres(bar.km()), Trail.tenths(5 + bar.length() / 2), Trail.tenths(foot - 7), "middle");
    }
}
