package org.sitrep.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sitrep.app.issue.Check;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.check.Checks;
import org.sitrep.edition.ReportModel;
import org.sitrep.fact.Ledger;
import org.sitrep.situation.Situation;

/** How long the checks of 100,000 facts take, beside their reading. */
final class Checking {

    private static final int FACTS = 100_000;
    private static final long SEED = 20_160_925;
    private static final double WARM_UP_MILLIS = 20_000;
    private static final int ROUNDS = 5;
    private static final double MAX_RATIO = 2;

    private final Stages stages;
    private final Path folder;

    Checking(Stages stages, Path folder) {
        this.stages = stages;
        this.folder = folder;
    }

    Part measure() throws IOException {
        Path crisis = folder.resolve("facts");
        GeneratedCrisis.write(crisis, FACTS, SEED);
        long until = System.nanoTime() + (long) (WARM_UP_MILLIS * 1e6);
        while (System.nanoTime() < until) {
            round(crisis, new Laps());
        }
        Laps laps = new Laps();
        for (int i = 0; i < ROUNDS; i++) {
            round(crisis, laps);
        }
        double read = laps.median("read");
        double check = laps.median("situation") + laps.median("model") + laps.median("rules");
        return new Part(
                "Checking: a generated crisis of " + FACTS + " facts, milliseconds, warm, median",
                List.of(
                        line("read (files to ledger)", read),
                        line("situation", laps.median("situation")),
                        line("model, for the rules on what is printed", laps.median("model")),
                        line("the rules themselves", laps.median("rules")),
                        line("checking: the last three", check),
                        line("`sitrep check` whole: read once, checked for every audience", laps.median("all"))),
                List.of(new Part.Target(
                        "checking 100,000 facts takes less than twice as long as reading them",
                        String.format(Locale.ROOT, "%.2f times", check / read),
                        check < MAX_RATIO * read)));
    }

    private void round(Path crisis, Laps laps) {
        Ledger ledger = laps.lap("read", () -> stages.read(crisis));
        Situation situation = laps.lap("situation", () -> stages.situation(ledger));
        ReportModel model = laps.lap("model", () -> stages.model(situation));
        laps.lap(
                "rules",
                () -> Checks.ofIssue(situation).size()
                        + Checks.ofEdition(situation, model, List.of()).size());
        laps.lap("all", () -> new Check().run(order(crisis)).size());
    }

    private static RenderOrder order(Path crisis) {
        return RenderOrder.of(crisis, Set.of(), Path.of("out")).in("en");
    }

    private static String line(String what, double millis) {
        return String.format(Locale.ROOT, "%-64s %8.0f", what, millis);
    }
}
