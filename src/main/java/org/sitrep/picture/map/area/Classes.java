package org.sitrep.picture.map.area;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Classes of values with about as many values in each, equal ones together. Their limits are values that are drawn: what
 * is withheld moves none of them.
 *
 * @param spans the least and the greatest value of each, the lowest class first
 */
public record Classes(List<Span> spans) {

    /** More tones than this are not told apart. */
    public static final int MAX = 5;

    public Classes {
        spans = List.copyOf(spans);
    }

    /** A class, from its least value to its greatest. */
    public record Span(BigDecimal from, BigDecimal to) {}

    /** Returns the classes of some values; none of none. */
    public static Classes of(Collection<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int most = Math.min(MAX, (int)
                sorted.stream().map(BigDecimal::stripTrailingZeros).distinct().count());
        TreeMap<Integer, Span> spans = new TreeMap<>();
        for (BigDecimal value : sorted) {
            long lower =
                    sorted.stream().filter(other -> other.compareTo(value) < 0).count();
            spans.merge(
                    (int) (lower * most / sorted.size()),
                    new Span(value, value),
                    (span, more) -> new Span(span.from, more.to));
        }
        return new Classes(List.copyOf(spans.values()));
    }

    /** Returns the tone of a class by its index: 1 is the palest of {@link #MAX}, and few classes lie far apart. */
    public int tone(int index) {
        return spans.size() == 1 ? (MAX + 1) / 2 : 1 + index * (MAX - 1) / (spans.size() - 1);
    }

    /** Returns the index of the class of a value, which is one of those it was made of. */
    public int of(BigDecimal value) {
        return (int) spans.stream().filter(span -> span.to.compareTo(value) < 0).count();
    }
}
