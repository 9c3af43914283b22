package org.sitrep.edition.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.edition.print.figure.HeadlinePrinter;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Occasions;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Passage;
import org.sitrep.edition.wish.Wish;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Indicator.Topic;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Section;
import org.sitrep.fact.entry.Verification;
import org.sitrep.situation.Clock;
import org.sitrep.situation.Front;
import org.sitrep.situation.HeadlineFigure;
import org.sitrep.situation.Situation;

/** Chooses the lines to read if one reads nothing else: the crisis's own, filled up with what weighs most. */
final class Highlights {

    private static final int MIN = 3;
    private static final int MAX = 5;

    private final Context context;
    private final ProsePrinter prose;
    private final Set<String> mentioned = new HashSet<>();
    private int most = MAX;

    Highlights(Context context, ProsePrinter prose) {
        this.context = context;
        this.prose = prose;
    }

    /**
     * Returns the lines.
     *
     * @param wanted the most that the crisis wants; there is room for few
     */
    List<Passage> lines(int wanted) {
        most = Math.min(wanted, MAX);
        Front front = context.situation().front();
        List<Passage> lines = print(front.highlights());
        List<Front.Line> declared =
                front.resting().stream().filter(line -> line.note().isEmpty()).toList();
        if (lines.isEmpty()) {
            lines.addAll(print(declared));
        } else {
            rest(declared.size());
        }
        restingSubjects();
        derived().limit(Math.max(0, Math.min(most, MIN) - lines.size())).forEach(lines::add);
        return lines;
    }

