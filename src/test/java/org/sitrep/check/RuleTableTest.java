package org.sitrep.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's tables list every rule, and no rule that there is not. */
class RuleTableTest {

    private static final Path SOURCE = Path.of("src/main/java/org/sitrep");
    private static final List<String> PACKAGES = List.of(
            "check",
            "edition",
            "app",
            "fact",
            "intake",
            "register",
            "delivery",
            "document/data",
            "document/pdf/PdfRenderer.java");

    /** A finding is made by its kind, or by a helper of that name; its first argument is the rule, or one of two. */
    private static final Pattern RULE = Pattern.compile(
            "\\b(?:error|warning|note|failed|refuse)\\(\\s*(?:\\w+ \\? \"([a-z-]+)\" : )?\"([a-z-]+)\",");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]*`) \\| (?:error|warning|note)[^|]*\\|.*\\|$");
    private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");

    @Test
    void everyRuleStandsInTheTableAndNoOther() throws IOException {
        Set<String> code = inCode();
        assertThat(code).hasSizeGreaterThan(60).contains("total-differs", "sources-differ", "duplicate-key");
        assertThat(inReadme()).isEqualTo(code);
    }

    private static Set<String> inCode() throws IOException {
        Set<String> rules = new TreeSet<>();
        for (String name : PACKAGES) {
            try (Stream<Path> files = Files.walk(SOURCE.resolve(name))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    names(RULE, Files.readString(file)).forEach(rules::add);
                }
            }
        }
        return rules;
    }

    private static Set<String> inReadme() throws IOException {
        String rows = ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.joining());
        return names(NAME, rows).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results()
                .flatMap(found -> Stream.iterate(1, i -> i <= found.groupCount(), i -> i + 1)
                        .flatMap(i -> Stream.ofNullable(found.group(i))));
    }
}
