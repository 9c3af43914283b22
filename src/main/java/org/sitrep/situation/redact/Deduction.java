package org.sitrep.situation.redact;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Indicator.Relations;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.prose.Text;
import org.sitrep.situation.redact.Inference.Slot;

/**
 * What a reader works out with a pencil from what is shown, by whatever breakdown: a sum of which one member is unknown
 * gives that member, and counts that lead from one day to another give any other between the two. While something withheld
 * comes out, what gives it goes: the whole of a sum, else its groups, else the counts on its last day, else its places; all
 * the parts of a sum alike, so that what is left is no near guess.
 */
final class Deduction {

    private final Vocabulary words;
    private final Map<String, List<Sum>> byPlace = new HashMap<>();
    private final Map<String, List<Sum>> byIndicator = new HashMap<>();
    private final Map<String, String> series = new HashMap<>();
    private final Set<Slot> shown;
    private final Map<String, Set<String>> counting = new HashMap<>();
    private final Set<Slot> stated = new HashSet<>();
    private final Map<List<Slot>, Integer> told = new HashMap<>();
    private final Map<Slot, Set<Run>> runs = new HashMap<>();
    private final Set<Slot> begun = new HashSet<>();
    private final Map<List<Slot>, Relation> relations = new HashMap<>();
    private final Set<Slot> unknown = new HashSet<>();
    private final Map<Slot, List<Relation>> found = new HashMap<>();

    /** What goes, the first first. */
    private enum Rank {
        WHOLE,
        GROUPS,
        TIME,
        PLACES
    }

    /** A place, or what is counted, then the parts that add up to it. */
    private record Sum(Rank parts, List<String> names) {

        List<Slot> members(Slot one, int many) {
            Stream<String> some = names.stream().limit(many);
            return some.map(parts == Rank.PLACES ? one::at : one::counting).toList();
        }
    }

    /** Figures of which any one is known by the others, the whole first; and those of them that are not shown. */
    private record Relation(Rank parts, List<Slot> members, Set<Slot> unknown) {}

    /** A count from the end of one day to the end of another. */
    private record Run(Slot slot, LocalDate after, LocalDate to) {}

    private Deduction(Vocabulary words, Set<Slot> shown) {
        this.words = words;
        this.shown = shown;
        words.places().values().stream()
                .filter(place -> !place.parts().isEmpty())
                .forEach(place -> learn(byPlace, Rank.PLACES, place.id(), place.parts()));
        Set<String> parts = words.places().values().stream()
                .flatMap(place -> place.parts().stream())
                .collect(Collectors.toSet());
        List<String> roots = words.places().keySet().stream()
                .filter(place -> !parts.contains(place))
                .toList();
        if (!roots.isEmpty()) {
            learn(byPlace, Rank.PLACES, "", roots);
        }
        words.indicators().values().forEach(this::learn);
        words.indicators()
                .keySet()
                .forEach(counted -> counting.computeIfAbsent(
                                series.getOrDefault(counted, counted), level -> new HashSet<>())
                        .add(counted));
    }

    /**
     * Returns what has to go so that nothing withheld can be worked out.
     *
     * @param words what the crisis declares
     * @param secret the figures that are withheld
     * @param shown the exact figures that are shown: those that go are taken out
     * @param standing the figures that stand now
     */
    static Set<Slot> of(Vocabulary words, Set<Slot> secret, Set<Slot> shown, Map<Slot, Slot> standing) {
        Deduction deduction = new Deduction(words, shown);
        Stream.of(secret, shown).flatMap(Set::stream).forEach(deduction::record);
        deduction.spread();
        Set<Slot> gone = new HashSet<>();
        Set<Slot> going = secret;
        do {
            deduction.explore(going);
            going = deduction.telling(secret);
            for (Slot slot : List.copyOf(going)) {
                Slot own = standing.getOrDefault(slot, slot);
                going.add(own);
                if (own.equals(standing.get(own.now()))) {
                    going.add(own.now());
                }
            }
            shown.removeAll(going);
        } while (gone.addAll(going));
        return gone;
    }

    private static void learn(Map<String, List<Sum>> sums, Rank rank, String whole, List<String> parts) {
        Sum sum = new Sum(rank, Stream.concat(Stream.of(whole), parts.stream()).toList());
        sum.names.forEach(
                name -> sums.computeIfAbsent(name, n -> new ArrayList<>()).add(sum));
    }

