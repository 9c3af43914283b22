package org.sitrep.typeset.pdf.draw;

import java.util.List;
import java.util.function.Consumer;
import org.sitrep.typeset.layout.Page;
import org.sitrep.typeset.layout.mark.Area;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.layout.mark.Matrix;
import org.sitrep.typeset.pdf.object.Syntax;
import org.sitrep.typeset.pdf.tag.Tags;

/** Paints the marks of pages. */
public final class Painter {

    private final Resources resources;
    private final Tags tags;
    private final Canvas canvas;
    private final Syntax out;
    private final TextWriter text;
    private final Consumer<Anchor> links;

    /**
     * Makes a painter.
     *
     * @param links takes the links as they come
     */
    public Painter(Resources resources, Tags tags, Consumer<Anchor> links) {
        this.resources = resources;
        this.tags = tags;
        this.canvas = new Canvas(tags);
        this.out = canvas.out();
        this.text = new TextWriter(canvas, resources);
        this.links = links;
    }

    /** Paints a page; returns its content, which stands until the next page. */
    public Syntax paint(Page page) {
        canvas.begin();
        text.lift();
        paint(EyeOrder.of(page.marks()), Coordinates.ofPage(page.height()));
        canvas.end();
        return out;
    }

    private void paint(List<Mark> marks, Coordinates here) {
        for (int i = 0; i < marks.size(); i++) {
            paint(marks.get(i), here);
        }
    }

    private void paint(Mark mark, Coordinates here) {
        if (mark instanceof Mark.Words words) {
            words(words, here);
        } else if (mark instanceof Mark.Shape shape) {
            shape(shape, here);
        } else if (mark instanceof Mark.Picture picture) {
            picture(picture, here);
        } else if (mark instanceof Mark.Group group) {
            group(group, here);
        } else if (mark instanceof Mark.Link link) {
            Area area = new Area();
            area.put(link.x(), link.y(), link.width(), link.height(), here.toPage());
            links.accept(new Anchor(link, area));
        }
    }

    private void words(Mark.Words words, Coordinates here) {
        if (!words.color().isVisible()) {
            return;
        }
        text.write(words, here.up(words.y()));
        if (isFigure(words)) {
            double size = words.run().size();
            area(words).put(words.x(), words.y() - size, words.run().width(), size, here.toPage());
        }
    }

    private void shape(Mark.Shape shape, Coordinates here) {
        boolean filled = shape.fill().isVisible();
        boolean stroked = shape.pen().color().isVisible() && shape.pen().width() > 0;
        if (!filled && !stroked) {
            return;
        }
        graphics(shape);
        if (filled) {
            canvas.fill(shape.fill());
        }
        if (stroked) {
            canvas.pen(shape.pen());
        }
        Outline.write(out, shape.outline(), here);
        String painted = filled && stroked ? "B" : filled ? "f" : "S";
        out.operator(filled && shape.evenOdd() ? painted + "*" : painted);
        if (isFigure(shape)) {
            Matrix seen = here.toPage();
            shape.outline().forEach(move -> area(shape).put(move, seen, 0));
        }
    }

    private void picture(Mark.Picture picture, Coordinates here) {
        graphics(picture);
        canvas.save();
        out.number(picture.width())
                .integer(0)
                .integer(0)
                .number(picture.height())
                .number(picture.x());
        out.number(here.up(picture.y() + picture.height())).operator("cm");
        out.name(resources.picture(picture.image())).operator("Do");
        canvas.restore();
        if (isFigure(picture)) {
            area(picture).put(picture.x(), picture.y(), picture.width(), picture.height(), here.toPage());
        }
    }

    /** What is drawn inside says itself which part it belongs to. */
    private void group(Mark.Group group, Coordinates here) {
        canvas.save();
        text.lift();
        Coordinates inside = here.inside(group.matrix());
        Matrix matrix = here.upwards(group.matrix());
        out.factor(matrix.a()).factor(matrix.b()).factor(matrix.c()).factor(matrix.d());
        out.number(matrix.e()).number(matrix.f()).operator("cm");
        precision(inside);
        if (!group.clip().isEmpty()) {
            clip(group.clip(), inside);
        }
        paint(group.marks(), inside);
        canvas.restore();
        precision(here);
        text.lift();
    }

    private void clip(List<Double> clip, Coordinates inside) {
        out.number(clip.get(0)).number(inside.up(clip.get(1) + clip.get(3)));
        out.number(clip.get(2)).number(clip.get(3)).operator("re");
        out.operator("W").operator("n");
    }

    /** What is drawn small to be shown large needs more digits. */
    private void precision(Coordinates here) {
        out.precision(here.matrix().scale() > 2 ? 1000 * Syntax.POINTS : Syntax.POINTS);
    }

    private void graphics(Mark mark) {
        canvas.graphics(mark.part());
        text.lift();
    }

    private boolean isFigure(Mark mark) {
        return mark.part() != Mark.ARTIFACT && tags.leaf(mark.part()).isFigure();
    }

    private Area area(Mark mark) {
        return tags.leaf(mark.part()).area();
    }

    /**
     * A link and where it stands on its page.
     *
     * @param link what it is
     * @param bounds its rectangle
     */
    public record Anchor(Mark.Link link, Area bounds) {}
}
