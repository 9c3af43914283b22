package org.sitrep.edition.print.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.print.language.QuantityPrinter;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.DateText;
import org.sitrep.edition.text.QuantityText;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Comparison;
import org.sitrep.situation.ComputedRatio;
import org.sitrep.situation.Difference;
import org.sitrep.situation.HeadlineFigure;
import org.sitrep.situation.Situation;
import org.sitrep.situation.Total;

/** Prints what stands for an indicator at a place: a source's own figure, a total or a ratio. */
public record HeadlinePrinter(Context context, Printer printer, FigurePrinter figures) {

    /** So many parts are named; of more, their number is said. */
    private static final int MAX_NAMED = 6;

    public HeadlinePrinter(Context context) {
        this(context, context.printer(), new FigurePrinter(context));
    }

    /** Returns how much. */
    public QuantityText value(HeadlineFigure figure) {
        return value(figure, context.quantities()::labelled);
    }

    /** Returns the same by a printer of one's own for what is counted. */
    public QuantityText value(HeadlineFigure figure, Function<Indicator, QuantityPrinter> quantities) {
        if (figure instanceof ComputedRatio ratio) {
            QuantityPrinter own = quantities.apply(ratio.indicator());
            return ratio.isGap() ? own.print(ratio.value()) : own.rate(ratio.value(), ratio.per());
        }
        Figure read = asFigure(figure);
        return quantities.apply(context.words().indicator(read.indicator())).print(read.value());
    }

    private static Figure asFigure(HeadlineFigure figure) {
        return figure instanceof Total total
                ? total.asFigure()
                : figure instanceof ComputedRatio ratio
                        ? ratio.part()
                        : figure.figures().get(0);
    }

    /** Returns when. */
    public DateText date(HeadlineFigure figure) {
        DateText when = context.when(figure.timing(), isIncomplete(figure));
        if (figure instanceof Total total
                && lastCount(total).isPresent()
                && total.lastReported().isBefore(total.timing().last())) {
            DateText reported = printer.when(new Timing.On(total.lastReported()));
            return new DateText(
                    when.from(),
                    when.to(),
                    printer.say("total.reported-to", Map.of("date", when.text(), "reported", reported.text())));
        }
        return figure instanceof Total total && !total.isOfOneTime()
                ? new DateText(when.from(), when.to(), printer.say("total.as-of", Map.of("dates", when.text())))
                : when;
    }

    /** Returns whether it is a count that is not whole; a sum of such is called at least. */
    public static boolean isIncomplete(HeadlineFigure figure) {
        return figure instanceof Claim claim && claim.figure().incomplete();
    }

    /** Returns who says so, in short, with who cites it if that is asked for: of a total, the one source of its parts. */
    public String source(HeadlineFigure figure, boolean citing) {
        return context.sources()
                .names(
                        figure.figures().stream()
                                .map(part -> part.head().sources())
                                .flatMap(said ->
                                        figure instanceof Total ? said.stream().limit(1) : said.stream()),
                        citing);
    }

    /** Returns the same for a line of its own: no source says what is computed from its figures. */
    public String said(HeadlineFigure figure) {
        return said("source.computed", figure, true);
    }

    /** Returns the same in a phrase of its own for what is computed. */
    public String said(String computed, HeadlineFigure figure, boolean citing) {
        String source = source(figure, citing);
        return figure instanceof Claim ? source : printer.say(computed, Map.of("source", source));
    }

    /** Returns what it rests on. */
    public Citation notes(HeadlineFigure figure) {
        Citation all =
                Citation.ofAll(figure.figures().stream().map(Figure::head).toList());
        return figure instanceof Total total
                        && total.indicator().relations().recent().isPresent()
                ? Citation.NONE.by(all.sources()).tellingOf(all.entries().stream())
                : all;
    }

    /** Returns the same for where it stands with how it was computed. */
    public Citation computedNotes(HeadlineFigure figure) {
        return notes(figure)
                .and(Citation.ofAll(Stream.concat(
                                lastCount(figure).map(Figure::head).stream(),
                                figure.figures().stream().flatMap(part -> Asides.Aside.heads(figures.sums(part))))
                        .toList()));
    }

