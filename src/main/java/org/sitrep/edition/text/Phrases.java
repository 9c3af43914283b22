package org.sitrep.edition.text;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The fixed wording in one language.
 *
 * @param language the language tag
 * @param file the phrase file, for findings
 * @param patterns ICU message patterns by key; {@code locale} and {@code numbering} pin how numbers and dates print
 * @param fallback the wording from which phrases come that this one lacks
 */
public record Phrases(String language, String file, Map<String, String> patterns, Optional<Phrases> fallback) {

    /** The key under which a phrase file says who has reviewed it, and when. */
    public static final String REVIEWED = "reviewed";

    /** What it says where nobody has. */
    public static final String NOT_REVIEWED = "no";

    private static final int SLOT_BITS = 7;
    private static final int SLOTS = 1 << SLOT_BITS;

    /** Spreads the hashes of words that are alike. */
    private static final int SPREAD = 0x9E3779B1;

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /** How a language prints: where it says nothing, that means something, and is never taken from another. */
    private static final Pattern OF_LANGUAGE = Pattern.compile("reviewed|locale|numbering|(?:date|span)\\..*");

    public Phrases {
        patterns = Collections.unmodifiableMap(new TreeMap<>(patterns));
    }

    /** A wording that falls back on none. */
    public Phrases(String language, String file, Map<String, String> patterns) {
        this(language, file, patterns, Optional.empty());
    }

    /** Returns whether a key is no phrase, but says how a language prints. */
    public static boolean isOfLanguage(String key) {
        return OF_LANGUAGE.matcher(key).matches();
    }

    /** Returns what to do about a phrase that is missing: the line to add, where the English one is known. */
    public static String add(String key, Map<String, String> english) {
        return english.containsKey(key)
                ? "add the line `" + key + "=" + english.get(key) + "` to the phrase file, in the words of the language"
                : "add it; the English phrase file shows what it says";
    }

    /** Returns the wording that a phrase comes from: this one, or the first that has it of those to fall back on. */
    public Optional<Phrases> holder(String key) {
        return patterns.containsKey(key) || fallback.isEmpty() || isOfLanguage(key)
                ? Optional.of(this).filter(own -> own.patterns.containsKey(key))
                : fallback.get().holder(key);
    }

    /** Returns all keys, those of the wordings to fall back on as well. */
    public NavigableSet<String> keys() {
        NavigableSet<String> keys = new TreeSet<>(patterns.keySet());
        fallback.ifPresent(
                other -> other.keys().stream().filter(key -> !isOfLanguage(key)).forEach(keys::add));
        return keys;
    }

    /** Returns the languages of the phrases that come from others, each as often as it lends one. */
    public List<String> lenders() {
        return keys().stream()
                .filter(key -> !patterns.containsKey(key))
                .flatMap(key -> holder(key)
                        .filter(holder -> !holder.patterns.getOrDefault(key, "").isBlank())
                        .stream())
                .map(Phrases::language)
                .toList();
    }

    /** Returns how many phrases come from other languages, and which, in words. */
    public String lent() {
        List<String> lenders = lenders();
        long all = keys().stream().filter(key -> !isOfLanguage(key)).count();
        return lenders.size() + " of " + all + " phrases of `" + language + "` are printed in `"
                + lenders.stream().distinct().collect(Collectors.joining("`, `")) + "`"
                + (lenders.contains(language) ? " as the program has them" : "");
    }

    /**
     * Returns a digest by which it is seen later how many phrases have changed: a letter for each of {@value #SLOTS} groups of phrases,
     * then one for all of them together.
     */
    public String digest() {
        int[] slots = new int[SLOTS];
        int all = 0;
        for (Map.Entry<String, String> phrase : patterns.entrySet()) {
            if (!phrase.getKey().equals(REVIEWED)) {
                int hash = (phrase.getKey() + "=" + phrase.getValue()).hashCode() * SPREAD;
                slots[(phrase.getKey().hashCode() * SPREAD) >>> (Integer.SIZE - SLOT_BITS)] += hash >>> SLOT_BITS;
                all = all * 31 + hash;
            }
        }
        return IntStream.of(slots)
                        .mapToObj(slot -> String.valueOf(LETTERS.charAt(slot & LETTERS.length() - 1)))
                        .collect(Collectors.joining())
                + Integer.toHexString(all | Integer.MIN_VALUE);
    }

    /** Returns how many phrases have changed at least since the wording had a digest; 0 where it is the same. */
    public int changedSince(String other) {
        String now = digest();
        long slots = IntStream.range(0, SLOTS)
                .filter(i -> other.length() <= i || other.charAt(i) != now.charAt(i))
                .count();
        return now.equals(other) ? 0 : (int) Math.max(1, slots);
    }

    /** Returns what to do about phrases that come from other languages. */
    public String toFillIn() {
        return "`sitrep phrases " + language
                + "` writes a file of them to fill in, for the folder `phrases` of the crisis";
    }

    /** Returns whether a language is English, in which this program is made. */
    public static boolean isEnglish(String language) {
        return language.equals("en") || language.startsWith("en-");
    }

    /** Returns whether someone whose language it is has read the wording, and stands for it with name and date. */
    public boolean isReviewed() {
        return isEnglish(language)
                || !patterns.getOrDefault(REVIEWED, NOT_REVIEWED).equals(NOT_REVIEWED);
    }
}
