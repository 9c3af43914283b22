package org.sitrep.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.document.Document;
import org.sitrep.document.SampleReport;

class PdfRendererTest {

    private final List<Object> asked = new ArrayList<>();

    @Test
    void thePdfIsDatedAsTheReportIs() {
        PdfRenderer renderer = new PdfRenderer((page, style, date) -> {
            asked.addAll(List.of(page, style, date));
            return Checked.unlessErrors(new byte[] {1}, List.of());
        });

        Document pdf = renderer.pdf(SampleReport.model(), "<page/>", "style", "a.pdf")
                .value()
                .orElseThrow();

        assertThat(asked).containsExactly("<page/>", "style", LocalDate.of(2031, 5, 4));
        assertThat(pdf.name()).isEqualTo("a.pdf");
        assertThat(pdf.mediaType()).isEqualTo("application/pdf");
        assertThat(pdf.bytes()).containsExactly(1);
    }

    @Test
    void whatTheTypesetterFindsIsPassedOn() {
        Finding finding = Finding.error("rule", Place.NOWHERE, "message", "");
        PdfRenderer renderer = new PdfRenderer((page, style, date) -> Checked.failed(List.of(finding)));

        assertThat(renderer.pdf(SampleReport.model(), "", "", "a.pdf").findings())
                .containsExactly(finding);
    }
}
