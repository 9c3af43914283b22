package org.sitrep.edition.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.edition.StaleNote;
import org.sitrep.edition.Withheld;
import org.sitrep.edition.print.figure.HeadlinePrinter;
import org.sitrep.edition.print.language.ChangePrinter;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Direction;
import org.sitrep.edition.print.language.Marks;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.print.language.QuantityPrinter;
import org.sitrep.edition.print.language.SourceNotes;
import org.sitrep.edition.print.proof.Overtaken;
import org.sitrep.edition.print.proof.Proof;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Passage;
import org.sitrep.edition.text.Wording;
import org.sitrep.edition.wish.Wish;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.entry.Period;
import org.sitrep.fact.entry.Section;
import org.sitrep.fact.prose.Directions;
import org.sitrep.fact.prose.Prose;
import org.sitrep.fact.prose.Reference;
import org.sitrep.fact.quantity.QuantityWriter;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Front;
import org.sitrep.situation.HeadlineFigure;
import org.sitrep.situation.Resolved;
import org.sitrep.situation.Situation;
import org.sitrep.situation.Total;
import org.sitrep.situation.Uncomputed;

/** Prints prose, its references resolved; prose that refers to what is not in view is withheld. */
final class ProsePrinter {

    /** Stands in no text. */
    private static final String BETWEEN = "\0";

    private final Context context;
    private final List<Finding> findings = new ArrayList<>();

    private final Function<Reference, Optional<Resolved>> numbers;

    ProsePrinter(Context context) {
        this(context, context.situation()::resolve);
    }

    private ProsePrinter(Context context, Function<Reference, Optional<Resolved>> numbers) {
        this.context = context;
        this.numbers = numbers;
    }

    /** Returns the printer of a reading of a note: of an earlier one with the numbers that stood then. */
    static ProsePrinter of(Context context, Note note) {
        Situation now = context.situation();
        return note.equals(now.inView().get(note.id()))
                ? new ProsePrinter(context)
                : new ProsePrinter(
                        context, reference -> before(context, note, reference).or(() -> now.resolve(reference)));
    }

    /** What the report before printed, or else the figure as it read when the note was written. */
    private static Optional<Resolved> before(Context context, Note note, Reference reference) {
        return context.previous()
                .filter(previous -> note.equals(previous.inView().get(note.id())))
                .flatMap(previous -> previous.resolve(reference))
                .or(() -> context.situation().revisions().stream()
                        .filter(revision -> reference.kind() == Reference.Kind.FIGURE
                                && revision.was().id().equals(reference.target())
                                && revision.change()
                                        .head()
                                        .known()
                                        .isAfter(note.head().known()))
                        .findFirst()
                        .map(revision -> new Resolved.Value((Figure) revision.was())));
    }

    /** Returns a finding for each note left out so far, and what is wrong with the words of those that print. */
    List<Finding> findings() {
        return findings;
    }

    /** Returns the notes of a section that stand, and of a cluster where the section has them. */
    Optional<Passage> notes(Section section, Optional<String> cluster) {
        List<Note> notes = standing(section, note -> note.cluster().equals(cluster));
        boolean several = notes.size() > 1;
        return together(
                notes.stream().map(note -> print(note, several, note.place())).toList());
    }

    /** Returns those notes of a section that stand. */
    List<Note> standing(Section section, Predicate<Note> which) {
        return context.situation().notes().stream()
                .filter(note -> note.section().equals(section))
                .filter(which)
                .filter(this::stands)
                .toList();
    }

    static Optional<Passage> together(List<Passage> printed) {
        return Optional.of(printed).filter(all -> !all.isEmpty()).map(Passage::together);
    }

