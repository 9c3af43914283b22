package org.sitrep.typeset.layout.build;

import static org.sitrep.typeset.style.property.Property.BACKGROUND_COLOR;
import static org.sitrep.typeset.style.property.Property.DISPLAY;
import static org.sitrep.typeset.style.property.Property.FONT_SIZE;
import static org.sitrep.typeset.style.property.Property.RTL;
import static org.sitrep.typeset.style.property.Property.RUNNING;
import static org.sitrep.typeset.style.property.Property.UNICODE_BIDI;
import static org.sitrep.typeset.style.property.Property.VERTICAL_ALIGN;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.layout.box.Box;
import org.sitrep.typeset.layout.box.Edges;
import org.sitrep.typeset.layout.box.Frame;
import org.sitrep.typeset.layout.box.Ink;
import org.sitrep.typeset.layout.box.Job;
import org.sitrep.typeset.layout.box.TextBox;
import org.sitrep.typeset.layout.mark.LayoutRule;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.layout.structure.LinkTo;
import org.sitrep.typeset.layout.structure.PartBuilder;
import org.sitrep.typeset.layout.structure.Roles;
import org.sitrep.typeset.style.Element;
import org.sitrep.typeset.style.Node;
import org.sitrep.typeset.style.Style;
import org.sitrep.typeset.style.Text;
import org.sitrep.typeset.style.css.StyleRule;
import org.sitrep.typeset.style.value.Content;
import org.sitrep.typeset.style.value.Display;
import org.sitrep.typeset.style.value.VerticalAlign;

/**
 * Gathers what stands in the lines of one block: a text with its white space collapsed, the ink of every stretch, and what
 * stands in the text like a character. Directions become control characters, so that one paragraph is ordered as one.
 */
public final class TextBuilder {

    private static final char ATOM = '\uFFFC';
    private static final char LINE_BREAK = '\u2028';
    /** How far sup is raised, in shares of the size of the font around it, as in browsers. */
    private static final double SUPER = 1 / 3.0;

    private final Job job;
    private final BoxBuilder boxes;
    private final StringBuilder text = new StringBuilder();
    private final List<Ink> inks = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final List<TextBox.Inset> insets = new ArrayList<>();
    private final List<TextBox.Anchor> anchors = new ArrayList<>();
    private boolean afterSpace = true;
    private boolean hasInk;

    public TextBuilder(Job job, BoxBuilder boxes) {
        this.job = job;
        this.boxes = boxes;
    }

    /** What holds for a text by the elements around it. */
    private record Around(Style style, PartBuilder part, double shift) {}

    /** Adds a text or an inline element that stands right in a block. */
    void add(Node node, Style block, PartBuilder part) {
        add(node, new Around(block, part, 0));
    }

    /** Adds what an element shows that has a box of its own. */
    public void addInside(Element element, PartBuilder part) {
        Style style = element.style();
        Around around = new Around(style, part, 0);
        element.content().forEach(content -> content(content, element.place(), around));
    }

    private void add(Node node, Around around) {
        if (node instanceof Text found) {
            text(found.text(), found.place(), around);
        } else {
            element((Element) node, around);
        }
    }

    private void element(Element element, Around around) {
        Style style = element.style();
        element.attribute("id").ifPresent(id -> anchor(id, around));
        if (!style.get(RUNNING).isEmpty()) {
            anchor(job.run(element), around);
        } else if (element.name().equals("br")) {
            append(LINE_BREAK, element.place(), around);
            afterSpace = true;
        } else if (isAtom(element)) {
            inset(boxes.atom(element, around.part()), element, around);
        } else {
            inline(element, around);
        }
    }

    /** Padding, border and margin around part of a line make it one piece, as an inline block. */
    private static boolean isAtom(Element element) {
        Style style = element.style();
        return isPicture(element) || style.get(DISPLAY) == Display.INLINE_BLOCK || Frame.hasSides(style);
    }

    private static boolean isPicture(Element element) {
        return element.name().equals("img") || element.name().equals("svg");
    }

    private void anchor(String name, Around around) {
        if (!around.part().isArtifact()) {
            anchors.add(new TextBox.Anchor(text.length(), name));
        }
    }

    private void inline(Element element, Around outer) {
        checkInline(element);
        Around around = within(element, outer);
        String open = opening(element.style());
        mark(open, element.place(), around);
        for (Content content : element.content()) {
            content(content, element.place(), around);
        }
        for (Node child : element.children()) {
            add(child, around);
        }
        if (!open.isEmpty()) {
            mark("\u2069", element.place(), around);
        }
    }

