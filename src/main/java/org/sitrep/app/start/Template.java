package org.sitrep.app.start;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of a new crisis before it is filled: its gaps are <code>{{title}}</code>, its texts a line for each language, and what
 * follows a line such as {@code #? conflict other} is for these kinds of crisis.
 */
final class Template {

    private static final Pattern GAP = Pattern.compile("\\{\\{([a-z]+)}}");
    private static final Pattern TEXT = Pattern.compile("\\s+(?:# +)?(en|fr|es|ar|ru|uk|zh-Hans|fa-AF): (\".*)");

    private Template() {}

    static boolean hasWordsIn(String language) {
        return TEXT.matcher(" " + language + ": \"").matches();
    }

    /**
     * Returns a file filled.
     *
     * @param languages the languages of its texts; where the program has words in none of them, the first gets the English ones
     * @param given what fills each gap, as YAML; where that is empty, the line goes, and what is for {@code no-} it stays
     */
    static String fill(String template, List<String> languages, Map<String, String> given) {
        List<String> known = languages.stream().filter(Template::hasWordsIn).toList();
        List<String> words = known.isEmpty() ? List.of("en") : known;
        StringBuilder text = new StringBuilder();
        boolean isWanted = true;
        for (String line : template.split("\n", -1)) {
            Matcher translated = TEXT.matcher(line);
            if (line.startsWith("#?")) {
                isWanted = line.equals("#?")
                        || Stream.of(line.substring(2).strip().split(" ", -1)).anyMatch(what -> isFor(what, given));
            } else if (isWanted && translated.matches()) {
                boolean isAlone = words.size() == 1 && (known.isEmpty() || known.equals(languages));
                if (words.contains(translated.group(1))) {
                    text.append(isAlone ? " " + translated.group(2) : "\n" + line);
                }
            } else if (isWanted
                    && GAP.matcher(line)
                            .results()
                            .noneMatch(gap -> given(gap.group(1), given).isEmpty())) {
                text.append('\n')
                        .append(GAP.matcher(line)
                                .replaceAll(gap -> Matcher.quoteReplacement(given(gap.group(1), given))));
            }
        }
        return text.substring(1);
    }

    private static boolean isFor(String what, Map<String, String> given) {
        return what.startsWith("no-")
                ? given(what.substring("no-".length()), given).isEmpty()
                : what.equals(given("kind", given));
    }

    private static String given(String gap, Map<String, String> given) {
        return given.getOrDefault(gap, "");
    }
}
