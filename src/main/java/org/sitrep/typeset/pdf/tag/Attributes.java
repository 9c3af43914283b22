package org.sitrep.typeset.pdf.tag;

import java.util.Arrays;
import java.util.Map;
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
    private final Tags tags;

    private Attributes(Part part, COSDictionary element, Tags tags) {
        this.part = part;
        this.element = element;
        this.tags = tags;
    }

    /** Writes it to the element; returns the id by which others find the element, or an empty string. */
    static String write(Part part, COSDictionary element, Tags tags) {
        Attributes attributes = new Attributes(part, element, tags);
        if (!part.lang().isEmpty()) {
            element.setItem(COSName.LANG, Cos.text(part.lang()));
        }
        attributes.text("title", COSName.T);
        attributes.text("alt", COSName.ALT);
        attributes.text("expansion", COSName.E);
        attributes.classed();
        return attributes.id();
    }

    private void text(String fact, COSName key) {
        String text = part.facts().get(fact);
        if (text != null) {
            element.setItem(key, Cos.text(text));
        }
    }

    /** Every note has to have an id, asked for or not; of a cell it is what other cells call their heading. Links need none. */
    private String id() {
        String id = switch (part.role()) {
            case "Note" -> part.facts().getOrDefault("id", "note " + part.number());
            case "TH", "TD" -> part.facts().getOrDefault("id", "");
            default -> "";
        };
        if (!id.isEmpty()) {
            element.setItem(COSName.ID, Cos.key(id));
        }
        return id;
    }

    private void classed() {
        COSDictionary attributes = Cos.direct();
        switch (part.role()) {
            case "TH", "TD" -> table(attributes);
            case "L" -> list(attributes);
            case "Figure" -> figure(attributes);
            default -> {}
        }
        if (attributes.size() > 0) {
            element.setItem(COSName.A, attributes);
        }
    }

    private void table(COSDictionary attributes) {
        Map<String, String> facts = part.facts();
        put(attributes, "Table", "Scope", name(facts.get("scope")));
        put(attributes, "Table", "Headers", headers(facts.get("headers")));
        put(attributes, "Table", "ColSpan", span(facts.get("colspan")));
        put(attributes, "Table", "RowSpan", span(facts.get("rowspan")));
    }

    private void list(COSDictionary attributes) {
        put(attributes, "List", "ListNumbering", name(part.facts().get("list-numbering")));
    }

    private void figure(COSDictionary attributes) {
        for (Part kid : part.parts()) {
            if (Tags.isLeaf(kid) && !tags.leaf(kid.number()).area().isEmpty()) {
                double[] edges = tags.leaf(kid.number()).area().edges();
                put(attributes, "Layout", "BBox", Cos.numbers(edges));
            }
        }
    }

    private static void put(COSDictionary attributes, String owner, String key, @Nullable COSBase value) {
        if (value != null) {
            attributes.setItem(COSName.O, Cos.name(owner));
            attributes.setItem(Cos.name(key), value);
        }
    }

    private static @Nullable COSBase name(@Nullable String fact) {
        return fact == null ? null : Cos.name(fact);
    }

    /** A cell that spans one column or row needs not say so. */
    private static @Nullable COSBase span(@Nullable String fact) {
        return fact == null || fact.equals("1") ? null : COSInteger.get(Integer.parseInt(fact));
    }

    private static @Nullable COSBase headers(@Nullable String fact) {
        return fact == null || fact.isBlank()
                ? null
                : Cos.array(Arrays.stream(fact.split(" ", -1)).map(Cos::key).toList());
    }
}
