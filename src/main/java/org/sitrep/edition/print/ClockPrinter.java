package org.sitrep.edition.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.edition.ClockView;
import org.sitrep.edition.Heading;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Cited;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.entry.Condition;
import org.sitrep.fact.entry.State;
import org.sitrep.fact.entry.Update;
import org.sitrep.situation.Clock;

/** Prints conditions: how many days, and how it went. */
record ClockPrinter(Context context, Printer printer) {

    /** Places that share kinds of conditions are told apart in a table from so many on. */
    private static final int MIN_ROWS = 4;

    /** More columns leave no room for what has become of each. */
    private static final int MAX_COLUMNS = 5;

    ClockPrinter(Context context) {
        this(context, context.printer());
    }

    List<ClockView> clocks() {
        return context.situation().clocks().stream().map(this::clock).toList();
    }

    /** Returns the conditions of each place, in the order in which the crisis declares places; those of none come last. */
    List<List<Clock>> places() {
        Map<Optional<Location>, List<Clock>> places = new LinkedHashMap<>();
        context.words().places().values().forEach(place -> places.put(Optional.of(place), new ArrayList<>()));
        context.situation()
                .clocks()
                .forEach(clock -> places.computeIfAbsent(clock.place(), none -> new ArrayList<>())
                        .add(clock));
        places.values().removeIf(List::isEmpty);
        return List.copyOf(places.values());
    }

    /** Returns a table of those whose kind stands at several places, and the others; lines alone where places are few. */
    ClockView.Conditions byPlace(Heading heading, List<List<Clock>> places) {
        Set<String> here = places.stream()
                .flatMap(List::stream)
                .map(clock -> clock.condition().id())
                .collect(Collectors.toSet());
        List<Clock> clocks = context.situation().clocks().stream()
                .filter(clock -> here.contains(clock.condition().id()))
                .toList();
        Map<String, List<Clock>> kinds = clocks.stream()
                .filter(clock -> clock.place().isPresent())
                .collect(Collectors.groupingBy(clock -> clock.kind().id(), LinkedHashMap::new, Collectors.toList()));
        List<String> widest = kinds.entrySet().stream()
                .filter(kind -> where(kind.getValue()).size() > 1)
                .sorted(Comparator.comparing(kind -> -where(kind.getValue()).size()))
                .limit(MAX_COLUMNS)
                .map(Map.Entry::getKey)
                .toList();
        kinds.keySet().retainAll(widest);
        List<Clock> shared = kinds.values().stream().flatMap(List::stream).toList();
        if (where(shared).size() < MIN_ROWS) {
            return new ClockView.Conditions(
                    heading, clocks.stream().map(this::clock).toList());
        }
        ClockView.Grid grid = new ClockView.Grid(
                kinds.values().stream()
                        .map(kind -> printer.words(kind.get(0).kind().label()))
                        .toList(),
                places.stream()
                        .flatMap(group -> where(group).stream())
                        .filter(where(shared)::contains)
                        .map(place -> row(place, kinds.values()))
                        .toList());
        List<ClockView> others = clocks.stream()
                .filter(clock ->
                        clock.place().isEmpty() || !widest.contains(clock.kind().id()))
                .map(this::clock)
                .toList();
        return new ClockView.Conditions(heading, Optional.of(grid), others);
    }

    private static Set<Location> where(List<Clock> clocks) {
        return clocks.stream().flatMap(clock -> clock.place().stream()).collect(Collectors.toSet());
    }

    private ClockView.Row row(Location place, Collection<List<Clock>> kinds) {
        return new ClockView.Row(
                context.placeName(Optional.of(place)).orElseThrow(),
                kinds.stream()
                        .map(clocks -> clocks.stream()
                                .filter(clock -> clock.place().equals(Optional.of(place)))
                                .map(this::clock)
                                .toList())
                        .toList());
    }

    private ClockView clock(Clock clock) {
        return new ClockView(
                printer.words(clock.kind().label()),
                context.placeName(clock.place()),
                clock.status() != Clock.Status.ENDED,
                days(clock, "clock.days"),
                days(clock, "prose.duration"),
                caption(clock),
                status(clock),
                clock.kind()
                        .cluster()
                        .map(context.words().clusters()::get)
                        .map(cluster -> printer.words(cluster.label())),
                lines(clock));
    }

    private Optional<String> days(Clock clock, String key) {
        return clock.days().isPresent() && !clock.underReview()
                ? Optional.of(printer.say(key, Map.of("days", clock.days().getAsLong())))
                : Optional.empty();
    }

