package org.sitrep.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.check.Checks;
import org.sitrep.check.account.Account;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.DocumentRule;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.Edition;
import org.sitrep.edition.Edition.Serial;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.print.Editor;
import org.sitrep.edition.text.Phrases;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.fact.entry.Moment;
import org.sitrep.intake.geojson.NaturalEarth;
import org.sitrep.picture.TextWidth;
import org.sitrep.picture.map.Atlas;
import org.sitrep.register.FactsUsed;
import org.sitrep.register.ReportNumber;
import org.sitrep.situation.Situation;
import org.sitrep.situation.redact.Viewpoint;

/**
 * A brief in one language, before it is set.
 *
 * @param standpoint what it is a view of
 * @param name the name of its files, without an ending
 * @param model the brief
 * @param account what became of every entry and wish
 */
record Brief(Standpoint standpoint, String name, ReportModel model, Account account) {

    /** Makes a brief; its pictures are drawn for letters of some width. */
    static Checked<Brief> of(
            Standpoint standpoint, Templates templates, String language, Optional<Serial> serial, TextWidth letters) {
        Edition.Canvas canvas = new Edition.Canvas(letters, () -> World.ATLAS);
        Edition.Basis basis = standpoint.lastOnRecord() ? Edition.Basis.LAST_ON_RECORD : Edition.Basis.GIVEN;
        Crisis crisis = standpoint.ledger().crisis();
        return templates.wording(language, crisis).then(phrases -> {
            Optional<Finding> foreign = Checks.ofForeign(standpoint.situation(), phrases);
            Checked<Editor.Edited> edited = Editor.edit(
                    standpoint.situation(),
                    standpoint.previous(),
                    new Edition(
                            phrases,
                            templates.wording(crisis.firstLanguage(), crisis).value(),
                            basis,
                            serial,
                            standpoint.previousNumber(),
                            canvas,
                            foreign.isPresent()));
            return Checked.unlessErrors(
                            true,
                            Stream.concat(foreign.or(() -> lent(phrases, crisis)).stream(), changed(phrases, crisis))
                                    .toList())
                    .then(said -> edited)
                    .then(report -> checked(standpoint, name(standpoint, language, serial), report, edited.findings()));
        });
    }

    private static Stream<Finding> changed(Phrases phrases, Crisis crisis) {
        String language = phrases.language();
        return Optional.ofNullable(crisis.publication().wording().reviewed().get(language)).stream()
                .filter(review -> phrases.changedSince(review.digest()) > 0)
                .map(review -> DocumentRule.WORDING_CHANGED
                        .finding(
                                crisis.origin().crisis().at("wording-reviewed", language),
                                review.digest().isEmpty()
                                        ? "the review of the fixed words in `" + language + "` does not say of which"
                                        : "at least " + phrases.changedSince(review.digest())
                                                + " of the fixed words in `" + language + "` changed since "
                                                + review.on(),
                                "once somebody has read them, write `digest: " + phrases.digest() + "`")
                        .about(language));
    }

    private static Optional<Finding> lent(Phrases phrases, Crisis crisis) {
        return phrases.lenders().isEmpty()
                ? Optional.empty()
                : Optional.of(DocumentRule.PHRASES_OF_OTHERS
                        .finding(crisis.origin().crisis().at("languages"), phrases.lent(), phrases.toFillIn())
                        .about(phrases.language()));
    }

    private static Checked<Brief> checked(
            Standpoint standpoint, String name, Editor.Edited edited, List<Finding> printing) {
        Situation situation = standpoint.situation();
        Account account = Account.of(situation, edited, printing);
        List<Finding> findings = new ArrayList<>(
                Checks.ofEdition(situation, edited.model(), standpoint.log().names()));
        findings.addAll(Checks.ofWithheld(
                situation,
                standpoint.log().lines().stream()
                        .flatMap(line -> standpoint.ledger().entry(line.id()).stream())
                        .toList()));
        findings.addAll(account.open());
        return Checked.unlessErrors(new Brief(standpoint, name, edited.model(), account), findings);
    }

    /** What maps are drawn on: read when the first one is. */
    private static final class World {
        static final Atlas ATLAS = new Atlas(NaturalEarth.map());
    }

    /** Returns the facts that it rests on, in JSON. */
    byte[] facts() {
        return facts(model);
    }

    /** Returns the facts that a part of it rests on. */
    byte[] facts(ReportModel part) {
        return FactsUsed.json(
                standpoint.situation(),
                standpoint.previous(),
                part.entries(),
                part.masthead().page().lang());
    }

    /** Such as aleppo-2016-09-25-en, or aleppo-no3-2016-09-25-en where it is issued; another audience, or another day of knowledge, is named. */
    private static String name(Standpoint standpoint, String language, Optional<Serial> serial) {
        Crisis crisis = standpoint.situation().crisis();
        Viewpoint viewpoint = standpoint.situation().viewpoint();
        Sensitivity clearance = viewpoint.clearance();
        String known = viewpoint.knownBy().equals(viewpoint.asOf()) ? "" : "-known-" + day(viewpoint.knownBy());
        String audience = clearance.rank() == 0 ? "" : "-" + clearance.id();
        String number = serial.map(s -> "-" + new ReportNumber(s.number(), s.revision()).inFileNames())
                .orElse("");
        return crisis.id() + number + "-" + day(viewpoint.asOf()) + known + "-" + language + audience;
    }

    private static String day(Moment asOf) {
        Optional<String> time = asOf.time().map(t -> "T" + t.toString().replace(":", ""));
        return asOf.date() + time.orElse("");
    }
}
