package org.sitrep.edition.print.graphic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.edition.Chronology;
import org.sitrep.edition.CourseView;
import org.sitrep.edition.print.language.AxisPrinter;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.wish.Wish;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Period;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.entry.Update;
import org.sitrep.picture.Course;
import org.sitrep.picture.Course.Stretch;
import org.sitrep.picture.Picture;
import org.sitrep.picture.TextWidth;
import org.sitrep.situation.Clock;

/** Makes the drawn timeline: the conditions and stretches of the crisis over the events of its main track. */
public record CoursePrinter(Context context, Printer printer) {

    private static final int MAX_STRETCHES = 4;

    public CoursePrinter(Context context) {
        this(context, context.printer());
    }

    /** Returns the drawing of a timeline, whose rows it numbers. */
    public CourseView course(Chronology timeline) {
        List<Stretch> stretches = Stream.concat(
                        context.situation().clocks().stream().flatMap(this::condition), spans())
                .toList();
        List<Stretch> drawn = fitting(stretches);
        List<Event> events = events(timeline);
        List<LocalDate> dates = events.stream().map(context.situation()::dayOf).toList();
        Set<LocalDate> hollow = hollow(events);
        AxisPrinter axes = new AxisPrinter(printer);
        TextWidth letters = context.canvas().letters();
        Picture picture = Course.picture(drawn, dates, hollow, context.asOf(), axes, letters);
        Course course = Course.of(drawn, dates, context.asOf(), axes, letters);
        return new CourseView(
                drawn, dates, picture, alternative(timeline, drawn, events), legend(course, hollow, rest(drawn)));
    }

    /** What no mark of its day says to have happened. */
    private Set<LocalDate> hollow(List<Event> events) {
        Set<LocalDate> hollow = new HashSet<>();
        events.forEach(event -> hollow.add(context.situation().dayOf(event)));
        events.stream()
                .filter(context.situation()::hasHappened)
                .map(context.situation()::dayOf)
                .forEach(hollow::remove);
        return hollow;
    }

    /** Says how many conditions have room, where not all have. */
    private Stream<String> rest(List<Stretch> drawn) {
        List<Stretch> all = context.situation().clocks().stream()
                .flatMap(clock -> condition(clock).limit(1))
                .toList();
        long room = all.stream().filter(drawn::contains).count();
        return room == all.size()
                ? Stream.empty()
                : Stream.of(printer.say("course.drawn", Map.of("drawn", room, "all", all.size())));
    }

    private Optional<String> legend(Course course, Set<LocalDate> hollow, Stream<String> drawn) {
        Stream<String> marks = hollow.isEmpty() ? Stream.empty() : Stream.of(printer.say("course.hollow"));
        String says =
                printer.beside(Stream.of(wide(course).stream(), marks, drawn).flatMap(s -> s));
        return Optional.of(says).filter(words -> !words.isEmpty());
    }

    private Optional<String> wide(Course course) {
        List<String> days = course.days().wide().stream()
                .map(part -> printer.when(new Timing.Over(
                                new Period(part.days().from(), part.days().to())))
                        .text())
                .toList();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(printer.say("course.wide", Map.of("days", printer.semicolons(days))));
    }

    /** Returns the events of its rows: older ones may be left out, and what is planned stand elsewhere. */
    private List<Event> events(Chronology printed) {
        List<Event> all = Stream.concat(
                        context.situation().timelines().stream().flatMap(timeline -> timeline.events().stream()),
                        context.situation().untracked().stream())
                .distinct()
                .toList();
        return printed.rows().stream()
                .flatMap(row ->
                        all.stream().filter(event -> row.notes().entries().contains(event.id())))
                .toList();
    }

    /** What the crisis declares between events is always drawn; of the conditions, the first. */
    private static List<Stretch> fitting(List<Stretch> stretches) {
        long spans = stretches.stream().filter(stretch -> !stretch.condition()).count();
        List<Stretch> fitting = new ArrayList<>(stretches.stream()
                .filter(Stretch::condition)
                .limit(Math.max(1, MAX_STRETCHES - spans))
                .toList());
        stretches.stream().filter(stretch -> !stretch.condition()).forEach(fitting::add);
        return fitting;
    }

