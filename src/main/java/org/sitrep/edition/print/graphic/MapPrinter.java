package org.sitrep.edition.print.graphic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sitrep.edition.MapView;
import org.sitrep.edition.print.language.AxisPrinter;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.CountryPrinter;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.print.language.WhereaboutsPrinter;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Wording;
import org.sitrep.edition.wish.Wish;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.entry.Condition;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.map.MapFeature;
import org.sitrep.picture.map.Atlas;
import org.sitrep.picture.map.Disputes;
import org.sitrep.picture.map.MapPicture;
import org.sitrep.picture.map.MapPicture.Sign;
import org.sitrep.picture.map.Pin;
import org.sitrep.picture.map.Trace;
import org.sitrep.situation.redact.RedactedLedger;

/** Prints the locator map: every place that something in view, or under review, names, and the crisis's own layers in view. */
public final class MapPrinter {

    /** Areas under the control of so many actors are drawn each in a way of its own. */
    private static final String OUTLINES = "map.outlines";

    private static final int MAX_SIDES = 4;

    private final Context context;
    private final Printer printer;
    private final Themes themes;

    public MapPrinter(Context context) {
        this.context = context;
        this.printer = context.printer();
        this.themes = new Themes(context);
    }

    /** Returns the map; nothing where no place of the brief has coordinates. */
    public Optional<MapView> map() {
        List<Location> located = located();
        List<MapView.Place> places = located.stream().map(this::place).toList();
        List<MapView.Layer> all = layers(layer -> true);
        if (places.isEmpty() && all.isEmpty()) {
            return Optional.empty();
        }
        List<MapView.Layer> layers = layers(layer -> !themes.isArea(layer));
        List<MapView.Key> keys =
                Stream.concat(themes.keys().stream(), keys(all).stream()).toList();
        CountryPrinter countries = new CountryPrinter(
                printer,
                context.situation().crisis().setting(),
                context.canvas().atlas().get());
        MapPicture picture = picture(
                located.stream()
                        .filter(place -> !themes.isDrawn(place))
                        .map(this::place)
                        .toList(),
                layers,
                countries);
        return Optional.of(new MapView(
                places,
                themes.said(),
                layers,
                keys,
                picture,
                more(picture.unnamed()),
                alternative(places, keys, countries),
                caution(places, picture.disputes()),
                printer.say("map.basis", Map.of("date", printer.day(context.asOf())))));
    }

    private MapPicture picture(List<MapView.Place> places, List<MapView.Layer> layers, CountryPrinter countries) {
        List<Pin> pins = new ArrayList<>(themes.circles());
        List<Trace> traces = new ArrayList<>(themes.areas());
        places.forEach(place -> pins.add(
                new Pin(place.position(), place.isApproximate(), place.label().text(), Pin.PLACE)));
        List<String> sides = layers.stream()
                .filter(layer -> layer.kind() == MapFeature.Kind.AREA_OF_CONTROL)
                .map(MapView.Layer::label)
                .distinct()
                .toList();
        Map<String, String> signs = new LinkedHashMap<>();
        for (MapView.Layer layer : layers) {
            int side = Math.min(sides.indexOf(layer.label()), MAX_SIDES - 1);
            String kind = layer.kind().id() + (side > 0 ? "-" + (side + 1) : "");
            signs.merge(
                    kind,
                    layer.label(),
                    (one, other) -> one.contains(other) ? one : printer.commas(List.of(one, other)));
            String named = layer.name().map(Wording::text).orElse("");
            if (layer.kind().form() == MapFeature.Form.POINT) {
                layer.runs().forEach(run -> pins.add(new Pin(run.get(0), false, named, kind)));
            } else {
                boolean isArea = layer.kind().form() == MapFeature.Form.AREA;
                traces.add(new Trace(layer.runs(), isArea, named, kind));
            }
        }
        List<Sign> below = new ArrayList<>(themes.signs());
        signs.forEach((kind, words) -> below.add(new Sign(kind, 0, words)));
        Atlas atlas = context.canvas().atlas().get();
        return MapPicture.of(
                context.situation().crisis().setting().map().hasBorders() ? atlas : atlas.plain(),
                pins,
                traces,
                below,
                new AxisPrinter(printer),
                countries::names,
                countries.homes(),
                context.canvas().letters());
    }

    private List<Location> located() {
        Set<String> named = new HashSet<>();
        RedactedLedger ledger = context.situation().ledger();
        Stream.concat(ledger.inView().values().stream(), ledger.standing().stream())
                .flatMap(MapPrinter::place)
                .forEach(named::add);
        ledger.marks().figures().forEach(mark -> mark.place().ifPresent(named::add));
        Set<String> marked = new HashSet<>(named);
        marked.removeIf(id -> context.location(Optional.of(id))
                .filter(place -> place.point().isPresent())
                .isEmpty());
        Crisis crisis = context.situation().crisis();
        context.words().places().values().stream()
                .filter(place -> marked.contains(place.id()) && !place.isSite())
                .forEach(place -> context.wishes().granted(Wish.place(crisis, place)));
        return context.words().places().values().stream()
                .filter(place -> marked.contains(place.id()) && !isShownByItsParts(place, marked))
                .toList();
    }

