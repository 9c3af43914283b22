package org.sitrep.typeset.layout.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.typeset.TestFonts;
import org.sitrep.typeset.layout.Book;
import org.sitrep.typeset.layout.Page;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.layout.mark.Mark.Move;
import org.sitrep.typeset.layout.mark.Matrix;
import org.sitrep.typeset.layout.structure.Part;
import org.sitrep.typeset.pdf.Particulars;
import org.sitrep.typeset.pdf.PdfFile;
import org.sitrep.typeset.style.Element;
import org.sitrep.typeset.style.Node;
import org.sitrep.typeset.style.StyledPage;
import org.sitrep.typeset.style.Styling;
import org.sitrep.typeset.style.sheet.Sheet;
import org.sitrep.typeset.text.font.Cluster;
import org.sitrep.typeset.text.font.Fonts;

/** A picture, drawn, in terms that a test can read. */
record Drawn(List<Mark> marks) {

    /** The part that all marks are drawn for. */
    static final int PART = 7;

    /** The line on which the parts of each picture stand. */
    static final int LINE = 3;

    private static final Fonts FONTS = TestFonts.all();

    /** Draws parts of a picture of 100 by 100 units into a box of 100 by 100 points. */
    static Drawn of(String parts) {
        return into(100, 100, "viewBox='0 0 100 100'", parts);
    }

    static Drawn into(double width, double height, String attributes, String parts) {
        return drawn(picture(attributes, parts, ""), width, height);
    }

    static Drawn styled(String css, String parts) {
        return drawn(picture("viewBox='0 0 100 100'", parts, css), 100, 100);
    }

    private static Drawn drawn(Element picture, double width, double height) {
        Checked<List<Mark>> drawn = SvgDrawing.of(picture, width, height, FONTS, PART);
        assertThat(drawn.findings()).isEmpty();
        return new Drawn(drawn.value().orElseThrow());
    }

    static List<Finding> findings(String parts) {
        return findingsInto(100, 100, "viewBox='0 0 100 100'", parts);
    }

    static List<Finding> findingsInto(double width, double height, String attributes, String parts) {
        return SvgDrawing.of(picture(attributes, parts, ""), width, height, FONTS, PART)
                .findings();
    }

    /** Returns a picture, styled. */
    static Element picture(String attributes, String parts) {
        return picture(attributes, parts, "");
    }

    private static Element picture(String attributes, String parts, String css) {
        String page = "<html xmlns='http://www.w3.org/1999/xhtml' lang='en'><head><title>Test</title></head>\n"
                + "<body><svg xmlns='http://www.w3.org/2000/svg' aria-label='Test' " + attributes + ">\n" + parts
                + "</svg></body></html>";
        Sheet sheet = Sheet.parse("test.css", css).value().orElseThrow();
        Checked<StyledPage> styled = Styling.of("test.xhtml", page, sheet);
        assertThat(styled.findings()).isEmpty();
        return svg(styled.value().orElseThrow().root());
    }

    private static Element svg(Element element) {
        return element.name().equals("svg") ? element : svg(last(element));
    }

    private static Element last(Element element) {
        Node child = element.children().get(element.children().size() - 1);
        return (Element) child;
    }

    /** Returns a PDF with the picture as all that is on its page. */
    byte[] pdf(double width, double height) {
        Part leaf = new Part(PART, "", "", Map.of(), List.of());
        Part figure = new Part(PART - 1, "Figure", "", Map.of("alt", "Test"), List.of(leaf));
        Part document = new Part(0, "Document", "en", Map.of(), List.of(figure));
        Book book = new Book(List.of(new Page(width, height, marks)), document, List.of(), Map.of());
        return PdfFile.of(book, new Particulars("Test", "", "en", "Test", LocalDate.EPOCH, List.of()));
    }

    /** Returns the group that holds the picture. */
    Mark.Group group() {
        return (Mark.Group) marks.get(0);
    }

    List<Mark.Shape> shapes() {
        return all(Mark.Shape.class, marks, new ArrayList<>());
    }

    List<Mark.Words> words() {
        return all(Mark.Words.class, marks, new ArrayList<>());
    }

    /** Returns what is written in the picture. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Mark.Words words : words()) {
            words.run().clusters().stream().map(Cluster::text).forEach(text::append);
        }
        return text.toString();
    }

    private static <M extends Mark> List<M> all(Class<M> kind, List<Mark> marks, List<M> found) {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Group group) {
                all(kind, group.marks(), found);
            } else if (kind.isInstance(mark)) {
                found.add(kind.cast(mark));
            }
        }
        return found;
    }

    /** Returns the outlines as the box shows them, in points to a hundredth, written as SVG writes paths. */
    List<String> outlines() {
        List<String> outlines = new ArrayList<>();
        write(marks, Matrix.IDENTITY, outlines);
        return outlines;
    }

    private static void write(List<Mark> marks, Matrix seen, List<String> outlines) {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Group group) {
                write(group.marks(), seen.times(group.matrix()), outlines);
            } else if (mark instanceof Mark.Shape shape) {
                outlines.add(String.join(
                        " ",
                        shape.outline().stream()
                                .map(move -> written(move, seen))
                                .toList()));
            }
        }
    }

    private static String written(Move move, Matrix seen) {
        if (move instanceof Move.To to) {
            return "M" + point(to.x(), to.y(), seen);
        }
        if (move instanceof Move.Line line) {
            return "L" + point(line.x(), line.y(), seen);
        }
        if (move instanceof Move.Curve c) {
            return "C" + point(c.x1(), c.y1(), seen) + " " + point(c.x2(), c.y2(), seen) + " "
                    + point(c.x(), c.y(), seen);
        }
        return "Z";
    }

    private static String point(double x, double y, Matrix seen) {
        return number(seen.x(x, y)) + " " + number(seen.y(x, y));
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
        return text.equals("-0") ? "0" : text;
    }
}
