package org.sitrep.edition.print.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.edition.Heading;
import org.sitrep.edition.Part;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Occasions;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.print.language.TableCells;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Passage;
import org.sitrep.edition.text.Passage.Block;
import org.sitrep.edition.text.Passage.Span;
import org.sitrep.edition.text.Passage.Style;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.entry.Activity;
import org.sitrep.fact.entry.Activity.Course;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.State;
import org.sitrep.fact.entry.Update;
import org.sitrep.fact.prose.Form;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.situation.Line;
import org.sitrep.situation.work.Presence;
import org.sitrep.situation.work.Presence.Area;
import org.sitrep.situation.work.Work;

/** Prints activities by cluster and organisation, and how many organisations there are in each place. */
public final class WorkPrinter {

    /** So many places are named in a cell. */
    private static final int MAX_NAMES = 5;

    private final Context context;
    private final Printer printer;
    private final Occasions occasions;
    private final Work work;
    private final Presence presence;
    private final int most;

    /** Takes the most places that have a row of their own. */
    public WorkPrinter(Context context, int most) {
        this.context = context;
        this.printer = context.printer();
        this.occasions = new Occasions(context);
        this.work = Work.of(context.situation(), context.previous());
        this.presence = Presence.of(context.situation());
        this.most = most;
    }

    /** Returns the activities to tell of, those first that matter most. */
    public List<Course> activities() {
        return work.told();
    }

    /** Returns a part that prints some of them. */
    public Part part(Heading heading, List<Course> some) {
        List<Block> blocks = new ArrayList<>();
        presence.in(presence.parts()).filter(any -> presence.isTable()).ifPresent(all -> blocks.add(count(all)));
        blocks.add(table(some.stream()
                .sorted(Comparator.comparing(this::rank)
                        .thenComparing(Work::rank)
                        .thenComparing(course -> names(course.activity().by()).text(), printer.byName()))
                .toList()));
        if (!work.over().isEmpty()) {
            String over = printer.say(
                    "activities.over",
                    Map.of("number", printer.number(work.over().size())));
            Stream<String> ids =
                    work.over().stream().flatMap(WorkPrinter::entries).map(Entry::id);
            blocks.add(new Block(false, List.of(List.of(new Span(Style.PLAIN, over, Citation.NONE.tellingOf(ids))))));
        }
        if (presence.isTable()) {
            blocks.addAll(areas());
        }
        return new Part.Narrative(
                heading, Optional.of(new Passage(Optional.empty(), Optional.empty(), blocks, Citation.NONE)));
    }

    private Wording name(Optional<String> cluster) {
        return cluster.map(context.words().clusters()::get)
                .map(named -> printer.words(named.label()))
                .orElseGet(() -> printer.own(printer.say("activities.other")));
    }

    private static Stream<Entry> entries(Course course) {
        return Stream.concat(Stream.of(course.activity()), course.news().stream());
    }

    private Block count(Quantity organisations) {
        int places = presence.parts().size();
        String count = printer.say(
                "activities.count",
                Map.of(
                        "organisations", organisations.best().orElseThrow(),
                        "number", context.quantities().print(organisations).text(),
                        "places", places,
                        "count", printer.number(places)));
        return new Block(false, List.of(List.of(plain(count))));
    }

    /** Clusters stand in the order of their declaration; what is of none, last. */
    private int rank(Course course) {
        List<String> ids = List.copyOf(context.words().clusters().keySet());
        return cluster(course).map(ids::indexOf).orElse(ids.size());
    }

    private Optional<String> cluster(Course course) {
        return course.activity().cluster(context.words());
    }

    private Block table(List<Course> some) {
        Map<String, Function<Course, List<Span>>> columns = new LinkedHashMap<>();
        if (some.stream().anyMatch(course -> cluster(course).isPresent())) {
            columns.put("cluster", course -> List.of(Span.of(Style.PLAIN, name(cluster(course)))));
        }
        columns.put("organisation", course -> organisations(course.activity()));
        columns.put("activity", this::what);
        columns.put("place", course -> List.of(Span.of(Style.PLAIN, places(course.activity()))));
        columns.put("state", course -> List.of(plain(state(course))));
        if (some.stream().anyMatch(course -> !reached(course.activity()).isEmpty())) {
            columns.put("reached", course -> reached(course.activity()));
        }
        List<List<Span>> cells = new ArrayList<>();
        columns.keySet().forEach(head -> cells.add(List.of(plain(printer.say("column." + head)))));
        some.forEach(course -> columns.values().stream()
                .map(column -> column.apply(course))
                .map(cell -> cell.isEmpty() ? List.of(plain(TableCells.NONE)) : cell)
                .forEach(cells::add));
        return table(columns.size(), cells, false, List.of());
    }

    private static Block table(int columns, List<List<Span>> cells, boolean captioned, List<Integer> numbers) {
        Form form = new Form(0, columns, captioned, numbers);
        return new Block(true, cells, Optional.empty(), Optional.empty(), Optional.of(form));
    }

    private static Span plain(String words) {
        return new Span(Style.PLAIN, words, Citation.NONE);
    }

    private List<Span> organisations(Activity activity) {
        List<Span> cell = new ArrayList<>(List.of(Span.of(Style.STRONG, names(activity.by()))));
        beside(cell, "activity.with", activity.with());
        beside(cell, "activity.funded-by", activity.fundedBy());
        return cell;
    }

    private void beside(List<Span> cell, String key, List<String> actors) {
        if (!actors.isEmpty()) {
            Wording names = names(actors);
            cell.add(plain(" · "));
            cell.add(Span.of(Style.PLAIN, names.reading(printer.say(key, Map.of("actors", names.text())))));
        }
    }

