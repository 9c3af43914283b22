package org.sitrep.edition.print;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.edition.Card;
import org.sitrep.edition.FigureBlock;
import org.sitrep.edition.area.TablePlan.Slot;
import org.sitrep.edition.print.figure.Asides;
import org.sitrep.edition.print.figure.FigurePrinter;
import org.sitrep.edition.print.figure.HeadlinePrinter;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.wish.Wish;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Indicator.Relations;
import org.sitrep.fact.crisis.Indicator.Role;
import org.sitrep.fact.crisis.Indicator.Topic;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.crisis.ReportPlan.Kind;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.situation.Claim;
import org.sitrep.situation.ComputedRatio;
import org.sitrep.situation.HeadlineFigure;
import org.sitrep.situation.Line;
import org.sitrep.situation.Situation;
import org.sitrep.situation.Total;
import org.sitrep.situation.Uncomputed;

/** Makes the cards and tables of figures. */
final class FigureTables {

    private static final int MAX_CARDS = 5;

    private final Context context;
    private final Printer printer;
    private final Situation situation;
    private final FigurePrinter figures;
    private final HeadlinePrinter headlines;

    /** What stands in a table by place stands in no list. */
    private final Set<Slot> tabled;

    FigureTables(Context context) {
        this.context = context;
        this.printer = context.printer();
        this.situation = context.situation();
        this.figures = new FigurePrinter(context);
        this.headlines = new HeadlinePrinter(context);
        this.tabled = context.tabled();
    }

    /** Returns the key figures that the crisis names, as far as they are in view; where it names none, the first numbers; no more than are wanted. */
    List<Card> cards(int wanted) {
        int most = Math.min(wanted, MAX_CARDS);
        List<Crisis.KeyFigure> named = situation.crisis().front().keyFigures();
        return named.isEmpty()
                ? usual().stream()
                        .limit(most)
                        .flatMap(key -> card(key).stream())
                        .toList()
                : asked(named, most);
    }

    /** Returns what stands for page one, rates too in an outbreak, and the share funded of an appeal: each indicator at the widest place, then at the next; of places as wide, the largest. */
    List<Crisis.KeyFigure> usual() {
        Map<Crisis.KeyFigure, BigDecimal> sizes = new LinkedHashMap<>();
        situation.lines().stream()
                .filter(line -> isNumber(line) && !isShareOfMoney(line.indicator()))
                .forEach(line -> sizes.put(
                        new Crisis.KeyFigure(line.indicator().id(), line.place().map(Location::id)),
                        size(line.lead().orElseThrow().figure().value())));
        situation.totals().stream()
                .filter(Total::newest)
                .forEach(total -> sizes.putIfAbsent(
                        new Crisis.KeyFigure(
                                total.indicator().id(), total.place().map(Location::id)),
                        size(total.value())));
        situation.ratios().stream()
                .filter(ratio ->
                        situation.crisis().report().kind().equals(Optional.of(Kind.OUTBREAK)) || isOfAppeal(ratio))
                .forEach(ratio -> sizes.putIfAbsent(
                        new Crisis.KeyFigure(
                                ratio.indicator().id(), ratio.place().map(Location::id)),
                        size(ratio.value())));
        Map<String, Integer> turns = new HashMap<>();
        Map<Crisis.KeyFigure, Integer> turn = new HashMap<>();
        sizes.keySet().stream()
                .sorted(Comparator.comparing((Crisis.KeyFigure key) -> context.width(key.place()))
                        .thenComparing(sizes::get)
                        .reversed())
                .forEach(key -> turn.put(key, turns.merge(key.indicator(), 1, Integer::sum)));
        List<String> declared = List.copyOf(context.words().indicators().keySet());
        Set<String> divisors = context.words().indicators().values().stream()
                .filter(this::isDivisor)
                .map(Indicator::id)
                .collect(Collectors.toSet());
        return turn.keySet().stream()
                .sorted(Comparator.comparing((Crisis.KeyFigure key) -> divisors.contains(key.indicator()))
                        .thenComparing(turn::get)
                        .thenComparing(key -> declared.indexOf(key.indicator())))
                .limit(MAX_CARDS)
                .toList();
    }

    private boolean isOfAppeal(ComputedRatio ratio) {
        Indicator whole = context.words().indicator(ratio.whole().indicator());
        return situation.crisis().report().appeal().isPresent() && whole.use().is(Role.REQUIRED);
    }

