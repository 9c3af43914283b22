package org.sitrep.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.Document;
import org.sitrep.document.data.ModelJson;
import org.sitrep.document.html.HtmlRenderer;
import org.sitrep.document.html.Templates;
import org.sitrep.document.pdf.PdfRenderer;
import org.sitrep.edition.Edition.Serial;
import org.sitrep.intake.CrisisFonts;
import org.sitrep.intake.CrisisFonts.FontFile;

/**
 * Sets the editions of a crisis's briefs by one template set.
 *
 * @param crisis the crisis's folder
 * @param templates the set, read and checked
 * @param fonts the crisis's own fonts; none where nothing is set on paper
 * @param html makes the pages
 * @param pdf sets them
 * @param formats what to make of each edition
 */
record Press(
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
    record SetEdition(Standpoint standpoint, String language, byte[] says, List<Document> documents) {

        /** Gives the id of its audience. */
        String audience() {
            return standpoint.audience();
        }
    }

    /**
     * Reads the templates and the crisis's fonts; all that is wrong with them is told before any page is made.
     *
     * @param crisis the crisis's folder
     * @param folder a folder of template sets; the program's own if absent
     * @param formats what to make of each edition
     */
    static Checked<Press> of(Path crisis, Optional<Path> folder, Set<Format> formats) {
        boolean onPaper = formats.contains(Format.PDF);
        Checked<List<FontFile>> fonts = onPaper ? CrisisFonts.read(crisis) : Checked.unlessErrors(List.of(), List.of());
        return fonts.then(found -> of(crisis, folder, found, formats));
    }

    private static Checked<Press> of(Path crisis, Optional<Path> folder, List<FontFile> fonts, Set<Format> formats) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        fonts.forEach(font -> files.put(font.place(), font.bytes()));
        PdfRenderer pdf = new PdfRenderer(files);
        return Templates.of(folder).then(templates -> {
            Checked<HtmlRenderer> html = HtmlRenderer.of(templates);
            List<Finding> findings = new ArrayList<>(html.findings());
            if (formats.contains(Format.PDF)) {
                findings.addAll(pdf.check(templates).findings());
            }
            findings.sort(Comparator.comparing(Finding::place));
            return new Checked<>(
                    html.value()
                            .filter(found -> findings.stream().noneMatch(Finding::isError))
                            .map(found -> new Press(crisis, templates, fonts, found, pdf, formats)),
                    findings);
        });
    }

    /** Sets an edition; as a draft where it has no number. */
    Checked<SetEdition> edition(Standpoint standpoint, String language, Optional<Serial> serial) {
        MissingGlyphs glyphs = new MissingGlyphs(standpoint.ledger(), wording(language));
        return Brief.of(standpoint, templates, language, serial)
                .then(brief -> html.page(brief.model())
                        .then(page -> set(brief, page, glyphs))
                        .map(documents ->
                                new SetEdition(standpoint, language, ModelJson.of(brief.model()), documents)));
    }

    /** Where the words of a brief are written, but for the facts. */
    private List<String> wording(String language) {
        Stream<String> declared = Stream.of("crisis.yaml", "sources.yaml")
                .map(file -> crisis.resolve(file).toString());
        return Stream.concat(declared, Stream.of(templates.place("phrases/" + language + ".properties")))
                .toList();
    }

    private Checked<List<Document>> set(Brief brief, String page, MissingGlyphs glyphs) {
        List<Checked<Document>> documents = new ArrayList<>();
        if (formats.contains(Format.HTML)) {
            documents.add(Checked.unlessErrors(html.html(page, brief.name() + ".html"), List.of()));
        }
        if (formats.contains(Format.PDF)) {
            Checked<Document> set = pdf.pdf(brief.model(), page, templates, brief.name(), brief.facts());
            documents.add(html.placed(brief.model(), glyphs.placed(set)));
        }
        return Checked.all(documents);
    }
}
