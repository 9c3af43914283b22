package org.sitrep.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.sitrep.edition.ReportModel;
import org.sitrep.fact.Ledger;
import org.sitrep.situation.Situation;

/** How the time grows with the number of facts. */
final class Growth {

    private static final long SEED = 20_160_925;
    private static final double WARM_UP_MILLIS = 20_000;
    private static final int TURNS = 7;
    private static final List<Size> SIZES =
            List.of(new Size(100, 9), new Size(1_000, 5), new Size(GrowthTable.LARGEST_PAGE, 3), new Size(100_000, 1));
    private static final double MAX_RATIO = 1.5;
    private static final double MAX_MILLIS = 5_000;

    /**
     * A size to measure.
     *
     * @param facts how many facts
     * @param runs how often in each turn
     */
    private record Size(int facts, int runs) {}

    private final Stages stages;
    private final Path folder;

    Growth(Stages stages, Path folder) {
        this.stages = stages;
        this.folder = folder;
    }

    Part measure() throws Exception {
        warmUp();
        List<GrowthTable.Row> rows = rows();
        GrowthTable.Row before = rows.get(2);
        GrowthTable.Row largest = rows.get(3);
        double ratio = largest.against(before);
        return new Part(
                "Growth: generated crises, milliseconds, warm, median",
                GrowthTable.lines(rows),
                List.of(
                        new Part.Target(
                                "no worse than linear: view per fact at 100,000 at most 1.5 times that at 10,000",
                                String.format(Locale.ROOT, "%.2f times", ratio),
                                ratio <= MAX_RATIO),
                        new Part.Target(
                                "100,000 facts read and viewed in under 5 s",
                                String.format(Locale.ROOT, "%.2f s", largest.view() / 1_000),
                                largest.view() < MAX_MILLIS)));
    }

    /** On a crisis of medium size, long enough that no size is measured before the code it needs is compiled. */
    private void warmUp() throws Exception {
        Path crisis = crisis(3_000);
        Rounds.warmUp(WARM_UP_MILLIS, () -> {
            Situation situation = stages.situation(stages.read(crisis));
            return stages.page(stages.model(situation)).length();
        });
    }

    /** Takes the sizes by turns, so that whatever else the machine does meanwhile slows all of them alike. */
    private List<GrowthTable.Row> rows() throws IOException {
        List<Laps> laps = SIZES.stream().map(size -> new Laps()).toList();
        List<Path> crises = new ArrayList<>();
        for (Size size : SIZES) {
            crises.add(crisis(size.facts()));
        }
        for (int turn = 0; turn < TURNS; turn++) {
            for (int i = 0; i < SIZES.size(); i++) {
                measure(SIZES.get(i), crises.get(i), laps.get(i));
            }
        }
        return IntStream.range(0, SIZES.size())
                .mapToObj(i -> row(SIZES.get(i).facts(), laps.get(i)))
                .toList();
    }

    private void measure(Size size, Path crisis, Laps laps) {
        for (int run = 0; run < size.runs(); run++) {
            run(crisis, size.facts(), laps);
        }
    }

    private static GrowthTable.Row row(int facts, Laps laps) {
        return new GrowthTable.Row(
                facts,
                laps.median("read"),
                laps.median("situation"),
                laps.median("view"),
                laps.fastest("view"),
                laps.median("model"),
                laps.median("page"));
    }

    private void run(Path crisis, int facts, Laps laps) {
        Ledger ledger = laps.lap("read", () -> stages.read(crisis));
        Situation situation = laps.lap("situation", () -> stages.situation(ledger));
        laps.keep("view", laps.split());
        ReportModel model = laps.lap("model", () -> stages.model(situation));
        if (facts <= GrowthTable.LARGEST_PAGE) {
            laps.lap("page", () -> stages.page(model));
        }
        laps.split();
    }

    private Path crisis(int facts) throws IOException {
        Path crisis = folder.resolve(Integer.toString(facts));
        GeneratedCrisis.write(crisis, facts, SEED);
        return crisis;
    }
}
