package org.sitrep.typeset.layout.build;

import static org.sitrep.typeset.style.property.Property.COLUMN_COUNT;
import static org.sitrep.typeset.style.property.Property.DISPLAY;
import static org.sitrep.typeset.style.property.Property.LANG;
import static org.sitrep.typeset.style.property.Property.PAGE;
import static org.sitrep.typeset.style.property.Property.RUNNING;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.layout.box.Anchors;
import org.sitrep.typeset.layout.box.BlockBox;
import org.sitrep.typeset.layout.box.BlockBox.Kind;
import org.sitrep.typeset.layout.box.Box;
import org.sitrep.typeset.layout.box.ColumnsBox;
import org.sitrep.typeset.layout.box.Extent;
import org.sitrep.typeset.layout.box.FlexBox;
import org.sitrep.typeset.layout.box.Job;
import org.sitrep.typeset.layout.slab.Slab;
import org.sitrep.typeset.layout.slab.Slab.Stack;
import org.sitrep.typeset.layout.structure.PartBuilder;
import org.sitrep.typeset.layout.structure.Roles;
import org.sitrep.typeset.layout.structure.Spoken;
import org.sitrep.typeset.style.Element;
import org.sitrep.typeset.style.Node;
import org.sitrep.typeset.style.Style;
import org.sitrep.typeset.style.Text;
import org.sitrep.typeset.style.css.StyleRule;
import org.sitrep.typeset.style.value.Display;

/** Makes the boxes of elements, and the parts of the structure with them. */
public final class BoxBuilder {

    private static final Set<Display> INLINE = Set.of(Display.INLINE, Display.INLINE_BLOCK);

    private final Job job;
    private final List<Heading> headings = new ArrayList<>();

    public BoxBuilder(Job job) {
        this.job = job;
    }

    /**
     * A heading, for the outline.
     *
     * @param level 1 for the highest
     * @param anchor the name of its place
     */
    public record Heading(int level, String title, String lang, String anchor) {}

    public List<Heading> headings() {
        return headings;
    }

    /** Makes the box of a block in the flow. */
    private Box block(Element element, PartBuilder around, Kind kind) {
        if (!element.style().get(RUNNING).isEmpty()) {
            return new Point(job.run(element), element.place());
        }
        return box(element, around, kind);
    }

    /** Makes the box of something that stands in a line like a character. */
    public Box atom(Element element, PartBuilder around) {
        return box(element, around, Kind.GUEST);
    }

    private Box box(Element element, PartBuilder around, Kind kind) {
        switch (element.name()) {
            case "img", "svg" -> {
                return Replaced.of(element, around, kind, job);
            }
            case "table" -> {
                return new TableBuilder(this, job).table(element, around, kind);
            }
            default -> {
                return element.style().get(DISPLAY) == Display.FLEX
                        ? flex(element, around, kind)
                        : container(element, around, kind);
            }
        }
    }

    /** Makes the box of an element that holds others one below the other: a block, a cell, an item. */
    public BlockBox container(Element element, PartBuilder around, Kind kind) {
        PartBuilder part = Roles.block(element, around);
        List<String> anchors = anchors(element, part);
        List<Node> nodes = element.children();
        PartBuilder inside = element.name().equals("li") && !part.isArtifact() ? part.part("LBody") : part;
        Iterable<Box> boxes;
        if (!element.content().isEmpty()) {
            boxes = generated(element, inside);
        } else if (element.style().get(COLUMN_COUNT) > 1) {
            List<Box> all = boxes(nodes, element.style(), inside, Kind.FLOW);
            boxes = List.of(new ColumnsBox(element.style(), element.place(), all));
        } else if (kind == Kind.GALLEY) {
            List<List<Node>> groups = betweenBlocks(nodes);
            boxes = () -> new OneByOne(groups, element.style(), inside);
        } else {
            boxes = boxes(nodes, element.style(), inside, Kind.FLOW);
        }
        return new BlockBox(element.style(), element.place(), boxes, anchors, kind);
    }

    /** What the sheet puts before or after an element, where it has a box of its own. */
    private List<Box> generated(Element element, PartBuilder part) {
        TextBuilder text = new TextBuilder(job, this);
        text.addInside(element, part.wrapsText() ? part.part("P") : part);
        return List.of(text.build(element.style(), element.place()));
    }

    private List<String> anchors(Element element, PartBuilder part) {
        List<String> anchors = new ArrayList<>(2);
        element.attribute("id").ifPresent(anchors::add);
        String name = element.name();
        boolean isHeading = name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
        if (isHeading && !part.isArtifact()) {
            String anchor = Anchors.heading(part.number());
            anchors.add(anchor);
            headings.add(new Heading(
                    name.charAt(1) - '0', Spoken.words(element), element.style().get(LANG), anchor));
        }
        return anchors;
    }

