package org.sitrep.yardstick;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Document;

/** What a PDF says about itself: title, language, date and an id that follows from its content. No clock, no user. */
final class Particulars {

    /** What the PDF names as its maker. */
    static final String PRODUCER = "Sitrep";

    private final String title;
    private final String description;
    private final String language;
    private final LocalDate date;
    private final byte[] id;

    /**
     * Takes what a PDF says about itself.
     *
     * @param page names its title, its description and its language
     * @param date the day it is as of
     * @param id 16 bytes
     */
    Particulars(Document page, LocalDate date, byte[] id) {
        this.title = PageTree.title(page);
        this.description = PageTree.description(page);
        this.language = page.getDocumentElement().getAttribute("lang");
        this.date = date;
        this.id = id.clone();
    }

    /** Returns 16 bytes that follow from texts. */
    static byte[] digest(String... texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return Arrays.copyOf(digest.digest(), 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Writes them into a PDF, in place of whatever it said. */
    void write(PDDocument pdf) throws IOException {
        pdf.setDocumentInformation(information());
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        catalog.setLanguage(language);
        catalog.setMetadata(metadata(pdf));
        COSArray ids = new COSArray();
        ids.add(new COSString(id, true));
        ids.add(new COSString(id, true));
        pdf.getDocument().getTrailer().setItem(COSName.ID, ids);
    }

    private PDDocumentInformation information() {
        Calendar made = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        made.setTimeInMillis(date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setSubject(description);
        information.setProducer(PRODUCER);
        information.setCreationDate(made);
        information.setModificationDate(made);
        return information;
    }

    private PDMetadata metadata(PDDocument pdf) throws IOException {
        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(Xmp.of(title, description, language, date).getBytes(StandardCharsets.UTF_8));
        return metadata;
    }
}
