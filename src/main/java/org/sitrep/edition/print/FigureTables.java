package org.sitrep.edition.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sitrep.edition.Card;
import org.sitrep.edition.FigureBlock;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Wording;
import org.sitrep.edition.wish.Wish;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Indicator.Topic;
import org.sitrep.fact.entry.Figure;
import org.sitrep.situation.Claim;
import org.sitrep.situation.ComputedRatio;
import org.sitrep.situation.Line;
import org.sitrep.situation.Situation;
import org.sitrep.situation.Total;

/** Makes the cards and tables of figures. */
final class FigureTables {

    private static final int MAX_CARDS = 6;

    private final Context context;
    private final Printer printer;
    private final Situation situation;
    private final FigurePrinter figures;

    FigureTables(Context context) {
        this.context = context;
        this.printer = context.printer();
        this.situation = context.situation();
        this.figures = new FigurePrinter(context);
    }

    /** Returns the key figures that the crisis names, as far as they are in view; where it names none, the first numbers. */
    List<Card> cards() {
        List<Crisis.KeyFigure> named = situation.crisis().front().keyFigures();
        return named.isEmpty()
                ? situation.lines().stream()
                        .filter(FigureTables::isNumber)
                        .limit(MAX_CARDS)
                        .map(this::card)
                        .toList()
                : asked(named);
    }

