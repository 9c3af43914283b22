package org.sitrep.edition.print;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.edition.print.figure.HeadlinePrinter;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Passage;
import org.sitrep.edition.text.Passage.Block;
import org.sitrep.edition.text.Passage.Span;
import org.sitrep.edition.text.Passage.Style;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.entry.Condition;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Note;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Clock;
import org.sitrep.situation.Front;
import org.sitrep.situation.HeadlineFigure;
import org.sitrep.situation.Situation;

/**
 * Prints what happened in one sentence, with who says so: the claim of a message's subject, whole; where none is asked for or
 * can be made, the first key figure, else what has lasted longest, else the newest event.
 */
final class LeadPrinter {

    /** Stands for the number until the sentence is taken apart; no text has it. */
    private static final String NUMBER = "\uFFFC";

    private final Context context;
    private final Printer printer;
    private final ProsePrinter prose;
    private final FigureTables figures;
    private final HeadlinePrinter headlines;
    private final Situation situation;

    LeadPrinter(Printers printers) {
        this.context = printers.context();
        this.printer = context.printer();
        this.prose = printers.prose();
        this.figures = printers.figures();
        this.headlines = new HeadlinePrinter(context);
        this.situation = context.situation();
    }

    /** Returns the sentence; nothing where nothing is on record that it could say. */
    Optional<Passage> lead() {
        Crisis.Front front = situation.crisis().front();
        return situation
                .front()
                .subject()
                .flatMap(this::ofTheDay)
                .or(() -> front.headline()
                        .flatMap(asked -> claim(asked.figure(), asked.words().map(context::plain))))
                .or(() -> keyFigures(front)
                        .flatMap(key -> claim(key, Optional.empty()).stream())
                        .findFirst())
                .or(this::lasting)
                .or(this::newest);
    }

    private Stream<Crisis.KeyFigure> keyFigures(Crisis.Front front) {
        return (front.keyFigures().isEmpty() ? figures.usual() : front.keyFigures()).stream();
    }

    /** The words of a note of the day say what they will; who says its figures stands behind them. */
    private Optional<Passage> ofTheDay(Note note) {
        Front.Line line = Front.Line.of(note);
        if (!prose.against(Highlights.wish(line), line).isEmpty()) {
            return Optional.empty();
        }
        Passage printed = prose.print(line);
        String sources = printer.list(printed.shown()
                .flatMap(notes -> notes.sources().stream())
                .map(source -> context.sources().shortName(source.source()))
                .distinct()
                .toList());
        String behind = printer.say("mail.words", Map.of("words", NUMBER, "source", sources));
        return Optional.of(
                sources.isEmpty() ? printed : printed.ending(Span.of(behind.substring(behind.indexOf(NUMBER) + 1))));
    }

    private Optional<Passage> claim(Crisis.KeyFigure key, Optional<String> words) {
        return situation
                .headlineFigure(key.indicator(), key.place())
                .filter(figure -> SubjectPrinter.unprintable(situation, key, Optional.of(figure))
                        .isEmpty())
                .map(figure -> claim(key, figure, words));
    }

    private Passage claim(Crisis.KeyFigure key, HeadlineFigure figure, Optional<String> words) {
        String what = words.orElseGet(
                () -> context.plain(context.words().indicator(key.indicator()).label()));
        Stream<String> where =
                context.location(key.place()).map(context::plainName).stream().filter(place -> !what.contains(place));
        String value = words.isPresent() && figure.figures().size() == 1
                ? context.number(figure.figures().get(0))
                : headlines.value(figure).text();
        String sentence = printer.say(
                figure instanceof Claim ? "lead.claim" : "lead.computed",
                Map.of(
                        "value",
                        NUMBER,
                        "what",
                        what,
                        "where",
                        String.join(
                                printer.say("mark.comma"),
                                Stream.concat(
                                                where,
                                                Stream.of(headlines.date(figure).text()))
                                        .toList()),
                        "source",
                        headlines.source(figure, true)));
        int at = sentence.indexOf(NUMBER);
        Span number = new Span(Style.STRONG, at == 0 ? printer.begun(value) : value, Citation.NONE);
        return sentence(
                List.of(Span.of(printer.begun(sentence.substring(0, at))), number, Span.of(sentence.substring(at + 1))),
                headlines.notes(figure));
    }

    private Optional<Passage> lasting() {
        return situation.clocks().stream()
                .filter(clock -> clock.condition().until().isEmpty())
                .map(Clock::condition)
                .min(Comparator.comparing(Condition::start))
                .map(this::entry);
    }

    private Optional<Passage> newest() {
        return situation.inView().values().stream()
                .filter(entry -> entry instanceof Event event && situation.hasHappened(event))
                .max(Comparator.comparing(Entry::trueOf).thenComparing(Entry::id))
                .map(this::entry);
    }

    private Passage entry(Entry entry) {
        Wording line = new EntryPrinter(context).line(entry, Optional.empty());
        String sources = context.sources().names(entry.head().sources().stream(), true);
        String said = sources.isEmpty()
                ? line.text()
                : printer.say("lead.entry", Map.of("what", line.text(), "source", sources));
        return sentence(
                List.of(new Span(Style.PLAIN, printer.begun(said), Citation.NONE, line.lang())),
                Citation.of(entry.head()));
    }

    private static Passage sentence(List<Span> spans, Citation notes) {
        return new Passage(
                Optional.empty(),
                Optional.empty(),
                List.of(new Block(
                        false,
                        List.of(spans.stream()
                                .filter(span -> !span.text().isEmpty())
                                .toList()))),
                notes);
    }
}
