package org.sitrep.document.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sitrep.document.SampleReport;
import org.sitrep.edition.print.Editor;

/** The templates of this project hold no word of any language: all wording comes from the phrase files. */
class TemplateWordingTest {

    private static final Templates SET =
            Templates.in(SampleReport.TEMPLATES).value().orElseThrow();
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern PHRASE = Pattern.compile("words\\[\"([^\"]+)\"\\]");

    @Test
    void noWordStandsBetweenTags() {
        for (var file : SET.ending(".ftlh")) {
            String text = markup(file.getValue()).replaceAll("(?s)<[^>]*>", " ");
            assertThat(words(text)).as(file.getKey()).isEmpty();
        }
    }

    @Test
    void noWordStandsInAnAttributeThatIsRead() {
        for (var file : SET.ending(".ftlh")) {
            for (String value :
                    all(Pattern.compile("(?:title|alt|abbr|aria-\\w+)=\"([^\"]*)\""), markup(file.getValue()))) {
                assertThat(words(value)).as(file.getKey()).isEmpty();
            }
        }
    }

    @Test
    void noWordStandsInAStyleSheet() {
        for (var file : SET.ending(".css")) {
            assertThat(all(Pattern.compile("content:\\s*[\"']([^\"']*)"), file.getValue()))
                    .as(file.getKey())
                    .isEmpty();
        }
    }

    @Test
    void everyPhraseThatATemplateOrAPartNamesIsThereAndNoneIsIdle() {
        Set<String> named = new TreeSet<>(Editor.headings());
        named.add("label.north"); // the map asks for it
        SET.ending(".ftlh").forEach(file -> named.addAll(all(PHRASE, file.getValue())));
        Set<String> fixed = new TreeSet<>(SampleReport.words().keySet());
        fixed.removeIf(key -> !key.matches("numbering|(heading|caption|column|label|mark|page)\\..*"));

        assertThat(named).isNotEmpty().isEqualTo(fixed);
    }

    /** What is left of a template when comments, directives and values are gone. */
    private static String markup(String template) {
        return template.replaceAll("(?s)<#--.*?-->", "")
                .replaceAll("\\$\\{[^}]*\\}", "")
                .replaceAll("(?s)</?[#@](?:[^>\"]|\"[^\"]*\")*>", "");
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