    private List<Card> asked(List<Crisis.KeyFigure> named) {
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            Wish wish = Wish.keyFigure(situation.crisis(), i);
            if (cards.size() == MAX_CARDS) {
                context.wishes().refused(wish, PrintRule.beyond(situation.crisis(), "key-figures", MAX_CARDS));
            } else {
                line(named.get(i)).filter(line -> line.lead().isPresent()).ifPresent(line -> {
                    cards.add(card(line));
                    context.wishes().granted(wish);
                });
            }
        }
        return cards;
    }

    private static boolean isNumber(Line line) {
        return line.lead()
                .filter(lead -> lead.figure().value().interval().isPresent())
                .isPresent();
    }

    private Optional<Line> line(Crisis.KeyFigure key) {
        return situation.line(key.indicator(), key.place());
    }

    private Card card(Line line) {
        Claim lead = line.lead().orElseThrow();
        List<String> caution = new ArrayList<>();
        context.verification(lead.figure().head()).ifPresent(caution::add);
        List<Asides.Aside> asides =
                figures.asides(line, lead, context.previous().isPresent());
        asides.forEach(aside -> caution.add(aside.words().text()));
        figures.age(lead).ifPresent(caution::add);
        line.underReview().stream().map(this::reviewedBeside).forEach(caution::add);
        line.others().stream().flatMap(other -> beside(other).stream()).forEach(caution::add);
        return new Card(
                context.value(lead.figure()),
                printer.words(line.indicator().label()),
                context.placeName(line.place()),
                printer.when(lead.figure().timing()),
                context.sources().shortNames(lead.figure()),
                context.previous().isPresent() ? figures.change(line, lead) : Optional.empty(),
                caution,
                lead.figure().head().remark().map(printer::words),
                Citation.ofAll(Stream.concat(Stream.of(lead.figure().head()), Asides.Aside.heads(asides))
                        .toList()),
                new LevelsPrinter(context).trend(line, lead));
    }

    private String reviewedBeside(Line.UnderReview review) {
        return printer.say(
                "card.other",
                Map.of(
                        "source", context.sources().shortName(review.source()),
                        "value", printer.say("detail.under-review")));
    }

    /** A source that differs from the lead figure is named beside it. */
    private Optional<String> beside(Claim other) {
        return switch (other.agreement()) {
            case LEAD, AGREES, NOT_COMPARABLE -> Optional.empty();
            case DIFFERS, CONTRADICTS ->
                Optional.of(printer.say(
                        "card.other",
                        Map.of(
                                "source", context.sources().shortNames(other.figure()),
                                "value", figures.value(other.figure()))));
        };
    }

    /** Returns the blocks of a topic; figures that a cluster or the casualties table shows are not among them. */
    List<FigureBlock> topic(Topic topic) {
        return blocks(indicator -> indicator.section().is(topic)
                || (topic == Topic.PEOPLE && indicator.section().is(Topic.CASUALTIES)));
    }

    /** Returns the blocks of a cluster. */
    List<FigureBlock> cluster(String cluster) {
        return blocks(indicator -> indicator.section().isOf(cluster));
    }

    private List<FigureBlock> blocks(Predicate<Indicator> wanted) {
        return context.words().indicators().values().stream()
                .filter(wanted)
                .map(indicator -> new FigureBlock(printer.words(indicator.label()), rows(indicator)))
                .filter(block -> !block.rows().isEmpty())
                .toList();
    }

    private List<FigureBlock.Row> rows(Indicator indicator) {
        // Counts of casualties stand in a table of their own; what is computed from one source's stands here.
        Stream<FigureBlock.Row> lines = indicator.section().is(Topic.CASUALTIES)
                ? Stream.empty()
                : linesOf(indicator).flatMap(this::rows);
        Stream<FigureBlock.Row> totals = situation.totals().stream()
                .filter(total -> total.newest() && total.indicator().id().equals(indicator.id()))
                .filter(total -> !stands(total.typed()))
                .map(this::row);
        Stream<FigureBlock.Row> ratios = situation.ratios().stream()
                .filter(ratio -> ratio.indicator().id().equals(indicator.id()))
                .map(this::row);
        return Stream.of(lines, totals, ratios).flatMap(s -> s).toList();
    }

    /** A source's own figure for the whole says beside itself what the parts add up to. */
    private boolean stands(Optional<Figure> typed) {
        return typed.flatMap(figure -> situation
                        .line(figure.indicator(), figure.place())
                        .flatMap(line -> line.claimOf(figure.source()))
                        .filter(claim -> claim.figure().equals(figure)))
                .isPresent();
    }

    private Stream<Line> linesOf(Indicator indicator) {
        return situation.lines().stream().filter(line -> line.indicator().id().equals(indicator.id()));
    }

    private Stream<FigureBlock.Row> rows(Line line) {
        Stream<FigureBlock.Row> claims = line.claims().stream().map(claim -> row(line, claim));
        Stream<FigureBlock.Row> reviewed = line.underReview().stream().map(review -> underReview(line, review));
        return Stream.concat(claims, reviewed);
    }

    private FigureBlock.Row row(Line line, Claim claim) {
        Figure figure = claim.figure();
        boolean lead = line.lead().equals(Optional.of(claim));
        return new FigureBlock.Row(
                lead ? FigureBlock.Kind.LEAD : FigureBlock.Kind.OTHER,
                context.placeName(line.place()),
                Optional.of(context.value(figure)),
                Optional.of(printer.when(figure.timing())),
                context.sources().shortNames(figure),
                figures.change(line, claim),
                figures.details(line, claim),
                figures.notes(line, claim));
    }

    private FigureBlock.Row underReview(Line line, Line.UnderReview review) {
        return new FigureBlock.Row(
                FigureBlock.Kind.REVIEW,
                context.placeName(line.place()),
                Optional.empty(),
                Optional.empty(),
                context.sources().shortName(review.source()),
                Optional.empty(),
                List.of(printer.own(printer.say("detail.under-review"))),
                Citation.NONE);
    }

    private FigureBlock.Row row(Total total) {
        List<Wording> details = new ArrayList<>();
        details.add(printer.own(printer.say("detail.computed-total", Map.of("parts", context.partsOf(total)))));
        total.typed()
                .map(typed -> printer.say("detail.typed", Map.of("value", figures.value(typed))))
                .map(printer::own)
                .ifPresent(details::add);
        return new FigureBlock.Row(
                FigureBlock.Kind.TOTAL,
                context.placeName(Optional.of(total.place())),
                Optional.of(context.value(total.value(), total.indicator())),
                Optional.of(printer.when(total.timing())),
                context.sources().shortName(total.source()),
                Optional.empty(),
                details,
                Citation.ofAll(total.parts().stream().map(Figure::head).toList()));
    }

    private FigureBlock.Row row(ComputedRatio ratio) {
        String computed = printer.say(
                "detail.computed-ratio",
                Map.of("part", figures.value(ratio.part()), "whole", figures.value(ratio.whole())));
        return new FigureBlock.Row(
                FigureBlock.Kind.RATIO,
                context.placeName(Optional.of(ratio.place())),
                Optional.of(context.quantities().percent(ratio.percent(), ratio.qualifier())),
                Optional.of(printer.when(ratio.part().timing())),
                context.sources().shortNames(ratio.part()),
                Optional.empty(),
                List.of(printer.own(computed)),
                Citation.ofAll(List.of(ratio.part().head(), ratio.whole().head())));
    }
}
