package org.sitrep.edition.text;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What there is room for of items in groups: the first of each group.
 *
 * @param shown the groups with what there is room for
 * @param rest those with what there is not
 */
public record Room<G>(List<G> shown, List<G> rest) {

    /** So many of one group at most, where there is no room for all. */
    private static final int MAX_EACH = 40;

    public Room {
        shown = List.copyOf(shown);
        rest = List.copyOf(rest);
    }

    /** Returns the first of each group, so many in all; {@code only} makes a group of some of its items. */
    public static <G, T> Room<G> of(
            int most, List<G> groups, Function<G, List<T>> items, BiFunction<G, List<T>, G> only) {
        int all = groups.stream().mapToInt(group -> items.apply(group).size()).sum();
        int each = all <= most ? all : Math.min(MAX_EACH, Math.max(1, most / groups.size()));
        List<G> longer = groups.stream()
                .filter(group -> items.apply(group).size() > each)
                .toList();
        return new Room<>(
                groups.stream()
                        .map(group -> longer.contains(group)
                                ? only.apply(group, items.apply(group).subList(0, each))
                                : group)
                        .toList(),
                longer.stream()
                        .map(group -> only.apply(
                                group, items.apply(group).stream().skip(each).toList()))
                        .toList());
    }
}
