package org.sitrep.check.words;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Finding;

/** What an editing hand left behind in our own sentences. */
public final class Leftovers {

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\b(?:TODO|FIXME|TBC|TBD|TBA|XX+)\\b|\\[\\s*(?:…|\\.{2,}|_+|\\?+|[Xx]+|[Ii]nsert[^\\]]*)\\s*]|_{3,}|\\?{3,}|(?i:lorem"
                    + " ipsum|à compléter|à confirmer|por completar|por confirmar)",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** Most texts hold none of these, and to look for them takes little time. */
    private static final Pattern MAYBE =
            Pattern.compile("TODO|FIXME|TB[ACD]|XX|\\[|___|\\?\\?\\?|(?i:psum|mpl[ée]t|nfirm)");

    /** Such as "…ended." or "…ended”)": in any script, a mark that ends a sentence or leads over to a list. */
    private static final Pattern ENDED =
            Pattern.compile("(?s).*[.!?…:;؟؛۔。！？।॥။՜՞։።፧។]['\"’”»)\\]\\u200f\\u200e]*\\s*");

    /** Thai and Lao sentences end with a space. */
    private static final List<String> WITHOUT_STOPS = List.of("th", "lo");

    private Leftovers() {}

    /** Returns a warning for each word in our own sentences that stands for others. */
    public static Stream<Finding> placeholders(Writing writing) {
        return writing.texts()
                .filter(text -> writing.isOurs() && MAYBE.matcher(text).find())
                .flatMap(text -> PLACEHOLDER.matcher(text).results())
                .map(found -> CheckRule.PLACEHOLDER
                        .finding(
                                writing.place().get(),
                                "`" + found.group() + "` in " + writing.what() + " was left to be filled in",
                                "write what belongs there; where nothing is known, say so: “not assessed”")
                        .about(found.group()));
    }

    static Stream<Finding> withoutEnd(Writing writing) {
        return writing.kind() != Writing.Kind.NOTE || WITHOUT_STOPS.contains(language(writing))
                ? Stream.empty()
                : writing.lines().stream()
                        .filter(line ->
                                !line.item() && !ENDED.matcher(line.text()).matches())
                        .map(line -> withoutEnd(writing, lastWords(line.text())));
    }

    private static Finding withoutEnd(Writing writing, String last) {
        return CheckRule.SENTENCE_WITHOUT_END
                .finding(
                        writing.place().get(),
                        "a paragraph of " + writing.what() + " ends with “" + last + "”, in the middle of a sentence",
                        "finish the sentence, or take the fragment out")
                .about(last);
    }

    private static String lastWords(String text) {
        List<String> words = List.of(text.strip().split("\\s+", -1));
        return String.join(" ", words.subList(Math.max(0, words.size() - 3), words.size()))
                .replace(Writing.GAP, "{…}");
    }

    private static String language(Writing writing) {
        return writing.language().split("-", 2)[0];
    }
}
