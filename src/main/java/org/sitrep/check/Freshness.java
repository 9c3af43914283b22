package org.sitrep.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.edition.StaleNote;
import org.sitrep.fact.calendar.OtherCalendar;
import org.sitrep.fact.entry.State;
import org.sitrep.fact.entry.Update;
import org.sitrep.situation.DemandRecord;
import org.sitrep.situation.Situation;

/** What is on record but old (rules 1 and 10). */
final class Freshness {

    /** What is settled wants no more news. */
    private static final Set<State> SETTLED = EnumSet.of(State.MET, State.LAPSED, State.WITHDRAWN);

    private Freshness() {}

    static Stream<Finding> nothing(Situation situation) {
        return situation.inView().isEmpty()
                ? Stream.of(CheckRule.NOTHING_IN_VIEW.finding(
                        Place.NOWHERE,
                        "nothing on record is in view as of "
                                + situation.viewpoint().asOf() + ", known by "
                                + situation.viewpoint().knownBy(),
                        "give a later --as-of or --known-by, or another audience"))
                : Stream.empty();
    }

    static Stream<Finding> figures(Situation situation) {
        return situation.lines().stream()
                .flatMap(line -> line.claims().stream()
                        .filter(claim -> claim.stale()
                                && !OtherCalendar.has(claim.figure().trueOf()))
                        .map(claim -> CheckRule.STALE_FIGURE.finding(
                                claim.figure().head().where().at("value"),
                                "`" + claim.figure().id() + "` is " + claim.ageInDays() + " days old; `"
                                        + line.indicator().id() + "` stays fresh for "
                                        + line.indicator().freshFor().orElseThrow(),
                                "record a newer figure; the brief prints this one with its age")));
    }

    static Stream<Finding> conditions(Situation situation) {
        return situation.clocks().stream()
                .filter(clock -> clock.confirmed().stale()
                        && !OtherCalendar.has(clock.confirmed().date()))
                .map(clock -> CheckRule.STALE_CONDITION.finding(
                        clock.condition().head().where().at(),
                        "`" + clock.condition().id() + "` was last confirmed on "
                                + clock.confirmed().date() + ", "
                                + clock.confirmed().days() + " days ago",
                        "record an `update:` of it, `state: confirmed` or `ended`; the brief says when it was"
                                + " last confirmed"));
    }

    static Stream<Finding> demands(Situation situation) {
        LocalDate asOf = situation.viewpoint().asOf().date();
        return situation.crisis().safeguards().demandsFreshFor().stream()
                .flatMap(days -> situation.demands().stream()
                        .filter(demand -> demand.response()
                                .filter(response -> SETTLED.contains(response.state()))
                                .isEmpty())
                        .filter(demand -> ChronoUnit.DAYS.between(lastNews(demand), asOf) > days
                                && !OtherCalendar.has(lastNews(demand)))
                        .map(demand -> staleDemand(demand, asOf)));
    }

    /** Of a note that states what was overtaken, that is said alone. */
    static Stream<Finding> notes(Situation situation) {
        return situation.notes().stream()
                .filter(note -> note.text().values().stream()
                        .allMatch(text -> situation.overtaken(text.references()).isEmpty()))
                .filter(note -> !OtherCalendar.has(note.date()))
                .flatMap(note -> StaleNote.of(situation, note).stream())
                .map(stale -> CheckRule.STALE_NOTE.finding(
                        stale.note().head().where().at("text"),
                        "the note `" + stale.note().id() + "` of "
                                + stale.note().date() + " is " + why(stale),
                        "write a newer note; the brief prints this one with its day"));
    }

    private static String why(StaleNote stale) {
        return stale.newer()
                .map(entry -> "older than `" + entry.id() + "` of " + entry.trueOf() + ", of the same place or cluster")
                .orElseGet(() -> stale.days() + " days old; notes of `"
                        + stale.note().section().id() + "` stay fresh for "
                        + stale.freshFor().orElseThrow());
    }

    private static LocalDate lastNews(DemandRecord demand) {
        Stream<LocalDate> calls = demand.calls().stream().map(DemandRecord.Call::date);
        Stream<LocalDate> responses = demand.responses().stream().map(Update::date);
        return Stream.concat(calls, responses).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static Finding staleDemand(DemandRecord demand, LocalDate asOf) {
        String id = demand.demand().id();
        return CheckRule.STALE_DEMAND.finding(
                demand.demand().head().where().at(),
                "the last news of the demand `" + id + "` is of " + lastNews(demand) + ", "
                        + ChronoUnit.DAYS.between(lastNews(demand), asOf) + " days ago",
                "record an `update: " + id + "`: repeated, accepted, refused, met, lapsed …");
    }
}
