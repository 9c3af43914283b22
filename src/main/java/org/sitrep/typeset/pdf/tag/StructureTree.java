package org.sitrep.typeset.pdf.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.sitrep.typeset.layout.structure.Part;
import org.sitrep.typeset.pdf.object.Cos;
import org.sitrep.typeset.pdf.object.NameTree;

/**
 * Writes the logical structure of a document: its parts in reading order, and under them what is drawn of them. A part of
 * which nothing is drawn is left out, but for the cells of tables: without them, others would change their column.
 */
public final class StructureTree {

    private static final Set<String> CELLS = Set.of("TH", "TD");

    private final Tags tags;
    private final List<COSDictionary> pages;
    private final Links links;
    private final Map<Integer, List<Links.Link>> linksOfParts = new HashMap<>();
    private final Map<Integer, COSDictionary> elementsOfLeaves = new HashMap<>();
    private final Map<Links.Link, COSDictionary> elementsOfLinks = new HashMap<>();
    private final Map<String, COSDictionary> ids = new HashMap<>();

    /**
     * Takes what the structure is written from.
     *
     * @param tags what is drawn of each leaf
     * @param pages the pages
     * @param links the links on them
     */
    public StructureTree(Tags tags, List<COSDictionary> pages, Links links) {
        this.tags = tags;
        this.pages = pages;
        this.links = links;
        links.all()
                .forEach(link -> linksOfParts
                        .computeIfAbsent(link.part(), part -> new ArrayList<>())
                        .add(link));
    }

    /** Writes it, and the way back from the pages and the links. */
    public COSDictionary write(Part document) {
        COSDictionary root = Cos.object("StructTreeRoot");
        List<COSBase> kids = new ArrayList<>();
        element(document, root, kids);
        root.setItem(COSName.K, Cos.array(kids));
        root.setItem(COSName.PARENT_TREE, parents());
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, pages.size() + links.all().size());
        if (!ids.isEmpty()) {
            root.setItem(COSName.ID_TREE, NameTree.of(ids));
        }
        return root;
    }

    /** Adds the element of a part to the kids of the one around it, if there is anything in it. */
    private void element(Part part, COSDictionary parent, List<COSBase> siblings) {
        COSDictionary element = new COSDictionary();
        List<COSBase> kids = kids(part, element);
        if (kids.isEmpty() && !CELLS.contains(part.role())) {
            return;
        }
        element.setItem(COSName.S, Cos.name(part.role()));
        element.setItem(COSName.P, parent);
        if (!kids.isEmpty()) {
            element.setItem(COSName.K, kids.size() == 1 ? kids.get(0) : Cos.array(kids));
        }
        String id = Attributes.write(part, element, tags);
        if (!id.isEmpty()) {
            ids.put(id, element);
        }
        siblings.add(element);
    }

    private List<COSBase> kids(Part part, COSDictionary element) {
        List<COSBase> kids = new ArrayList<>();
        for (Part kid : part.parts()) {
            if (Tags.isLeaf(kid)) {
                stretches(kid, element, kids);
            } else if (Tags.isWords(kid) && !linksOfParts.containsKey(kid.number())) {
                kid.parts().forEach(leaf -> stretches(leaf, element, kids));
            } else {
                element(kid, element, kids);
            }
        }
        for (Links.Link link : linksOfParts.getOrDefault(part.number(), List.of())) {
            elementsOfLinks.put(link, element);
            kids.add(reference("OBJR", link.page(), element, COSName.OBJ, link.annotation()));
        }
        return kids;
    }

    private void stretches(Part leaf, COSDictionary element, List<COSBase> kids) {
        elementsOfLeaves.put(leaf.number(), element);
        for (Tags.Stretch stretch : tags.leaf(leaf.number()).stretches()) {
            COSInteger number = COSInteger.get(stretch.number());
            kids.add(
                    isOn(stretch.page(), element)
                            ? number
                            : reference("MCR", stretch.page(), element, COSName.MCID, number));
        }
    }

    /** An element names the page of what it holds first; what else it holds on that page needs no naming. */
    private boolean isOn(int page, COSDictionary element) {
        COSBase named = element.getItem(COSName.PG);
        if (named == null) {
            element.setItem(COSName.PG, pages.get(page));
            return true;
        }
        return named == pages.get(page);
    }

    private COSDictionary reference(String type, int page, COSDictionary element, COSName key, COSBase to) {
        COSDictionary reference = Cos.direct();
        reference.setItem(COSName.TYPE, Cos.name(type));
        if (!isOn(page, element)) {
            reference.setItem(COSName.PG, pages.get(page));
        }
        reference.setItem(key, to);
        return reference;
    }

    private COSDictionary parents() {
        COSArray numbers = Cos.array();
        for (int page = 0; page < pages.size(); page++) {
            List<COSDictionary> parents = tags.page(page).stream()
                    .map(leaf -> elementsOfLeaves.get(leaf.number()))
                    .toList();
            numbers.add(COSInteger.get(page));
            numbers.add(Cos.array(parents));
        }
        for (int i = 0; i < links.all().size(); i++) {
            numbers.add(COSInteger.get(pages.size() + i));
            numbers.add(elementOf(links.all().get(i)));
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        return tree;
    }

    private COSDictionary elementOf(Links.Link link) {
        COSDictionary element = elementsOfLinks.get(link);
        if (element == null) {
            throw new IllegalStateException("a link of part " + link.part() + ", which is not in the structure");
        }
        return element;
    }
}
