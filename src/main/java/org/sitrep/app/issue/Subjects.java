package org.sitrep.app.issue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.check.CheckRule;
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

    /** Of these an answer stays with the series: what is so of one figure is so of the next. */
    private static final Set<Rule> LASTING = Set.of(CheckRule.STALE_FIGURE, CheckRule.SMALL_NUMBER);

    private final Map<String, Entry> byPlace = new HashMap<>();
    private final Map<String, Moment> begun = new HashMap<>();
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
            begun.merge(series(figure).toString(), figure.head().known(), Subjects::earlier);
        }
    }

    private static Moment earlier(Moment one, Moment other) {
        return one.isAfter(other) ? other : one;
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

    /** Returns when what an answer to a finding stays with became known: its series, or its figure. */
    Optional<Moment> known(Finding finding) {
        return LASTING.contains(finding.rule())
                ? finding.subject().series().map(series -> begun.get(series.toString()))
                : entry(finding.place()).map(entry -> entry.head().known());
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
