package org.sitrep.check;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Source;
import org.sitrep.fact.crisis.Where;
import org.sitrep.fact.entry.Attribution;
import org.sitrep.fact.entry.Figure;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Line;
import org.sitrep.situation.Situation;

/** What may put people at risk, by who says it or by how few they are. */
final class Safety {

    private Safety() {}

    /** A person who holds no office cannot answer alone, neither for a figure nor for what a map shows. */
    static Stream<Finding> privateSources(Situation situation) {
        Vocabulary words = situation.crisis().vocabulary();
        Stream<Finding> figures = situation.inView().values().stream()
                .filter(Figure.class::isInstance)
                .map(Figure.class::cast)
                .filter(figure -> figure.head().sources().stream()
                        .map(Attribution::source)
                        .allMatch(source -> isPrivate(words, source)))
                .map(figure -> privateSource(figure.id(), figure.head().where()));
        Stream<Finding> layers = situation.layers().stream()
                .filter(feature -> isPrivate(words, feature.source().source()))
                .map(feature -> privateSource(feature.kind().id(), feature.where()));
        return Stream.concat(figures, layers);
    }

    private static Finding privateSource(String what, Where where) {
        return CheckRule.PRIVATE_SOURCE.finding(
                where.at("source"),
                "`" + what + "` rests on private persons alone",
                "name a source that can answer for it beside; or record what was said as an event");
    }

    private static boolean isPrivate(Vocabulary words, String source) {
        Source found = words.sources().get(source);
        return found != null && found.privatePerson();
    }

    /** A handful in a breakdown that everybody reads may be people whom their neighbours can name. */
    static Stream<Finding> smallNumbers(Situation situation) {
        return situation.crisis().safeguards().smallNumbersBelow().stream()
                .filter(limit -> situation.viewpoint().clearance().rank() == 0)
                .flatMap(limit -> parts(situation)
                        .flatMap(line -> line.claims().stream()
                                .filter(claim -> isSmall(claim, limit))
                                .map(claim -> smallNumber(line, claim, limit))));
    }

    private static Stream<Line> parts(Situation situation) {
        Set<String> places = situation.crisis().vocabulary().places().values().stream()
                .flatMap(place -> place.parts().stream())
                .collect(Collectors.toSet());
        return situation.lines().stream()
                .filter(line -> line.indicator().relations().ratio().isEmpty())
                .filter(line -> line.indicator().relations().partsOf().isPresent()
                        || line.place()
                                .filter(place -> places.contains(place.id()))
                                .isPresent());
    }

    /** None is nobody, so it reveals nobody. */
    private static boolean isSmall(Claim claim, int limit) {
        return claim.figure()
                .value()
                .best()
                .filter(number -> number.signum() > 0 && number.compareTo(BigDecimal.valueOf(limit)) < 0)
                .isPresent();
    }

    private static Finding smallNumber(Line line, Claim claim, int limit) {
        return CheckRule.SMALL_NUMBER.finding(
                claim.figure().head().where().at("value"),
                "`" + claim.figure().id() + "` is below " + limit + ", in a breakdown of `"
                        + line.indicator().id() + "` that everybody may read",
                "make sure that nobody can be recognised; or mark it `sensitivity:` for a narrower audience");
    }
}
