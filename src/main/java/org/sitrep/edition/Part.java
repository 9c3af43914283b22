package org.sitrep.edition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Cited;
import org.sitrep.edition.text.Grid;
import org.sitrep.edition.text.Passage;

/**
 * A part of a report. In which order parts stand is decided in {@code edition.print.PartTable}; every output walks the
 * same list, and says by {@link Cases} what it makes of each.
 */
public sealed interface Part
        permits ChangesView,
                Casualties,
                ClockView.Conditions,
                Part.Highlights,
                Part.KeyFigures,
                Part.LocatorMap,
                Part.MainTimeline,
                Part.Narrative,
                Part.Charts,
                Part.Table,
                Part.Figures,
                Part.Timelines,
                Part.Demands,
                Part.Clusters,
                Part.Positions,
                Part.Revisions,
                Part.Counting,
                Part.Sources,
                Part.Contacts {

    /** Returns what stands at its head. */
    Heading heading();

    /** Returns what it shows, citation by citation, in reading order. */
    default Stream<Citation> shown() {
        return Stream.empty();
    }

    /** Returns what only its data hold, which are folded on screens and not on paper. */
    default Stream<Citation> data() {
        return Stream.empty();
    }

    /** Calls the case of this kind. */
    <R> R match(Cases<R> cases);

    /** What there is to do for each kind of part. */
    interface Cases<R> {
        R highlights(Highlights part);

        R keyFigures(KeyFigures part);

        R map(LocatorMap part);

        R timeline(MainTimeline part);

        R changes(ChangesView part);

        R narrative(Narrative part);

        R conditions(ClockView.Conditions part);

        R charts(Charts part);

        R table(Table part);

        R figures(Figures part);

        R timelines(Timelines part);

        R demands(Demands part);

        R casualties(Casualties part);

        R clusters(Clusters part);

        R positions(Positions part);

        R revisions(Revisions part);

        R counting(Counting part);

        R sources(Sources part);

        R contacts(Contacts part);
    }

    /** The lines to read if one reads nothing else. */
    record Highlights(Heading heading, List<Passage> lines) implements Part {
        public Highlights {
            lines = List.copyOf(lines);
        }

        @Override
        public Stream<Citation> shown() {
            return lines.stream().flatMap(Passage::shown);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.highlights(this);
        }
    }

    /** The key figures. */
    record KeyFigures(Heading heading, List<Card> cards) implements Part {
        public KeyFigures {
            cards = List.copyOf(cards);
        }

        @Override
        public Stream<Citation> shown() {
            return cards.stream()
                    .map(card -> card.marked() ? card.notes() : card.notes().by(List.of()));
        }

        /** Returns the same beside other parts: a source is marked once for a figure, best where it is told of. */
        KeyFigures beside(List<Part> others) {
            List<Citation> marks = others.stream()
                    .filter(part -> part != this)
                    .flatMap(Part::shown)
                    .toList();
            return new KeyFigures(
                    heading, cards.stream().map(card -> card.beside(marks)).toList());
        }

        @Override
        public Stream<Citation> data() {
            return cards.stream()
                    .flatMap(card -> card.trend().stream())
                    .flatMap(trend -> trend.rows().stream())
                    .map(Plotted::notes);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.keyFigures(this);
        }
    }

    /** The places of the report to look at. */
    record LocatorMap(Heading heading, MapView map) implements Part {
        @Override
        public Stream<Citation> shown() {
            return map.keys().stream().map(MapView.Key::notes);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.map(this);
        }
    }

    /**
     * The crisis's main timeline.
     *
     * @param origins who says its events, once for all of one source; empty where each is marked by itself
     */
    record MainTimeline(
            Heading heading,
            Optional<Chronology> timeline,
            Optional<CourseView> course,
            List<Chronology.Origin> origins)
            implements Part {
        public MainTimeline {
            origins = List.copyOf(origins);
        }

        /** What is drawn and not listed is told of by its source. */
        @Override
        public Stream<Citation> shown() {
            return Stream.concat(
                    timeline.stream().flatMap(Chronology::shown),
                    origins.stream()
                            .map(Chronology.Origin::notes)
                            .map(notes -> new Citation(List.of(), notes.entries(), notes.sources())));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.timeline(this);
        }
    }

    /** Prose of one section. */
    record Narrative(Heading heading, Optional<Passage> text) implements Part {
        @Override
        public Stream<Citation> shown() {
            return text.stream().flatMap(Passage::shown);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.narrative(this);
        }
    }

    /** Figures to look at. */
    record Charts(Heading heading, List<ChartView> charts) implements Part {
        public Charts {
            charts = List.copyOf(charts);
        }

        @Override
        public Stream<Citation> data() {
            return charts.stream()
                    .flatMap(chart -> chart.panels().stream())
                    .flatMap(panel -> panel.rows().stream())
                    .map(Plotted::notes);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.charts(this);
        }
    }

    /**
     * Figures by place.
     *
     * @param grids one table, or several of the same rows where there are too many columns for one
     * @param notes who says so and when, and what else to know of the cells that are marked
     * @param left what is only in the data: the figures of places that have no row of their own
     */
    record Table(Heading heading, List<Grid> grids, List<Cited> notes, List<Citation> left) implements Part {
        public Table {
            grids = List.copyOf(grids);
            notes = List.copyOf(notes);
            left = List.copyOf(left);
        }

        @Override
        public Stream<Citation> shown() {
            return Stream.concat(grids.stream().flatMap(Grid::shown), Citation.of(notes));
        }

        @Override
        public Stream<Citation> data() {
            return left.stream();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.table(this);
        }
    }

    /** Figures on people, then those on relief. */
    record Figures(Heading heading, List<FigureBlock> blocks) implements Part {
        public Figures {
            blocks = List.copyOf(blocks);
        }

        @Override
        public Stream<Citation> shown() {
            return blocks.stream().flatMap(FigureBlock::shown);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.figures(this);
        }
    }

    /** The further timelines that hold an event which no other part prints. */
    record Timelines(Heading heading, List<Chronology> timelines) implements Part {
        public Timelines {
            timelines = List.copyOf(timelines);
        }

        @Override
        public Stream<Citation> shown() {
            return timelines.stream().flatMap(Chronology::shown);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.timelines(this);
        }
    }

    /** What is demanded, and the response on record. */
    record Demands(Heading heading, List<DemandView> demands) implements Part {
        public Demands {
            demands = List.copyOf(demands);
        }

        @Override
        public Stream<Citation> shown() {
            return demands.stream().flatMap(DemandView::shown);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.demands(this);
        }
    }

    /** Needs, response and gaps by cluster. */
    record Clusters(Heading heading, List<ClusterView> clusters) implements Part {
        public Clusters {
            clusters = List.copyOf(clusters);
        }

        @Override
        public Stream<Citation> shown() {
            return clusters.stream().flatMap(ClusterView::shown);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.clusters(this);
        }
    }

    /** The positions taken. */
    record Positions(Heading heading, List<Meeting> meetings, Optional<Chronology> events) implements Part {
        public Positions {
            meetings = List.copyOf(meetings);
        }

        @Override
        public Stream<Citation> shown() {
            return Stream.concat(
                    meetings.stream()
                            .flatMap(meeting -> meeting.positions().stream())
                            .map(Meeting.Position::notes),
                    events.stream().flatMap(Chronology::shown));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.positions(this);
        }
    }

    /** Corrections and withdrawals. */
    record Revisions(Heading heading, List<RevisionView> revisions) implements Part {
        public Revisions {
            revisions = List.copyOf(revisions);
        }

        @Override
        public Stream<Citation> shown() {
            return revisions.stream().flatMap(RevisionView::shown);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.revisions(this);
        }
    }

    /** How the figures were counted. */
    record Counting(Heading heading, List<String> rules) implements Part {
        public Counting {
            rules = List.copyOf(rules);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.counting(this);
        }
    }

    /** The numbered notes: those of {@link ReportModel#sources}. */
    record Sources(Heading heading) implements Part {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sources(this);
        }
    }

    /** Whom to ask, and further words of the crisis. */
    record Contacts(Heading heading, Imprint imprint) implements Part {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.contacts(this);
        }
    }
}