    private List<Passage> print(List<Front.Line> asked) {
        Crisis crisis = context.situation().crisis();
        List<Passage> lines = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Front.Line line = asked.get(i);
            boolean isOfTheDay = line.note().isPresent();
            Wish wish = isOfTheDay ? wish(line) : Wish.highlight(crisis, i);
            Place list = isOfTheDay ? line.place() : crisis.origin().crisis().at("highlights");
            List<Finding> against = lines.size() == most
                    ? List.of(PrintRule.beyond(list, "highlights", most))
                    : prose.against(wish, line);
            against.forEach(why -> context.wishes().refused(wish, why));
            if (against.isEmpty()) {
                context.wishes().granted(wish);
                Passage printed = prose.print(line);
                lines.add(printed);
                printed.shown().forEach(notes -> mentioned.addAll(notes.entries()));
            }
        }
        return lines;
    }

    /** Returns the wish that a note of the day is. */
    static Wish wish(Front.Line line) {
        boolean subject = line.note()
                .filter(note -> note.section().equals(Section.SUBJECT))
                .isPresent();
        return new Wish(subject ? Wish.Kind.SUBJECT : Wish.Kind.HIGHLIGHT, line.name(), line.place());
    }

    /** Of several subjects of one day, the last prints; those of days before are past. */
    private void restingSubjects() {
        Front front = context.situation().front();
        front.subject()
                .ifPresent(printed -> front.resting().stream()
                        .filter(line -> line.note()
                                .filter(note -> note.slot().equals(printed.slot())
                                        && note.day().equals(printed.day()))
                                .isPresent())
                        .forEach(line -> context.wishes()
                                .refused(
                                        wish(line),
                                        PrintRule.RESTING_LINE.finding(
                                                line.place(),
                                                line.name() + " rests: the subject `" + printed.id()
                                                        + "` of the same day stands after it",
                                                "keep one of them"))));
    }

    /** Those of crisis.yaml rest together. */
    private void rest(int declared) {
        Crisis crisis = context.situation().crisis();
        for (int i = 0; i < declared; i++) {
            context.wishes()
                    .refused(
                            Wish.highlight(crisis, i),
                            PrintRule.RESTING_LINE.finding(
                                    crisis.origin().crisis().at("highlights"),
                                    "the highlights of crisis.yaml rest: those of the day print, "
                                            + context.situation()
                                                    .front()
                                                    .highlights()
                                                    .get(0)
                                                    .name() + " first",
                                    "nothing"));
        }
    }

    private Stream<Passage> derived() {
        return Stream.of(figures(true), clocks(), figures(false), events()).flatMap(s -> s);
    }

    private Stream<Passage> clocks() {
        return told(context.situation())
                .filter(clock -> !mentioned.contains(clock.condition().id()))
                .map(clock -> Passage.line(
                        Passage.Span.of(lasting(context, clock)),
                        Citation.of(clock.condition().head())));
    }

    /** Returns what lasts for certain, with a number of days. */
    static Stream<Clock> told(Situation situation) {
        return situation.clocks().stream()
                .filter(clock -> clock.status() == Clock.Status.ONGOING
                        && !clock.confirmed().stale()
                        && !clock.isOverdue()
                        && clock.days().isPresent()
                        && !clock.underReview());
    }

    /** Returns how long a condition has lasted. */
    static String lasting(Context context, Clock clock) {
        return context.printer()
                .say(
                        "highlight.clock",
                        Map.of(
                                "what", context.named(context.plain(clock.kind().label()), clock.place()),
                                "days", clock.days().getAsLong(),
                                "date", context.printer().day(clock.condition().start())));
    }

    /** Of people or not, casualties first. Where the crisis names no key figures, those on record, the newest first. */
    private Stream<Passage> figures(boolean people) {
        Situation situation = context.situation();
        List<Crisis.KeyFigure> named = situation.crisis().front().keyFigures();
        Stream<Crisis.KeyFigure> keys = named.isEmpty()
                ? new FigureTables(context)
                        .usual().stream().sorted(Comparator.comparing(this::day).reversed())
                : named.stream();
        return keys.filter(key -> indicator(key).counts().isOfPeople() == people)
                .sorted(Comparator.comparing(key -> !indicator(key).section().is(Topic.CASUALTIES)))
                .flatMap(key -> situation.headlineFigure(key.indicator(), key.place()).stream()
                        .filter(found -> found.figures().stream().noneMatch(figure -> mentioned.contains(figure.id())))
                        .map(found -> figure(key, found)));
    }

    private Indicator indicator(Crisis.KeyFigure key) {
        return context.words().indicator(key.indicator());
    }

    private LocalDate day(Crisis.KeyFigure key) {
        return context.situation()
                .headlineFigure(key.indicator(), key.place())
                .map(found -> found.timing().last())
                .orElse(LocalDate.MIN);
    }

    private Passage figure(Crisis.KeyFigure key, HeadlineFigure found) {
        HeadlinePrinter printer = new HeadlinePrinter(context);
        String label = context.plain(indicator(key).label());
        return line(
                "highlight.figure",
                Map.of(
                        "what", context.named(label, context.location(key.place())),
                        "value", printer.value(found).text(),
                        "date", printer.date(found).text(),
                        "source", printer.said(found)),
                printer.notes(found));
    }

    private Stream<Passage> events() {
        Occasions occasions = new Occasions(context);
        return context.situation().inView().values().stream()
                .filter(entry -> entry instanceof Event
                        && entry.head().verification() != Verification.DISPUTED
                        && !mentioned.contains(entry.id()))
                .map(Event.class::cast)
                .filter(event -> hasHappened(event)
                        || context.situation().plan(event).status().isAhead())
                .sorted(Comparator.comparing(this::hasHappened)
                        .thenComparing(context.situation()::dayOf)
                        .reversed())
                .map(event -> line(
                        "highlight.event",
                        Map.of("date", occasions.when(event), "text", context.plain(event.text())),
                        occasions.notes(event)));
    }

    private boolean hasHappened(Event event) {
        return context.situation().hasHappened(event);
    }

    private Passage line(String key, Map<String, ?> gaps, Citation notes) {
        return Passage.line(Passage.Span.of(context.printer().say(key, gaps)), notes);
    }
}
