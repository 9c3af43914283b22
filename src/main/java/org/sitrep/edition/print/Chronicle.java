package org.sitrep.edition.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.edition.Chronology;
import org.sitrep.edition.Meeting;
import org.sitrep.edition.Wording;
import org.sitrep.fact.crisis.Actor;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Statement;
import org.sitrep.fact.prose.Text;
import org.sitrep.situation.Timeline;

/** Prints events and positions; an event that one part has printed is not printed again by the next. */
final class Chronicle {

    private final Context context;
    private final Printer printer;
    private final Set<String> printed = new HashSet<>();

    Chronicle(Context context) {
        this.context = context;
        this.printer = context.printer();
    }

    /** Returns the timeline of a track, without the events that stand in the brief already. */
    Optional<Chronology> track(Optional<String> id) {
        return context.situation().timelines().stream()
                .filter(timeline -> Optional.of(timeline.track().id()).equals(id))
                .findFirst()
                .flatMap(this::rest);
    }

    /** Returns the timelines of all tracks that still hold an event, and of the events in no track. */
    List<Chronology> others() {
        List<Chronology> others = new ArrayList<>();
        context.situation().timelines().forEach(timeline -> rest(timeline).ifPresent(others::add));
        chronology(
                        printer.own(printer.say("timeline.other")),
                        context.situation().untracked())
                .ifPresent(others::add);
        return others;
    }

    private Optional<Chronology> rest(Timeline timeline) {
        return chronology(printer.words(timeline.track().label()), timeline.events());
    }

    private Optional<Chronology> chronology(Wording title, List<Event> events) {
        List<Chronology.Row> rows = new ArrayList<>();
        Optional<LocalDate> day = Optional.empty();
        for (Event event : events) {
            if (printed.add(event.id())) {
                rows.add(row(event, !day.equals(Optional.of(event.date()))));
                day = Optional.of(event.date());
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Chronology(title, rows));
    }

    private Chronology.Row row(Event event, boolean first) {
        return new Chronology.Row(
                printer.shortDay(event.date()),
                first,
                printer.words(event.text()),
                context.placeName(context.location(event.place())),
                context.remarks(event.head()),
                context.notes().of(event.head()));
    }

    private record Occasion(Optional<Text> name, LocalDate date) {}

    /** Returns the positions by occasion, the newest first. */
    List<Meeting> meetings() {
        Map<Occasion, List<Statement>> byOccasion = new LinkedHashMap<>();
        for (Statement statement : context.situation().statements()) {
            byOccasion
                    .computeIfAbsent(new Occasion(statement.occasion(), statement.date()), o -> new ArrayList<>())
                    .add(statement);
        }
        return byOccasion.entrySet().stream()
                .sorted(Map.Entry.comparingByKey((a, b) -> b.date.compareTo(a.date)))
                .map(entry -> new Meeting(
                        entry.getKey().name.map(printer::words),
                        printer.fullDay(entry.getKey().date),
                        entry.getValue().stream().map(this::position).toList()))
                .toList();
    }

    private Meeting.Position position(Statement statement) {
        Actor speaker = context.words().person(statement.speaker());
        return new Meeting.Position(
                printer.words(speaker.name()),
                printer.words(speaker.role()),
                printer.words(statement.position()),
                statement.quote().map(printer::words).map(this::quoted),
                context.remarks(statement.head()),
                context.notes().of(statement.head()));
    }

    private Wording quoted(Wording quote) {
        return new Wording(printer.say("quote", Map.of("words", quote.text())), quote.lang());
    }
}
