package org.sitrep.edition.wish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Crisis.Front;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.MapChoice;
import org.sitrep.fact.crisis.ReportPlan.PartWish;
import org.sitrep.fact.map.MapFeature;

/**
 * One thing that a crisis asks to have printed, such as its second highlight: an edition prints it, or a finding says why
 * it does not.
 *
 * @param kind what is asked for
 * @param name which it is, for those who keep the crisis: “highlight 2”, “key figure `killed` of `valley`”
 * @param place where it is asked for
 */
public record Wish(Kind kind, String name, Place place) {

    /** What can be asked for. */
    public enum Kind {
        HIGHLIGHT,
        KEY_FIGURE,
        SUBJECT,
        CHART,
        /** An indicator or a place that a chart names. */
        SERIES,
        SPAN,
        /** A place with coordinates that something in view names. */
        PLACE,
        LAYER,
        AREAS,
        TABLE
    }

    /**
     * What became of a wish in an edition.
     *
     * @param isPrinted whether the edition prints it, be it in part
     * @param findings why it does not print, or what of it does not
     */
    public record Answer(Wish wish, boolean isPrinted, List<Finding> findings) {

        public Answer {
            findings = List.copyOf(findings);
        }
    }

    /** Returns the id of the part that would print it; empty for what stands in none. */
    public String part() {
        return switch (kind) {
            case HIGHLIGHT -> "highlights";
            case KEY_FIGURE -> "key-figures";
            case CHART, SERIES -> "charts";
            case SPAN -> "timeline";
            case PLACE, LAYER, AREAS -> "map";
            case SUBJECT, TABLE -> "";
        };
    }

    /** Returns all that crisis.yaml asks for, in the order of the kinds. */
    public static List<Wish> of(Crisis crisis) {
        Front front = crisis.front();
        List<Wish> wishes = new ArrayList<>();
        range(front.highlights()).forEach(i -> wishes.add(highlight(crisis, i)));
        range(front.keyFigures()).forEach(i -> wishes.add(keyFigure(crisis, i)));
        front.headline().ifPresent(subject -> wishes.add(subject(crisis)));
        List<Crisis.Chart> charts = front.charts().orElse(List.of());
        range(charts).forEach(i -> {
            wishes.add(chart(crisis, i));
            range(charts.get(i).indicators()).forEach(j -> wishes.add(series(crisis, i, "indicators", j)));
            range(charts.get(i).places()).forEach(j -> wishes.add(series(crisis, i, "places", j)));
        });
        range(front.spans()).forEach(i -> wishes.add(span(crisis, i)));
        List<PartWish> parts = crisis.report().parts().orElse(List.of());
        MapChoice map = crisis.setting().map();
        map.shade().ifPresent(shade -> wishes.add(drawn(crisis, "shade")));
        map.circles().ifPresent(count -> wishes.add(drawn(crisis, "circles")));
        range(parts).filter(i -> parts.get(i).table().isPresent()).forEach(i -> wishes.add(table(crisis, i)));
        return wishes;
    }

    /** Returns the wish for a highlight of crisis.yaml, by its index. */
    public static Wish highlight(Crisis crisis, int index) {
        return of(Kind.HIGHLIGHT, "highlight " + (index + 1), crisis, "highlights", index);
    }

    /** Returns the wish for a key figure, by its index. */
    public static Wish keyFigure(Crisis crisis, int index) {
        Crisis.KeyFigure figure = crisis.front().keyFigures().get(index);
        return of(Kind.KEY_FIGURE, "key figure " + name(figure), crisis, "key-figures", index);
    }

    /** Returns the wish for a figure in the subject of messages, which the crisis declares. */
    public static Wish subject(Crisis crisis) {
        Crisis.KeyFigure figure = crisis.front().headline().orElseThrow().figure();
        return of(Kind.SUBJECT, "mail subject " + name(figure), crisis, "mail", "subject");
    }

    /** Returns the wish for a declared chart, by its index. */
    public static Wish chart(Crisis crisis, int index) {
        return of(Kind.CHART, "chart " + (index + 1), crisis, "charts", index);
    }

    /**
     * Returns the wish for an indicator or a place that a declared chart names.
     *
     * @param chart the index of the chart
     * @param list {@code indicators} or {@code places}
     * @param index the index in that list
     */
    public static Wish series(Crisis crisis, int chart, String list, int index) {
        Crisis.Chart named = crisis.front().charts().orElseThrow().get(chart);
        String id = (list.equals("places") ? named.places() : named.indicators()).get(index);
        return of(Kind.SERIES, "`" + id + "` in chart " + (chart + 1), crisis, "charts", chart, list, index);
    }

    /** Returns the wish for a stretch of the drawn timeline, by its index. */
    public static Wish span(Crisis crisis, int index) {
        return of(Kind.SPAN, "span " + (index + 1), crisis, "spans", index);
    }

    /** Returns the wish for a place with coordinates on the map. */
    public static Wish place(Crisis crisis, Location place) {
        return of(Kind.PLACE, "place `" + place.id() + "` on the map", crisis, "places", place.id());
    }

    /** Returns the wish for what a map layer shows. */
    public static Wish layer(MapFeature feature) {
        return new Wish(
                Kind.LAYER, "map layer `" + feature.id() + "`", feature.where().at());
    }

    /** Returns the wish for what the map draws: {@code shade} or {@code circles}. */
    public static Wish drawn(Crisis crisis, String as) {
        return of(Kind.AREAS, "`" + as + "` of the map", crisis, "map", as);
    }

    /** Returns the wish for a table, by the index of its part. */
    public static Wish table(Crisis crisis, int part) {
        return of(Kind.TABLE, "the table of part " + (part + 1), crisis, "report", part, "table");
    }

    private static Wish of(Kind kind, String name, Crisis crisis, Object... keys) {
        return new Wish(kind, name, crisis.origin().crisis().at(keys));
    }

    private static String name(Crisis.KeyFigure figure) {
        Optional<String> of = figure.place().map(place -> " of `" + place + "`");
        return "`" + figure.indicator() + "`" + of.orElse("");
    }

    private static IntStream range(List<?> list) {
        return IntStream.range(0, list.size());
    }
}
