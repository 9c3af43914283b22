package org.sitrep.document.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Rule;
import org.sitrep.document.Xhtml;
import org.sitrep.typeset.style.html.Vocabulary;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.LocatorImpl;

/**
 * What a page may hold: the elements and attributes of the typesetter's closed list, so no script, no form, nothing that loads a
 * file or hides a style; and what it may not lack.
 */
final class PageRules extends DefaultHandler {

    /** What the typesetter could set, but no page holds: pictures come with the first logo, and styles stand in sheets. */
    private static final Set<String> NOT_HERE = Set.of("img", "style");

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private final String file;
    private final String page;
    private final List<Finding> findings = new ArrayList<>();
    private Locator locator = new LocatorImpl();
    private OptionalInt table = OptionalInt.empty();
    private int heads;

    private PageRules(String file, String page) {
        this.file = file;
        this.page = page;
    }

    /**
     * Reads a page.
     *
     * @param file what it is called, for findings
     * @param page its text
     * @return an error for each thing that a page may not hold, or lacks; or where it is not well-formed
     */
    static List<Finding> check(String file, String page) {
        PageRules rules = new PageRules(file, page);
        List<Finding> illFormed = Xhtml.read(page, file, rules);
        rules.findings.addAll(illFormed);
        if (illFormed.isEmpty() && rules.heads != 1) {
            rules.add(
                    TemplateRule.FORBIDDEN_IN_PAGE,
                    0,
                    "the page has no `head`, or several",
                    "the styles are put at its end");
        }
        return List.copyOf(rules.findings);
    }

    @Override
    public void setDocumentLocator(Locator found) {
        locator = found;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        if (!Vocabulary.element(name) || NOT_HERE.contains(name)) {
            refuse("may not hold the element `" + name + "`", "a report is text, and loads no file");
        } else {
            for (int i = 0; i < attributes.getLength(); i++) {
                attribute(name, attributes.getQName(i), attributes.getValue(i));
            }
        }
        table(name, attributes);
        heads += name.equals("head") ? 1 : 0;
    }

    /** Returns where the tag begins whose end the parser is at. */
    private int tag() {
        int end = new Place(file, locator.getLineNumber(), locator.getColumnNumber(), "").indexIn(page);
        return Math.max(0, page.lastIndexOf('<', end - 2));
    }

    private void attribute(String element, String name, String value) {
        if (!Vocabulary.allows(element, name)) {
            String hint = Vocabulary.attributeHint(name);
            refuse("may not hold the attribute `" + name + "` of `" + element + "`", hint);
        } else if (name.equals("http-equiv") && !value.equals("Content-Security-Policy")) {
            refuse("may not set `" + value + "`", "a page stays where it is");
        } else if (name.equals("href") && !isSafe(value)) {
            refuse("may not link to `" + value + "`", "a link leads to a note, a page or an address");
        }
    }

    private static boolean isSafe(String address) {
        int colon = address.indexOf(':');
        String scheme = address.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
        return address.startsWith("#") || SCHEMES.contains(scheme);
    }

    /** Who hears a table read out needs to know what it is about, and what each head is the head of. */
    private void table(String name, Attributes attributes) {
        if (table.isPresent() && !name.equals("caption")) {
            String hint = "put a `caption` first in it; a table that only arranges has `role=\"presentation\"`";
            add(TemplateRule.MISSING_CAPTION, table.getAsInt(), "the table has no `caption`", hint);
        } else if (name.equals("th") && attributes.getValue("scope") == null) {
            add(TemplateRule.MISSING_SCOPE, tag(), "`th` has no `scope`", "say `scope=\"col\"`, or `row`");
        }
        boolean begins = name.equals("table") && !"presentation".equals(attributes.getValue("role"));
        table = begins ? OptionalInt.of(tag()) : OptionalInt.empty();
    }

    private void refuse(String message, String hint) {
        add(TemplateRule.FORBIDDEN_IN_PAGE, tag(), "the page " + message, hint);
    }

    private void add(Rule rule, int at, String message, String hint) {
        findings.add(rule.finding(Place.in(file, page, at), message, hint));
    }
}
