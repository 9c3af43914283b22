package org.sitrep.typeset.layout.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.diagnostic.Checked;
import org.sitrep.typeset.layout.box.Job;
import org.sitrep.typeset.layout.box.PageNumbers;
import org.sitrep.typeset.layout.mark.Area;
import org.sitrep.typeset.layout.mark.LayoutRule;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.layout.mark.Mark.Move;
import org.sitrep.typeset.layout.mark.Matrix;
import org.sitrep.typeset.style.Element;
import org.sitrep.typeset.style.value.Color;
import org.sitrep.typeset.text.font.Fonts;

/** Draws an inline picture: shapes as outlines, text as text. One unit of a picture is a pixel of the style sheet. */
public final class SvgDrawing {

    /** PDF/A forbids more than 28 drawing states within each other. */
    private static final int DEEPEST = 20;

    /** Elements that describe a picture, and are not drawn. */
    private static final Set<String> DESCRIPTIONS = Set.of("title", "desc");

    private final Job job;
    private final int part;

    private SvgDrawing(Job job, int part) {
        this.job = job;
        this.part = part;
    }

    /**
     * Draws a picture into a box.
     *
     * @param svg the picture
     * @param width of the box, in points
     * @param height of the box, in points
     * @param fonts what its texts are set in
     * @param part the part of the structure that the marks belong to
     * @return marks in points from the box's top left corner; what would stand outside the box is not seen. Errors: a value that
     *     is not written as SVG asks, what is not in our part of SVG, words cut off by an edge, a glyph that no font has
     */
    public static Checked<List<Mark>> of(Element svg, double width, double height, Fonts fonts, int part) {
        Job job = new Job(fonts, Map.of(), PageNumbers.UNKNOWN, Map.of());
        SvgAttributes root = new SvgAttributes(svg, job::report);
        SvgSize.of(root);
        if (width <= 0 || height <= 0) {
            root.error(
                    LayoutRule.SVG_SIZE, "the picture has no size", "give it a `viewBox`, or a `width` and a `height`");
        }
        SvgView view = SvgView.of(root, width, height);
        List<Mark> marks =
                new SvgDrawing(job, part).placed(root, view.toBox(), view.seen(), new Around(Matrix.IDENTITY, 0));
        return Checked.unlessErrors(marks, job.findings());
    }

    /**
     * What an element stands in.
     *
     * @param units from its units to points
     * @param depth how many elements are around it
     */
    private record Around(Matrix units, int depth) {}

    /** Draws an element in its place; the picture itself is clipped. */
    private List<Mark> placed(SvgAttributes element, Matrix transform, List<Double> clip, Around around) {
        Matrix units = around.units().times(transform);
        double scale = units.scale();
        if (scale == 0) {
            return List.of();
        }
        boolean grouped = !clip.isEmpty() || !units.isUpright();
        Matrix inside = grouped ? Matrix.scaling(scale, scale) : units;
        List<Mark> marks = drawn(element, new Around(inside, around.depth() + 1));
        return grouped && !marks.isEmpty() ? List.of(group(element, units, scale, clip, marks)) : marks;
    }

    /** Inside a group lengths are points but for the turning and stretching, so that nothing is lost by rounding. */
    private Mark group(SvgAttributes element, Matrix units, double scale, List<Double> clip, List<Mark> marks) {
        List<Double> edges = clip.stream().map(length -> length * scale).toList();
        if (!edges.isEmpty()) {
            reportCutOff(element, Area.cutOff(marks, Matrix.IDENTITY, edges));
        }
        return new Mark.Group(units.times(Matrix.scaling(1 / scale, 1 / scale)), edges, marks, part);
    }

    private static void reportCutOff(SvgAttributes element, List<Mark.Words> cutOff) {
        if (!cutOff.isEmpty()) {
            String words = cutOff.stream().map(SvgDrawing::text).collect(Collectors.joining("`, `"));
            element.error(
                    LayoutRule.SVG_OVERFLOW,
                    "the edge of the picture cuts off `" + words + "`",
                    "move the words, shorten them, or make room for them");
        }
    }

    private static String text(Mark.Words words) {
        StringBuilder text = new StringBuilder();
        words.run().clusters().forEach(cluster -> text.insert(words.run().rtl() ? 0 : text.length(), cluster.text()));
        return text.toString().strip();
    }

    private List<Mark> drawn(SvgAttributes element, Around around) {
        return switch (element.name()) {
            case "svg", "g" -> parts(element.element(), around);
            case "text" -> text(element, around);
            default -> shape(element, around);
        };
    }

    private List<Mark> parts(Element parent, Around around) {
        List<Mark> marks = new ArrayList<>();
        for (Element element : parent.elements()) {
            if (!DESCRIPTIONS.contains(element.name())) {
                marks.addAll(part(new SvgAttributes(element, job::report), around));
            }
        }
        return marks;
    }

    private List<Mark> part(SvgAttributes element, Around around) {
        if (around.depth() > DEEPEST) {
            element.error(
                    LayoutRule.SVG_DEPTH,
                    "more than " + DEEPEST + " elements stand within each other",
                    "take a `g` away");
            return List.of();
        }
        Matrix transform = element.read("transform", SvgTransform.FORM, SvgTransform::read, Matrix.IDENTITY);
        return placed(element, transform, List.of(), around);
    }

    private List<Mark> shape(SvgAttributes element, Around around) {
        List<Move> outline = SvgOutline.of(element);
        SvgPaint paint = paint(element, around);
        Color fill = element.name().equals("line") ? Color.TRANSPARENT : paint.fill();
        boolean visible = fill.isVisible() || paint.isStroked();
        List<Move> seen =
                outline.stream().map(move -> move.seen(around.units())).toList();
        return visible && !seen.isEmpty()
                ? List.of(new Mark.Shape(seen, fill, paint.evenOdd(), paint.pen(), part))
                : List.of();
    }

    private List<Mark> text(SvgAttributes element, Around around) {
        SvgPaint paint = paint(element, around);
        if (paint.isStroked() || !paint.fill().isVisible()) {
            element.error(
                    LayoutRule.SVG_TEXT,
                    "letters are filled, not stroked",
                    "give the `text` a `fill`, and no `stroke`");
        }
        return SvgText.of(element, around.units(), paint.fill(), part, job);
    }

    private static SvgPaint paint(SvgAttributes element, Around around) {
        return SvgPaint.of(element.element().style(), around.units().scale());
    }
}
