package org.sitrep.typeset.style.property;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.typeset.style.css.Cursor;
import org.sitrep.typeset.style.css.Token;
import org.sitrep.typeset.style.css.Token.Kind;
import org.sitrep.typeset.style.value.Length;

/**
 * How a value is written.
 *
 * @param expects what may stand there, for hints
 * @param reader reads it
 * @param <T> the type of the computed value
 */
public record Grammar<T>(String expects, Reader<T> reader) {

    /** The longest side of a page of a PDF, in points; nothing that fits on it is longer. */
    private static final double MAX = 14_400;

    /** The units of length, in points; em and rem depend on the font. */
    public static final Map<String, Double> UNITS =
            Map.of("pt", 1.0, "px", 0.75, "mm", 72 / 25.4, "cm", 720 / 25.4, "in", 72.0);

    /** Reads a value, or returns null where none stands; how far it went then does not matter. */
    interface Reader<T> {
        @Nullable
        Specified<T> read(Cursor cursor);
    }

    /** Turns the computed value into another. */
    interface Step<A, B> {
        B of(A value);
    }

    @Nullable
    Specified<T> read(Cursor cursor) {
        return reader.read(cursor);
    }

    /** Returns the grammar of this or that. */
    Grammar<T> or(Grammar<T> other) {
        return new Grammar<>(expects + " or " + other.expects, cursor -> {
            int start = cursor.at();
            Specified<T> value = read(cursor);
            if (value != null) {
                return value;
            }
            cursor.back(start);
            return other.read(cursor);
        });
    }

    <R> Grammar<R> map(Step<T, R> step) {
        return new Grammar<>(expects, cursor -> {
            Specified<T> value = read(cursor);
            return value == null ? null : basis -> step.of(value.of(basis));
        });
    }

    /** One word for one value. */
    static <T> Grammar<T> word(String word, T value) {
        return words(Map.of(word, value));
    }

    /** A name as the one argument of a function, such as `running(head)`. */
    static Grammar<String> named(String function) {
        return new Grammar<>("`" + function + "(name)`", cursor -> {
            Token called = cursor.next();
            Token name = cursor.next();
            boolean isIt = called.is(Kind.FUNCTION) && called.text().equals(function);
            return isIt && name.is(Kind.NAME) && cursor.take(")") ? Specified.always(name.text()) : null;
        });
    }

    /** The names of constants, in lower case and with hyphens. */
    @SafeVarargs
    static <T extends Enum<T>> Grammar<T> words(T... constants) {
        Map<String, T> words = new LinkedHashMap<>();
        for (T constant : constants) {
            words.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return words(words);
    }

    /** Words and what they mean; the hint names them in the order of the alphabet. */
    static <T> Grammar<T> words(Map<String, T> words) {
        String names = words.keySet().stream().sorted().collect(Collectors.joining("`, `", "`", "`"));
        return new Grammar<>(names, cursor -> {
            Token token = cursor.next();
            T value = token.is(Kind.NAME) ? words.get(token.text().toLowerCase(Locale.ROOT)) : null;
            return value == null ? null : Specified.always(value);
        });
    }

    /** A length in points, em or rem; 0 without a unit. */
    static Grammar<Double> points(double min) {
        return new Grammar<>("a length such as `2mm`", cursor -> {
            Token token = cursor.next();
            boolean fits = token.is(Kind.NUMBER) && token.number() >= min;
            return fits ? measure(token.number(), token.text()) : null;
        });
    }

    private static @Nullable Specified<Double> measure(double number, String unit) {
        double length = number * UNITS.getOrDefault(unit, 1.0);
        if (Math.abs(length) > MAX) {
            return null;
        }
        if (UNITS.containsKey(unit)) {
            return basis -> length * basis.unit();
        }
        return switch (unit) {
            case "em" -> basis -> bounded(number * basis.em());
            case "rem" -> basis -> bounded(number * basis.rem());
            default -> number == 0 && unit.isEmpty() ? Specified.always(0.0) : null;
        };
    }

    /** Sizes that multiply from element to element stay numbers: what is so large fits on no page. */
    static double bounded(double length) {
        return Math.max(-MAX, Math.min(length, MAX));
    }

    /** A length, or a share of something that layout knows. */
    static Grammar<Length> length(double min) {
        return points(min).map(Length::of).or(percent(min).map(Length::share));
    }

    static Grammar<Double> percent(double min) {
        return number("a percentage", "%", Math.max(min, -MAX), MAX);
    }

    /** A number without unit. */
    static Grammar<Double> number(double min, double max) {
        return number("a number", "", min, max);
    }

    private static Grammar<Double> number(String expects, String unit, double min, double max) {
        return new Grammar<>(expects, cursor -> {
            Token token = cursor.next();
            boolean fits = token.is(Kind.NUMBER) && token.text().equals(unit);
            return fits && token.number() >= min && token.number() <= max ? Specified.always(token.number()) : null;
        });
    }

    static Grammar<Integer> whole(int min, int max) {
        Grammar<Double> number = number(min, max);
        return new Grammar<>("a whole number", cursor -> {
            boolean isWhole = Math.rint(cursor.peek().number()) == cursor.peek().number();
            Specified<Double> value = isWhole ? number.read(cursor) : null;
            return value == null ? null : basis -> (int) Math.round(value.of(basis));
        });
    }

    /** One or more of a kind, with commas between or without. */
    static <T> Grammar<List<T>> list(Grammar<T> one, boolean commas) {
        return new Grammar<>(one.expects, cursor -> {
            List<Specified<T>> values = new ArrayList<>();
            do {
                Specified<T> value = one.read(cursor);
                if (value == null) {
                    return null;
                }
                values.add(value);
            } while (cursor.take(",") || (!commas && !cursor.atEnd()));
            return basis -> all(values, basis);
        });
    }

    private static <T> List<T> all(List<Specified<T>> values, Basis basis) {
        return values.stream().map(value -> value.of(basis)).toList();
    }
}
