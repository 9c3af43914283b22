package org.sitrep.edition.print;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.edition.area.TableFigures;
import org.sitrep.edition.area.TablePlan;
import org.sitrep.edition.area.TablePlan.Slot;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.wish.Wish;
import org.sitrep.edition.wish.Wishes;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Crisis.Chart;
import org.sitrep.fact.crisis.ReportPlan.PartWish;
import org.sitrep.fact.crisis.ReportPlan.TableWish;
import org.sitrep.picture.Extent;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Line;
import org.sitrep.situation.Situation;
import org.sitrep.situation.Total;

/** Says of each chart that the crisis declares, and of each indicator and place that it names, whether it is drawn. */
final class AskedCharts {

    /** So many places are named that lack a number. */
    private static final int MAX_NAMED = 5;

    private final Situation situation;
    private final Crisis crisis;
    private final List<TablePlan> tables;
    private final Wishes wishes;

    AskedCharts(Context context) {
        this.situation = context.situation();
        this.crisis = situation.crisis();
        this.tables = context.tables();
        this.wishes = context.wishes();
    }

    /** Answers the wish for a chart, by its index, and those for its parts. */
    void answer(int index, Chart chart) {
        Wish asked = Wish.chart(crisis, index);
        Optional<Finding> empty =
                why(chart).map(why -> finding(PrintRule.EMPTY_CHART, asked, chart, " is empty: " + why));
        answer(asked, empty);
        parts(chart.indicators(), id -> chart.of(List.of(id), chart.places()), "indicators", index, empty);
        parts(chart.places(), id -> chart.of(chart.indicators(), List.of(id)), "places", index, empty);
        if (empty.isEmpty()) {
            lacking(sums(chart))
                    .map(why -> finding(PrintRule.CHART_IN_PART, asked, chart, " is drawn without a part: " + why))
                    .ifPresent(why -> wishes.refused(asked, why));
        }
    }

    /** What the parts of each place count in each period, where nobody states it of the place itself. */
    private List<Total> sums(Chart chart) {
        return chart.places().stream()
                .flatMap(place -> chart.indicators().stream().map(id -> new Total.Part(id, Optional.of(place))))
                .flatMap(whole -> chart.by().isEmpty() ? situation.sumsByPeriod(whole).stream() : Stream.empty())
                .toList();
    }

    /** Returns which parts lack a number, of the newest period of which one does. */
    private static Optional<String> lacking(List<Total> sums) {
        return sums.stream()
                .filter(sum -> !sum.missing().isEmpty())
                .findFirst()
                .map(sum -> "no number of "
                        + Suggestion.some(
                                sum.missing().stream()
                                        .map(part -> "`" + part.place().orElseThrow() + "`")
                                        .toList(),
                                MAX_NAMED)
                        + " is of " + sum.timing().first() + " to "
                        + sum.timing().last());
    }

    /** Answers the wishes for tables: a column or a row without a figure is said at its own line. */
    void answerTables() {
        List<PartWish> parts = crisis.report().parts().orElse(List.of());
        tables.forEach(plan -> plan.part()
                .ifPresent(part -> IntStream.range(0, parts.size())
                        .filter(at -> parts.get(at).equals(part))
                        .forEach(at ->
                                answer(Wish.table(crisis, at), at, part.table().orElseThrow(), plan))));
    }

    private void answer(Wish wish, int part, TableWish table, TablePlan plan) {
        TableFigures found = new TableFigures(situation, plan);
        List<Slot> slots = plan.slots().filter(found::has).toList();
        if (slots.isEmpty()) {
            wishes.refused(wish, empty(wish.place(), wish.name()));
            return;
        }
        wishes.granted(wish);
        if (slots.stream().allMatch(slot -> table.of().equals(Optional.of(slot.indicator())))) {
            wishes.refused(
                    wish,
                    empty(
                            crisis.origin().crisis().at("report", part, "table", "by"),
                            "`" + String.join("`, `", table.by()) + "` in " + wish.name()));
        }
        empty(table.columns(), slots.stream().map(Slot::indicator), part, "columns", wish);
        empty(table.places(), slots.stream().flatMap(slot -> slot.place().stream()), part, "rows", wish);
        // Where most rows are empty, the table shows it.
        plan.whole().filter(whole -> plan.totals()).stream()
                .flatMap(whole -> plan.columns().stream()
                        .filter(counted -> slots.stream()
                                                .filter(slot -> slot.indicator().equals(counted.id()))
                                                .count()
                                        * 2
                                > plan.rows().size())
                        .flatMap(counted -> found
                                .whyNoSum(counted, whole)
                                .map(why -> PrintRule.SUM_NOT_STATED.finding(
                                        crisis.origin().crisis().at("report", part, "table", "totals"),
                                        wish.name() + " has no sum of `" + counted.id() + "`: " + why,
                                        "record what its source states of the whole, or leave it so"))
                                .stream()))
                .forEach(finding -> wishes.refused(wish, finding));
    }

