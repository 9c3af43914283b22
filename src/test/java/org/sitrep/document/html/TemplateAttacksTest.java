package org.sitrep.document.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.Counts;
import org.sitrep.document.html.TemplateAttacks.Attack;

/** No template and no style sheet reaches out of the report, runs without end, or is blamed on the program. */
class TemplateAttacksTest {

    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackIsHeldByItsRule(Attack attack) {
        assertThat(attack.failure()).isEmpty();
    }

    static Stream<Attack> attacks() {
        return Counts.each(7, TemplateAttacks.all()).stream();
    }

    @Test
    void thereAreMoreThanAHundred() {
        assertThat(TemplateAttacks.all())
                .hasSizeGreaterThan(100)
                .extracting(Attack::name)
                .doesNotHaveDuplicates();
    }
}
