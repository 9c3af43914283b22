package org.sitrep.document.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Rule;
import org.sitrep.document.DocumentRule;
import org.sitrep.document.Xhtml;
import org.sitrep.typeset.style.html.Vocabulary;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.helpers.LocatorImpl;

/**
 * What a page or the body of a message may hold, and what it may not lack: the elements and attributes of the typesetter's closed
 * list, so no script, no form, nothing that loads a file or hides a style. It is read as XML here and as HTML by others; what the
 * two do not read alike is refused.
 */
final class PageRules extends DefaultHandler2 {

    /** Who reads it. */
    enum Medium {
        PAGE,
        MAIL
    }

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    /** Mail programs know no style sheets: what they know of styles stands on the elements. */
    private static final Set<String> OF_MAIL =
            Set.of("style", "align", "valign", "bgcolor", "width", "height", "border", "cellpadding", "cellspacing");

    /** A picture within the page; mail programs hide those, or ask whether to show them. */
    private static final Pattern PICTURE = Pattern.compile("data:image/(?:png|jpeg);base64,[+/=\\w]*+");

    /** What frames a page: browsers put it in, end it and join it by themselves, and it is looked at as a whole. */
    private static final Set<String> FRAME = Set.of("html", "head", "body");

    private static final String MOVED = "browsers would move it, or end what it stands in; put it beside that";

    /** Browsers give up at 512. */
    private static final int DEEPEST = 256;

    /** What ends a comment, or begins something, where XML sees none of it. */
    private static final Pattern HARMFUL_COMMENT = Pattern.compile("[<>\\[\\]]|-$|^-");

    private final Medium medium;
    private final String file;
    private final String page;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private Locator locator = new LocatorImpl();
    private OptionalInt table = OptionalInt.empty();
    private final Nesting nesting = new Nesting();
    /** Whether nothing is wrong with the element that began last. */
    private boolean isSound;

    private int heads;

    private PageRules(Medium medium, String file, String page) {
        this.medium = medium;
        this.file = file;
        this.page = page;
    }

    /**
     * Reads a page.
     *
     * @param medium who reads it
     * @param file what it is called, for findings
     * @param page its text
     * @return an error for each thing that a page may not hold, or lacks; or where it is not well-formed
     */
    static List<Finding> check(Medium medium, String file, String page) {
        PageRules rules = new PageRules(medium, file, page);
        List<Finding> illFormed = Xhtml.read(page, file, rules);
        rules.findings.addAll(illFormed);
        if (illFormed.isEmpty()) {
            rules.whole();
        }
        return List.copyOf(rules.findings);
    }

    /** Says what the page lacks as a whole. */
    private void whole() {
        if (page.startsWith("<?")) {
            add(
                    DocumentRule.FORBIDDEN_IN_PAGE,
                    0,
                    "the page has an XML declaration",
                    "leave it out: the page is UTF-8");
        }
        if (heads != 1) {
            lacks("the page has no `head`, or several", "the styles are put at its end");
        }
        if (medium == Medium.MAIL && !seen.containsAll(Set.of("title", "lang"))) {
            lacks(
                    "the body of the message has no `html` with a `lang`, or no words in its `title`",
                    "`<html lang=\"${masthead.page.lang}\">`, and in its `head` `<title>${notice.subject}</title>`");
        }
    }

    private void lacks(String message, String hint) {
        add(DocumentRule.FORBIDDEN_IN_PAGE, 0, message, hint);
    }

    @Override
    public void setDocumentLocator(Locator found) {
        locator = found;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        if (nesting.depth() >= DEEPEST) {
            throw new SAXParseException("elements are nested deeper than " + DEEPEST, locator);
        }
        int before = findings.size();
        if (!Vocabulary.element(name) || name.equals("style") || (name.equals("img") && medium == Medium.MAIL)) {
            refuse("may not hold the element `" + name + "`", "a report is text, and loads no file");
        } else {
            for (int i = 0; i < attributes.getLength(); i++) {
                attribute(name, attributes.getQName(i), attributes.getValue(i));
            }
            place(name);
        }
        table(name, attributes);
        heads += name.equals("head") ? 1 : 0;
        nesting.begins(name, locator);
        isSound = findings.size() == before;
        if (name.equals("html") && attributes.getValue("lang") != null) {
            seen.add("lang");
        }
    }

