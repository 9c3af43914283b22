package org.sitrep.document.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitrep.document.SampleReport;
import org.sitrep.document.StyleSheet;
import org.sitrep.edition.print.Editor;
import org.sitrep.fact.crisis.HouseColour;

/** The templates of this project hold no word of any language: all wording comes from the phrase files. */
class TemplateWordingTest {

    private static final Templates SET =
            Templates.in(SampleReport.TEMPLATES).value().orElseThrow();
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    /** What a printer says at the head of a table. */
    private static final Pattern OF_TABLE = Pattern.compile("\"((?:caption|column)\\.[^\"]+)\"");

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
            for (String value : all(
                    Pattern.compile("(?:title|alt|abbr|aria-(?!hidden)\\w+)=\"([^\"]*)\""), markup(file.getValue()))) {
                assertThat(words(value)).as(file.getKey()).isEmpty();
            }
        }
    }

    @Test
    void noWordStandsInAStyleSheet() {
        for (var file : SET.ending(".css")) {
            for (String value : all(Pattern.compile("content:\\s*[\"']([^\"']*)"), file.getValue())) {
                assertThat(words(value)).as(file.getKey()).isEmpty();
            }
        }
    }

    /** A house has its own colour: what a style sheet would fix stays as it was in all others. */
    @Test
    void theColourOfTheHouseStandsInNoStyleSheet() {
        HouseColour red = HouseColour.of("#a01020");
        for (var file : SET.ending(".css")) {
            StyleSheet sheet = new StyleSheet(file.getKey(), file.getValue());

            assertThat(HouseColour.USUAL.words().values()).as(file.getKey()).noneMatch(file.getValue()::contains);
            assertThat(sheet.in(red).css()).contains("#a01020").doesNotContain("accent-");
            assertThat(sheet.in(red).css().length()).isEqualTo(file.getValue().length());
        }
    }

    @Test
    void aSheetOfAnEarlierVersionStaysAsItIs() {
        String css = ".accent-ink { color: #0b5269; } #accent-ink { color: accent-inks; } p { color: accent-other }";

        assertThat(new StyleSheet("own.css", css).in(HouseColour.of("#a01020")).css())
                .isEqualTo(css);
    }

    private static List<String> printers() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/sitrep/edition/print"))) {
            List<String> read = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                read.add(Files.readString(file));
            }
            return read;
        }
    }

    @Test
    void everyPhraseThatATemplateOrAPartNamesIsThereAndNoneIsIdle() throws IOException {
        Set<String> named = new TreeSet<>(Editor.headings());
        named.add("label.north"); // the map asks for it
        // The table of whom the response reaches, and of its money, is headed by the part that it stands in.
        Stream.of("coverage", "funding").forEach(part -> named.add("caption." + part));
        // The table of activities has those columns alone that say something.
        Stream.of("activity", "organisation", "state", "reached").forEach(column -> named.add("column." + column));
        SET.ending(".ftlh").forEach(file -> named.addAll(all(PHRASE, file.getValue())));
        printers().forEach(file -> named.addAll(all(OF_TABLE, file)));
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
