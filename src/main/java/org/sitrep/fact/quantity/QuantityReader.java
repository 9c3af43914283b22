package org.sitrep.fact.quantity;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a quantity as people write it in the ledger: "at least 231", "250,000 to 275,000", "no access". */
public final class QuantityReader {

    private static final String NUMBER = "(\\d[\\d,.]*)(?: (thousand|million|billion))?";
    private static final Pattern AMOUNT = Pattern.compile("(?:([a-z]+(?: [a-z]+)?) )?" + NUMBER);
    private static final Pattern RANGE = Pattern.compile(NUMBER + " to " + NUMBER);
    private static final Pattern FIRST =
            Pattern.compile("(?i)(?<before>(?:[a-z]+ ){0,2})(?<unit>[a-z]{3}|us\\$|€) ?(?<number>\\d.*)");
    private static final Pattern LAST =
            Pattern.compile("(?i)(?<before>)(?<number>.*?\\d(?: (?:thousand|million|billion))?)"
                    + " ?(?<unit>[%٪％]|per [\\d,]+|[\\p{L}$€][\\p{L}$ .’'-]*)");
    private static final Pattern PLAIN = Pattern.compile("(?:0|[1-9]\\d{0,14})(\\.\\d{1,6})?");
    private static final Pattern GROUPED =
            Pattern.compile("(\\d{1,3}(,\\d{3}){1,4}|\\d{1,2}(,\\d{2}){1,5},\\d{3})(\\.\\d{1,6})?");
    private static final Pattern LED = Pattern.compile("0\\d+(\\.\\d{1,6})?");
    private static final Pattern AMBIGUOUS = Pattern.compile("\\d{1,3}(\\.\\d{3})+");

    private static final Map<String, Qualifier> QUALIFIERS = qualifiers();
    private static final Map<String, Quantity> WORDS = words();

    private static final String EXPECTED = "expected a quantity";
    private static final String HINT = "write a number such as 231, 275,000 or 1.5 million, alone or after `at least`,"
            + " `more than`, `fewer than`, `up to`, `nearly` or `about`; a range such as 250,000 to 275,000; or"
            + " several, dozens, hundreds, thousands, most, unknown, no access, not assessed, pending";

    /** May be what was counted, or that nothing was. */
    private static final Pattern NONE = Pattern.compile("(?i)none|nil|no");

    private static final String UNKNOWN = ", if it was counted and there was none; `unknown`, if nobody knows";

    private static final String GROUPS =
            "group digits by threes with commas, 275,000, or not at all; put a point before decimals, 12.5";

    private QuantityReader() {}

    /**
     * What came of reading a quantity: either the quantity, or what is wrong with the text and what to do.
     *
     * @param quantity the quantity, absent where the text is none
     * @param unit what its number is stated in beside it; absent where the text is a number alone
     * @param problem what was found and expected; empty where there is a quantity
     * @param hint what to write instead; empty where there is a quantity
     */
    public record Reading(Optional<Quantity> quantity, Optional<Unit> unit, String problem, String hint) {

        static Reading of(Quantity quantity) {
            return new Reading(Optional.of(quantity), Optional.empty(), "", "");
        }

        static Reading refused(String problem, String hint) {
            return new Reading(Optional.empty(), Optional.empty(), problem, hint);
        }

        private Reading in(Unit stated) {
            return new Reading(quantity, Optional.of(stated), problem, hint);
        }

        private Reading leadingOn(String text, Counting counting) {
            boolean isSpecific = quantity.isPresent() || (!hint.equals(HINT) && !hint.equals(GROUPS));
            return isSpecific
                    ? this
                    : Rewording.of(text, counting)
                            .map(write -> refused(
                                    problem,
                                    "write `" + write + "`"
                                            + (NONE.matcher(text).matches() ? UNKNOWN : "")))
                            .orElse(this);
        }
    }

    /** Reads a quantity, in the digits of any script; the number is taken as claimed, never rounded. */
    public static Reading read(String text) {
        return read(text, Counting.UNKNOWN);
    }

    /** Reads a quantity of what is known; a text that is none is answered by what to write for that. */
    public static Reading read(String text, Counting counting) {
        String normal = normal(text);
        return parsed(normal).leadingOn(normal, counting);
    }

    /** Reads a quantity, without a thought for what may be meant by another text. */
    static Reading parsed(String text) {
        return stated(FIRST.matcher(text)).or(() -> stated(LAST.matcher(text))).orElseGet(() -> plain(text));
    }

    /** Where a unit stands before or after a number, or at both ends of a range. */
    private static Optional<Reading> stated(Matcher parts) {
        if (!parts.matches()) {
            return Optional.empty();
        }
        String words = parts.group("unit");
        return Unit.of(words).map(unit -> {
            String number = parts.group("before") + parts.group("number");
            String once = number.replaceFirst(" to " + Pattern.quote(words) + " ?", " to ")
                    .replaceFirst("(?<=\\d) ?" + Pattern.quote(words) + " to ", " to ");
            return plain(once).in(unit);
        });
    }

