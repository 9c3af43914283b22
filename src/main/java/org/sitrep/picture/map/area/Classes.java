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

    /** Returns the classes of some values; none of none. What is 0 has one of its own. */
    public static Classes of(Collection<BigDecimal> values) {
        List<BigDecimal> sorted =
                values.stream().filter(value -> value.signum() > 0).sorted().toList();
        boolean hasNone = sorted.size() < values.size();
        int most = Math.min(hasNone ? MAX - 1 : MAX, (int)
                sorted.stream().map(BigDecimal::stripTrailingZeros).distinct().count());
        TreeMap<Integer, Span> spans = new TreeMap<>();
        if (hasNone) {
            spans.put(-1, new Span(BigDecimal.ZERO, BigDecimal.ZERO));
        }
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
        int none = spans.get(0).to.signum() == 0 ? 1 : 0;
        int last = spans.size() - 1 - none;
        int rest = MAX - 1 - none;
        return index < none ? 1 : 1 + none + (last == 0 ? rest / 2 : (index - none) * rest / last);
    }

    /** Returns the index of the class of a value, which is one of those it was made of. */
    public int of(BigDecimal value) {
        return (int) spans.stream().filter(span -> span.to.compareTo(value) < 0).count();
    }
}