    private String caption(Clock clock) {
        String start = printer.day(clock.condition().start());
        if (clock.underReview()) {
            return printer.say("detail.under-review");
        }
        if (clock.days().isEmpty()) {
            return printer.say("clock.no-start", Map.of("date", start));
        }
        long days = clock.days().getAsLong();
        return clock.ended()
                .map(end -> printer.say("clock.lasted", Map.of("days", days, "from", start, "to", printer.day(end))))
                .orElseGet(() -> printer.say("clock.days-since", Map.of("days", days, "date", start)));
    }

    /** What was last confirmed long ago is not said to go on: the record only holds no end. */
    private String status(Clock clock) {
        if (clock.underReview()) {
            return printer.say("detail.under-review");
        }
        boolean doubtful = (clock.confirmed().stale() || clock.isOverdue()) && clock.status() == Clock.Status.ONGOING;
        return printer.say(
                doubtful ? "clock.no-end" : "clock." + clock.status().name().toLowerCase(Locale.ROOT));
    }

    private List<Cited> lines(Clock clock) {
        List<Cited> lines = new ArrayList<>();
        lines.add(beginning(clock.condition()));
        clock.updates().forEach(update -> lines.add(news(clock, update)));
        if (clock.confirmed().stale()) {
            Map<String, Object> gaps = Map.of(
                    "date",
                    printer.day(clock.confirmed().date()),
                    "days",
                    clock.confirmed().days());
            lines.add(new Cited(printer.own(printer.say("clock.last-confirmed", gaps)), Citation.NONE));
        }
        clock.statedEnd()
                .map(end -> dated(end.passed() ? "clock.until-passed" : "clock.until", end.date()))
                .ifPresent(lines::add);
        withdrawnEnd(clock).map(end -> dated("clock.end-withdrawn", end)).ifPresent(lines::add);
        return lines;
    }

    private Cited dated(String key, LocalDate date) {
        return new Cited(printer.own(printer.say(key, Map.of("date", printer.day(date)))), Citation.NONE);
    }

    /** A condition whose end was taken back goes on: that is said, as long as no other end is on record. */
    private Optional<LocalDate> withdrawnEnd(Clock clock) {
        return context.situation().revisions().stream()
                .filter(revision -> clock.ended().isEmpty() && revision.now().isEmpty())
                .flatMap(revision -> revision.was() instanceof Update update ? Stream.of(update) : Stream.empty())
                .filter(update -> update.state() == State.ENDED
                        && update.target().equals(clock.condition().id()))
                .map(Update::date)
                .reduce((first, last) -> last);
    }

    private Cited beginning(Condition condition) {
        String date = printer.day(condition.start());
        String begun = condition
                .by()
                .map(actor -> printer.say(
                        condition.startStated() ? "clock.begun-by" : "clock.seen-by",
                        Map.of("date", date, "actor", context.actorName(actor))))
                .orElseGet(() ->
                        printer.say(condition.startStated() ? "clock.begun" : "clock.seen", Map.of("date", date)));
        return new Cited(
                printer.join(printer.own(begun), context.remarks(condition.head())), Citation.of(condition.head()));
    }

    private Cited news(Clock clock, Update update) {
        Map<String, Object> gaps = new HashMap<>();
        gaps.put("date", printer.day(update.date()));
        String text = printer.say(key(clock, update, gaps), gaps);
        List<Wording> more = new ArrayList<>();
        update.by()
                .map(actor -> printer.say("clock.by", Map.of("actor", context.actorName(actor))))
                .map(printer::own)
                .ifPresent(more::add);
        update.text().map(printer::words).ifPresent(more::add);
        more.addAll(context.remarks(update.head()));
        return new Cited(printer.join(printer.own(text), more), Citation.of(update.head()));
    }

    private String key(Clock clock, Update update, Map<String, Object> gaps) {
        boolean otherStart = clock.otherStarts().contains(update);
        Optional<LocalDate> since = update.since();
        if (update.state() == State.CONFIRMED && since.isPresent()) {
            gaps.put("since", printer.day(since.get()));
            return otherStart ? "clock.confirmed-other-start" : "clock.confirmed-since";
        }
        Optional<Clock.Resumption> resumed =
                clock.resumed().filter(now -> now.news().equals(update));
        if (resumed.isPresent()) {
            gaps.put("days", resumed.get().days());
            return "clock.resumed-days";
        }
        return "clock.news-" + update.state().id();
    }
}
