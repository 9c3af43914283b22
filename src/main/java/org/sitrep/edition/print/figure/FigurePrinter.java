package org.sitrep.edition.print.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.sitrep.edition.area.TablePlan.Slot;
import org.sitrep.edition.print.language.ChangePrinter;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.print.language.QuantityPrinter;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Head;
import org.sitrep.fact.entry.Timing;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Comparison;
import org.sitrep.situation.Line;
import org.sitrep.situation.Situation;
import org.sitrep.situation.Total;

/** Prints what is said about one source's figure: its change, its age, and what else to know. */
public final class FigurePrinter {

    private final Context context;
    private final Printer printer;
    private final Asides asides;

    public FigurePrinter(Context context) {
        this.context = context;
        this.printer = context.printer();
        this.asides = new Asides(context, this);
    }

    /** The earlier figure to compare with, as it reads today: the previous report's, or the same source's last one. */
    public Optional<Figure> baseline(Line line, Claim claim) {
        return context.previous().isPresent()
                ? reported(line, claim).flatMap(this::asItReadsNow)
                : claim.earlier().stream()
                        .filter(figure -> !figure.timing().equals(claim.figure().timing()))
                        .findFirst();
    }

    /** What the previous report printed for a source. */
    private Optional<Figure> reported(Line line, Claim claim) {
        return Optional.ofNullable(context.previousLines().get(Slot.of(line.indicator(), line.place())))
                .flatMap(earlier -> earlier.claimOf(claim.source()))
                .map(Claim::figure);
    }

    /** Nothing is compared with a figure that has been withdrawn, or corrected into another one, since. */
    private Optional<Figure> asItReadsNow(Figure figure) {
        return context.situation().inView().get(figure.id()) instanceof Figure now
                        && now.indicator().equals(figure.indicator())
                        && now.place().equals(figure.place())
                ? Optional.of(now)
                : Optional.empty();
    }

    /** Returns how a figure stands to the earlier one; nothing where that says nothing: a fresh figure that stands, a first report. */
    public Optional<String> change(Line line, Claim claim) {
        return change(line, claim, (from, to) -> change(line.compared(from, to), from, to));
    }

    /** Returns the same for a table, without a date. */
    public Optional<String> briefChange(Line line, Claim claim) {
        return change(line, claim, (from, to) -> briefly(line.compared(from, to), to));
    }

    private Optional<String> change(Line line, Claim claim, BiFunction<Figure, Figure, String> words) {
        Optional<Figure> from = baseline(line, claim);
        Optional<Figure> reported = reported(line, claim);
        if (from.isEmpty()) {
            return reported.isEmpty() && isComputedBefore(claim.figure())
                    ? wasComputed(claim.figure())
                    : context.previous().map(previous -> printer.say(withoutBaseline(previous, reported, claim)));
        }
        if (!from.get().id().equals(claim.figure().id())) {
            return Optional.of(words.apply(from.get(), claim.figure()));
        }
        if (!reported.equals(from)) {
            return Optional.of(printer.say("change.corrected"));
        }
        return claim.stale() ? Optional.of(printer.say("change.no-newer")) : Optional.empty();
    }

    /** Returns whether what a source states now was computed from its figures in the previous report. */
    public boolean isComputedBefore(Figure figure) {
        return computed(figure).isPresent();
    }

    /** Returns what was computed then, where its parts read now as they did. */
    public Optional<String> wasComputed(Figure figure) {
        return computed(figure)
                .filter(total -> !total.timing().last().isAfter(figure.trueOf())
                        && total.parts().stream()
                                .allMatch(part ->
                                        part.equals(context.situation().inView().get(part.id()))))
                .map(total -> printer.say(
                        "change.computed", Map.of("was", was(false, value(total.asFigure()), total.timing()))));
    }

