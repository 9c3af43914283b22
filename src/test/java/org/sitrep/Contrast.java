package org.sitrep;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Reads from the drawing of a PDF how well each letter stands out from what was filled under it, as WCAG 2 counts. */
final class Contrast extends PDFGraphicsStreamEngine {

    private static final double MIN = 4.5;

    /** Before anything is filled a page is white. */
    private static final int WHITE = 0xFFFFFF;

    private final List<Fill> fills = new ArrayList<>();
    private final Set<String> tooPale = new TreeSet<>();
    private final Set<Integer> backgrounds = new TreeSet<>();
    private Rectangle2D path = new Rectangle2D.Double();
    private Point2D point = new Point2D.Double();
    private int letters;

    private Contrast(PDPage page) {
        super(page);
    }

    /** Reads all pages of a file. */
    static Contrast of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Contrast all = new Contrast(document.getPage(0));
            for (PDPage page : document.getPages()) {
                all.fills.clear();
                all.processPage(page);
            }
            return all;
        }
    }

    int letters() {
        return letters;
    }

    Set<Integer> backgrounds() {
        return backgrounds;
    }

    /** Returns each pair of colours that is too much alike, with its ratio. */
    Set<String> tooPale() {
        return tooPale;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector width) throws IOException {
        int ink = getGraphicsState().getNonStrokingColor().toRGB();
        Point2D middle = new Point2D.Double(
                matrix.getTranslateX() + width.getX() * matrix.getScalingFactorX() / 2,
                matrix.getTranslateY() + matrix.getScalingFactorY() / 4);
        int behind = WHITE;
        for (Fill fill : fills) {
            behind = fill.area.contains(middle) ? fill.color : behind;
        }
        letters++;
        backgrounds.add(behind);
        double ratio = ratio(ink, behind);
        if (ratio < MIN) {
            tooPale.add("%06x on %06x: %.2f".formatted(ink, behind, ratio));
        }
    }

    static double ratio(int one, int other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(int color) {
        return 0.2126 * linear(color >> 16 & 0xFF) + 0.7152 * linear(color >> 8 & 0xFF) + 0.0722 * linear(color & 0xFF);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        moveTo((float) a.getX(), (float) a.getY());
        List.of(b, c, d).forEach(path::add);
    }

    @Override
    public void moveTo(float x, float y) {
        point = new Point2D.Double(x, y);
        path = new Rectangle2D.Double(x, y, 0, 0);
    }

    @Override
    public void lineTo(float x, float y) {
        point = new Point2D.Double(x, y);
        path.add(point);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        lineTo(x3, y3);
    }

    @Override
    public void fillPath(int rule) throws IOException {
        fills.add(new Fill(path, getGraphicsState().getNonStrokingColor().toRGB()));
    }

    @Override
    public void fillAndStrokePath(int rule) throws IOException {
        fillPath(rule);
    }

    @Override
    public Point2D getCurrentPoint() {
        return point;
    }

    @Override
    public void drawImage(PDImage image) {
        throw new IllegalStateException("what stands on a picture is not judged");
    }

    @Override
    public void clip(int rule) {
        // what is cut off is not under a letter
    }

    @Override
    public void closePath() {
        // the outline is known
    }

    @Override
    public void endPath() {
        // nothing was drawn
    }

    @Override
    public void strokePath() {
        // lines are not under letters
    }

    @Override
    public void shadingFill(COSName name) {
        throw new IllegalStateException("what stands on a shading is not judged");
    }

    private record Fill(Rectangle2D area, int color) {}
}
