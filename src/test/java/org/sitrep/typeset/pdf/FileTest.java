package org.sitrep.typeset.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sitrep.typeset.pdf.Sample.BOLD;
import static org.sitrep.typeset.pdf.Sample.PARTICULARS;
import static org.sitrep.typeset.pdf.Sample.load;
import static org.sitrep.typeset.pdf.Sample.paragraph;
import static org.sitrep.typeset.pdf.Sample.pdf;
import static org.sitrep.typeset.pdf.Sample.words;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sitrep.typeset.VeraPdf;
import org.sitrep.typeset.layout.Book;

/** The file as a whole: what it says of itself, and that it is always the same. */
@Tag("anywhere")
class FileTest {

    private static final Book BOOK =
            paragraph(words("The same words ", 40, 50, 2), BOLD.words("every time", 10, 140, 50, 2));

    @Test
    void theSameBookGivesTheSameBytes() {
        byte[] first = pdf(BOOK);
        pdf(paragraph(words("Something else", 40, 50, 2)));

        assertThat(pdf(BOOK)).isEqualTo(first);
    }

    @Test
    void manyThreadsGiveTheSameBytes() {
        byte[] alone = pdf(BOOK);
        List<byte[]> together =
                IntStream.range(0, 64).parallel().mapToObj(i -> pdf(BOOK)).toList();

        assertThat(together).allSatisfy(bytes -> assertThat(bytes).isEqualTo(alone));
    }

    @Test
    void theMachineDoesNotShow() {
        byte[] here = pdf(BOOK);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(pdf(BOOK)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theIdFollowsFromTheContent() throws IOException {
        Particulars tomorrow =
                new Particulars("A sample", "What a test needs", "en", "Sitrep", LocalDate.of(2031, 5, 5), List.of());
        byte[] other = PdfFile.of(BOOK, tomorrow);

        assertThat(id(pdf(BOOK))).hasSize(32).isEqualTo(id(pdf(BOOK))).isNotEqualTo(id(other));
    }

    @Test
    void itSaysWhatItIs() throws IOException {
        try (PDDocument pdf = load(BOOK)) {
            assertThat(pdf.getVersion()).isEqualTo(1.7f);
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("A sample");
            assertThat(pdf.getDocumentInformation().getSubject()).isEqualTo("What a test needs");
            assertThat(pdf.getDocumentInformation().getCOSObject().getString(COSName.CREATION_DATE))
                    .isEqualTo("D:20310504000000Z");
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid:part=\"1\"", "pdfaid:part=\"3\"", "2031-05-04T00:00:00Z");
        }
    }

    @Test
    void whatItSaysMayHoldAnySign() {
        Particulars odd = new Particulars(
                "<Food & water> “٣” \uD83C\uDF0A", "", "ar", "Sitrep & Co", PARTICULARS.date(), List.of());

        VeraPdf.assertConforms(PdfFile.of(BOOK, odd));
    }

    @Test
    void aTitleALanguageAndAProducerAreNeeded() {
        LocalDate day = PARTICULARS.date();

        assertThatThrownBy(() -> new Particulars(" ", "", "en", "Sitrep", day, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Particulars("t", "", "", "Sitrep", day, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Particulars("t", "", "en", "", day, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aThousandEqualPagesCostLittleEach() {
        Book one = paragraph(words("Again and again the same.", 40, 50, 2));
        Book many =
                new Book(Collections.nCopies(1000, one.pages().get(0)), one.structure(), one.bookmarks(), one.spots());

        assertThat(pdf(many).length).isLessThan(pdf(one).length + 1000 * 400);
    }

    private static String id(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return ((org.apache.pdfbox.cos.COSString)
                            pdf.getDocument().getDocumentID().get(0))
                    .toHexString();
        }
    }
}
