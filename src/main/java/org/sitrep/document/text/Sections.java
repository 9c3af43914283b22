package org.sitrep.document.text;

import static org.sitrep.document.text.SectionWriter.DOT;
import static org.sitrep.document.text.SectionWriter.parts;
import static org.sitrep.document.text.SectionWriter.said;
import static org.sitrep.document.text.SectionWriter.say;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.document.text.Section.Item;
import org.sitrep.edition.Card;
import org.sitrep.edition.Casualties;
import org.sitrep.edition.ChangesView;
import org.sitrep.edition.Chronology;
import org.sitrep.edition.ClockView;
import org.sitrep.edition.ClusterView;
import org.sitrep.edition.DemandView;
import org.sitrep.edition.FigureBlock;
import org.sitrep.edition.Meeting;
import org.sitrep.edition.Part;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.RevisionView;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Cited;
import org.sitrep.edition.text.Grid;
import org.sitrep.edition.text.Passage;

/** Makes a report's parts into sections of text; parts that are only to be looked at make none. */
record Sections(ReportModel model) implements Part.Cases<Stream<Section>> {

    /** Returns the sections of a report, in the order of its parts; what has nothing to say has no heading either. */
    static List<Section> of(ReportModel model) {
        Sections sections = new Sections(model);
        return model.parts().stream()
                .flatMap(part -> part.match(sections))
                .filter(section -> !section.items().isEmpty())
                .toList();
    }

    private static Stream<Section> section(Part part, Stream<Item> items) {
        return section(part, say(part.heading().words()), items);
    }

    private static Stream<Section> section(Part part, String title, Stream<Item> items) {
        Stream<Item> more = part.heading().more().stream()
                .map(left -> item(left, Stream.empty(), (writer, out) -> writer.line(1, out.text())));
        return Stream.of(new Section(
                part.heading().weight(), title, Stream.concat(items, more).toList()));
    }

    private static <T> Item item(T value, Stream<Citation> shown, BiConsumer<SectionWriter, T> content) {
        return new Item(shown.toList(), writer -> content.accept(writer, value));
    }

    @Override
    public Stream<Section> highlights(Part.Highlights part) {
        return section(
                part,
                part.lines().stream()
                        .map(line -> item(line, line.shown(), (writer, words) -> writer.prose(1, "", words, colon()))));
    }

    @Override
    public Stream<Section> keyFigures(Part.KeyFigures part) {
        return section(part, part.cards().stream().map(card -> item(card, Stream.of(card.notes()), Sections::card)));
    }

    @Override
    public Stream<Section> map(Part.LocatorMap part) {
        return Stream.empty();
    }

    @Override
    public Stream<Section> timeline(Part.MainTimeline part) {
        return part.timeline().stream().flatMap(track -> track(part, track));
    }

    @Override
    public Stream<Section> timelines(Part.Timelines part) {
        return part.timelines().stream().flatMap(track -> track(part, track));
    }

    private Stream<Section> track(Part part, Chronology track) {
        return section(
                part,
                say(track.title()),
                track.rows().stream().map(row -> item(row, Stream.of(row.notes()), Sections::event)));
    }

    @Override
    public Stream<Section> changes(ChangesView part) {
        return section(part, Stream.of(item(part, part.shown(), Sections::changes)));
    }

    @Override
    public Stream<Section> narrative(Part.Narrative part) {
        return section(
                part,
                part.text().stream()
                        .map(text -> item(text, text.shown(), (writer, words) -> writer.prose(0, "", words, colon()))));
    }

    @Override
    public Stream<Section> conditions(ClockView.Conditions part) {
        return section(
                part,
                part.all().stream()
                        .map(clock -> item(clock, clock.lines().stream().map(Cited::notes), Sections::clock)));
    }

    @Override
    public Stream<Section> charts(Part.Charts part) {
        return Stream.empty();
    }

