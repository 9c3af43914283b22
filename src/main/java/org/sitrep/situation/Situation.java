package org.sitrep.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Named;
import org.sitrep.fact.entry.Activity;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.entry.Statement;
import org.sitrep.fact.map.MapFeature;
import org.sitrep.fact.prose.Reference;
import org.sitrep.situation.redact.RedactedLedger;
import org.sitrep.situation.redact.Revision;
import org.sitrep.situation.redact.Viewpoint;

/**
 * A ledger as seen from a viewpoint.
 *
 * @param ledger what the audience may know, as of the viewpoint
 * @param clocks the conditions, in the order in which their kinds are declared, the oldest first
 * @param lines the figures by indicator and place, in the order of their declaration
 * @param totals the totals computed over declared parts
 * @param ratios the ratios computed as declared
 * @param timelines the tracks that have events, in the order of their declaration
 * @param untracked the events that stand in no track, the oldest first
 * @param plans what has become of planned events, by their ids
 * @param demands the demands, in the order of the ledger
 * @param activities how the activities stand, in the order of the ledger
 * @param statements the positions taken, in the order of the ledger
 * @param notes the notes that stand: those of the newest day of each section, cluster and place
 * @param front what the office writes for page one and the mail
 * @param overtaken which figures their source has overtaken
 */
public record Situation(
        RedactedLedger ledger,
        List<Clock> clocks,
        List<Line> lines,
        List<Total> totals,
        List<ComputedRatio> ratios,
        List<Timeline> timelines,
        List<Event> untracked,
        Map<String, Plan> plans,
        List<DemandRecord> demands,
        List<Activity.Course> activities,
        List<Statement> statements,
        List<Note> notes,
        Front front,
        References.Overtaken overtaken) {

    /**
     * The events of one track.
     *
     * @param track the track
     * @param events its events, the oldest first
     */
    public record Timeline(Named track, List<Event> events) {

        public Timeline {
            events = List.copyOf(events);
        }
    }

    public Situation {
        clocks = List.copyOf(clocks);
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
        ratios = List.copyOf(ratios);
        timelines = List.copyOf(timelines);
        untracked = List.copyOf(untracked);
        plans = Map.copyOf(plans);
        demands = List.copyOf(demands);
        activities = List.copyOf(activities);
        statements = List.copyOf(statements);
        notes = List.copyOf(notes);
    }

    /** Returns the situation in which a redacted ledger leaves its reader. */
    public static Situation of(RedactedLedger ledger) {
        return new Survey(ledger).situation();
    }

    /** Returns what the crisis declares, as far as the audience may know it. */
    public Crisis crisis() {
        return ledger.crisis();
    }

    /** Returns from where the ledger is seen. */
    public Viewpoint viewpoint() {
        return ledger.viewpoint();
    }

    /** Returns the corrections and withdrawals, the oldest first. */
    public List<Revision> revisions() {
        return ledger.revisions();
    }

    /** Returns what the crisis's map layers show, in the order of their files. */
    public List<MapFeature> layers() {
        return ledger.layers();
    }

    /** Returns every entry in view, by id, in the order of the ledger. */
    public Map<String, Entry> inView() {
        return ledger.inView();
    }

    /** Returns whether an event has happened, as far as the record says: it is not planned alone. */
    public boolean hasHappened(Event event) {
        return !event.planned() || plan(event).status() == Plan.Status.HELD;
    }

    /** Returns whether an entry was withdrawn, in view of this audience. */
    public boolean isWithdrawn(String id) {
        return revisions().stream()
                .anyMatch(revision ->
                        revision.now().isEmpty() && revision.was().id().equals(id));
    }

    /** Returns the day of an event: of one that was planned, the day it was held, or is planned for now. */
    public LocalDate dayOf(Event event) {
        return event.planned() ? plan(event).day() : event.date();
    }

    /** Returns what has become of a planned event; another reading of it is taken as planned. */
    public Plan plan(Event event) {
        return Optional.ofNullable(plans.get(event.id()))
                .filter(plan -> plan.event().equals(event))
                .orElseGet(() -> Plan.of(event, List.of(), event.date()));
    }

    /** Returns how an activity stands; another reading of it, as it was recorded. */
    public Activity.Course course(Activity activity) {
        return activities.stream()
                .filter(course -> course.activity().equals(activity))
                .findFirst()
                .orElseGet(() -> activity.after(List.of()));
    }

    /** Returns what sources' figures of parts add up to, read as said by them, where no source says anything of the whole. */
    public List<Line> sums() {
        return Lines.added(totals, lines);
    }

    /** Returns the line of an indicator at a place. */
    public Optional<Line> line(String indicator, Optional<String> place) {
        Total.Part part = new Total.Part(indicator, place);
        return lines.stream().filter(line -> line.part().equals(part)).findFirst();
    }

    /**
     * Returns what stands for an indicator at a place where there is room for one figure; none where nothing of it is in
     * view, nor can be computed.
     */
    public Optional<HeadlineFigure> headlineFigure(String indicator, Optional<String> place) {
        return HeadlineFigure.of(this, indicator, place);
    }

    /** Returns what some parts of a whole add up to, by the rule of totals; nothing where that cannot be said. */
    public Optional<Total> sumOfSome(Total.Part whole, List<Total.Part> parts) {
        return Totals.ofSome(this, whole, parts);
    }

    /**
     * Returns what the parts of a place counted in each period of which one has a count, by source, the newest first: none where
     * somebody states the whole, or where it is not to be totalled.
     */
    public List<Total> sumsByPeriod(Total.Part whole) {
        return line(whole.indicator(), whole.place()).isPresent() ? List.of() : Totals.byPeriod(this, whole);
    }

    /** Returns why no total or ratio stands for an indicator at a place; none where it is neither. */
    public Optional<Uncomputed> uncomputed(String indicator, Optional<String> place) {
        return Uncomputed.of(this, indicator, place);
    }

    /**
     * Returns the newer figures of the same source that overtake the numbers of one text, by the reference that is overtaken.
     * A number whose day the text states, with {@code {date:ID}}, may stay.
     */
    public Map<Reference, Figure> overtaken(List<Reference> references) {
        return overtaken.in(this, references);
    }

    /** Returns what a reference stands for; nothing where its fact is not in view. */
    public Optional<Resolved> resolve(Reference reference) {
        return References.resolve(this, reference);
    }

    /** Returns whether all that a note refers to, in any language, is in view. */
    public boolean resolves(Note note) {
        return note.text().values().stream()
                .flatMap(prose -> prose.references().stream())
                .allMatch(reference -> resolve(reference).isPresent());
    }
}
