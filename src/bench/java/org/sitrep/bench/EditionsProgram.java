package org.sitrep.bench;

import java.nio.file.Path;
import java.util.Locale;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.app.report.Rendered;

/** Renders every edition of a crisis again and again, on as many cores as the process may use. */
final class EditionsProgram {

    private static final double WARM_UP_MILLIS = 8_000;
    private static final int ROUNDS = 9;

    private EditionsProgram() {}

    /** Prints the editions a second, each as HTML and PDF and written to disk: takes the crisis and an output folder. */
    public static void main(String[] args) throws Exception {
        RenderOrder order = RenderOrder.of(Path.of(args[0]), Format.USUAL, Path.of(args[1]))
                .forAudience(RenderOrder.ALL)
                .in(RenderOrder.ALL);
        int editions = files(order) / 2;
        Rounds.warmUp(WARM_UP_MILLIS, () -> files(order));
        double millis = Rounds.median(ROUNDS, () -> files(order));
        System.out.printf(Locale.ROOT, "%.1f%n", editions * 1_000 / millis);
    }

    private static int files(RenderOrder order) {
        Rendered rendered = new Render(step -> {}).run(order).value().orElseThrow();
        return rendered.files().size();
    }
}
