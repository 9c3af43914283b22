package org.sitrep.yardstick;

import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The property lists of marked content. openhtmltopdf writes one of its own for every line it draws, thousands of them,
 * and all the same: half of the file.
 */
final class PropertyLists {

    private PropertyLists() {}

    /** Makes the marks of a page that say the same share one property list. */
    static void share(PDDocument pdf) {
        for (PDPage page : pdf.getPages()) {
            COSDictionary lists = page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
            if (lists != null) {
                share(lists);
            }
        }
    }

    private static void share(COSDictionary lists) {
        Map<String, COSDictionary> first = new TreeMap<>();
        for (COSName name : lists.keySet()) {
            COSDictionary list = lists.getCOSDictionary(name);
            if (list != null) {
                COSDictionary shared = first.putIfAbsent(list.toString(), list);
                lists.setItem(name, shared == null ? list : shared);
            }
        }
    }
}
