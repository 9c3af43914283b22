package org.sitrep.situation.reach;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Indicator.Ratio;
import org.sitrep.fact.crisis.Indicator.Role;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.fact.quantity.Unit;
import org.sitrep.situation.Claim;
import org.sitrep.situation.ComputedRatio;
import org.sitrep.situation.Line;
import org.sitrep.situation.Situation;
import org.sitrep.situation.Total;
import org.sitrep.situation.Uncomputed;

/**
 * Whom a response is for, and whom it reaches, by cluster and activity, at one place: people are never added over them, so that
 * an overall row is what a source states. Or its money, in the same rows.
 *
 * @param about what its columns tell of
 * @param place where; absent for figures of the crisis as a whole
 * @param rows what is told there, in the order of clusters and activities; last what is of none
 * @param left what is told of other places: of clusters and activities that have no row here, or of a place as wide as this one
 */
public record Coverage(About about, Optional<Location> place, List<Row> rows, List<Line> left) {

    public Coverage {
        rows = List.copyOf(rows);
        left = List.copyOf(left);
    }

    /** What columns tell of, by the part that they stand in. */
    public enum About {
        /** People. */
        COVERAGE(Role.NEED, Role.TARGET, Role.REACHED),
        /** Money. */
        FUNDING(Role.REQUIRED, Role.RECEIVED);

        private final List<Role> roles;

        About(Role... roles) {
            this.roles = List.of(roles);
        }

        /** Returns the roles in the order of their columns. */
        public List<Role> roles() {
            return roles;
        }

        /** Returns the id of the part. */
        public String part() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns whether an indicator has a row: one of a part of those reached, or of a donor, has none. */
        boolean has(Indicator indicator) {
            return indicator.use().role().filter(roles::contains).isPresent()
                    && indicator.relations().partsOf().isEmpty()
                    && (this == COVERAGE
                            || indicator
                                    .unit()
                                    .filter(Unit.Money.class::isInstance)
                                    .isPresent());
        }
    }

    /** What a row is of. */
    public enum Kind {
        /** What its key says. */
        OWN,
        /** What sources state over all beside the clusters. */
        REST,
        /** What the clusters add up to, where sources state something else over all. */
        SUM
    }

    /**
     * A cluster, one of its activities, or all of them.
     *
     * @param lines what each source says, by role, or what its figures add up to
     * @param share how much of the target, or without one of the need, is reached; absent where that cannot be computed
     * @param why why it cannot, where both are told
     */
    public record Row(
            Kind kind, Key key, Map<Role, Line> lines, Optional<ComputedRatio> share, Optional<Uncomputed> why) {

        public Row {
            lines = new EnumMap<>(lines);
        }

        Row(Kind kind, Map<Role, Line> lines) {
            this(kind, Key.ALL, lines, Optional.empty(), Optional.empty());
        }

        /** Returns what each source says of a role, or what its figures add up to. */
        public Optional<Line> line(Role role) {
            return Optional.ofNullable(lines.get(role));
        }

        /** Returns what stands for a role: the figure of the source whose share is computed, or the lead figure. */
        public Optional<Claim> figure(Role role) {
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

        /** Returns whether it is of all clusters together. */
        public boolean isOverall() {
            return key.equals(Key.ALL);
        }

        /** Returns those of its figures that are sums, which no source states. */
        public Stream<Total> sums() {
            return lines.values().stream().flatMap(line -> line.lead().flatMap(Claim::sum).stream());
        }

        /** Returns whether more is reached than targeted, or received than required. */
        public boolean isOver() {
            return share.filter(ComputedRatio::isOver).isPresent();
        }

        /** Returns whether what its share is of is the target, or the money required. */
        public boolean isOfTarget() {
            return line(Role.NEED).isEmpty() || line(Role.TARGET).isPresent();
        }

        /** Returns how many of those targeted are not reached, or what money is missing. */
        public Optional<Quantity> gap() {
            return share.filter(of -> isOfTarget()).flatMap(ComputedRatio::rest);
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
        return of(situation, About.COVERAGE, situation.crisis().report().reach().place());
    }

    /** Returns the same at the place that is wanted, or else at the one of which most is told. */
    static Optional<Coverage> of(Situation situation, About about, Optional<String> wanted) {
        Vocabulary words = situation.crisis().vocabulary();
        Map<Optional<Location>, Map<Key, Map<Role, Line>>> places = new LinkedHashMap<>();
        Stream.concat(situation.lines().stream(), situation.sums().stream())
                .filter(line -> about.has(line.indicator()))
                .forEach(line -> places.computeIfAbsent(line.place(), place -> new LinkedHashMap<>())
                        .computeIfAbsent(Key.of(words, line.indicator()), key -> new EnumMap<>(Role.class))
                        .putIfAbsent(line.indicator().use().role().orElseThrow(), line));
        return places.keySet().stream()
                .max(size(places))
                .flatMap(place -> wanted.isEmpty()
                        ? Optional.of(place)
                        : Stream.ofNullable(words.places().get(wanted.get()))
                                .map(Optional::of)
                                .findFirst())
                .map(place -> new Coverage(
                        about,
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

    /** Returns the same with other rows. */
    public Coverage with(List<Row> others) {
        return new Coverage(about, place, others, left);
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

    static Row row(Situation situation, Key key, Map<Role, Line> lines) {
        Row row = new Row(Kind.OWN, key, lines, Optional.empty(), Optional.empty());
        if (row.part().isEmpty()) {
            return row;
        }
        Line part = row.part().get();
        Optional<Uncomputed> unfit = row.whole()
                .map(whole -> unfit(part.indicator(), whole.indicator()))
                .orElse(Optional.of(
                        row.line(Role.RECEIVED).isPresent()
                                ? "no figure says what is required"
                                : "no figure says who is targeted, or in need"))
                .map(Uncomputed::unfit);
        if (unfit.isPresent()) {
            return new Row(Kind.OWN, key, lines, Optional.empty(), unfit);
        }
        Line whole = row.whole().orElseThrow();
        Ratio ratio = new Ratio(
                part.indicator().id(),
                whole.indicator().id(),
                ComputedRatio.HUNDRED,
                isAny(situation, row),
                Optional.of(!isByPeriod(part.indicator())));
        Optional<ComputedRatio> share = ComputedRatio.of(
                        situation.ledger(), part.indicator(), ratio, part, List.of(whole))
                .findFirst();
        return new Row(
                Kind.OWN,
                key,
                lines,
                share,
                share.isPresent()
                        ? Optional.empty()
                        : Optional.of(Uncomputed.ofRatio(
                                situation, ratio, part.place().map(Location::id))));
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

    /** Returns the rows of clusters in which a gap remains, where that over all does not show it, as others have more than theirs. */
    public List<Row> hidden() {
        return rows.stream().noneMatch(Row::isOver)
                ? List.of()
                : rows.stream()
                        .filter(row -> !row.isOverall()
                                && row.gap()
                                        .flatMap(Quantity::best)
                                        .filter(left -> left.signum() > 0)
                                        .isPresent())
                        .toList();
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
