package org.sitrep.situation.redact;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Condition;
import org.sitrep.fact.entry.Demand;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Fact;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.entry.Timing;

/**
 * What stands beside what is admitted where something is withheld: bare marks, without any value or word.
 *
 * @param figures the figures under review: neither the old nor the new one is shown
 * @param notToBeTotalled what may not be computed, as a total or a ratio: it would give a withheld part away, or stand in for
 *     what is withheld itself
 * @param notToBeAddedUp the counts of series of which a count of another period is withheld: their sum would lack it
 * @param standing the conditions and demands under review: they stay in sight, without what became of them
 * @param notes the ids of the notes that would stand in for a newer one under review
 */
public record Marks(
        List<Slot> figures,
        Set<Slot> notToBeTotalled,
        Set<Slot> notToBeAddedUp,
        List<Fact> standing,
        Set<String> notes) {

    public Marks {
        figures = List.copyOf(figures);
        notToBeTotalled = Set.copyOf(notToBeTotalled);
        notToBeAddedUp = Set.copyOf(notToBeAddedUp);
        standing = List.copyOf(standing);
        notes = Set.copyOf(notes);
    }

    /**
     * One indicator at one place, by one source, at one time.
     *
     * @param indicator the id of what is counted
     * @param place the id of where; absent for figures that state no place
     * @param source the id of the source
     * @param timing when it held
     */
    public record Slot(String indicator, Optional<String> place, String source, Timing timing) {

        /** Returns that of a figure. */
        public static Slot of(Figure figure) {
            return new Slot(figure.indicator(), figure.place(), figure.source(), figure.timing());
        }

        /** Returns whether it is of an indicator at a place. */
        public boolean isOf(String counted, Optional<String> at) {
            return indicator.equals(counted) && place.equals(at);
        }
    }

    /** Returns the times of which an indicator at a place is under review, or not to be totalled. */
    public Stream<Timing> withheld(String indicator, Optional<String> place) {
        return Stream.concat(figures.stream(), notToBeTotalled.stream())
                .filter(slot -> slot.isOf(indicator, place))
                .map(Slot::timing);
    }

    /** Returns whether an indicator at a place may not be computed for a time: of a level, for none. */
    public boolean isBarred(Indicator counted, Optional<String> place, Timing time) {
        return notToBeTotalled.stream()
                .anyMatch(slot -> slot.isOf(counted.id(), place)
                        && (counted.measure() != Measure.PERIOD
                                || counted.relations().recent().isPresent()
                                || slot.timing.equals(time)));
    }

    static Marks of(
            Vocabulary words,
            LocalDate asOf,
            List<Entry> withheld,
            List<Entry> shown,
            List<Entry> reviewed,
            Inference inference) {
        Set<Slot> open = figures(shown).stream().map(Slot::of).collect(Collectors.toSet());
        Set<Inference.Slot> unsaid = Stream.concat(
                        figures(words, figures(shown), figures(withheld)).stream(),
                        figures(words, figures(shown), figures(reviewed)).stream())
                .filter(slot -> !open.contains(slot)
                        && words.indicator(slot.indicator)
                                .freshFor()
                                .filter(days ->
                                        slot.timing.last().plusDays(days).isBefore(asOf))
                                .isEmpty())
                .map(slot -> inference.ofAnySource(slot))
                .collect(Collectors.toSet());
        return new Marks(
                figures(words, figures(shown), figures(reviewed)),
                figures(shown).stream()
                        .flatMap(figure -> inference.wholes(figure, unsaid))
                        .collect(Collectors.toSet()),
                figures(shown).stream()
                        .filter(inference::isOfBrokenSeries)
                        .map(Slot::of)
                        .collect(Collectors.toSet()),
                reviewed.stream()
                        .filter(entry -> entry instanceof Condition || entry instanceof Demand)
                        .map(Fact.class::cast)
                        .toList(),
                notes(shown, reviewed));
    }

    Marks rewritten(Entry.Rewriting by) {
        List<Fact> facts = standing.stream().map(fact -> fact.rewritten(by)).toList();
        return new Marks(figures, notToBeTotalled, notToBeAddedUp, facts, notes);
    }

    static List<Figure> figures(List<Entry> entries) {
        return entries.stream()
                .filter(Figure.class::isInstance)
                .map(Figure.class::cast)
                .toList();
    }

    private record Series(String indicator, Optional<String> place, String source) {}

    /** A level has one mark a source, that of the newest; it goes where a newer one is shown. */
    private static List<Slot> figures(Vocabulary words, List<Figure> shown, List<Figure> reviewed) {
        Map<Series, List<Figure>> open = bySeries(shown);
        return bySeries(reviewed).entrySet().stream()
                .flatMap(series -> words.indicator(series.getKey().indicator()).measure() == Measure.PERIOD
                        ? series.getValue().stream()
                        : newest(series.getValue())
                                .filter(level -> newest(open.getOrDefault(series.getKey(), List.of()))
                                        .filter(figure -> Figure.AGE.compare(figure, level) > 0)
                                        .isEmpty())
                                .stream())
                .map(Slot::of)
                .distinct()
                .toList();
    }

    private static Map<Series, List<Figure>> bySeries(List<Figure> figures) {
        return figures.stream()
                .collect(Collectors.groupingBy(
                        figure -> new Series(figure.indicator(), figure.place(), figure.source()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static Optional<Figure> newest(List<Figure> figures) {
        return figures.stream().max(Figure.AGE);
    }

    private static Set<String> notes(List<Entry> shown, List<Entry> reviewed) {
        return notes(shown)
                .filter(note -> notes(reviewed)
                        .anyMatch(newer ->
                                newer.slot().equals(note.slot()) && newer.day().isAfter(note.day())))
                .map(Note::id)
                .collect(Collectors.toSet());
    }

    private static Stream<Note> notes(List<Entry> entries) {
        return entries.stream().filter(Note.class::isInstance).map(Note.class::cast);
    }
}
