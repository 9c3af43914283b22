package org.sitrep.edition.print.figure;

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
import org.sitrep.fact.prose.Text;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Fall;
import org.sitrep.situation.Line;
import org.sitrep.situation.Total;

/** Prints where a source's figures do not go together: as the source states them, and no reason that nobody gave (rule 8). */
public final class Asides {

    /** The rules on what a figure does not go together with, beside a fall. */
    private static final List<String> MISFITS =
            List.of("total-differs", "ratio-differs", "rise-differs", "longer-period-fewer");

    private final Context context;
    private final FigurePrinter figures;
    private final Printer printer;

    public Asides(Context context, FigurePrinter figures) {
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
    public record Aside(Wording words, List<Figure> rests) {

        public static List<Wording> words(List<Aside> asides) {
            return asides.stream().map(Aside::words).toList();
        }

        public static Stream<Head> heads(List<Aside> asides) {
            return asides.stream().flatMap(aside -> aside.rests.stream()).map(Figure::head);
        }
    }

    /**
     * Returns what to know beside what a source said of a day or period.
     *
     * @param compared the figure with which a change is printed already
     */
    public List<Aside> of(Line line, Claim claim, Claim.Said said, Optional<Figure> compared) {
        Figure figure = said.figure();
        Optional<Fall> fall = figure.equals(claim.figure()) ? fall(line, claim) : Optional.empty();
        return Stream.of(
                        fall
                                .filter(newest -> !compared.map(from -> new Fall(from, figure))
                                        .equals(Optional.of(newest)))
                                .map(this::fell)
                                .stream(),
                        why(figure, fall).stream(),
                        fall
                                .map(Fall::to)
                                .filter(fallen -> !fallen.equals(figure))
                                .flatMap(fallen -> fallen.head().remark().map(remark -> aside(remark, fallen)))
                                .stream(),
                        said.rivals().stream().map(rival -> contradicts(figure, rival)),
                        said.replaced().stream().limit(1).map(this::replaces),
                        sums(figure),
                        MISFITS.stream().flatMap(rule -> reason(rule, figure).stream()))
                .flatMap(asides -> asides)
                .toList();
    }

    private Optional<Aside> why(Figure figure, Optional<Fall> fall) {
        return figure.revised() || fall.filter(newest -> newest.to().revised()).isPresent()
                ? Optional.of(aside("detail.revised", Map.of(), List.of()))
                : fall.flatMap(newest -> reason("cumulative-fall", newest.to()));
    }

    /** What was said of a figure that fell stays with the fall. */
    private Aside aside(Text remark, Figure of) {
        return new Aside(printer.words(remark), List.of(of));
    }

    private Aside contradicts(Figure figure, Figure rival) {
        return aside(
                figure.timing() instanceof Timing.Over ? "detail.two-figures-period" : "detail.two-figures",
                Map.of("value", figures.value(figure), "other", figures.value(rival)),
                List.of(rival));
    }

    private Aside replaces(Figure older) {
        return aside(
                older.timing() instanceof Timing.Over ? "detail.replaces" : "detail.replaces-day",
                Map.of("value", figures.value(older)),
                List.of(older));
    }

    /** Why a figure may stand, where somebody has said so. */
    private Optional<Aside> reason(String rule, Figure figure) {
        return Optional.ofNullable(context.answers().get(rule + "@" + figure.id()))
                .map(printer::words)
                .map(reason ->
                        new Wording(printer.say("detail.our-note", Map.of("reason", reason.text())), reason.lang()))
                .map(note -> new Aside(note, List.of()));
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

    /** Returns what the parts of a figure add up to, where that is not what its source says of the whole. */
    public Stream<Aside> sums(Figure figure) {
        return context.situation().totals().stream()
                .filter(total -> total.typed().equals(Optional.of(figure)) && isWorthSaying(total))
                .map(this::sum);
    }

    /** A sum that is what the source says of the whole is not said twice, nor one that leaves room for it. */
    private static boolean isWorthSaying(Total total) {
        boolean whole =
                total.parts().stream().allMatch(part -> part.value().best().isPresent());
        boolean isSame = total.typed()
                .filter(own -> own.value().best().equals(total.value().best()))
                .isPresent();
        return !total.agreesWithTyped() || (whole && total.newest() && !isSame);
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