    /** What one cluster has of the money, or one donor gave, stands in the table on funding. */
    private static boolean isShareOfMoney(Indicator indicator) {
        return indicator.relations().by().containsKey(Relations.DONOR)
                || (indicator.use().role().filter(Role::isOfMoney).isPresent()
                        && indicator.section().cluster().isPresent());
    }

    private static BigDecimal size(Quantity value) {
        return value.best().orElse(BigDecimal.ZERO);
    }

    /** One that is not in view goes without a warning of its own where others fill page one. */
    private List<Card> asked(List<Crisis.KeyFigure> named, int most) {
        List<Optional<Card>> found = named.stream().map(this::card).toList();
        List<Card> cards = found.stream().flatMap(Optional::stream).limit(most).toList();
        int room = most;
        for (int i = 0; i < named.size(); i++) {
            Wish wish = Wish.keyFigure(situation.crisis(), i);
            if (found.get(i).isPresent() && room > 0) {
                context.wishes().granted(wish);
                room--;
            } else if (cards.size() == most) {
                context.wishes()
                        .refused(
                                wish,
                                PrintRule.beyond(
                                        situation.crisis().origin().crisis().at("key-figures"), "key-figures", most));
            } else {
                context.wishes().refused(wish, PrintRule.notPrinted(wish, why(named.get(i))));
            }
        }
        return cards;
    }

    private String why(Crisis.KeyFigure key) {
        boolean reviewed = situation
                .line(key.indicator(), key.place())
                .filter(line -> !line.underReview().isEmpty())
                .isPresent();
        return reviewed
                ? "it is under review"
                : situation
                        .uncomputed(key.indicator(), key.place())
                        .map(Uncomputed::said)
                        .orElse("no figure of it is in view");
    }

    private static boolean isNumber(Line line) {
        return line.lead()
                .filter(lead -> lead.figure().value().interval().isPresent())
                .isPresent();
    }

    private Optional<Card> card(Crisis.KeyFigure key) {
        return situation
                .headlineFigure(key.indicator(), key.place())
                .flatMap(figure -> figure instanceof Claim
                        ? situation.line(key.indicator(), key.place()).map(this::card)
                        : Optional.of(card(key, figure)));
    }

    private Card card(Crisis.KeyFigure key, HeadlineFigure computed) {
        return new Card(
                headlines.value(computed),
                printer.words(context.words().indicator(key.indicator()).label()),
                context.placeName(context.location(key.place())),
                headlines.date(computed),
                headlines.source(computed, true),
                headlines.said(computed),
                headlines.change(computed),
                headlines.computed(computed),
                Optional.empty(),
                headlines.computedNotes(computed),
                true,
                Optional.empty());
    }

    private Card card(Line line) {
        Claim lead = line.lead().orElseThrow();
        List<String> caution = new ArrayList<>();
        context.verification(lead.figure().head()).ifPresent(caution::add);
        List<Asides.Aside> asides =
                figures.asides(line, lead, context.previous().isPresent());
        asides.forEach(aside -> caution.add(aside.words().text()));
        figures.age(lead).ifPresent(caution::add);
        line.reviews().stream().map(figures::reviewedBeside).forEach(caution::add);
        line.others().stream().flatMap(other -> beside(lead, other).stream()).forEach(caution::add);
        return new Card(
                context.value(lead.figure()),
                printer.words(line.indicator().label()),
                context.placeName(line.place()),
                headlines.date(lead),
                headlines.source(lead, true),
                headlines.said(lead),
                context.previous().isPresent() ? figures.change(line, lead) : Optional.empty(),
                caution,
                lead.figure().head().remark().map(printer::words),
                Citation.ofAll(Stream.concat(Stream.of(lead.figure().head()), Asides.Aside.heads(asides))
                        .toList()),
                true,
                new LevelsPrinter(context).trend(line, lead));
    }

