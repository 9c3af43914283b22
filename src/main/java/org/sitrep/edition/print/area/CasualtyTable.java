package org.sitrep.edition.print.area;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.edition.Casualties;
import org.sitrep.edition.Heading;
import org.sitrep.edition.Part;
import org.sitrep.edition.area.TablePlan.Slot;
import org.sitrep.edition.print.figure.Asides;
import org.sitrep.edition.print.figure.FigurePrinter;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.DateText;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Indicator.Topic;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Period;
import org.sitrep.fact.entry.Timing;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Line;
import org.sitrep.situation.Situation;

/** Makes the table of casualties: by period and source; only what one source counts of one place is added. */
public final class CasualtyTable {

    /** The most rows where all that is new stands in the table. */
    private static final int MAX_ROWS = 12;

    /** The most rows where only the newest count of each place and source does. */
    private static final int MAX_NEWEST = 30;

    private final Context context;
    private final Printer printer;
    private final Situation situation;
    private final FigurePrinter figures;
    private final Set<Slot> tabled;
    private final int most;
    private final boolean isWhole;

    public CasualtyTable(Context context, Optional<Integer> most) {
        this.context = context;
        this.printer = context.printer();
        this.situation = context.situation();
        this.figures = new FigurePrinter(context);
        this.tabled = context.tabled();
        this.most = most.orElse(MAX_NEWEST);
        int room = Math.min(MAX_ROWS, this.most);
        this.isWhole = counts(this::isCovered).limit(room + 1L).count() <= room;
    }

    /** A count with what it is one of. */
    private record Count(Line line, Claim claim, Claim.Said said) {

        private BigDecimal size() {
            return said.figure().value().best().orElse(BigDecimal.ZERO);
        }

        private boolean isNewest() {
            return said.figure().equals(claim.figure());
        }
    }

    /** Returns the part; nothing where nothing was counted. */
    public Optional<Part> part(Heading heading) {
        List<Casualties.Row> rows = rows();
        Set<String> shown = Casualties.of(rows);
        List<String> left = counts().stream()
                .flatMap(count -> shown.contains(count.said.figure().id())
                        ? count.claim.all().filter(figure -> !isWhole && !figure.equals(count.claim.figure()))
                        : Stream.of(count.said.figure()))
                .map(Figure::id)
                .toList();
        String more = printer.say("part.more", Map.of("number", printer.number(left.size())));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Casualties(left.isEmpty() ? heading : heading.leaving(new Heading.More(more, left)), rows));
    }

    /**
     * Returns the counts over periods that the table has room for, the newest first: all that is new while that is little, else
     * the newest of each place and source, the largest first.
     */
    public List<Casualties.Row> rows() {
        Stream<Casualties.Row> reviewed =
                lines().flatMap(line -> line.reviews().stream().map(review -> reviewedCount(line, review)));
        Stream<Count> counts = isWhole ? counts().stream() : byWeight(counts());
        return Stream.concat(reviewed, counts.map(this::row))
                .limit(most)
                .sorted(Comparator.comparing(
                                (Casualties.Row row) -> row.period().to())
                        .thenComparing(row -> row.period().from(), Comparator.reverseOrder())
                        .reversed())
                .toList();
    }

    /** The largest of each indicator, then the next of each: wholes before their classes, in the order of their declaration. */
    private static Stream<Count> byWeight(List<Count> counts) {
        Map<Indicator, List<Count>> each = counts.stream()
                .collect(Collectors.groupingBy(
                        count -> count.line.indicator(), LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
        each.values().forEach(same -> same.sort(Comparator.comparing(Count::size, Comparator.reverseOrder())));
        List<List<Count>> wholesFirst = each.entrySet().stream()
                .sorted(Comparator.comparing(
                        same -> same.getKey().relations().partsOf().isPresent()))
                .map(Map.Entry::getValue)
                .toList();
        return IntStream.range(0, counts.size())
                .boxed()
                .flatMap(i -> wholesFirst.stream()
                        .flatMap(same -> same.stream().skip(i).limit(1)));
    }

    /** A cumulative count has only one row: more of them would be added up. */
    private boolean isCovered(Count count) {
        return count.isNewest()
                || (count.line.indicator().measure() == Measure.PERIOD && context.isNew(count.said.figure()));
    }

    private Stream<Line> lines() {
        return situation.lines().stream()
                .filter(line -> line.indicator().section().is(Topic.CASUALTIES)
                        && !tabled.contains(Slot.of(line.indicator(), line.place())));
    }

    private List<Count> counts() {
        return counts(isWhole ? this::isCovered : Count::isNewest).toList();
    }

    private Stream<Count> counts(Predicate<Count> wanted) {
        return lines().flatMap(line -> line.claims().stream()
                        .flatMap(claim -> claim.byTime().stream().map(said -> new Count(line, claim, said))))
                .filter(wanted);
    }

    /** Returns the oldest count that is left to the reports before. */
    private Optional<Claim.Said> reportedBefore(Count newest) {
        return newest.claim.byTime().stream()
                .skip(1)
                .filter(said ->
                        isWhole && newest.line.indicator().measure() == Measure.PERIOD && !context.isNew(said.figure()))
                .reduce((newer, older) -> older);
    }

    private DateText period(Line line, Figure figure) {
        return line.indicator()
                .start()
                .filter(start -> start.isBefore(figure.trueOf()))
                .map(start -> printer.when(new Timing.Over(new Period(start, figure.trueOf()))))
                .orElseGet(() -> context.when(figure));
    }

    private Casualties.Row row(Count count) {
        Line line = count.line;
        Figure figure = count.said.figure();
        List<Asides.Aside> asides = figures.asides(line, count.claim, count.said);
        List<Wording> details = new ArrayList<>(context.remarks(figure.head()));
        Optional<Claim.Run> run = Optional.of(count)
                .filter(Count::isNewest)
                .flatMap(newest -> line.run(newest.claim, situation.ledger().marks()));
        if (count.isNewest()) {
            figures.standing(line, count.claim).map(printer::own).ifPresent(details::add);
        }
        details.addAll(Asides.Aside.words(asides));
        run.map(sum -> printer.say(
                        "detail.run",
                        Map.of(
                                "value",
                                context.value(sum.value(), line.indicator()).text(),
                                "dates",
                                printer.when(new Timing.Over(sum.period())).text())))
                .map(printer::own)
                .ifPresent(details::add);
        Optional<Claim.Said> before = run.isEmpty() && count.isNewest() ? reportedBefore(count) : Optional.empty();
        before.ifPresent(said -> details.add(printer.own(printer.say("detail.reported-before"))));
        return new Casualties.Row(
                period(line, figure),
                Optional.of(context.value(figure)),
                printer.words(line.indicator().label()),
                context.placeName(line.place()),
                context.sources().shortNames(figure),
                details,
                Citation.ofAll(Stream.concat(Stream.of(figure.head()), Asides.Aside.heads(asides))
                                .toList())
                        .tellingOf(Stream.concat(
                                        before.stream().map(Claim.Said::figure),
                                        run.stream().flatMap(sum -> sum.counts().stream()))
                                .map(Figure::id)));
    }

    private Casualties.Row reviewedCount(Line line, Line.UnderReview review) {
        return new Casualties.Row(
                printer.when(review.timing()),
                Optional.empty(),
                printer.words(line.indicator().label()),
                context.placeName(line.place()),
                context.sources().shortName(review.source()),
                List.of(printer.own(printer.say("detail.under-review"))),
                Citation.NONE);
    }
}
