package org.sitrep.typeset.pdf.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.typeset.layout.mark.Area;
import org.sitrep.typeset.layout.structure.Part;

/** Notes which stretches of the pages belong to which leaf of the structure. */
public final class Tags {

    private final Map<Integer, Leaf> leaves = new HashMap<>();
    private final List<List<Leaf>> pages = new ArrayList<>();

    /** Knows the leaves of a structure, of which nothing is drawn so far. */
    public Tags(Part structure) {
        gather(structure);
    }

    private void gather(Part part) {
        for (Part kid : part.parts()) {
            if (isLeaf(kid)) {
                String lang = isWords(part) ? part.lang() : "";
                leaves.put(kid.number(), new Leaf(kid.number(), part.role(), lang, new ArrayList<>(), new Area()));
            } else {
                gather(kid);
            }
        }
    }

    static boolean isLeaf(Part part) {
        return part.role().isEmpty();
    }

    /**
     * Says whether a part is nothing but words in another language. The marks around them say so (ISO 32000-1, 14.9.2.1), as
     * those of layout programs do: an element of the structure for each would be a tenth of a file of many languages.
     */
    static boolean isWords(Part part) {
        return part.role().equals("Span")
                && part.facts().isEmpty()
                && !part.lang().isEmpty()
                && part.parts().stream().allMatch(Tags::isLeaf);
    }

    /** Begins the next page. */
    public void beginPage() {
        pages.add(new ArrayList<>());
    }

    /** Returns the leaf that marks name by its number. */
    public Leaf leaf(int number) {
        Leaf leaf = leaves.get(number);
        if (leaf == null) {
            throw new IllegalStateException("a mark of part " + number + ", which is no leaf of the structure");
        }
        return leaf;
    }

    /** Begins a stretch of the page that belongs to a leaf; returns its number on the page. */
    public int begin(Leaf leaf) {
        List<Leaf> page = pages.get(pages.size() - 1);
        leaf.stretches.add(new Stretch(pages.size() - 1, page.size()));
        page.add(leaf);
        return page.size() - 1;
    }

    /** Returns the leaves of a page's stretches in their order. */
    List<Leaf> page(int number) {
        return pages.get(number);
    }

    /**
     * A stretch of a page.
     *
     * @param page the page's number, from 0
     * @param number its own number on the page, from 0
     */
    public record Stretch(int page, int number) {}

    /**
     * A leaf of the structure and all that is drawn of it.
     *
     * @param number its own
     * @param role the role of the part that it is a leaf of
     * @param lang the language of its words, where no element of the structure says it; or empty
     * @param stretches where it is drawn, in that order
     * @param area the rectangle that it takes up; noted for figures alone
     */
    public record Leaf(int number, String role, String lang, List<Stretch> stretches, Area area) {

        /** Says whether it is a picture, whose area its element has to state. */
        public boolean isFigure() {
            return role.equals("Figure");
        }
    }
}
