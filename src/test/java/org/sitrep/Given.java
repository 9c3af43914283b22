package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sitrep.check.Checks;
import org.sitrep.check.account.Account;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.SampleReport;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.Edition;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.print.Editor;
import org.sitrep.edition.text.Phrases;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.entry.Moment;
import org.sitrep.intake.CrisisFolder;
import org.sitrep.situation.Situation;
import org.sitrep.situation.redact.Redaction;
import org.sitrep.situation.redact.Redaction.Redacted;

/** A small crisis for tests: given these facts, what does the brief say? */
public final class Given {

    private static final String CRISIS = """
        id: valley
        title: The valley
        zone: Asia/Kathmandu
        schedule: {every-days: 1}
        languages: [en]
        office: Office
        prepared-by: Officer
        cleared-by: Head
        contacts: [{name: Desk, email: desk@sitrep.example}]
        places:
          - {id: valley, name: The valley, parts: [north, south]}
          - {id: north, name: The north}
          - {id: south, name: The south}
        actors:
          - {id: army, name: The army}
          - {id: envoy, name: The envoy}
          - {id: parties, name: The parties}
        people:
          - {id: speaker, name: The speaker, role: Ambassador}
        clusters: [{id: wash, label: Water}]
        tracks: [{id: truce, label: The truce}]
        conditions: [{id: siege, label: Siege, fresh-for: 14}]
        indicators:
          - {id: without-water, label: People without water, counts: people, measure: stock, fresh-for: 7,
             sources: [un, radio]}
          - {id: killed, label: People killed, counts: people, measure: period, topic: casualties}
          - {id: cases, label: Cases, counts: people, measure: cumulative, start: 2016-01-01}
          - {id: deaths, label: Deaths, counts: people, measure: cumulative, start: 2016-01-01}
          - {id: fatality, label: Case fatality ratio, counts: people, measure: cumulative, start: 2016-01-01,
             ratio-of: {part: deaths, whole: cases}}
          - {id: women, label: Women, counts: people, measure: stock, parts-of: displaced}
          - {id: men, label: Men, counts: people, measure: stock, parts-of: displaced}
          - {id: displaced, label: Displaced people, counts: people, measure: stock}
        """;

    private static final String SOURCES = """
        sources:
          - {id: un, name: The UN, kind: UN}
          - {id: radio, name: The radio, kind: media}
          - {id: ngo, name: The NGO, kind: NGO}
        """;

    private final Path folder;

    private Given(Path folder) {
        this.folder = folder;
        write("crisis.yaml", CRISIS);
        write("sources.yaml", SOURCES);
    }

    /** Lays the crisis into an empty folder. */
    public static Given in(Path folder) {
        return new Given(folder);
    }

    /** Records facts as known on a day. */
    public Given known(String day, String facts) {
        String indented = facts.indent(2).stripTrailing();
        write("facts/" + day.replace(":", "") + ".yaml", "known: " + day + "\nfacts:\n" + indented + "\n");
        return this;
    }

    /** Writes a file of the crisis. */
    public Given write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds to the end of a file of the crisis. */
    public Given append(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text, StandardOpenOption.APPEND);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts other words into a file of the crisis, which has the old ones once at least. */
    public Given replace(String name, String words, String others) {
        try {
            String text = Files.readString(folder.resolve(name));
            assertThat(text).contains(words);
            return write(name, text.replace(words, others));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the crisis's folder. */
    public Path folder() {
        return folder;
    }

    /** Returns the ledger, which must be valid. */
    public Ledger ledger() {
        Checked<Ledger> ledger = CrisisFolder.read(folder);
        assertThat(ledger.findings()).isEmpty();
        return ledger.value().orElseThrow();
    }

    /** Returns the findings of a ledger that need not be valid. */
    public List<Finding> findings() {
        return CrisisFolder.read(folder).findings();
    }

    /** Returns what the public sees at the end of a day, though there are warnings. */
    public Situation warnedAsOf(String day) {
        Ledger ledger = CrisisFolder.read(folder).value().orElseThrow();
        return Situation.of(
                Redaction.of(ledger, ledger.crisis().audiences().named("public").orElseThrow())
                        .at(Moment.parse(day), Moment.parse(day))
                        .ledger());
    }

    /** Returns what the public sees at the end of a day. */
    public Situation asOf(String day) {
        return asOf(day, day, "public");
    }

    /** Returns what an audience sees of a day, with what was known by another. */
    public Situation asOf(String day, String knownBy, String audience) {
        return Situation.of(redacted(day, knownBy, audience).ledger());
    }

    /** Returns what an audience may know of a day, with what was known by another, and the log of its redaction. */
    public Redacted redacted(String day, String knownBy, String audience) {
        Ledger ledger = ledger();
        return Redaction.of(ledger, ledger.crisis().audiences().named(audience).orElseThrow())
                .at(Moment.parse(day), Moment.parse(knownBy));
    }

    /** Returns the public brief of a day. */
    public ReportModel brief(String day) {
        return model(asOf(day), Optional.empty());
    }

    /** Returns the public brief of a day, compared with that of an earlier one. */
    public ReportModel brief(String day, String since) {
        return model(asOf(day), Optional.of(asOf(since)));
    }

    /** Returns the brief of a situation. */
    public static ReportModel model(Situation situation, Optional<Situation> previous) {
        return edited(situation, previous).value().orElseThrow().model();
    }

    /** Returns the brief of a situation with what became of all that its crisis asks for. */
    public static Checked<Editor.Edited> edited(Situation situation, Optional<Situation> previous) {
        return Editor.edit(situation, previous, new Edition(english(), Edition.Basis.GIVEN, SampleReport.CANVAS));
    }

    /** Returns what became of an entry in the public brief of a day, of which nothing is without an account. */
    public Account.Line accounted(String day, String id) {
        Situation situation = asOf(day);
        Checked<Editor.Edited> edited = edited(situation, Optional.empty());
        Editor.Edited report = edited.value().orElseThrow();
        Account account = Account.of(situation, report, edited.findings());
        assertThat(account.open()).isEmpty();
        return account.entries().stream()
                .filter(line -> line.name().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Returns what is found in printing the public brief of a day. */
    public List<Finding> printing(String day) {
        return edited(asOf(day), Optional.empty()).findings();
    }

    /** Returns the English wording that the program ships. */
    public static Phrases english() {
        return Templates.builtIn().value().orElseThrow().phrases("en").value().orElseThrow();
    }

    /** Returns the rules of the findings on what the public sees of a day. */
    public List<String> checked(String day) {
        return Checks.ofDraft(asOf(day)).stream()
                .map(finding -> finding.rule().id())
                .toList();
    }

    /** Returns a date. */
    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
