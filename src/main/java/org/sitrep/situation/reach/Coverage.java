package org.sitrep.situation.reach;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Indicator.Ratio;
import org.sitrep.fact.crisis.Indicator.Role;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.quantity.Unit;
import org.sitrep.situation.ComputedRatio;
import org.sitrep.situation.HeadlineFigure;
import org.sitrep.situation.Line;
import org.sitrep.situation.Situation;
import org.sitrep.situation.Uncomputed;

/**
 * Whom a response is for, and whom it reaches, by cluster and activity, at one place: people are never added over them, so that
 * an overall row is what a source states.
 *
 * @param place where; absent for figures of the crisis as a whole
 * @param rows what is told there, in the order of clusters and activities; last what is of none
 * @param left what is told of other places: of clusters and activities that have no row here, or of a place as wide as this one
 */
public record Coverage(Optional<Location> place, List<Row> rows, List<Line> left) {

    private static final Set<Role> ROLES = EnumSet.of(Role.NEED, Role.TARGET, Role.REACHED);

    public Coverage {
        rows = List.copyOf(rows);
        left = List.copyOf(left);
    }

    /**
     * A cluster, or one of its activities.
     *
     * @param lines what each source says, by role
     * @param share how much of the target, or without one of the need, is reached; absent where that cannot be computed
     * @param why why it cannot, where both are told
     */
    public record Row(Key key, Map<Role, Line> lines, Optional<ComputedRatio> share, Optional<Uncomputed> why) {

        public Row {
            lines = new EnumMap<>(lines);
        }

        private Row without(Uncomputed reason) {
            return new Row(key, lines, Optional.empty(), Optional.of(reason));
        }

        /** Returns what each source says of a role, or the sum of it over the parts of the place. */
        public Optional<Line> line(Role role) {
            return Optional.ofNullable(lines.get(role));
        }

        /** Returns what stands for a role: the figure of the source whose share is computed, or the lead figure. */
        public Optional<HeadlineFigure> figure(Role role) {
            return line(role)
                    .flatMap(line -> share.flatMap(of -> line.claimOf(of.part().source()))
                            .or(line::lead));
        }

        /** Returns whom those reached are set against, or the money required. */
        public Optional<Line> whole() {
            return line(Role.TARGET).or(() -> line(Role.NEED)).or(() -> line(Role.REQUIRED));
        }

        /** Returns those reached, or the money received. */
        public Optional<Line> part() {
            return line(Role.REACHED).or(() -> line(Role.RECEIVED));
        }

        /** Returns the ids of the indicators of who is reached and of whom, as in a ratio of the two. */
        boolean isOf(Ratio ratio) {
            return part().filter(line -> is(line, ratio.part())).isPresent()
                    && whole().filter(line -> is(line, ratio.whole())).isPresent();
        }

        private static boolean is(Line line, String indicator) {
            return line.indicator().id().equals(indicator);
        }
    }

    /** Returns the coverage that a situation tells of; none where no figure says who is in need, targeted or reached. */
    public static Optional<Coverage> of(Situation situation) {
        return of(situation, false);
    }

    /** Returns the same of whom the response reaches, or of the money that it requires and has received. */
    public static Optional<Coverage> of(Situation situation, boolean isMoney) {
        Vocabulary words = situation.crisis().vocabulary();
        Map<Optional<Location>, Map<Key, Map<Role, Line>>> places = new LinkedHashMap<>();
        Stream.concat(situation.lines().stream(), situation.sums().stream())
                .filter(line -> isMoney ? isMoney(line.indicator()) : hasRow(line.indicator()))
                .forEach(line -> places.computeIfAbsent(line.place(), place -> new LinkedHashMap<>())
                        .computeIfAbsent(Key.of(words, line.indicator()), key -> new EnumMap<>(Role.class))
                        .putIfAbsent(line.indicator().use().role().orElseThrow(), line));
        Optional<String> wanted = situation.crisis().report().reach().place().filter(place -> !isMoney);
        return places.keySet().stream()
                .max(size(places))
                .flatMap(place -> wanted.isEmpty()
                        ? Optional.of(place)
                        : Stream.ofNullable(words.places().get(wanted.get()))
                                .map(Optional::of)
                                .findFirst())
                .map(place -> new Coverage(
                        place,
                        places.getOrDefault(place, Map.of()).entrySet().stream()
                                .sorted(Map.Entry.comparingByKey(Key.order(words)))
                                .map(row -> row(situation, row.getKey(), row.getValue()))
                                .toList(),
                        places.keySet().stream()
                                .filter(other -> !other.equals(place))
                                .flatMap(other -> left(places, place, other))
                                .toList()));
    }

