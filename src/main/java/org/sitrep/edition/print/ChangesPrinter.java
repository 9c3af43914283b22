package org.sitrep.edition.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.edition.ChangesView;
import org.sitrep.edition.Heading;
import org.sitrep.edition.Part;
import org.sitrep.edition.print.figure.FigurePrinter;
import org.sitrep.edition.print.figure.HeadlinePrinter;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Cited;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Figure;
import org.sitrep.situation.Difference;
import org.sitrep.situation.Difference.Kind;
import org.sitrep.situation.Differences;
import org.sitrep.situation.Situation;
import org.sitrep.situation.Total;
import org.sitrep.situation.redact.Revision;

/** Prints what changed since the previous report. */
final class ChangesPrinter {

    /** The most lines where they stand first. */
    private static final int MAX_LEAD = 5;

    /** So many of these are for what moved, where other things changed too. */
    private static final int MIN_MOVED = 3;

    /** The most lines of the table of the rest. */
    private static final int MAX_ROWS = 40;

    /** What the brief prints line by line elsewhere, or what stands as it stood. */
    private static final Set<Kind> COUNTED = EnumSet.of(Kind.SAME, Kind.NEW_DEMAND, Kind.NEW_EVENT, Kind.NEW_STATEMENT);

    private static final Set<Kind> MOVED = EnumSet.of(Kind.UP, Kind.DOWN, Kind.OTHERWISE);

    /** Which goes first of what did not move. */
    private static final List<Kind> NEWS = List.of(
            Kind.NEW_CONDITION,
            Kind.CONDITION_NEWS,
            Kind.ANSWERED,
            Kind.CORRECTED,
            Kind.WITHDRAWN,
            Kind.NEW_PLAN,
            Kind.PLAN_NEWS,
            Kind.ACTIVITY_NEWS,
            Kind.REPEATED,
            Kind.UNDER_REVIEW,
            Kind.NEW_FIGURE,
            Kind.NOT_COMPARABLE,
            Kind.NEW_ACTIVITY);

    private static final String TOTAL = "total";
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Context context;
    private final Printer printer;
    private final EntryPrinter entries;
    private final FigurePrinter figures;
    private final HeadlinePrinter headlines;
    private final Map<Difference, Total> totals = new LinkedHashMap<>();
    private final List<Difference> counted = new ArrayList<>();
    private final List<Difference> lead;
    private final List<Difference> rest;

    ChangesPrinter(Context context, FigureTables tables) {
        this.context = context;
        this.printer = context.printer();
        this.entries = new EntryPrinter(context);
        this.figures = new FigurePrinter(context);
        this.headlines = new HeadlinePrinter(context);
        tables.totals()
                .filter(total -> total.indicator().relations().recent().isEmpty())
                .forEach(total -> headlines
                        .difference(total)
                        .filter(change -> MOVED.contains(change.kind()))
                        .ifPresent(change -> totals.put(change, total)));
        List<Difference> ranked = new ArrayList<>();
        Stream.concat(
                        totals.keySet().stream(),
                        context
                                .previous()
                                .map(previous -> Differences.between(previous, context.situation()))
                                .orElse(List.of())
                                .stream()
                                .map(this::statedNow))
                .sorted(order())
                .forEach(change -> (COUNTED.contains(change.kind()) ? counted : ranked).add(change));
        counted.sort(Comparator.comparing(Difference::kind));
        this.lead = first(ranked);
        this.rest = ranked.stream().filter(change -> !lead.contains(change)).toList();
    }

    /** What moved, the widest place first, then what page one shows, in its order, then the largest; then news. */
    private Comparator<Difference> order() {
        List<Crisis.KeyFigure> keys = context.situation().crisis().front().keyFigures();
        return Comparator.comparingInt((Difference change) -> NEWS.indexOf(change.kind()))
                .thenComparing(change -> change.entry() instanceof Figure figure ? -width(figure) : 0)
                .thenComparing(change -> change.entry() instanceof Figure figure ? rank(keys, figure) : keys.size())
                .thenComparing(Difference::weight, Comparator.reverseOrder());
    }

    /** What was computed before is not new where its source states it, nor what comes after a figure under review. */
    private Difference statedNow(Difference change) {
        if (change.kind() != Kind.NEW_FIGURE) {
            return change;
        }
        Figure figure = (Figure) change.entry();
        Kind without = figures.wasUnderReview(figure) ? Kind.NOT_COMPARABLE : Kind.NEW_FIGURE;
        Kind kind = figures.isComputedBefore(figure) ? Kind.OTHERWISE : without;
        return new Difference(kind, figure, Optional.empty(), Optional.empty());
    }

    private Optional<String> stated(Difference change) {
        return switch (change.kind()) {
            case OTHERWISE -> figures.wasComputed((Figure) change.entry());
            case NOT_COMPARABLE -> Optional.of(printer.say("change.under-review"));
            default -> Optional.empty();
        };
    }

    private static int rank(List<Crisis.KeyFigure> keys, Figure figure) {
        int at = keys.indexOf(new Crisis.KeyFigure(figure.indicator(), figure.place()));
        return at < 0 ? keys.size() : at;
    }

    /** Places without parts are alike. */
    private int width(Figure figure) {
        return context.width(figure.place());
    }

    private static List<Difference> first(List<Difference> ranked) {
        List<Difference> moved =
                ranked.stream().filter(change -> MOVED.contains(change.kind())).toList();
        int news = ranked.size() - moved.size();
        return Stream.concat(
                        moved.stream().limit(Math.max(MIN_MOVED, MAX_LEAD - news)),
                        ranked.stream().filter(change -> !MOVED.contains(change.kind())))
                .limit(MAX_LEAD)
                .toList();
    }

