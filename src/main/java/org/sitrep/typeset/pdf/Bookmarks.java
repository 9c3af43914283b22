package org.sitrep.typeset.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.sitrep.typeset.layout.Book;
import org.sitrep.typeset.pdf.object.Cos;

/** Writes the outline that a reader shows beside the pages: a tree, all of it open. */
final class Bookmarks {

    private Bookmarks() {}

    /**
     * Writes it.
     *
     * @param bookmarks in reading order; a line stands under the nearest line before it that has a higher rank
     * @param destinations gives the destination of a spot
     */
    static COSDictionary of(List<Book.Bookmark> bookmarks, Function<Book.Spot, COSBase> destinations) {
        COSDictionary root = Cos.object("Outlines");
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(0, root));
        for (Book.Bookmark bookmark : bookmarks) {
            while (open.element().level >= Math.max(1, bookmark.level())) {
                open.pop();
            }
            COSDictionary item = new COSDictionary();
            item.setItem(COSName.TITLE, Cos.text(bookmark.title()));
            item.setItem(COSName.DEST, destinations.apply(bookmark.spot()));
            append(item, open.element().item);
            open.forEach(above -> above.item.setInt(COSName.COUNT, above.item.getInt(COSName.COUNT, 0) + 1));
            open.push(new Open(Math.max(1, bookmark.level()), item));
        }
        return root;
    }

    private static void append(COSDictionary item, COSDictionary parent) {
        item.setItem(COSName.PARENT, parent);
        COSDictionary last = parent.getCOSDictionary(COSName.LAST);
        if (last == null) {
            parent.setItem(COSName.FIRST, item);
        } else {
            last.setItem(COSName.NEXT, item);
            item.setItem(COSName.PREV, last);
        }
        parent.setItem(COSName.LAST, item);
    }

    private record Open(int level, COSDictionary item) {}
}