    @Override
    public Stream<Section> table(Part.Table part) {
        Stream<Item> rows = part.grids().stream()
                .flatMap(grid -> grid.rows().stream()
                        .map(row -> item(
                                row,
                                row.cells().stream().map(Grid.Cell::notes),
                                (writer, value) -> row(writer, grid, value))));
        Stream<Item> notes = part.notes().stream()
                .map(note -> item(note, Stream.of(note.notes()), (writer, line) -> writer.line(0, writer.cited(line))));
        return section(part, Stream.concat(rows, notes));
    }

    /** A cell after the head of its column, told from it where heads hold numbers; a change in brackets after the figure. */
    private static void row(SectionWriter writer, Grid grid, Grid.Row row) {
        String heads = grid.columns().stream().map(head -> say(head.label())).collect(Collectors.joining());
        String after = heads.chars().anyMatch(Character::isDigit) ? ": " : " ";
        StringBuilder cells = new StringBuilder();
        for (int at = 0; at < row.cells().size(); at++) {
            Grid.Cell cell = row.cells().get(at);
            Grid.Column head = grid.columns().get(at);
            String said = cell.text() + (cell.marked() ? "*" : "");
            String unit = head.unit().map(of -> " (" + of + ")").orElse("");
            if (!said.isEmpty()) {
                cells.append(head.change() ? " (" + said + ")" : DOT + say(head.label()) + unit + after + said);
            }
        }
        writer.line(1, say(row.label()) + cells);
    }

    @Override
    public Stream<Section> figures(Part.Figures part) {
        return section(part, part.blocks().stream().flatMap(this::rows));
    }

    private Stream<Item> rows(FigureBlock block) {
        return block.rows().stream()
                .map(row -> item(row, Stream.of(row.notes()), (writer, value) -> figure(writer, block, value)));
    }

    @Override
    public Stream<Section> demands(Part.Demands part) {
        return section(part, part.demands().stream().map(demand -> item(demand, demand.shown(), this::demand)));
    }

    @Override
    public Stream<Section> casualties(Casualties part) {
        return section(part, part.rows().stream().map(row -> item(row, Stream.of(row.notes()), this::casualty)));
    }

    @Override
    public Stream<Section> clusters(Part.Clusters part) {
        return part.clusters().stream()
                .flatMap(cluster -> section(
                        part,
                        say(cluster.name()),
                        Stream.concat(
                                Stream.of(item(cluster, cluster.prose(), this::cluster)),
                                cluster.figures().stream().flatMap(this::rows))));
    }

    @Override
    public Stream<Section> positions(Part.Positions part) {
        Stream<Section> said = section(
                part,
                part.meetings().stream()
                        .flatMap(meeting -> Stream.concat(
                                Stream.of(item(meeting, Stream.empty(), Sections::meeting)),
                                meeting.positions().stream()
                                        .map(position ->
                                                item(position, Stream.of(position.notes()), this::position)))));
        return Stream.concat(said, part.events().stream().flatMap(events -> track(part, events)));
    }

    @Override
    public Stream<Section> revisions(Part.Revisions part) {
        return section(
                part, part.revisions().stream().map(revision -> item(revision, revision.shown(), this::revision)));
    }

    @Override
    public Stream<Section> counting(Part.Counting part) {
        return Stream.empty();
    }

    @Override
    public Stream<Section> sources(Part.Sources part) {
        return Stream.empty();
    }

    @Override
    public Stream<Section> contacts(Part.Contacts part) {
        return Stream.empty();
    }

    private static void card(SectionWriter writer, Card card) {
        String facts = parts(
                card.value().text(),
                say(card.label()),
                said(card.place()),
                card.date().text(),
                card.source() + writer.cite(card.notes()),
                card.change().orElse(""),
                String.join(DOT, card.caution()),
                said(card.remark()));
        writer.line(1, facts);
    }

    private static void changes(SectionWriter writer, ChangesView changes) {
        changes.groups().stream()
                .filter(ChangesView.Group::listed)
                .forEach(group -> writer.line(0, group.label()).lines(1, group.lines()));
        if (!changes.furtherOn().isEmpty()) {
            writer.line(0, String.join(DOT, changes.furtherOn()));
        }
    }

