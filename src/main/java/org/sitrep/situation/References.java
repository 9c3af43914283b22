package org.sitrep.situation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Activity;
import org.sitrep.fact.entry.Condition;
import org.sitrep.fact.entry.Demand;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Period;
import org.sitrep.fact.entry.State;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.prose.Reference;

/** Finds what the references of prose stand for. */
final class References {

    private References() {}

    static Optional<Resolved> resolve(Situation situation, Reference reference) {
        Optional<Entry> entry = Optional.ofNullable(situation.inView().get(reference.target()));
        return switch (reference.kind()) {
            case FIGURE -> entry.filter(Figure.class::isInstance).map(f -> new Resolved.Value((Figure) f));
            case DATE -> entry.map(e -> new Resolved.Day(day(situation, e), e));
            case PERIOD -> entry.flatMap(e -> span(situation, e));
            case SOURCE -> entry.filter(e -> !e.head().sources().isEmpty()).map(Resolved.Said::new);
            case LATEST -> latest(situation, reference);
            case DAYS, DURATION -> entry.flatMap(e -> days(situation, e));
            case TOTAL -> total(situation, reference);
            case CHANGE -> entry.flatMap(from -> change(situation, from, reference.to()));
        };
    }

    private static Optional<Resolved> change(Situation situation, Entry from, Optional<String> later) {
        Optional<Entry> to = later.map(situation.inView()::get);
        return from instanceof Figure before
                ? to.filter(Figure.class::isInstance)
                        .map(Figure.class::cast)
                        .map(after -> new Resolved.Change(before, after, compare(situation, before, after)))
                : Optional.empty();
    }

    private static Comparison compare(Situation situation, Figure before, Figure after) {
        return situation
                .line(after.indicator(), after.place())
                .map(line -> line.compared(before, after))
                .orElseGet(() -> Comparison.between(
                        situation.crisis().vocabulary().indicator(after.indicator()), before, after));
    }

    /** Words fit the figure that leads: where it is under review, no other stands in for it. */
    private static Optional<Resolved> latest(Situation situation, Reference reference) {
        return situation
                .headlineFigure(reference.target(), reference.place())
                .filter(found -> situation
                        .line(reference.target(), reference.place())
                        .filter(line -> !line.underReview().isEmpty())
                        .isEmpty())
                .map(Resolved.Headline::new);
    }

    private static Optional<Resolved> span(Situation situation, Entry entry) {
        if (entry instanceof Figure figure && figure.timing() instanceof Timing.Over over) {
            return Optional.of(span(over.period(), entry));
        }
        if (entry instanceof Event event) {
            LocalDate day = situation.dayOf(event);
            return Optional.of(span(event.planned() ? new Period(day, day) : event.days(), entry));
        }
        if (entry instanceof Activity activity) {
            Activity.Course course = situation.course(activity);
            Optional<LocalDate> end = course.day().filter(day -> course.state() == State.COMPLETED);
            return course.begun().map(begun -> new Resolved.Span(begun, end, entry));
        }
        return situation.clocks().stream()
                .filter(clock -> clock.condition().id().equals(entry.id())
                        && clock.days().isPresent())
                .map(clock -> (Resolved) new Resolved.Span(clock.condition().start(), clock.ended(), entry))
                .findFirst();
    }

    private static Resolved span(Period days, Entry entry) {
        return new Resolved.Span(days.from(), Optional.of(days.to()), entry);
    }

    /** Of what was planned, the day that its news leave it. */
    private static LocalDate day(Situation situation, Entry entry) {
        return entry instanceof Event event
                ? situation.dayOf(event)
                : Optional.of(entry)
                        .filter(Activity.class::isInstance)
                        .flatMap(activity ->
                                situation.course((Activity) activity).day())
                        .orElse(entry.trueOf());
    }

