package org.sitrep.edition.text;

import java.util.Optional;

/**
 * Words of the ledger as printed.
 *
 * @param text the words
 * @param lang the language tag, where it is not the edition's own
 */
public record Wording(String text, Optional<String> lang) {

    /** Returns a text that has these words in it. */
    public Wording reading(String whole) {
        return new Wording(whole, lang);
    }
}
