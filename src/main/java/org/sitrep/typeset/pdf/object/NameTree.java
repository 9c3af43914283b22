package org.sitrep.typeset.pdf.object;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** Writes what is looked up by name, in the order of the names' bytes. */
public final class NameTree {

    private NameTree() {}

    /** Returns the tree of values under their names. */
    public static COSDictionary of(Map<String, ? extends COSBase> values) {
        List<Entry> entries = values.entrySet().stream()
                .map(entry -> new Entry(Cos.key(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(entry -> entry.name.toHexString()))
                .toList();
        COSArray names = Cos.array();
        for (Entry entry : entries) {
            names.add(entry.name);
            names.add(entry.value);
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NAMES, names);
        return tree;
    }

    private record Entry(COSString name, COSBase value) {}
}