    private static Optional<Resolved> days(Situation situation, Entry entry) {
        if (entry instanceof Condition) {
            return situation.clocks().stream()
                    .filter(clock -> clock.condition().id().equals(entry.id()))
                    .filter(clock -> clock.days().isPresent())
                    .map(clock -> (Resolved) new Resolved.Days(clock.days().getAsLong(), entry))
                    .findFirst();
        }
        if (entry instanceof Demand) {
            return situation.demands().stream()
                    .filter(record -> record.demand().id().equals(entry.id()))
                    .map(record -> (Resolved) new Resolved.Days(record.daysSinceFirst(), entry))
                    .findFirst();
        }
        if (entry instanceof Event event && !situation.hasHappened(event)) {
            return Optional.empty();
        }
        LocalDate asOf = situation.viewpoint().asOf().date();
        Optional<LocalDate> start = entry instanceof Activity activity
                ? situation.course(activity).begun()
                : Optional.of(day(situation, entry));
        return start.map(day -> new Resolved.Days(ChronoUnit.DAYS.between(day, asOf), entry));
    }

    /** Words keep the sum of one day; one of several days goes where its source has stated the whole since. */
    private static Optional<Resolved> total(Situation situation, Reference reference) {
        return sum(situation, reference)
                .filter(total -> total.newest() || total.isOfOneTime())
                .map(Resolved.Headline::new);
    }

    private static Optional<Total> sum(Situation situation, Reference reference) {
        return HeadlineFigure.total(
                situation, reference.target(), reference.place(), total -> total.standing() != Total.Standing.CHECKED);
    }

    /**
     * Which figures their source has overtaken, by a newer one of the same indicator and place: of a level or count since a day
     * the newest, of a count within a period the one of the same period that became known last.
     *
     * @param newer the newer figure, by the id of the older
     */
    record Overtaken(Map<String, Figure> newer) {

        static Overtaken of(List<Line> lines) {
            Map<String, Figure> newer = new HashMap<>();
            for (Line line : lines) {
                boolean counts = line.indicator().measure() == Measure.PERIOD;
                for (Claim claim : line.claims()) {
                    Map<Timing, Figure> first =
                            new HashMap<>(Map.of(claim.figure().timing(), claim.figure()));
                    for (Figure figure : claim.earlier()) {
                        Optional.ofNullable(counts ? first.putIfAbsent(figure.timing(), figure) : claim.figure())
                                .ifPresent(by -> newer.put(figure.id(), by));
                    }
                }
            }
            return new Overtaken(Map.copyOf(newer));
        }

        /** Returns what overtakes the numbers of prose. One whose day stands beside it may stay as it was. */
        Map<Reference, Figure> in(Situation situation, List<Reference> references) {
            Map<Reference, Figure> found = new LinkedHashMap<>();
            for (Reference reference : references) {
                by(situation, reference)
                        .filter(figure -> !isDated(reference, references))
                        .ifPresent(figure -> found.put(reference, figure));
            }
            return found;
        }

        /** The earlier figure of a change is older than the later one by right. */
        private Optional<Figure> by(Situation situation, Reference reference) {
            return switch (reference.kind()) {
                case FIGURE, CHANGE -> Optional.ofNullable(newer.get(last(reference)));
                case TOTAL -> sum(situation, reference).flatMap(total -> byTyped(situation, total));
                default -> Optional.empty();
            };
        }

        private static String last(Reference reference) {
            return reference.to().orElse(reference.target());
        }

        /** A sum is as old as the oldest of its parts. */
        private static Optional<Figure> byTyped(Situation situation, Total total) {
            Optional<LocalDate> oldest =
                    total.parts().stream().map(Figure::trueOf).min(Comparator.naturalOrder());
            return situation
                    .line(total.indicator().id(), total.place().map(place -> place.id()))
                    .flatMap(line -> line.claimOf(total.source()))
                    .map(Claim::figure)
                    .filter(figure ->
                            oldest.filter(day -> figure.trueOf().isAfter(day)).isPresent());
        }

        private static boolean isDated(Reference reference, List<Reference> references) {
            Stream<Reference> days = references.stream()
                    .filter(other -> other.kind() == Reference.Kind.DATE || other.kind() == Reference.Kind.PERIOD);
            return days.anyMatch(day -> day.target().equals(last(reference)));
        }
    }
}