    /** What runs on over several lines has no box: no place of its own from top to bottom, and no edges or ground. */
    private void checkInline(Element element) {
        Style style = element.style();
        VerticalAlign place = style.get(VERTICAL_ALIGN);
        boolean isBox =
                Edges.inner(style).along() > 0 || style.get(BACKGROUND_COLOR).isVisible();
        if (isBox || place.isOfCells()) {
            job.report(StyleRule.NO_EFFECT.finding(
                    element.place(),
                    "`" + element.name() + "` runs on with its line: it has no `"
                            + (isBox
                                    ? "background`, `border` or `padding"
                                    : "vertical-align: top`, `middle` or `bottom")
                            + "` of its own",
                    isBox ? "make it an `inline-block`" : "that is for cells"));
        }
    }

    private static Around within(Element element, Around outer) {
        Style style = element.style();
        return new Around(style, Roles.inline(element, outer.part()), outer.shift() + shift(style, outer.style()));
    }

    /** Returns how far an inline element's baseline stands above that of the element around it, in points. */
    private static double shift(Style style, Style around) {
        return style.get(VERTICAL_ALIGN) == VerticalAlign.SUPER ? SUPER * around.get(FONT_SIZE) : 0;
    }

    private static String opening(Style style) {
        return switch (style.get(UNICODE_BIDI)) {
            case NORMAL -> "";
            case ISOLATE -> style.get(RTL) ? "\u2067" : "\u2066";
            case PLAINTEXT -> "\u2068";
        };
    }

    private void content(Content content, Place place, Around around) {
        if (content instanceof Content.PageNumber && job.numbers().page() == 0) {
            job.report(LayoutRule.MISPLACED_PAGE_NUMBER.finding(
                    place,
                    "`counter(page)` stands in the text, whose pages are not known yet",
                    "use it in a margin of `@page`, or in a running element"));
        } else if (content instanceof Content.Literal literal) {
            text(literal.text(), place, around);
        } else if (content instanceof Content.PageNumber number) {
            text(number.numbering().format(job.numbers().page()), place, around);
        } else if (content instanceof Content.PageCount count) {
            text(count.numbering().format(job.pageCount()), place, around);
        } else if (content instanceof Content.TargetPage target) {
            text(target.numbering().format(job.pageOf(target.id())), place, around);
        }
    }

    private void inset(Box box, Element element, Around around) {
        Style style = element.style();
        double shift = around.shift() + shift(style, around.style());
        LinkTo link = isPicture(element) ? around.part().link() : null; // other boxes have it in their lines
        insets.add(new TextBox.Inset(text.length(), box, style, shift, link));
        append(ATOM, element.place(), around);
        afterSpace = false;
        hasInk = true;
    }

    private void mark(String controls, Place place, Around around) {
        for (int i = 0; i < controls.length(); i++) {
            append(controls.charAt(i), place, around);
        }
    }

    private void text(String given, Place place, Around around) {
        String source = job.withoutAtoms(given, place);
        int start = text.length();
        for (int i = 0; i < source.length(); i++) {
            char character = source.charAt(i);
            boolean isSpace = character == ' ' || character == '\n' || character == '\t' || character == '\r';
            if (!isSpace || !afterSpace) {
                text.append(isSpace ? ' ' : character);
            }
            afterSpace = isSpace;
            hasInk |= !isSpace;
        }
        if (text.length() > start) {
            ink(place, around);
        }
    }

    private void append(char character, Place place, Around around) {
        text.append(character);
        if (character == LINE_BREAK) {
            hasInk = true;
        }
        ink(place, around);
    }

    /** Says how the text that was added last is drawn. */
    private void ink(Place place, Around around) {
        Ink ink = new Ink(
                around.style(),
                around.shift(),
                around.part().link(),
                isBetweenItems(around.part()) ? Mark.ARTIFACT : around.part().leaf(),
                place);
        int last = inks.size() - 1;
        if (last >= 0 && inks.get(last).isSameAs(ink)) {
            ends.set(last, text.length());
        } else {
            inks.add(ink);
            ends.add(text.length());
        }
    }

    /** White space between the items of a list belongs to none of them. */
    private boolean isBetweenItems(PartBuilder part) {
        return part.isGroup() && text.charAt(text.length() - 1) == ' ' && isLastBlank();
    }

    private boolean isLastBlank() {
        int start = ends.isEmpty() ? 0 : ends.get(ends.size() - 1);
        return text.substring(start).isBlank();
    }

    /** Returns whether it holds nothing at all, not even the place of something. */
    boolean isEmpty() {
        return !hasInk && anchors.isEmpty();
    }

    /** Returns the box of what was gathered. */
    public TextBox build(Style block, Place place) {
        return new TextBox(
                job, block, place, new TextBox.Matter(hasInk ? text.toString() : "", inks, ends, insets, anchors));
    }
}