    /**
     * Returns what matters most of what changed, and how much more there is; nothing for a first report.
     *
     * @param heading the part's heading; without a text it says since when
     * @param number the number of the previous report, where it has one
     */
    Optional<Part> changes(Heading heading, Optional<String> number) {
        return context.previous().map(previous -> {
            List<ChangesView.Group> groups = new ArrayList<>(groups(lead, true));
            List<ChangesView.Group> others = groups(counted, false);
            groups.addAll(others);
            List<String> furtherOn =
                    new ArrayList<>(others.stream().map(this::count).toList());
            if (!rest.isEmpty()) {
                furtherOn.add(printer.say(
                        "changes.rest", Map.of("count", rest.size(), "table", printer.say("heading.changes-table"))));
            }
            Heading head = heading.text().isEmpty() ? heading.saying(printer.own(title(previous, number))) : heading;
            return new ChangesView(head, groups, furtherOn, !rest.isEmpty());
        });
    }

    /** Returns the rest of what changed, as far as there is room; nothing where there is none. */
    Optional<Part> table(Heading heading) {
        List<Difference> left = rest.subList(Math.min(MAX_ROWS, rest.size()), rest.size());
        List<ChangesView.Group> groups = new ArrayList<>(groups(rest.subList(0, rest.size() - left.size()), true));
        List<ChangesView.Group> others = groups(left, false);
        groups.addAll(others);
        Heading head =
                left.isEmpty() ? heading : heading.leaving(new Heading.More(more(left.size(), others), List.of()));
        return rest.isEmpty() ? Optional.empty() : Optional.of(new ChangesView(head, groups, List.of(), false));
    }

    private String more(int all, List<ChangesView.Group> groups) {
        return printer.say("part.more", Map.of("number", printer.number(all))) + " "
                + printer.beside(groups.stream().map(this::count));
    }

    private String count(ChangesView.Group group) {
        return count(group.label(), group.lines().size());
    }

    private String count(String label, int count) {
        return printer.say("changes.count", Map.of("label", label, "count", count));
    }

    private String title(Situation previous, Optional<String> number) {
        return number.map(label ->
                        DIGITS.matcher(label).replaceAll(found -> printer.number(Long.parseLong(found.group()))))
                .map(label -> printer.say("changes.since-number", Map.of("number", label)))
                .orElseGet(() -> printer.say(
                        "changes.since-day",
                        Map.of(
                                "date",
                                printer.fullDay(previous.viewpoint().asOf().date())
                                        .text())));
    }

    private List<ChangesView.Group> groups(List<Difference> changes, boolean listed) {
        Map<String, List<Difference>> byKind =
                changes.stream().collect(Collectors.groupingBy(this::name, LinkedHashMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(group -> new ChangesView.Group(
                        group.getKey(),
                        printer.say("changes." + group.getKey()),
                        group.getValue().stream().map(this::line).toList(),
                        listed))
                .toList();
    }

    private String name(Difference change) {
        return totals.containsKey(change)
                ? TOTAL
                : change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Wording more(Wording now, Wording more) {
        return new Wording(
                printer.say("changes.more", Map.of("now", now.text(), "more", more.text())),
                now.lang().or(more::lang));
    }

    private Cited total(Difference change, Total total) {
        Difference.Versus versus = change.from().orElseThrow();
        String moved = figures.change(versus.comparison(), versus.earlier(), (Figure) change.entry());
        return new Cited(
                more(headlines.line(total), printer.own(moved)),
                headlines.notes(total),
                List.of(printer.own(headlines.said(total))));
    }

    /** Remarks are printed where the entry itself is; how sure it is goes wherever it goes. */
    private Cited line(Difference difference) {
        if (difference.kind() == Kind.UNDER_REVIEW) {
            return new Cited(
                    printer.own(printer.say("changes.told." + difference.entry().word())), Citation.NONE);
        }
        if (totals.containsKey(difference)) {
            return total(difference, totals.get(difference));
        }
        Entry entry = difference.entry();
        Optional<Wording> change = difference
                .from()
                .map(versus -> figures.change(versus.comparison(), versus.earlier(), (Figure) entry))
                .map(printer::own)
                .or(() -> difference.revision().map(this::revised))
                .or(() -> stated(difference).map(printer::own));
        Stream<String> revisedBySource = entry instanceof Figure figure && figure.revised()
                ? Stream.of(printer.say("detail.revised"))
                : Stream.empty();
        Stream<Wording> own = Stream.concat(revisedBySource, context.verification(entry.head()).stream())
                .map(printer::own);
        Wording words = Stream.concat(change.stream(), own)
                .reduce(entries.line(entry, difference.revision().map(Revision::was)), this::more);
        return new Cited(words, notes(difference));
    }

    private Citation notes(Difference difference) {
        return difference
                .from()
                .map(versus -> Citation.ofAll(
                        List.of(difference.entry().head(), versus.earlier().head())))
                .orElseGet(() -> entries.citation(difference.entry()));
    }

    /** The section on corrections says why. */
    private Wording revised(Revision revision) {
        String cause = printer.say("cause." + revision.cause().id());
        Wording was = entries.line(revision.was(), revision.now());
        return revision.now()
                .filter(now -> !entries.line(now, Optional.of(revision.was())).equals(was))
                .map(now -> was.reading(printer.say("changes.was", Map.of("was", was.text(), "cause", cause))))
                .orElseGet(() -> printer.own(cause));
    }
}
