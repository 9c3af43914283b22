package org.sitrep.edition;

/**
 * For whom a brief is, and in which words.
 *
 * @param phrases the wording, and with it the language
 * @param asOf where the as-of day comes from
 */
public record Edition(Phrases phrases, Basis asOf) {

    /** Where the as-of day comes from. */
    public enum Basis {
        /** Someone asked for it. */
        GIVEN,
        /** It is the last day on record. */
        LAST_ON_RECORD
    }
}
