package org.sitrep.typeset.pdf;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.sitrep.typeset.layout.Book;
import org.sitrep.typeset.layout.Page;
import org.sitrep.typeset.pdf.draw.Painter;
import org.sitrep.typeset.pdf.draw.Resources;
import org.sitrep.typeset.pdf.object.Cos;
import org.sitrep.typeset.pdf.object.NameTree;
import org.sitrep.typeset.pdf.object.ObjectWriter;
import org.sitrep.typeset.pdf.object.Stream;
import org.sitrep.typeset.pdf.object.Streams;
import org.sitrep.typeset.pdf.object.Syntax;
import org.sitrep.typeset.pdf.tag.Links;
import org.sitrep.typeset.pdf.tag.StructureTree;
import org.sitrep.typeset.pdf.tag.Tags;

/** Writes a laid-out document as a tagged PDF: PDF/UA-1 and PDF/A-3a. */
public final class PdfFile {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("'D:'uuuuMMdd'000000Z'", Locale.ROOT);

    private final Book book;
    private final Particulars particulars;
    private final Streams streams;
    private final Resources resources = new Resources();
    private final Tags tags;
    private final Links links;
    private final List<COSDictionary> pages = new ArrayList<>();

    private PdfFile(Book book, Particulars particulars, Streams streams) {
        this.book = book;
        this.particulars = particulars;
        this.streams = streams;
        this.tags = new Tags(book.structure());
        this.links = new Links(book.spots().keySet());
    }

    /**
     * Writes a document.
     *
     * @param book the pages
     * @param particulars what it says of itself
     * @return the file; the same input gives the same bytes
     * @throws IllegalStateException where the book contradicts itself: a mark of no leaf, a link to nowhere
     */
    public static byte[] of(Book book, Particulars particulars) {
        try (Streams streams = new Streams()) {
            return new PdfFile(book, particulars, streams).write();
        }
    }

    private byte[] write() {
        COSDictionary catalog = Cos.object("Catalog");
        catalog.setItem(COSName.PAGES, pages());
        links.write(pages);
        catalog.setItem(COSName.STRUCT_TREE_ROOT, new StructureTree(tags, pages, links).write(book.structure()));
        navigation(catalog);
        claims(catalog);
        return ObjectWriter.file(catalog, information(), streams);
    }

    private COSDictionary pages() {
        COSDictionary root = Cos.object("Pages");
        COSDictionary shared = new COSDictionary();
        Painter painter =
                new Painter(resources, tags, anchor -> links.add(anchor.link(), pages.size(), anchor.bounds()));
        for (Page page : book.pages()) {
            pages.add(page(page, painter, root, shared));
        }
        shared.addAll(resources.dictionary(streams));
        root.setItem(COSName.KIDS, Cos.array(pages));
        root.setInt(COSName.COUNT, pages.size());
        return root;
    }

    private COSDictionary page(Page page, Painter painter, COSDictionary root, COSDictionary shared) {
        Syntax content = painter.paint(page);
        COSDictionary dictionary = Cos.object("Page");
        dictionary.setItem(COSName.PARENT, root);
        dictionary.setItem(COSName.MEDIA_BOX, Cos.numbers(0, 0, page.width(), page.height()));
        dictionary.setItem(COSName.RESOURCES, shared);
        dictionary.setItem(COSName.CONTENTS, streams.tight(content.bytes(), content.size()));
        dictionary.setInt(COSName.STRUCT_PARENTS, pages.size());
        return dictionary;
    }

    private void navigation(COSDictionary catalog) {
        if (!book.bookmarks().isEmpty()) {
            catalog.setItem(COSName.OUTLINES, Bookmarks.of(book.bookmarks(), this::destination));
            catalog.setItem(COSName.PAGE_MODE, Cos.name("UseOutlines"));
        }
        COSDictionary names = Cos.direct();
        if (!links.led().isEmpty()) {
            Map<String, COSBase> destinations = new HashMap<>();
            book.spots().forEach((id, spot) -> {
                if (links.led().contains(id)) {
                    destinations.put(id, destination(spot));
                }
            });
            names.setItem(COSName.DESTS, NameTree.of(destinations));
        }
        if (!particulars.attachments().isEmpty()) {
            String date = DATE.format(particulars.date());
            names.setItem(COSName.EMBEDDED_FILES, Attachments.write(particulars, date, catalog, streams));
        }
        if (names.size() > 0) {
            catalog.setItem(COSName.NAMES, names);
        }
    }

    private COSArray destination(Book.Spot spot) {
        double height = book.pages().get(spot.page()).height();
        return Cos.array(
                pages.get(spot.page()),
                Cos.name("XYZ"),
                Cos.number(Math.floor(spot.x())),
                Cos.number(Math.ceil(height - spot.y())),
                COSNull.NULL);
    }

    /** What a PDF for everyone, and one for the archive, has to say of itself. */
    private void claims(COSDictionary catalog) {
        COSDictionary marked = Cos.direct();
        marked.setBoolean(Cos.name("Marked"), true);
        catalog.setItem(COSName.MARK_INFO, marked);
        COSDictionary view = Cos.direct();
        view.setBoolean(COSName.DISPLAY_DOC_TITLE, true);
        catalog.setItem(COSName.VIEWER_PREFERENCES, view);
        catalog.setItem(COSName.LANG, Cos.text(particulars.lang()));
        Stream metadata = new Stream(Xmp.of(particulars).getBytes(StandardCharsets.UTF_8));
        metadata.setItem(COSName.TYPE, COSName.METADATA);
        metadata.setItem(COSName.SUBTYPE, Cos.name("XML"));
        catalog.setItem(COSName.METADATA, metadata);
        catalog.setItem(COSName.OUTPUT_INTENTS, Cos.array(Srgb.intent(streams)));
    }

    private COSDictionary information() {
        COSDictionary information = new COSDictionary();
        information.setItem(COSName.TITLE, Cos.text(particulars.title()));
        if (!particulars.description().isEmpty()) {
            information.setItem(COSName.SUBJECT, Cos.text(particulars.description()));
        }
        information.setItem(COSName.PRODUCER, Cos.text(particulars.producer()));
        String date = DATE.format(particulars.date());
        information.setItem(COSName.CREATION_DATE, Cos.text(date));
        information.setItem(COSName.MOD_DATE, Cos.text(date));
        return information;
    }
}
