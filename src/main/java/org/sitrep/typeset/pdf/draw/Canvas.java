package org.sitrep.typeset.pdf.draw;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.layout.mark.Mark.Pen;
import org.sitrep.typeset.pdf.object.Syntax;
import org.sitrep.typeset.pdf.tag.Tags;
import org.sitrep.typeset.style.value.Color;

/**
 * The content stream of a page, and what is in force at its end: nothing is written that already holds. Text stands in
 * text objects, and stretches of marked content in or around them, but the two never overlap.
 */
final class Canvas {

    private static final int NOTHING = -2;

    private final Syntax out = new Syntax();
    private final Tags tags;
    private final Deque<State> saved = new ArrayDeque<>();
    private State state = new State();
    private boolean inText;
    private int part = NOTHING;
    private boolean partInText;
    private long lineX;
    private long lineY;

    Canvas(Tags tags) {
        this.tags = tags;
    }

    Syntax out() {
        return out;
    }

    /** Begins a page. */
    void begin() {
        out.clear();
        state = new State();
        tags.beginPage();
    }

    /** Ends a page: closes what is open. */
    void end() {
        endPart();
        endText();
    }

    /** Makes sure that what follows may be text, and belongs to a part. */
    void text(int of) {
        if (of != part) {
            endPart();
        }
        if (!inText) {
            out.operator("BT");
            inText = true;
            lineX = 0;
            lineY = 0;
        }
        beginPart(of);
    }

    /** Makes sure that what follows may be outlines and pictures, and belongs to a part. */
    void graphics(int of) {
        if (of != part || partInText) {
            endPart();
        }
        endText();
        beginPart(of);
    }

    private void beginPart(int of) {
        if (of == part) {
            return;
        }
        part = of;
        partInText = inText;
        if (of == Mark.ARTIFACT) {
            out.name("Artifact").operator("BMC");
            return;
        }
        Tags.Leaf leaf = tags.leaf(of);
        int number = tags.begin(leaf);
        String lang = leaf.lang().isEmpty() ? "" : "/Lang(" + leaf.lang() + ")";
        out.name(leaf.role())
                .ascii("<<" + lang + "/MCID ")
                .integer(number)
                .ascii(">>")
                .operator("BDC");
    }

    private void endPart() {
        if (part == NOTHING) {
            return;
        }
        if (!partInText) {
            endText();
        }
        out.operator("EMC");
        part = NOTHING;
    }

    private void endText() {
        if (!inText) {
            return;
        }
        if (part != NOTHING && partInText) {
            endPart();
        }
        out.operator("ET");
        inText = false;
    }

    /** Keeps what is in force, to come back to it. */
    void save() {
        endText();
        out.operator("q");
        saved.push(state.copy());
    }

    /** Comes back to what was kept. */
    void restore() {
        endText();
        out.operator("Q");
        state = saved.pop();
    }

    /** Sets what the next outlines and words are filled with. */
    void fill(Color color) {
        if (state.fill != color.rgb()) {
            state.fill = color.rgb();
            color(color.rgb(), "g", "rg");
        }
    }

    /** Sets what the next outlines are stroked with. */
    void pen(Pen pen) {
        if (state.stroke != pen.color().rgb()) {
            state.stroke = pen.color().rgb();
            color(state.stroke, "G", "RG");
        }
        if (state.width != pen.width()) {
            state.width = pen.width();
            out.number(pen.width()).operator("w");
        }
        if (!state.dashes.equals(pen.dashes())) {
            state.dashes = pen.dashes();
            out.ascii("[");
            pen.dashes().forEach(out::number);
            out.ascii("]0").operator("d");
        }
        if (state.cap != pen.cap()) {
            state.cap = pen.cap();
            out.integer(state.cap).operator("J");
        }
        if (state.join != pen.join()) {
            state.join = pen.join();
            out.integer(state.join).operator("j");
        }
        if (!state.mitered) {
            state.mitered = true;
            out.integer(4).operator("M");
        }
    }

    private void color(int rgb, String grey, String colored) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        if (red == green && green == blue) {
            out.share(red / 255.0).operator(grey);
        } else {
            out.share(red / 255.0).share(green / 255.0).share(blue / 255.0).operator(colored);
        }
    }

    void font(String name, double size) {
        if (!state.font.equals(name) || state.size != size) {
            state.font = name;
            state.size = size;
            out.name(name).number(size).operator("Tf");
        }
    }

    /** Begins a line of text, or goes on in one, at a point; returns where the point really is once it is rounded. */
    double line(double x, double y) {
        long toX = out.round(x);
        long toY = out.round(y);
        out.rounded(toX - lineX).rounded(toY - lineY).operator("Td");
        lineX = toX;
        lineY = toY;
        return out.unrounded(toX);
    }

    /** Says whether the line of text that was begun last stands at this height. */
    boolean isOnLine(double y) {
        return inText && lineY == out.round(y);
    }

    /** What is in force. A new one is what holds at the beginning of a page. */
    private static final class State implements Cloneable {

        private int fill;
        private int stroke;
        private double width = 1;
        private List<Double> dashes = List.of();
        private int cap;
        private int join;
        private boolean mitered;
        private String font = "";
        private double size;

        State copy() {
            try {
                return (State) clone();
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
