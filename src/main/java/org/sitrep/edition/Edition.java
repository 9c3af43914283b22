package org.sitrep.edition;

import java.util.Optional;
import org.sitrep.fact.prose.Text;

/**
 * For whom a brief is, and in which words.
 *
 * @param phrases the wording, and with it the language
 * @param fallback the wording in the crisis's first language, for prose that falls back on it
 * @param asOf where the as-of day comes from
 * @param serial the number it is issued under; a draft has none
 * @param previous the number of the report that it is compared with, where that has one
 */
public record Edition(
        Phrases phrases, Optional<Phrases> fallback, Basis asOf, Optional<Serial> serial, Optional<String> previous) {

    /** Returns an edition of a draft. */
    public Edition(Phrases phrases, Basis asOf) {
        this(phrases, Optional.empty(), asOf, Optional.empty(), Optional.empty());
    }

    /** Where the as-of day comes from. */
    public enum Basis {
        /** Someone asked for it. */
        GIVEN,
        /** It is the last day on record. */
        LAST_ON_RECORD
    }

    /**
     * The number of an issued report.
     *
     * @param number from 1
     * @param revision from 1 for a revision; 0 for the report itself
     * @param reason what a revision corrects
     */
    public record Serial(int number, int revision, Optional<Text> reason) {}
}
