package org.sitrep.document.data;

import static org.sitrep.document.data.Markdown.bold;
import static org.sitrep.document.data.Markdown.stressed;
import static org.sitrep.document.data.MarkdownWords.joined;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.document.Foreign;
import org.sitrep.edition.Card;
import org.sitrep.edition.ChangesView;
import org.sitrep.edition.ClockView;
import org.sitrep.edition.ClusterView;
import org.sitrep.edition.DemandView;
import org.sitrep.edition.Heading;
import org.sitrep.edition.Masthead;
import org.sitrep.edition.Part;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.RevisionView;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Numbers;
import org.sitrep.edition.text.Passage;
import org.sitrep.edition.text.SourceNote;

/** The body of a report at ReliefWeb: what matters most of it, in its order, each value with its source. */
final class ReliefWebBody {

    /** The parts it takes; of the clusters the prose alone. */
    private static final Set<String> TAKEN = Set.of(
            "highlights",
            "key-figures",
            "changes",
            "overview",
            "conditions",
            "access",
            "demands",
            "clusters",
            "revisions");

    private static final Set<String> LEFT = Set.of("background", "response-capacity");

    private final ReportModel model;
    private final List<Part> parts;
    private final Numbers numbers;
    private final Markdown page = new Markdown();
    private final MarkdownWords words;

    private ReliefWebBody(ReportModel model) {
        this.model = model;
        this.parts = model.parts().stream()
                .filter(part -> TAKEN.contains(part.heading().id())
                        || (part instanceof Part.Narrative
                                && !LEFT.contains(part.heading().id())))
                .toList();
        this.numbers = Numbers.over(parts.stream().flatMap(ReliefWebBody::shown));
        this.words = new MarkdownWords(numbers, label("mark.semicolon"), label("mark.colon"));
    }

    private static Stream<Citation> shown(Part part) {
        if (part instanceof Part.KeyFigures figures) {
            return figures.cards().stream().map(Card::notes);
        }
        return part instanceof Part.Clusters clusters
                ? clusters.clusters().stream().flatMap(ClusterView::prose)
                : part.shown();
    }

    /** Returns the body in Markdown. */
    static String of(ReportModel model) {
        return new ReliefWebBody(Foreign.signed(model)).written();
    }

    private String written() {
        head(model.masthead());
        parts.stream().filter(part -> !isLead(part)).forEach(this::part);
        sources();
        end();
        return page.text();
    }

    private void part(Part part) {
        if (part instanceof Part.Highlights highlights) {
            section(part, highlights.lines().stream().map(words::inLine));
        } else if (part instanceof Part.KeyFigures figures) {
            section(part, figures.cards().stream().map(this::card));
        } else {
            heading(part);
            body(part);
        }
        part.heading().more().ifPresent(more -> page.paragraph(plain(more.text())));
    }

    private void body(Part part) {
        if (part instanceof ChangesView changes) {
            changes(changes);
        } else if (part instanceof Part.Narrative narrative) {
            narrative.text().ifPresentOrElse(prose -> words.prose(page, 2, prose), this::nothing);
        } else if (part instanceof ClockView.Conditions conditions) {
            page.paragraph(stressed(label("caption.clocks")));
            conditions.all().forEach(this::clock);
        } else if (part instanceof Part.Demands demands) {
            demands(demands);
        } else if (part instanceof Part.Clusters clusters) {
            clusters.clusters().forEach(this::cluster);
        } else if (part instanceof Part.Revisions revisions) {
            revisions(revisions);
        }
    }

