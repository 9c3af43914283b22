package org.sitrep.edition.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.edition.Chronology;
import org.sitrep.edition.ClockView;
import org.sitrep.edition.ClusterView;
import org.sitrep.edition.FigureBlock;
import org.sitrep.edition.Heading;
import org.sitrep.edition.Heading.Area;
import org.sitrep.edition.Meeting;
import org.sitrep.edition.Part;
import org.sitrep.edition.print.area.CasualtyTable;
import org.sitrep.edition.print.graphic.MapPrinter;
import org.sitrep.edition.print.reach.CoverageTable;
import org.sitrep.edition.print.reach.FundingTable;
import org.sitrep.edition.text.Passage;
import org.sitrep.edition.text.Passage.Span;
import org.sitrep.edition.text.Passage.Style;
import org.sitrep.fact.crisis.Indicator.Topic;
import org.sitrep.fact.crisis.ReportPlan;
import org.sitrep.fact.crisis.ReportPlan.Kind;
import org.sitrep.fact.crisis.ReportPlan.OwnSection;
import org.sitrep.fact.crisis.ReportPlan.PartWish;
import org.sitrep.fact.entry.Section;

/**
 * The parts of a report in the order in which they stand where the crisis does not list them, each with where it stands, what
 * it is worth to those who read nothing else, how it is written, and what prints it.
 */
