package org.sitrep.check;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.fact.calendar.OtherCalendar;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.entry.Activity;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.State;
import org.sitrep.fact.entry.Update;
import org.sitrep.situation.Plan;
import org.sitrep.situation.Situation;

/** What was known before it happened: plans, and ends that were stated. */
final class Plans {

    private Plans() {}

    static Stream<Finding> overdue(Situation situation) {
        LocalDate asOf = situation.viewpoint().asOf().date();
        Stream<Finding> activities = situation.activities().stream()
                .filter(course -> course.isOverdue(asOf)
                        && !OtherCalendar.has(course.day().orElseThrow()))
                .map(course -> without(
                        course.activity(),
                        "from",
                        course.day().orElseThrow(),
                        "`state: ongoing`, `completed`, `suspended`, or `planned` with the new day as `until:`; the"
                                + " brief says that its start is not known"));
        Stream<Finding> events = events(situation)
                .filter(Event::planned)
                .map(situation::plan)
                .filter(plan -> plan.status() == Plan.Status.UNKNOWN && !OtherCalendar.has(plan.day()))
                .map(plan -> without(
                        plan.event(),
                        "planned",
                        plan.day(),
                        "`state: held`, `postponed` or `cancelled`; the brief says that its outcome is not known"));
        return Stream.concat(events, activities);
    }

    private static Finding without(Entry entry, String key, LocalDate day, String states) {
        return CheckRule.PLANNED_WITHOUT_OUTCOME.finding(
                entry.head().where().at(key),
                "`" + entry.id() + "` was planned for " + day + "; nothing on record says what became of it",
                "record an `update: " + entry.id() + "`, " + states);
    }

    /** What is completed is over: work planned anew is another activity. */
    static Stream<Finding> completed(Situation situation) {
        return situation.activities().stream()
                .filter(course -> course.state() == State.PLANNED)
                .flatMap(course -> course.news().stream()
                        .filter(news -> course.activity().state() == State.COMPLETED
                                || situation.inView().values().stream()
                                        .anyMatch(entry -> entry instanceof Update update
                                                && update.target().equals(news.target())
                                                && update.state() == State.COMPLETED
                                                && !update.date().isAfter(news.date())))
                        .map(news -> CheckRule.PLANNED_WHEN_COMPLETED.finding(
                                news.head().where().at("state"),
                                "`" + news.target() + "` is on record as completed; this says that it is planned",
                                "record what is planned as an `activity:` of its own, and `withdraw:` this update;"
                                        + " if it was never completed, `correct:` what says so")));
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
        Stream<Finding> activities = situation.activities().stream()
                .filter(course -> course.state() == State.ONGOING)
                .flatMap(course -> course
                        .activity()
                        .until()
                        .filter(end -> end.isBefore(asOf) && !OtherCalendar.has(end))
                        .filter(end -> course.news()
                                .filter(news -> !news.date().isBefore(end))
                                .isEmpty())
                        .map(end -> passed(
                                course.activity(),
                                end,
                                "record an `update:` of it, `state: completed`, or `ongoing` if it goes on"))
                        .stream());
        return Stream.of(conditions, events, activities).flatMap(found -> found);
    }

    private static Finding passed(Entry entry, LocalDate end, String hint) {
        return CheckRule.STATED_END_PASSED.finding(
                entry.head().where().at("until"),
                "`" + entry.id() + "` was stated to end on " + end + "; there are no news from then on",
                hint);
    }

    /** What everybody may read beforehand, with an exact place, can be attacked there. */
    static Stream<Finding> targets(Situation situation) {
        if (situation.viewpoint().clearance().rank() > 0) {
            return Stream.empty();
        }
        Stream<Finding> planned = events(situation)
                .filter(event -> event.planned()
                        && situation.plan(event).status().isAhead()
                        && isExact(situation.crisis(), event.place()))
                .map(event -> target(
                        event.head().where().at("place"),
                        "`" + event.id() + "` tells everybody where something is planned, and when: on "
                                + situation.dayOf(event)));
        return Stream.concat(planned, atWork(situation));
    }

    /** Of each place once. What adds up to a wider area, or has a P-code, is an area and no exact place. */
    private static Stream<Finding> atWork(Situation situation) {
        Set<String> told = situation.crisis().vocabulary().places().values().stream()
                .filter(place -> !place.parts().isEmpty() || place.pcode().isPresent() || place.isSite())
                .flatMap(area -> Stream.concat(Stream.of(area.id()), area.parts().stream()))
                .collect(Collectors.toCollection(HashSet::new));
        return situation.activities().stream()
                .filter(course -> course.state() != State.COMPLETED)
                .map(Activity.Course::activity)
                .flatMap(activity -> IntStream.range(0, activity.places().size())
                        .filter(i -> told.add(activity.places().get(i)))
                        .mapToObj(i -> target(
                                activity.head().where().at("places", i),
                                "`" + activity.id() + "` tells everybody who works at `"
                                        + activity.places().get(i) + "`")));
    }

    private static Finding target(Place place, String message) {
        return CheckRule.PLANNED_AT_PLACE.finding(
                place,
                message,
                "mark it `sensitivity:` for a narrower audience, or name a wider place, one with `parts:`");
    }

    private static boolean isExact(Crisis crisis, Optional<String> place) {
        return place.map(crisis.vocabulary().places()::get)
                .filter(location -> location.parts().isEmpty() && !location.isSite())
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
