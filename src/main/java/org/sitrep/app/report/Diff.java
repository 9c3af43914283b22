package org.sitrep.app.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sitrep.app.AppRule;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.ChangesView;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.text.Cited;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.fact.entry.Moment;
import org.sitrep.intake.CrisisFolder;
import org.sitrep.picture.TextWidth;
import org.sitrep.register.Issued;
import org.sitrep.register.Register;
import org.sitrep.register.ReportNumber;
import org.sitrep.situation.redact.Viewpoint;

/** Returns what changed from one report, or day, to another. Writes nothing. */
public final class Diff {

    /**
     * A report, by its number, or a day.
     *
     * @param number the number of an issued report; absent for a day
     * @param day the day; absent for a number
     */
    public record Side(Optional<ReportNumber> number, Optional<Moment> day) {

        public Side {
            if (number.isPresent() == day.isPresent()) {
                throw new IllegalArgumentException("either a number or a day");
            }
        }
    }

    /**
     * What to compare.
     *
     * @param crisis the crisis folder
     * @param from the earlier report or day
     * @param to the later one
     * @param audience the id of the audience; the widest if absent
     * @param language the language; the first of the crisis if absent
     * @param templates a folder of template sets, for the wording; the program's own if absent
     */
    public record Order(
            Path crisis,
            Side from,
            Side to,
            Optional<String> audience,
            Optional<String> language,
            Optional<Path> templates) {}

    /**
     * What changed, in printed form.
     *
     * @param title what is compared with what
     * @param groups the changes by kind
     */
    public record Changed(String title, List<Group> groups) {

        public Changed {
            groups = List.copyOf(groups);
        }
    }

    /**
     * Changes of one kind.
     *
     * @param label what the kind is called
     * @param lines the changes, each with its sources
     */
    public record Group(String label, List<String> lines) {

        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Compares.
     *
     * @return what changed, in printed form; errors where a report is not issued, or the later is not later
     */
    public Checked<Changed> run(Order order) {
        return CrisisFolder.read(order.crisis())
                .then(ledger -> Register.read(order.crisis())
                        .then(register -> Standpoint.clearance(ledger, order.crisis(), order.audience())
                                .then(clearance -> standpoint(ledger, register, clearance, order)))
                        .then(standpoint -> changes(ledger.crisis(), standpoint, order)));
    }

    private static Checked<Standpoint> standpoint(
            Ledger ledger, Register register, Sensitivity clearance, Order order) {
        return viewpoint(register, order.from(), clearance)
                .then(from -> viewpoint(register, order.to(), clearance)
                        .then(to -> from.knownBy().isAfter(to.knownBy())
                                        || from.asOf().isAfter(to.asOf())
                                ? Checked.failed(turnedRound())
                                : Checked.ok(Standpoint.at(
                                        ledger,
                                        to,
                                        Optional.of(from),
                                        order.from().number()))));
    }

    private static Checked<Viewpoint> viewpoint(Register register, Side side, Sensitivity clearance) {
        return side.day()
                .map(day -> Checked.ok(new Viewpoint(day, day, clearance)))
                .orElseGet(() -> issued(register, side.number().orElseThrow(), clearance));
    }

    private static Checked<Viewpoint> issued(Register register, ReportNumber number, Sensitivity clearance) {
        return register.find(number)
                .map(Issued::manifest)
                .map(found -> Checked.ok(new Viewpoint(found.asOf(), found.knownBy(), clearance)))
                .orElseGet(() -> Checked.failed(unknown(register, number)));
    }

    public static Finding unknown(Register register, ReportNumber number) {
        return AppRule.UNKNOWN_REPORT.finding(
                Place.NOWHERE,
                "no report " + number + " is issued",
                register.last().map(last -> "the last one is " + last.number()).orElse("none is issued yet"));
    }

    private static Finding turnedRound() {
        return AppRule.TURNED_ROUND.finding(
                Place.NOWHERE,
                "the report to compare with is the later one",
                "give the earlier one with --from, the later one with --to");
    }

    private static Checked<Changed> changes(Crisis crisis, Standpoint standpoint, Order order) {
        String language = order.language().orElse(crisis.firstLanguage());
        return Templates.of(order.templates())
                .then(templates -> Brief.of(standpoint, templates, language, Optional.empty(), TextWidth.fixed(1)))
                .map(brief -> printed(brief.model()));
    }

    private static Changed printed(ReportModel model) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        model.parts().stream()
                .filter(ChangesView.class::isInstance)
                .flatMap(part -> ((ChangesView) part).groups().stream())
                .forEach(group -> group.lines()
                        .forEach(line -> lines.computeIfAbsent(group.label(), label -> new ArrayList<>())
                                .add(line(line, model))));
        return new Changed(
                model.part(ChangesView.class).orElseThrow().heading().text(),
                lines.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList());
    }

    private static String line(Cited line, ReportModel model) {
        String asides =
                line.asides().stream().map(aside -> " (" + aside.text() + ")").collect(Collectors.joining());
        String sources = line.notes().sources().stream()
                .map(source -> model.note(source).source().text())
                .distinct()
                .collect(Collectors.joining(", "));
        return line.text().text() + asides + (sources.isEmpty() ? "" : " [" + sources + "]");
    }
}