enum PartTable {
    LEAD(
            "",
            "narrative",
            Area.LEAD,
            Heading.ALWAYS,
            (ask, p) -> new LeadPrinter(p).lead().map(text -> new Part.Narrative(ask.head(), Optional.of(text)))),
    HIGHLIGHTS(
            Area.FRONT, Heading.ALWAYS, (ask, p) -> shown(new Part.Highlights(ask.head(), p.highlights(ask.most())))),
    KEY_FIGURES(
            Area.BAND,
            Heading.ALWAYS,
            (ask, p) -> shown(new Part.KeyFigures(ask.head(), p.figures().cards(ask.most())))),
    MAP(Area.SIDE, 0, (ask, p) -> new MapPrinter(p.context()).map().map(map -> new Part.LocatorMap(ask.head(), map))),
    TIMELINE(
            Area.FOOT,
            30,
            (ask, p) -> p.chronicle()
                    .main()
                    .flatMap(main -> ask.list(
                            main.newestFirst(),
                            (head, events) -> new Part.MainTimeline(
                                    head, Optional.of(main.only(events)), Optional.empty(), List.of())))
                    .map(events -> p.timeline((Part.MainTimeline) events, ask.isRenamed()))),
    EARLIER_EVENTS("heading.earlier-events", "timelines", Area.PAGE, 29, (ask, p) -> p.earlier(ask.head())),
    CHANGES("", "changes", Area.FRONT, 70, (ask, p) -> p.changes(ask.head())),
    OVERVIEW("heading.overview", "narrative", Area.PAGE, 85, (ask, p) -> p.narrative(ask.head(), Section.OVERVIEW)),
    CONDITIONS(
            "heading.clocks",
            "conditions",
            Area.PAGE,
            80,
            (ask, p) -> p.asks("access")
                    ? Optional.empty()
                    : ask.list(new ClockPrinter(p.context()).clocks(), ClockView.Conditions::new)),
    ACCESS(
            "heading.access",
            "conditions",
            Area.PAGE,
            80,
            (ask, p) -> ask.list(new ClockPrinter(p.context()).places(), new ClockPrinter(p.context())::byPlace)),
    PLANNED(
            "heading.planned",
            "timelines",
            Area.PAGE,
            55,
            (ask, p) -> ask.list(
                    p.chronicle().ahead(),
                    (head, plans) -> new Part.Timelines(head, List.of(new Chronology(head.words(), plans))))),
    CHARTS(Area.PAGE, 0, (ask, p) -> ask.list(new ChartPrinter(p.context()).charts(), Part.Charts::new)),
    CHANGES_TABLE(Area.PAGE, 15, (ask, p) -> p.changesTable(ask.head())),
    FIGURES(
            Area.PAGE,
            20,
            (ask, p) -> ask.groups(
                    Printers.MOST_FIGURES,
                    Stream.of(Topic.PEOPLE, Topic.RELIEF)
                            .flatMap(topic -> p.figures().topic(topic).stream())
                            .toList(),
                    FigureBlock::rows,
                    (block, rows) -> new FigureBlock(block.label(), rows),
                    Part.Figures::new)),
    TIMELINES(
            "heading.timeline",
            "timelines",
            Area.PAGE,
            30,
            (ask, p) -> ask.groups(
                    Printers.MOST,
                    p.chronicle().others(),
                    Chronology::newestFirst,
                    Chronology::only,
                    Part.Timelines::new)),
    DEMANDS(Area.PAGE, 60, (ask, p) -> ask.list(new DemandPrinter(p.context()).demands(), Part.Demands::new)),
    CASUALTIES(
            Area.PAGE, 50, (ask, p) -> new CasualtyTable(p.context(), ask.wish().max()).part(ask.head())),
    COVERAGE(
            "heading.coverage",
            "table",
            Area.PAGE,
            62,
            (ask, p) -> p.context()
                    .coverage()
                    .flatMap(of -> ask.list(
                            of.rows(),
                            (head, rows) -> CoverageTable.part(head, ask.isRenamed(), p.context(), of.with(rows))))),
    FUNDING(
            "heading.funding",
            "table",
            Area.PAGE,
            61,
            (ask, p) -> FundingTable.part(ask.head(), ask.isRenamed(), p.context())),
    CLUSTERS(
            Area.PAGE,
            45,
            (ask, p) -> ask.groups(
                    Printers.MOST_FIGURES, p.clusters(), ClusterView::rows, ClusterView::only, Part.Clusters::new)),
    ACTIVITIES(
            "heading.activities",
            "narrative",
            Area.PAGE,
            42,
            (ask, p) -> new WorkPrinter(p.context(), ask.most()).part(ask.head())),
    RESPONSE_CAPACITY(
            "heading.response-capacity",
            "narrative",
            Area.PAGE,
            35,
            (ask, p) -> p.narrative(ask.head(), Section.RESPONSE_CAPACITY)),
    POSITIONS(
            Area.PAGE,
            25,
            (ask, p) -> ask.groups(
                            Printers.MOST,
                            p.chronicle().meetings(),
                            Meeting::positions,
                            (meeting, some) -> new Meeting(meeting.occasion(), meeting.date(), some),
                            (head, meetings) -> new Part.Positions(
                                    head, meetings, p.chronicle().atMeeting()))
                    .or(() -> p.chronicle()
                            .atMeeting()
                            .map(events -> new Part.Positions(ask.head(), List.of(), Optional.of(events))))),
    BACKGROUND(
            "heading.background", "narrative", Area.PAGE, 10, (ask, p) -> p.narrative(ask.head(), Section.BACKGROUND)),
    REVISIONS(
            Area.PAGE,
            90,
            (ask, p) -> ask.list(p.revisions(), Part.Revisions::new)
                    .or(() -> shown(new Part.Revisions(ask.head(), List.of())))),
    COUNTING(Area.PAGE, 0, (ask, p) -> ask.list(p.counting(), Part.Counting::new)),
    HOTLINES("heading.hotlines", "narrative", Area.PAGE, 88, (ask, p) -> p.hotlines(ask.head())),
    SOURCES(Area.PAGE, 0, (ask, p) -> shown(new Part.Sources(ask.head()))),
    CONTACTS(Area.PAGE, 0, (ask, p) -> shown(new Part.Contacts(ask.head(), p.imprint())));

    /** What says so where it has nothing to say, in the report of a conflict that lists no parts. */
    private static final Set<String> SAID =
            ids("highlights key-figures timeline overview demands casualties response-capacity positions revisions");

    /** What comes first across the page where no conflict is reported on; all else follows in the order of the table. */
    private static final Map<Kind, Set<String>> FIRST = Map.of(
            Kind.DISASTER,
            ids("overview changes figures casualties changes-table charts access coverage funding clusters"
                    + " activities response-capacity planned"),
            Kind.OUTBREAK,
            ids("overview hotlines changes charts figures casualties changes-table coverage funding clusters"
                    + " activities response-capacity access planned"),
            Kind.OTHER,
            ids("overview changes figures charts changes-table casualties access coverage funding clusters"
                    + " activities response-capacity planned"));