    private static Stream<String> place(Entry entry) {
        if (entry instanceof Figure figure) {
            return figure.place().stream();
        }
        if (entry instanceof Condition condition) {
            return condition.place().stream();
        }
        return entry instanceof Event event ? event.place().stream() : Stream.empty();
    }

    private static boolean isShownByItsParts(Location place, Set<String> marked) {
        return !place.parts().isEmpty() && marked.containsAll(place.parts());
    }

    private MapView.Place place(Location place) {
        Location.Point point = place.point().orElseThrow();
        return new MapView.Place(
                context.placeName(Optional.of(place)).orElseThrow(),
                place.pcode(),
                point.latitude(),
                point.longitude(),
                coordinates(point.latitude(), point.longitude()),
                place.isSite());
    }

    private String coordinates(BigDecimal latitude, BigDecimal longitude) {
        return printer.say(
                "map.coordinates",
                Map.of(
                        "latitude",
                        printer.number(latitude.abs()),
                        "north",
                        latitude.signum() < 0 ? "south" : "north",
                        "longitude",
                        printer.number(longitude.abs()),
                        "east",
                        longitude.signum() < 0 ? "west" : "east"));
    }

    private List<MapView.Layer> layers(Predicate<MapFeature> isTaken) {
        return context.situation().layers().stream()
                .filter(isTaken)
                .sorted(Comparator.comparing(MapFeature::kind))
                .map(this::layer)
                .toList();
    }

    private MapView.Layer layer(MapFeature feature) {
        context.wishes().granted(Wish.layer(feature));
        return new MapView.Layer(
                feature.kind(),
                printer.say(
                                themes.isArea(feature)
                                        ? OUTLINES
                                        : "map." + feature.kind().id())
                        + feature.by()
                                .filter(actor -> feature.kind() == MapFeature.Kind.AREA_OF_CONTROL)
                                .map(actor -> printer.say("mark.colon") + context.actorName(actor))
                                .orElse(""),
                feature.name().map(printer::words),
                feature.runs(),
                printer.shortDay(feature.date()),
                context.sources().shortName(feature.source().source()),
                Citation.of(feature.source()),
                feature.by().map(context::actorName));
    }

    /** Features of one source and day stand in one line. */
    private List<MapView.Key> keys(List<MapView.Layer> layers) {
        Map<List<Object>, List<MapView.Layer>> alike = new LinkedHashMap<>();
        layers.forEach(layer -> alike.computeIfAbsent(
                        List.of(layer.source(), layer.notes(), layer.date()), key -> new ArrayList<>())
                .add(layer));
        return alike.values().stream()
                .map(group -> new MapView.Key(
                        kinds(group),
                        group.get(0).date(),
                        group.get(0).source(),
                        group.get(0).notes()))
                .toList();
    }

    private String kinds(List<MapView.Layer> layers) {
        Map<String, List<MapView.Layer>> byKind = new LinkedHashMap<>();
        layers.forEach(layer -> byKind.computeIfAbsent(layer.label(), label -> new ArrayList<>())
                .add(layer));
        return printer.commas(byKind.entrySet().stream()
                .map(kind -> kind.getKey()
                        + which(kind.getValue())
                                .map(which -> " (" + which + ")")
                                .orElse(""))
                .toList());
    }

    private Optional<String> which(List<MapView.Layer> layers) {
        if (layers.get(0).label().equals(printer.say(OUTLINES))) {
            return Optional.empty();
        }
        return layers.size() == 1
                ? layers.get(0).name().map(Wording::text)
                : Optional.of(printer.number(layers.size()));
    }

    private String alternative(List<MapView.Place> places, List<MapView.Key> keys, CountryPrinter countries) {
        List<String> shown = new ArrayList<>(new WhereaboutsPrinter(
                        printer,
                        new AxisPrinter(printer),
                        countries::names,
                        context.canvas().atlas().get())
                .of(places));
        shown.addAll(themes.said());
        keys.forEach(key -> shown.add(printer.say(
                "map.layer",
                Map.of(
                        "kind",
                        key.what(),
                        "source",
                        key.source(),
                        "date",
                        key.date().text()))));
        return printer.say("map.says", Map.of("shown", printer.semicolons(shown)));
    }

    private Optional<String> more(int names) {
        return names == 0
                ? Optional.empty()
                : Optional.of(printer.say("map.more", Map.of("number", printer.number(names))));
    }

    private Optional<String> caution(List<MapView.Place> places, Disputes disputes) {
        List<String> signs = new ArrayList<>();
        if (places.stream().anyMatch(MapView.Place::isApproximate)) {
            signs.add("somewhere");
        }
        if (!disputes.borders().isEmpty()) {
            signs.add("border-unsettled");
        }
        disputes.hatching().keySet().forEach(status -> signs.add("land-" + status.id()));
        Stream<String> stale = themes.stale().isEmpty()
                ? Stream.empty()
                : Stream.of(printer.say("map.stale", Map.of("places", printer.list(themes.stale()))));
        return Stream.concat(stale, signs.stream().map(sign -> printer.say("map." + sign)))
                .reduce((one, other) -> one + " " + other);
    }
}
