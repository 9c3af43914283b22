package org.sitrep.check;

import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.situation.Situation;

/** What is on record but old (rules 1 and 10). */
final class Freshness {

    private Freshness() {}

    static Stream<Finding> nothing(Situation situation) {
        return situation.inView().isEmpty()
                ? Stream.of(Finding.warning(
                        "nothing-in-view",
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
                        .filter(claim -> claim.stale())
                        .map(claim -> Finding.warning(
                                "stale-figure",
                                claim.figure().head().where().at("value"),
                                "`" + claim.figure().id() + "` is " + claim.ageInDays() + " days old; `"
                                        + line.indicator().id() + "` stays fresh for "
                                        + line.indicator().freshFor().orElseThrow(),
                                "record a newer figure; the brief prints this one with its age")));
    }

    static Stream<Finding> conditions(Situation situation) {
        return situation.clocks().stream()
                .filter(clock -> clock.stale())
                .map(
                        clock -> Finding.warning(
                                "stale-condition",
                                clock.condition().head().where().at(),
                                "`" + clock.condition().id() + "` was last confirmed on " + clock.lastConfirmed() + ", "
                                        + clock.daysSinceConfirmed() + " days ago",
                                "record an `update:` of it, `state: confirmed` or `ended`; the brief says when it was last confirmed"));
    }
}
