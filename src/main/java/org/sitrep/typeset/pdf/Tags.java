package org.sitrep.typeset.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.typeset.layout.Part;

/** Notes which stretches of the pages belong to which leaf of the structure. */
final class Tags {

    private final Map<Integer, Leaf> leaves = new HashMap<>();
    private final List<List<Leaf>> pages = new ArrayList<>();

    Tags(Part structure) {
        gather(structure);
    }

    private void gather(Part part) {
        for (Part kid : part.parts()) {
            if (isLeaf(kid)) {
                leaves.put(kid.number(), new Leaf(kid.number(), part.role()));
            } else {
                gather(kid);
            }
        }
    }

    static boolean isLeaf(Part part) {
        return part.role().isEmpty();
    }

    /** Begins the next page. */
    void beginPage() {
        pages.add(new ArrayList<>());
    }

    /** Gives the leaf that marks name by its number. */
    Leaf leaf(int number) {
        Leaf leaf = leaves.get(number);
        if (leaf == null) {
            throw new IllegalStateException("a mark of part " + number + ", which is no leaf of the structure");
        }
        return leaf;
    }

    /** Begins a stretch of the page that belongs to a leaf; gives its number on the page. */
    int begin(Leaf leaf) {
        List<Leaf> page = pages.get(pages.size() - 1);
        leaf.stretches.add(new Stretch(pages.size() - 1, page.size()));
        page.add(leaf);
        return page.size() - 1;
    }

    /** Gives the leaves of a page's stretches in their order. */
    List<Leaf> page(int number) {
        return pages.get(number);
    }

    /**
     * A stretch of a page.
     *
     * @param page the page's number, from 0
     * @param number its own number on the page, from 0
     */
    record Stretch(int page, int number) {}

    /** A leaf of the structure and all that is drawn of it. */
    static final class Leaf {

        private final int number;
        private final String role;
        private final List<Stretch> stretches = new ArrayList<>();
        private final Bounds bounds = new Bounds();

        private Leaf(int number, String role) {
            this.number = number;
            this.role = role;
        }

        int number() {
            return number;
        }

        /** Gives the role of the part that it is a leaf of. */
        String role() {
            return role;
        }

        /** Gives where it is drawn, in that order. */
        List<Stretch> stretches() {
            return stretches;
        }

        /** Gives the rectangle that it takes up; noted for figures alone. */
        Bounds bounds() {
            return bounds;
        }

        boolean isFigure() {
            return role.equals("Figure");
        }
    }
}