    private static void clock(SectionWriter writer, ClockView clock) {
        String count = ClockView.counted(clock.days().orElse(""), clock.caption());
        writer.line(1, parts(say(clock.label()), said(clock.place()), clock.status(), said(clock.cluster()), count))
                .lines(2, clock.lines());
    }

    private void figure(SectionWriter writer, FigureBlock block, FigureBlock.Row row) {
        String facts = parts(
                row.details(),
                row.value().map(found -> found.text()).orElse(model.word("label.review")),
                say(block.label()),
                row.place()
                        .map(SectionWriter::say)
                        .orElse(row.equals(block.rows().get(0)) ? "" : model.word("label.no-place")),
                row.date().map(date -> date.text()).orElse(""),
                row.source() + writer.cite(row.notes()),
                row.change().orElse(""));
        writer.line(1, facts);
    }

    private static void event(SectionWriter writer, Chronology.Row row) {
        String place = said(row.place()) + writer.cite(row.notes());
        writer.line(1, parts(row.details(), row.date().text(), say(row.text()), place));
    }

    private void demand(SectionWriter writer, DemandView demand) {
        writer.line(1, say(demand.ask()) + DOT + ClockView.counted(demand.days(), demand.daysCaption()))
                .line(2, model.word("label.by") + " " + demand.by() + DOT + model.word("label.of") + " " + demand.of());
        String response = says("column.response");
        demand.turns()
                .forEach(turn -> turn.said()
                        .forEach(line -> writer.line(2, (turn.response() ? response : "") + writer.cited(line))));
        if (!demand.answered()) {
            writer.line(2, response + model.word("label.no-response"));
        }
        demand.details().forEach(detail -> writer.line(2, say(detail)));
    }

    private void casualty(SectionWriter writer, Casualties.Row row) {
        String facts = parts(
                row.details(),
                row.period().text(),
                row.value().map(value -> value.text()).orElse(model.word("label.review")),
                say(row.label()),
                said(row.place()),
                row.source() + writer.cite(row.notes()));
        writer.line(1, facts);
    }

    private void cluster(SectionWriter writer, ClusterView cluster) {
        part(writer, "heading.needs", cluster.needs());
        part(writer, "heading.response", cluster.response());
        part(writer, "heading.gaps", cluster.gaps());
    }

    private void part(SectionWriter writer, String heading, Optional<Passage> passage) {
        String before = says(heading);
        passage.ifPresentOrElse(
                text -> writer.prose(0, before, text, colon()),
                () -> writer.line(0, before + model.word("label.nothing")));
    }

    private static void meeting(SectionWriter writer, Meeting meeting) {
        writer.line(0, parts(said(meeting.occasion()), meeting.date().text()));
    }

    private void position(SectionWriter writer, Meeting.Position position) {
        String quote = position.quote().map(words -> " " + say(words)).orElse("");
        writer.line(
                1,
                say(position.speaker())
                        + model.word("mark.comma")
                        + say(position.role())
                        + model.word("mark.colon")
                        + say(position.text())
                        + quote
                        + writer.cite(position.notes())
                        + position.details().stream()
                                .map(detail -> DOT + say(detail))
                                .collect(Collectors.joining()));
    }

    private void revision(SectionWriter writer, RevisionView revision) {
        writer.line(1, revision.date().text()).line(2, says("column.was") + writer.cited(revision.was()));
        if (revision.now().isEmpty()) {
            writer.line(2, says("column.now") + model.word("label.withdrawn"));
        }
        revision.now().forEach(now -> writer.line(2, says("column.now") + writer.cited(now)));
        writer.line(
                2,
                says("column.why") + revision.cause() + DOT + say(revision.reason()) + writer.cite(revision.notes()));
    }

    private String says(String label) {
        return model.word(label) + colon();
    }

    private String colon() {
        return model.word("mark.colon");
    }
}