    private void empty(List<String> ids, Stream<String> filled, int part, String list, Wish wish) {
        Set<String> shown = filled.collect(Collectors.toSet());
        IntStream.range(0, ids.size())
                .filter(at -> !shown.contains(ids.get(at)))
                .forEach(at -> wishes.refused(
                        wish,
                        empty(
                                crisis.origin().crisis().at("report", part, "table", list, at),
                                "`" + ids.get(at) + "` in " + wish.name())));
    }

    private static Finding empty(Place place, String what) {
        return PrintRule.EMPTY_TABLE.finding(
                place,
                what + " is empty: no figure of it is in view",
                "record one, or take it out; it prints as soon as it has one");
    }

    private interface Part {
        Chart of(String id);
    }

    private void parts(List<String> ids, Part part, String list, int chart, Optional<Finding> empty) {
        IntFunction<Wish> wish = i -> Wish.series(crisis, chart, list, i);
        IntStream.range(0, ids.size()).forEach(i -> {
            Chart alone = part.of(ids.get(i));
            answer(wish.apply(i), empty.or(() -> inVain(alone, wish.apply(i))));
        });
    }

    private void answer(Wish wish, Optional<Finding> refusal) {
        refusal.ifPresentOrElse(why -> wishes.refused(wish, why), () -> wishes.granted(wish));
    }

    private Optional<Finding> inVain(Chart part, Wish wish) {
        return why(part)
                .filter(why -> lines(part).noneMatch(line -> part.shows(line.place())))
                .map(why -> finding(PrintRule.CHART_IN_PART, wish, part, " is drawn without a part: " + why));
    }

    private Finding finding(PrintRule rule, Wish wish, Chart chart, String says) {
        return rule.finding(
                wish.place(),
                "the chart " + name(chart) + says,
                "record such a figure, or correct the chart; it is drawn as soon as it has a number");
    }

    private Stream<Line> lines(Chart chart) {
        return situation.lines().stream()
                .filter(line -> chart.counts(line.indicator()))
                .filter(line -> !line.claims().isEmpty());
    }

    /** Returns why there is no number to draw; nothing where there is one. */
    private Optional<String> why(Chart chart) {
        List<Line> lines = lines(chart).toList();
        List<Line> here =
                lines.stream().filter(line -> chart.shows(line.place())).toList();
        boolean isDrawn = here.stream()
                .flatMap(line -> line.claims().stream())
                .flatMap(Claim::all)
                .anyMatch(figure -> Extent.of(figure.value()).isDrawn());
        List<Total> sums = sums(chart);
        String what = ids(chart.indicators());
        long parts = crisis.vocabulary().indicators().values().stream()
                .filter(chart::counts)
                .count();
        boolean isOfOneTime = chart.by().isEmpty()
                || here.stream().collect(Collectors.groupingBy(Line::place)).values().stream()
                        .anyMatch(
                                of -> !PyramidPrinter.ofOneTime(of, (int) parts).isEmpty());
        return isDrawn || sums.stream().anyMatch(sum -> sum.missing().isEmpty())
                ? Optional.of("no source has more than half of the parts of " + what + " at one place and time")
                        .filter(why -> !isOfOneTime)
                : Optional.of(
                        lines.isEmpty()
                                ? "no figure of " + what + " is in view"
                                : here.isEmpty()
                                        ? "no figure of " + what + " is of " + ids(chart.places())
                                                + " itself, but of other places"
                                                + lacking(sums)
                                                        .map(why -> ": " + why)
                                                        .orElse("")
                                        : "every figure of " + what + " is in words, or not known");
    }

    private String name(Chart chart) {
        String language = crisis.firstLanguage();
        return chart.title()
                .map(title -> "“" + title.wordsFor(language, language).words() + "”")
                .orElseGet(() -> "of " + ids(chart.indicators()));
    }

    private static String ids(List<String> ids) {
        return ids.stream().map(id -> "`" + id + "`").collect(Collectors.joining(", "));
    }
}