    /** Returns how it was computed, what it lacks, and which figure of it is no sum of its own parts. */
    public List<String> computed(HeadlineFigure figure) {
        Stream<String> how = figure instanceof Total total
                ? computed(total).stream()
                : Stream.of((ComputedRatio) figure)
                        .flatMap(ratio -> Stream.of(computed(ratio), ratio.isOfSums() ? added(ratio) : ""))
                        .filter(words -> !words.isEmpty());
        return Stream.concat(how, figure.figures().stream().flatMap(this::sums)).toList();
    }

    private Stream<String> sums(Figure part) {
        return figures.sums(part).stream()
                .map(aside -> printer.other(figures.value(part), aside.words().text()));
    }

    private List<String> computed(Total total) {
        List<String> said = new ArrayList<>();
        List<String> parts = total.parts().stream()
                .map(part -> printer.bracketed(name(total, Total.Part.of(part)), worth(total, part)))
                .toList();
        said.add(
                parts.size() <= MAX_NAMED
                                && total.indicator().relations().recent().isEmpty()
                        ? printer.say("detail.computed-total", Map.of("parts", printer.list(parts)))
                        : printer.say(
                                "detail.computed-of",
                                Map.of(
                                        "count",
                                        total.parts().stream()
                                                .filter(part ->
                                                        part.value().best().isPresent())
                                                .count())));
        lastCount(total)
                .map(last -> printer.say(
                        "detail.last-count", Map.of("value", figures.value(last), "dates", figures.when(last))))
                .ifPresent(said::add);
        uncovered(total).ifPresent(said::add);
        total.typed()
                .map(typed -> printer.say("detail.typed", Map.of("value", figures.value(typed))))
                .ifPresent(said::add);
        if (!total.missing().isEmpty()) {
            said.add(missing(total));
        }
        return said;
    }

    /** Returns the last count above none of which the days since are counted. */
    private static Optional<Figure> lastCount(HeadlineFigure figure) {
        return figure instanceof Total total
                ? Optional.of(total.parts().get(0))
                        .filter(last -> total.isOverTime() && !(total.timing() instanceof Timing.Over))
                : Optional.empty();
    }

    /** Returns of which days a series has no complete count. */
    public Optional<String> uncovered(Total total) {
        List<String> days = total.isOverTime()
                ? total.uncovered().stream()
                        .map(period -> printer.when(new Timing.Over(period)).text())
                        .toList()
                : List.of();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(printer.say("detail.uncovered", Map.of("dates", printer.list(days))));
    }

    /** Returns which parts a total lacks. */
    public String missing(Total total) {
        List<Total.Part> missing = total.missing();
        long all = Stream.concat(total.parts().stream().map(Total.Part::of), missing.stream())
                .distinct()
                .count();
        Set<String> why = missing.stream().map(part -> why(total, part)).collect(Collectors.toSet());
        return printer.say(
                missing.size() <= MAX_NAMED ? "detail.missing-named" : "detail.missing",
                Map.of(
                        "why",
                        why.size() == 1 ? why.iterator().next() : "mixed",
                        "source",
                        source(total, false),
                        "missing",
                        missing.size(),
                        "all",
                        all,
                        "parts",
                        printer.list(
                                missing.stream().map(part -> name(total, part)).toList())));
    }

    /** Returns why a part is none of a total: its figure is of another source, too old, or in words; else there is none. */
    private String why(Total total, Total.Part part) {
        List<Claim> claims = context.situation().line(part.indicator(), part.place()).stream()
                .flatMap(line -> line.claims().stream())
                .filter(claim -> !(claim.figure().value() instanceof Quantity.Absent))
                .toList();
        return claims.stream()
                .filter(claim -> claim.source().equals(total.source()))
                .findFirst()
                .map(claim -> claim.figure().value().best().isEmpty() ? "words" : claim.stale() ? "stale" : "mixed")
                .orElse(claims.isEmpty() ? "none" : "source");
    }

