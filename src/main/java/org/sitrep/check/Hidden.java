package org.sitrep.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Finding;
import org.sitrep.edition.Casualties;
import org.sitrep.edition.FigureBlock;
import org.sitrep.edition.Part;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.text.Citation;
import org.sitrep.situation.Agreement;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Line;
import org.sitrep.situation.Situation;

/** What an edition does not show: sources that disagree with the one that leads. */
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
        Stream<Citation> casualties = model.part(Casualties.class).stream()
                .flatMap(part -> part.rows().stream())
                .filter(row -> row.value().isPresent())
                .map(Casualties.Row::notes);
        Stream<Citation> tables = model.parts().stream()
                .filter(Part.Table.class::isInstance)
                .flatMap(part -> Stream.concat(part.shown(), part.data()));
        return Stream.of(figures, casualties, tables)
                .flatMap(citations -> citations)
                .flatMap(citation -> citation.entries().stream())
                .collect(Collectors.toSet());
    }
}
