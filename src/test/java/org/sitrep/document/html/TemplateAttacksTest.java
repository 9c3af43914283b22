package org.sitrep.document.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitrep.document.html.TemplateAttacks.Attack;

/** No template and no style sheet reaches out of the report, runs without end, or is blamed on the program. */
class TemplateAttacksTest {

    @Test
    void thereAreMoreThanAHundred() {
        assertThat(TemplateAttacks.all())
                .hasSizeGreaterThan(100)
                .extracting(Attack::name)
                .doesNotHaveDuplicates();
    }
}