    private Wording names(List<String> actors) {
        return list(actors.stream()
                .map(actor -> Optional.ofNullable(context.words().actors().get(actor))
                        .map(known -> printer.words(known.name()))
                        .orElseGet(() -> printer.own(actor)))
                .toList());
    }

    /** Names together are of a language where all of them are. */
    private Wording list(List<Wording> names) {
        boolean isOne = names.stream().map(Wording::lang).distinct().count() == 1;
        return new Wording(
                printer.list(names.stream().map(Wording::text).toList()),
                isOne ? names.get(0).lang() : Optional.empty());
    }

    private List<Span> what(Course course) {
        List<Span> cell = new ArrayList<>();
        cell.add(Span.of(Style.PLAIN, printer.words(course.activity().what(context.words()))));
        Stream.concat(
                        course.news().flatMap(Update::text).map(printer::words).stream(),
                        entries(course).flatMap(entry -> context.remarks(entry.head()).stream()))
                .forEach(words -> {
                    cell.add(plain(" · "));
                    cell.add(Span.of(Style.PLAIN, words));
                });
        cell.add(mark(entries(course)));
        return cell;
    }

    private static Span mark(Stream<? extends Entry> entries) {
        return new Span(Style.PLAIN, "", Citation.ofAll(entries.map(Entry::head).toList()));
    }

    private Wording places(Activity activity) {
        List<Wording> names = activity.places().stream()
                .flatMap(place -> context.placeName(context.location(Optional.of(place))).stream())
                .toList();
        if (names.isEmpty()) {
            return printer.own(TableCells.NONE);
        }
        if (names.size() <= MAX_NAMES) {
            return list(names);
        }
        Wording first = list(names.subList(0, MAX_NAMES));
        String rest = printer.say("table.rest", Map.of("count", names.size() - MAX_NAMES));
        String some = printer.commas(
                names.stream().limit(MAX_NAMES).map(Wording::text).toList());
        return first.reading(some + " " + rest);
    }

    private String state(Course course) {
        LocalDate asOf = context.asOf();
        Optional<String> end = course.activity()
                .until()
                .filter(day -> course.state() == State.ONGOING || course.state() == State.PLANNED)
                .map(day -> printer.say(
                        day.isBefore(asOf) ? "clock.until-passed" : "clock.until", Map.of("date", printer.day(day))));
        return printer.beside(Stream.concat(Stream.of(occasions.stands(course)), end.stream()));
    }

    /** Of each figure that is named, the newest of its series; where that is under review, neither. */
    private List<Span> reached(Activity activity) {
        List<Span> cell = new ArrayList<>();
        activity.figures().stream()
                .flatMap(id -> context.situation().inView().get(id) instanceof Figure figure
                        ? context.situation().line(figure.indicator(), figure.place()).stream()
                                .map(line -> said(line, figure, activity))
                        : Stream.empty())
                .distinct()
                .forEach(said -> {
                    cell.addAll(cell.isEmpty() ? List.of() : List.of(plain(printer.say("mark.semicolon"))));
                    cell.addAll(said);
                });
        return cell;
    }

    private List<Span> said(Line line, Figure named, Activity activity) {
        Optional<Figure> newest = line.claimOf(named.source()).map(claim -> claim.figure());
        Optional<Location> place =
                line.place().filter(where -> !activity.places().equals(List.of(where.id())));
        Wording label = printer.words(line.indicator().label());
        String what = context.named(label.text(), place);
        return newest.map(figure -> List.of(
                        new Span(Style.VALUE, context.value(figure).text(), Citation.NONE),
                        plain(" · "),
                        Span.of(Style.PLAIN, label.reading(what)),
                        plain(" · " + printer.said(figure.timing())),
                        mark(Stream.of(figure))))
                .orElseGet(() -> List.of(
                        Span.of(Style.PLAIN, label.reading(what)), plain(" · " + printer.say("detail.under-review"))));
    }

    /** Who is at work where: a row each for the places with the most organisations, a column each for the clusters. */
    private List<Block> areas() {
        List<List<Span>> cells = new ArrayList<>();
        cells.add(List.of(plain(printer.say("caption.organisations"))));
        cells.add(List.of(plain(printer.say("column.place"))));
        presence.clusters().forEach(cluster -> cells.add(List.of(Span.of(Style.PLAIN, name(cluster)))));
        if (presence.isOverAll()) {
            cells.add(List.of(plain(printer.say("activities.all"))));
        }
        List<Area> shown = presence.areas().stream().limit(most).toList();
        for (Area area : shown) {
            Wording name = context.placeName(Optional.of(area.place())).orElseThrow();
            cells.add(List.of(Span.of(
                    Style.PLAIN,
                    area.isWhole()
                            ? name.reading(printer.say("activities.whole", Map.of("place", name.text())))
                            : name)));
            presence.clusters().forEach(cluster -> cells.add(count(presence.of(area, cluster))));
            if (presence.isOverAll()) {
                cells.add(count(presence.in(List.of(area))));
            }
        }
        int columns = presence.clusters().size() + (presence.isOverAll() ? 2 : 1);
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                table(columns, cells, true, IntStream.range(1, columns).boxed().toList()));
        int rest = presence.areas().size() - shown.size();
        if (rest > 0) {
            blocks.add(new Block(false, List.of(List.of(plain(printer.say("table.rest", Map.of("count", rest)))))));
        }
        return blocks;
    }

    private List<Span> count(Optional<Quantity> organisations) {
        return List.of(new Span(
                Style.VALUE,
                organisations
                        .map(count -> context.quantities().print(count).text())
                        .orElse(TableCells.NONE),
                Citation.NONE));
    }
}
