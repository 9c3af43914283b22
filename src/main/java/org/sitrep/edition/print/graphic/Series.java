package org.sitrep.edition.print.graphic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.edition.print.language.Context;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Timing;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Line;
import org.sitrep.situation.Total;

/** The counts of a chart, by place and source: as they are stated, or added up to weeks, or over all parts of a place (rule 9). */
public record Series(Context context, Crisis.Chart chart) {

    /** Returns those of one of its indicators, each the newest first. */
    public Stream<List<ChartRow>> of(String indicator) {
        Stream<List<ChartRow>> stated = context.situation().lines().stream()
                .filter(line -> line.indicator().id().equals(indicator) && chart.shows(line.place()))
                .flatMap(line -> line.claims().stream().map(claim -> rows(line, claim)));
        Stream<List<ChartRow>> summed = chart.places().stream().flatMap(place -> summed(indicator, place));
        return Stream.concat(stated, summed);
    }

    private List<ChartRow> rows(Line line, Claim claim) {
        List<Claim.Run> weeks = chart.isWeekly()
                ? line.weeks(claim, context.situation().ledger().marks())
                : List.of();
        return weeks.isEmpty()
                ? ChartRow.byTiming(context, line, claim)
                : weeks.stream().map(week -> row(line, week)).toList();
    }

    private ChartRow row(Line line, Claim.Run week) {
        Timing days = new Timing.Over(week.period());
        Figure newest = week.counts().get(week.counts().size() - 1);
        return newest.timing().equals(days)
                ? ChartRow.of(context, line, newest)
                : ChartRow.ofSum(context, line, newest.counting(week.value(), days, !week.isWhole()), week.counts());
    }

    /** Nobody states the whole: of each source, the days of which every part has a count. */
    private Stream<List<ChartRow>> summed(String indicator, String place) {
        return context.situation().sumsByPeriod(new Total.Part(indicator, Optional.of(place))).stream()
                .filter(sum -> sum.missing().isEmpty())
                .collect(Collectors.groupingBy(Total::source, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(sums -> sums.stream().map(this::row).toList());
    }

    private ChartRow row(Total sum) {
        Line line = new Line(sum.indicator(), sum.place(), List.of(), List.of());
        boolean isIncomplete = sum.parts().stream().anyMatch(Figure::incomplete);
        return ChartRow.ofSum(
                context, line, sum.asFigure().counting(sum.value(), sum.timing(), isIncomplete), sum.parts());
    }
}
