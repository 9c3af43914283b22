package org.sitrep.document.html;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sitrep.edition.DemandView;
import org.sitrep.edition.Part;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.print.AxisPrinter;
import org.sitrep.picture.Days;
import org.sitrep.picture.map.Atlas;

/**
 * The pictures of a report, ready to be written down: shapes with their places, and words with theirs.
 *
 * @param charts those of the report's charts, in their order
 * @param map the places of the report; absent where it has none
 * @param course the one of the main timeline; absent where there is none
 * @param demands the calls of each demand, in the order of the report's demands
 * @param trends the marks of each card's trend, in the order of the cards; none where a card has no trend
 */
record Drawn(
        Optional<DrawnMap> map,
        List<DrawnChart> charts,
        Optional<DrawnCourse> course,
        List<Calls> demands,
        List<List<Shape>> trends) {

    /** What templates call it. */
    static final String NAME = "drawn";

    /**
     * A shape.
     *
     * @param kind what it is, for its style
     * @param path its outline
     */
    record Shape(String kind, String path) {}

    /**
     * Words.
     *
     * @param text what they say
     * @param x where they begin, end, or have their middle
     * @param y the line they stand on
     * @param anchor which of these: start, middle or end, in the direction of the page
     */
    record Words(String text, BigDecimal x, BigDecimal y, String anchor) {}

    /**
     * The calls of a demand on a line of time that all demands share.
     *
     * @param from where its line begins
     * @param calls where the calls lie
     * @param responses where the responses lie
     */
    record Calls(BigDecimal from, List<BigDecimal> calls, List<BigDecimal> responses) {}

    /** How long the line of the calls is. */
    static final double LINE = 120;

    /** Draws what a report shows; its places on a base map. */
    static Drawn of(ReportModel report, Supplier<Atlas> atlas) {
        AxisPrinter axes = AxisPrinter.of(report);
        boolean fromRight = report.masthead().page().dir().equals("rtl");
        return new Drawn(
                report.part(Part.LocatorMap.class)
                        .map(Part.LocatorMap::map)
                        .map(map -> DrawnMap.of(map, atlas.get(), axes, fromRight)),
                report.part(Part.Charts.class).stream()
                        .flatMap(part -> part.charts().stream())
                        .map(chart -> DrawnChart.of(chart, axes, fromRight))
                        .toList(),
                report.part(Part.MainTimeline.class)
                        .flatMap(Part.MainTimeline::course)
                        .map(course -> DrawnCourse.of(course, axes, fromRight)),
                calls(report),
                report.part(Part.KeyFigures.class).stream()
                        .flatMap(part -> part.cards().stream())
                        .map(card -> DrawnChart.trend(card.trend()))
                        .toList());
    }

    /** Axes run from left to right in every language; words begin where the page's do. */
    static String anchor(boolean ends, boolean fromRight) {
        return ends == fromRight ? "start" : "end";
    }

    private static List<Calls> calls(ReportModel report) {
        LocalDate asOf = LocalDate.parse(report.masthead().times().asOf().iso());
        List<DemandView> demands =
                report.part(Part.Demands.class).map(Part.Demands::demands).orElse(List.of());
        LocalDate first = demands.stream()
                .flatMap(demand -> demand.callDays().stream())
                .min(LocalDate::compareTo)
                .orElse(asOf);
        Days days = new Days(first, asOf, LINE);
        return demands.stream().map(demand -> calls(demand, days)).toList();
    }

    private static Calls calls(DemandView demand, Days days) {
        return new Calls(
                place(demand.callDays().get(0), days),
                demand.callDays().stream().map(day -> place(day, days)).toList(),
                demand.responseDays().stream()
                        .filter(day -> !day.isBefore(days.from()))
                        .map(day -> place(day, days))
                        .toList());
    }

    /** Marks keep off the edge of the picture. */
    private static BigDecimal place(LocalDate day, Days days) {
        return Trail.tenths(4 + days.at(day));
    }
}
