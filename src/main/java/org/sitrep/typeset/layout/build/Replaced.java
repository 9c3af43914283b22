package org.sitrep.typeset.layout.build;

import static org.sitrep.typeset.style.property.Property.HEIGHT;
import static org.sitrep.typeset.style.property.Property.LANG;
import static org.sitrep.typeset.style.property.Property.MAX_HEIGHT;
import static org.sitrep.typeset.style.property.Property.WIDTH;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.diagnostic.Checked;
import org.sitrep.typeset.layout.box.BlockBox.Kind;
import org.sitrep.typeset.layout.box.Box;
import org.sitrep.typeset.layout.box.Edges;
import org.sitrep.typeset.layout.box.Extent;
import org.sitrep.typeset.layout.box.Frame;
import org.sitrep.typeset.layout.box.Job;
import org.sitrep.typeset.layout.mark.Image;
import org.sitrep.typeset.layout.mark.LayoutRule;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.layout.mark.Marks;
import org.sitrep.typeset.layout.mark.Paint;
import org.sitrep.typeset.layout.slab.Slab;
import org.sitrep.typeset.layout.slab.Slab.Keep;
import org.sitrep.typeset.layout.slab.Slab.Solid;
import org.sitrep.typeset.layout.structure.PartBuilder;
import org.sitrep.typeset.layout.structure.Roles;
import org.sitrep.typeset.layout.structure.Spoken;
import org.sitrep.typeset.layout.svg.SvgDrawing;
import org.sitrep.typeset.layout.svg.SvgSize;
import org.sitrep.typeset.style.Element;
import org.sitrep.typeset.style.Style;
import org.sitrep.typeset.style.value.Length;

/** A picture of pixels or of outlines, as a box: it keeps its proportions and never stands wider than its room. */
final class Replaced implements Box {

    private static final double POINTS_PER_PIXEL = 0.75;

    private final Element element;
    /** Whether its room is the width that its style asks for, because who holds it has asked the style. */
    private final boolean isGuest;

    private final Job job;
    private final int leaf;
    private final double width;
    private final double height;
    private final Optional<Image> image;

    private Replaced(
            Element element, Kind kind, Job job, int leaf, double width, double height, Optional<Image> image) {
        this.element = element;
        this.isGuest = kind == Kind.GUEST;
        this.job = job;
        this.leaf = leaf;
        this.width = width;
        this.height = height;
        this.image = image;
    }

    static Box of(Element element, PartBuilder around, Kind kind, Job job) {
        int leaf = part(element, around).leaf();
        if (element.name().equals("svg")) {
            SvgSize size = SvgSize.of(element);
            return new Replaced(element, kind, job, leaf, size.width(), size.height(), Optional.empty());
        }
        Optional<Image> image = job.image(element.attributes().getOrDefault("src", ""), element.place());
        double width = pixels("width", element, image.map(Image::width).orElse(0));
        double height = pixels("height", element, image.map(Image::height).orElse(0));
        return new Replaced(element, kind, job, leaf, width, height, image);
    }

    private static double pixels(String attribute, Element element, int natural) {
        return element.attribute(attribute).map(Double::parseDouble).orElse((double) natural) * POINTS_PER_PIXEL;
    }

    /** A picture that says nothing adorns. */
    private static PartBuilder part(Element element, PartBuilder around) {
        String alt = Spoken.alternative(element);
        if (alt.isEmpty() || Roles.isHidden(element) || Roles.isPresentation(element)) {
            return PartBuilder.ARTIFACT;
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("alt", alt);
        return around.part("Figure", element.style().get(LANG), facts);
    }

    @Override
    public Extent extent() {
        Style style = element.style();
        double natural = style.get(WIDTH).percent() != 0 ? width : sized(Frame.UNKNOWN).width;
        return Frame.extent(style, new Extent(natural, natural));
    }

    private record Size(double width, double height) {}

    private Size sized(double room) {
        Style style = element.style();
        Length high = style.get(HEIGHT);
        double ratio = width > 0 ? height / width : 1;
        double natural = !high.isAuto() && ratio > 0 ? high.points() / ratio : width;
        double wide = isGuest && style.get(WIDTH).percent() > 0
                ? room
                : Frame.content(style, isGuest ? Frame.UNKNOWN : room, natural);
        double tall = high.isAuto() || style.get(WIDTH).isAuto() ? wide * ratio : high.points();
        double most = Math.min(tall, style.get(MAX_HEIGHT));
        return new Size(tall > most ? wide * most / tall : wide, most);
    }

    @Override
    public Slab set(double room, boolean rtl) {
        Style style = element.style();
        Edges margin = Edges.margin(style);
        Edges inner = Edges.inner(style);
        double max = room - margin.across() - inner.across();
        Size size = sized(isGuest ? max : room);
        double scale = size.width > max ? Math.max(0, max) / size.width : 1;
        if (scale < 1 && !style.get(WIDTH).isAuto()) {
            job.report(LayoutRule.TOO_WIDE.finding(
                    element.place(),
                    "the picture is set " + points(size.width) + " wide, but its room is " + points(max),
                    "make it narrower, or leave its width to the typesetter"));
        }
        double wide = size.width * scale;
        double tall = size.height * scale;
        List<Mark> marks = Marks.moved(draw(wide, tall), inner.left(), inner.top());
        double full = wide + inner.across();
        return Slab.plain(full, tall + inner.along(), element.place(), new Solid(marks))
                .at(Frame.left(style, room, full, rtl), 0)
                .between(margin.top(), margin.bottom())
                .painted(Paint.of(style))
                .kept(keep(style))
                .anchored(element.attribute("id").stream().toList());
    }

    private static Keep keep(Style style) {
        Keep own = Frame.keep(style, false);
        return new Keep(own.before(), own.after(), true, false);
    }

    private static String points(double points) {
        return Math.round(points) + " pt";
    }

    private List<Mark> draw(double wide, double tall) {
        if (element.name().equals("svg")) {
            Checked<List<Mark>> drawing = SvgDrawing.of(element, wide, tall, job.fonts(), leaf);
            drawing.findings().forEach(job::report);
            return drawing.value().orElse(List.of());
        }
        return image.<List<Mark>>map(found -> List.of(new Mark.Picture(found, 0, 0, wide, tall, leaf)))
                .orElse(List.of());
    }
}
