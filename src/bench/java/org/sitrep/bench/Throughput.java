package org.sitrep.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sitrep.edition.ReportModel;
import org.sitrep.fact.Ledger;
import org.sitrep.situation.Situation;

/** How many reports a second one thread makes, once warm. */
final class Throughput {

    private static final double WARM_UP_MILLIS = 2_000;
    private static final int ROUNDS = 7;
    private static final double ROUND_MILLIS = 500;

    private final Stages stages;
    private final Ledger ledger;
    private final ReportModel model;

    Throughput(Stages stages, Path crisis) {
        this.stages = stages;
        this.ledger = stages.read(crisis);
        this.model = stages.model(stages.situation(ledger));
    }

    Part measure() throws Exception {
        return new Part(
                "Reports per second, one thread, warm, median of " + ROUNDS + " rounds",
                List.of(
                        String.format(Locale.ROOT, "%-8s %16s %18s", "", "model to bytes", "ledger to bytes"),
                        line("HTML", this::html),
                        line("PDF", this::pdf)),
                List.of());
    }

    private String line(String name, Maker maker) throws Exception {
        double fromModel = perSecond(() -> maker.bytes(model));
        double fromLedger = perSecond(() -> maker.bytes(fresh()));
        return String.format(Locale.ROOT, "%-8s %16.1f %18.1f", name, fromModel, fromLedger);
    }

    private ReportModel fresh() {
        Situation situation = stages.situation(ledger);
        return stages.model(situation);
    }

    private long html(ReportModel report) {
        return stages.html(report, stages.page(report)).bytes().length;
    }

    private long pdf(ReportModel report) {
        return stages.pdf(report, stages.page(report)).bytes().length;
    }

    /** A round makes as many reports as fit, so that one pause more or less does not decide. */
    private static double perSecond(Rounds.Work work) throws Exception {
        Rounds.warmUp(WARM_UP_MILLIS, work);
        double one = Rounds.median(ROUNDS, work);
        int reports = (int) Math.max(1, Math.ceil(ROUND_MILLIS / one));
        double round = Rounds.median(ROUNDS, () -> {
            long sum = 0;
            for (int i = 0; i < reports; i++) {
                sum += work.run();
            }
            return sum;
        });
        return reports * 1_000 / round;
    }

    /** Makes a report of one kind. */
    @FunctionalInterface
    private interface Maker {
        long bytes(ReportModel model);
    }
}
