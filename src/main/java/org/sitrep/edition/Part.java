package org.sitrep.edition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a report. In which order parts stand is decided in {@code edition.print.PartTable}; every output walks the
 * same list, and says by {@link Cases} what it makes of each.
 */
public sealed interface Part
        permits ChangesView,
                Part.Highlights,
                Part.KeyFigures,
                Part.LocatorMap,
                Part.MainTimeline,
                Part.Narrative,
                Part.Conditions,
                Part.Charts,
                Part.Figures,
                Part.Timelines,
                Part.Demands,
                Part.Casualties,
                Part.Clusters,
                Part.Positions,
                Part.Revisions,
                Part.Counting,
                Part.Sources,
                Part.Contacts {

    /** Returns what stands at its head. */
    Heading heading();

    /** Returns what it shows, citation by citation, in reading order. */
    Stream<Citation> shown();

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

        R conditions(Conditions part);

        R charts(Charts part);

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

    /** The cases of an output that takes only some kinds of part. */
    interface SomeCases<R> extends Cases<R> {
        /** What there is to do for every other kind. */
        R other(Part part);

        @Override
        default R highlights(Highlights part) {
            return other(part);
        }

        @Override
        default R keyFigures(KeyFigures part) {
            return other(part);
        }

        @Override
        default R map(LocatorMap part) {
            return other(part);
        }

        @Override
        default R timeline(MainTimeline part) {
            return other(part);
        }

        @Override
        default R changes(ChangesView part) {
            return other(part);
        }

        @Override
        default R narrative(Narrative part) {
            return other(part);
        }

        @Override
        default R conditions(Conditions part) {
            return other(part);
        }

        @Override
        default R charts(Charts part) {
            return other(part);
        }

        @Override
        default R figures(Figures part) {
            return other(part);
        }

        @Override
        default R timelines(Timelines part) {
            return other(part);
        }

        @Override
        default R demands(Demands part) {
            return other(part);
        }

        @Override
        default R casualties(Casualties part) {
            return other(part);
        }

        @Override
        default R clusters(Clusters part) {
            return other(part);
        }

        @Override
        default R positions(Positions part) {
            return other(part);
        }

        @Override
        default R revisions(Revisions part) {
            return other(part);
        }

        @Override
        default R counting(Counting part) {
            return other(part);
        }

        @Override
        default R sources(Sources part) {
            return other(part);
        }

        @Override
        default R contacts(Contacts part) {
            return other(part);
        }
    }

    /**
     * The lines to read if one reads nothing else.
     *
     * @param lines the lines
     */
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

    /**
     * The key figures.
     *
     * @param cards the figures
     */
    record KeyFigures(Heading heading, List<Card> cards) implements Part {
        public KeyFigures {
            cards = List.copyOf(cards);
        }

        @Override
        public Stream<Citation> shown() {
            return cards.stream().map(Card::notes);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.keyFigures(this);
        }
    }

    /**
     * The places of the report to look at.
     *
     * @param map the places, and the crisis's own layers
     */
    record LocatorMap(Heading heading, MapView map) implements Part {
        @Override
        public Stream<Citation> shown() {
            return map.layers().stream().map(MapView.Layer::notes);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.map(this);
        }
    }

    /**
     * The crisis's main timeline.
     *
     * @param timeline its events; absent where it has none
     * @param course the same to look at
     */
    record MainTimeline(Heading heading, Optional<Chronology> timeline, Optional<CourseView> course) implements Part {
        @Override
        public Stream<Citation> shown() {
            return timeline.stream().flatMap(Chronology::shown);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.timeline(this);
        }
    }

    /**
     * Prose of one section.
     *
     * @param text the prose; absent where nothing is recorded
     */
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

    /**
     * The conditions with their counts of days.
     *
     * @param clocks the conditions
     */
    record Conditions(Heading heading, List<ClockView> clocks) implements Part {
        public Conditions {
            clocks = List.copyOf(clocks);
        }

        @Override
        public Stream<Citation> shown() {
            return clocks.stream().flatMap(clock -> Citation.of(clock.lines()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.conditions(this);
        }
    }

    /**
     * Figures to look at.
     *
     * @param charts the charts
     */
    record Charts(Heading heading, List<ChartView> charts) implements Part {
        public Charts {
            charts = List.copyOf(charts);
        }

        @Override
        public Stream<Citation> shown() {
            return Stream.empty();
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
     * Figures on people, then those on relief.
     *
     * @param blocks the figures by indicator
     */
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

    /**
     * The further timelines that hold an event which no other part prints.
     *
     * @param timelines the timelines
     */
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

    /**
     * What is demanded, and the response on record.
     *
     * @param demands the demands
     */
    record Demands(Heading heading, List<DemandView> demands) implements Part {
        public Demands {
            demands = List.copyOf(demands);
        }

        @Override
        public Stream<Citation> shown() {
            return demands.stream()
                    .flatMap(demand -> Stream.concat(Citation.of(demand.calls()), Citation.of(demand.responses())));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.demands(this);
        }
    }

    /**
     * Counts over periods, the newest first, never added.
     *
     * @param rows the counts
     */
    record Casualties(Heading heading, List<CasualtyRow> rows) implements Part {
        public Casualties {
            rows = List.copyOf(rows);
        }

        @Override
        public Stream<Citation> shown() {
            return rows.stream().map(CasualtyRow::notes);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.casualties(this);
        }
    }

    /**
     * Needs, response and gaps by cluster.
     *
     * @param clusters the clusters
     */
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

    /**
     * The positions taken.
     *
     * @param meetings who said what, by occasion
     * @param events what else happened there
     */
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

    /**
     * Corrections and withdrawals.
     *
     * @param revisions was, now, why
     */
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

    /**
     * How the figures were counted.
     *
     * @param rules the rules, line by line
     */
    record Counting(Heading heading, List<String> rules) implements Part {
        public Counting {
            rules = List.copyOf(rules);
        }

        @Override
        public Stream<Citation> shown() {
            return Stream.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.counting(this);
        }
    }

    /** The numbered notes: those of {@link ReportModel#sources}. */
    record Sources(Heading heading) implements Part {
        @Override
        public Stream<Citation> shown() {
            return Stream.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sources(this);
        }
    }

    /**
     * Whom to ask, and further words of the crisis.
     *
     * @param imprint both
     */
    record Contacts(Heading heading, Imprint imprint) implements Part {
        @Override
        public Stream<Citation> shown() {
            return Stream.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.contacts(this);
        }
    }
}
