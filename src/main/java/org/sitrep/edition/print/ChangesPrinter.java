package org.sitrep.edition.print;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.edition.ChangesView;
import org.sitrep.edition.Heading;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.KindOfEntry;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Cited;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Figure;
import org.sitrep.situation.Difference;
import org.sitrep.situation.Difference.Kind;
import org.sitrep.situation.Differences;
import org.sitrep.situation.Situation;
import org.sitrep.situation.redact.Revision;

/** Prints what changed since the previous report. */
final class ChangesPrinter {

    /** What the brief prints line by line elsewhere. */
    private static final Set<Kind> COUNTED = EnumSet.of(Kind.NEW_DEMAND, Kind.NEW_EVENT, Kind.NEW_STATEMENT);

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Context context;
    private final Printer printer;
    private final EntryPrinter entries;
    private final FigurePrinter figures;

    ChangesPrinter(Context context) {
        this.context = context;
        this.printer = context.printer();
        this.entries = new EntryPrinter(context);
        this.figures = new FigurePrinter(context);
    }

    /**
     * Returns what changed; nothing for a first report.
     *
     * @param heading the part's heading, but for its text
     * @param number the number of the previous report, where it has one
     */
    Optional<ChangesView> changes(Heading heading, Optional<String> number) {
        return context.previous().map(previous -> {
            List<ChangesView.Group> groups = groups(previous);
            return new ChangesView(heading.saying(printer.own(title(previous, number))), groups, furtherOn(groups));
        });
    }

    private List<String> furtherOn(List<ChangesView.Group> groups) {
        return groups.stream()
                .filter(group -> !group.listed())
                .map(group -> printer.say(
                        "changes.count",
                        Map.of("label", group.label(), "count", group.lines().size())))
                .toList();
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

    private List<ChangesView.Group> groups(Situation previous) {
        Map<Kind, List<Difference>> byKind = Differences.between(previous, context.situation()).stream()
                .collect(Collectors.groupingBy(Difference::kind, TreeMap::new, Collectors.toList()));
        List<ChangesView.Group> groups = new ArrayList<>();
        byKind.forEach((kind, differences) -> groups.add(group(kind, differences)));
        return groups;
    }

    private ChangesView.Group group(Kind kind, List<Difference> differences) {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new ChangesView.Group(
                name,
                printer.say("changes." + name),
                differences.stream().map(this::line).toList(),
                !COUNTED.contains(kind));
    }

    /** Remarks are printed where the entry itself is; how sure it is goes wherever it goes. */
    private Cited line(Difference difference) {
        if (difference.kind() == Kind.UNDER_REVIEW) {
            String what = difference.entry().match(KindOfEntry.INSTANCE);
            return new Cited(printer.own(printer.say("changes.told." + what)), Citation.NONE);
        }
        Entry entry = difference.entry();
        Optional<Wording> change = difference
                .from()
                .map(versus -> figures.change(versus.comparison(), versus.earlier(), (Figure) entry))
                .map(printer::own)
                .or(() -> difference.revision().map(this::revised));
        Stream<String> revisedBySource = entry instanceof Figure figure && figure.revised()
                ? Stream.of(printer.say("detail.revised"))
                : Stream.empty();
        Stream<Wording> own = Stream.concat(revisedBySource, context.verification(entry.head()).stream())
                .map(printer::own);
        Wording words = Stream.concat(change.stream(), own)
                .reduce(
                        entries.line(entry, difference.revision().map(Revision::was)),
                        (now, more) -> new Wording(
                                printer.say("changes.more", Map.of("now", now.text(), "more", more.text())),
                                now.lang().or(more::lang)));
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
