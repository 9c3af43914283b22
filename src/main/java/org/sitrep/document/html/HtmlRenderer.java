package org.sitrep.document.html;

import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.document.Document;
import org.sitrep.document.Xhtml;
import org.sitrep.edition.ReportModel;

/** Turns report models into pages by one template set. */
public final class HtmlRenderer {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;

    private final Templates templates;
    private final Configuration engine;
    private final TemplateErrors errors;
    private final Duration longest;

    private HtmlRenderer(Templates templates, Duration longest) {
        this.templates = templates;
        this.engine = Sandbox.of(templates);
        this.errors = new TemplateErrors(templates);
        this.longest = longest;
    }

    /**
     * Reads the templates of a set.
     *
     * @param templates the set
     * @return the renderer; errors for each template that cannot be read or uses what it may not
     */
    public static Checked<HtmlRenderer> of(Templates templates) {
        return of(templates, LONGEST);
    }

    /** The same, with another limit of time. */
    static Checked<HtmlRenderer> of(Templates templates, Duration longest) {
        HtmlRenderer renderer = new HtmlRenderer(templates, longest);
        List<Finding> findings = new ArrayList<>();
        templates.ending(".ftlh").forEach(file -> findings.addAll(renderer.parse(file)));
        templates
                .ending(".css")
                .forEach(file -> findings.addAll(StyleRules.check(templates.place(file.getKey()), file.getValue())));
        return Checked.unlessErrors(renderer, findings);
    }

    /** Reads a template and keeps it, ready to be interrupted. */
    private List<Finding> parse(Map.Entry<String, String> file) {
        String place = templates.place(file.getKey());
        List<Finding> forbidden = Forbidden.in(place, file.getValue());
        if (!forbidden.isEmpty()) {
            return forbidden;
        }
        try {
            Template template = engine.getTemplate(file.getKey());
            List<Finding> disguised = Forbidden.disguised(place, template.toString());
            _CoreAPI.addThreadInterruptedChecks(template);
            return disguised;
        } catch (IOException e) {
            return List.of(errors.of(e));
        }
    }

    /**
     * Makes the page of a report, for all media; its styles are not in it.
     *
     * @param model the report
     * @return well-formed XHTML, without a document type; or the errors of the template, at their places
     */
    public Checked<String> page(ReportModel model) {
        Checked<String> page = run(model);
        if (page.value().isEmpty()) {
            return page;
        }
        String file = templates.place(Templates.MAIN);
        Checked<org.w3c.dom.Document> tree = Xhtml.parse(page.value().get(), file);
        List<Finding> findings = new ArrayList<>(tree.findings());
        tree.value().ifPresent(found -> findings.addAll(new PageRules(Place.of(file)).check(found)));
        return Checked.unlessErrors(page.value().get(), findings);
    }

    private Checked<String> run(Record model) {
        try {
            Optional<String> page = TimeLimit.run(() -> write(model), longest);
            return page.map(found -> Checked.unlessErrors(found, List.of()))
                    .orElseGet(() -> Checked.failed(List.of(errors.tooSlow(longest.toMillis()))));
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            return Checked.failed(List.of(errors.of(cause == null ? e : cause)));
        }
    }

    private String write(Record model) throws IOException, TemplateException {
        BoundedWriter out = new BoundedWriter(MOST_CHARACTERS);
        engine.getTemplate(Templates.MAIN).process(new ClosedWrapper().hash(model), out);
        return out.toString();
    }

    /**
     * Makes a page into one file that needs no other: both styles are inside.
     *
     * @param page what {@link #page} gave
     * @param name the file's name
     * @return the file
     */
    public Document html(String page, String name) {
        String styles =
                Styles.element("screen", templates.screenStyle()) + Styles.element("print", templates.printStyle());
        int head = page.indexOf("</head>");
        String whole = "<!DOCTYPE html>\n" + page.substring(0, head) + styles + page.substring(head);
        return new Document(name, "text/html; charset=utf-8", whole.getBytes(StandardCharsets.UTF_8));
    }
}
