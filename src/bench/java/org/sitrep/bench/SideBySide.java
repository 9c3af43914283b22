package org.sitrep.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.sitrep.document.StyleSheet;
import org.sitrep.document.pdf.TypesetPdf;
import org.sitrep.edition.ReportModel;
import org.sitrep.yardstick.Frozen;
import org.sitrep.yardstick.OpenHtmlPdf;

/** The typesetter beside openhtmltopdf and beside the floor: the same brief, by turns, once warm. */
final class SideBySide {

    private static final double WARM_UP_MILLIS = 15_000;
    private static final int ROUNDS = 101;
    private static final int LONG_ROUNDS = 5;
    private static final int LONG_PAGES = 300;
    private static final double MIN_TIMES_AS_FAST = 2.5;
    private static final double MAX_FLOORS = 4;
    private static final double MIN_FROM_TWO_THREADS = 1.7;
    private static final int MAX_BYTES = 70_000;

    private static final String OURS = "typesetter";
    private static final String YARDSTICK = "openhtmltopdf";
    private static final String FLOOR = "floor: the same text straight with PDFBox, two subset fonts";

    private final TypesetPdf ours = new TypesetPdf(Map.of());
    private final OpenHtmlPdf yardstick = new OpenHtmlPdf();
    private final String page;
    private final List<StyleSheet> style;
    private final String frozenPage = Frozen.page();
    private final String frozenStyle = Frozen.style();
    private final byte[] pdf;
    private final Floor floor;

    SideBySide(Stages stages, Path crisis) {
        ReportModel model = stages.model(stages.situation(stages.read(crisis)));
        this.page = stages.page(model);
        this.style = stages.style();
        this.pdf = ours();
        this.floor = new Floor(pdf);
    }

    Part measure() throws Exception {
        Rounds.warmUp(WARM_UP_MILLIS, () -> round(new Laps()));
        Laps laps = new Laps();
        Rounds.median(ROUNDS, () -> round(laps));
        Threads threads = new Threads(this::ours);
        double gain = threads.gain();
        Length length = length();
        return new Part(
                "Typesetting: page and style to PDF, warm milliseconds, one thread, median of " + ROUNDS
                        + " turns each",
                lines(laps, threads, length),
                targets(laps, gain, length));
    }

    private long round(Laps laps) {
        int bytes = laps.lap(OURS, this::ours).length;
        bytes += laps.lap(YARDSTICK, this::yardstick).length;
        bytes += laps.lap(FLOOR, floor::write).length;
        return bytes;
    }

    private byte[] ours() {
        return ours(page);
    }

    private byte[] ours(String xhtml) {
        return Stages.value(ours.pdf("brief.html", xhtml, style, Frozen.DAY, List.of()));
    }

    private byte[] yardstick() {
        return Stages.value(yardstick.pdf(frozenPage, frozenStyle, Frozen.DAY));
    }

    private List<String> lines(Laps laps, Threads threads, Length length) {
        List<String> lines = new ArrayList<>();
        lines.add(line(laps, OURS, pdf));
        lines.add(line(laps, YARDSTICK, yardstick()));
        lines.add(line(laps, FLOOR, floor.write()));
        lines.add(String.format(
                Locale.ROOT,
                "reports a second: one thread %.1f, two threads %.1f",
                threads.perSecond(1),
                threads.perSecond(2)));
        lines.add(String.format(
                Locale.ROOT,
                "milliseconds a page: %.2f of %d pages, %.2f of %d pages",
                length.millisAPageOfTheBrief(),
                pages(pdf),
                length.millisAPageOfTheLong(),
                length.pages()));
        return lines;
    }

    private static String line(Laps laps, String what, byte[] made) {
        return String.format(
                Locale.ROOT,
                "%-64s %8.2f   (fastest %.2f)   %d pages, %,d bytes",
                what,
                laps.median(what),
                laps.fastest(what),
                pages(made),
                made.length);
    }

    private List<Part.Target> targets(Laps laps, double gain, Length length) {
        double speed = laps.median(YARDSTICK) / laps.median(OURS);
        double floors = laps.median(OURS) / laps.median(FLOOR);
        double longer = length.millisAPageOfTheLong() / length.millisAPageOfTheBrief();
        return List.of(
                times("at least 2.5 times as fast as openhtmltopdf", speed, speed >= MIN_TIMES_AS_FAST),
                times("at most 4 times the floor", floors, floors <= MAX_FLOORS),
                times("two threads at least 1.7 times one", gain, gain >= MIN_FROM_TWO_THREADS),
                times("300 pages at least as fast a page as 4", longer, longer <= 1),
                new Part.Target(
                        String.format(Locale.ROOT, "PDF at most %,d bytes", MAX_BYTES),
                        String.format(
                                Locale.ROOT, "%,d, %.2f times the bound", pdf.length, (double) pdf.length / MAX_BYTES),
                        pdf.length <= MAX_BYTES));
    }

    private static Part.Target times(String what, double found, boolean reached) {
        return new Part.Target(what, String.format(Locale.ROOT, "%.2f times", found), reached);
    }

    /**
     * How long a page takes.
     *
     * @param pages of the long brief
     * @param millisAPageOfTheLong in the long brief
     * @param millisAPageOfTheBrief in as many briefs as make up the long one
     */
    private record Length(int pages, double millisAPageOfTheLong, double millisAPageOfTheBrief) {}

    /**
     * Sets the long brief, and as many briefs as have as many pages, by turns. The sections of a brief alone fill a little
     * less than its pages.
     */
    private Length length() throws Exception {
        int each = pages(pdf);
        String whole = LongBrief.of(page, LONG_PAGES * 11 / 10 / each + 1);
        int pages = pages(ours(whole));
        int briefs = pages / each;
        List<Double> together = new ArrayList<>();
        List<Double> alone = new ArrayList<>();
        for (int i = 0; i < LONG_ROUNDS; i++) {
            together.add(Rounds.millis(() -> ours(whole).length) / pages);
            alone.add(Rounds.millis(() -> many(briefs)) / (briefs * each));
        }
        return new Length(pages, Rounds.median(together), Rounds.median(alone));
    }

    private long many(int briefs) {
        long bytes = 0;
        for (int i = 0; i < briefs; i++) {
            bytes += ours().length;
        }
        return bytes;
    }

    private static int pages(byte[] made) {
        try (PDDocument document = Loader.loadPDF(made)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
