package org.sitrep.document.html;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.StopException;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Rule;
import org.sitrep.document.DocumentRule;

/** What the template engine throws, as findings: the template's place, one plain sentence, and what to do. */
record TemplateErrors(Templates templates) {

    private static final int DEEPEST = 100;

    /** What the report of version 0.8 had. */
    private static final Pattern OF_0_8 = Pattern.compile(
            "`(?:calls|responses|course|picture)` is no part of DemandView" + "|`unmarked` is no part of MapPicture");

    /** Returns the finding of a template that cannot be read or run. */
    Finding of(String template, @Nullable Throwable thrown) {
        Place whole = Place.of(templates.place(template));
        if (thrown instanceof ParseException e) {
            Place place = place(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber());
            return error(DocumentRule.TEMPLATE_SYNTAX, place, first(e.getEditorMessage()), "");
        } else if (thrown instanceof TemplateException e) {
            return ofRun(e);
        } else if (thrown instanceof StackOverflowError) {
            return error(
                    DocumentRule.TEMPLATE_TOO_DEEP,
                    nested(template),
                    "the template is nested too deep to be read, or calls itself without end",
                    "look for a bracket without its end, or a macro");
        } else if (thrown instanceof OutOfMemoryError) {
            return error(
                    DocumentRule.TEMPLATE_TOO_LONG,
                    whole,
                    "the template makes more than there is memory for",
                    "look for a text that is joined to itself");
        } else if (thrown instanceof IOException e) {
            return notFound(whole, e);
        }
        String what = thrown == null ? "" : ": " + thrown.getClass().getSimpleName();
        return error(DocumentRule.TEMPLATE_FAILED, whole, "the template cannot be run" + what, "");
    }

    /** Returns where brackets are open one within the other, more than anybody needs. */
    private Place nested(String template) {
        String text = templates.text(template).orElse("");
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += "([{".indexOf(text.charAt(i)) >= 0 ? 1 : ")]}".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
            if (depth > DEEPEST) {
                return Place.in(templates.place(template), text, i);
            }
        }
        return Place.of(templates.place(template));
    }

    /** Returns the finding of a template that was given up, which may be no fault of its own. */
    Finding tooSlow(String template) {
        return error(
                DocumentRule.REPORT_TOO_SLOW,
                Place.of(templates.place(template)),
                "this report took more than ten minutes; it was given up",
                "the machine may be busy or the report very large: try again when it is not, or give --since, so that"
                        + " the report covers less");
    }

    private Finding ofRun(TemplateException e) {
        Place place = place(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber());
        if (cause(e, ClosedWrapper.Unknown.class) instanceof ClosedWrapper.Unknown unknown) {
            return OF_0_8.matcher(unknown.text()).matches()
                    ? error(
                            DocumentRule.OLDER_TEMPLATE_SET,
                            place,
                            unknown.text() + " any more: this template was made for version 0.8",
                            "take `" + e.getTemplateSourceName()
                                    + "` from the program's own set, and put your changes in again")
                    : error(DocumentRule.UNKNOWN_IN_TEMPLATE, place, unknown.text(), unknown.hint());
        } else if (cause(e, IOException.class) instanceof IOException notFound) {
            return notFound(place, notFound);
        } else if (e instanceof InvalidReferenceException) {
            String hint = "the report may lack it; ask first with `??`";
            return error(
                    DocumentRule.MISSING_IN_TEMPLATE,
                    place,
                    "there is no value `" + e.getBlamedExpressionString() + "`",
                    hint);
        }
        String message = first(e.getMessageWithoutStackTop());
        return error(
                e instanceof StopException ? DocumentRule.TEMPLATE_STOPPED : DocumentRule.TEMPLATE_FAILED,
                place,
                message,
                "");
    }

    private Finding notFound(Place place, IOException e) {
        String name = "";
        if (e instanceof TemplateNotFoundException missing) {
            name = missing.getTemplateName();
        } else if (e instanceof MalformedTemplateNameException malformed) {
            name = malformed.getTemplateName();
        }
        String message = "there is no template `" + name + "` in the set";
        return error(DocumentRule.NO_TEMPLATE, place, message, "a template reads .ftlh files of its own set alone");
    }

    private static @Nullable Throwable cause(Throwable thrown, Class<? extends Throwable> type) {
        Throwable next = thrown;
        while (next != null && !type.isInstance(next)) {
            next = next.getCause();
        }
        return next;
    }

    private Place place(@Nullable String name, @Nullable Integer line, @Nullable Integer column) {
        String file = templates.place(name == null ? Templates.MAIN : name);
        return new Place(file, line == null ? 0 : Math.max(line, 0), column == null ? 0 : Math.max(column, 0), "");
    }

    /** The engine's messages go on for paragraphs; the first says it. */
    private static String first(@Nullable String message) {
        String text = message == null ? "" : message.strip();
        int end = text.indexOf("\n\n");
        String head = end < 0 ? text : text.substring(0, end);
        return head.replaceAll("\\s+", " ");
    }

    private static Finding error(Rule rule, Place place, @Nullable String message, String hint) {
        return rule.finding(place, message == null ? "" : message, hint);
    }
}
