package org.sitrep.fact.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says how people's other ways to write a quantity are written in the ledger; it proposes only what is then read. */
final class Rewording {

    private static final String MAGNITUDE = "(?: (?:thousand|million|billion))?";

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
            "^(?:~|≈|±|c\\.? ?(?=\\d)|ca\\.?|circa|approx\\.?|approximately|around|roughly|some|est\\.?|estimated(?: at)?) ?",
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
            "(?<=\\d) ?(?:m|mn|mln|mio|mill|millions)\\b\\.?",
            " million",
            "(?<=\\d) ?(?:bn|b|bln|billions)\\b\\.?",
            " billion",
            "(?<=\\d) ?(?:k|thousands|tsd)\\b\\.?",
            " thousand",
            "(?<=\\d)(" + MAGNITUDE + ") ?(?:[-–—−]|\\.\\.+|…|and) ?(?=\\d)",
            "$1 to ",
            "(?<=\\d)[ '’](?=\\d{3}(?!\\d))",
            ",",
            "(?<=\\d),(?=\\d{1,2}(?!\\d|,))",
            ".",
            "^([^$£]*?)(?:us ?)?\\$ ?(?=\\d)",
            "$1USD ",
            "£ ?(?=\\d)",
            "GBP ",
            "^(.*\\d" + MAGNITUDE + ") ?(?:dollars?|\\$)$",
            "$1 USD",
            "^(.*\\d) ?(?:%|per ?cent) .*$",
            "$1%",
            "^(.*\\d) (per [\\d,]+) .*$",
            "$1 $2");

    private static final Pattern TRAILING =
            Pattern.compile("^(.*\\d" + MAGNITUDE + ") (?!to |per |million|billion|thousand)[\\p{L}][\\p{L} ,-]*$");

    private Rewording() {}

    private static List<Map.Entry<Pattern, String>> parts(String... pairs) {
        List<Map.Entry<Pattern, String>> parts = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            parts.add(Map.entry(Pattern.compile(pairs[i], Pattern.CASE_INSENSITIVE), pairs[i + 1]));
        }
        return parts;
    }

    /** Returns what to write in place of a text that is no quantity, if that is plain. */
    static Optional<String> of(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        Optional<String> whole = WHOLE.entrySet().stream()
                .filter(meaning -> small.matches(meaning.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (whole.isPresent()) {
            return whole;
        }
        String written = text;
        for (Map.Entry<Pattern, String> part : PARTS) {
            written = part.getKey().matcher(written).replaceAll(part.getValue());
        }
        String bare = TRAILING.matcher(written).replaceFirst("$1");
        return List.of(written, bare).stream()
                .filter(proposal -> QuantityReader.parsed(proposal).quantity().isPresent())
                .findFirst();
    }
}
