package org.sitrep.edition.area;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.MapChoice;
import org.sitrep.fact.crisis.ReportPlan.Kind;
import org.sitrep.situation.HeadlineFigure;
import org.sitrep.situation.Situation;

/**
 * What the areas and the circles of a map show: what the crisis asks for; else, of a disaster or an outbreak, the ratio that has
 * figures at most places (of those, the one of the most people), and the first count of its table by place.
 *
 * @param shade the ratio by which areas are shaded; absent where none is
 * @param circles the count that is drawn as circles; absent likewise
 */
public record MapPlan(Optional<Drawn> shade, Optional<Drawn> circles) {

    /** So many places make a map worth it. */
    private static final int MIN = 4;

    /** An indicator, and its figures that can be drawn by the ids of their places. */
    public record Drawn(Indicator indicator, Map<String, HeadlineFigure> figures) {

        private int per() {
            return indicator.relations().ratio().map(Indicator.Ratio::per).orElse(0);
        }
    }

    /**
     * Returns that of a report.
     *
     * @param tables its tables by place
     * @param outlined the ids of the places that have an outline
     */
    public static MapPlan of(Situation situation, List<TablePlan> tables, Set<String> outlined) {
        Crisis crisis = situation.crisis();
        MapChoice choice = crisis.setting().map();
        boolean isProposed = choice.shade().isEmpty()
                && choice.circles().isEmpty()
                && crisis.report()
                        .kind()
                        .filter(Set.of(Kind.DISASTER, Kind.OUTBREAK)::contains)
                        .isPresent();
        Stream<Indicator> ratios = crisis.vocabulary().indicators().values().stream()
                .filter(indicator -> isProposed && indicator.isRatio());
        Stream<Indicator> counts = tables.stream()
                .filter(table -> isProposed && table.split().isEmpty())
                .limit(1)
                .flatMap(table -> table.columns().stream())
                .filter(indicator -> !indicator.isRatio())
                .limit(1);
        return new MapPlan(
                drawn(situation, choice.shade(), ratios, place -> outlined.contains(place.id()))
                        .max(Comparator.comparing((Drawn drawn) -> drawn.figures.size())
                                .thenComparing(Drawn::per)),
                drawn(
                                situation,
                                choice.circles(),
                                counts,
                                place -> outlined.contains(place.id())
                                        || (place.point().isPresent() && !place.isSite()))
                        .findFirst());
    }

    /** A place that is made of others is drawn as these. */
    private static Stream<Drawn> drawn(
            Situation situation, Optional<String> asked, Stream<Indicator> proposed, Predicate<Location> isShown) {
        Vocabulary words = situation.crisis().vocabulary();
        return Stream.concat(asked.stream().map(words::indicator), proposed)
                .map(indicator -> {
                    Map<String, HeadlineFigure> found = new LinkedHashMap<>();
                    words.places().values().stream()
                            .filter(isShown)
                            .forEach(place -> situation
                                    .headlineFigure(indicator.id(), Optional.of(place.id()))
                                    .filter(figure -> figure.value().best().isPresent())
                                    .ifPresent(figure -> found.put(place.id(), figure)));
                    words.places().values().stream()
                            .filter(whole -> whole.parts().stream().anyMatch(found::containsKey))
                            .forEach(whole -> found.remove(whole.id()));
                    return new Drawn(indicator, found);
                })
                .filter(drawn -> drawn.figures.values().stream()
                                .filter(figure -> asked.isPresent() || drawn.indicator.isRatio() || isSome(figure))
                                .count()
                        >= (asked.isPresent() ? 1 : MIN));
    }

    /** Returns what is shown. */
    public Stream<Drawn> all() {
        return Stream.concat(shade.stream(), circles.stream());
    }

    /** Returns the figures by which areas are shaded, by the ids of their places. */
    public Map<String, HeadlineFigure> shades() {
        return shade.map(Drawn::figures).orElse(Map.of());
    }

    /** Returns the figures that are drawn as circles, likewise: there is no circle of nobody. */
    public Map<String, HeadlineFigure> sizes() {
        Map<String, HeadlineFigure> sizes =
                new LinkedHashMap<>(circles.map(Drawn::figures).orElse(Map.of()));
        sizes.values().removeIf(figure -> !isSome(figure));
        return sizes;
    }

    private static boolean isSome(HeadlineFigure figure) {
        return figure.value().best().filter(size -> size.signum() > 0).isPresent();
    }
}
