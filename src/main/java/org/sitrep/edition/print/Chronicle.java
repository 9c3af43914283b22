package org.sitrep.edition.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sitrep.edition.Chronology;
import org.sitrep.edition.Meeting;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Occasions;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.DateText;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.Actor;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.entry.Attribution;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Statement;
import org.sitrep.fact.prose.Text;
import org.sitrep.situation.Plan;
import org.sitrep.situation.Situation.Timeline;

/** Prints events and positions; an event that one part has printed is not printed again by the next. */
final class Chronicle {

    /** So many events stand near enough to what says whose they are. */
    private static final int MAX_NEAR = 20;

    private final Context context;
    private final Printer printer;
    private final Occasions occasions;
    private final Set<String> printed = new HashSet<>();
    private final Optional<Chronology> ahead;
    private final Optional<Chronology> main;
    private final Optional<Chronology> atMeeting;
    private final List<Chronology> others;

    /** Takes whether what is planned stands by itself, and not in the timelines, and whether the report has a main timeline. */
    Chronicle(Context context, boolean plansApart, boolean hasMain) {
        this.context = context;
        this.printer = context.printer();
        this.occasions = new Occasions(context);
        Crisis.Front front = context.situation().crisis().front();
        this.ahead = plansApart ? plans() : Optional.empty();
        this.main = front.timeline().isPresent() || !hasMain ? track(front.timeline()) : unnamed(front);
        this.atMeeting = track(front.meeting());
        this.others = rest();
    }

    /** Returns what is to come, and that of whose outcome nothing is known; nothing where timelines have it. */
    List<Chronology.Row> ahead() {
        return ahead.map(Chronology::rows).orElse(List.of());
    }

    private Optional<Chronology> plans() {
        List<Event> events = context.situation().plans().values().stream()
                .filter(plan -> plan.status().isAhead() || plan.status() == Plan.Status.UNKNOWN)
                .sorted(Comparator.comparing(Plan::day)
                        .thenComparing(plan -> plan.event().id()))
                .map(Plan::event)
                .toList();
        return chronology(printer.own(printer.say("heading.planned")), events, occasions::ahead);
    }

    /** Returns the crisis's main timeline; absent where it has no event. */
    Optional<Chronology> main() {
        return main;
    }

    /** Returns who says the events of a timeline; nobody where it is long, or each event has a source of its own. */
    List<Chronology.Origin> origins(Chronology timeline) {
        List<Chronology.Row> rows = timeline.rows();
        Map<List<Attribution>, List<String>> events = new LinkedHashMap<>();
        rows.forEach(row -> events.computeIfAbsent(row.notes().sources(), sources -> new ArrayList<>())
                .addAll(row.number().stream().toList()));
        return rows.size() > MAX_NEAR || events.size() == rows.size()
                ? List.of()
                : events.entrySet().stream().map(this::origin).toList();
    }

    private Chronology.Origin origin(Map.Entry<List<Attribution>, List<String>> events) {
        return new Chronology.Origin(
                String.join(printer.say("mark.comma"), events.getValue()),
                context.sources().names(events.getKey().stream(), false),
                Citation.NONE.by(events.getKey()));
    }

    /** Returns what happened at its meetings and stands in the main timeline not yet. */
    Optional<Chronology> atMeeting() {
        return atMeeting;
    }

    /** Returns the timelines of all tracks that hold an event which neither of them has, and of the events in no track. */
    List<Chronology> others() {
        return others;
    }

    private Optional<Chronology> track(Optional<String> id) {
        return context.situation().timelines().stream()
                .filter(timeline -> Optional.of(timeline.track().id()).equals(id))
                .findFirst()
                .flatMap(this::rest);
    }

    /** Where the crisis names no track: its only one, else what stands in none, else that with the newest event. */
    private Optional<Chronology> unnamed(Crisis.Front front) {
        List<Timeline> tracks = context.situation().timelines().stream()
                .filter(timeline -> !Optional.of(timeline.track().id()).equals(front.meeting()))
                .sorted(Comparator.comparing(this::newest).reversed())
                .toList();
        Optional<Chronology> only =
                tracks.stream().filter(one -> tracks.size() == 1).findFirst().flatMap(this::rest);
        return only.or(() -> untracked("heading.timeline"))
                .or(() -> tracks.stream().flatMap(one -> rest(one).stream()).findFirst());
    }

    private LocalDate newest(Timeline timeline) {
        return context.situation().dayOf(timeline.events().get(timeline.events().size() - 1));
    }

    private Optional<Chronology> untracked(String title) {
        return chronology(printer.own(printer.say(title)), context.situation().untracked(), occasions::words);
    }

    private List<Chronology> rest() {
        List<Chronology> others = new ArrayList<>();
        context.situation().timelines().forEach(timeline -> rest(timeline).ifPresent(others::add));
        untracked("timeline.other").ifPresent(others::add);
        return others;
    }

    private Optional<Chronology> rest(Timeline timeline) {
        return chronology(printer.words(timeline.track().label()), timeline.events(), occasions::words);
    }

    private Optional<Chronology> chronology(Wording title, List<Event> events, Function<Event, Wording> words) {
        List<Chronology.Row> rows = new ArrayList<>();
        Optional<DateText> day = Optional.empty();
        for (Event event : events) {
            if (printed.add(event.id())) {
                DateText date = occasions.column(event);
                rows.add(row(event, date, !day.equals(Optional.of(date)), words.apply(event)));
                day = Optional.of(date);
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Chronology(title, rows));
    }

    private Chronology.Row row(Event event, DateText date, boolean first, Wording words) {
        return new Chronology.Row(
                Optional.empty(),
                date,
                first,
                words,
                context.placeName(context.location(event.place())),
                occasions.details(event),
                occasions.notes(event));
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
                Citation.of(statement.head()));
    }

    private Wording quoted(Wording quote) {
        return new Wording(printer.say("quote", Map.of("words", quote.text())), quote.lang());
    }
}
