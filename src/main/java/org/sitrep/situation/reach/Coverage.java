package org.sitrep.situation.reach;

import java.util.ArrayList;
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
 * @param left what is told of clusters and activities that have no row, at other places
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

        /** Returns what each source says of a role. */
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
        situation.lines().stream()
                .filter(line -> isMoney ? isMoney(line.indicator()) : hasRow(line.indicator()))
                .forEach(line -> places.computeIfAbsent(line.place(), place -> new LinkedHashMap<>())
                        .computeIfAbsent(Key.of(words, line.indicator()), key -> new EnumMap<>(Role.class))
                        .putIfAbsent(line.indicator().use().role().orElseThrow(), line));
        Optional<String> wanted = situation.crisis().report().reach().place().filter(place -> !isMoney);
        return places.keySet().stream()
                .filter(place -> wanted.isEmpty() || place.map(Location::id).equals(wanted))
                .max(Comparator.<Optional<Location>>comparingInt(
                                place -> told(places, place).size())
                        .thenComparing(
                                place -> place.map(at -> at.parts().size()).orElse(Integer.MAX_VALUE)))
                .map(place -> new Coverage(
                        place,
                        told(places, place).entrySet().stream()
                                .sorted(Map.Entry.comparingByKey(Key.order(words)))
                                .map(row -> row(situation, row.getKey(), row.getValue()))
                                .toList(),
                        places.values().stream()
                                .flatMap(rows -> rows.entrySet().stream())
                                .filter(row -> !told(places, place).containsKey(row.getKey()))
                                .flatMap(row -> row.getValue().values().stream())
                                .toList()));
    }

    private static <K, V> Map<K, V> told(Map<Optional<Location>, Map<K, V>> places, Optional<Location> place) {
        return places.getOrDefault(place, Map.of());
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
        return row.part()
                .map(reached -> row.whole()
                        .map(whole -> divided(situation, row, reached, whole))
                        .orElseGet(() -> new Row(
                                key,
                                lines,
                                Optional.empty(),
                                Optional.of(Uncomputed.unfit(
                                        row.line(Role.RECEIVED).isPresent()
                                                ? "no figure says what is required"
                                                : "no figure says who is targeted, or in need")))))
                .orElse(row);
    }

    private static Row divided(Situation situation, Row row, Line reached, Line whole) {
        Optional<String> unfit = unfit(reached.indicator(), whole.indicator());
        if (unfit.isPresent()) {
            return new Row(row.key, row.lines, Optional.empty(), unfit.map(Uncomputed::unfit));
        }
        boolean isAny = (situation.crisis().report().reach().anySources()
                        && row.line(Role.RECEIVED).isEmpty())
                || situation.crisis().vocabulary().indicators().values().stream()
                        .flatMap(declared -> declared.relations().ratio().stream())
                        .anyMatch(ratio -> ratio.anySources() && row.isOf(ratio));
        Ratio ratio = new Ratio(
                reached.indicator().id(),
                whole.indicator().id(),
                ComputedRatio.HUNDRED,
                isAny,
                Optional.of(!isByPeriod(reached.indicator())));
        Optional<ComputedRatio> share = ComputedRatio.of(reached.indicator(), ratio, reached, List.of(whole))
                .findFirst();
        return new Row(
                row.key,
                row.lines,
                share,
                share.isPresent()
                        ? Optional.empty()
                        : Optional.of(Uncomputed.ofRatio(
                                situation, ratio, reached.place().map(Location::id))));
    }

    private static Optional<String> unfit(Indicator reached, Indicator whole) {
        String both = "`" + reached.id() + "` and `" + whole.id() + "` ";
        if (!reached.counts().isSameAs(whole.counts())) {
            return Optional.of(both + "do not count the same: " + reached.counted() + " and " + whole.counted());
        }
        return isByPeriod(reached) == isByPeriod(whole)
                ? Optional.empty()
                : Optional.of(both + "are not measured alike: only one of them counts by periods");
    }

    private static boolean isByPeriod(Indicator indicator) {
        return indicator.measure() == Measure.PERIOD;
    }

    /** Returns what stands in it, by indicator: what is computed of the same two stands in no list beside it. */
    public Stream<String> indicators(Situation situation) {
        Optional<String> at = place.map(Location::id);
        List<String> all = new ArrayList<>();
        rows.forEach(row ->
                row.lines.values().forEach(line -> all.add(line.indicator().id())));
        situation.ratios().stream()
                .map(ComputedRatio::indicator)
                .filter(own -> rows.stream()
                        .anyMatch(row -> row.share.isPresent()
                                && own.relations().ratio().filter(row::isOf).isPresent()))
                .map(Indicator::id)
                .filter(id -> situation.line(id, at).isEmpty())
                .forEach(all::add);
        return all.stream();
    }
}