    /** What no list leaves out: what the part on changes leads to, corrections and hotlines where there are any, sources, and whom to ask. */
    private static final Set<String> LAST = ids("lead changes-table revisions hotlines sources contacts");

    /** What is made though it has nothing to say. */
    private static final Set<String> SILENT = ids("highlights key-figures revisions");

    /** What a section of the crisis's own is worth. */
    private static final int OWN = 40;

    /** Prints a part, where it has something to say. */
    interface Print {
        Optional<Part> part(Printers.Ask ask, Printers printers);
    }

    private final String key;
    private final String kind;
    private final Area area;
    private final int weight;
    private final Print print;

    /** A part whose id names its heading and its template. */
    PartTable(Area area, int weight, Print print) {
        this.kind = id();
        this.key = "heading." + kind;
        this.area = area;
        this.weight = weight;
        this.print = print;
    }

    PartTable(String key, String kind, Area area, int weight, Print print) {
        this.key = key;
        this.kind = kind;
        this.area = area;
        this.weight = weight;
        this.print = print;
    }

    /** Returns the parts of a report, in page order. */
    static List<Part> print(Printers printers) {
        new AskedCharts(printers.context()).answerTables();
        List<Part> parts = new ArrayList<>();
        List<Heading> silent = new ArrayList<>();
        wishes(printers).stream()
                .distinct()
                .flatMap(wish -> parts(wish, printers))
                .sorted(Comparator.comparing(part -> part.heading().area()))
                .forEach(part -> {
                    if (!(part instanceof Part.Narrative prose && prose.text().isEmpty())) {
                        silent.clear();
                    } else if (silent.add(part.heading()) && silent.size() > 1) {
                        parts.remove(parts.size() - 1);
                    }
                    parts.add(silent.size() > 1 ? together(silent, printers) : part);
                });
        return parts;
    }

    /** Parts in a row that have nothing to say are one line, which names each; it weighs what the weightiest does. */
    private static Part together(List<Heading> silent, Printers printers) {
        int weight = silent.stream().mapToInt(Heading::weight).max().orElseThrow();
        List<Span> names = silent.stream()
                .flatMap(one -> Stream.of(Span.of(" · "), Span.of(Style.PLAIN, one.words())))
                .skip(1)
                .toList();
        String nothing = printers.context().printer().say("label.nothing");
        return new Part.Narrative(
                new Heading("nothing-" + silent.get(0).id(), "narrative", nothing, weight, Area.PAGE),
                Optional.of(Passage.of(List.of(new Passage.Block(false, List.of(names))))));
    }

    /**
     * Returns what stands in no part that the crisis lists: the id of each entry, with that of a part that would print it.
     *
     * @param printers printers that have printed nothing yet
     * @param printed the ids of the entries that the report prints
     */
    static Map<String, String> unlisted(Printers printers, Set<String> printed) {
        Set<String> listed = wishes(printers).stream().map(PartWish::id).collect(Collectors.toSet());
        Map<String, String> unlisted = new LinkedHashMap<>();
        standard(printers).stream()
                .filter(wish -> !listed.contains(wish.id()))
                .forEach(wish -> parts(wish, printers)
                        .flatMap(Printers::told)
                        .filter(entry -> !printed.contains(entry))
                        .forEach(entry -> unlisted.putIfAbsent(entry, wish.id())));
        return unlisted;
    }

