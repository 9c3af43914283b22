package org.sitrep.typeset.pdf.draw;

import java.util.List;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.pdf.font.Code;
import org.sitrep.typeset.pdf.font.Codes;
import org.sitrep.typeset.pdf.object.Syntax;
import org.sitrep.typeset.text.Run;
import org.sitrep.typeset.text.font.Cluster;

/**
 * Writes runs of text. A code moves the pen by its own width; where the next cluster is to stand elsewhere (kerning,
 * justification), the pen is moved by the difference.
 */
final class TextWriter {

    /** Two runs this near to each other, in points, are written as if they touched. */
    private static final double TOUCHING = 0.02;

    /** What ends a run; one that follows at once goes on with it. */
    private static final String END = ")]TJ\n";

    private final Canvas canvas;
    private final Syntax out;
    private final Resources resources;
    private double pen = Double.NaN;

    TextWriter(Canvas canvas, Resources resources) {
        this.canvas = canvas;
        this.out = canvas.out();
        this.resources = resources;
    }

    /**
     * Writes a run.
     *
     * @param words the run, its colour and its part
     * @param y its baseline, upwards
     */
    void write(Mark.Words words, double y) {
        Run run = words.run();
        if (run.size() <= 0
                || run.clusters().stream().allMatch(cluster -> cluster.glyphs().isEmpty())) {
            return;
        }
        canvas.text(words.part());
        canvas.fill(words.color());
        Resources.Font font = resources.font(run.face());
        canvas.font(font.name(), run.size());
        double by = canvas.isOnLine(y) ? words.x() - pen : Double.NaN;
        if (!(Math.abs(by) < TOUCHING) && !isShifted(by, run)) {
            pen = canvas.line(words.x(), y);
        }
        pen += clusters(run, font.codes()) * run.size() / 1000;
    }

    /** Goes on near the run before, if that is still open: a shift takes less than a line of its own, which the next would refer to. */
    private boolean isShifted(double by, Run run) {
        if (!(Math.abs(by) < run.size()) || !out.takeBack(END)) {
            return false;
        }
        long thousandths = Math.round(by * 1000 / run.size());
        shift(thousandths);
        out.ascii(END);
        pen += thousandths * run.size() / 1000;
        return true;
    }

    private void shift(long thousandths) {
        if (thousandths != 0) {
            out.ascii(")").integer(-thousandths).ascii("(");
        }
    }

    /** Forgets where the pen is: whatever is drawn between texts moves it. */
    void lift() {
        pen = Double.NaN;
    }

    /** Writes all clusters; returns how far the pen then stands from where it began, in thousandths of the size. */
    private double clusters(Run run, Codes codes) {
        double scale = 1000.0 / run.face().unitsPerEm();
        double wanted = 0;
        double drawn = 0;
        boolean goesOn = out.takeBack(END);
        out.ascii(goesOn ? "" : "[(");
        List<Cluster> clusters = run.clusters();
        for (int i = 0; i < clusters.size(); i++) {
            Cluster cluster = clusters.get(i);
            if (run.rtl() && cluster.text().length() > 1 && !cluster.glyphs().isEmpty()) {
                for (Code code : codes.rightToLeft(cluster)) {
                    drawn += draw(code, wanted - drawn);
                }
            } else if (!cluster.glyphs().isEmpty()) {
                drawn += draw(codes.of(cluster), wanted - drawn);
            }
            wanted += cluster.advance() * scale;
        }
        out.ascii(END);
        return drawn;
    }

    /** Moves the pen by whole thousandths of the size and draws a code; returns how far the pen went in all. */
    private double draw(Code code, double by) {
        long thousandths = Math.round(by);
        shift(thousandths);
        out.stringByte(code.number() >> 8);
        out.stringByte(code.number() & 0xFF);
        return thousandths + code.width();
    }
}