    private void head(Masthead head) {
        head.marks().banner().ifPresent(banner -> page.paragraph(stressed(words.say(banner))));
        head.marks().foreign().ifPresent(note -> page.paragraph(stressed(plain(note))));
        parts.stream().filter(ReliefWebBody::isLead).forEach(this::part);
        page.items(List.of(
                joined(
                        bold(plain(head.marks().mark())),
                        words.say(head.marks().audience()),
                        plain(head.marks().audienceMark().orElse(""))),
                joined(
                        head.title().country().map(words::say).orElse(""),
                        plain(head.title().glide().orElse(""))),
                joined(
                        bold(label("label.as-of")) + " "
                                + plain(head.times().asOf().text() + " "
                                        + head.times().time().orElse("")),
                        plain(head.times().basis().orElse("")),
                        plain(head.times().knownBy().orElse(""))),
                bold(label("label.period")) + " " + plain(head.times().period().text())));
        head.marks()
                .revises()
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
                Stream.concat(
                        card.caution().stream().map(Markdown::words),
                        card.remark().stream().map(words::say))));
    }

    /** What is printed line by line in other parts is only counted. */
    private void changes(ChangesView changes) {
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

    private void clock(ClockView clock) {
        page.paragraph(joined(
                bold(words.say(clock.label())),
                clock.place().map(words::say).orElse(""),
                plain(clock.status()),
                clock.cluster().map(words::say).orElse(""),
                plain(ClockView.counted(clock.days().orElse(""), clock.caption()))));
        page.items(clock.lines().stream().map(words::line).toList());
    }

    private void demands(Part.Demands part) {
        part.demands().forEach(this::demand);
    }

    private void demand(DemandView demand) {
        page.paragraph(joined(Stream.concat(
                Stream.of(
                        bold(words.say(demand.ask())),
                        label("label.by") + " " + plain(demand.by()),
                        label("label.of") + " " + plain(demand.of()),
                        plain(ClockView.counted(demand.days(), demand.daysCaption()))),
                demand.details().stream().map(words::say))));
        String response = bold(label("column.response")) + " · ";
        List<String> lines = new ArrayList<>();
        demand.turns().forEach(turn -> lines.add((turn.response() ? response : "") + words.lines(turn.said())));
        if (!demand.answered()) {
            lines.add(response + label("label.no-response"));
        }
        page.items(lines);
    }

    private void cluster(ClusterView cluster) {
        page.heading(3, words.say(cluster.name()));
        need("heading.needs", cluster.needs());
        need("heading.response", cluster.response());
        need("heading.gaps", cluster.gaps());
    }

    private void need(String key, Optional<Passage> prose) {
        page.paragraph(bold(label(key)) + (prose.isEmpty() ? " · " + label("label.nothing") : ""));
        prose.ifPresent(passage -> words.prose(page, 3, passage));
    }

    private void revisions(Part.Revisions part) {
        if (part.revisions().isEmpty()) {
            page.paragraph(label("label.no-revision"));
        }
        page.items(part.revisions().stream().map(this::revision).toList());
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

    private void sources() {
        List<String> lines = new ArrayList<>();
        numbers.order().forEach((source, number) -> lines.add(source(number, model.note(source))));
        if (!lines.isEmpty()) {
            page.heading(2, label("heading.sources"));
            page.items(lines);
        }
    }

    private String source(int number, SourceNote note) {
        String kind = words.say(note.kind())
                + note.reliability()
                        .map(words::say)
                        .map(said -> label("mark.semicolon") + said)
                        .orElse("");
        return "\\[" + number + "\\] " + bold(words.say(note.source())) + " (" + kind + ")"
                + note.document()
                        .map(document -> label("mark.comma") + plain(document))
                        .orElse("")
                + note.via().map(via -> label("mark.semicolon") + plain(via)).orElse("")
                + note.address().map(address -> " " + Markdown.link(address)).orElse("");
    }

    private void end() {
        model.part(Part.Contacts.class)
                .flatMap(part -> part.imprint().disclaimer())
                .ifPresent(disclaimer -> page.paragraph(words.say(disclaimer)));
        model.masthead().marks().unreviewed().ifPresent(note -> page.paragraph(stressed(plain(note))));
    }

    private void section(Part part, Stream<String> lines) {
        heading(part);
        List<String> all = lines.toList();
        page.items(all);
        if (all.isEmpty()) {
            nothing();
        }
    }

    private void heading(Part part) {
        if (!isLead(part)) {
            page.heading(2, words.say(part.heading().words()));
        }
    }

    /** The sentence at the top has no heading. */
    private static boolean isLead(Part part) {
        return part.heading().area() == Heading.Area.LEAD;
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
