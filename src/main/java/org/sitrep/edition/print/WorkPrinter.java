package org.sitrep.edition.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.sitrep.fact.entry.Activity;
import org.sitrep.fact.entry.Activity.Course;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.State;
import org.sitrep.fact.entry.Update;
import org.sitrep.fact.prose.Form;
import org.sitrep.situation.Claim;
import org.sitrep.situation.work.Work;
import org.sitrep.situation.work.Work.Area;

/** Prints activities by cluster and organisation, and how many organisations are at work in each place. */
final class WorkPrinter {

    private final Context context;
    private final Printer printer;
    private final Work work;
    private final int most;
    private final Set<String> named = new HashSet<>();

    /** Takes the most activities, and the most places, that have a row of their own. */
    WorkPrinter(Context context, int most) {
        this.context = context;
        this.printer = context.printer();
        this.work = Work.of(context.situation(), context.previous());
        this.most = most;
    }

    /** Returns a part that prints some activities, and counts the others; nothing where there is none. */
    Optional<Part> part(Heading heading) {
        List<Course> some = work.first(most);
        if (some.isEmpty()) {
            return Optional.empty();
        }
        some.forEach(course -> organisations(course).forEach(named::add));
        List<Course> rest = new ArrayList<>(work.told());
        rest.removeAll(Set.copyOf(some));
        List<Area> areas = work.areas().stream().filter(area -> !area.isWhole()).toList();
        Set<String> all = areas.stream().flatMap(area -> area.all().stream()).collect(Collectors.toSet());
        boolean isTable = areas.size() > 1 && all.size() > 1;
        List<Block> blocks = new ArrayList<>();
        if (isTable && !isSmall(all)) {
            blocks.add(line("activities.count", counts(all.size(), areas.size()), Stream.of()));
        }
        blocks.add(table(some));
        if (!rest.isEmpty()) {
            Part left = new Part.Narrative(heading, Optional.of(Passage.of(List.of(table(rest)))));
            blocks.add(line("activities.more", Map.of("count", rest.size()), Printers.entries(left)));
        }
        if (!work.over().isEmpty()) {
            blocks.add(line(
                    "activities.over",
                    Map.of("number", printer.number(work.over().size())),
                    work.over().stream().flatMap(WorkPrinter::entries).map(Entry::id)));
        }
        if (isTable) {
            blocks.add(areas());
        }
        if (isTable && work.areas().size() > most) {
            blocks.add(line("table.rest", Map.of("count", work.areas().size() - most), Stream.of()));
        }
        return Optional.of(new Part.Narrative(heading, Optional.of(Passage.of(blocks))));
    }

    private static Stream<String> organisations(Course course) {
        return Stream.concat(course.activity().by().stream(), course.activity().with().stream());
    }

    private Map<String, ?> counts(int organisations, int places) {
        return Map.of(
                "organisations",
                organisations,
                "number",
                printer.number(organisations),
                "places",
                places,
                "count",
                printer.number(places));
    }

    private Block line(String key, Map<String, ?> gaps, Stream<String> told) {
        return new Block(
                false, List.of(List.of(Span.of(printer.say(key, gaps)), Span.mark(Citation.NONE.tellingOf(told)))));
    }

    private Block table(List<Course> some) {
        List<String> clusters = List.copyOf(context.words().clusters().keySet());
        Map<String, Function<Course, List<Span>>> columns = new LinkedHashMap<>();
        if (some.stream().anyMatch(course -> cluster(course).isPresent())) {
            columns.put("cluster", course -> List.of(name(cluster(course))));
        }
        columns.put("organisation", course -> organisations(course.activity()));
        columns.put("activity", this::what);
        columns.put("place", course -> cell(context.placeNames(course.activity().places())));
        columns.put("state", course -> cell(state(course)));
        if (some.stream().anyMatch(course -> !course.activity().figures().isEmpty())) {
            columns.put("reached", course -> reached(course.activity()));
        }
        List<List<Span>> cells = new ArrayList<>();
        columns.keySet().forEach(head -> cells.add(cell(printer.say("column." + head))));
        some.stream()
                .sorted(Comparator.comparing((Course course) ->
                                cluster(course).map(clusters::indexOf).orElse(clusters.size()))
                        .thenComparing(Course::state)
                        .thenComparing(
                                course -> context.actorNames(course.activity().by()), printer.byName()))
                .forEach(course -> columns.values().forEach(column -> cells.add(column.apply(course))));
        return table(cells, false, columns.size());
    }

    /** In a table with a caption, all but the first column holds numbers. */
    private static Block table(List<List<Span>> cells, boolean isCaptioned, int columns) {
        List<Integer> numbers =
                IntStream.range(1, isCaptioned ? columns : 1).boxed().toList();
        Form form = new Form(0, columns, isCaptioned, numbers);
        return new Block(true, cells, Optional.empty(), Optional.empty(), Optional.of(form));
    }

