package org.sitrep.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Named;
import org.sitrep.fact.entry.Activity;
import org.sitrep.fact.entry.Condition;
import org.sitrep.fact.entry.Demand;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Fact;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.entry.Statement;
import org.sitrep.fact.entry.Update;
import org.sitrep.situation.Situation.Timeline;
import org.sitrep.situation.redact.RedactedLedger;

/** Puts what is in view in order. */
final class Survey {

    private final RedactedLedger ledger;
    private final Vocabulary words;
    private final LocalDate asOf;
    private final Map<String, List<Update>> updates = new HashMap<>();
    private final Map<String, Plan> plans;
    private final List<Event> events;

    Survey(RedactedLedger ledger) {
        this.ledger = ledger;
        this.words = ledger.crisis().vocabulary();
        this.asOf = ledger.viewpoint().asOf().date();
        all(Update.class)
                .forEach(update -> updates.computeIfAbsent(update.target(), t -> new ArrayList<>())
                        .add(update));
        updates.values()
                .forEach(list -> list.sort(Comparator.comparing(Update::date)
                        .thenComparing(update -> update.head().known())));
        this.plans = plans();
        this.events = events();
    }

    Situation situation() {
        List<Line> lines = Lines.of(ledger);
        List<Total> totals = totals(lines);
        List<Note> notes = standingNotes();
        Front front = Front.of(ledger, notes);
        return new Situation(
                ledger,
                clocks(),
                lines,
                totals,
                ComputedRatio.of(ledger, lines, Lines.added(totals, lines)),
                timelines(),
                events.stream().filter(event -> event.tracks().isEmpty()).toList(),
                plans,
                demands(),
                all(Activity.class).stream()
                        .map(activity -> activity.after(updates.getOrDefault(activity.id(), List.of())))
                        .toList(),
                all(Statement.class),
                notes.stream().filter(note -> isShown(note, front)).toList(),
                front,
                References.Overtaken.of(lines));
    }

    private List<Total> totals(List<Line> lines) {
        List<Line> addable = addable(lines);
        return Stream.concat(
                        Totals.of(words, addable, ledger.marks().notToBeTotalled()).stream(),
                        Recents.of(ledger, addable))
                .toList();
    }

    private <T extends Entry> List<T> all(Class<T> kind) {
        return Entry.only(kind, ledger.inView().values()).toList();
    }

    private boolean isUnderReview(Fact fact) {
        return ledger.marks().standing().contains(fact);
    }

    /** Conditions and demands under review stay in sight, marked, without the conclusion of their updates. */
    private List<Clock> clocks() {
        List<String> declared = List.copyOf(words.conditions().keySet());
        return Entry.only(Condition.class, ledger.standing())
                .sorted(Comparator.<Condition>comparingInt(condition -> declared.indexOf(condition.kind()))
                        .thenComparing(Condition::start))
                .map(condition -> Clocks.of(
                        words,
                        asOf,
                        condition,
                        updates.getOrDefault(condition.id(), List.of()),
                        isUnderReview(condition)))
                .toList();
    }

    private List<DemandRecord> demands() {
        return Entry.only(Demand.class, ledger.standing())
                .map(demand -> DemandRecord.of(
                        asOf, demand, updates.getOrDefault(demand.id(), List.of()), isUnderReview(demand)))
                .toList();
    }

    private Map<String, Plan> plans() {
        return all(Event.class).stream()
                .filter(Event::planned)
                .collect(Collectors.toMap(
                        Event::id, event -> Plan.of(event, updates.getOrDefault(event.id(), List.of()), asOf)));
    }

    private List<Event> events() {
        return all(Event.class).stream()
                .sorted(Comparator.comparing((Event event) -> Optional.ofNullable(plans.get(event.id()))
                                .map(Plan::day)
                                .orElse(event.date()))
                        .thenComparing(event -> event.head().known()))
                .toList();
    }

    private List<Timeline> timelines() {
        List<Timeline> timelines = new ArrayList<>();
        for (Named track : words.tracks().values()) {
            List<Event> own = events.stream()
                    .filter(event -> event.tracks().contains(track.id()))
                    .toList();
            if (!own.isEmpty()) {
                timelines.add(new Timeline(track, own));
            }
        }
        return timelines;
    }

    /** Where a newer one is under review, an older one must not stand in for it. */
    private List<Note> standingNotes() {
        return Note.standing(all(Note.class).stream()
                .filter(note -> !ledger.marks().notes().contains(note.id()))
                .toList());
    }

    private static boolean isShown(Note note, Front front) {
        return !front.isResting(note);
    }

    /** Percentages and rates are of wholes that differ: they have no sum. */
    static List<Line> addable(List<Line> lines) {
        return lines.stream().filter(line -> !line.indicator().isRate()).toList();
    }
}
