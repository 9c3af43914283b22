package org.sitrep.document.text;

import static org.sitrep.document.text.SectionWriter.DOT;
import static org.sitrep.document.text.SectionWriter.parts;
import static org.sitrep.document.text.SectionWriter.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.document.Numbering;
import org.sitrep.edition.Card;
import org.sitrep.edition.CasualtyRow;
import org.sitrep.edition.ChangesView;
import org.sitrep.edition.Chronology;
import org.sitrep.edition.ClockView;
import org.sitrep.edition.ClusterView;
import org.sitrep.edition.DemandView;
import org.sitrep.edition.FigureBlock;
import org.sitrep.edition.Meeting;
import org.sitrep.edition.Passage;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.RevisionView;
import org.sitrep.edition.Wording;

/** Writes a report's parts as text, in the order of its pages; each weighs what it is worth to those who read nothing else. */
final class Sections {

    /** Nothing goes out without it. */
    static final int ALWAYS = 100;

    private final ReportModel model;
    private final Locale numbering;

    Sections(ReportModel model) {
        this.model = model;
        this.numbering = Numbering.of(model);
    }

    List<Section> all() {
        List<Section> sections = new ArrayList<>();
        add(
                sections,
                ALWAYS,
                model.word("heading.highlights"),
                writer -> model.highlights().forEach(line -> writer.prose(1, "", line)));
        add(
                sections,
                ALWAYS,
                model.word("heading.key-figures"),
                writer -> model.cards().forEach(card -> card(writer, card)));
        model.changes().ifPresent(changes -> add(sections, 70, changes.title(), writer -> changes(writer, changes)));
        model.overview()
                .ifPresent(
                        text -> add(sections, 85, model.word("heading.overview"), writer -> writer.prose(0, "", text)));
        add(
                sections,
                80,
                model.word("heading.clocks"),
                writer -> model.clocks().forEach(clock -> clock(writer, clock)));
        add(
                sections,
                20,
                model.word("heading.figures"),
                writer -> Stream.of(model.people(), model.relief())
                        .flatMap(List::stream)
                        .forEach(block -> figures(writer, block)));
        timelines().forEach(track -> add(sections, 30, say(track.title()), writer -> events(writer, track)));
        add(
                sections,
                60,
                model.word("heading.demands"),
                writer -> model.demands().forEach(demand -> demand(writer, demand)));
        add(
                sections,
                50,
                model.word("heading.casualties"),
                writer -> model.casualties().forEach(row -> casualty(writer, row)));
        model.clusters().forEach(cluster -> add(sections, 45, say(cluster.name()), writer -> cluster(writer, cluster)));
        model.responseCapacity()
                .ifPresent(text -> add(
                        sections, 35, model.word("heading.response-capacity"), writer -> writer.prose(0, "", text)));
        add(
                sections,
                25,
                model.word("heading.positions"),
                writer -> model.meetings().stream()
                        .flatMap(meeting -> meeting.positions().stream())
                        .forEach(position -> position(writer, position)));
        model.background()
                .ifPresent(text ->
                        add(sections, 10, model.word("heading.background"), writer -> writer.prose(0, "", text)));
        add(
                sections,
                90,
                model.word("heading.revisions"),
                writer -> model.revisions().forEach(revision -> revision(writer, revision)));
        return sections;
    }

    private interface Content {
        void write(SectionWriter writer);
    }

    /** What has nothing to say has no heading either. */
    private void add(List<Section> sections, int weight, String title, Content content) {
        SectionWriter writer = new SectionWriter(numbering);
        content.write(writer);
        Section section = writer.section(weight, title);
        if (!section.lines().isEmpty()) {
            sections.add(section);
        }
    }

    private Stream<Chronology> timelines() {
        return Stream.of(model.timeline().stream(), model.otherTimelines().stream(), model.meetingEvents().stream())
                .flatMap(found -> found);
    }

    private static void card(SectionWriter writer, Card card) {
        Stream<Optional<String>> facts = Stream.of(
                Optional.of(say(card.label())),
                card.place().map(SectionWriter::say),
                Optional.of(card.date().text()),
                Optional.of(card.source() + writer.cite(card.notes())),
                card.change());
        writer.line(
                1,
                card.value().text()
                        + DOT
                        + parts(Stream.concat(facts, card.caution().stream().map(Optional::of))));
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
        String count = clock.days().map(days -> days + " ").orElse("") + clock.caption();
        writer.line(
                        1,
                        parts(Stream.of(
                                Optional.of(say(clock.label())),
                                clock.place().map(SectionWriter::say),
                                Optional.of(clock.status()),
                                Optional.of(count))))
                .lines(2, clock.lines());
    }

