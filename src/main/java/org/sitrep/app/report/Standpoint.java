package org.sitrep.app.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sitrep.app.AppRule;
import org.sitrep.app.PathName;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.UnknownRule;
import org.sitrep.fact.crisis.Audiences;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.fact.entry.Moment;
import org.sitrep.intake.CrisisFolder;
import org.sitrep.intake.CrisisRule;
import org.sitrep.intake.ZoneTimes;
import org.sitrep.intake.yaml.YamlRule;
import org.sitrep.register.Issued;
import org.sitrep.register.Manifest;
import org.sitrep.register.Register;
import org.sitrep.register.ReportNumber;
import org.sitrep.situation.Situation;
import org.sitrep.situation.redact.Redaction;
import org.sitrep.situation.redact.Redaction.Redacted;
import org.sitrep.situation.redact.RedactionLog;
import org.sitrep.situation.redact.Viewpoint;

/**
 * A ledger seen from where the order says.
 *
 * @param ledger all that is on record
 * @param situation what is in view
 * @param log what was withheld from the audience
 * @param previous what was in view in the report to compare with
 * @param previousNumber the number of that report, where it has one
 * @param lastOnRecord whether the day was taken from the record, not given
 */
public record Standpoint(
        Ledger ledger,
        Situation situation,
        RedactionLog log,
        Optional<Situation> previous,
        Optional<String> previousNumber,
        boolean lastOnRecord) {

    /**
     * Views a ledger as ordered, for one audience.
     *
     * @param issued the issued reports, the last of which it is compared with; absent where it is not to be
     */
    public static Checked<Standpoint> of(Ledger ledger, Optional<Register> issued, RenderOrder order) {
        List<Finding> skipped =
                new ZoneTimes(ledger.crisis().setting().zone()).options(order.asOf(), order.knownBy(), order.since());
        if (!skipped.isEmpty()) {
            return Checked.failed(skipped);
        }
        return clearance(ledger, order.crisis(), order.audience())
                .map(clearance -> Redaction.of(ledger, clearance))
                .then(redaction -> asOf(redaction, order)
                        .then(asOf -> timesFit(order, asOf).map(fit -> view(ledger, issued, redaction, order, asOf)))
                        .then(standpoint -> new Checked<>(Optional.of(standpoint), standpoint.afterTheRecord())));
    }

    /** The last day on record is that of what the reader may see. */
    private static Checked<Moment> asOf(Redaction redaction, RenderOrder order) {
        return order.asOf()
                .or(() -> redaction.lastKnown().map(last -> Moment.endOf(last.date())))
                .map(asOf -> Checked.ok(asOf))
                .orElseGet(() -> Checked.failed(noFacts(order.crisis())));
    }

    /** Reads a crisis; how a text reads that went out already is nothing to correct. */
    public static Checked<Ledger> read(Path crisis) {
        Checked<Ledger> read = CrisisFolder.read(crisis);
        Predicate<Finding> asWords = finding -> finding.rule() == YamlRule.READ_AS_WORDS;
        if (read.value().isEmpty() || read.findings().stream().noneMatch(asWords)) {
            return read;
        }
        List<Place> issued = Register.read(crisis).value().stream()
                .flatMap(register -> Register.recorded(register.inOrderOfIssuing()).keySet().stream())
                .flatMap(id -> read.value().get().entry(id).stream())
                .map(entry -> entry.head().where().at())
                .toList();
        return new Checked<>(
                read.value(),
                read.findings().stream()
                        .filter(asWords.and(
                                        finding -> issued.stream().anyMatch(entry -> isWithin(entry, finding.place())))
                                .negate())
                        .toList());
    }

    private static boolean isWithin(Place entry, Place place) {
        return place.file().equals(entry.file()) && place.pointer().startsWith(entry.pointer() + "/");
    }

    /** Returns the id of the audience. */
    public String audience() {
        return situation.viewpoint().clearance().id();
    }

    /** Views a ledger from given days, for the audience of the later. */
    public static Standpoint at(
            Ledger ledger, Viewpoint viewpoint, Optional<Viewpoint> previous, Optional<ReportNumber> number) {
        Redaction redaction = Redaction.of(ledger, viewpoint.clearance());
        return at(
                ledger,
                redaction.at(viewpoint.asOf(), viewpoint.knownBy()),
                previous.map(before -> redaction.at(before.asOf(), before.knownBy())),
                number.map(ReportNumber::label),
                false);
    }

    private static Standpoint at(
            Ledger ledger,
            Redacted redacted,
            Optional<Redacted> previous,
            Optional<String> number,
            boolean lastOnRecord) {
        return new Standpoint(
                ledger,
                Situation.of(redacted.ledger()),
                redacted.log(),
                previous.map(before -> Situation.of(before.ledger())),
                number,
                lastOnRecord);
    }

    /** A brief of a day on which nothing was recorded prints what was known before: someone has to look at it. */
    public List<Finding> afterTheRecord() {
        LocalDate asOf = situation.viewpoint().asOf().date();
        return situation.ledger().lastKnown().filter(last -> asOf.isAfter(last.date())).stream()
                .map(last -> AppRule.AFTER_THE_RECORD.finding(
                        Place.NOWHERE,
                        "the brief is as of " + asOf + "; the last day on record is " + last.date(),
                        "check that nothing happened since, and that notes and highlights still hold"))
                .toList();
    }

    /** The report before is the last issued one of an earlier day, unless another day is asked for. */
    private static Standpoint view(
            Ledger ledger, Optional<Register> issued, Redaction redaction, RenderOrder order, Moment asOf) {
        Optional<Manifest> last =
                issued.filter(register -> order.since().isEmpty()).flatMap(register -> lastBefore(register, asOf));
        return at(
                ledger,
                redaction.at(asOf, order.knownBy().orElse(asOf)),
                order.since()
                        .map(since -> redaction.at(since, since))
                        .or(() -> last.map(before -> redaction.at(before.asOf(), before.knownBy()))),
                last.map(before -> before.number().label()),
                order.asOf().isEmpty());
    }

    private static Optional<Manifest> lastBefore(Register register, Moment asOf) {
        return register.issues().stream()
                .map(Issued::manifest)
                .filter(manifest ->
                        asOf.isAfter(manifest.asOf()) && !manifest.knownBy().isAfter(asOf))
                .reduce((earlier, later) -> later);
    }

    /** Returns the clearance of an audience; of the widest, if none is named. */
    static Checked<Sensitivity> clearance(Ledger ledger, Path crisis, Optional<String> audience) {
        Audiences audiences = ledger.crisis().audiences();
        String wanted = audience.orElse(audiences.widest().id());
        return audiences
                .named(wanted)
                .map(found -> Checked.ok(found))
                .orElseGet(() -> Checked.failed(unknownAudience(crisis, wanted, audiences.ids())));
    }

    private static Checked<Boolean> timesFit(RenderOrder order, Moment asOf) {
        boolean upsideDown = order.since().filter(since -> !asOf.isAfter(since)).isPresent();
        return upsideDown
                ? Checked.failed(AppRule.SINCE_AFTER_AS_OF.finding(
                        Place.of(PathName.of(order.crisis())),
                        "the report to compare with, " + order.since().orElseThrow() + ", is not before this one, "
                                + asOf,
                        "give an earlier --since, or a later --as-of"))
                : Checked.ok(true);
    }

    public static Finding noFacts(Path crisis) {
        return CrisisRule.NO_FACTS
                .finding(
                        Place.of(PathName.of(crisis) + "/facts"),
                        "no fact is on record",
                        "record facts in a file such as facts/2016-09-25.yaml, or say which day to report as of with"
                                + " --as-of")
                .asError();
    }

    private static Finding unknownAudience(Path crisis, String wanted, List<String> audiences) {
        return UnknownRule.AUDIENCE.of(wanted, audiences, Place.of(PathName.of(crisis) + "/crisis.yaml"));
    }
}