    /** Returns a note, after the name of a place; beside others, or where it is old, one of an earlier day says so. */
    Passage print(Note note, boolean beside, Optional<String> at) {
        Passage words = proofread(Front.Line.of(note), context.printer().pick(note.text()), Citation.of(note.head()));
        Context speaking = context.speaking(context.printer().pick(note.text()).getKey());
        Passage placed = context.location(at)
                .map(place -> words.beginning(List.of(
                        new Passage.Span(
                                Passage.Style.STRONG,
                                speaking.printer().say("note.place", Map.of("place", speaking.plainName(place))),
                                Citation.NONE),
                        Passage.Span.of(" "))))
                .orElse(words);
        boolean dated = note.date().isBefore(context.asOf())
                && (beside || StaleNote.of(context.situation(), note).isPresent());
        String day = speaking.printer().day(note.date());
        return dated
                ? placed.ending(
                        Passage.Span.of(" "),
                        value(speaking.printer().say("note.day", Map.of("date", day)), Citation.NONE))
                : placed;
    }

    /** Returns whether the words of a note may stand; where not, a finding says why, and the reader nothing. */
    private boolean stands(Note note) {
        Map.Entry<String, Prose> picked = context.printer().pick(note.text());
        List<Reference> missing = missing(picked.getValue());
        List<Reference> overtaken = Withheld.recast(context.situation(), note, picked.getValue());
        if (missing.isEmpty() && overtaken.isEmpty()) {
            return true;
        }
        String reason = missing.isEmpty() ? "corrected since it was written: " : "not in view: ";
        Optional<Uncomputed> why = missing.stream()
                .filter(reference -> reference.kind().isOfIndicator())
                .flatMap(total -> context.situation().uncomputed(total.target(), total.place()).stream())
                .findFirst();
        findings.add(PrintRule.NOTE_WITHHELD.finding(
                note.head().where().at("text", picked.getKey()),
                "the note `" + note.id() + "` is withheld: " + reason + list(missing.isEmpty() ? overtaken : missing)
                        + why.map(found -> "; " + found.said()).orElse(""),
                missing.stream()
                        .flatMap(this::stated)
                        .findFirst()
                        .map(ProsePrinter::inItsPlace)
                        .orElse(
                                why.isPresent()
                                        ? "a total needs fresh figures of more than half of its parts, of one source:"
                                                + " record them, or write a newer note"
                                        : "write a newer note of this section that fits what is on record by then")));
        return false;
    }

    private static String list(List<Reference> references) {
        return String.join(
                ", ", references.stream().map(ProsePrinter::named).distinct().toList());
    }

    /** A redacted ledger does not say which it was; the finding stands at the words that name it. */
    private static String named(Reference reference) {
        return reference.isWithheld() ? "what this audience may not see" : reference.toString();
    }

    private List<Reference> missing(Prose prose) {
        return Withheld.missing(context.situation(), prose);
    }

    /** Returns whether the words of a reading of a note are withheld, or those that stand in their place by now. */
    boolean isWithheld(Note note) {
        Stream<Entry> now = Stream.ofNullable(context.situation().inView().get(note.id()));
        return Stream.concat(Stream.of(note), now).anyMatch(entry -> entry instanceof Note reading && isGone(reading));
    }

    private boolean isGone(Note note) {
        Prose words = context.printer().pick(note.text()).getValue();
        return !missing(words).isEmpty()
                || !Withheld.recast(context.situation(), note, words).isEmpty();
    }

    /** Returns a line that the office wrote, as printed. */
    Passage print(Front.Line line) {
        Citation notes = line.note().map(note -> Citation.of(note.head())).orElse(Citation.NONE);
        return proofread(line, context.printer().pick(line.text()), notes);
    }

    /** What references bring beside the words around them is found where the words are printed in their own language. */
    private Passage proofread(Front.Line line, Map.Entry<String, Prose> picked, Citation notes) {
        Passage printed = passage(picked, notes);
        Context speaking = context.speaking(picked.getKey());
        boolean hasReferences = !picked.getValue().references().isEmpty();
        if (hasReferences && speaking.printer().isOwn(picked.getKey())) {
            findings.addAll(new Proof(speaking, line, picked, printed).findings());
        }
        return printed;
    }

