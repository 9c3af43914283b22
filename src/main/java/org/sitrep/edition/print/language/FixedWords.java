package org.sitrep.edition.print.language;

import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.TreeMap;
import org.sitrep.edition.text.Phrases;

/** The fixed words of an edition, some of them in other languages. */
public final class FixedWords {

    private static final String NUMBERING = "numbering";

    private FixedWords() {}

    /** Returns the fixed words for templates, by key. */
    public static Map<String, String> of(Phrases phrases) {
        Map<String, String> words = new TreeMap<>();
        phrases.keys()
                .forEach(key -> phrases.holder(key)
                        .ifPresent(holder ->
                                words.put(key, on(phrases, holder.patterns().getOrDefault(key, key), holder))));
        words.put(NUMBERING, locale(phrases).getKeywordValue("numbers"));
        return words;
    }

    /** Returns the name of the language of an edition, in the language of one of its phrases. */
    public static String language(Phrases phrases, String key) {
        return ULocale.forLanguageTag(phrases.language())
                .getDisplayNameWithDialect(locale(phrases.holder(key).orElse(phrases)));
    }

    /** Returns the words of a phrase for an edition: those of a language that runs the other way keep their own order. */
    static String on(Phrases edition, String said, Phrases holder) {
        boolean runsAlike = holder.language().equals(edition.language())
                || locale(holder).isRightToLeft() == locale(edition).isRightToLeft();
        return runsAlike ? said : Direction.isolate(said);
    }

    /** Returns the locale of numbers, dates and plurals, its numbering system and calendar pinned. */
    static ULocale locale(Phrases phrases) {
        ULocale base = ULocale.forLanguageTag(phrases.patterns().getOrDefault("locale", phrases.language()));
        String usual = NumberingSystem.getInstance(base).getName();
        return base.setKeywordValue("numbers", phrases.patterns().getOrDefault(NUMBERING, usual))
                .setKeywordValue("calendar", "gregorian");
    }
}
