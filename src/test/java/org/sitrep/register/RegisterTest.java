package org.sitrep.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How reports are numbered. What a folder of them must hold is in VerifyTest. */
class RegisterTest {

    @Test
    void aNumberIsPrintedAsPeopleCiteIt() {
        assertThat(new ReportNumber(3, 0).label()).isEqualTo("3");
        assertThat(new ReportNumber(12, 1).label()).isEqualTo("12/Rev.1");
        assertThat(new ReportNumber(12, 1)).hasToString("No. 12/Rev.1");
    }

    @Test
    void foldersSortAsNumbersDo() {
        assertThat(new ReportNumber(3, 0).folder()).isEqualTo("0003");
        assertThat(new ReportNumber(3, 1).folder()).isEqualTo("0003-rev1");
        assertThat(new ReportNumber(3, 1)).isGreaterThan(new ReportNumber(3, 0)).isLessThan(new ReportNumber(4, 0));
    }

    @Test
    void aNumberIsReadAsItIsPrinted() {
        assertThat(ReportNumber.ofLabel("12/Rev.1")).contains(new ReportNumber(12, 1));
        assertThat(ReportNumber.ofFolder("0012-rev1")).contains(new ReportNumber(12, 1));
        for (String wrong : new String[] {"", "0", "x", "3/rev1", "-1", "99999999999"}) {
            assertThat(ReportNumber.ofLabel(wrong)).isEqualTo(Optional.empty());
        }
        assertThat(ReportNumber.ofFolder("3")).isEmpty();
        assertThat(ReportNumber.ofFolder("0000")).isEmpty();
    }
}
