package org.sitrep.edition.area;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.crisis.ReportPlan.PartWish;
import org.sitrep.fact.crisis.ReportPlan.TableWish;
import org.sitrep.fact.prose.Text;
import org.sitrep.situation.Situation;
import org.sitrep.situation.Total;

/**
 * A table of figures by place, or of one figure by its parts: one that the crisis asks for, or one that is proposed because
 * several places share several indicators. What stands in it stands in no list of figures.
 *
 * @param part the part as which the crisis asks for it; absent where it is proposed
 * @param whole the place whose parts the rows are; absent where they are no place's parts
 * @param rows the places, in the order of their declaration
 * @param columns what is counted
 * @param changes the ids of the indicators whose change has a column
 * @param totals whether the rows have a total
 * @param sort the id of the indicator by which rows are sorted, the largest first; or {@link #BY_NAME} or {@link #DECLARED}
 * @param most the most places that have a row of their own
 * @param split how the one figure is told apart; absent where its parts do not state it, and for figures by place
 */
public record TablePlan(
        Optional<PartWish> part,
        Optional<Location> whole,
        List<Location> rows,
        List<Indicator> columns,
        Set<String> changes,
        boolean totals,
        String sort,
        int most,
        Optional<Split> split) {

    /** A table of no places. */
    public static final TablePlan NONE = new TablePlan(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Set.of(),
            false,
            TablePlan.DECLARED,
            0,
            Optional.empty());

    /** The order of names. */
    public static final String BY_NAME = "name";

    /** The order of the declaration. */
    public static final String DECLARED = "declared";

    /** The most rows where nothing else is asked for. */
    public static final int MOST = 30;

    /** The most columns beside the names of places, on a page that is turned. */
    public static final int MAX_COLUMNS = 14;

    /** The most columns of a page that is not. */
    private static final int MAX_UPRIGHT = 9;

    /** The part before which the proposed ones stand. */
    private static final String BEFORE = "figures";

    /** The most tables that are proposed; the report shows the first of them. */
    private static final int MAX_TABLES = 30;

    private static final int MIN_PLACES = 4;
    private static final int MIN_INDICATORS = 2;

    public TablePlan {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        changes = Set.copyOf(changes);
    }

    /**
     * What is counted somewhere.
     *
     * @param indicator the id of the indicator
     * @param place the id of the place
     */
    public record Slot(String indicator, Optional<String> place) {

        /** Returns that of an indicator at a place. */
        public static Slot of(Indicator indicator, Optional<Location> place) {
            return new Slot(indicator.id(), place.map(Location::id));
        }
    }

    /**
     * One figure by its parts.
     *
     * @param whole what they are parts of
     * @param parts the parts, in the order of their declaration
     * @param rows the parts that share each value of the first dimension
     * @param columns those that share each value of the second; none where there is one
     */
    public record Split(
            Indicator whole,
            List<Indicator> parts,
            Map<Text, List<Indicator>> rows,
            Map<Text, List<Indicator>> columns) {

        /** Returns a figure by one or two dimensions; nothing where none of its parts states its value of them. */
        public static Optional<Split> of(Crisis crisis, Indicator whole, List<String> by) {
            List<Indicator> parts = crisis.vocabulary().indicators().values().stream()
                    .filter(part -> part.relations().isPartOf(whole.id())
                            && part.relations().by().keySet().equals(Set.copyOf(by)))
                    .toList();
            List<Map<Text, List<Indicator>>> values = by.stream()
                    .map(dimension -> values(parts, dimension, crisis.firstLanguage()))
                    .toList();
            return parts.stream().anyMatch(part -> part.relations().isValued())
                    ? Optional.of(new Split(whole, parts, values.get(0), values.size() > 1 ? values.get(1) : Map.of()))
                    : Optional.empty();
        }

        /** Values are the same that are called so in the first language. */
        private static Map<Text, List<Indicator>> values(List<Indicator> parts, String dimension, String first) {
            Map<String, Text> names = new HashMap<>();
            Map<Text, List<Indicator>> values = new LinkedHashMap<>();
            for (Indicator part : parts) {
                Text value = part.relations()
                        .by()
                        .getOrDefault(dimension, Optional.empty())
                        .orElse(part.label());
                Text same = names.computeIfAbsent(value.wordsFor(first, first).words(), words -> value);
                values.computeIfAbsent(same, v -> new ArrayList<>()).add(part);
            }
            return values;
        }
    }

    /** Returns the place of which every row is a part. */
    public Optional<Location> within(Vocabulary words) {
        List<String> ids = rows.stream().map(Location::id).toList();
        return whole.or(() -> words.places().values().stream()
                .filter(place -> !ids.isEmpty() && place.parts().containsAll(ids))
                .findFirst());
    }

    /** Returns what stands in it. */
    public Stream<Slot> slots() {
        return columns.stream()
                .flatMap(column -> Stream.concat(rows.stream(), whole.filter(place -> totals).stream())
                        .map(place -> Slot.of(column, Optional.of(place))));
    }

    /** Returns the tables of a report: those that the crisis asks for in its order, then those that are proposed. */
    public static List<TablePlan> of(Situation situation) {
        List<TablePlan> plans = new ArrayList<>();
        situation.crisis().report().parts().orElse(List.of()).stream()
                .distinct()
                .flatMap(part -> part.table().stream().map(wish -> asked(situation.crisis(), part, wish)))
                .forEach(plans::add);
        Set<Slot> taken = plans.stream().flatMap(TablePlan::slots).collect(Collectors.toSet());
        if (situation.crisis().report().lists(BEFORE)) {
            plans.addAll(proposed(situation, taken));
        }
        return plans;
    }

    private static TablePlan asked(Crisis crisis, PartWish part, TableWish wish) {
        Vocabulary words = crisis.vocabulary();
        Optional<Split> split =
                wish.of().map(words.indicators()::get).flatMap(whole -> Split.of(crisis, whole, wish.by()));
        List<Location> rows = Stream.of(
                        wish.partsOf()
                                .map(words.places()::get)
                                .map(Location::parts)
                                .orElse(List.of()),
                        wish.places(),
                        wish.at().stream().toList())
                .flatMap(List::stream)
                .flatMap(id -> Stream.ofNullable(words.places().get(id)))
                .distinct()
                .toList();
        Set<String> ids = rows.stream().map(Location::id).collect(Collectors.toSet());
        List<Indicator> columns = wish.of()
                .map(whole -> words.indicators().values().stream()
                        .filter(indicator -> indicator.id().equals(whole)
                                || split.map(Split::parts)
                                        .map(parts -> parts.contains(indicator))
                                        .orElseGet(() -> indicator.relations().isPartOf(whole)
                                                && indicator.relations().by().keySet().stream()
                                                        .anyMatch(wish.by()::contains)))
                        .toList())
                .orElseGet(() -> wish.columns().stream()
                        .flatMap(id -> Stream.ofNullable(words.indicators().get(id)))
                        .distinct()
                        .toList());
        return new TablePlan(
                Optional.of(part),
                words.places().values().stream()
                        .filter(place -> !ids.isEmpty() && ids.equals(Set.copyOf(place.parts())))
                        .findFirst(),
                rows,
                columns,
                Set.copyOf(wish.changes()),
                wish.totals(),
                wish.sort()
                        .orElseGet(() ->
                                columns.stream().map(Indicator::id).findFirst().orElse(DECLARED)),
                wish.max().or(part::max).orElse(MOST),
                split);
    }

    /** Returns a table for the parts of each place, and one for the places that are no parts, where they share enough; of wholes first. */
    private static List<TablePlan> proposed(Situation situation, Set<Slot> taken) {
        Vocabulary words = situation.crisis().vocabulary();
        Map<String, Set<String>> counted = counted(situation, taken);
        List<TablePlan> plans = new ArrayList<>();
        List<Location> alone = new ArrayList<>(words.places().values());
        for (Location whole : words.places().values()) {
            List<Location> parts = whole.parts().stream()
                    .map(words.places()::get)
                    .filter(alone::remove)
                    .toList();
            proposed(words, counted, Optional.of(whole), parts).ifPresent(plans::add);
        }
        proposed(words, counted, Optional.empty(), alone).ifPresent(plans::add);
        Map<Slot, BigDecimal> sizes = sizes(situation);
        plans.sort(Comparator.comparing((TablePlan plan) ->
                        plan.rows.stream().allMatch(place -> place.parts().isEmpty()))
                .thenComparing(plan -> plan.largest(sizes), Comparator.reverseOrder()));
        return plans.subList(0, Math.min(MAX_TABLES, plans.size()));
    }

    /** Returns the ids of the places that have a figure of each indicator for which a table may be proposed. */
    private static Map<String, Set<String>> counted(Situation situation, Set<Slot> taken) {
        Map<String, Set<String>> counted = new HashMap<>();
        Stream<Slot> lines = situation.lines().stream()
                .filter(line -> isListed(line.indicator()))
                .map(line -> Slot.of(line.indicator(), line.place()));
        Stream<Slot> ratios = situation.ratios().stream()
                .filter(ratio -> isListed(ratio.indicator()))
                .map(ratio -> Slot.of(ratio.indicator(), ratio.place()));
        Stream<Slot> totals = situation.totals().stream()
                .filter(total -> total.newest() && isListed(total.indicator()))
                .map(total -> Slot.of(total.indicator(), total.place()));
        Stream.of(lines, ratios, totals)
                .flatMap(slots -> slots)
                .filter(slot -> slot.place().isPresent() && !taken.contains(slot))
                .forEach(slot -> counted.computeIfAbsent(slot.indicator(), id -> new LinkedHashSet<>())
                        .add(slot.place().orElseThrow()));
        return counted;
    }

    private static Map<Slot, BigDecimal> sizes(Situation situation) {
        Map<Slot, BigDecimal> sizes = new HashMap<>();
        situation
                .lines()
                .forEach(line -> line.lead()
                        .flatMap(lead -> lead.figure().value().best())
                        .ifPresent(size -> sizes.put(Slot.of(line.indicator(), line.place()), size)));
        situation.totals().stream()
                .filter(Total::newest)
                .forEach(total -> total.value()
                        .best()
                        .ifPresent(size -> sizes.putIfAbsent(Slot.of(total.indicator(), total.place()), size)));
        return sizes;
    }

    /** Returns the largest figure of its first column. */
    private BigDecimal largest(Map<Slot, BigDecimal> sizes) {
        return rows.stream()
                .map(place -> sizes.getOrDefault(Slot.of(columns.get(0), Optional.of(place)), BigDecimal.ZERO))
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    /** Clusters have their own figures, and counts over periods stand by period, but for those of the last days. */
    private static boolean isListed(Indicator indicator) {
        return indicator.section().cluster().isEmpty()
                && (indicator.measure() != Measure.PERIOD
                        || indicator.relations().recent().isPresent());
    }

    private static Optional<TablePlan> proposed(
            Vocabulary words, Map<String, Set<String>> counted, Optional<Location> whole, List<Location> places) {
        List<Indicator> columns = words.indicators().values().stream()
                .filter(indicator -> places.stream()
                                .filter(place -> has(counted, indicator, place))
                                .count()
                        >= MIN_PLACES)
                .toList();
        List<Location> rows = places.stream()
                .filter(place -> columns.stream().anyMatch(column -> has(counted, column, place)))
                .toList();
        long shared = rows.stream()
                .filter(place -> columns.stream()
                                .filter(column -> has(counted, column, place))
                                .count()
                        >= MIN_INDICATORS)
                .count();
        if (shared < MIN_PLACES) {
            return Optional.empty();
        }
        List<String> ids = columns.stream().map(Indicator::id).toList();
        boolean haveRoom = ids.size() * 2 <= MAX_UPRIGHT;
        return Optional.of(new TablePlan(
                Optional.empty(),
                whole,
                rows,
                columns,
                Set.copyOf(haveRoom ? ids : ids.subList(0, 1)),
                whole.isPresent(),
                ids.get(0),
                MOST,
                Optional.empty()));
    }

    private static boolean has(Map<String, Set<String>> counted, Indicator indicator, Location place) {
        return counted.getOrDefault(indicator.id(), Set.of()).contains(place.id());
    }
}