    private Stream<Stretch> condition(Clock clock) {
        if (clock.days().isEmpty() || clock.underReview()) {
            return Stream.empty();
        }
        LocalDate from = clock.condition().start();
        Stretch first = stretch(clock, from, label(clock));
        return Stream.concat(Stream.of(first), clock.otherStarts().stream().map(update -> other(clock, update)));
    }

    /** Another source dates the beginning differently: a bar of its own. */
    private Stretch other(Clock clock, Update update) {
        LocalDate from = update.since().orElseThrow();
        String label = printer.say(
                "course.other",
                Map.of(
                        "what", name(clock),
                        "date", printer.day(from),
                        "source",
                                context.sources()
                                        .shortName(
                                                update.head().sources().get(0).source())));
        return stretch(clock, from, label);
    }

    private static Stretch stretch(Clock clock, LocalDate from, String label) {
        List<Course.Gap> gaps = clock.interruptions().stream()
                .filter(gap -> !gap.lifted().date().isBefore(from))
                .map(gap -> new Course.Gap(gap.lifted().date(), gap.resumed().map(Update::date)))
                .toList();
        return new Stretch(label, from, clock.ended(), clock.sure(), gaps, true);
    }

    private String name(Clock clock) {
        String label = context.plain(clock.kind().label());
        return clock.place()
                .map(place -> printer.say("course.at", Map.of("what", label, "place", context.plainName(place))))
                .orElse(label);
    }

    private String label(Clock clock) {
        long days = clock.days().orElseThrow();
        String lasted = printer.say("course.days", Map.of("what", name(clock), "days", days));
        if (clock.resumed().isPresent()) {
            return printer.say(
                    "course.resumed",
                    Map.of("what", lasted, "days", clock.resumed().get().days()));
        }
        if (clock.isOverdue()) {
            LocalDate end = clock.statedEnd().orElseThrow().date();
            return printer.say("course.stated-end", Map.of("what", lasted, "date", printer.day(end)));
        }
        return clock.confirmed().stale()
                ? printer.say(
                        "course.unconfirmed",
                        Map.of(
                                "what",
                                lasted,
                                "date",
                                printer.day(clock.confirmed().date())))
                : lasted;
    }

    private Stream<Stretch> spans() {
        Crisis crisis = context.situation().crisis();
        return IntStream.range(0, crisis.front().spans().size()).boxed().flatMap(i -> {
            Optional<Stretch> drawn = span(crisis.front().spans().get(i));
            drawn.ifPresent(stretch -> context.wishes().granted(Wish.span(crisis, i)));
            return drawn.stream();
        });
    }

    /**
     * A stretch between two events is drawn where the first is in view. The second may be yet to come, or be
     * withheld: without it nothing says how long it lasted.
     */
    private Optional<Stretch> span(Crisis.Span span) {
        Optional<LocalDate> to = span.to().flatMap(this::day);
        return day(span.from())
                .filter(from -> to.map(end -> !end.isBefore(from)).orElse(true))
                .map(from -> new Stretch(label(span), from, to, to.orElse(from), List.of(), false));
    }

    /** Where the event was withdrawn that ended it, the stretch says so, and goes on. */
    private String label(Crisis.Span span) {
        String label = context.plain(span.label());
        return span.to().filter(context.situation()::isWithdrawn).isPresent()
                ? printer.say("course.end-withdrawn", Map.of("what", label))
                : label;
    }

    private Optional<LocalDate> day(String event) {
        return Optional.ofNullable(context.situation().inView().get(event))
                .flatMap(entry -> entry instanceof Event found ? Optional.of(found) : Optional.empty())
                .filter(context.situation()::hasHappened)
                .map(context.situation()::dayOf);
    }

    private String alternative(Chronology timeline, List<Stretch> stretches, List<Event> events) {
        List<String> said = new ArrayList<>();
        stretches.forEach(stretch -> said.add(stretch.label()));
        long happened = events.stream().filter(context.situation()::hasHappened).count();
        said.add(printer.say("course.events", Map.of("count", happened)));
        if (happened < events.size()) {
            said.add(printer.say("course.ahead", Map.of("count", events.size() - happened)));
        }
        return printer.say("chart.says", Map.of("title", timeline.title().text(), "figures", printer.semicolons(said)));
    }
}
