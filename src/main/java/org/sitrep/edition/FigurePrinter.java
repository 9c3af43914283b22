package org.sitrep.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sitrep.fact.Entry;
import org.sitrep.fact.Figure;
import org.sitrep.fact.Head;
import org.sitrep.fact.Indicator;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Comparison;
import org.sitrep.situation.Line;

/** Prints what is said about one source's figure: its change, its age, and what else to know. */
final class FigurePrinter {

    private static final int MOST_EARLIER = 3;

    private final Context context;
    private final Printer printer;

    FigurePrinter(Context context) {
        this.context = context;
        this.printer = context.printer();
    }

    /** The earlier figure to compare with: that of the previous report, or the same source's last one. */
    Optional<Figure> baseline(Line line, Claim claim) {
        return context.previous()
                .map(previous -> previous.line(
                                line.indicator().id(), line.place().map(p -> p.id()))
                        .flatMap(earlier -> earlier.claimOf(claim.source()))
                        .map(Claim::figure))
                .orElseGet(() -> claim.earlier().stream().findFirst());
    }

    /** Gives how a figure stands to the earlier one; nothing where there is none and no report before. */
    Optional<String> change(Line line, Claim claim) {
        if (line.place().isEmpty()) {
            return Optional.empty();
        }
        Optional<Figure> from = baseline(line, claim);
        if (from.isEmpty()) {
            return context.previous().map(previous -> printer.say("change.new"));
        }
        return from.get().id().equals(claim.figure().id()) && from.get().equals(claim.figure())
                ? Optional.of(printer.say("change.no-newer"))
                : Optional.of(change(line.indicator(), from.get(), claim.figure()));
    }

    private String change(Indicator indicator, Figure from, Figure to) {
        return Comparison.between(indicator, from, to).match(new Comparison.Cases<>() {
            @Override
            public String difference(Comparison.Difference difference) {
                String key = List.of("change.down", "change.same", "change.up")
                        .get(difference.by().signum() + 1);
                return printer.say(
                        key, Map.of("by", printer.number(difference.by().abs()), "date", when(from)));
            }

            @Override
            public String fromTo(Comparison.FromTo fromTo) {
                boolean same = from.value().equals(to.value());
                return printer.say(
                        same ? "change.same" : "change.from", Map.of("from", value(from), "date", when(from)));
            }

            @Override
            public String notComparable(Comparison.NotComparable not) {
                String reason = not.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
                return printer.say(
                        "change.not-comparable",
                        Map.of(
                                "from", value(from),
                                "date", when(from),
                                "reason", printer.say("reason." + reason)));
            }
        });
    }

    String value(Figure figure) {
        return context.quantities().print(figure.value()).text();
    }

    String when(Figure figure) {
        return printer.when(figure.timing()).text();
    }

    /** Gives what else to know of a claim: remarks, age, standing to the lead, same origin, earlier figures. */
    List<Wording> details(Line line, Claim claim) {
        List<Wording> details = new ArrayList<>(context.remarks(claim.figure().head()));
        sameOrigin(claim.figure()).ifPresent(details::add);
        standing(line, claim).map(printer::own).ifPresent(details::add);
        age(claim).map(printer::own).ifPresent(details::add);
        earlier(line, claim).map(printer::own).ifPresent(details::add);
        return details;
    }

    Optional<Wording> sameOrigin(Figure figure) {
        return figure.head()
                .sameOriginAs()
                .flatMap(id -> Optional.ofNullable(context.situation().inView().get(id)))
                .filter(entry -> !entry.head().sources().isEmpty())
                .map(entry -> printer.own(printer.say("detail.same-origin", Map.of("source", sourceOf(entry)))));
    }

    private String sourceOf(Entry entry) {
        return context.notes().shortName(entry.head().sources().get(0).source());
    }

    Optional<String> standing(Line line, Claim claim) {
        Optional<Claim> lead = line.lead().filter(l -> !l.equals(claim));
        return switch (claim.agreement()) {
            case LEAD, AGREES, NOT_COMPARABLE -> Optional.empty();
            case DIFFERS -> lead.map(l -> printer.say("detail.differs", Map.of("source", sourceOf(l.figure()))));
            case CONTRADICTS ->
                lead.map(l -> printer.say("detail.contradicts", Map.of("source", sourceOf(l.figure()))));
        };
    }

    /** Gives the age of a stale figure. */
    Optional<String> age(Claim claim) {
        return claim.stale()
                ? Optional.of(printer.say("detail.stale", Map.of("days", claim.ageInDays())))
                : Optional.empty();
    }

    private Optional<String> earlier(Line line, Claim claim) {
        Optional<Figure> shown = baseline(line, claim);
        List<Figure> rest = claim.earlier().stream()
                .filter(figure -> line.place().isEmpty() || !shown.equals(Optional.of(figure)))
                .toList();
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        List<String> printed = rest.stream()
                .limit(MOST_EARLIER)
                .map(figure ->
                        printer.say("detail.earlier-figure", Map.of("value", value(figure), "date", when(figure))))
                .toList();
        return Optional.of(printer.say(
                "detail.earlier",
                Map.of("figures", printer.list(printed), "more", Math.max(0, rest.size() - MOST_EARLIER))));
    }

    /** Gives the numbers of the notes of a claim and of the earlier figures printed with it. */
    List<Integer> notes(Line line, Claim claim) {
        List<Head> heads = new ArrayList<>(List.of(claim.figure().head()));
        baseline(line, claim).map(Figure::head).ifPresent(heads::add);
        claim.earlier().stream().limit(MOST_EARLIER + 1L).map(Figure::head).forEach(heads::add);
        return context.notes().ofAll(heads);
    }
}
