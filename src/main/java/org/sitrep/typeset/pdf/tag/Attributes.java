package org.sitrep.typeset.pdf.tag;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;
import org.sitrep.typeset.layout.structure.Part;
import org.sitrep.typeset.pdf.object.Cos;

/** Writes what is known of a part of the structure, other than what it holds. */
final class Attributes {

    private final Part part;
    private final COSDictionary element;
    private final COSDictionary attributes = Cos.direct();

    private Attributes(Part part, COSDictionary element) {
        this.part = part;
        this.element = element;
    }

    /** Writes it to the element; returns the id by which others find the element, or an empty string. */
    static String write(Part part, COSDictionary element, Tags tags) {
        return new Attributes(part, element).write(tags);
    }

    private String write(Tags tags) {
        if (!part.lang().isEmpty()) {
            element.setItem(COSName.LANG, Cos.text(part.lang()));
        }
        text("title", COSName.T);
        text("alt", COSName.ALT);
        switch (part.role()) {
            case "TH", "TD" -> table();
            case "L" -> put("List", "ListNumbering", name("list-numbering"));
            case "Figure" -> figure(tags);
            default -> {}
        }
        if (attributes.size() > 0) {
            element.setItem(COSName.A, attributes);
        }
        return part.role().equals("Note") ? id() : "";
    }

    private void text(String fact, COSName key) {
        String text = part.facts().get(fact);
        if (text != null) {
            element.setItem(key, Cos.text(text));
        }
    }

    /** Every note has to have an id, asked for or not. */
    private String id() {
        String id = part.facts().getOrDefault("id", "note " + part.number());
        element.setItem(COSName.ID, Cos.key(id));
        return id;
    }

    /** A cell that spans one column needs not say so. */
    private void table() {
        int columns = Integer.parseInt(part.facts().getOrDefault("colspan", "1"));
        put("Table", "Scope", name("scope"));
        put("Table", "ColSpan", columns == 1 ? null : COSInteger.get(columns));
    }

    private void figure(Tags tags) {
        for (Part kid : part.parts()) {
            if (Tags.isLeaf(kid) && !tags.leaf(kid.number()).area().isEmpty()) {
                put("Layout", "BBox", Cos.numbers(tags.leaf(kid.number()).area().edges()));
            }
        }
    }

    private void put(String owner, String key, @Nullable COSBase value) {
        if (value != null) {
            attributes.setItem(COSName.O, Cos.name(owner));
            attributes.setItem(Cos.name(key), value);
        }
    }

    private @Nullable COSBase name(String fact) {
        String name = part.facts().get(fact);
        return name == null ? null : Cos.name(name);
    }
}
