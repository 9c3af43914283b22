package org.sitrep.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.edition.CasualtyRow;
import org.sitrep.edition.FigureBlock;
import org.sitrep.edition.Part;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.text.Citation;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.picture.Extent;
import org.sitrep.situation.Agreement;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Line;
import org.sitrep.situation.Situation;

/** What an edition does not show: sources that disagree with the one that leads, and charts without a number. */
final class Hidden {

    private Hidden() {}

    static Stream<Finding> sources(Situation situation, ReportModel model) {
        Set<String> shown = shown(model);
        return situation.lines().stream()
                .flatMap(line -> line.others().stream()
                        .filter(claim ->
                                claim.agreement() == Agreement.DIFFERS || claim.agreement() == Agreement.CONTRADICTS)
                        .filter(claim -> !shown.contains(claim.figure().id()))
                        .map(claim -> finding(line, claim)));
    }

    private static Finding finding(Line line, Claim claim) {
        return CheckRule.SOURCE_HIDDEN.finding(
                claim.figure().head().where().at("value"),
                "`" + claim.source() + "` disagrees with the source that leads for `"
                        + line.indicator().id() + "`, and the edition does not show what it says",
                "a preference chooses which figure leads; it never leaves another out");
    }

    /** Returns a warning for each declared chart that has nothing to draw, and a note for what another one names in vain. */
    static Stream<Finding> charts(Situation situation, ReportModel model) {
        List<Crisis.Chart> charts = situation.crisis().front().charts().orElse(List.of());
        return IntStream.range(0, charts.size()).boxed().flatMap(i -> {
            Crisis.Chart chart = charts.get(i);
            Optional<String> empty = why(chart, situation);
            CheckRule rule = empty.isPresent() ? CheckRule.EMPTY_CHART : CheckRule.CHART_IN_PART;
            return empty.map(why -> Stream.of(" is empty: " + why))
                    .orElseGet(() -> inVain(chart, situation).map(why -> " is drawn without a part: " + why))
                    .map(says -> rule.finding(
                            situation.crisis().origin().crisis().at("charts", i),
                            "the chart " + name(chart, situation.crisis().firstLanguage()) + says,
                            "record such a figure, or correct the chart; it is drawn as soon as it has a number"));
        });
    }

    /** Returns why there is nothing of an indicator or a place that a chart names. */
    private static Stream<String> inVain(Crisis.Chart chart, Situation situation) {
        return Stream.concat(
                        chart.indicators().stream()
                                .map(id -> new Crisis.Chart(chart.title(), List.of(id), chart.places())),
                        chart.places().stream()
                                .map(id -> new Crisis.Chart(chart.title(), chart.indicators(), List.of(id))))
                .filter(part -> lines(part, situation).noneMatch(line -> part.shows(line.place())))
                .flatMap(part -> why(part, situation).stream());
    }

    private static Stream<Line> lines(Crisis.Chart chart, Situation situation) {
        return situation.lines().stream()
                .filter(line -> chart.indicators().contains(line.indicator().id()))
                .filter(line -> !line.claims().isEmpty());
    }

    private static Optional<String> why(Crisis.Chart chart, Situation situation) {
        List<Line> lines = lines(chart, situation).toList();
        List<Line> here =
                lines.stream().filter(line -> chart.shows(line.place())).toList();
        boolean isDrawn = here.stream()
                .flatMap(line -> line.claims().stream())
                .flatMap(claim -> Stream.concat(Stream.of(claim.figure()), claim.earlier().stream()))
                .anyMatch(figure -> Extent.of(figure.value()).isDrawn());
        String what = ids(chart.indicators());
        return isDrawn
                ? Optional.empty()
                : Optional.of(
                        lines.isEmpty()
                                ? "no figure of " + what + " is in view"
                                : here.isEmpty()
                                        ? "no figure of " + what + " is of " + ids(chart.places())
                                                + " itself, but of other places"
                                        : "every figure of " + what + " is in words, or not known");
    }

    private static String name(Crisis.Chart chart, String language) {
        return chart.title()
                .map(title -> "“" + title.wordsFor(language, language).words() + "”")
                .orElseGet(() -> "of " + ids(chart.indicators()));
    }

    private static String ids(List<String> ids) {
        return ids.stream().map(id -> "`" + id + "`").collect(Collectors.joining(", "));
    }

    /** The ids of the figures that tables show with their values. */
    private static Set<String> shown(ReportModel model) {
        Stream<FigureBlock> blocks = Stream.concat(
                model.part(Part.Figures.class).stream().flatMap(part -> part.blocks().stream()),
                model.part(Part.Clusters.class).stream()
                        .flatMap(part -> part.clusters().stream())
                        .flatMap(cluster -> cluster.figures().stream()));
        Stream<Citation> figures = blocks.flatMap(block -> block.rows().stream())
                .filter(row -> row.value().isPresent())
                .map(FigureBlock.Row::notes);
        Stream<Citation> casualties = model.part(Part.Casualties.class).stream()
                .flatMap(part -> part.rows().stream())
                .filter(row -> row.value().isPresent())
                .map(CasualtyRow::notes);
        return Stream.concat(figures, casualties)
                .flatMap(citation -> citation.entries().stream())
                .collect(Collectors.toSet());
    }
}
