package org.sitrep.document.html;

import freemarker.core.Environment;
import freemarker.core.TemplateProcessingTracer.TracedElement;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.document.Document;
import org.sitrep.document.DocumentRule;
import org.sitrep.document.Numbering;
import org.sitrep.document.html.PageRules.Medium;
import org.sitrep.document.html.Templates.Start;
import org.sitrep.edition.ReportModel;
import org.sitrep.fact.crisis.HouseColour;

/** Turns report models into pages by one template set. */
public final class HtmlRenderer {

    /** What findings call a page before they are {@link #placed}. */
    public static final String PAGE = "page.xhtml";

    private static final int LONGEST_BODY = 90_000;
    private static final String HTML = "text/html; charset=utf-8";

    /** A last stop alone: what a template may do is counted in steps. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** What the body of a message has room for. */
    private static final Set<String> IN_MAIL =
            Set.of("lead", "key-figures", "changes", "highlights", "revisions", "hotlines", "contacts");

    private final Templates templates;
    private final Configuration engine;
    private final TemplateErrors errors;
    private final int mostSteps;
    private final Map<TracedElement, Meter.Note> notes = Collections.synchronizedMap(new IdentityHashMap<>());

    private HtmlRenderer(Templates templates, int mostSteps) {
        this.templates = templates;
        this.engine = Sandbox.of(templates);
        this.errors = new TemplateErrors(templates);
        this.mostSteps = mostSteps;
    }

    /**
     * Reads the templates of a set.
     *
     * @param templates the set
     * @return the renderer; errors for each template that cannot be read or uses what it may not
     */
    public static Checked<HtmlRenderer> of(Templates templates) {
        return of(templates, Meter.MOST_STEPS);
    }

    /** The same, with another limit of steps. */
    static Checked<HtmlRenderer> of(Templates templates, int mostSteps) {
        HtmlRenderer renderer = new HtmlRenderer(templates, mostSteps);
        List<Finding> findings = new ArrayList<>();
        templates.ending(".ftlh").forEach(file -> findings.addAll(renderer.parse(file)));
        templates
                .ending(".css")
                .forEach(file -> findings.addAll(StyleRules.check(templates.place(file.getKey()), file.getValue())));
        return Checked.unlessErrors(renderer, findings);
    }

    /** Reads a template and keeps it, ready to be counted. */
    private List<Finding> parse(Map.Entry<String, String> file) {
        String place = templates.place(file.getKey());
        List<Finding> forbidden = Forbidden.in(place, file.getValue());
        if (!forbidden.isEmpty()) {
            return forbidden;
        }
        try {
            return TimeLimit.run(() -> parsed(place, file), LONGEST)
                    .orElseGet(() -> List.of(errors.tooSlow(file.getKey())));
        } catch (ExecutionException e) {
            return List.of(errors.of(file.getKey(), e.getCause()));
        }
    }

    private List<Finding> parsed(String place, Map.Entry<String, String> file) throws IOException {
        Template template = engine.getTemplate(file.getKey());
        List<Finding> refused = new ArrayList<>(TemplateLanguage.check(place, file.getValue(), template));
        if (refused.isEmpty()) {
            refused.addAll(Forbidden.disguised(place, template.toString()));
        }
        _CoreAPI.addThreadInterruptedChecks(template); // an element for each turn of a loop without any
        Meter.note(template, notes);
        return refused;
    }

    /**
     * Makes the page of a report, for all media; its styles are not in it.
     *
     * @param model the report
     * @return well-formed XHTML, without a document type; or the errors of the template, at their places
     */
    public Checked<String> page(ReportModel model) {
        return page(model, Start.BRIEF);
    }

    /** Makes another page, likewise. */
    public Checked<String> page(ReportModel model, Start start) {
        return page(model, start.file(), Medium.PAGE);
    }

    private Checked<String> page(ReportModel model, String template, Medium medium) {
        return placed(
                model,
                template,
                run(model, template).then(page -> Checked.unlessErrors(page, PageRules.check(medium, PAGE, page))));
    }

    /**
     * Puts the findings on a page where its designer can look: at the line of the template that wrote what is wrong.
     *
     * @param model the report
     * @param start what its page was made by
     * @param made what was made of the page; findings in {@link #PAGE} point into that
     * @return the same, each such finding at its place in the templates
     */
    public <T> Checked<T> placed(ReportModel model, Start start, Checked<T> made) {
        return placed(model, start.file(), made);
    }