    /** A source that differs from the lead figure is named beside it, with its date where that is another. */
    private Optional<String> beside(Claim lead, Claim other) {
        String value = figures.value(other.figure());
        return switch (other.agreement()) {
            case LEAD, AGREES, NOT_COMPARABLE -> Optional.empty();
            case DIFFERS, CONTRADICTS ->
                Optional.of(printer.other(
                        context.sources().shortNames(other.figure()),
                        other.timing().equals(lead.timing())
                                ? value
                                : printer.bracketed(value, figures.when(other.figure()))));
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
        Stream<FigureBlock.Row> totals = totals().filter(
                        total -> total.indicator().equals(indicator) && !isTabled(total))
                .map(total -> row(FigureBlock.Kind.TOTAL, total.place(), total));
        Stream<FigureBlock.Row> ratios = situation.ratios().stream()
                .filter(ratio ->
                        ratio.indicator().equals(indicator) && !tabled.contains(Slot.of(indicator, ratio.place())))
                .map(ratio -> row(FigureBlock.Kind.RATIO, ratio.place(), ratio));
        return Stream.of(lines, totals, ratios).flatMap(s -> s).toList();
    }

    /** Returns the totals that print: a source's own figure for the whole says beside itself what the parts add up to. */
    Stream<Total> totals() {
        return situation.totals().stream().filter(total -> total.newest() && !stands(total.typed()));
    }

    /** A table has the sum of its rows, and what is computed where nobody states a figure. */
    private boolean isTabled(Total total) {
        Optional<String> place = total.place().map(Location::id);
        String indicator = total.indicator().id();
        return tabled.contains(new Slot(indicator, place))
                && (HeadlineFigure.total(situation, indicator, place, each -> each.newest() && each.isOverPlaces())
                                .equals(Optional.of(total))
                        || situation.headlineFigure(indicator, place).equals(Optional.of(total)));
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
        return situation.lines().stream()
                .filter(line -> line.indicator().id().equals(indicator.id())
                        && !tabled.contains(Slot.of(indicator, line.place()))
                        && !isBasis(line));
    }

    /** A population is told with the rates of a table, which rest on it, and travels as data. */
    private boolean isBasis(Line line) {
        Indicator counted = line.indicator();
        return isDivisor(counted)
                && counted.moreIs() == Indicator.Direction.NEITHER
                && counted.freshFor().isEmpty()
                && line.claims().size() == 1
                && line.underReview().isEmpty()
                && situation.ratios().stream()
                        .anyMatch(ratio ->
                                ratio.whole().equals(line.claims().get(0).figure())
                                        && tabled.contains(Slot.of(ratio.indicator(), ratio.place()))
                                        && stands(ratio));
    }

    /** Returns whether an indicator counts what others are divided by, which is no news. */
    private boolean isDivisor(Indicator counted) {
        return counted.measure() == Measure.STOCK
                && counted.use().role().isEmpty()
                && context.words().indicators().values().stream()
                        .flatMap(other -> other.relations().ratio().stream())
                        .anyMatch(ratio -> ratio.whole().equals(counted.id()));
    }

    /** Where a figure or a sum stands for it, a ratio tells nothing of what it rests on. */
    private boolean stands(ComputedRatio ratio) {
        return situation
                .headlineFigure(ratio.indicator().id(), ratio.place().map(Location::id))
                .equals(Optional.of(ratio));
    }

    private Stream<FigureBlock.Row> rows(Line line) {
        Stream<FigureBlock.Row> claims = line.claims().stream().map(claim -> row(line, claim));
        Stream<FigureBlock.Row> reviewed = line.reviews().stream().map(review -> underReview(line, review));
        return Stream.concat(claims, reviewed);
    }

    private FigureBlock.Row row(Line line, Claim claim) {
        Figure figure = claim.figure();
        boolean lead = line.lead().equals(Optional.of(claim));
        return new FigureBlock.Row(
                lead ? FigureBlock.Kind.LEAD : FigureBlock.Kind.OTHER,
                context.placeName(line.place()),
                Optional.of(context.value(figure)),
                Optional.of(context.when(figure)),
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
                Optional.of(printer.when(review.timing())),
                context.sources().shortName(review.source()),
                Optional.empty(),
                List.of(printer.own(printer.say("detail.under-review"))),
                Citation.NONE);
    }

    private FigureBlock.Row row(FigureBlock.Kind kind, Optional<Location> place, HeadlineFigure computed) {
        return new FigureBlock.Row(
                kind,
                context.placeName(place),
                Optional.of(headlines.value(computed)),
                Optional.of(headlines.date(computed)),
                headlines.source(computed, true),
                Optional.empty(),
                headlines.computed(computed).stream().map(printer::own).toList(),
                headlines.computedNotes(computed));
    }
}
