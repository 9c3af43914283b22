package org.sitrep.edition.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.edition.print.language.ChangePrinter;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Direction;
import org.sitrep.edition.print.language.QuantityPrinter;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Passage;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.entry.Section;
import org.sitrep.fact.prose.Prose;
import org.sitrep.fact.prose.Reference;
import org.sitrep.situation.Resolved;
import org.sitrep.situation.Total;
import org.sitrep.situation.Uncomputed;
import org.sitrep.situation.redact.Revision;

/** Prints prose, its references resolved; prose that refers to what is not in view is withheld. */
final class ProsePrinter {

    private final Context context;
    private final List<Finding> findings = new ArrayList<>();

    ProsePrinter(Context context) {
        this.context = context;
    }

    /** Returns a finding for each note withheld so far. */
    List<Finding> findings() {
        return findings;
    }

    /** Returns the newest note of a section, and of a cluster where the section has them. */
    Optional<Passage> note(Section section, Optional<String> cluster) {
        return context.situation().notes().stream()
                .filter(note -> note.section() == section && note.cluster().equals(cluster))
                .findFirst()
                .map(this::print);
    }

    private Passage print(Note note) {
        Map.Entry<String, Prose> picked = context.printer().pick(note.text());
        List<Reference> missing = missing(picked.getValue());
        List<Reference> overtaken = overtaken(note, picked.getValue());
        if (missing.isEmpty() && overtaken.isEmpty()) {
            return passage(picked, Citation.of(note.head()));
        }
        String reason = missing.isEmpty() ? "corrected since it was written: " : "not in view: ";
        Optional<Uncomputed> why = missing.stream()
                .filter(reference -> reference.kind() == Reference.Kind.TOTAL)
                .flatMap(total -> context.situation().uncomputed(total.target(), total.place()).stream())
                .findFirst();
        findings.add(PrintRule.NOTE_WITHHELD.finding(
                note.head().where().at("text", picked.getKey()),
                "the note `" + note.id() + "` is withheld: " + reason + list(missing.isEmpty() ? overtaken : missing)
                        + why.map(found -> "; " + found.said()).orElse(""),
                why.isPresent()
                        ? "a total needs fresh figures of more than half of its parts, of one source: record them, or write a newer note"
                        : "write a newer note of this section that fits what is on record by then"));
        return words(context.printer().say("note.withheld"));
    }

    private static String list(List<Reference> references) {
        return String.join(
                ", ", references.stream().map(ProsePrinter::named).distinct().toList());
    }

    /** A redacted ledger does not say which it was; the finding stands at the words that name it. */
    private static String named(Reference reference) {
        return reference.isWithheld() ? "what this audience may not see" : reference.toString();
    }

    private static Passage words(String text) {
        Passage.Span span = new Passage.Span(Passage.Style.EMPHASIS, text, Citation.NONE);
        return Passage.line(span, Citation.NONE);
    }

    /**
     * Words written around a figure stay as they were. Where a later correction has made it another indicator or split
     * it, they no longer fit.
     */
    private List<Reference> overtaken(Note note, Prose prose) {
        Set<String> changed = context.situation().revisions().stream()
                .filter(revision ->
                        revision.change().head().known().isAfter(note.head().recorded()))
                .filter(ProsePrinter::isRecast)
                .map(revision -> revision.was().id())
                .collect(Collectors.toSet());
        return prose.references().stream()
                .filter(reference -> reference.targets().stream().anyMatch(changed::contains))
                .distinct()
                .toList();
    }

    private static boolean isRecast(Revision revision) {
        return revision.was() instanceof Figure was
                && (!revision.added().isEmpty()
                        || revision.now()
                                .filter(entry -> entry instanceof Figure now
                                        && was.indicator().equals(now.indicator())
                                        && was.place().equals(now.place()))
                                .isEmpty());
    }

    private List<Reference> missing(Prose prose) {
        return prose.references().stream()
                .filter(reference -> context.situation().resolve(reference).isEmpty())
                .distinct()
                .toList();
    }