    private void figures(SectionWriter writer, FigureBlock block) {
        block.rows().forEach(row -> {
            String value = row.value().map(found -> found.text()).orElse(model.word("label.review"));
            writer.line(
                    1,
                    parts(Stream.concat(
                            Stream.of(
                                    Optional.of(value),
                                    Optional.of(say(block.label())),
                                    Optional.of(
                                            row.place().map(SectionWriter::say).orElse(model.word("label.no-place"))),
                                    row.date().map(date -> date.text()),
                                    Optional.of(row.source() + writer.cite(row.notes())),
                                    row.change()),
                            said(row.details()))));
        });
    }

    private static Stream<Optional<String>> said(List<Wording> details) {
        return details.stream().map(SectionWriter::say).map(Optional::of);
    }

    private static void events(SectionWriter writer, Chronology track) {
        track.rows()
                .forEach(row -> writer.line(
                        1,
                        parts(Stream.concat(
                                Stream.of(
                                        Optional.of(row.date().text()),
                                        Optional.of(say(row.text())),
                                        Optional.of(row.place()
                                                        .map(SectionWriter::say)
                                                        .orElse("")
                                                + writer.cite(row.notes()))),
                                said(row.details())))));
    }

    private void demand(SectionWriter writer, DemandView demand) {
        writer.line(1, say(demand.ask()) + DOT + demand.days() + " " + demand.daysCaption())
                .line(2, model.word("label.by") + " " + demand.by() + DOT + model.word("label.of") + " " + demand.of())
                .lines(2, demand.calls());
        String response = model.word("column.response") + ": ";
        if (demand.responses().isEmpty()) {
            writer.line(2, response + model.word("label.no-response"));
        }
        demand.responses().forEach(line -> writer.line(2, response + writer.cited(line)));
        demand.details().forEach(detail -> writer.line(2, say(detail)));
    }

    private void casualty(SectionWriter writer, CasualtyRow row) {
        writer.line(
                1,
                parts(Stream.concat(
                        Stream.of(
                                Optional.of(row.period().text()),
                                Optional.of(
                                        row.value().map(value -> value.text()).orElse(model.word("label.review"))),
                                Optional.of(say(row.label())),
                                row.place().map(SectionWriter::say),
                                Optional.of(row.source() + writer.cite(row.notes()))),
                        said(row.details()))));
    }

    private void cluster(SectionWriter writer, ClusterView cluster) {
        part(writer, "heading.needs", cluster.needs());
        part(writer, "heading.response", cluster.response());
        part(writer, "heading.gaps", cluster.gaps());
        cluster.figures().forEach(block -> figures(writer, block));
    }

    private void part(SectionWriter writer, String heading, Optional<Passage> passage) {
        String before = model.word(heading) + ": ";
        passage.ifPresentOrElse(
                text -> writer.prose(0, before, text), () -> writer.line(0, before + model.word("label.nothing")));
    }

    private static void position(SectionWriter writer, Meeting.Position position) {
        String quote = position.quote().map(words -> " " + say(words)).orElse("");
        writer.line(
                1,
                say(position.speaker()) + ", " + say(position.role()) + ": " + say(position.text()) + quote
                        + writer.cite(position.notes())
                        + position.details().stream()
                                .map(detail -> DOT + say(detail))
                                .collect(Collectors.joining()));
    }

    private void revision(SectionWriter writer, RevisionView revision) {
        writer.line(1, revision.date().text()).line(2, model.word("column.was") + ": " + writer.cited(revision.was()));
        if (revision.now().isEmpty()) {
            writer.line(2, model.word("column.now") + ": " + model.word("label.withdrawn"));
        }
        revision.now().forEach(now -> writer.line(2, model.word("column.now") + ": " + writer.cited(now)));
        writer.line(
                2,
                model.word("column.why") + ": " + revision.cause() + DOT + say(revision.reason())
                        + writer.cite(revision.notes()));
    }
}
