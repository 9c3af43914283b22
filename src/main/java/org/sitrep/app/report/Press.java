package org.sitrep.app.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sitrep.check.account.Account;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.Document;
import org.sitrep.document.data.ModelJson;
import org.sitrep.document.data.ReliefWeb;
import org.sitrep.document.email.Email;
import org.sitrep.document.email.Message;
import org.sitrep.document.html.HtmlRenderer;
import org.sitrep.document.html.Templates;
import org.sitrep.document.html.Templates.Start;
import org.sitrep.document.pdf.PdfRenderer;
import org.sitrep.document.text.ShortMessage;
import org.sitrep.document.text.TextEdition;
import org.sitrep.edition.Edition.Serial;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.print.language.PhraseCheck;
import org.sitrep.edition.text.Phrases;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.intake.CrisisFonts;
import org.sitrep.intake.CrisisFonts.FontFile;
import org.sitrep.intake.CrisisPhrases;

/**
 * Sets the editions of a crisis's briefs by one template set.
 *
 * @param crisis the crisis's folder
 * @param templates the set, read and checked
 * @param fonts the crisis's own fonts
 * @param html makes the pages
 * @param pdf sets them
 * @param formats what to make of each edition
 */
public record Press(
        Path crisis,
        Templates templates,
        List<FontFile> fonts,
        HtmlRenderer html,
        PdfRenderer pdf,
        Set<Format> formats) {

    /**
     * An edition as set.
     *
     * @param standpoint what it is a view of
     * @param language its language
     * @param says all that it says, in JSON
     * @param documents its files
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record SetEdition(Standpoint standpoint, String language, byte[] says, List<Document> documents) {

        /** Returns the id of its audience. */
        public String audience() {
            return standpoint.audience();
        }
    }

    /**
     * Reads the templates and the crisis's fonts; all that is wrong with them is reported before any page is made.
     *
     * @param crisis the crisis's folder
     * @param folder a folder of template sets; the program's own if absent
     * @param formats what to make of each edition
     */
    public static Checked<Press> of(Path crisis, Optional<Path> folder, Set<Format> formats) {
        boolean onPaper = formats.stream().anyMatch(Format::isOnPaper);
        Checked<List<FontFile>> fonts = CrisisFonts.read(crisis);
        return onPaper
                ? fonts.then(found -> of(crisis, folder, found, formats))
                : fonts.withoutErrors(List.of()).then(found -> of(crisis, folder, found, formats));
    }

    private static Checked<Press> of(Path crisis, Optional<Path> folder, List<FontFile> fonts, Set<Format> formats) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        fonts.forEach(font -> files.put(font.place(), font.bytes()));
        PdfRenderer pdf = new PdfRenderer(files);
        return Templates.of(folder)
                .then(set -> CrisisPhrases.read(crisis).map(set::with).then(Press::worded))
                .then(templates -> {
                    Checked<HtmlRenderer> html = HtmlRenderer.of(templates);
                    List<Finding> findings = new ArrayList<>(html.findings());
                    boolean onPaper = formats.stream().anyMatch(Format::isOnPaper);
                    findings.addAll(onPaper ? pdf.check(templates).findings() : pdf.checkFonts());
                    Map<Format, Finding> lacking = new EnumMap<>(Format.class);
                    formats.forEach(
                            format -> templates.lacks(format.start()).ifPresent(why -> lacking.put(format, why)));
                    findings.addAll(lacking.values());
                    findings.sort(Comparator.comparing(Finding::place));
                    Set<Format> possible = new TreeSet<>(formats);
                    possible.removeAll(lacking.keySet());
                    return new Checked<>(
                            html.value()
                                    .filter(found -> findings.stream().noneMatch(Finding::isError))
                                    .map(found -> new Press(crisis, templates, fonts, found, pdf, possible)),
                            findings);
                });
    }

    /** The words of a crisis's own are held against the English ones before anything is printed in them. */
    private static Checked<Templates> worded(Templates set) {
        List<Finding> findings = new ArrayList<>();
        for (String file : set.ofCrisis().keySet()) {
            Checked<Phrases> phrases = set.phrasesOfCrisis(file);
            findings.addAll(phrases.findings());
            phrases.value()
                    .ifPresent(found ->
                            findings.addAll(PhraseCheck.of(found, set.english(), key -> set.placeOf(file, key))));
        }
        return Checked.unlessErrors(set, findings);
    }

    /** Sets an edition; as a draft where it has no number. */
    public Checked<SetEdition> edition(Standpoint standpoint, String language, Optional<Serial> serial) {
        WrittenPlaces written = new WrittenPlaces(standpoint.ledger(), wording(language));
        return Brief.of(standpoint, templates, language, serial, pdf.letters(language))
                .then(brief -> html.page(brief.model())
                        .then(page -> new Binding(brief, page, written, serial).documents())
                        .map(documents ->
                                new SetEdition(standpoint, language, ModelJson.of(brief.model()), documents)));
    }

    /** Returns what becomes of every entry and wish in an edition; nothing is set. */
    Checked<Account> account(Standpoint standpoint, String language) {
        return Brief.of(standpoint, templates, language, Optional.empty(), pdf.letters(language))
                .map(Brief::account);
    }

    /** Where the words of a brief are written, but for the facts. */
    private List<String> wording(String language) {
        Stream<String> declared = Stream.of("crisis.yaml", "sources.yaml")
                .map(file -> crisis.resolve(file).toString());
        return Stream.of(
                        declared,
                        Stream.of(templates.place("phrases/" + language + ".properties")),
                        templates.ofCrisis().keySet().stream())
                .flatMap(files -> files)
                .toList();
    }

    /** Makes the files of one edition, each as often as it is needed once. */
    private final class Binding {

        private final Brief brief;
        private final String page;
        private final WrittenPlaces written;
        private final Optional<Serial> serial;
        private final Map<Format, Checked<Document>> made = new EnumMap<>(Format.class);

        Binding(Brief brief, String page, WrittenPlaces written, Optional<Serial> serial) {
            this.brief = brief;
            this.page = page;
            this.written = written;
            this.serial = serial;
        }

        Checked<List<Document>> documents() {
            Set<Format> all = new TreeSet<>(formats);
            if (serial.isPresent() && isListed()) {
                all.add(Format.RELIEFWEB);
            }
            Checked<List<Document>> documents =
                    Checked.all(all.stream().map(this::document).toList());
            // what is wrong with one file is wrong with those made of it; it is said once
            return new Checked<>(
                    documents.value(), documents.findings().stream().distinct().toList());
        }

        /** What is issued for everybody, in a language that ReliefWeb knows, can be listed there. */
        private boolean isListed() {
            return clearance().rank() == 0
                    && crisis().publication()
                            .reliefWeb()
                            .filter(listing -> listing.languages()
                                    .containsKey(brief.model().masthead().page().lang()))
                            .isPresent();
        }

        private Crisis crisis() {
            return brief.standpoint().ledger().crisis();
        }

        private Sensitivity clearance() {
            return brief.standpoint().situation().viewpoint().clearance();
        }

        private Checked<Document> document(Format format) {
            Checked<Document> known = made.get(format);
            if (known == null) {
                known = make(format);
                made.put(format, known);
            }
            return known;
        }

        private Checked<Document> make(Format format) {
            return switch (format) {
                case HTML -> sound(html.html(brief.model(), page, name(".html")));
                case PDF ->
                    html.placed(
                            brief.model(),
                            Start.BRIEF,
                            written.placed(pdf.pdf(brief.model(), page, templates, brief.name(), brief.facts())));
                case ONE_PAGE -> onePage(brief.model().pageOne());
                case TEXT -> sound(TextEdition.of(brief.model(), name(Mailing.TEXT)));
                case SHORT -> sound(ShortMessage.of(brief.model(), name(Mailing.SHORT)));
                case CARD -> card();
                case MAIL -> html.mail(brief.model(), name(Mailing.BODY));
                case RELIEFWEB ->
                    document(Format.PDF)
                            .then(report -> ReliefWeb.of(
                                    new ReliefWeb.Report(brief.model(), clearance(), serial, report), crisis()));
                case EML -> message().map(message -> Email.unsent(message, name(".eml")));
            };
        }

        private Checked<Document> onePage(ReportModel alone) {
            String name = name(Mailing.ONE_PAGE.replace(Mailing.REPORT, ""));
            return html.page(alone)
                    .then(sheet -> html.placed(
                            alone,
                            Start.BRIEF,
                            written.placed(pdf.onePage(alone, sheet, templates, name, brief.facts(alone)))));
        }

        private Checked<Document> card() {
            return document(Format.SHORT)
                    .then(says -> written.placed(pdf.cards(html, templates)
                            .card(brief.model(), name(Mailing.CARD), new String(says.bytes(), UTF_8))));
        }

        private Checked<Message> message() {
            return document(Format.PDF)
                    .then(report -> document(Format.MAIL)
                            .then(body -> document(Format.TEXT).map(text -> Message.of(text, body, report))));
        }

        private String name(String ending) {
            return brief.name() + ending;
        }

        private static Checked<Document> sound(Document document) {
            return Checked.ok(document);
        }
    }
}