    private static List<Span> cell(String words) {
        return List.of(Span.of(words.isEmpty() ? TableCells.NONE : words));
    }

    private Optional<String> cluster(Course course) {
        return course.activity().cluster(context.words());
    }

    private Span name(Optional<String> cluster) {
        return Span.of(
                Style.PLAIN,
                cluster.map(context.words().clusters()::get)
                        .map(named -> printer.words(named.label()))
                        .orElseGet(() -> printer.own(printer.say("activities.other"))));
    }

    private static Stream<Entry> entries(Course course) {
        return Stream.concat(Stream.of(course.activity()), course.news().stream());
    }

    private List<Span> organisations(Activity activity) {
        return List.of(
                Span.of(Style.STRONG, printer.own(context.actorNames(activity.by()))),
                others("activity.with", activity.with()),
                others("activity.funded-by", activity.fundedBy()));
    }

    private Span others(String key, List<String> actors) {
        return Span.of(actors.isEmpty() ? "" : " · " + printer.say(key, Map.of("actors", context.actorNames(actors))));
    }

    private List<Span> what(Course course) {
        List<Wording> more = Stream.concat(
                        course.news().flatMap(Update::text).map(printer::words).stream(),
                        entries(course).flatMap(entry -> context.remarks(entry.head()).stream()))
                .toList();
        Wording what = printer.words(course.activity().what(context.words()));
        return List.of(
                Span.of(Style.PLAIN, printer.join(what, more)),
                Span.mark(Citation.ofAll(entries(course).map(Entry::head).toList())));
    }

    private String state(Course course) {
        Optional<String> end = course.activity()
                .until()
                .filter(day -> course.state() == State.ONGOING || course.state() == State.PLANNED)
                .map(day -> printer.say(
                        day.isBefore(context.asOf()) ? "clock.until-passed" : "clock.until",
                        Map.of("date", printer.day(day))));
        return printer.beside(Stream.of(new Occasions(context).stands(course), end.orElse("")));
    }

    /** Of each figure that is named, the newest of its series stands; where that is under review, neither. */
    private List<Span> reached(Activity activity) {
        List<Span> cell = new ArrayList<>();
        activity.figures().stream()
                .flatMap(id -> Stream.ofNullable(context.situation().inView().get(id)))
                .map(Figure.class::cast)
                .flatMap(named -> context
                        .situation()
                        .line(named.indicator(), named.place())
                        .flatMap(line -> line.claimOf(named.source()))
                        .map(Claim::figure)
                        .stream())
                .distinct()
                .forEach(figure -> {
                    String before = cell.isEmpty() ? "" : printer.say("mark.semicolon");
                    Wording said = new EntryPrinter(context).figure(figure);
                    cell.add(Span.of(Style.PLAIN, said.reading(before + said.text())));
                    cell.add(Span.mark(Citation.of(figure.head())));
                });
        return cell.isEmpty() ? cell("") : cell;
    }

    /** A row each for the places with the most organisations, a column each for clusters, and for all where each count is said. */
    private Block areas() {
        List<Optional<String>> clusters = Stream.concat(
                        context.words().clusters().keySet().stream().map(Optional::of),
                        Stream.of(Optional.<String>empty()))
                .filter(id ->
                        work.areas().stream().anyMatch(area -> area.byCluster().containsKey(id)))
                .toList();
        boolean isOverAll = clusters.size() > 1 && work.below().isEmpty();
        List<List<Span>> cells = new ArrayList<>();
        cells.add(cell(printer.say("caption.organisations")));
        cells.add(cell(printer.say("column.place")));
        clusters.forEach(cluster -> cells.add(List.of(name(cluster))));
        cells.addAll(isOverAll ? List.of(cell(printer.say("activities.all"))) : List.of());
        work.areas().stream().limit(most).forEach(area -> {
            Wording place = context.placeName(Optional.of(area.place())).orElseThrow();
            String whole = printer.say("activities.whole", Map.of("place", place.text()));
            cells.add(List.of(Span.of(Style.PLAIN, area.isWhole() ? place.reading(whole) : place)));
            clusters.forEach(id -> cells.add(count(area.byCluster().getOrDefault(id, Set.of()))));
            cells.addAll(isOverAll ? List.of(count(area.all())) : List.of());
        });
        return table(cells, true, clusters.size() + (isOverAll ? 2 : 1));
    }

    /** A few whom the table above names are no secret. */
    private boolean isSmall(Set<String> organisations) {
        return organisations.size() < work.below().orElse(0) && !named.containsAll(organisations);
    }

    private List<Span> count(Set<String> organisations) {
        return cell(
                organisations.isEmpty()
                        ? ""
                        : isSmall(organisations)
                                ? printer.say(
                                        "quantity.fewer-than",
                                        Map.of(
                                                "number",
                                                printer.number(work.below().orElseThrow())))
                                : printer.number(organisations.size()));
    }
}