    private <T> Checked<T> placed(ReportModel model, String template, Checked<T> made) {
        if (made.findings().stream().noneMatch(HtmlRenderer::isOnPage)) {
            return made;
        }
        PageOrigins origins = origins(model, template);
        List<Finding> findings = made.findings().stream()
                .map(finding -> isOnPage(finding) ? finding.at(origins.of(finding.place())) : finding)
                .sorted(Comparator.comparing(Finding::place))
                .toList();
        return new Checked<>(made.value(), findings);
    }

    private static boolean isOnPage(Finding finding) {
        return finding.place().file().equals(PAGE);
    }

    /** Makes the page once more, and watches; what it was made of is not kept for pages on which nothing is wrong. */
    private PageOrigins origins(ReportModel model, String template) {
        PageOrigins origins = new PageOrigins(templates, template);
        try {
            boolean isMade = TimeLimit.run(() -> write(model, template, origins, meter()), LONGEST)
                    .isPresent();
            return isMade ? origins : new PageOrigins(templates, template);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a page could be made once, and not twice", e);
        }
    }

    private Meter meter() {
        return new Meter(templates::place, notes, mostSteps);
    }

    private Checked<String> run(ReportModel model, String template) {
        Meter meter = meter();
        try {
            Optional<Writer> page = TimeLimit.run(() -> write(model, template, new StringWriter(), meter), LONGEST);
            return page.map(found -> Checked.ok(found.toString()))
                    .orElseGet(() -> Checked.failed(errors.tooSlow(template)));
        } catch (ExecutionException e) {
            return Checked.failed(meter.finding().orElseGet(() -> errors.of(template, e.getCause())));
        }
    }

    private Writer write(ReportModel model, String template, Writer out, Meter meter)
            throws IOException, TemplateException {
        TemplateHashModel root = ClosedWrapper.of(model).hash(model);
        Environment page = engine.getTemplate(template).createProcessingEnvironment(root, out);
        page.setLocale(Numbering.of(model));
        page.setTemplateProcessingTracer(meter);
        page.process();
        return out;
    }

    /**
     * Makes the body of a message: what page one says in words, for programs that know little of HTML.
     *
     * @param model the report
     * @param name the file's name
     * @return one file that needs no other; or the errors of the template, at their places
     */
    public Checked<Document> mail(ReportModel model, String name) {
        if (templates.text(Templates.MAIL).isEmpty()) {
            return Checked.failed(DocumentRule.NO_TEMPLATE.finding(
                    Place.of(templates.place(Templates.MAIL)),
                    "the set has no template for messages",
                    "copy `" + Templates.MAIL + "` from the program's own set"));
        }
        ReportModel read = model.only(IN_MAIL);
        return page(read, Templates.MAIL, Medium.MAIL)
                .map(page -> new Document(name, HTML, ("<!DOCTYPE html>\n" + page).getBytes(StandardCharsets.UTF_8)))
                .then(this::cutNowhere);
    }

    /** Some mail programs cut what is longer, and with it the sources. */
    private Checked<Document> cutNowhere(Document body) {
        return body.bytes().length <= LONGEST_BODY
                ? Checked.ok(body)
                : Checked.failed(DocumentRule.MESSAGE_BODY_TOO_LONG.finding(
                        Place.of(body.name()),
                        "the body of the message has " + body.bytes().length
                                + " bytes; mail programs cut what has more than " + LONGEST_BODY,
                        "shorten highlights, notes and corrections, or let `mail.ftlh` print fewer"));
    }

    /**
     * Makes a page into one file that needs no other: both styles are inside.
     *
     * @param model the report
     * @param page what {@link #page} gave
     * @param name the file's name
     * @return the file
     */
    public Document html(ReportModel model, String page, String name) {
        HouseColour colour = HouseColour.of(model.masthead().house().colour());
        String styles = Styles.element("screen", templates.screenStyle(colour))
                + Styles.element(
                        "print",
                        templates.printStyle(colour, model.masthead().page().paper()));
        int head = page.indexOf("</head>");
        String whole = "<!DOCTYPE html>\n" + page.substring(0, head) + styles + page.substring(head);
        return new Document(name, HTML, whole.getBytes(StandardCharsets.UTF_8));
    }
}
