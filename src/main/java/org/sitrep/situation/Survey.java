package org.sitrep.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Named;
import org.sitrep.fact.entry.Condition;
import org.sitrep.fact.entry.Demand;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Moment;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.entry.Section;
import org.sitrep.fact.entry.Statement;
import org.sitrep.fact.entry.Update;
import org.sitrep.fact.map.MapFeature;
import org.sitrep.situation.redact.Layers;
import org.sitrep.situation.redact.View;
import org.sitrep.situation.redact.Viewpoint;

/** Puts what is in view in order. */
final class Survey {

    private final Crisis crisis;
    private final List<MapFeature> layers;
    private final Viewpoint viewpoint;
    private final View view;
    private final LocalDate asOf;
    private final Map<String, List<Update>> updates = new HashMap<>();
    private final Set<String> underReview;

    Survey(Ledger told, Viewpoint viewpoint, View view) {
        this.crisis = told.crisis();
        this.layers = Layers.of(told.layers(), viewpoint);
        this.viewpoint = viewpoint;
        this.view = view;
        this.asOf = viewpoint.asOf().date();
        this.underReview = view.underReview().stream().map(Entry::id).collect(Collectors.toCollection(HashSet::new));
        all(Update.class)
                .forEach(update -> updates.computeIfAbsent(update.target(), t -> new ArrayList<>())
                        .add(update));
        updates.values()
                .forEach(list -> list.sort(Comparator.comparing(Update::date)
                        .thenComparing(update -> update.head().known())));
    }

    Situation situation() {
        List<Line> lines = Lines.of(crisis.vocabulary(), asOf, view);
        return new Situation(
                crisis,
                viewpoint,
                clocks(),
                lines,
                Totals.of(crisis.vocabulary(), lines),
                ComputedRatio.of(crisis.vocabulary(), lines),
                timelines(),
                events().filter(event -> event.tracks().isEmpty()).toList(),
                demands(),
                all(Statement.class),
                notes(),
                view.revisions(),
                layers,
                inView());
    }

    private <T> List<T> all(Class<T> kind) {
        return view.entries().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Conditions and demands under review stay in sight, marked, without their updates' conclusion. */
    private <T> List<T> allOrReviewed(Class<T> kind) {
        List<T> found = new ArrayList<>(all(kind));
        view.underReview().stream().filter(kind::isInstance).map(kind::cast).forEach(found::add);
        return found;
    }

    private List<Clock> clocks() {
        List<String> declared = List.copyOf(crisis.vocabulary().conditions().keySet());
        return allOrReviewed(Condition.class).stream()
                .sorted(Comparator.<Condition>comparingInt(condition -> declared.indexOf(condition.kind()))
                        .thenComparing(Condition::start))
                .map(condition -> Clocks.of(
                        crisis.vocabulary(),
                        asOf,
                        condition,
                        updates.getOrDefault(condition.id(), List.of()),
                        underReview.contains(condition.id())))
                .toList();
    }

    private List<DemandRecord> demands() {
        return allOrReviewed(Demand.class).stream()
                .map(demand -> DemandRecord.of(
                        asOf, demand, updates.getOrDefault(demand.id(), List.of()), underReview.contains(demand.id())))
                .toList();
    }

    private Stream<Event> events() {
        return all(Event.class).stream()
                .sorted(Comparator.comparing(Event::date)
                        .thenComparing(event -> event.head().known()));
    }

    private List<Timeline> timelines() {
        List<Event> events = events().toList();
        List<Timeline> timelines = new ArrayList<>();
        for (Named track : crisis.vocabulary().tracks().values()) {
            List<Event> own = events.stream()
                    .filter(event -> event.tracks().contains(track.id()))
                    .toList();
            if (!own.isEmpty()) {
                timelines.add(new Timeline(track, own));
            }
        }
        return timelines;
    }

    private record Slot(Section section, Optional<String> cluster) {}

    private List<Note> notes() {
        Map<Slot, Note> newest = new LinkedHashMap<>();
        for (Note note : allOrReviewed(Note.class)) {
            newest.merge(new Slot(note.section(), note.cluster()), note, Survey::newer);
        }
        // Where the newest is under review, an older one must not stand in for it.
        return newest.values().stream()
                .filter(note -> !underReview.contains(note.id()))
                .toList();
    }

    private static Note newer(Note a, Note b) {
        Comparator<Note> order = Comparator.<Note, Moment>comparing(
                        note -> note.head().recorded())
                .thenComparing(Note::date);
        return order.compare(a, b) > 0 ? a : b;
    }

    private Map<String, Entry> inView() {
        Map<String, Entry> byId = new LinkedHashMap<>();
        view.entries().forEach(entry -> byId.put(entry.id(), entry));
        return byId;
    }
}