    /** Counts within periods begin again each time. */
    private Optional<Total> computed(Figure figure) {
        return context.previous().stream()
                .flatMap(previous -> previous.totals().stream())
                .filter(total -> total.newest()
                        && total.indicator().measure() != Measure.PERIOD
                        && total.source().equals(figure.source())
                        && Total.Part.of(total.asFigure()).equals(Total.Part.of(figure)))
                .findFirst();
    }

    private String withoutBaseline(Situation previous, Optional<Figure> reported, Claim claim) {
        if (reported.isPresent()) {
            return isRevised(reported.get()) ? "change.withdrawn" : "change.under-review";
        }
        boolean known = previous.inView().containsKey(claim.figure().id());
        String anew = wasUnderReview(claim.figure()) ? "change.under-review" : "change.new";
        return known ? "change.corrected" : anew;
    }

    /** Returns whether the previous report said that its source's figure was under review: one after it is not the first. */
    public boolean wasUnderReview(Figure figure) {
        return context.previous().flatMap(previous -> previous.line(figure.indicator(), figure.place())).stream()
                .filter(line -> line.indicator().measure() != Measure.PERIOD)
                .flatMap(line -> line.underReview().stream())
                .anyMatch(review -> review.source().equals(figure.source()));
    }

    /** Where nothing on this reader's record says what became of a figure, nothing may be said of it. */
    private boolean isRevised(Figure figure) {
        return context.situation().revisions().stream()
                .anyMatch(revision -> revision.was().id().equals(figure.id()));
    }

    /** Returns how a figure stands to an earlier one of the same indicator, in the fewest words. */
    public String briefly(Figure from, Figure to) {
        return briefly(Comparison.between(context.words().indicator(to.indicator()), from, to), to);
    }

    private String briefly(Comparison comparison, Figure to) {
        QuantityPrinter bare = context.quantities().bare(context.words().indicator(to.indicator()));
        return new ChangePrinter(printer, bare, "change.was").print(comparison);
    }

    /** Returns how a figure stands to an earlier one of the same indicator. */
    public String change(Figure from, Figure to) {
        return change(Comparison.between(context.words().indicator(to.indicator()), from, to), from, to);
    }

    /** Returns how a figure stands to an earlier one. */
    public String change(Comparison comparison, Figure from, Figure to) {
        return comparison.match(new Comparison.Cases<>() {
            @Override
            public String difference(Comparison.Difference difference) {
                String key = List.of(isFall(from, to) ? "change.fewer" : "change.down", "change.same", "change.up")
                        .get(difference.by().signum() + 1);
                String by = context.difference(from, difference.by().abs());
                return printer.say(key, Map.of("by", by, "date", printer.said(from.timing())));
            }

            @Override
            public String fromTo(Comparison.FromTo fromTo) {
                return was(fromTo.isSame(), value(from), from.timing());
            }

            @Override
            public String notComparable(Comparison.NotComparable not) {
                String was = was(false, value(from), from.timing());
                String reason = not.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
                return not.reason() == Comparison.Reason.IN_WORDS
                        ? was
                        : printer.say(
                                "change.not-comparable", Map.of("was", was, "reason", printer.say("reason." + reason)));
            }
        });
    }

    /** Returns what a figure was, or that it is the same since. */
    public String was(boolean same, String value, Timing timing) {
        String key = same ? "change.same" : Printer.isRun(timing) ? "change.from-run" : "change.from";
        return printer.say(key, Map.of("from", value, "date", printer.said(timing)));
    }

    /** What should only grow goes down as its source states it. */
    private boolean isFall(Figure from, Figure to) {
        return context.words().indicator(to.indicator()).measure() == Measure.CUMULATIVE
                && !from.timing().equals(to.timing());
    }

    public String value(Figure figure) {
        return context.value(figure).text();
    }

    public String when(Figure figure) {
        return context.when(figure).text();
    }