    /** Where an element may not stand, HTML ends others, or moves it, without a word. */
    private void place(String name) {
        String parent = nesting.name(0);
        if (!FRAME.contains(name)
                && Vocabulary.element(parent)
                && !Vocabulary.allowsIn(parent, nesting.name(1), name)) {
            refuse("may not hold `" + name + "` right within `" + parent + "`", MOVED);
        } else if (name.equals("a") && nesting.holds("a")) {
            refuse("may not hold a link within a link", "end the first before the second");
        } else if ((isOnce(name) && !seen.add("<" + name)) || (name.equals("head") && seen.contains("<body"))) {
            refuse("may hold `" + name + "` once, the head before the body", "browsers pass over the second");
        }
    }

    private boolean isOnce(String name) {
        return name.equals("body") || (name.equals("title") && nesting.name(0).equals("head"));
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (new String(characters, start, length).isBlank()) {
            return;
        }
        String parent = nesting.name(0);
        if (parent.equals("title") && nesting.name(1).equals("head")) {
            seen.add("title");
        } else if (Vocabulary.element(parent) && !Vocabulary.allowsText(parent, nesting.name(1))) {
            refuse("may not hold text right within `" + parent + "`", MOVED);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        nesting.ends(locator)
                .filter(tag -> isSound && !FRAME.contains(name))
                .ifPresent(tag -> refuse(
                        "may not hold `" + tag + "`",
                        tag.startsWith("</")
                                ? "browsers read a second one; write `<" + name + "/>`"
                                : "browsers see no end in it; write `<" + name + "></" + name + ">`"));
    }

    @Override
    public void processingInstruction(String target, String data) {
        refuse("may not hold the instruction `<?" + target + "`", "browsers read it in another way; leave it out");
    }

    @Override
    public void startCDATA() {
        refuse("may not hold `<![CDATA[`", "browsers read it in another way; write `&lt;` and `&amp;`");
    }

    @Override
    public void comment(char[] characters, int start, int length) {
        if (HARMFUL_COMMENT.matcher(new String(characters, start, length)).find()) {
            String hint = "mail programs and browsers may act on it; write `<#-- … -->`, which is not printed";
            refuse("may not hold a comment with `<`, `>`, `[` or `]`, or with `-` at an end", hint);
        }
    }

    /** Returns where the tag begins whose end the parser is at. */
    private int tag() {
        int end = new Place(file, locator.getLineNumber(), locator.getColumnNumber(), "").indexIn(page);
        return Math.max(0, page.lastIndexOf('<', end - 2));
    }

    private void attribute(String element, String name, String value) {
        boolean isOfMail = medium == Medium.MAIL && OF_MAIL.contains(name);
        if (!Vocabulary.allows(element, name) && !isOfMail) {
            String hint = Vocabulary.attributeHint(name);
            refuse("may not hold the attribute `" + name + "` of `" + element + "`", hint);
        } else if (name.equals("http-equiv") && !value.equals("Content-Security-Policy")) {
            refuse("may not set `" + value + "`", "a page stays where it is");
        } else if (name.equals("charset") && !value.equalsIgnoreCase("utf-8")) {
            refuse("may not be read as `" + value + "`", "it is UTF-8");
        } else if (name.equals("src") && !PICTURE.matcher(value).matches()) {
            refuse("may not load a file by `src`", "a picture of the house stands in the page, as `data:`");
        } else if (name.equals("href") && !isSafe(value)) {
            refuse("may not link to `" + value + "`", "a link leads to a note, a page or an address");
        } else if (isOfMail || Vocabulary.isPaint(name) || name.equals("transform")) {
            StyleRules.refusedIn(value)
                    .forEach(message -> refuse("has a style in `" + name + "`: " + message, "leave it out"));
        }
    }

    private boolean isSafe(String address) {
        int colon = address.indexOf(':');
        String scheme = address.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
        return address.startsWith("#") || SCHEMES.contains(scheme);
    }

    /** Who hears a table read out needs to know what it is about, and what each head is the head of. */
    private void table(String name, Attributes attributes) {
        if (table.isPresent() && !name.equals("caption")) {
            String hint = "put a `caption` first in it; a table that only arranges has `role=\"presentation\"`";
            add(DocumentRule.MISSING_CAPTION, table.getAsInt(), "the table has no `caption`", hint);
        } else if (name.equals("th") && attributes.getValue("scope") == null) {
            add(DocumentRule.MISSING_SCOPE, tag(), "`th` has no `scope`", "say `scope=\"col\"`, or `row`");
        }
        boolean begins = name.equals("table") && !"presentation".equals(attributes.getValue("role"));
        table = begins ? OptionalInt.of(tag()) : OptionalInt.empty();
    }

    private void refuse(String message, String hint) {
        add(DocumentRule.FORBIDDEN_IN_PAGE, tag(), "the page " + message, hint);
    }

    private void add(Rule rule, int at, String message, String hint) {
        findings.add(rule.finding(Place.in(file, page, at), message, hint));
    }
}