    /** Returns what stands against a line of the day: a number that its source has overtaken, or what is not in view. */
    List<Finding> against(Wish wish, Front.Line line) {
        Prose prose = context.printer().pick(line.text()).getValue();
        List<Reference> missing = missing(prose);
        return context.situation().overtaken(prose.references()).keySet().containsAll(missing)
                ? Overtaken.in(context.situation(), line)
                : List.of(notInView(wish, missing));
    }

    private Finding notInView(Wish wish, List<Reference> missing) {
        Optional<Figure> stated = missing.stream().flatMap(this::stated).findFirst();
        return PrintRule.WISH_NOT_PRINTED.finding(
                wish.place(),
                wish.name() + " does not print: not in view: " + list(missing)
                        + stated.map(figure -> "; its newest figure is `" + figure.id() + "` ("
                                        + QuantityWriter.write(figure.value()) + ") of " + figure.trueOf())
                                .orElse(""),
                stated.map(ProsePrinter::inItsPlace).orElse("write it on what is in view, or take it out"));
    }

    private static String inItsPlace(Figure figure) {
        return "write {figure:" + figure.id() + "} in its place";
    }

    /** Where there is no total, the source may state the whole itself. */
    private Stream<Figure> stated(Reference reference) {
        return reference.kind() == Reference.Kind.TOTAL
                ? context.situation().line(reference.target(), reference.place()).stream()
                        .flatMap(line -> line.lead().stream())
                        .map(Claim::figure)
                : Stream.empty();
    }

    /** Returns the words of a note in one line; what is not in view is left open. */
    Wording inLine(Note note) {
        Passage words = passage(context.printer().pick(note.text()), Citation.NONE);
        Stream<String> lines = words.blocks().stream()
                .flatMap(block -> block.said(context.printer().say("mark.colon")).stream())
                .map(line -> line.stream().map(Passage.Span::text).collect(Collectors.joining()));
        return new Wording(lines.collect(Collectors.joining(" ")), words.lang());
    }

    private Passage passage(Map.Entry<String, Prose> prose, Citation notes) {
        Optional<String> lang = Optional.of(prose.getKey())
                .filter(language -> !context.printer().isOwn(language));
        Context speaking = context.speaking(prose.getKey());
        List<Passage.Block> blocks = new ArrayList<>();
        for (Prose.Block block : prose.getValue().blocks()) {
            Stream<List<Passage.Span>> lines =
                    block.lines().stream().map(line -> spans(line, block.list(), prose.getKey(), speaking));
            blocks.add(
                    new Passage.Block(block.list(), lines.toList(), Optional.empty(), Optional.empty(), block.form()));
        }
        return new Passage(lang, lang.map(Direction::of), blocks, notes).closed();
    }

    private List<Passage.Span> spans(List<Prose.Inline> line, boolean isOfList, String language, Context context) {
        return closed(Marks.placed(
                pieces(line, Passage.Style.PLAIN, isOfList, context)
                        .map(piece -> piece.in(language))
                        .toList(),
                context.printer()));
    }

    /** What one piece of a line begins, another may end; no line turns what stands after it. */
    private static List<Passage.Span> closed(List<Passage.Span> spans) {
        String line = spans.stream().map(Passage.Span::text).collect(Collectors.joining(BETWEEN));
        String[] closed = Directions.closed(line).split(BETWEEN, -1);
        return IntStream.range(0, spans.size())
                .mapToObj(i -> new Passage.Span(
                        spans.get(i).style(), closed[i], spans.get(i).notes()))
                .toList();
    }

