package org.sitrep.edition.print;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.edition.Casualties;
import org.sitrep.edition.Heading;
import org.sitrep.edition.Heading.Area;
import org.sitrep.edition.Part;
import org.sitrep.edition.area.TablePlan;
import org.sitrep.edition.print.graphic.MapPrinter;
import org.sitrep.edition.print.language.Context;
import org.sitrep.fact.crisis.Indicator.Topic;
import org.sitrep.fact.entry.Section;

/**
 * The parts of a report in the order of its pages, each with where it stands, what it is worth to those who read nothing
 * else, how it is written, and what prints it. This order is decided here and nowhere else.
 */
enum PartTable {
    HIGHLIGHTS(Area.FRONT, Heading.ALWAYS, (head, p) -> shown(new Part.Highlights(head, p.highlights()))),
    KEY_FIGURES(
            Area.FRONT,
            Heading.ALWAYS,
            (head, p) -> shown(new Part.KeyFigures(head, p.figures().cards()))),
    MAP(Area.SIDE, 0, (head, p) -> new MapPrinter(p.context()).map().map(map -> new Part.LocatorMap(head, map))),
    TIMELINE(Area.PAGE, 30, (head, p) -> p.timeline(head)),
    CHANGES("", "changes", Area.PAGE, 70, (head, p) -> p.changes(head)),
    OVERVIEW("heading.overview", "narrative", Area.PAGE, 85, (head, p) -> shown(p.narrative(head, Section.OVERVIEW))),
    CONDITIONS(
            "heading.clocks",
            "conditions",
            Area.PAGE,
            80,
            (head, p) ->
                    unlessEmpty(new ClockPrinter(p.context()).clocks(), clocks -> new Part.Conditions(head, clocks))),
    CHARTS(
            Area.PAGE,
            0,
            (head, p) -> unlessEmpty(new ChartPrinter(p.context()).charts(), charts -> new Part.Charts(head, charts))),
    CHANGES_TABLE(Area.PAGE, 15, (head, p) -> p.changesTable(head)),
    FIGURES(
            Area.PAGE,
            20,
            (head, p) -> unlessEmpty(
                    Stream.of(Topic.PEOPLE, Topic.RELIEF)
                            .flatMap(topic -> p.figures().topic(topic).stream())
                            .toList(),
                    blocks -> new Part.Figures(head, blocks))),
    TIMELINES(
            "heading.timeline",
            "timelines",
            Area.PAGE,
            30,
            (head, p) -> unlessEmpty(p.chronicle().others(), others -> new Part.Timelines(head, others))),
    DEMANDS(Area.PAGE, 60, (head, p) -> shown(new Part.Demands(head, new DemandPrinter(p.context()).demands()))),
    CASUALTIES(Area.PAGE, 50, (head, p) -> shown(new Casualties(head, new CasualtyTable(p.context()).rows()))),
    CLUSTERS(Area.PAGE, 45, (head, p) -> unlessEmpty(p.clusters(), clusters -> new Part.Clusters(head, clusters))),
    RESPONSE_CAPACITY(
            "heading.response-capacity",
            "narrative",
            Area.PAGE,
            35,
            (head, p) -> shown(p.narrative(head, Section.RESPONSE_CAPACITY))),
    POSITIONS(
            Area.PAGE,
            25,
            (head, p) -> shown(new Part.Positions(
                    head, p.chronicle().meetings(), p.chronicle().atMeeting()))),
    BACKGROUND(
            "heading.background",
            "narrative",
            Area.PAGE,
            10,
            (head, p) ->
                    Optional.<Part>of(p.narrative(head, Section.BACKGROUND)).filter(PartTable::hasText)),
    REVISIONS(Area.PAGE, 90, (head, p) -> shown(p.revisions(head))),
    COUNTING(Area.PAGE, 0, (head, p) -> unlessEmpty(p.counting(), rules -> new Part.Counting(head, rules))),
    SOURCES(Area.PAGE, 0, (head, p) -> shown(new Part.Sources(head))),
    CONTACTS(Area.PAGE, 0, (head, p) -> shown(new Part.Contacts(head, p.imprint())));

    /** Prints a part, where it has something to say or its silence is worth saying. */
    private interface Print {
        Optional<Part> part(Heading heading, Printers printers);
    }

    private static final int TABLE_WEIGHT = 65;

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
        return Stream.of(values())
                .flatMap(row ->
                        Stream.concat(row == FIGURES ? tables(printers) : Stream.empty(), row.part(printers).stream()))
                .toList();
    }

    /** The tables by place that are proposed stand before the figures that are in none. */
    private static Stream<Part> tables(Printers printers) {
        List<TablePlan> plans = TablePlan.of(printers.context().situation());
        return IntStream.range(0, plans.size())
                .boxed()
                .flatMap(at -> table("table-" + (at + 1), plans.get(at), printers).stream());
    }

    private static Optional<Part> table(String id, TablePlan plan, Printers printers) {
        Context context = printers.context();
        String place = plan.whole().map(context::plainName).orElse("");
        String text = context.printer().say(place.isEmpty() ? "table.title" : "table.title-of", Map.of("place", place));
        return AreaTable.table(new Heading(id, "table", text, TABLE_WEIGHT, Area.PAGE), context, plan);
    }

    /** Returns the keys of the phrases that stand at the head of parts. */
    static Set<String> headings() {
        return Stream.of(values())
                .map(row -> row.key)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
    }

    private Optional<Part> part(Printers printers) {
        String text = key.isEmpty() ? "" : printers.context().printer().say(key);
        return print.part(new Heading(id(), kind, text, weight, area), printers);
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean hasText(Part part) {
        return part instanceof Part.Narrative narrative && narrative.text().isPresent();
    }

    private static Optional<Part> shown(Part part) {
        return Optional.of(part);
    }

    private interface Maker<T> {
        Part of(List<T> items);
    }

    private static <T> Optional<Part> unlessEmpty(List<T> items, Maker<T> maker) {
        return items.isEmpty() ? Optional.empty() : Optional.of(maker.of(items));
    }
}
