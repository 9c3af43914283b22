package org.sitrep.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.calendar.OtherCalendar;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.situation.Plan;
import org.sitrep.situation.Situation;

/** What was known before it happened: plans, and ends that were stated. */
final class Plans {

    private Plans() {}

    static Stream<Finding> overdue(Situation situation) {
        return events(situation)
                .filter(Event::planned)
                .map(situation::plan)
                .filter(plan -> plan.status() == Plan.Status.UNKNOWN && !OtherCalendar.has(plan.day()))
                .map(plan -> CheckRule.PLANNED_WITHOUT_OUTCOME.finding(
                        plan.event().head().where().at("planned"),
                        "`" + plan.event().id() + "` was planned for " + plan.day()
                                + "; nothing on record says what became of it",
                        "record an `update: " + plan.event().id()
                                + "`, `state: held`, `postponed` or `cancelled`; the brief says that its"
                                + " outcome is not known"));
    }

    static Stream<Finding> statedEnds(Situation situation) {
        LocalDate asOf = situation.viewpoint().asOf().date();
        Stream<Finding> conditions = situation.clocks().stream()
                .filter(clock -> clock.isOverdue()
                        && !clock.underReview()
                        && !OtherCalendar.has(clock.statedEnd().orElseThrow().date()))
                .map(clock -> passed(
                        clock.condition(),
                        clock.statedEnd().orElseThrow().date(),
                        "record an `update:` of it, `state: ended`, or `confirmed` with a new `until:`; its"
                                + " days are counted on"));
        Stream<Finding> events = events(situation)
                .filter(event -> event.isEndOnlyStated()
                        && event.days().to().isBefore(asOf)
                        && !OtherCalendar.has(event.days().to()))
                .map(event -> passed(
                        event, event.days().to(), "record a `correct:` of it that sets `until:` to its last day"));
        return Stream.concat(conditions, events);
    }

    private static Finding passed(Entry entry, LocalDate end, String hint) {
        return CheckRule.STATED_END_PASSED.finding(
                entry.head().where().at("until"),
                "`" + entry.id() + "` was stated to end on " + end + "; there are no news from then on",
                hint);
    }

    /** What everybody may read beforehand, with an exact place, can be attacked there. */
    static Stream<Finding> targets(Situation situation) {
        return situation.viewpoint().clearance().rank() > 0
                ? Stream.empty()
                : events(situation)
                        .filter(event -> event.planned()
                                && situation.plan(event).status().isAhead()
                                && isExact(situation.crisis(), event.place()))
                        .map(event -> CheckRule.PLANNED_AT_PLACE.finding(
                                event.head().where().at("place"),
                                "`" + event.id() + "` tells everybody where something is planned, and when: on "
                                        + situation.dayOf(event),
                                "mark it `sensitivity:` for a narrower audience, or name a wider place, one"
                                        + " with `parts:`"));
    }

    private static boolean isExact(Crisis crisis, Optional<String> place) {
        return place.map(crisis.vocabulary().places()::get)
                .filter(location -> location.parts().isEmpty())
                .isPresent();
    }

    /** A stretch whose first event was withdrawn is not drawn, and so found as a wish. */
    static Stream<Finding> spans(Situation situation) {
        List<Crisis.Span> spans = situation.crisis().front().spans();
        return IntStream.range(0, spans.size())
                .boxed()
                .flatMap(i -> spans.get(i).to().stream()
                        .filter(situation::isWithdrawn)
                        .map(id -> CheckRule.SPAN_WITHOUT_END.finding(
                                situation.crisis().origin().crisis().at("spans", i, "to"),
                                "`" + id + "` was withdrawn: the stretch goes on, and says that its end was withdrawn",
                                "name another event, or take `to:` out")));
    }

    private static Stream<Event> events(Situation situation) {
        return situation.inView().values().stream()
                .flatMap(entry -> entry instanceof Event event ? Stream.of(event) : Stream.empty());
    }
}
