package org.sitrep.app.issue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.app.AppRule;
import org.sitrep.app.PathName;
import org.sitrep.app.report.Diff;
import org.sitrep.app.report.Editions.Wanted;
import org.sitrep.app.report.Standpoint;
import org.sitrep.check.Checks;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.edition.Edition.Serial;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.fact.entry.Moment;
import org.sitrep.fact.prose.Text;
import org.sitrep.intake.ZoneTimes;
import org.sitrep.register.Issued;
import org.sitrep.register.Manifest;
import org.sitrep.register.Reason;
import org.sitrep.register.Register;
import org.sitrep.register.ReportNumber;
import org.sitrep.situation.redact.Redaction;
import org.sitrep.situation.redact.Viewpoint;

/**
 * What a report is to be: its number, its viewpoint, and the editions wanted.
 *
 * @param ledger what is on record
 * @param register what was issued before
 * @param number its number
 * @param previous the report that it is compared with
 * @param asOf the day it is as of
 * @param knownBy the day up to which knowledge counts
 * @param editions the editions wanted
 */
record Plan(
        Ledger ledger,
        Register register,
        ReportNumber number,
        Optional<ReportNumber> previous,
        Moment asOf,
        Moment knownBy,
        List<Wanted> editions) {

    /** Plans a report; errors where it cannot follow on the reports before it, or its facts contradict each other. */
    static Checked<Plan> of(Ledger ledger, Register register, IssueOrder order) {
        List<Finding> skipped = new ZoneTimes(ledger.crisis().setting().zone())
                .options(order.asOf(), order.knownBy(), Optional.empty());
        List<Finding> wrong = Stream.concat(
                        skipped.stream(), order.reasons().flatMap(why -> unread(why, ledger.crisis())))
                .toList();
        if (!wrong.isEmpty()) {
            return Checked.failed(wrong);
        }
        Checked<Plan> plan = order.revise()
                .map(number -> revision(ledger, register, number, order))
                .orElseGet(() -> next(ledger, register, order));
        return plan.then(made -> {
            Reasons reasons = new Reasons(
                    ledger,
                    register,
                    Answers.of(order, ledger, Optional.of(register)),
                    made.views().toList());
            return Checked.unlessErrors(
                    made.telling(reasons),
                    Stream.concat(made.findings(), reasons.told()).toList());
        });
    }

    /** A reason in a language that no edition is in would print as foreign words in all, one given twice in one of its forms alone. */
    private static Stream<Finding> unread(Reason reason, Crisis crisis) {
        Set<String> known = crisis.everyLanguage();
        return reason.words().keySet().stream()
                .filter(language -> !language.equals(Reason.FIRST)
                        && (!known.contains(language)
                                || (language.equals(crisis.firstLanguage())
                                        && reason.words().containsKey(Reason.FIRST))))
                .map(language -> AppRule.REASON_LANGUAGE.finding(
                        Place.NOWHERE,
                        known.contains(language)
                                ? "there are two reasons in `" + language + "`: without a language, it is that"
                                : "the crisis has no language `" + language + "`, in which a reason is given",
                        known.contains(language)
                                ? "leave one out"
                                : Suggestion.language(language, known).orElse("known: " + String.join(", ", known))));
    }

    private Stream<Standpoint> views() {
        return editions.stream().map(Wanted::standpoint).distinct();
    }

    /** The reasons that people gave are printed beside what they let stand. */
    private Plan telling(Reasons reasons) {
        List<Wanted> telling = editions.stream()
                .map(wanted -> new Wanted(
                        wanted.standpoint(),
                        wanted.language(),
                        wanted.serial().map(serial -> serial.with(reasons.in(wanted.standpoint())))))
                .toList();
        return new Plan(ledger, register, number, previous, asOf, knownBy, telling);
    }

    private static Checked<Plan> next(Ledger ledger, Register register, IssueOrder order) {
        Optional<Moment> asOf = order.asOf().or(() -> lastKnown(ledger).map(last -> Moment.endOf(last.date())));
        if (asOf.isEmpty()) {
            return Checked.failed(Standpoint.noFacts(order.crisis()));
        }
        Optional<Issued> last = register.last();
        Moment least = last.map(issued -> issued.manifest().knownBy())
                .filter(known -> known.isAfter(asOf.get()))
                .orElse(asOf.get());
        Moment knownBy = order.knownBy().orElse(least);
        List<Finding> late = last
                .filter(issued -> !asOf.get().isAfter(issued.manifest().asOf()))
                .stream()
                .map(issued -> notAfter(issued, asOf.get()))
                .toList();
        List<Finding> forgetful = last
                .filter(issued -> issued.manifest().knownBy().isAfter(knownBy))
                .stream()
                .map(issued -> knowsLess(issued, knownBy))
                .toList();
        return Checked.unlessErrors(
                plan(ledger, register, register.next(), Optional.empty(), last, asOf.get(), knownBy),
                Stream.concat(late.stream(), forgetful.stream()).toList());
    }

    private static Checked<Plan> revision(Ledger ledger, Register register, int number, IssueOrder order) {
        Optional<Issued> issued = register.newest(number);
        if (issued.isEmpty()) {
            return Checked.failed(Diff.unknown(register, new ReportNumber(number, 0)));
        }
        Manifest manifest = issued.get().manifest();
        Moment asOf = manifest.asOf();
        List<Finding> otherDay = order.asOf().filter(day -> day.compareTo(asOf) != 0).stream()
                .map(day -> AppRule.REVISION_OF_ANOTHER_DAY.finding(
                        IssuedRecord.place(issued.get(), ""),
                        issued.get().number() + " is as of " + asOf + "; its revision cannot be as of " + day,
                        "leave --as-of out; a report of another day is a new one"))
                .toList();
        Moment knownBy = order.knownBy()
                .or(() -> lastKnown(ledger).filter(known -> known.isAfter(asOf)))
                .orElse(asOf);
        Optional<Text> reason =
                order.reason().map(words -> words.in(ledger.crisis().firstLanguage()));
        ReportNumber next = new ReportNumber(number, manifest.number().revision() + 1);
        return Checked.unlessErrors(
                plan(ledger, register, next, reason, manifest.previous().flatMap(register::find), asOf, knownBy),
                otherDay);
    }

    /** What the widest audience may see decides on the day. */
    private static Optional<Moment> lastKnown(Ledger ledger) {
        return Redaction.of(ledger, ledger.crisis().audiences().widest()).lastKnown();
    }

    private static Finding knowsLess(Issued last, Moment knownBy) {
        return AppRule.KNOWS_LESS.finding(
                IssuedRecord.place(last, ""),
                last.number() + " knows what became known by " + last.manifest().knownBy()
                        + "; this one would know only what was by " + knownBy,
                "give no earlier --known-by: it would undo what was corrected since");
    }

    private static Finding notAfter(Issued last, Moment asOf) {
        return AppRule.NOT_AFTER_THE_LAST_REPORT.finding(
                PathName.place(last.folder()),
                last.number() + " is as of " + last.manifest().asOf() + " already; this one would be as of " + asOf,
                "to replace it, give `--revise " + last.number().number()
                        + " --reason …`; for a second report on a day, give both a time, such as "
                        + asOf.date() + "T17:40");
    }

    private static Plan plan(
            Ledger ledger,
            Register register,
            ReportNumber number,
            Optional<Text> reason,
            Optional<Issued> previous,
            Moment asOf,
            Moment knownBy) {
        return new Plan(
                ledger,
                register,
                number,
                previous.map(Issued::number),
                asOf,
                knownBy,
                wanted(
                        ledger,
                        asOf,
                        knownBy,
                        previous.map(Issued::manifest),
                        new Serial(number.number(), number.revision(), reason, register.head())));
    }

    /** Every edition that the crisis declares; those of one audience are views of one situation. */
    private static List<Wanted> wanted(
            Ledger ledger, Moment asOf, Moment knownBy, Optional<Manifest> previous, Serial serial) {
        Map<Sensitivity, Standpoint> standpoints = new HashMap<>();
        return ledger.crisis().publication().editions().stream()
                .map(edition -> new Wanted(
                        standpoints.computeIfAbsent(
                                edition.audience(),
                                clearance -> Standpoint.at(
                                        ledger,
                                        new Viewpoint(asOf, knownBy, clearance),
                                        previous.map(
                                                before -> new Viewpoint(before.asOf(), before.knownBy(), clearance)),
                                        previous.map(Manifest::number))),
                        edition.language(),
                        Optional.of(serial)))
                .toList();
    }

    /** Returns what stands in the way of the report beside its words. */
    private Stream<Finding> findings() {
        return Stream.concat(
                IssuedRecord.of(ledger, register).findings().stream(),
                views().flatMap(view ->
                        Stream.concat(view.afterTheRecord().stream(), Checks.ofIssue(view.situation()).stream())));
    }
}
