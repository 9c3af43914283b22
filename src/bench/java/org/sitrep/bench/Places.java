package org.sitrep.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.sitrep.ManyPlaces;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.app.report.Rendered;
import org.sitrep.fact.entry.Moment;

/** How long a report is, and takes, on five places, fifty and five hundred. */
final class Places {

    private static final int INDICATORS = 10;
    private static final int DAYS = 20;
    private static final int ROUNDS = 3;
    private static final int MAX_PAGES = 12;

    /** Ten times the places may take so many times as long. */
    private static final double MAX_RATIO = 15;

    private final Path folder;

    Places(Path folder) {
        this.folder = folder;
    }

    /** A report on so many places. */
    private record Row(int places, int pages, double millis) {}

    Part measure() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int places : new int[] {5, 50, 500}) {
            rows.add(row(new ManyPlaces(places, INDICATORS, DAYS)));
        }
        int pages = rows.stream().mapToInt(Row::pages).max().orElseThrow();
        double ratio = rows.get(2).millis() / rows.get(1).millis();
        return new Part(
                "Places: " + INDICATORS + " indicators over " + DAYS + " days, HTML and PDF, milliseconds, fastest",
                rows.stream()
                        .map(row -> String.format(
                                Locale.ROOT, "%,5d places %3d pages %10.0f", row.places(), row.pages(), row.millis()))
                        .toList(),
                List.of(
                        new Part.Target("no report is longer than 12 pages", pages + " pages", pages <= MAX_PAGES),
                        new Part.Target(
                                "500 places take at most 15 times as long as 50",
                                String.format(Locale.ROOT, "%.1f times", ratio),
                                ratio <= MAX_RATIO)));
    }

    private Row row(ManyPlaces many) throws IOException {
        Path own = folder.resolve(Integer.toString(many.places()));
        many.write(own.resolve("crisis"));
        RenderOrder order = RenderOrder.of(own.resolve("crisis"), Format.USUAL, own.resolve("out"))
                .on(
                        Optional.of(Moment.endOf(many.lastDay())),
                        Optional.of(Moment.endOf(many.lastDay().minusDays(1))))
                .in("en");
        Laps laps = new Laps();
        Rendered rendered = Stages.value(new Render(step -> {}).run(order));
        for (int round = 0; round < ROUNDS; round++) {
            laps.lap(
                    "report",
                    () -> Stages.value(new Render(step -> {}).run(order))
                            .files()
                            .size());
        }
        Path pdf = rendered.files().stream()
                .map(written -> written.file())
                .filter(file -> file.toString().endsWith(".pdf"))
                .findFirst()
                .orElseThrow();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new Row(many.places(), document.getNumberOfPages(), laps.fastest("report"));
        }
    }
}
