package org.sitrep.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitrep.diagnostic.Rule;

/** The book has every rule of the program, once; each says what it is; a test finds it. */
class RuleBookTest {

    private static final Pattern NAMED = Pattern.compile("(?<![\\w-])[a-z]+(?:-[a-z0-9]+)*(?![\\w-])");

    /** Rules that a test knows by their message: words of it, as they stand in the test. */
    private static final Map<String, String> BY_MESSAGE = Map.ofEntries(
            Map.entry("control-character", "a control character, U+"),
            Map.entry("duplicate-key", "the key `known` stands twice"),
            Map.entry("merge-key", "a merge key (`<<`) is not taken"),
            Map.entry("trailing-text", "a file is one value; remove the rest"),
            Map.entry("several-documents", "a second document (`---`) is not taken"),
            Map.entry("too-deep", "levels within each other, or a name or number without end"),
            Map.entry("empty-file", "the file is empty"),
            Map.entry("broken-prose", "`{day:siege}` is no reference"),
            Map.entry("long-quote", "words: expected at most"),
            Map.entry("no-facts-file", "expected `known:` and `facts:` at the top of the file"),
            Map.entry("no-entry", "expected an entry, found a text"),
            Map.entry("no-kind", "an entry without a kind"),
            Map.entry("two-kinds", "an entry of two kinds"),
            Map.entry("missing-folder", "there is no such folder\""),
            Map.entry("not-a-folder", "expected the folder of a crisis, found a file"),
            Map.entry("missing-file", "sources.yaml: this file is missing"),
            Map.entry("no-facts", "there is no such folder: the ledger is empty"),
            Map.entry("unknown-zone", "unknown time zone `Asia/Damaskus`"),
            Map.entry("wrong-type", "expected a text, found a whole number"),
            Map.entry("wrong-key", "`english`: expected a language tag"),
            Map.entry("out-of-bounds", "`0` in `reliefweb.source`: expected an id at ReliefWeb, 1 or more"),
            Map.entry("no-phrase-file", "no phrase file for `fr`"),
            Map.entry("circular-parts", "`aleppo` is a part of itself"),
            Map.entry("no-https-address", "is no https address that ReliefWeb could"),
            Map.entry("no-pdf-address", "does not end in `.pdf`"),
            Map.entry("web-twice", "is the earlier name of `web:`"),
            Map.entry("missing-gap", "has no `{language}`"),
            Map.entry("unknown-gap", "nothing stands for `{office}`"),
            Map.entry("unknown-event", "unknown event `begin`"),
            Map.entry("unknown-indicator", "unknown indicator `thirst`"),
            Map.entry("phrase-twice", "`one` stands in the file twice"),
            Map.entry("svg-overflow", "the edge of the picture cuts off"));

    /** Rules that no test finds, and why not. */
    private static final Map<String, String> NOT_FOUND = Map.ofEntries(
            Map.entry("no-source", "a guard: the schema asks for a source first, by `missing-key`"),
            Map.entry("unsettled-pages", "a guard: no page is known that never settles"),
            Map.entry("other-facts", "a guard: it takes a fault of the program"),
            Map.entry("other-bytes", "a guard: it takes a fault of the program"),
            Map.entry("template-failed", "a guard: what FreeMarker may throw beyond what it documents"),
            Map.entry("unreadable-register", "it takes a folder that its owner may not read"),
            Map.entry("unreadable-template", "it takes a folder that its owner may not read"),
            Map.entry("unchecked-credentials", "it takes a file system without owners and rights"),
            Map.entry("unknown-outcome", "found where sending was stopped; tests look at the state of the message"),
            Map.entry("heavy-message", "no test yet: it takes a message of a megabyte"),
            Map.entry("nothing-to-send", "no test yet: it takes a report issued before messages were"));

    @Test
    void noEnumOfRulesIsMissing() {
        List<Rule> found = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.sitrep").stream()
                        .filter(c -> c.isAssignableTo(Rule.class) && c.isEnum())
                        .map(JavaClass::reflect)
                        .filter(c -> !c.getPackageName().startsWith("org.sitrep.yardstick"))
                        .flatMap(c -> Arrays.stream((Rule[]) c.getEnumConstants()))
                        .toList();
        assertThat(RuleBook.rules()).hasSizeGreaterThan(200).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void everyRuleHasANameOfItsOwnAndSaysWhatItIs() {
        assertThat(RuleBook.rules().map(Rule::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> NAMED.matcher(id).matches());
        assertThat(RuleBook.rules()).allSatisfy(rule -> {
            assertThat(rule.finds()).as(rule.id()).isNotBlank().doesNotEndWith(".");
            assertThat(rule.todo()).as(rule.id()).isNotBlank().doesNotEndWith(".");
            assertThat(RuleBook.rule(rule.id())).containsSame(rule);
        });
    }

    @Test
    void everyRuleIsFoundByATest() throws IOException {
        String tests = tests();
        Set<String> named =
                NAMED.matcher(tests).results().map(word -> word.group()).collect(Collectors.toSet());
        Set<String> unproved = RuleBook.rules()
                .map(Rule::id)
                .filter(id -> !named.contains(id))
                .filter(id -> !tests.contains(BY_MESSAGE.getOrDefault(id, "\0")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unproved).isEqualTo(new TreeSet<>(NOT_FOUND.keySet()));
    }

    /** Returns all tests, and what they expect, but for this one. */
    private static String tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test"))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|txt)"))
                    .filter(file -> !file.endsWith("RuleBookTest.java") && !file.endsWith("ExplainCommandTest.java"))
                    .map(RuleBookTest::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
