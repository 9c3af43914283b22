package org.sitrep.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.edition.FigureBlock;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.SourceNote;
import org.sitrep.edition.Wording;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.prose.Text;
import org.sitrep.situation.Agreement;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Line;
import org.sitrep.situation.Situation;

/** Sources that disagree with the one that leads, and that an edition keeps silent about. */
final class Hidden {

    /** A row of figures that stands in the edition with its value. */
    private record Row(String label, Optional<String> place, Set<Integer> notes) {}

    private final Crisis crisis;
    private final ReportModel model;
    private final Set<Row> rows;

    private Hidden(Situation situation, ReportModel model) {
        this.crisis = situation.crisis();
        this.model = model;
        this.rows = rows(model).collect(Collectors.toCollection(HashSet::new));
    }

    static Stream<Finding> sources(Situation situation, ReportModel model) {
        Hidden hidden = new Hidden(situation, model);
        return situation.lines().stream()
                .flatMap(line -> line.others().stream()
                        .filter(claim ->
                                claim.agreement() == Agreement.DIFFERS || claim.agreement() == Agreement.CONTRADICTS)
                        .filter(claim -> hidden.isSilentOn(line, claim))
                        .map(claim -> finding(line, claim)));
    }

    private static Finding finding(Line line, Claim claim) {
        return Finding.of(
                CheckRule.SOURCE_HIDDEN,
                claim.figure().head().where().at("value"),
                "`" + claim.source() + "` disagrees with the source that leads for `"
                        + line.indicator().id() + "`, and the edition does not show what it says",
                "a preference chooses which figure leads; it never leaves another out");
    }

    private boolean isSilentOn(Line line, Claim claim) {
        String label = print(line.indicator().label());
        Optional<String> place = line.place().map(Location::name).map(this::print);
        Set<Integer> own = notesOf(claim.source());
        return rows.stream()
                .filter(row -> row.label().equals(label) && row.place().equals(place))
                .noneMatch(row -> row.notes().stream().anyMatch(own::contains));
    }

    private Set<Integer> notesOf(String source) {
        Text name = Optional.ofNullable(crisis.vocabulary().sources().get(source))
                .map(found -> found.name())
                .orElseGet(() -> crisis.vocabulary().person(source).name());
        return model.sources().stream()
                .filter(note -> note.source().text().equals(print(name)))
                .map(SourceNote::number)
                .collect(Collectors.toSet());
    }

    private String print(Text text) {
        return text.wordsFor(model.masthead().lang(), crisis.firstLanguage()).words();
    }

    private static Stream<Row> rows(ReportModel model) {
        Stream<FigureBlock> blocks = Stream.of(
                        model.people().stream(),
                        model.relief().stream(),
                        model.clusters().stream().flatMap(cluster -> cluster.figures().stream()))
                .flatMap(s -> s);
        Stream<Row> casualties = model.casualties().stream()
                .filter(row -> row.value().isPresent())
                .map(row -> row(row.label(), row.place(), row.notes()));
        return Stream.concat(blocks.flatMap(Hidden::rows), casualties);
    }

    private static Stream<Row> rows(FigureBlock block) {
        return block.rows().stream()
                .filter(row -> row.value().isPresent())
                .map(row -> row(block.label(), row.place(), row.notes()));
    }

    private static Row row(Wording label, Optional<Wording> place, List<Integer> notes) {
        return new Row(label.text(), place.map(Wording::text), Set.copyOf(notes));
    }
}
