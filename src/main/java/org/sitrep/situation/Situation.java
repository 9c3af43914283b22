package org.sitrep.situation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.entry.Statement;
import org.sitrep.fact.map.MapFeature;
import org.sitrep.fact.prose.Reference;
import org.sitrep.situation.redact.Clearance;
import org.sitrep.situation.redact.Revision;
import org.sitrep.situation.redact.View;
import org.sitrep.situation.redact.Viewpoint;

/**
 * A ledger as seen from a viewpoint.
 *
 * @param crisis what the crisis declares
 * @param viewpoint from where it is seen
 * @param clocks the conditions, in the order in which their kinds are declared, the oldest first
 * @param lines the figures by indicator and place, in the order of their declaration
 * @param totals the totals computed over declared parts
 * @param ratios the ratios computed as declared
 * @param timelines the tracks that have events, in the order of their declaration
 * @param untracked the events that stand in no track, the oldest first
 * @param demands the demands, in the order of the ledger
 * @param statements the positions taken, in the order of the ledger
 * @param notes the newest note of each section and cluster
 * @param revisions the corrections and withdrawals, the oldest first
 * @param layers what the crisis's map layers show, in the order of their files
 * @param inView every entry in view, by id, in the order of the ledger
 */
public record Situation(
        Crisis crisis,
        Viewpoint viewpoint,
        List<Clock> clocks,
        List<Line> lines,
        List<Total> totals,
        List<ComputedRatio> ratios,
        List<Timeline> timelines,
        List<Event> untracked,
        List<DemandRecord> demands,
        List<Statement> statements,
        List<Note> notes,
        List<Revision> revisions,
        List<MapFeature> layers,
        Map<String, Entry> inView) {

    public Situation {
        clocks = List.copyOf(clocks);
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
        ratios = List.copyOf(ratios);
        timelines = List.copyOf(timelines);
        untracked = List.copyOf(untracked);
        demands = List.copyOf(demands);
        statements = List.copyOf(statements);
        notes = List.copyOf(notes);
        revisions = List.copyOf(revisions);
        layers = List.copyOf(layers);
        inView = Collections.unmodifiableMap(inView);
    }

    /**
     * Returns the situation as of a viewpoint.
     *
     * @param ledger what is on record
     * @param viewpoint the day, the day of knowledge and the clearance
     */
    public static Situation of(Ledger ledger, Viewpoint viewpoint) {
        Ledger told = Clearance.of(ledger, viewpoint.clearance());
        return new Survey(told, viewpoint, View.of(told, viewpoint)).situation();
    }

    /** Returns the line of an indicator at a place. */
    public Optional<Line> line(String indicator, Optional<String> place) {
        return lines.stream()
                .filter(line -> line.indicator().id().equals(indicator)
                        && line.place().map(p -> p.id()).equals(place))
                .findFirst();
    }

    /** Returns what a reference stands for; nothing where its fact is not in view. */
    public Optional<Resolved> resolve(Reference reference) {
        return References.resolve(this, reference);
    }
}