    private Stream<Marks.Piece> pieces(
            List<Prose.Inline> line, Passage.Style style, boolean isOfList, Context context) {
        return IntStream.range(0, line.size())
                .boxed()
                .flatMap(i -> line.get(i) instanceof Prose.Inline.Marked marked
                        ? pieces(
                                marked.content(),
                                marked.strong() ? Passage.Style.STRONG : Passage.Style.EMPHASIS,
                                isOfList,
                                context)
                        : pieces(line.get(i), style, context, indicator -> {
                            String before = words(line, i - 1);
                            String after = words(line, i + 1);
                            boolean isText =
                                    !isOfList && (!before.isEmpty() || (i == 0 && style == Passage.Style.PLAIN));
                            QuantityPrinter printer = context.quantities().between(indicator, before, after);
                            return isText ? printer.inText(before, after) : printer;
                        }));
    }

    private static String words(List<Prose.Inline> line, int at) {
        return at >= 0 && at < line.size() && line.get(at) instanceof Prose.Inline.Words words ? words.text() : "";
    }

    private Stream<Marks.Piece> pieces(
            Prose.Inline inline,
            Passage.Style style,
            Context context,
            Function<Indicator, QuantityPrinter> quantities) {
        if (inline instanceof Prose.Inline.Words words) {
            return words(style, words.text());
        }
        if (inline instanceof Prose.Inline.Literal literal) {
            return words(style, literal.text());
        }
        Reference reference = ((Prose.Inline.Refers) inline).to();
        return numbers.apply(reference)
                .map(found -> piece(found, value(found, reference, context, quantities), reference, context))
                .orElseGet(() -> words(Passage.Style.PLAIN, "…"));
    }

    private static Stream<Marks.Piece> piece(Resolved found, Passage.Span span, Reference reference, Context context) {
        boolean figure = found instanceof Resolved.Value
                || found instanceof Resolved.Change
                || found instanceof Resolved.Headline;
        String text = reference.capital() ? context.printer().begun(span.text()) : span.text();
        return Stream.of(new Marks.Piece(value(text, span.notes()), figure));
    }

    private static Stream<Marks.Piece> words(Passage.Style style, String text) {
        return Stream.of(new Marks.Piece(new Passage.Span(style, text, Citation.NONE), false));
    }

    private static Passage.Span value(
            Resolved resolved, Reference reference, Context context, Function<Indicator, QuantityPrinter> quantities) {
        Printer printer = context.printer();
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
                    reference.kind() == Reference.Kind.DAYS
                            ? printer.number(days.days())
                            : printer.say("prose.duration", Map.of("days", days.days())),
                    Citation.of(days.entry().head()));
        }
        if (resolved instanceof Resolved.Day day) {
            return value(printer.day(day.date()), Citation.of(day.entry().head()));
        }
        if (resolved instanceof Resolved.Span span) {
            return value(
                    span.to()
                            .map(to -> printer.spoken(new Period(span.from(), to)))
                            .orElseGet(() -> printer.say("prose.since", Map.of("date", printer.day(span.from())))),
                    Citation.of(span.entry().head()));
        }
        if (resolved instanceof Resolved.Said said) {
            return value(
                    new SourceNotes(context.words(), printer).names(said.entry().head().sources().stream(), true),
                    Citation.of(said.entry().head()));
        }
        if (resolved instanceof Resolved.Change change) {
            return value(
                    new ChangePrinter(
                                    context.printer(),
                                    quantities.apply(context.words()
                                            .indicator(change.from().indicator())),
                                    "change.from-to")
                            .print(change.comparison()),
                    Citation.ofAll(List.of(change.from().head(), change.to().head())));
        }
        HeadlineFigure figure = ((Resolved.Headline) resolved).figure();
        HeadlinePrinter headlines = new HeadlinePrinter(context);
        String value = headlines.value(figure, quantities).text();
        String date = headlines.date(figure).text();
        boolean isDated =
                figure instanceof Total total ? !total.isOfOneTime() : figure instanceof Claim claim && claim.stale();
        return value(isDated ? printer.bracketed(value, date) : value, headlines.notes(figure));
    }

    private static Passage.Span value(String text, Citation notes) {
        return new Passage.Span(Passage.Style.VALUE, text, notes);
    }
}
