package org.sitrep.check.words;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A number in digits, of any script, that a person typed into a text.
 *
 * @param shown how it was typed
 * @param readings what it may say: "1.500" is 1500 or 1.5 in many languages, "19:00" may be 7 in another
 * @param mayLack whether another language may do without, as for the number of a code or an order
 * @param mayBeWord whether another language may well have it as a word
 */
record TypedNumber(String shown, Set<String> readings, boolean mayLack, boolean mayBeWord) {

    private static final Pattern NUMBER =
            Pattern.compile("(?<time>(?<!\\d)([01]?\\d|2[0-3])(?::| ?[hH] ?)([0-5]\\d)(?!\\d))"
                    + "|(?<number>\\d{1,3}(?:([ ,.'’])\\d{3})(?:\\5\\d{3})*(?!\\d)(?:[.,]\\d+)?"
                    + "|\\d{1,2}(?:,\\d\\d)+,\\d{3}(?!\\d)|\\d+(?:[.,]\\d+)?)");

    /** How many zeros a word adds, the longer word first. */
    private static final Map<Pattern, Integer> ZEROS = zeros("""
        9 十亿|mil millones
        8 亿|億
        7 千万
        6 百万
        4 万|萬
        3 千
        12 billones|billón|trillion|трлн
        9 billion|milliard|miliard|bn\\b|млрд|миллиард|мільярд|مليار|میلیارد
        6 million|millón|millones|milh|mln|млн|миллион|мільйон|مليون|ملايين|میلیون|ملیون
        3 thousand|mille\\b|mil\\b|tausend|тыс|тис|ألف|آلاف|الف|هزار\
        """);

    /** Letters that are a unit as well. */
    private static final Map<Pattern, Integer> LETTERS = zeros("6 m\\b\n3 k\\b");

    /** Languages whose words for large numbers are known here. */
    private static final Set<String> KNOWN = Set.of("ar", "de", "en", "es", "fa", "fr", "pt", "ru", "uk", "zh");

    /** Languages that write 1,500 and 1.5, and never otherwise. */
    private static final Set<String> POINT = Set.of("en", "zh", "ja", "ko");

    private static final Pattern ORDER = Pattern.compile(
            "(?iu)(?:st|nd|rd|th|er|re|[èe]re|e|[èe]me|º|ª)(?!\\p{L}).*|-?(?:й|я|е|го|му|ю|ій|та)(?!\\p{L}).*");

    private static final Pattern CODE = Pattern.compile(".*(?:[\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}]|\\p{Lu}-)");

    /** What stands after an hour: 7 p.m. is 19 h. */
    private static final Pattern AFTERNOON = Pattern.compile("(?iu) ?(?:p\\.?m|h(?!\\p{L})|uhr|мск|[時时点]|مساء).*");

    private static final Pattern YEAR = Pattern.compile(".*(?<!\\d)((?:19|20)\\d\\d)[-–/]");

    private static Map<Pattern, Integer> zeros(String lines) {
        Map<Pattern, Integer> zeros = new LinkedHashMap<>();
        lines.lines()
                .map(line -> line.split(" ", 2))
                .forEach(line ->
                        zeros.put(Pattern.compile("(?iu)[ -]?(?:" + line[1] + ").*"), Integer.valueOf(line[0])));
        return zeros;
    }

    /** Returns the numbers of a text in a language. */
    static List<TypedNumber> in(String text, String language) {
        String plain = plain(text);
        String primary = language.split("-", 2)[0];
        return NUMBER.matcher(plain)
                .results()
                .map(found -> of(
                        found,
                        plain.substring(Math.max(0, found.start() - 6), found.start()),
                        plain.substring(found.end(), Math.min(plain.length(), found.end() + 16)),
                        primary))
                .toList();
    }

    /** Returns a text in one line, with 0 to 9 for digits, and the signs within numbers that most people type. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .map(c -> c == '٫' ? '.' : c == '٬' ? ',' : c == '\n' || Character.isSpaceChar(c) ? ' ' : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static TypedNumber of(MatchResult found, String before, String after, String language) {
        Set<String> readings = new TreeSet<>();
        if (found.group(1) != null) {
            int hour = Integer.parseInt(found.group(2));
            List.of(hour, hour < 12 ? hour + 12 : hour - 12)
                    .forEach(h -> readings.addAll(List.of(h + ":" + found.group(3), read(h + "." + found.group(3)))));
        } else {
            written(found.group(4), language).forEach(number -> readings.addAll(multiplied(number, after, language)));
            Matcher year = YEAR.matcher(before);
            if (year.matches() && found.group().length() == 2) {
                readings.add(year.group(1).substring(0, 2) + found.group());
            }
        }
        boolean isPart = CODE.matcher(before).matches() || ORDER.matcher(after).matches();
        return new TypedNumber(
                found.group(), readings, isPart, readings.stream().anyMatch(TypedNumber::isWord));
    }

    /** Few write 48 as a word: but 20, 200 or two million, and two days for 48 hours. */
    private static boolean isWord(String reading) {
        return reading.matches("1?\\d|[1-9]0*|[1-9]50{4,}|24|48|72|\\d\\d?:00");
    }

    private static List<String> written(String number, String language) {
        String joined = number.replaceAll("[ '’]", "");
        int last = Math.max(joined.lastIndexOf(','), joined.lastIndexOf('.'));
        if (last < 0) {
            return List.of(joined);
        }
        String whole = joined.replaceAll("[.,]", "");
        String decimal = joined.substring(0, last).replaceAll("[.,]", "") + "." + joined.substring(last + 1);
        boolean several = joined.indexOf(joined.charAt(last)) < last;
        boolean groups = joined.length() - last == 4 && last <= 3 && !joined.startsWith("0");
        boolean mixed = joined.substring(0, last).matches(".*[.,].*");
        if (several || (groups && !mixed && POINT.contains(language) && joined.charAt(last) == ',')) {
            return List.of(whole);
        }
        return groups && !mixed && !POINT.contains(language) ? List.of(whole, decimal) : List.of(decimal);
    }

    /** In a language whose words are not known here, a small number may be one of so many thousands or millions. */
    private static List<String> multiplied(String number, String after, String language) {
        if (AFTERNOON.matcher(after).matches() && number.length() <= 2) {
            return Stream.of(0, -12, 12)
                    .map(hours -> Integer.toString(Integer.parseInt(number) + hours))
                    .toList();
        }
        Optional<Integer> letter = zeros(LETTERS, after);
        Stream<Integer> zeros = letter.isPresent()
                ? Stream.of(0, letter.get())
                : KNOWN.contains(language) ? Stream.of(0) : Stream.of(0, 3, 6, 9);
        return zeros(ZEROS, after)
                .map(Stream::of)
                .orElse(zeros)
                .map(n -> read(number + "e" + n))
                .toList();
    }

    private static Optional<Integer> zeros(Map<Pattern, Integer> words, String after) {
        return words.entrySet().stream()
                .filter(word -> word.getKey().matcher(after).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String read(String number) {
        BigDecimal read = new BigDecimal(number);
        return read.signum() == 0 ? "0" : read.stripTrailingZeros().toPlainString();
    }
}
