package org.sitrep.document.data;

import static org.sitrep.document.data.Markdown.bold;
import static org.sitrep.document.data.Markdown.stressed;
import static org.sitrep.document.data.MarkdownWords.joined;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.edition.Card;
import org.sitrep.edition.ChangesView;
import org.sitrep.edition.ClockView;
import org.sitrep.edition.ClusterView;
import org.sitrep.edition.DemandView;
import org.sitrep.edition.Masthead;
import org.sitrep.edition.Passage;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.RevisionView;
import org.sitrep.edition.SourceNote;

/** The body of a report at ReliefWeb: what matters most of the brief, in the brief's order, each value with its source. */
final class ReliefWebBody {

    private final ReportModel model;
    private final Markdown page = new Markdown();
    private final MarkdownWords words = new MarkdownWords();

    private ReliefWebBody(ReportModel model) {
        this.model = model;
    }

    /** Returns the body in Markdown. */
    static String of(ReportModel model) {
        return new ReliefWebBody(model).written();
    }

    private String written() {
        head(model.masthead());
        section("heading.highlights", model.highlights().stream().map(words::inLine));
        section("heading.key-figures", model.cards().stream().map(this::card));
        model.changes().ifPresent(this::changes);
        heading("heading.overview");
        model.overview().ifPresentOrElse(prose -> words.prose(page, prose), this::nothing);
        clocks();
        demands();
        clusters();
        revisions();
        sources();
        end();
        return page.text();
    }

    private void head(Masthead head) {
        head.banner().ifPresent(banner -> page.paragraph(stressed(words.say(banner))));
        page.items(List.of(
                joined(
                        bold(plain(head.mark())),
                        words.say(head.audience()),
                        plain(head.audienceMark().orElse(""))),
                joined(
                        head.country().map(words::say).orElse(""),
                        plain(head.glide().orElse(""))),
                joined(
                        bold(label("label.as-of")) + " "
                                + plain(head.asOf().text() + " "
                                        + head.asOfTime().orElse("")),
                        plain(head.asOfBasis().orElse("")),
                        plain(head.knownBy().orElse(""))),
                bold(label("label.period")) + " " + plain(head.period().text())));
        head.revises()
                .ifPresent(revises -> page.paragraph(bold(plain(revises.what())) + " " + words.say(revises.why())));
    }

    private String card(Card card) {
        return joined(Stream.concat(
                Stream.of(
                        bold(plain(card.value().text())),
                        words.say(card.label()),
                        card.place().map(words::say).orElse(""),
                        plain(card.date().text()),
                        plain(card.source()) + words.cite(card.notes()),
                        plain(card.change().orElse(""))),
                card.caution().stream().map(Markdown::words)));
    }

    /** What the brief prints line by line in its other parts is only counted. */
    private void changes(ChangesView changes) {
        page.heading(2, plain(changes.title()));
        List<String> lines = new ArrayList<>();
        changes.groups().stream()
                .filter(ChangesView.Group::listed)
                .forEach(group -> lines.add(bold(plain(group.label())) + " · " + words.lines(group.lines())));
        lines.add(joined(changes.furtherOn().stream().map(Markdown::words)));
        page.items(lines);
        if (changes.groups().isEmpty()) {
            page.paragraph(label("label.nothing-changed"));
        }
    }

    private void clocks() {
        if (!model.clocks().isEmpty()) {
            heading("heading.clocks");
            page.paragraph(stressed(label("caption.clocks")));
            model.clocks().forEach(this::clock);
        }
    }

    private void clock(ClockView clock) {
        page.paragraph(joined(
                bold(words.say(clock.label())),
                clock.place().map(words::say).orElse(""),
                plain(clock.status()),
                plain(clock.days().orElse("") + " " + clock.caption()).strip()));
        page.items(clock.lines().stream().map(words::line).toList());
    }

    private void demands() {
        heading("heading.demands");
        if (model.demands().isEmpty()) {
            nothing();
        }
        model.demands().forEach(this::demand);
    }

    private void demand(DemandView demand) {
        page.paragraph(joined(Stream.concat(
                Stream.of(
                        bold(words.say(demand.ask())),
                        label("label.by") + " " + plain(demand.by()),
                        label("label.of") + " " + plain(demand.of()),
                        plain(demand.days() + " " + demand.daysCaption())),
                demand.details().stream().map(words::say))));
        String responses = demand.responses().isEmpty() ? label("label.no-response") : words.lines(demand.responses());
        List<String> lines =
                new ArrayList<>(demand.calls().stream().map(words::line).toList());
        lines.add(bold(label("column.response")) + " · " + responses);
        page.items(lines);
    }

    private void clusters() {
        if (!model.clusters().isEmpty()) {
            heading("heading.clusters");
            model.clusters().forEach(this::cluster);
        }
    }

    private void cluster(ClusterView cluster) {
        page.heading(3, words.say(cluster.name()));
        part("heading.needs", cluster.needs());
        part("heading.response", cluster.response());
        part("heading.gaps", cluster.gaps());
    }

    private void part(String key, Optional<Passage> prose) {
        page.paragraph(bold(label(key)) + (prose.isEmpty() ? " · " + label("label.nothing") : ""));
        prose.ifPresent(passage -> words.prose(page, passage));
    }

    private void revisions() {
        heading("heading.revisions");
        if (model.revisions().isEmpty()) {
            page.paragraph(label("label.no-revision"));
        }
        page.items(model.revisions().stream().map(this::revision).toList());
    }

    private String revision(RevisionView revision) {
        String now = revision.now().isEmpty() ? label("label.withdrawn") : words.lines(revision.now());
        return joined(
                plain(revision.date().text()),
                bold(label("column.was")) + " " + words.line(revision.was()),
                bold(label("column.now")) + " " + now,
                bold(label("column.why")) + " " + plain(revision.cause()) + words.cite(revision.notes()),
                words.say(revision.reason()));
    }

    /** Only what the body cites; the numbers are those of the PDF. */
    private void sources() {
        List<SourceNote> cited = model.sources().stream()
                .filter(note -> words.hasCited(note.number()))
                .toList();
        if (!cited.isEmpty()) {
            heading("heading.sources");
            page.items(cited.stream().map(this::source).toList());
        }
    }

    private String source(SourceNote note) {
        String kind = words.say(note.kind())
                + note.reliability().map(words::say).map(said -> "; " + said).orElse("");
        return "\\[" + note.number() + "\\] " + bold(words.say(note.source())) + " (" + kind + ")"
                + note.document().map(document -> ", " + plain(document)).orElse("")
                + note.via().map(via -> "; " + plain(via)).orElse("")
                + note.address().map(address -> " " + Markdown.link(address)).orElse("");
    }

    private void end() {
        model.imprint().disclaimer().ifPresent(disclaimer -> page.paragraph(words.say(disclaimer)));
        model.masthead().unreviewed().ifPresent(note -> page.paragraph(stressed(plain(note))));
    }

    private void section(String key, Stream<String> lines) {
        heading(key);
        List<String> all = lines.toList();
        page.items(all);
        if (all.isEmpty()) {
            nothing();
        }
    }

    private void heading(String key) {
        page.heading(2, label(key));
    }

    private void nothing() {
        page.paragraph(label("label.nothing"));
    }

    private String label(String key) {
        return plain(Objects.requireNonNull(model.words().get(key), key));
    }

    private static String plain(String text) {
        return Markdown.words(text);
    }
}