    /** Makes boxes when they are asked for: all those of a long document would not fit into the young part of the memory. */
    private final class OneByOne implements Iterator<Box> {

        private final Iterator<List<Node>> groups;
        private final Style style;
        private final PartBuilder part;
        private Iterator<Box> made = Collections.emptyIterator();

        OneByOne(List<List<Node>> groups, Style style, PartBuilder part) {
            this.groups = groups.iterator();
            this.style = style;
            this.part = part;
        }

        @Override
        public boolean hasNext() {
            while (!made.hasNext() && groups.hasNext()) {
                made = boxes(groups.next(), style, part, Kind.GALLEY).iterator();
            }
            return made.hasNext();
        }

        @Override
        public Box next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return made.next();
        }
    }

    /** Returns each block alone, and what stands between two of them together. */
    private static List<List<Node>> betweenBlocks(List<Node> nodes) {
        List<List<Node>> groups = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < nodes.size(); i++) {
            boolean isLast = i == nodes.size() - 1;
            if (isLast || !isInline(nodes.get(i)) || !isInline(nodes.get(i + 1))) {
                groups.add(nodes.subList(start, i + 1));
                start = i + 1;
            }
        }
        return groups;
    }

    /** Makes boxes of what stands in an element; text between blocks becomes a block of its own. */
    private List<Box> boxes(List<Node> nodes, Style style, PartBuilder part, Kind kind) {
        List<Box> boxes = new ArrayList<>();
        TextBuilder text = null;
        PartBuilder leafPart = part;
        Place place = Place.NOWHERE;
        for (Node node : nodes) {
            if (isInline(node)) {
                if (text == null) {
                    if (isBlank(node)) {
                        continue;
                    }
                    text = new TextBuilder(job, this);
                    leafPart = part.wrapsText() ? part.part("P") : part;
                    place = node.place();
                }
                text.add(node, style, leafPart);
            } else {
                flush(text, style, place, boxes);
                text = null;
                Element element = (Element) node;
                String page = element.style().get(PAGE);
                Box box = block(element, part, kind);
                boxes.add(page.equals(style.get(PAGE)) ? box : new Turned(box, page, job));
            }
        }
        flush(text, style, place, boxes);
        return boxes;
    }

    private static void flush(@Nullable TextBuilder text, Style style, Place place, List<Box> boxes) {
        if (text != null && !text.isEmpty()) {
            boxes.add(text.build(style, place));
        }
    }

    private static boolean isInline(Node node) {
        return !(node instanceof Element element)
                || INLINE.contains(element.style().get(DISPLAY));
    }

    private static boolean isBlank(Node node) {
        return node instanceof Text text && text.text().isBlank();
    }

    private Box flex(Element element, PartBuilder around, Kind kind) {
        PartBuilder part = Roles.block(element, around);
        List<FlexBox.Item> items = new ArrayList<>();
        for (Node node : element.children()) {
            if (node instanceof Element child) {
                checkItem(child);
                items.add(new FlexBox.Item(box(child, part, Kind.GUEST), child.style()));
            } else if (!isBlank(node)) {
                items.add(new FlexBox.Item(
                        boxes(List.of(node), element.style(), part, Kind.FLOW).get(0), null));
            }
        }
        return new FlexBox(element.style(), element.place(), items, anchors(element, part), kind);
    }

    private void checkItem(Element item) {
        if (!item.style().get(RUNNING).isEmpty()) {
            job.report(StyleRule.MISPLACED_ELEMENT.finding(
                    item.place(),
                    "a running element may not stand right in a `flex` row",
                    "put it into one of the row's items"));
        }
    }

    /** What stands on pages of another name, and is as wide as they are. */
    private record Turned(Box box, String page, Job job) implements Box {

        @Override
        public Extent extent() {
            return Extent.NONE;
        }

        @Override
        public Slab set(double room, boolean rtl) {
            Slab slab = box.set(job.paper(page).across(), rtl);
            return slab.kept(slab.keep().on(page));
        }
    }

    /** A place in the flow that takes no room. */
    private record Point(String anchor, Place place) implements Box {

        @Override
        public Extent extent() {
            return Extent.NONE;
        }

        @Override
        public Slab set(double room, boolean rtl) {
            return Slab.plain(room, 0, place, Stack.of(List.of())).anchored(List.of(anchor));
        }
    }
}
