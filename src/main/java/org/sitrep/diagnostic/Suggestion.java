package org.sitrep.diagnostic;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the word that was probably meant, and says so. */
public final class Suggestion {

    private static final int MAX_LISTED = 12;
    /** Of more words than this, only those with the same beginning are compared: a ledger has 100,000 ids. */
    private static final int MAX_COMPARED = 2_000;

    /** Of more words than this, the nearest are not looked for where none is near. */
    private static final int MAX_FAR = 500;

    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int MAX_NEAR = 3;
    private static final int FAR = 1_000;

    private Suggestion() {}

    /**
     * Returns the finding on a word that names nothing declared.
     *
     * @param rule the rule that found it
     * @param what what it should name, such as {@code place}
     * @param word what was found
     * @param place where the word stands
     * @param hint what to write instead
     */
    public static Finding unknown(Rule rule, String what, String word, Place place, String hint) {
        return Finding.of(rule, place, "unknown " + what + " `" + word + "`", hint)
                .about(word)
                .namedBy(Finding.Naming.PLACE);
    }

    /**
     * Returns a hint for a word that is no id of those declared.
     *
     * @param word what was found
     * @param known the ids that would have been right
     * @param labels what an id is called, in any language
     * @return "did you mean `…`?", of ids and labels that are near, have the word in them or are a part of it; or the list of what is
     *     known, or of the nearest where that is long
     */
    public static String hint(String word, Collection<String> known, Function<String, Stream<String>> labels) {
        String plain = plain(word);
        Map<Integer, List<String>> near = comparable(word, known)
                .sorted()
                .collect(Collectors.groupingBy(
                        id -> Stream.concat(Stream.of(id), labels.apply(id))
                                .mapToInt(name -> distance(plain, plain(name)))
                                .min()
                                .orElse(FAR),
                        TreeMap::new,
                        Collectors.toList()));
        near.remove(FAR);
        if (!near.isEmpty()) {
            List<String> nearest = near.values().iterator().next();
            return "did you mean " + quoted(nearest.stream().limit(MAX_NEAR), " or ") + "?";
        }
        return known.size() <= MAX_LISTED || known.size() > MAX_FAR
                ? hint(word, known)
                : "the nearest are "
                        + quoted(
                                known.stream()
                                        .map(id -> Map.entry(distance(plain, plain(id), FAR), id))
                                        .sorted(Map.Entry.<Integer, String>comparingByKey()
                                                .thenComparing(Map.Entry.comparingByValue()))
                                        .limit(MAX_NEAR)
                                        .map(Map.Entry::getValue),
                                ", ")
                        + "; `sitrep ids CRISIS` lists all";
    }

    /** How far a name is: 0 if it is the same, then by letters, then if one is a part of the other. */
    private static int distance(String word, String name) {
        int limit = limit(word);
        boolean far = Math.abs(word.length() - name.length()) > limit;
        int letters = far ? FAR : distance(word, name, limit);
        boolean part = (" " + name).contains(" " + word) || (" " + word + " ").contains(" " + name + " ");
        return letters <= limit ? letters : part ? FAR - 1 : FAR;
    }

    /** Returns a name in small letters without accents, with single spaces for all that is no letter or number. */
    public static String plain(String name) {
        String letters =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return BETWEEN.matcher(letters).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private static String quoted(Stream<String> words, String between) {
        return words.map(word -> "`" + word + "`").collect(Collectors.joining(between));
    }

    /**
     * Returns a hint for a word that is none of those declared.
     *
     * @param word what was found
     * @param known the words that would have been right
     * @return "did you mean `…`?", or the list of what is known, or empty where nothing is known
     */
    public static String hint(String word, Collection<String> known) {
        return nearest(word, known)
                .map(near -> "did you mean `" + near + "`?")
                .orElseGet(() -> known.isEmpty() || known.size() > MAX_COMPARED ? "" : "known: " + list(known));
    }

    /** Returns the declared word nearest to the one found, if any is near enough to be a typing error. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        int limit = limit(word);
        return comparable(word, known)
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= limit)
                .filter(candidate -> distance(word, candidate, limit) <= limit)
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate, limit))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * Returns a hint for a word that is no language tag of those known.
     *
     * @return "did you mean `…`?", of tags and names of languages that are near; empty where none is
     */
    public static Optional<String> language(String word, Collection<String> known) {
        String plain = plain(word);
        boolean isKnown = known.stream()
                .flatMap(tag -> Stream.concat(Stream.of(tag), called(tag)))
                .anyMatch(name -> plain(name).equals(plain));
        // Every two letters are near to two others, and Dari to `ar`.
        return Optional.of(word)
                .filter(given -> isKnown || (given.length() > 2 && tagOf(given).isEmpty()))
                .map(given -> hint(given, known, Suggestion::called))
                .filter(hint -> hint.startsWith("did"));
    }

    /** Returns the tag of the language that is called so, in English, in itself or in a few others. */
    public static Optional<String> tagOf(String name) {
        String plain = plain(name);
        return Stream.concat(Stream.of(Locale.getISOLanguages()), Stream.of("fa-AF"))
                .filter(tag -> called(tag).map(Suggestion::plain).anyMatch(plain::equals))
                .findFirst();
    }

    /** What a language is called by those who write reports, and by those who speak it. */
    private static Stream<String> called(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return Stream.concat(
                tag.equals("fa-AF") ? Stream.of("Dari") : Stream.empty(),
                Stream.of("en", "fr", "es", "ar", "ru", "uk", "zh", tag)
                        .map(other -> locale.getDisplayLanguage(Locale.forLanguageTag(other))));
    }

    private static int limit(String word) {
        return word.length() < 4 ? 1 : Math.max(2, word.length() / 3);
    }

    private static Stream<String> comparable(String word, Collection<String> known) {
        String beginning = known.size() > MAX_COMPARED ? word.substring(0, Math.min(2, word.length())) : "";
        return known.stream().filter(candidate -> candidate.startsWith(beginning));
    }

    private static String list(Collection<String> known) {
        return some(known.stream().sorted().map(word -> "`" + word + "`").toList(), MAX_LISTED);
    }

    /** Returns the first of some words, as they are to be shown, and how many more there are. */
    public static String some(List<String> shown, int most) {
        String first = String.join(", ", shown.subList(0, Math.min(most, shown.size())));
        return shown.size() > most ? first + " and " + (shown.size() - most) + " more" : first;
    }

    /** The number of letters to insert, delete or replace, or neighbours to swap; more than the limit is not counted out. */
    private static int distance(String a, String b, int limit) {
        int[] before = new int[b.length() + 1];
        int[] above = row(b.length());
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                row[j] = cheapest(before, above, row, a, b, i, j);
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return least;
            }
            before = above;
            above = row;
        }
        return above[b.length()];
    }

    private static int[] row(int length) {
        int[] row = new int[length + 1];
        for (int j = 0; j <= length; j++) {
            row[j] = j;
        }
        return row;
    }

    private static int cheapest(int[] before, int[] above, int[] row, String a, String b, int i, int j) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, before[j - 2] + 1) : best;
    }
}
