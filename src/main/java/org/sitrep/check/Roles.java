package org.sitrep.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.fact.crisis.ActivityKind;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Indicator.Relations;
import org.sitrep.fact.crisis.Indicator.Role;
import org.sitrep.fact.entry.Activity;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.quantity.Unit;
import org.sitrep.situation.Situation;
import org.sitrep.situation.reach.Key;

/** Rules over what indicators and activities are declared to tell of a response. */
final class Roles {

    private Roles() {}

    static Stream<Finding> all(Situation situation) {
        return Stream.of(
                        twice(situation),
                        ofRatios(situation),
                        currencies(situation),
                        units(situation),
                        notByDonor(situation),
                        otherCluster(situation))
                .flatMap(found -> found);
    }

    /** Of two indicators of one role, a row of a table has room for the first. */
    private static Stream<Finding> twice(Situation situation) {
        Map<List<Object>, Indicator> first = new HashMap<>();
        return situation.lines().stream()
                .filter(line -> line.indicator().use().role().isPresent()
                        && line.indicator().relations().partsOf().isEmpty())
                .flatMap(line -> {
                    Indicator own = line.indicator();
                    Key key = Key.of(situation.crisis().vocabulary(), own);
                    Indicator other =
                            first.putIfAbsent(List.of(own.use().role().orElseThrow(), key, line.place()), own);
                    return other == null ? Stream.empty() : Stream.of(second(situation, key, own, other));
                });
    }

    private static Finding second(Situation situation, Key key, Indicator own, Indicator other) {
        return CheckRule.ROLE_TWICE.finding(
                at(situation, own, "role"),
                "`" + other.id() + "` has the same role for " + key.said() + ", and stands in the table in place of `"
                        + own.id() + "`",
                "give each an `activity:` of its own, or make one `parts-of:` the other; else take this `role:` out");
    }

    private static Place at(Situation situation, Indicator indicator, String key) {
        return situation.crisis().origin().crisis().at("indicators", indicator.id(), key);
    }

    private static Stream<Finding> ofRatios(Situation situation) {
        return situation.crisis().vocabulary().indicators().values().stream()
                .filter(own ->
                        own.use().role().isPresent() && own.relations().ratio().isPresent())
                .map(own -> CheckRule.ROLE_OF_RATIO.finding(
                        at(situation, own, "role"),
                        "`" + own.id() + "` is computed of two others, and has a role, which is for what is recorded",
                        "take this `role:` out; give it to the two that it is computed of"));
    }

    private static Stream<Finding> currencies(Situation situation) {
        return situation.crisis().vocabulary().indicators().values().stream()
                .filter(own -> own.use().role().filter(Role::isOfMoney).isPresent()
                        && own.unit().filter(Unit.Money.class::isInstance).isEmpty())
                .map(own -> CheckRule.MONEY_WITHOUT_CURRENCY.finding(
                        at(situation, own, "counts"),
                        "`" + own.id() + "` is of money by its role, and counts `" + own.counted()
                                + "`, which is no currency: it has no row on funding",
                        "write the currency by its code: `counts: USD`; else take `role:` out"));
    }

    /** Money of one currency is no part of money of another, nor people of a percentage. */
    private static Stream<Finding> units(Situation situation) {
        Map<String, Indicator> all = situation.crisis().vocabulary().indicators();
        return all.values().stream()
                .flatMap(part -> part.relations().partsOf().stream()
                        .map(all::get)
                        .filter(whole -> !whole.unit().equals(part.unit()))
                        .map(whole -> CheckRule.PART_IN_OTHER_UNIT.finding(
                                at(situation, part, "counts"),
                                "`" + part.id() + "` counts `" + part.counted() + "`, and its whole, `" + whole.id()
                                        + "`, `" + whole.counted() + "`: neither is set against the other",
                                "record both in one unit; or take `parts-of:` out of `" + part.id() + "`")));
    }

    /** Who gave is told by one word, whatever the language of the crisis. */
    private static Stream<Finding> notByDonor(Situation situation) {
        Map<String, Indicator> all = situation.crisis().vocabulary().indicators();
        return all.values().stream()
                .filter(part -> !part.relations().by().isEmpty()
                        && !part.relations().by().containsKey(Relations.DONOR)
                        && part.relations()
                                .partsOf()
                                .map(all::get)
                                .filter(whole -> whole.use().is(Role.RECEIVED))
                                .isPresent())
                .map(part -> CheckRule.NOT_BY_DONOR.finding(
                        at(situation, part, "by"),
                        "`" + part.id() + "` is a part of what was received, by `"
                                + String.join("`, `", part.relations().by().keySet())
                                + "`: only what is `by: {donor: …}` stands among those who gave",
                        "write `by: {donor: …}` with the donor's name, if it is one; else nothing"));
    }

    /** An activity counts for the cluster that it states. */
    private static Stream<Finding> otherCluster(Situation situation) {
        Map<String, ActivityKind> kinds = situation.crisis().vocabulary().activities();
        return situation.inView().values().stream()
                .filter(Activity.class::isInstance)
                .map(Activity.class::cast)
                .flatMap(own -> own.cluster().stream()
                        .flatMap(stated -> own.kind().map(kinds::get).flatMap(ActivityKind::cluster).stream()
                                .filter(declared -> !declared.equals(stated))
                                .map(declared -> CheckRule.OTHER_CLUSTER.finding(
                                        own.head().where().at("cluster"),
                                        "the activity states the cluster `" + stated + "`, and `"
                                                + own.kind().orElseThrow() + "` is declared as one of `" + declared
                                                + "`: it counts for `" + stated + "`",
                                        "take this `cluster:` out; or keep it, if this one is of another"))));
    }

    /** Nobody is half a person, and a share of one is no percentage: "0.45" is likely 45 in a hundred. */
    static Stream<Finding> likeShares(Situation situation) {
        return situation.lines().stream()
                .flatMap(line -> line.claims().stream()
                        .map(claim -> claim.figure())
                        .flatMap(figure -> likeShare(line.indicator(), figure)));
    }

    private static Stream<Finding> likeShare(Indicator counted, Figure figure) {
        boolean isPercent = counted.unit().filter(new Unit.Rate(100)::equals).isPresent();
        return figure.value().best().stream()
                .filter(number -> figure.unit().isEmpty()
                        && number.stripTrailingZeros().scale() > 0
                        && (isPercent
                                ? number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0
                                : counted.unit().isEmpty() && counted.counts().isOfPeople()))
                .map(number -> CheckRule.LIKE_A_SHARE.finding(
                        figure.head().where().at("value"),
                        "`" + figure.id() + "` is " + number.toPlainString()
                                + (isPercent ? " per cent: less than one in a hundred" : ", and counts people"),
                        isPercent
                                ? "write `"
                                        + number.movePointRight(2)
                                                .stripTrailingZeros()
                                                .toPlainString()
                                        + "%` if it is a share of one; `" + number.toPlainString()
                                        + "%` if it is what is meant"
                                : "write how many; a share is recorded under an indicator that counts `per cent`"));
    }
}