    /** The more is told of a place the better, and of places of which as much is told, the wider. */
    private static Comparator<Optional<Location>> size(Map<Optional<Location>, Map<Key, Map<Role, Line>>> places) {
        return Comparator.<Optional<Location>>comparingInt(
                        place -> places.getOrDefault(place, Map.of()).size())
                .thenComparing(place -> place.map(at -> at.parts().size()).orElse(Integer.MAX_VALUE));
    }

    private static Stream<Line> left(
            Map<Optional<Location>, Map<Key, Map<Role, Line>>> places,
            Optional<Location> place,
            Optional<Location> other) {
        boolean isAsLarge = size(places).compare(place, other) == 0;
        return places.getOrDefault(other, Map.of()).entrySet().stream()
                .filter(row ->
                        isAsLarge || !places.getOrDefault(place, Map.of()).containsKey(row.getKey()))
                .flatMap(row -> row.getValue().values().stream());
    }

    /** Returns whether an indicator may stand in a row: one of a part of those reached has none. */
    public static boolean hasRow(Indicator indicator) {
        return indicator.use().role().filter(ROLES::contains).isPresent()
                && indicator.relations().partsOf().isEmpty();
    }

    /** Returns whether an indicator says what money is required, or was received: of a donor's has no row. */
    static boolean isMoney(Indicator indicator) {
        return indicator.use().role().filter(Role::isOfMoney).isPresent()
                && indicator.unit().filter(Unit.Money.class::isInstance).isPresent()
                && indicator.relations().partsOf().isEmpty();
    }

    static Row row(Situation situation, Key key, Map<Role, Line> lines) {
        Row row = new Row(key, lines, Optional.empty(), Optional.empty());
        if (row.part().isEmpty()) {
            return row;
        }
        Line part = row.part().get();
        if (row.whole().isEmpty()) {
            return row.without(Uncomputed.unfit(
                    row.line(Role.RECEIVED).isPresent()
                            ? "no figure says what is required"
                            : "no figure says who is targeted, or in need"));
        }
        Line whole = row.whole().get();
        Optional<String> unfit = unfit(part.indicator(), whole.indicator());
        if (unfit.isPresent()) {
            return row.without(Uncomputed.unfit(unfit.get()));
        }
        Ratio ratio = new Ratio(
                part.indicator().id(),
                whole.indicator().id(),
                ComputedRatio.HUNDRED,
                isAny(situation, row),
                Optional.of(!isByPeriod(part.indicator())));
        return ComputedRatio.of(part.indicator(), ratio, part, List.of(whole))
                .findFirst()
                .map(share -> new Row(key, lines, Optional.of(share), Optional.empty()))
                .orElseGet(() -> row.without(
                        Uncomputed.ofRatio(situation, ratio, part.place().map(Location::id))));
    }

    private static boolean isAny(Situation situation, Row row) {
        return (situation.crisis().report().reach().anySources()
                        && row.line(Role.RECEIVED).isEmpty())
                || situation.crisis().vocabulary().indicators().values().stream()
                        .flatMap(declared -> declared.relations().ratio().stream())
                        .anyMatch(ratio -> ratio.anySources() && row.isOf(ratio));
    }

    private static Optional<String> unfit(Indicator part, Indicator whole) {
        boolean isAlike = part.counts().isSameAs(whole.counts());
        return isAlike && isByPeriod(part) == isByPeriod(whole)
                ? Optional.empty()
                : Optional.of("`" + part.id() + "` and `" + whole.id() + "` "
                        + (isAlike
                                ? "are not measured alike: only one of them counts by periods"
                                : "do not count the same: " + part.counted() + " and " + whole.counted()));
    }

    private static boolean isByPeriod(Indicator indicator) {
        return indicator.measure() == Measure.PERIOD;
    }

    /** Returns what stands in it, by indicator: what is computed of the same two stands in no list beside it. */
    public Stream<String> indicators(Situation situation) {
        Stream<Indicator> computed = situation.ratios().stream()
                .map(ComputedRatio::indicator)
                .filter(own -> rows.stream()
                                .anyMatch(row -> row.share.isPresent()
                                        && own.relations()
                                                .ratio()
                                                .filter(row::isOf)
                                                .isPresent())
                        && situation.line(own.id(), place.map(Location::id)).isEmpty());
        Stream<Indicator> said =
                rows.stream().flatMap(row -> row.lines.values().stream()).map(Line::indicator);
        return Stream.concat(said, computed).map(Indicator::id);
    }
}
