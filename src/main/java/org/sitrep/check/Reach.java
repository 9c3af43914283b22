package org.sitrep.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Location;
import org.sitrep.situation.Situation;
import org.sitrep.situation.Total;
import org.sitrep.situation.Uncomputed;
import org.sitrep.situation.reach.Coverage;
import org.sitrep.situation.reach.Coverage.About;
import org.sitrep.situation.reach.Funding;
import org.sitrep.situation.reach.Key;

/** Rules over whom a response is for, and whom it reaches. */
final class Reach {

    private Reach() {}

    /** Returns what the tables on coverage and funding leave open, a finding for each reason. */
    static Stream<Finding> tables(Situation situation) {
        Optional<Funding> funding = Funding.of(situation);
        return Stream.concat(
                Stream.of(Coverage.of(situation), funding.map(Funding::table))
                        .flatMap(Optional::stream)
                        .filter(table ->
                                situation.crisis().report().lists(table.about().part()))
                        .flatMap(table -> Stream.of(
                                        undivided(situation, table),
                                        over(situation, table),
                                        elsewhere(situation, table))
                                .flatMap(found -> found)),
                money(situation, funding));
    }

    private static Stream<Finding> undivided(Situation situation, Coverage table) {
        boolean isMoney = table.about() == About.FUNDING;
        Map<Boolean, List<Coverage.Row>> byReason = table.rows().stream()
                .filter(row -> row.why().isPresent())
                .collect(Collectors.groupingBy(
                        row -> row.why().orElseThrow().reason() == Uncomputed.Reason.SOURCES_DIFFER));
        return byReason.entrySet().stream()
                .map(found -> finding(
                        situation,
                        CheckRule.COVERAGE_NOT_COMPUTED,
                        found.getValue(),
                        "the share " + (isMoney ? "funded" : "reached") + " is not computed for "
                                + said(found.getValue()) + ": "
                                + found.getValue().get(0).why().orElseThrow().said(),
                        !found.getKey()
                                ? "record figures that fit"
                                : isMoney
                                        ? "declare the two in an indicator with `ratio-of: {part: …, whole: …, sources:"
                                                + " any}`"
                                        : "write `coverage: {sources: any}` in crisis.yaml, where they count the same"
                                                + " people"));
    }

    private static Stream<Finding> over(Situation situation, Coverage table) {
        List<Coverage.Row> over =
                table.rows().stream().filter(Coverage.Row::isOver).toList();
        return over.isEmpty()
                ? Stream.empty()
                : Stream.of(finding(
                        situation,
                        CheckRule.COVERAGE_OVER,
                        over,
                        (table.about() == About.FUNDING
                                        ? "more was received than is required: "
                                        : "more are reached than targeted, or in need: ")
                                + said(over),
                        "see that both count the same, each once; the table prints it with a note"));
    }

    private static Finding finding(
            Situation situation, CheckRule rule, List<Coverage.Row> rows, String message, String hint) {
        String id = rows.get(0).part().orElseThrow().indicator().id();
        return rule.finding(at(situation, id), message, hint).about(id);
    }

    private static Place at(Situation situation, String indicator) {
        return situation.crisis().origin().crisis().at("indicators", indicator, "role");
    }

    /** Returns what is said of an appeal without money, and of clusters that have more of it than there is. */
    private static Stream<Finding> money(Situation situation, Optional<Funding> funding) {
        Stream<Finding> none = situation.crisis().report().appeal().filter(appeal -> funding.isEmpty()).stream()
                .map(appeal -> CheckRule.APPEAL_WITHOUT_MONEY.finding(
                        situation.crisis().origin().crisis().at("appeal"),
                        "no figure says what the appeal requires, or has received",
                        "give the indicators of its money `role: required` and `role: received`, and record figures"));
        return Stream.of(
                        none,
                        given(situation, funding),
                        funding.stream().map(Funding::table).flatMap(of -> withheld(situation, of.about(), of.rows())),
                        funding.stream()
                                .flatMap(of -> of.table().rows().stream())
                                .filter(row -> row.kind() == Coverage.Kind.SUM)
                                .flatMap(Coverage.Row::sums)
                                .map(sum -> Arithmetic.differs(
                                        situation,
                                        CheckRule.TOTAL_DIFFERS,
                                        sum.typed().orElseThrow(),
                                        "the figure for the whole is not the sum of its clusters, "
                                                + Arithmetic.plain(sum.value()),
                                        sum.parts())))
                .flatMap(found -> found);
    }

    /** Donors need not be all who gave, so that together they may have given less than was received, and never more. */
    private static Stream<Finding> given(Situation situation, Optional<Funding> funding) {
        return funding
                .filter(of -> !of.donors().isEmpty())
                .flatMap(of -> of.together(situation, of.donors()))
                .filter(Total::isAboveTyped)
                .map(sum -> Arithmetic.differs(
                        situation,
                        CheckRule.TOTAL_DIFFERS,
                        sum.typed().orElseThrow(),
                        "less was received than its donors gave, " + Arithmetic.plain(sum.value()),
                        sum.parts()))
                .stream();
    }

    /** What is withheld of the whole, or of one of its donors or clusters, may follow from what clusters add up to. */
    private static Stream<Finding> withheld(Situation situation, Coverage.About about, List<Coverage.Row> rows) {
        Vocabulary words = situation.crisis().vocabulary();
        return about.roles().stream()
                .filter(role -> rows.stream()
                                .noneMatch(
                                        row -> row.isOverall() && row.line(role).isPresent())
                        && situation.ledger().marks().notToBeTotalled().stream()
                                .anyMatch(slot ->
                                        words.indicator(slot.indicator()).use().is(role)))
                .flatMap(role ->
                        rows.stream().flatMap(row -> row.line(role).stream()).limit(1))
                .map(line -> CheckRule.COVERAGE_NOT_COMPUTED
                        .finding(
                                at(situation, line.indicator().id()),
                                "the sum over clusters, as of `"
                                        + line.indicator().id() + "`, is not computed for `"
                                        + situation.viewpoint().clearance().id()
                                        + "`: something withheld from it would follow",
                                "`sitrep redactions` says what; nothing, where that is meant")
                        .about(line.indicator().id()));
    }

    private static String said(List<Coverage.Row> rows) {
        return rows.stream().map(row -> row.key().said()).collect(Collectors.joining(", "));
    }

    private static Stream<Finding> elsewhere(Situation situation, Coverage coverage) {
        return coverage.left().stream()
                .limit(1)
                .map(line -> CheckRule.COVERAGE_ELSEWHERE
                        .finding(
                                at(situation, line.indicator().id()),
                                "the table on " + coverage.about().part() + " is of "
                                        + place(coverage.place()) + " alone: figures for "
                                        + Key.of(situation.crisis().vocabulary(), line.indicator())
                                                .said()
                                        + " are of " + place(line.place()),
                                "record figures of one place"
                                        + (coverage.about() == About.FUNDING
                                                ? ""
                                                : ", or name the one to show: `coverage: {place: ID}`; a `table:` shows"
                                                        + " several"))
                        .about(line.indicator().id()));
    }

    private static String place(Optional<Location> place) {
        return place.map(at -> "`" + at.id() + "`").orElse("the crisis as a whole");
    }
}
