package org.sitrep.edition.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.edition.print.figure.HeadlinePrinter;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Occasions;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Passage;
import org.sitrep.edition.text.Passage.Block;
import org.sitrep.edition.text.Passage.Span;
import org.sitrep.edition.text.Passage.Style;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.entry.Verification;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Front;
import org.sitrep.situation.HeadlineFigure;
import org.sitrep.situation.Situation;
import org.sitrep.situation.Total;

/**
 * Prints what happened in one sentence, with who says so: the claim of a message's subject, whole; where none is asked for or
 * can be made, the newest of key figures, lasting conditions and events.
 */
final class LeadPrinter {

    /** Stands for what is set by itself until the sentence is taken apart; no text has it. */
    private static final String GAP = "\uFFFC";

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

    /** A sentence, and the day of which it tells. */
    private record News(LocalDate day, Passage said) {}

    /** Returns the sentence; nothing where nothing is on record that it could say. */
    Optional<Passage> lead() {
        Crisis.Front front = situation.crisis().front();
        return situation
                .front()
                .subject()
                .flatMap(this::ofTheDay)
                .or(() -> front.headline()
                        .flatMap(asked -> claim(asked.figure(), asked.words().map(context::plain))))
                .or(() -> Stream.of(
                                (front.keyFigures().isEmpty() ? figures.usual() : front.keyFigures())
                                        .stream().flatMap(key -> claim(key, Optional.empty()).stream()),
                                lasting(),
                                happened())
                        .flatMap(news -> news)
                        .reduce((one, other) -> other.day().isAfter(one.day()) ? other : one))
                .map(news -> begun(news.said()));
    }

    /** The words of a note of the day say what they will; who says its figures stands behind them. */
    private Optional<News> ofTheDay(Note note) {
        Front.Line line = Front.Line.of(note);
        if (!prose.against(Highlights.wish(line), line).isEmpty()) {
            return Optional.empty();
        }
        Passage printed = prose.print(line);
        String sources = context.sources().names(printed.shown().flatMap(notes -> notes.sources().stream()), false);
        String behind = sources.isEmpty() ? GAP : printer.say("mail.words", Map.of("words", GAP, "source", sources));
        Span end = Span.of(behind.substring(behind.indexOf(GAP) + 1));
        return Optional.of(new News(note.day(), end.text().isEmpty() ? printed : printed.ending(end)));
    }

    private Optional<News> claim(Crisis.KeyFigure key, Optional<String> words) {
        return situation
                .headlineFigure(key.indicator(), key.place())
                .filter(figure -> SubjectPrinter.unprintable(situation, key, Optional.of(figure))
                        .isEmpty())
                .filter(figure -> figure.figures().stream()
                        .noneMatch(part -> part.head().verification() == Verification.DISPUTED))
                .map(figure -> new News(figure.timing().last(), claim(key, figure, words)));
    }

    /** The office's own words read on from the number; the name of what is counted has the number behind it. */
    private Passage claim(Crisis.KeyFigure key, HeadlineFigure figure, Optional<String> words) {
        String what = words.orElseGet(
                () -> context.plain(context.words().indicator(key.indicator()).label()));
        Stream<String> where = Stream.concat(Stream.of(what), placed(key.place(), what).stream());
        String value = words.isPresent() && figure instanceof Claim claim
                ? context.number(claim.figure())
                : headlines.value(figure).text();
        String said = printer.say(
                words.isPresent() ? "lead.claim" : "entry.figure",
                Map.of("value", GAP, "what", printer.commas(where.toList()), "date", when(figure)));
        return sentence(
                printer.say(
                        figure instanceof Claim ? "lead.entry" : "lead.computed",
                        Map.of("what", said, "source", headlines.source(figure, true))),
                new Span(Style.STRONG, value, Citation.NONE),
                headlines.notes(figure));
    }

    /** Returns the name of a place, where the words beside it do not have it. */
    private Optional<String> placed(Optional<String> place, String words) {
        return context.location(place)
                .map(context::plainName)
                .filter(name -> !words.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)));
    }

    private String when(HeadlineFigure figure) {
        if (figure instanceof Total total && !total.isOfOneTime()) {
            return headlines.date(figure).text();
        }
        return figure.timing() instanceof Timing.Over over
                ? printer.spoken(over.period())
                : printer.day(figure.timing().last());
    }

    /** What lasts is said with its days, from its second one on. */
    private Stream<News> lasting() {
        return Highlights.told(situation)
                .map(clock -> new News(
                        clock.condition().start(),
                        entry(
                                clock.condition(),
                                clock.days().getAsLong() == 0
                                        ? new EntryPrinter(context).condition(clock.condition())
                                        : printer.own(Highlights.lasting(context, clock)),
                                "",
                                Citation.of(clock.condition().head()))));
    }

    private Stream<News> happened() {
        Occasions occasions = new Occasions(context);
        return situation.inView().values().stream()
                .filter(entry -> entry instanceof Event event
                        && situation.hasHappened(event)
                        && entry.head().verification() != Verification.DISPUTED)
                .map(Event.class::cast)
                .map(event -> {
                    Wording words = printer.words(event.text());
                    Stream<String> before = Stream.concat(
                            Stream.of(occasions.when(event)), placed(event.place(), words.text()).stream());
                    return new News(
                            situation.dayOf(event),
                            entry(event, words, printer.commas(before.toList()), occasions.notes(event)));
                });
    }

    /** Words that end as a sentence does go on here; behind a question or a call the source stands in brackets. */
    private Passage entry(Entry entry, Wording words, String when, Citation notes) {
        String line = when.isEmpty() ? GAP : printer.say("entry.event", Map.of("date", when, "text", GAP));
        String source = context.sources().names(entry.head().sources().stream(), true);
        String said = words.text().replaceFirst("[.。۔।]$", "");
        boolean ends = Printer.endsSentence(said);
        Map<String, String> gaps = Map.of(ends ? "words" : "what", line, "source", source);
        return sentence(
                source.isEmpty() ? line : printer.say(ends ? "mail.words" : "lead.entry", gaps),
                new Span(Style.PLAIN, said, Citation.NONE, words.lang()),
                notes);
    }

    private static Passage sentence(String said, Span words, Citation notes) {
        int at = said.indexOf(GAP);
        List<Span> spans = Stream.of(Span.of(said.substring(0, at)), words, Span.of(said.substring(at + 1)))
                .filter(span -> !span.text().isEmpty())
                .toList();
        return new Passage(Optional.empty(), Optional.empty(), List.of(new Block(false, List.of(spans))), notes);
    }

    private Passage begun(Passage said) {
        List<Block> blocks = new ArrayList<>(said.blocks());
        Block block = blocks.get(0);
        List<List<Span>> lines = new ArrayList<>(block.lines());
        List<Span> line = new ArrayList<>(lines.get(0));
        Span first = line.get(0);
        line.set(0, new Span(first.style(), printer.begun(first.text()), first.notes(), first.lang()));
        lines.set(0, line);
        blocks.set(0, new Block(block.list(), lines, block.lang(), block.dir(), block.form()));
        return new Passage(said.lang(), said.dir(), blocks, said.notes());
    }
}
