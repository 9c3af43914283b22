package org.sitrep.fact.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says how people's other ways to write a quantity are written in the ledger; it proposes only what is then read. */
final class Rewording {

    private static final String MAGNITUDE = "(?: (?:thousand|million|billion))?";

    /** Ends a word; those of Chinese stand close together. */
    private static final String END = "(?![\\p{L}\\p{M}\\d&&[^\\p{IsHan}]])\\.?";

    /** Words that multiply a number, and by how many, where the ledger has no word for it. */
    private static final Map<String, Integer> FACTORS = Map.of(
            "dozens?|douzaines?|docenas?|дюжин[аы]?|دستة|دزينة|دوجین", 12,
            "hundreds?|centaines?|сотн[яиі]|сотень|сотен|百", 100,
            "万|萬", 10_000,
            "lakhs?|لک|لاکھ|十万", 100_000,
            "crores?|千万", 10_000_000,
            "亿|億", 100_000_000);

    private static final String FACTOR = "(" + String.join("|", FACTORS.keySet()) + ")" + END;

    /** More than the ledger has a word for; hundreds of thousands are thousands. */
    private static final Pattern VAST = pattern(
            "(?<!\\b(?:hundreds|tens)) of .*thousand| of .*(?:hundred|million|billion|trillion|lakh|crore|dozen)");

    /** Whole texts that stand for a value. */
    private static final Map<String, String> WHOLE = Map.of(
            "none|nil|zero|no|nobody", "0",
            "n/?a|n\\.a\\.|not available|not known|no data|no information|\\?+|[-–—]+", "unknown",
            "t\\.?b\\.?[cda]\\.?|to be (?:confirmed|determined)|awaited|awaiting .*", "pending",
            "(?:a )?few|some|a number", "several",
            "tens|scores", "dozens",
            "(?:many |several |tens of |hundreds of )?thousands(?: of .*)?", "thousands",
            "(?:many |several )?hundreds of (?!thousands).*", "hundreds",
            "(?:several )?dozens of .*|(?:several|many) dozens?", "dozens",
            "inaccessible|not accessible", "no access");

    /** What is written in place of what, in this order. */
    private static final List<Map.Entry<Pattern, String>> PARTS = parts(
            "^(?:~|≈|±|c\\.? ?(?=\\d)|ca\\.?|circa|approx\\.?|approximately|around|roughly|some|est\\.?|estimated(?:"
                    + " at)?) ?",
            "about ",
            "^(?:<=|=<|≤|at most|(?:no|not) more than|max(?:imum|\\.)?(?: of)?|as many as|upto) ?",
            "up to ",
            "^(?:>=|=>|≥|(?:no|not) (?:fewer|less) than|min(?:imum|\\.)?(?: of)?) ?",
            "at least ",
            "^(?:<|under|below) ?",
            "fewer than ",
            "^(?:>|above|in excess of|upwards? of|exceeding) ?",
            "more than ",
            "^(.*\\d[^+]*?) ?\\+$",
            "at least $1",
            "^(?:between|from) ",
            "",
            "(?<=\\d) ?(?:m|mn|mln|mio|mill|millions?|mill[oó]n(?:es)?|млн|миллион(?:а|ов)?|мільйон(?:а|и|ів)?"
                    + "|مليون[اً]*|ملايين|میلیون|ملیون|百万)"
                    + END,
            " million",
            "(?<=\\d) ?(?:bn|b|bln|billions?|milliards?|md|mds|mrd|mil millones|млрд|миллиард(?:а|ов)?"
                    + "|мільярд(?:а|и|ів)?|مليار[اً]*|مليارات|میلیارد|ملیارد|十亿)"
                    + END,
            " billion",
            "(?<=\\d)"
                    + " ?(?:k|thousands?|tsd|mille|milliers?|mil|тыс|тысяч[аи]?|тис|тисяч[аі]?|[أا]لف[اً]*|آلاف|هزار|千(?![万萬]))"
                    + END,
            " thousand",
            "(?<=\\d)(" + MAGNITUDE + "(?: ?%)?) ?(?:[-–—−]|\\.\\.+|…|and) ?(?=\\d)",
            "$1 to ",
            "(?<=\\d)\\.(?=(?:\\d{3}\\.)*\\d{3},\\d{1,2}(?!\\d))",
            "",
            "(?<=\\d)(?<!,\\d{3}),(?=\\d{1,2}(?!\\d|,))",
            ".",
            "(?<=\\d)[ '’](?=\\d{3}(?!\\d))",
            ",",
            "(\\d[\\d,.]*) to (\\d[\\d,.]*) ?" + FACTOR,
            "$1 $3 to $2 $3",
            "^([^$£]*?)(?:us ?)?\\$ ?(?=\\d)",
            "$1USD ",
            "£ ?(?=\\d)",
            "GBP ",
            "^(.*\\d" + MAGNITUDE + ") ?(?:dollars?|\\$)$",
            "$1 USD",
            "^(.*\\d) ?(?:%|per ?cent) \\D*$",
            "$1%",
            "^(.*\\d) (per [\\d,]+) \\D*$",
            "$1 $2");

    private static final Pattern TRAILING =
            Pattern.compile("^(.*\\d" + MAGNITUDE + ") ?(?:(?:of|de) |d['’])?(\\p{L}\\D*)$");
    private static final Pattern MULTIPLIED = pattern("(\\d[\\d,.]*) ?" + FACTOR);

    private Rewording() {}

    private static List<Map.Entry<Pattern, String>> parts(String... pairs) {
        List<Map.Entry<Pattern, String>> parts = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            parts.add(Map.entry(pattern(pairs[i]), pairs[i + 1]));
        }
        return parts;
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Returns what to write in place of a text that is no quantity, if that is plain of what is counted. */
    static Optional<String> of(String text, Counting counting) {
        String small = text.toLowerCase(Locale.ROOT);
        Optional<String> whole = WHOLE.entrySet().stream()
                .filter(meaning ->
                        small.matches(meaning.getKey()) && !VAST.matcher(small).find())
                .map(Map.Entry::getValue)
                .findFirst();
        if (whole.isPresent()) {
            return whole;
        }
        String written = text;
        for (Map.Entry<Pattern, String> part : PARTS) {
            written = part.getKey().matcher(written).replaceAll(part.getValue());
        }
        written = MULTIPLIED.matcher(written).replaceAll(Rewording::multiplied);
        return Stream.of(bare(text, counting), written, bare(written, counting))
                .filter(proposal -> {
                    QuantityReader.Reading read = QuantityReader.parsed(proposal);
                    return read.quantity().isPresent() && read.unit().stream().allMatch(counting::takes);
                })
                .findFirst();
    }

    private static String multiplied(MatchResult found) {
        String word = found.group(2).toLowerCase(Locale.ROOT);
        int factor = FACTORS.entrySet().stream()
                .filter(words -> word.matches(words.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
        return QuantityReader.number(found.group(1))
                .map(number -> number.multiply(BigDecimal.valueOf(factor)).stripTrailingZeros())
                .filter(units -> units.scale() <= 0)
                .map(units -> String.format(Locale.ROOT, "%,.0f", units))
                .orElseGet(found::group);
    }

    /** Returns a text without the name of what is counted behind its number. */
    private static String bare(String text, Counting counting) {
        Matcher parts = TRAILING.matcher(text);
        return parts.matches() && counting.isNamed(parts.group(2)) ? parts.group(1) : text;
    }
}