    /** Returns the keys of the phrases that stand at the head of parts. */
    static Set<String> headings() {
        return Stream.of(values())
                .map(row -> row.key)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Returns what the crisis lists, and what no list leaves out; where it lists nothing, what is usual. */
    private static List<PartWish> wishes(Printers printers) {
        Optional<List<PartWish>> listed = printers.plan().parts();
        if (listed.isEmpty()) {
            return standard(printers);
        }
        Set<String> ids = listed.get().stream().map(PartWish::id).collect(Collectors.toSet());
        Stream<PartWish> earlier = ids.contains(TIMELINE.id()) && !ids.contains(EARLIER_EVENTS.id())
                ? Stream.of(wish(EARLIER_EVENTS.id(), false))
                : Stream.empty();
        return Stream.concat(
                        Stream.concat(earlier, listed.get().stream()),
                        LAST.stream()
                                .filter(id -> !ids.contains(id))
                                .filter(id -> !id.equals(CHANGES_TABLE.id()) || ids.contains(CHANGES.id()))
                                .map(id -> wish(id, false)))
                .toList();
    }

    /** Returns what a kind of crisis has where none is listed, with the sections of its own after the response. */
    private static List<PartWish> standard(Printers printers) {
        ReportPlan plan = printers.plan();
        Kind kind = plan.kind().orElse(Kind.CONFLICT);
        boolean isConflict = kind == Kind.CONFLICT;
        Set<String> ids = new LinkedHashSet<>(FIRST.getOrDefault(kind, Set.of()));
        ids.addAll(ReportPlan.PARTS);
        ids.removeAll(isConflict ? Set.of(ACCESS.id(), PLANNED.id()) : Set.of(CONDITIONS.id()));
        return ids.stream()
                .flatMap(id -> {
                    boolean isSaid = SAID.contains(id)
                            && (!id.equals(TIMELINE.id())
                                    || printers.chronicle().others().isEmpty());
                    Stream<String> own =
                            id.equals(RESPONSE_CAPACITY.id()) ? plan.sections().keySet().stream() : Stream.empty();
                    return Stream.concat(Stream.of(wish(id, isConflict && isSaid)), own.map(one -> wish(one, false)));
                })
                .toList();
    }

    private static PartWish wish(String id, boolean whenEmpty) {
        return new PartWish(id, Optional.empty(), Optional.empty(), Optional.empty(), whenEmpty, Optional.empty());
    }

    private static Stream<Part> parts(PartWish wish, Printers printers) {
        boolean isTable = wish.table().isPresent();
        return Stream.concat(
                isTable || wish.id().equals(FIGURES.id()) ? TableParts.of(wish, printers) : Stream.empty(),
                isTable ? Stream.empty() : part(wish, printers).stream());
    }

    private static Optional<Part> part(PartWish wish, Printers printers) {
        String id = wish.id();
        OwnSection own = printers.plan().sections().get(id);
        if (own != null) {
            Heading head = new Heading(id, "narrative", "", OWN, Area.PAGE).saying(printers.words(own.heading()));
            return printed(wish, head, printers, (ask, p) -> p.narrative(ask.head(), own));
        }
        return Stream.of(values())
                .filter(row -> row.id().equals(id))
                .findFirst()
                .flatMap(row -> printed(wish, row.heading(printers), printers, row.print));
    }

    /** Prints a part; one that says nothing stands only where that is asked for. */
    static Optional<Part> printed(PartWish wish, Heading usual, Printers printers, Print print) {
        Heading head = wish.heading().map(printers::words).map(usual::saying).orElse(usual);
        Optional<Part> part = print.part(new Printers.Ask(head, wish, printers), printers);
        if (wish.whenEmpty()) {
            return part.filter(found -> !(found instanceof Part.Highlights lines)
                            || !lines.lines().isEmpty())
                    .or(() -> Optional.<Part>of(new Part.Narrative(head.silent(), Optional.empty()))
                            .filter(nothing -> !head.text().isEmpty()));
        }
        return part.filter(
                found -> !SILENT.contains(usual.id()) || found.shown().findAny().isPresent());
    }

    private Heading heading(Printers printers) {
        boolean isOlder = this == REVISIONS && printers.context().previous().isPresent();
        String text = key.isEmpty() ? "" : printers.context().printer().say(isOlder ? "revisions.since" : key);
        return new Heading(id(), kind, text, weight, area);
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<String> ids(String words) {
        return new LinkedHashSet<>(List.of(words.split(" ")));
    }

    private static Optional<Part> shown(Part part) {
        return Optional.of(part);
    }
}
