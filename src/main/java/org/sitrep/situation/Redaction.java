package org.sitrep.situation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.fact.Crisis.Vocabulary;
import org.sitrep.fact.Entry;
import org.sitrep.fact.Figure;
import org.sitrep.fact.Indicator;
import org.sitrep.fact.Location;
import org.sitrep.fact.Measure;
import org.sitrep.fact.Timing;
import org.sitrep.fact.Update;

/** What must go with the entries that a clearance does not admit (rule 4). */
final class Redaction {

    private final Vocabulary words;
    private final Set<Slot> tellTale = new HashSet<>();
    private final Map<Series, Timing> newest = new HashMap<>();
    private final Set<Slot> samePeriod = new HashSet<>();
    private final Set<String> updated = new HashSet<>();

    /** One indicator at one place, by one source, at one time. */
    private record Slot(String indicator, String place, String source, Timing timing) {}

    /** One indicator at one place, by one source. */
    private record Series(String indicator, String place, String source) {}

    private Redaction(Vocabulary words) {
        this.words = words;
    }

    static Redaction of(Vocabulary words, List<Entry> withheld) {
        Redaction redaction = new Redaction(words);
        withheld.forEach(redaction::withhold);
        return redaction;
    }

    private void withhold(Entry entry) {
        if (entry instanceof Update update) {
            updated.add(update.target());
        } else if (entry instanceof Figure figure) {
            withhold(figure);
        }
    }

    private void withhold(Figure figure) {
        String source = Claim.sourceOf(figure);
        String place = figure.place().orElse("");
        newest.merge(new Series(figure.indicator(), place, source), figure.timing(), Redaction::later);
        samePeriod.add(new Slot(figure.indicator(), place, source, figure.timing()));
        Deque<Slot> open = new ArrayDeque<>(List.of(new Slot(figure.indicator(), place, source, figure.timing())));
        while (!open.isEmpty()) {
            wholesOf(open.pop()).stream().filter(tellTale::add).forEach(open::push);
        }
    }

    private static Timing later(Timing a, Timing b) {
        return a.last().isBefore(b.last()) ? b : a;
    }

    /** A total, less the parts that are shown, gives the withheld part away; so does a ratio. */
    private List<Slot> wholesOf(Slot part) {
        List<Slot> wholes = new ArrayList<>();
        for (Location place : words.places().values()) {
            if (place.parts().contains(part.place)) {
                wholes.add(new Slot(part.indicator, place.id(), part.source, part.timing));
            }
        }
        for (Indicator indicator : words.indicators().values()) {
            if (isWholeOf(indicator, part.indicator)) {
                wholes.add(new Slot(indicator.id(), part.place, part.source, part.timing));
            }
        }
        return wholes;
    }

    private boolean isWholeOf(Indicator indicator, String part) {
        boolean sum = Optional.ofNullable(words.indicators().get(part))
                .flatMap(Indicator::partsOf)
                .filter(indicator.id()::equals)
                .isPresent();
        boolean ratio = indicator
                .ratio()
                .filter(r -> r.part().equals(part) || r.whole().equals(part))
                .isPresent();
        return sum || ratio;
    }

    /** Says whether an admitted entry would give a withheld one away. */
    boolean givesAway(Entry entry) {
        return entry instanceof Figure figure && tellTale.contains(slot(figure));
    }

    /** Says whether a withheld entry supersedes an admitted one. */
    boolean supersedes(Entry entry) {
        if (!(entry instanceof Figure figure)) {
            return updated.contains(entry.id());
        }
        boolean overPeriod = words.indicator(figure.indicator()).measure() == Measure.PERIOD;
        return overPeriod ? samePeriod.contains(slot(figure)) : isNewerWithheld(figure);
    }

    private boolean isNewerWithheld(Figure figure) {
        Slot slot = slot(figure);
        Timing withheld = newest.get(new Series(slot.indicator, slot.place, slot.source));
        return withheld != null && !withheld.last().isBefore(figure.timing().last());
    }

    private static Slot slot(Figure figure) {
        return new Slot(figure.indicator(), figure.place().orElse(""), Claim.sourceOf(figure), figure.timing());
    }
}
