package org.sitrep.situation.reach;

import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.sitrep.situation.Claim;
import org.sitrep.situation.Line;
import org.sitrep.situation.Situation;
import org.sitrep.situation.Total;
import org.sitrep.situation.reach.Coverage.About;
import org.sitrep.situation.reach.Coverage.Kind;
import org.sitrep.situation.reach.Coverage.Row;

/**
 * The money of a response: what is required and what was received, by cluster and over all, and who gave it.
 *
 * @param table the clusters; what sources state over all beside them for the same time, all being exact; what the clusters add
 *     up to, where that cannot be the whole; last what sources state over all, or else what the clusters add up to
 * @param donors who gave, the most first
 */
public record Funding(Coverage table, List<Line> donors) {

    public Funding {
        donors = List.copyOf(donors);
    }

    /** Returns the money that a situation tells of; none where no figure says what is required or was received. */
    public static Optional<Funding> of(Situation situation) {
        return Coverage.of(situation, About.FUNDING, Optional.empty()).map(found -> of(situation, found));
    }

    private static Funding of(Situation situation, Coverage found) {
        List<Row> rows = new ArrayList<>(
                found.rows().stream().filter(row -> !row.isOverall()).toList());
        Map<Role, Line> all = found.rows().stream()
                .filter(Row::isOverall)
                .findFirst()
                .map(Row::lines)
                .orElseGet(() -> new EnumMap<>(Role.class));
        Map<Role, Line> sums = new EnumMap<>(Role.class);
        Map<Role, Line> rest = new EnumMap<>(Role.class);
        for (Role role : About.FUNDING.roles()) {
            sum(situation, found.place(), rows, role).ifPresent(sum -> {
                boolean isStated = Optional.ofNullable(all.get(role))
                        .flatMap(Line::lead)
                        .map(Claim::figure)
                        .filter(own -> sum.typed().filter(own::equals).isPresent())
                        .isPresent();
                if (isStated && sum.isAboveTyped()) {
                    sums.put(role, sum.asLine());
                }
                sum.rest().filter(more -> isStated).ifPresent(more -> rest.put(role, more.asLine()));
                all.putIfAbsent(role, sum.asLine());
            });
        }
        rows.add(new Row(Kind.REST, rest));
        rows.add(new Row(Kind.SUM, sums));
        rows.add(Coverage.row(situation, Key.ALL, all));
        rows.removeIf(row -> row.lines().isEmpty());
        return new Funding(found.with(rows), donors(situation, found.place()));
    }

    /** Money may be added over clusters, of each the whole, or else its activities; a cluster that has no figure is missed. */
    private static Optional<Total> sum(Situation situation, Optional<Location> place, List<Row> rows, Role role) {
        Set<Optional<String>> told =
                rows.stream().map(row -> row.key().cluster()).collect(Collectors.toSet());
        Map<Key, Indicator> parts = new LinkedHashMap<>();
        Stream.concat(
                        rows.stream().flatMap(row -> row.line(role).stream()).map(Line::indicator),
                        situation.crisis().vocabulary().indicators().values().stream())
                .filter(each -> each.use().is(role) && About.FUNDING.has(each))
                .forEach(each -> parts.putIfAbsent(Key.of(situation.crisis().vocabulary(), each), each));
        Optional<Indicator> whole = Optional.ofNullable(parts.remove(Key.ALL));
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
        return sum(situation, table.place(), situation.crisis().vocabulary().indicator(whole), parts);
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
        return Stream.concat(
                table.indicators(situation),
                donors.stream().map(Line::indicator).map(Indicator::id));
    }
}
