package org.sitrep.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the word that was probably meant, and says so. */
public final class Suggestion {

    private static final int MAX_LISTED = 12;
    /** Of more words than this, only those with the same beginning are compared: a ledger has 100,000 ids. */
    private static final int MAX_COMPARED = 2_000;

    private Suggestion() {}

    /**
     * Returns the finding on a word that names nothing declared.
     *
     * @param rule the rule that found it
     * @param what what it should name, such as {@code place}
     * @param word what was found
     * @param known the words that would have been right
     * @param place where the word stands
     */
    public static Finding unknown(Rule rule, String what, String word, Collection<String> known, Place place) {
        return Finding.of(rule, place, "unknown " + what + " `" + word + "`", hint(word, known))
                .about(word)
                .namedBy(Finding.Naming.PLACE);
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
        int limit = word.length() < 4 ? 1 : Math.max(2, word.length() / 3);
        boolean many = known.size() > MAX_COMPARED;
        String beginning = many ? word.substring(0, Math.min(2, word.length())) : "";
        return known.stream()
                .filter(candidate ->
                        Math.abs(candidate.length() - word.length()) <= limit && candidate.startsWith(beginning))
                .filter(candidate -> distance(word, candidate, limit) <= limit)
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate, limit))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String list(Collection<String> known) {
        List<String> sorted = known.stream().sorted().toList();
        String shown = sorted.stream().limit(MAX_LISTED).map(k -> "`" + k + "`").collect(Collectors.joining(", "));
        int more = sorted.size() - MAX_LISTED;
        return more > 0 ? shown + " and " + more + " more" : shown;
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
