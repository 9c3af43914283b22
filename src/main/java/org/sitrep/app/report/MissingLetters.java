package org.sitrep.app.report;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Finding.Naming;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.document.html.HtmlRenderer;
import org.sitrep.document.pdf.PdfRule;

/** Makes one finding of all letters of a script that no font has: what is missing is one font. */
public final class MissingLetters {

    private static final int MOST_SHOWN = 6;

    /** Where people say it otherwise than Unicode does. */
    private static final Map<UnicodeScript, String> NAMES = Map.of(
            UnicodeScript.MYANMAR, "Burmese",
            UnicodeScript.HAN, "Chinese",
            UnicodeScript.HANGUL, "Korean",
            UnicodeScript.HIRAGANA, "Japanese",
            UnicodeScript.KATAKANA, "Japanese",
            UnicodeScript.GURMUKHI, "Punjabi (Gurmukhi)",
            UnicodeScript.CANADIAN_ABORIGINAL, "Canadian syllabic",
            UnicodeScript.NKO, "N’Ko");

    /** Where the font to propose is not called Noto Sans and the name of the script. */
    private static final Map<UnicodeScript, String> FONTS = Map.of(
            UnicodeScript.TIBETAN, "Noto Serif Tibetan",
            UnicodeScript.HAN, "Noto Sans SC or Noto Sans TC",
            UnicodeScript.HANGUL, "Nanum Gothic",
            UnicodeScript.HIRAGANA, "Noto Sans JP",
            UnicodeScript.KATAKANA, "Noto Sans JP",
            UnicodeScript.NKO, "Noto Sans NKo",
            UnicodeScript.LATIN, "DejaVu Sans",
            UnicodeScript.CYRILLIC, "DejaVu Sans",
            UnicodeScript.GREEK, "DejaVu Sans",
            UnicodeScript.COMMON, "Noto Sans Symbols 2 or Noto Emoji");

    private MissingLetters() {}

    /**
     * Gathers the findings on missing letters by their scripts.
     *
     * @param findings any, those on missing letters about one or several of these each
     * @return the others as they are; where the first of a script stood, one for all of its letters, at the first of the places where they are written
     */
    public static List<Finding> byScript(List<Finding> findings) {
        Map<Object, List<Finding>> kinds = findings.stream()
                .collect(Collectors.groupingBy(MissingLetters::kind, LinkedHashMap::new, Collectors.toList()));
        return kinds.values().stream()
                .flatMap(kind -> PdfRule.isMissingGlyph(kind.get(0)) ? Stream.of(together(kind)) : kind.stream())
                .toList();
    }

    private static Object kind(Finding finding) {
        return PdfRule.isMissingGlyph(finding) ? script(finding.about().get(0)) : finding;
    }

    /** Marks and signs that belong to no script are one kind. */
    private static UnicodeScript script(String letter) {
        UnicodeScript script = UnicodeScript.of(letter.codePointAt(0));
        return script == UnicodeScript.INHERITED || script == UnicodeScript.UNKNOWN ? UnicodeScript.COMMON : script;
    }

    private static Finding together(List<Finding> findings) {
        List<String> letters = findings.stream()
                .flatMap(finding -> finding.about().stream())
                .distinct()
                .sorted()
                .toList();
        UnicodeScript script = script(letters.get(0));
        Place place = findings.stream()
                .map(Finding::place)
                .min(Comparator.comparing((Place found) -> found.file().equals(HtmlRenderer.PAGE))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        Finding finding = findings.get(0)
                .rule()
                .finding(
                        place,
                        letters.size() == 1 ? findings.get(0).message() : counted(letters, script) + shown(letters),
                        "put a TrueType font (.ttf) that has them, such as " + font(script)
                                + ", into the folder `fonts` of the crisis, or write them otherwise");
        for (String letter : letters) {
            finding = finding.about(letter);
        }
        return finding.namedBy(Naming.CHARACTER);
    }

    private static String counted(List<String> letters, UnicodeScript script) {
        String what = script == UnicodeScript.COMMON ? "signs" : name(script) + " letters";
        return "no font has " + letters.size() + " " + what + " of this report: ";
    }

    private static String shown(List<String> letters) {
        return Suggestion.some(letters.stream().map(MissingLetters::shown).toList(), MOST_SHOWN);
    }

    private static String shown(String letter) {
        return String.format(Locale.ROOT, "%s (U+%04X)", letter, letter.codePointAt(0));
    }

    private static String font(UnicodeScript script) {
        return FONTS.getOrDefault(script, "Noto Sans " + title(script));
    }

    private static String name(UnicodeScript script) {
        return NAMES.getOrDefault(script, title(script));
    }

    private static String title(UnicodeScript script) {
        return Stream.of(script.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
