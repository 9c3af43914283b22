package org.sitrep.edition.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Head;
import org.sitrep.fact.entry.Timing;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Fall;
import org.sitrep.situation.Line;
import org.sitrep.situation.Total;

/** Prints where a source's figures do not go together: as the source states them, and no reason that nobody gave (rule 8). */
final class Asides {

    private final Context context;
    private final FigurePrinter figures;
    private final Printer printer;

    Asides(Context context, FigurePrinter figures) {
        this.context = context;
        this.figures = figures;
        this.printer = context.printer();
    }

    /**
     * Something to know beside a figure.
     *
     * @param words what
     * @param rests the figures that it rests on
     */
    record Aside(Wording words, List<Figure> rests) {

        static List<Wording> words(List<Aside> asides) {
            return asides.stream().map(Aside::words).toList();
        }

        static Stream<Head> heads(List<Aside> asides) {
            return asides.stream().flatMap(aside -> aside.rests.stream()).map(Figure::head);
        }
    }

    /**
     * Returns what to know beside what a source said of a day or period.
     *
     * @param compared the figure with which a change is printed already
     */
    List<Aside> of(Line line, Claim claim, Claim.Said said, Optional<Figure> compared) {
        Figure figure = said.figure();
        List<Aside> asides = new ArrayList<>();
        Optional<Fall> fall = figure.equals(claim.figure()) ? fall(line, claim) : Optional.empty();
        fall.filter(newest -> !(newest.to().equals(figure) && compared.equals(Optional.of(newest.from()))))
                .ifPresent(newest -> asides.add(fell(newest)));
        if (figure.revised() || fall.filter(newest -> newest.to().revised()).isPresent()) {
            asides.add(aside("detail.revised", Map.of(), List.of()));
        }
        boolean period = figure.timing() instanceof Timing.Over;
        said.rivals()
                .forEach(rival -> asides.add(aside(
                        period ? "detail.two-figures-period" : "detail.two-figures",
                        Map.of("value", figures.value(figure), "other", figures.value(rival)),
                        List.of(rival))));
        said.replaced().stream()
                .limit(1)
                .forEach(older -> asides.add(aside(
                        period ? "detail.replaces" : "detail.replaces-day",
                        Map.of("value", figures.value(older)),
                        List.of(older))));
        context.situation().totals().stream()
                .filter(total -> total.typed().equals(Optional.of(figure)) && isWorthSaying(total))
                .forEach(total -> asides.add(sum(total)));
        return asides;
    }

    /** The newest fall is said until a report has said it, and as long as its figures are printed. */
    private Optional<Fall> fall(Line line, Claim claim) {
        List<Fall> falls = Fall.of(line, claim);
        return falls.stream()
                .skip(Math.max(0, falls.size() - 1))
                .filter(fall -> context.previous()
                                .filter(report ->
                                        report.inView().containsKey(fall.to().id()))
                                .isEmpty()
                        || claim.all().limit(Claim.MAX_EARLIER + 1L).anyMatch(fall.to()::equals))
                .findFirst();
    }

    private Aside fell(Fall fall) {
        Optional<String> by = fall.by().map(fewer -> context.difference(fall.from(), fewer));
        return aside(
                by.isPresent() ? "detail.fell" : "detail.fell-from",
                Map.of(
                        "by", by.orElse(""),
                        "from", figures.value(fall.from()),
                        "to", figures.value(fall.to()),
                        "date", figures.when(fall.to())),
                List.of(fall.from(), fall.to()));
    }

    /** A sum that is what the source says of the whole is not said twice. */
    private static boolean isWorthSaying(Total total) {
        return !total.agreesWithTyped() || (total.newest() && !total.isTyped());
    }

    private Aside sum(Total total) {
        String value = context.value(total.value(), total.indicator()).text();
        return aside(
                total.isOverPlaces() ? "detail.parts-sum" : "detail.parts-sum-of",
                Map.of("value", value, "parts", context.partsOf(total)),
                total.parts());
    }

    private Aside aside(String key, Map<String, String> gaps, List<Figure> rests) {
        return new Aside(printer.own(printer.say(key, gaps)), rests);
    }
}