    /** Returns what else to know of a claim: remarks, age, standing to the lead, earlier figures. */
    public List<Wording> details(Line line, Claim claim) {
        List<Wording> details = new ArrayList<>(context.remarks(claim.figure().head()));
        details.addAll(Asides.Aside.words(asides(line, claim, true)));
        standing(line, claim).map(printer::own).ifPresent(details::add);
        age(claim).map(printer::own).ifPresent(details::add);
        countedSince(line.indicator()).map(printer::own).ifPresent(details::add);
        earlier(line, claim).map(printer::own).ifPresent(details::add);
        return details;
    }

    /** Returns what to know of a source's newest figure, beside its change if that is printed. */
    public List<Asides.Aside> asides(Line line, Claim claim, boolean change) {
        return asides.of(line, claim, claim.byTime().get(0), change ? baseline(line, claim) : Optional.empty());
    }

    /** Returns what to know of the figures of a day or period where no change is printed beside them. */
    public List<Asides.Aside> asides(Line line, Claim claim, Claim.Said said) {
        return asides.of(line, claim, said, Optional.empty());
    }

    /** Returns what the parts of a figure add up to, where that is not what its source says of the whole. */
    public List<Asides.Aside> sums(Figure figure) {
        return asides.sums(figure).toList();
    }

    /** A cumulative count says since when it counts. */
    public Optional<String> countedSince(Indicator indicator) {
        return indicator.start().map(start -> printer.say("detail.counted-since", Map.of("date", printer.day(start))));
    }

    private String sourceOf(Entry entry) {
        return context.sources().shortName(entry.head().sources().get(0).source());
    }

    public Optional<String> standing(Line line, Claim claim) {
        Optional<Claim> lead = line.lead().filter(l -> !l.equals(claim));
        return switch (claim.agreement()) {
            case LEAD, AGREES, NOT_COMPARABLE -> Optional.empty();
            case DIFFERS -> lead.map(l -> printer.say("detail.differs", Map.of("source", sourceOf(l.figure()))));
            case CONTRADICTS ->
                lead.map(l -> printer.say("detail.contradicts", Map.of("source", sourceOf(l.figure()))));
        };
    }

    /** Returns that a figure of a source is under review, beside those of others. */
    public String reviewedBeside(Line.UnderReview review) {
        return printer.other(
                context.sources().shortName(review.source()),
                printer.bracketed(
                        printer.say("detail.under-review"),
                        printer.when(review.timing()).text()));
    }

    /** Returns the age of a stale figure. */
    public Optional<String> age(Claim claim) {
        return claim.stale()
                ? Optional.of(printer.say("detail.stale", Map.of("days", claim.ageInDays())))
                : Optional.empty();
    }

    /** How many more there are is no part of the wording: each of them would have to travel with the report. */
    private Optional<String> earlier(Line line, Claim claim) {
        List<Figure> rest = rest(line, claim);
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        List<String> printed = rest.stream()
                .limit(Claim.MAX_EARLIER)
                .map(figure -> printer.bracketed(value(figure), when(figure)))
                .toList();
        return Optional.of(printer.say(
                "detail.earlier",
                Map.of("figures", printer.list(printed), "more", Math.max(0, rest.size() - Claim.MAX_EARLIER))));
    }

    /** The earlier figures that nothing else in the row speaks of. */
    private List<Figure> rest(Line line, Claim claim) {
        Optional<Figure> shown = baseline(line, claim);
        return claim.earlier().stream()
                .filter(figure -> !shown.equals(Optional.of(figure)))
                .filter(figure -> !figure.timing().equals(claim.figure().timing()))
                .toList();
    }

    /** Returns the numbers of the notes of a claim and of the earlier figures printed with it. */
    public Citation notes(Line line, Claim claim) {
        List<Head> heads = new ArrayList<>(List.of(claim.figure().head()));
        baseline(line, claim).map(Figure::head).ifPresent(heads::add);
        rest(line, claim).stream().limit(Claim.MAX_EARLIER).map(Figure::head).forEach(heads::add);
        Asides.Aside.heads(asides(line, claim, true)).forEach(heads::add);
        return Citation.ofAll(heads);
    }
}