    private String name(Total total, Total.Part part) {
        return total.isOverPlaces()
                ? context.location(part.place()).map(context::plainName).orElseThrow()
                : context.plain(context.words().indicator(part.indicator()).label());
    }

    private String worth(Total total, Figure part) {
        return total.isOfOneTime()
                ? figures.value(part)
                : printer.on(printer.when(new Timing.On(part.trueOf())).text(), figures.value(part));
    }

    private String computed(ComputedRatio ratio) {
        return printer.say(
                ratio.isGap() ? "detail.computed-gap" : "detail.computed-ratio",
                Map.of("part", dated(ratio, ratio.part()), "whole", dated(ratio, ratio.whole())));
    }

    private String added(ComputedRatio ratio) {
        boolean isOfOne =
                ratio.figures().stream().map(Figure::source).distinct().count() == 1;
        return printer.say(
                isOfOne ? "detail.computed-of" : "table.total",
                Map.of("count", ratio.figures().size()));
    }

    private String dated(ComputedRatio ratio, Figure figure) {
        return ratio.part().timing().equals(ratio.whole().timing())
                ? figures.value(figure)
                : printer.bracketed(figures.value(figure), figures.when(figure));
    }

    /** Returns how a computed figure stands to that of the previous report, where its parts read now as they did. */
    public Optional<String> change(HeadlineFigure now) {
        return reported(now).map(before -> change(before, now, figures::change));
    }

    /** Returns the same in the fewest words, without a date. */
    public Optional<String> briefChange(HeadlineFigure now) {
        return reported(now).map(before -> change(before, now, figures::briefly));
    }

    private Optional<? extends HeadlineFigure> reported(HeadlineFigure now) {
        return context.previous()
                .flatMap(previous -> before(previous, now))
                .filter(before -> before.figures().stream()
                        .allMatch(
                                part -> part.equals(context.situation().inView().get(part.id()))))
                .filter(before -> !before.equals(now) && lastCount(now).isEmpty());
    }

    /** Returns how a total stands to that of the previous report, each read as a figure of its source. */
    public Optional<Difference> difference(Total now) {
        return reported(now).map(before -> {
            Figure was = asFigure(before);
            Figure is = asFigure(now);
            return Difference.of(is, new Difference.Versus(was, Comparison.between(now.indicator(), was, is)));
        });
    }

    /** Returns a total in a line. */
    public Wording line(Total total) {
        Wording label = printer.words(total.indicator().label());
        return label.reading(printer.say(
                "entry.figure",
                Map.of(
                        "what", context.named(label.text(), total.place()),
                        "date", date(total).text(),
                        "value", value(total).text())));
    }

    private static Optional<? extends HeadlineFigure> before(Situation previous, HeadlineFigure now) {
        Stream<? extends HeadlineFigure> computed =
                now instanceof Total ? previous.totals().stream().filter(Total::newest) : previous.ratios().stream();
        return computed.filter(before -> isOfTheSame(before, now)).findFirst();
    }

    private static boolean isOfTheSame(HeadlineFigure before, HeadlineFigure now) {
        Figure one = asFigure(before);
        Figure other = asFigure(now);
        return (now instanceof ComputedRatio ratio
                        ? ratio.indicator().equals(((ComputedRatio) before).indicator())
                                && ratio.isOfSums() == ((ComputedRatio) before).isOfSums()
                        : one.indicator().equals(other.indicator()))
                && one.place().equals(other.place())
                && one.source().equals(other.source())
                && (!(before instanceof Total was) || was.isOverTheSame((Total) now));
    }

    private String change(HeadlineFigure before, HeadlineFigure now, BiFunction<Figure, Figure, String> words) {
        if (now instanceof ComputedRatio) {
            String was = value(before).text();
            return figures.was(was.equals(value(now).text()), was, before.timing());
        }
        return words.apply(asFigure(before), asFigure(now));
    }
}