    /** Returns prose by language as printed, where everything it refers to is in view. */
    Optional<Passage> print(Map<String, Prose> byLanguage) {
        Map.Entry<String, Prose> picked = context.printer().pick(byLanguage);
        return missing(picked.getValue()).isEmpty() ? Optional.of(passage(picked, Citation.NONE)) : Optional.empty();
    }

    private Passage passage(Map.Entry<String, Prose> prose, Citation notes) {
        Optional<String> lang = Optional.of(prose.getKey())
                .filter(language -> !context.printer().isOwn(language));
        Context speaking = context.speaking(prose.getKey());
        List<Passage.Block> blocks = new ArrayList<>();
        for (Prose.Block block : prose.getValue().blocks()) {
            List<List<Passage.Span>> lines =
                    block.lines().stream().map(line -> spans(line, speaking)).toList();
            blocks.add(new Passage.Block(block instanceof Prose.Block.Bullets, lines));
        }
        return new Passage(lang, lang.map(Direction::of), blocks, notes);
    }

    private static List<Passage.Span> spans(List<Prose.Inline> line, Context context) {
        return spans(line, Passage.Style.PLAIN, context).toList();
    }

    private static Stream<Passage.Span> spans(List<Prose.Inline> line, Passage.Style style, Context context) {
        return IntStream.range(0, line.size())
                .boxed()
                .flatMap(i -> spans(
                        line.get(i),
                        style,
                        context,
                        indicator -> context.quantities().between(indicator, words(line, i - 1), words(line, i + 1))));
    }

    private static String words(List<Prose.Inline> line, int at) {
        return at >= 0 && at < line.size() && line.get(at) instanceof Prose.Inline.Words words ? words.text() : "";
    }

    private static Stream<Passage.Span> spans(
            Prose.Inline inline,
            Passage.Style style,
            Context context,
            Function<Indicator, QuantityPrinter> quantities) {
        if (inline instanceof Prose.Inline.Words words) {
            return Stream.of(new Passage.Span(style, words.text(), Citation.NONE));
        }
        if (inline instanceof Prose.Inline.Literal literal) {
            return Stream.of(new Passage.Span(style, literal.text(), Citation.NONE));
        }
        if (inline instanceof Prose.Inline.Marked marked) {
            Passage.Style own = marked.strong() ? Passage.Style.STRONG : Passage.Style.EMPHASIS;
            return spans(marked.content(), own, context);
        }
        Reference reference = ((Prose.Inline.Refers) inline).to();
        return context.situation().resolve(reference).map(found -> value(found, context, quantities)).stream();
    }

    private static Passage.Span value(
            Resolved resolved, Context context, Function<Indicator, QuantityPrinter> quantities) {
        if (resolved instanceof Resolved.Value value) {
            return value(
                    quantities
                            .apply(context.words().indicator(value.figure().indicator()))
                            .print(value.figure().value())
                            .text(),
                    Citation.of(value.figure().head()));
        }
        if (resolved instanceof Resolved.Days days) {
            return value(
                    context.printer().number(days.days()),
                    Citation.of(days.entry().head()));
        }
        if (resolved instanceof Resolved.Day day) {
            return value(
                    context.printer().day(day.date()), Citation.of(day.entry().head()));
        }
        if (resolved instanceof Resolved.Change change) {
            return value(
                    new ChangePrinter(
                                    context.printer(),
                                    quantities.apply(context.words()
                                            .indicator(change.from().indicator())))
                            .print(change.comparison()),
                    Citation.ofAll(List.of(change.from().head(), change.to().head())));
        }
        Total total = ((Resolved.Sum) resolved).total();
        HeadlinePrinter headlines = new HeadlinePrinter(context);
        String value = quantities.apply(total.indicator()).print(total.value()).text();
        return value(
                total.isOfOneTime()
                        ? value
                        : context.printer()
                                .say(
                                        "detail.earlier-figure",
                                        Map.of(
                                                "value",
                                                value,
                                                "date",
                                                headlines.date(total).text())),
                headlines.notes(total));
    }

    private static Passage.Span value(String text, Citation notes) {
        return new Passage.Span(Passage.Style.VALUE, text, notes);
    }
}
