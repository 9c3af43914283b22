package org.sitrep.fact.crisis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the public editions of a crisis are listed at ReliefWeb. Addresses have gaps for {@code {crisis}}, {@code {number}}
 * and {@code {language}}; ids are those that ReliefWeb gave.
 *
 * @param url the page of an edition
 * @param fileUrl the PDF of an edition
 * @param sources who publishes, from one to 30
 * @param countries the countries, from one to 300; the first is the primary one
 * @param disasters the disasters by their GLIDE numbers, up to 30
 * @param languages the languages by their tags
 */
public record ReliefWebListing(
        String url,
        String fileUrl,
        List<Integer> sources,
        List<Integer> countries,
        Map<String, Integer> disasters,
        Map<String, Integer> languages) {

    /** The gaps that every address has: without them two editions would be one at ReliefWeb. */
    public static final List<String> NEEDED_GAPS = List.of("{number}", "{language}");

    /** The gap that an address may have beside. */
    public static final String CRISIS_GAP = "{crisis}";

    public ReliefWebListing {
        sources = ids(sources, 30);
        countries = ids(countries, 300);
        disasters = Collections.unmodifiableMap(new LinkedHashMap<>(disasters));
        languages = Collections.unmodifiableMap(new LinkedHashMap<>(languages));
        if (disasters.size() > 30) {
            throw new IllegalArgumentException("more than 30 disasters");
        }
    }

    private static List<Integer> ids(List<Integer> ids, int most) {
        if (ids.isEmpty() || ids.size() > most || ids.stream().anyMatch(id -> id <= 0)) {
            throw new IllegalArgumentException("from one to " + most + " positive ids: " + ids);
        }
        return List.copyOf(ids);
    }

    /**
     * Fills the gaps of an address.
     *
     * @param address the address with its gaps
     * @param crisis the crisis's id
     * @param number the report's number, or a word in its place
     * @param language the edition's language tag
     */
    public static String filled(String address, String crisis, String number, String language) {
        return address.replace(CRISIS_GAP, crisis).replace("{number}", number).replace("{language}", language);
    }
}
