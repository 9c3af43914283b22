package org.sitrep.edition.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Passage;
import org.sitrep.edition.wish.Wish;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Verification;
import org.sitrep.fact.prose.Prose;
import org.sitrep.fact.prose.Reference;
import org.sitrep.situation.Clock;
import org.sitrep.situation.HeadlineFigure;
import org.sitrep.situation.Situation;

/** Chooses the lines to read if one reads nothing else: the crisis's own, filled up with what weighs most. */
final class Highlights {

    private static final int MIN = 3;
    private static final int MAX = 5;

    private final Context context;
    private final ProsePrinter prose;
    private final Set<String> mentioned = new HashSet<>();
    private final Set<String> overtaken;

    Highlights(Context context, ProsePrinter prose) {
        this.context = context;
        this.prose = prose;
        this.overtaken = overtaken(context.situation());
    }

    List<Passage> lines() {
        List<Passage> lines = new ArrayList<>();
        Crisis crisis = context.situation().crisis();
        List<Map<String, Prose>> asked = crisis.front().highlights();
        for (int i = 0; i < asked.size(); i++) {
            Map<String, Prose> text = asked.get(i);
            Wish wish = Wish.highlight(crisis, i);
            if (lines.size() == MAX) {
                context.wishes().refused(wish, PrintRule.beyond(crisis, "highlights", MAX));
            } else {
                current(text).ifPresent(line -> {
                    lines.add(line);
                    targets(text.values().stream()).forEach(mentioned::add);
                    context.wishes().granted(wish);
                });
            }
        }
        derived().limit(Math.max(0, MIN - lines.size())).forEach(lines::add);
        return lines;
    }

    /** A level that its source has overtaken is no highlight; nor is what is not in view. */
    private Optional<Passage> current(Map<String, Prose> text) {
        Prose picked = context.printer().pick(text).getValue();
        return picked.references().stream().anyMatch(this::isOvertaken) ? Optional.empty() : prose.print(text);
    }

    /** The earlier figure of a change is older than the later one by right. */
    private boolean isOvertaken(Reference reference) {
        return overtaken.contains(reference.to().orElse(reference.target()));
    }

    private static Stream<String> targets(Stream<Prose> prose) {
        return prose.flatMap(words -> words.references().stream()).flatMap(reference -> reference.targets().stream());
    }

    private static Set<String> overtaken(Situation situation) {
        return situation.lines().stream()
                .filter(line -> line.indicator().measure() != Measure.PERIOD)
                .flatMap(line -> line.claims().stream())
                .flatMap(claim -> claim.earlier().stream())
                .map(Figure::id)
                .collect(Collectors.toSet());
    }

    private Stream<Passage> derived() {
        return Stream.of(clocks(), figures(), events()).flatMap(s -> s);
    }

    private Stream<Passage> clocks() {
        return context.situation().clocks().stream()
                .filter(clock -> clock.status() == Clock.Status.ONGOING
                        && !clock.confirmed().stale()
                        && !clock.isOverdue()
                        && clock.days().isPresent()
                        && !clock.underReview()
                        && !mentioned.contains(clock.condition().id()))
                .map(clock -> line(
                        "highlight.clock",
                        Map.of(
                                "what", named(context.plain(clock.kind().label()), clock.place()),
                                "days", clock.days().getAsLong(),
                                "date", context.printer().day(clock.condition().start())),
                        Citation.of(clock.condition().head())));
    }

    private Stream<Passage> figures() {
        return context.situation().crisis().front().keyFigures().stream()
                .flatMap(key -> context.situation().headlineFigure(key.indicator(), key.place()).stream()
                        .filter(found -> found.figures().stream().noneMatch(figure -> mentioned.contains(figure.id())))
                        .map(found -> figure(key, found)));
    }

    private Passage figure(Crisis.KeyFigure key, HeadlineFigure found) {
        HeadlinePrinter printer = new HeadlinePrinter(context);
        String label = context.plain(context.words().indicator(key.indicator()).label());
        return line(
                "highlight.figure",
                Map.of(
                        "what", named(label, context.location(key.place())),
                        "value", printer.value(found).text(),
                        "date", printer.date(found).text(),
                        "source", printer.source(found)),
                printer.notes(found));
    }

    private String named(String label, Optional<Location> place) {
        return place.map(name -> context.printer()
                        .say("highlight.place", Map.of("label", label, "place", context.plainName(name))))
                .orElse(label);
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
        Passage.Span words =
                new Passage.Span(Passage.Style.PLAIN, context.printer().say(key, gaps), Citation.NONE);
        return Passage.line(words, notes);
    }
}
