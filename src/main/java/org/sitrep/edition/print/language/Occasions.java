package org.sitrep.edition.print.language;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.DateText;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.entry.Activity;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Head;
import org.sitrep.fact.entry.State;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.entry.Update;
import org.sitrep.situation.Plan;

/** Says when an event was; of one that was planned, what has become of it, so that it never reads as having happened. */
public record Occasions(Context context) {

    /** Returns the day of an event for the column of a table: of one that was planned, the day it is planned for now. */
    public DateText column(Event event) {
        return event.planned() || event.isEndOnlyStated()
                ? printer().shortDay(context.situation().dayOf(event))
                : printer().when(new Timing.Over(event.days()));
    }

    /** Returns the day of an event within a line, or what has become of it. */
    public String when(Event event) {
        return status(event).orElseGet(() -> printer().said(new Timing.Over(event.days())));
    }

    /** Returns what an event was, after what a day alone does not say of it. */
    public Wording words(Event event) {
        Wording words = printer().words(event.text());
        return status(event)
                .filter(status -> words.lang().isEmpty())
                .map(status -> printer().own(said(status, words.text())))
                .orElse(words);
    }

    /** Returns what is planned, beside its day: what is to be said of it is that it was put off, or that its day has passed. */
    public Wording ahead(Event event) {
        return context.situation().plan(event).status() == Plan.Status.AHEAD
                ? printer().words(event.text())
                : words(event);
    }

    /** Returns what {@link #words} leaves to be said apart: what is in another language, what the news say, and remarks. */
    public List<Wording> details(Event event) {
        Stream<Wording> status =
                status(event)
                        .filter(words -> printer().words(event.text()).lang().isPresent())
                        .map(printer()::own)
                        .stream();
        Stream<Wording> news = news(event).flatMap(Update::text).map(printer()::words).stream();
        return Stream.of(
                        status,
                        outcomes(event).map(this::outcome),
                        news,
                        heads(event).flatMap(head -> context.remarks(head).stream()))
                .flatMap(words -> words)
                .toList();
    }

    /** Returns what an event rests on: its own sources, and those of what became of it. */
    public Citation notes(Event event) {
        return Citation.ofAll(heads(event).toList());
    }

    private Stream<Head> heads(Event event) {
        return Stream.of(Stream.of(event), news(event).stream(), outcomes(event))
                .flatMap(entries -> entries)
                .map(Entry::head)
                .distinct();
    }

    private Stream<Update> outcomes(Event event) {
        return event.planned() ? context.situation().plan(event).outcomes().stream() : Stream.empty();
    }

    private Wording outcome(Update update) {
        String state = printer()
                .on(
                        printer().day(update.date()),
                        printer().say("state." + update.state().id()));
        String source = context.sources().names(update.head().sources().stream(), true);
        return printer().own(printer().other(source, state));
    }

    private Optional<Update> news(Event event) {
        return Optional.of(event)
                .filter(Event::planned)
                .flatMap(plan -> context.situation().plan(plan).news());
    }

    public String said(String when, String text) {
        return printer().say("entry.event", Map.of("date", when, "text", text));
    }

    /** Returns an activity by what is done, where and by whom. */
    public Wording named(Activity activity) {
        Wording what = printer().words(activity.what(context.words()));
        String places = context.placeNames(activity.places());
        String where = places.isEmpty()
                ? what.text()
                : printer().say("highlight.place", Map.of("label", what.text(), "place", places));
        return what.reading(
                printer().say("entry.activity-of", Map.of("what", where, "by", context.actorNames(activity.by()))));
    }

    /** Returns how an activity stands, with the day where one is stated: a plan put off says so, and one whose day has passed never reads as begun. */
    public String stands(Activity.Course course) {
        String state = course.isOverdue(context.situation().viewpoint().asOf().date())
                ? "overdue"
                : course.state().id();
        Optional<LocalDate> first = course.putOffFrom();
        Map<String, String> days = new HashMap<>();
        first.ifPresent(day -> days.put("planned", printer().day(day)));
        course.day().ifPresent(day -> days.put("date", printer().day(day)));
        if (course.day().isPresent()) {
            return printer().say("activity." + state + (first.isPresent() ? "-anew" : ""), days);
        }
        if (first.isPresent()) {
            return printer().say("activity.without-day", days);
        }
        Stream<String> begun = course.begun().filter(day -> course.state() == State.SUSPENDED).stream()
                .map(day ->
                        printer().say("activity.begun", Map.of("date", printer().day(day))));
        return printer().beside(Stream.concat(Stream.of(printer().say("state." + state)), begun));
    }

    private Optional<String> status(Event event) {
        if (event.isEndOnlyStated()) {
            Map<String, String> ends = Map.of(
                    "from", printer().day(event.date()),
                    "to", printer().day(event.until().orElseThrow()));
            return Optional.of(printer().say("event.until", ends));
        }
        return event.planned() ? Optional.of(status(context.situation().plan(event))) : Optional.empty();
    }

    private String status(Plan plan) {
        boolean moved = !plan.day().equals(plan.event().date());
        Map<String, Object> gaps = new HashMap<>();
        gaps.put("planned", printer().said(new Timing.Over(plan.event().days())));
        gaps.put("date", moved || plan.status() == Plan.Status.HELD ? printer().day(plan.day()) : gaps.get("planned"));
        return printer().say(key(plan, moved), gaps);
    }

    private static String key(Plan plan, boolean moved) {
        return switch (plan.status()) {
            case AHEAD -> "plan.ahead";
            case POSTPONED -> plan.isWithoutDay() ? "plan.without-day" : "plan.postponed";
            case HELD -> moved ? "plan.held-otherwise" : "plan.held";
            case CANCELLED -> "plan.cancelled";
            case UNKNOWN -> moved ? "plan.postponed-unknown" : "plan.unknown";
        };
    }

    private Printer printer() {
        return context.printer();
    }
}