    private void learn(Indicator whole) {
        Relations own = whole.relations();
        own.newOf().ifPresent(level -> series.put(whole.id(), level));
        own.recent()
                .map(Indicator.Recent::of)
                .ifPresent(counts -> series.put(
                        whole.id(), words.indicator(counts).relations().newOf().orElse(counts)));
        own.ratio()
                .filter(Indicator.Ratio::isGap)
                .ifPresent(gap -> learn(byIndicator, Rank.GROUPS, gap.whole(), List.of(gap.part(), whole.id())));
        Relations at = cell(whole);
        words.indicators().values().stream()
                .filter(part -> part.relations().isPartOf(whole.id())
                        || cell(part).partsOf().equals(Optional.of(whole.id()))
                        || cell(part).isFinerThan(at))
                .filter(part -> !cell(part).by().containsKey(Relations.DONOR))
                .collect(Collectors.groupingBy(
                        part -> cell(part).by().keySet(), Collectors.mapping(Indicator::id, Collectors.toList())))
                .values()
                .stream()
                .filter(parts -> parts.size() > 1)
                .forEach(parts -> learn(byIndicator, Rank.GROUPS, whole.id(), parts));
    }

    /** Returns what an indicator is a part of in the end, by all the dimensions on the way; one of no dimension has its own. */
    private Relations cell(Indicator part) {
        Relations own = part.relations();
        Optional<Relations> above = own.partsOf().map(words::indicator).map(this::cell);
        Map<String, Optional<Text>> by = new HashMap<>(above.map(Relations::by).orElse(Map.of()));
        (own.by().isEmpty() && own.partsOf().isPresent()
                        ? Map.of(own.partsOf().get(), Optional.<Text>empty())
                        : own.by())
                .forEach((dimension, value) ->
                        by.put(by.containsKey(dimension) ? dimension + by.size() : dimension, value));
        return new Relations(
                above.flatMap(Relations::partsOf).or(own::partsOf),
                by,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Stream<Sum> sums(Slot slot) {
        Indicator counted = words.indicator(slot.indicator());
        boolean isAdded = !counted.isRatio()
                && counted.relations().recent().stream()
                        .allMatch(recent -> recent.days().isPresent());
        return Stream.concat(
                isAdded ? byPlace.getOrDefault(slot.place(), List.of()).stream() : Stream.of(),
                byIndicator.getOrDefault(slot.indicator(), List.of()).stream());
    }

    private Slot series(Slot slot) {
        return slot.counting(series.getOrDefault(slot.indicator(), slot.indicator()))
                .atAnyTime();
    }

    /** Takes in what is on record; its time, and that of the wholes it is a part of, may be one of the same elsewhere. */
    private void record(Slot slot) {
        stated.add(series(slot));
        if (run(slot.at(""))) {
            sums(slot).map(sum -> sum.members(slot, 1).get(0).at("")).forEach(this::run);
        }
        run(slot);
    }

    private boolean run(Slot slot) {
        return !slot.isNow()
                && words.indicator(slot.indicator()).measure() != Measure.STOCK
                && runs.computeIfAbsent(series(slot), line -> new HashSet<>()).add(days(slot));
    }

    private Run days(Slot slot) {
        Timing timing = slot.timing().orElseThrow();
        LocalDate first = timing instanceof Timing.Over over
                ? over.period().from()
                : words.indicator(slot.indicator()).start().orElse(LocalDate.EPOCH);
        return new Run(slot, first.minusDays(1), timing.last());
    }

    /** A figure may be had of what is on record: of its own, over time, or by a sum of which all else may be had. */
    private void spread() {
        Deque<Slot> open = new ArrayDeque<>(stated);
        while (!open.isEmpty()) {
            Slot level = open.pop();
            for (String counted : counting.getOrDefault(level.indicator(), Set.of())) {
                Slot line = level.counting(counted);
                sums(line)
                        .filter(sum -> told.merge(sum.members(line, 2), 1, Integer::sum) == sum.names.size() - 1)
                        .flatMap(sum -> sum.members(line, Integer.MAX_VALUE).stream())
                        .map(this::series)
                        .filter(stated::add)
                        .forEach(open::push);
            }
        }
    }

    private void explore(Set<Slot> from) {
        Deque<Slot> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            Slot slot = open.pop();
            if (shown.contains(slot) || !unknown.add(slot)) {
                continue;
            }
            run(slot);
            if (!slot.isNow() && begun.add(series(slot))) {
                runs.getOrDefault(series(slot).at(""), Set.of()).forEach(run -> open.push(run.slot.at(slot.place())));
            }
            sums(slot).forEach(sum -> {
                Relation relation = relations.computeIfAbsent(sum.members(slot, 2), pair -> relation(sum, slot));
                if (relation.unknown.isEmpty()) {
                    relation.members.forEach(open::push);
                }
                relation.unknown.add(slot);
            });
        }
    }

    /** Of two members of which nothing can be had, neither comes out: such a sum is none. */
    private Relation relation(Sum sum, Slot slot) {
        List<Slot> members = sum.members(slot, Integer.MAX_VALUE);
        boolean isNone = members.stream()
                        .filter(one -> !stated.contains(series(one)))
                        .limit(2)
                        .count()
                == 2;
        return new Relation(sum.parts, isNone ? List.of() : members, new HashSet<>());
    }

    private boolean isKnown(Slot slot) {
        return shown.contains(slot) || found.containsKey(slot);
    }

    /** Returns what of the figures shown gives a secret away; none where nothing does. */
    private Set<Slot> telling(Set<Slot> secret) {
        found.clear();
        Map<Slot, List<Relation>> next;
        do {
            next = new HashMap<>();
            for (Relation relation : relations.values()) {
                List<Slot> open = relation.unknown.stream()
                        .filter(slot -> !isKnown(slot))
                        .limit(relation.members.isEmpty() ? 0 : 2)
                        .toList();
                if (open.size() == 1) {
                    next.computeIfAbsent(open.get(0), slot -> new ArrayList<>()).add(relation);
                }
            }
            for (Slot line : begun) {
                deduceOverTime(runs.getOrDefault(line, Set.of()), next);
            }
            found.putAll(next);
        } while (!next.isEmpty());
        Set<Slot> going = new HashSet<>();
        for (Slot slot : secret) {
            Map<Rank, Set<Slot>> telling = new TreeMap<>();
            tell(slot, telling, new HashSet<>());
            telling.values().stream().limit(1).forEach(going::addAll);
        }
        return going;
    }

    private void tell(Slot slot, Map<Rank, Set<Slot>> telling, Set<Slot> seen) {
        for (Relation relation : seen.add(slot) ? found.getOrDefault(slot, List.of()) : List.<Relation>of()) {
            List<Slot> members = relation.members;
            for (Slot member : relation.parts == Rank.TIME ? last(days(slot).to, members) : members) {
                if (shown.contains(member)) {
                    boolean isWhole = relation.parts != Rank.TIME && member.equals(members.get(0));
                    telling.computeIfAbsent(isWhole ? Rank.WHOLE : relation.parts, rank -> new HashSet<>())
                            .add(member);
                } else {
                    tell(member, telling, seen);
                }
            }
        }
    }

    /** A count comes out where others lead from before it to its last day. */
    private void deduceOverTime(Set<Run> runs, Map<Slot, List<Relation>> next) {
        List<Slot> known = new ArrayList<>();
        Map<LocalDate, LocalDate> roots = new HashMap<>();
        for (Run run : runs) {
            LocalDate root = root(roots, run.after);
            if (isKnown(run.slot) && known.add(run.slot) && !root.equals(root(roots, run.to))) {
                roots.put(root(roots, run.to), root);
            }
        }
        Relation relation = new Relation(Rank.TIME, known, Set.of());
        runs.stream()
                .filter(run -> !isKnown(run.slot) && root(roots, run.after).equals(root(roots, run.to)))
                .forEach(run -> next.computeIfAbsent(run.slot, slot -> new ArrayList<>())
                        .add(relation));
    }

    private static LocalDate root(Map<LocalDate, LocalDate> roots, LocalDate end) {
        LocalDate root = end;
        while (roots.containsKey(root)) {
            root = roots.get(root);
        }
        return root;
    }

    /** Returns those of the counts which end when one does; where there are none, those which begin then. */
    private List<Slot> last(LocalDate end, List<Slot> known) {
        List<Slot> ending =
                known.stream().filter(slot -> days(slot).to.equals(end)).toList();
        return ending.isEmpty()
                ? known.stream().filter(slot -> days(slot).after.equals(end)).toList()
                : ending;
    }
}
