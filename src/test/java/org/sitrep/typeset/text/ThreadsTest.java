package org.sitrep.typeset.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sitrep.typeset.Specimens;
import org.sitrep.typeset.Specimens.Specimen;
import org.sitrep.typeset.TestFonts;
import org.sitrep.typeset.text.font.Fonts;
import org.sitrep.typeset.text.item.Span;

/** Who asks, in which order, and what was asked before does not show. */
@Tag("anywhere")
class ThreadsTest {

    @Test
    void fourThreadsGetWhatOneGets() throws Exception {
        Fonts fonts = fonts();
        List<Object> alone = seen(Specimens.all(), fonts());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Object>>> tasks = Collections.nCopies(16, () -> seen(Specimens.all(), fonts));
            for (Future<List<Object>> result : threads.invokeAll(tasks)) {
                assertThat(result.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void theOrderOfParagraphsDoesNotShow() {
        List<Specimen> backwards = new ArrayList<>(Specimens.all());
        Collections.reverse(backwards);
        List<Object> last = seen(backwards, fonts());
        Collections.reverse(last);
        assertThat(last).isEqualTo(seen(Specimens.all(), fonts()));
    }

    @Test
    void whatWasForgottenIsShapedTheSameAgain() {
        Fonts fonts = fonts();
        List<Object> before = seen(Specimens.all(), fonts);
        for (int i = 0; i < 21_000; i++) {
            Texts.oneLine(paragraph("w" + i, "en", false, fonts));
        }
        assertThat(seen(Specimens.all(), fonts)).isEqualTo(before);
    }

    @Test
    void theLocaleDoesNotShow() {
        Locale locale = Locale.getDefault();
        List<Object> here = seen(Specimens.all(), fonts());
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-nu-thai"));
            assertThat(seen(Specimens.all(), fonts())).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
        }
    }

    private static Fonts fonts() {
        return Fonts.of(TestFonts.files()).value().orElseThrow();
    }

    /** What a reader sees of each sentence: the name of each run's face, and where its clusters stand. */
    private static List<Object> seen(List<Specimen> specimens, Fonts fonts) {
        List<Object> seen = new ArrayList<>();
        for (Specimen specimen : specimens) {
            Paragraph paragraph = paragraph(specimen.text(), specimen.lang(), specimen.rtl(), fonts);
            List<Object> lines = new ArrayList<>();
            for (Line line : Texts.lines(paragraph, specimen.text().length(), 90)) {
                Texts.runsOf(line)
                        .forEach(run -> lines.add(List.of(run.face().postScriptName(), run.x(), run.clusters())));
            }
            seen.add(lines);
        }
        return seen;
    }

    private static Paragraph paragraph(String text, String lang, boolean rtl, Fonts fonts) {
        Span span = new Span(0, text.length(), Texts.type(lang, Texts.SANS, Texts.NASKH), true);
        return Paragraph.of(text, List.of(span), List.of(), rtl, fonts);
    }
}
