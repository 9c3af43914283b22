package org.sitrep.typeset.pdf;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.sitrep.typeset.pdf.object.Cos;
import org.sitrep.typeset.pdf.object.NameTree;
import org.sitrep.typeset.pdf.object.Stream;
import org.sitrep.typeset.pdf.object.Streams;

/** Writes the files attached to a PDF by ISO 19005-3, 6.8, and reads them again. */
public final class Attachments {

    private Attachments() {}

    /** Writes attachments; returns the tree by which they are found, and adds to the catalog that they belong to the document. */
    static COSDictionary write(Particulars particulars, String date, COSDictionary catalog, Streams streams) {
        Map<String, COSDictionary> files = new LinkedHashMap<>();
        for (Attachment attachment : particulars.attachments()) {
            files.put(attachment.name(), file(attachment, date, streams));
        }
        catalog.setItem(COSName.AF, Cos.array(files.values()));
        return NameTree.of(files);
    }

    private static COSDictionary file(Attachment attachment, String date, Streams streams) {
        Stream stream = streams.packed(attachment.bytes());
        stream.setItem(COSName.TYPE, Cos.name("EmbeddedFile"));
        stream.setItem(COSName.SUBTYPE, Cos.name(attachment.mediaType()));
        COSDictionary params = Cos.direct();
        params.setInt(COSName.SIZE, attachment.bytes().length);
        params.setItem(COSName.MOD_DATE, Cos.text(date));
        stream.setItem(COSName.PARAMS, params);
        COSDictionary embedded = Cos.direct();
        embedded.setItem(COSName.F, stream);
        embedded.setItem(COSName.UF, stream);
        COSDictionary file = Cos.object("Filespec");
        file.setItem(COSName.F, Cos.text(attachment.name()));
        file.setItem(COSName.UF, Cos.text(attachment.name()));
        file.setItem(COSName.DESC, Cos.text(attachment.description()));
        file.setItem(COSName.AF_RELATIONSHIP, Cos.name("Data"));
        file.setItem(COSName.EF, embedded);
        return file;
    }

    /**
     * Reads the file of a name that travels in a PDF.
     *
     * @param pdf the PDF
     * @param name the file's name
     * @return what it holds; nothing where the PDF carries no such file
     * @throws IOException where this is no PDF, or a broken one
     */
    public static Optional<byte[]> read(byte[] pdf, String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            if (names == null || names.getEmbeddedFiles() == null) {
                return Optional.empty();
            }
            Map<String, PDComplexFileSpecification> files =
                    names.getEmbeddedFiles().getNames();
            PDComplexFileSpecification file = files == null ? null : files.get(name);
            return file == null || file.getEmbeddedFile() == null
                    ? Optional.empty()
                    : Optional.of(file.getEmbeddedFile().toByteArray());
        }
    }
}
