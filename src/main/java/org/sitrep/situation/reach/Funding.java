package org.sitrep.situation.reach;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Indicator.Relations;
import org.sitrep.fact.crisis.Indicator.Role;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Line;
import org.sitrep.situation.Situation;
import org.sitrep.situation.Total;

/**
 * The money of a response: what is required and what was received, by cluster and over all, and who gave it.
 *
 * @param clusters what is told of clusters
 * @param all what sources state over all of them; its share may be of what the clusters add up to
 * @param sums by role, what the clusters add up to where no source states the whole, or where that cannot be the whole
 * @param rest the same where its source states more over all for the same time, all being exact
 * @param donors who gave, the most first
 */
public record Funding(
        Coverage clusters, Coverage.Row all, Map<Role, Total> sums, Map<Role, Total> rest, List<Line> donors) {

    private static final Key ALL = new Key(Optional.empty(), Optional.empty());

    public Funding {
        donors = List.copyOf(donors);
    }

    /** Returns the money that a situation tells of; none where no figure says what is required or was received. */
    public static Optional<Funding> of(Situation situation) {
        return Coverage.of(situation, true).map(found -> of(situation, found));
    }

    private static Funding of(Situation situation, Coverage found) {
        List<Coverage.Row> rows =
                found.rows().stream().filter(row -> !row.key().equals(ALL)).toList();
        Map<Role, Line> stated = found.rows().stream()
                .filter(row -> row.key().equals(ALL))
                .findFirst()
                .map(Coverage.Row::lines)
                .orElseGet(() -> new EnumMap<>(Role.class));
        Map<Role, Line> best = new EnumMap<>(Role.class);
        Map<Role, Total> sums = new EnumMap<>(Role.class);
        Map<Role, Total> rest = new EnumMap<>(Role.class);
        for (Role role : List.of(Role.REQUIRED, Role.RECEIVED)) {
            Optional<Line> line = Optional.ofNullable(stated.get(role));
            Optional<Total> sum = sum(situation, found.place(), rows, role);
            sum.filter(total -> line.isEmpty() || isContradicted(line.get(), total))
                    .ifPresent(total -> sums.put(role, total));
            sum.filter(total -> line.filter(own -> isOf(own, total)).isPresent() && isPositive(total.remainder()))
                    .ifPresent(total -> rest.put(role, total));
            line.or(() -> sum.map(Total::asLine)).ifPresent(read -> best.put(role, read));
        }
        Coverage.Row all = Coverage.row(situation, ALL, best);
        return new Funding(
                new Coverage(found.place(), rows, found.left()),
                new Coverage.Row(ALL, stated, all.share(), all.why()),
                sums,
                rest,
                donors(situation, found.place()));
    }

    private static boolean isOf(Line line, Total total) {
        return line.lead().map(Claim::figure).equals(total.typed())
                && total.typed().isPresent();
    }

    private static boolean isContradicted(Line line, Total total) {
        return isOf(line, total) && total.remainder().isEmpty() && !total.agreesWithTyped();
    }

    private static boolean isPositive(Optional<Quantity> rest) {
        return rest.flatMap(Quantity::best).filter(more -> more.signum() > 0).isPresent();
    }

    /** Money may be added over clusters, of each the whole, or else its activities; a cluster that has no figure is missed. */
    private static Optional<Total> sum(
            Situation situation, Optional<Location> place, List<Coverage.Row> rows, Role role) {
        Set<Optional<String>> told =
                rows.stream().map(row -> row.key().cluster()).collect(Collectors.toSet());
        Map<Key, Indicator> parts = new LinkedHashMap<>();
        Stream.concat(
                        rows.stream().flatMap(row -> row.line(role).stream()).map(Line::indicator),
                        situation.crisis().vocabulary().indicators().values().stream())
                .filter(each -> each.use().is(role) && Coverage.isMoney(each))
                .forEach(each -> parts.putIfAbsent(Key.of(situation.crisis().vocabulary(), each), each));
        Optional<Indicator> whole = Optional.ofNullable(parts.remove(ALL));
        parts.keySet()
                .removeIf(of -> !told.contains(of.cluster())
                        || (of.activity().isPresent() && parts.containsKey(new Key(of.cluster(), Optional.empty()))));
        List<Indicator> all = List.copyOf(parts.values());
        return all.size() < 2 ? Optional.empty() : sum(situation, place, whole.orElse(all.get(0)), all);
    }

    /** Nothing is added over currencies. */
    private static Optional<Total> sum(
            Situation situation, Optional<Location> place, Indicator whole, List<Indicator> parts) {
        Function<Indicator, Total.Part> part = each -> new Total.Part(each.id(), place.map(Location::id));
        return parts.stream().allMatch(each -> each.unit().equals(whole.unit()))
                ? situation.sumOfSome(
                        part.apply(whole), parts.stream().map(part).toList())
                : Optional.empty();
    }

    /** Returns what some donors gave together, where that can be said. */
    public Optional<Total> together(Situation situation, List<Line> some) {
        List<Indicator> parts = some.stream().map(Line::indicator).toList();
        String whole = parts.get(0).relations().partsOf().orElseThrow();
        return sum(situation, clusters.place(), situation.crisis().vocabulary().indicator(whole), parts);
    }

    private static List<Line> donors(Situation situation, Optional<Location> place) {
        return situation.lines().stream()
                .filter(line -> line.place().equals(place)
                        && line.indicator().relations().by().keySet().equals(Set.of(Relations.DONOR))
                        && line.indicator()
                                .relations()
                                .partsOf()
                                .map(situation.crisis().vocabulary()::indicator)
                                .filter(whole -> whole.use().is(Role.RECEIVED)
                                        && whole.section().cluster().isEmpty())
                                .isPresent())
                .sorted(Comparator.comparing(Funding::size).reversed())
                .toList();
    }

    private static BigDecimal size(Line line) {
        return line.lead().flatMap(lead -> lead.figure().value().best()).orElse(BigDecimal.ONE.negate());
    }

    /** Returns what stands in the table, by indicator. */
    public Stream<String> indicators(Situation situation) {
        List<Coverage.Row> rows =
                Stream.concat(clusters.rows().stream(), Stream.of(all)).toList();
        return Stream.concat(
                new Coverage(clusters.place(), rows, List.of()).indicators(situation),
                Stream.concat(
                                donors.stream().map(Line::indicator),
                                sums.values().stream().map(Total::indicator))
                        .map(Indicator::id));
    }
}
