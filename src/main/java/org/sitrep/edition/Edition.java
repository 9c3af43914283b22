package org.sitrep.edition;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.sitrep.edition.text.Phrases;
import org.sitrep.fact.prose.Text;
import org.sitrep.picture.TextWidth;
import org.sitrep.picture.map.Atlas;

/**
 * For whom a brief is, and in which words.
 *
 * @param phrases the wording, and with it the language
 * @param fallback the wording in the crisis's first language, for prose that falls back on it
 * @param asOf where the as-of day comes from
 * @param serial the number it is issued under; a draft has none
 * @param previous the number of the report that it is compared with, where that has one
 * @param canvas what its pictures are drawn with
 * @param isForeign whether most of it prints in other languages than its own
 */
public record Edition(
        Phrases phrases,
        Optional<Phrases> fallback,
        Basis asOf,
        Optional<Serial> serial,
        Optional<String> previous,
        Canvas canvas,
        boolean isForeign) {

    /** Returns an edition of a draft. */
    public Edition(Phrases phrases, Basis asOf, Canvas canvas) {
        this(phrases, Optional.empty(), asOf, Optional.empty(), Optional.empty(), canvas, false);
    }

    /**
     * What pictures are drawn with.
     *
     * @param letters measures their words
     * @param atlas gives what maps are drawn on; asked only where one is drawn
     */
    public record Canvas(TextWidth letters, Supplier<Atlas> atlas) {}

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
     * @param follows the digest by which the register knows the report issued before it
     * @param answers why figures stand that do not go together, by {@code RULE@ENTRY}: what this edition's readers may know
     */
    public record Serial(
            int number, int revision, Optional<Text> reason, Optional<String> follows, Map<String, Text> answers) {

        public Serial {
            answers = Map.copyOf(answers);
        }

        public Serial(int number, int revision, Optional<Text> reason, Optional<String> follows) {
            this(number, revision, reason, follows, Map.of());
        }

        /** Returns the number of an edition that prints some answers. */
        public Serial with(Map<String, Text> others) {
            return new Serial(number, revision, reason, follows, others);
        }
    }
}