    /** Returns the digits of any script, and the signs that group and divide them, as those of the ledger. */
    private static String normal(String text) {
        StringBuilder normal = new StringBuilder();
        text.codePoints().forEach(c -> normal.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return normal.toString()
                .replaceAll("(?<=\\d)[٬،，](?=\\d)", ",")
                .replaceAll("(?<=\\d)٫(\\d{3})(?!\\d)", ".$10")
                .replaceAll("(?<=\\d)[٫．](?=\\d)", ".")
                .replaceAll("[\\u00AD\\u200B\\u2060\\uFEFF]", "")
                .replaceAll("[\\s\\p{Z}\\x85]+", " ")
                .strip();
    }

    private static Reading plain(String text) {
        String normal = text.toLowerCase(Locale.ROOT);
        Quantity word = WORDS.get(normal);
        if (word != null) {
            return Reading.of(word);
        }
        Matcher range = RANGE.matcher(normal);
        Matcher amount = AMOUNT.matcher(normal);
        if (range.matches()) {
            return range(text, range);
        }
        return amount.matches() ? amount(text, amount) : Reading.refused("`" + text + "`: " + EXPECTED, HINT);
    }

    private static Reading amount(String text, Matcher parts) {
        String word = parts.group(1) == null ? "" : parts.group(1);
        Qualifier qualifier = QUALIFIERS.get(word);
        if (qualifier == null) {
            return Reading.refused("`" + word + "` in `" + text + "`: expected a qualifier of quantities", HINT);
        }
        Optional<BigDecimal> number = number(parts.group(2));
        if (number.isEmpty()) {
            return badNumber(parts.group(2));
        }
        Magnitude magnitude = magnitude(parts.group(3));
        if (number.get().signum() == 0 && qualifier != Qualifier.EXACTLY && qualifier != Qualifier.MORE_THAN) {
            return Reading.refused("`" + text + "`: " + nothing(qualifier), "write 0, or `unknown`");
        }
        return Reading.of(new Quantity.Amount(qualifier, magnitude.multipliedOut(number.get()), magnitude));
    }

    private static String nothing(Qualifier qualifier) {
        return switch (qualifier) {
            case AT_LEAST -> "every number is at least 0";
            case FEWER_THAN -> "no number is smaller than 0";
            default -> "that is 0 itself";
        };
    }

    private static Reading range(String text, Matcher parts) {
        Optional<BigDecimal> from = number(parts.group(1));
        Optional<BigDecimal> to = number(parts.group(3));
        if (from.isEmpty() || to.isEmpty()) {
            return badNumber(from.isEmpty() ? parts.group(1) : parts.group(3));
        }
        if (parts.group(2) != null && parts.group(4) == null) {
            return Reading.refused(
                    "`" + text + "`: the upper end has no `" + parts.group(2) + "`", "write the word at both ends");
        }
        Magnitude upper = magnitude(parts.group(4));
        // "1.2 to 1.5 million" counts both ends in millions; "250,000 to 1 million" does not.
        boolean shared = parts.group(2) == null && from.get().compareTo(BigDecimal.valueOf(1000)) < 0;
        Magnitude lower = shared ? upper : magnitude(parts.group(2));
        BigDecimal low = lower.multipliedOut(from.get());
        BigDecimal high = upper.multipliedOut(to.get());
        return low.compareTo(high) < 0
                ? Reading.of(new Quantity.Range(low, lower, high, upper))
                : Reading.refused(
                        "`" + text + "`: a range runs from the lower number to the higher", "turn the two round");
    }

    private static Reading badNumber(String number) {
        if (AMBIGUOUS.matcher(number).matches()) {
            String whole = number.replace(".", ",") + " or " + number.replace(".", "");
            boolean once = number.indexOf('.') == number.lastIndexOf('.');
            String decimals = number.replaceAll("0+$", "").replaceAll("\\.$", ".0");
            String fraction = AMBIGUOUS.matcher(decimals).matches() ? decimals + "0" : decimals;
            return Reading.refused(
                    "`" + number + "` can be read in two ways",
                    once
                            ? "for the whole number write " + whole + "; for a decimal fraction write " + fraction
                            : "write " + whole);
        }
        if (LED.matcher(number).matches()) {
            String write = "write " + number.replaceFirst("^0+(?=\\d)", "");
            return Reading.refused("`" + number + "`: expected a number that does not begin with 0", write);
        }
        return Reading.refused("`" + number + "`: expected a number", GROUPS);
    }

    static Optional<BigDecimal> number(String digits) {
        boolean plain =
                PLAIN.matcher(digits).matches() && !AMBIGUOUS.matcher(digits).matches();
        boolean grouped = GROUPED.matcher(digits).matches() && !digits.startsWith("0");
        return plain || grouped ? Optional.of(new BigDecimal(digits.replace(",", ""))) : Optional.empty();
    }

    private static Magnitude magnitude(@Nullable String word) {
        return word == null ? Magnitude.ONE : Magnitude.of(word).orElseThrow();
    }

    private static Map<String, Qualifier> qualifiers() {
        return Map.ofEntries(
                Map.entry("", Qualifier.EXACTLY),
                Map.entry("at least", Qualifier.AT_LEAST),
                Map.entry("more than", Qualifier.MORE_THAN),
                Map.entry("over", Qualifier.MORE_THAN),
                Map.entry("fewer than", Qualifier.FEWER_THAN),
                Map.entry("less than", Qualifier.FEWER_THAN),
                Map.entry("up to", Qualifier.UP_TO),
                Map.entry("nearly", Qualifier.NEARLY),
                Map.entry("almost", Qualifier.NEARLY),
                Map.entry("about", Qualifier.ABOUT));
    }

    private static Map<String, Quantity> words() {
        Map<String, Quantity> words = new LinkedHashMap<>();
        for (Quantity.Vague vague : Quantity.Vague.values()) {
            words.put(vague.name().toLowerCase(Locale.ROOT), vague);
        }
        for (Quantity.Absent absent : Quantity.Absent.values()) {
            words.put(absent.name().toLowerCase(Locale.ROOT).replace('_', ' '), absent);
        }
        return words;
    }
}
