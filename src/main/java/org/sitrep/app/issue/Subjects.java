package org.sitrep.app.issue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Series;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.entry.Correction;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Moment;
import org.sitrep.intake.SourceLines;
import org.sitrep.register.Digest;

/** What findings are about: the entries of a ledger, and beside them what a crisis declares. */
final class Subjects {

    private final Map<String, Entry> byPlace = new HashMap<>();
    private final Map<String, List<Figure>> bySeries = new HashMap<>();
    private final SourceLines lines = new SourceLines();

    Subjects(Ledger ledger) {
        ledger.entries().forEach(this::index);
    }

    private void index(Entry entry) {
        if (entry instanceof Correction correction) {
            correction.added().forEach(this::index);
            index(correction.now());
        }
        Entry reads = entry instanceof Correction correction ? correction.now() : entry;
        byPlace.put(key(entry.head().where().at()), reads);
        if (reads instanceof Figure figure) {
            bySeries.computeIfAbsent(series(figure).toString(), series -> new ArrayList<>())
                    .add(figure);
        }
    }

    private static String key(Place place) {
        return place.file() + "#" + place.pointer();
    }

    private static Series series(Figure figure) {
        return new Series(figure.indicator(), figure.place().orElse(Series.NO_PLACE), figure.source());
    }

    /** Returns a finding with the entry that it stands in, and of a figure with its series. */
    Finding named(Finding finding) {
        return entry(finding.place())
                .map(entry -> finding.on(
                        entry.id() + part(finding.place()),
                        entry instanceof Figure figure ? Optional.of(series(figure)) : Optional.empty()))
                .orElse(finding);
    }

    /** What a finding on a figure is about is its value, unless it says otherwise. */
    private String part(Place place) {
        String part = key(place).substring(at(place).length());
        return part.isEmpty() || part.equals("/value") ? "" : "#" + part;
    }

    private Optional<Entry> entry(Place place) {
        return Optional.ofNullable(byPlace.get(at(place)));
    }

    /** The key of the entry that a place lies in; of what lies in none, that of its file. */
    private String at(Place place) {
        String key = key(place);
        int least = place.file().length() + 1;
        while (key.length() > least && !byPlace.containsKey(key)) {
            key = key.substring(0, Math.max(least, key.lastIndexOf('/')));
        }
        return key;
    }

    /** Returns whether what was answered for a group by a moment answers a finding: one of then, or one that follows it. */
    boolean holds(Finding finding, Moment by) {
        return entry(finding.place())
                .filter(entry ->
                        isKnown(entry, by) || (entry instanceof Figure figure && follows(finding.rule(), figure, by)))
                .isPresent();
    }

    private static boolean isKnown(Entry entry, Moment by) {
        return !entry.head().known().isAfter(by);
    }

    /** That a source is silent is so of one figure and the next; how few may be recognised is not. */
    private boolean follows(Rule rule, Figure figure, Moment by) {
        Stream<Figure> before = bySeries.getOrDefault(series(figure).toString(), List.of()).stream()
                .filter(other -> isKnown(other, by));
        return rule == CheckRule.STALE_FIGURE
                ? before.findAny().isPresent()
                : rule == CheckRule.SMALL_NUMBER
                        && before.filter(other -> other.head()
                                        .sensitivity()
                                        .equals(figure.head().sensitivity()))
                                .max(Figure.AGE)
                                .filter(answered -> tellsNoMore(figure, answered))
                                .isPresent();
    }

    /** A smaller number, or other words beside it, may let people be recognised who could not be before. */
    private static boolean tellsNoMore(Figure figure, Figure answered) {
        return figure.head().remark().equals(answered.head().remark())
                && answered.value()
                        .best()
                        .filter(before -> before.signum() > 0)
                        .flatMap(before -> figure.value().best().map(now -> now.compareTo(before)))
                        .filter(sign -> sign >= 0)
                        .isPresent();
    }

    /** Returns the digest of what a finding is about as it reads now: an entry, else the lines that it points at. */
    String said(Finding finding) {
        return entry(finding.place())
                .map(Digest::of)
                .orElseGet(() -> Digest.of(text(finding).getBytes(StandardCharsets.UTF_8)));
    }

    /** A line, and those after it that lie deeper; what stands in no file says itself what it is about. */
    private String text(Finding finding) {
        Place place = finding.place();
        String first = lines.line(place.file(), place.line()).orElse(finding.message());
        StringBuilder text = new StringBuilder(first);
        int at = place.line();
        Optional<String> next = Optional.of(first);
        while (next.isPresent()) {
            next = lines.line(place.file(), ++at).filter(line -> line.isBlank() || indent(line) > indent(first));
            next.ifPresent(line -> text.append('\n').append(line.strip()));
        }
        return text.toString();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
