package org.sitrep.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sitrep.diagnostic.Rule;

/** The book has every rule of the program, once; each says what it is. */
class RuleBookTest {

    private static final Pattern NAMED = Pattern.compile("(?<![\\w-])[a-z]+(?:-[a-z0-9]+)*(?![\\w-])");

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
}
