package org.sitrep.typeset.style;

import static org.sitrep.typeset.style.property.Property.*;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.typeset.style.css.StyleRule;
import org.sitrep.typeset.style.html.RawElement;
import org.sitrep.typeset.style.html.Vocabulary;
import org.sitrep.typeset.style.property.Property;
import org.sitrep.typeset.style.sheet.Ruleset;
import org.sitrep.typeset.style.value.Bidi;
import org.sitrep.typeset.style.value.Break;
import org.sitrep.typeset.style.value.Display;

/** Says what a sheet declares for elements on which it would have no effect; each once, where the rule stands. */
final class Effects {

    /** The tables' own elements: a sheet does not make them something else. */
    private static final Set<String> TABLES =
            Set.of("table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td");

    private static final Set<String> ROOTS = Set.of("html", "body");

    private static final Set<String> PICTURES = Set.of("img", "svg");

    /** What is set as one piece, or beside others: the pages do not end where it asks for it. */
    private static final Set<Display> CLOSED = EnumSet.of(
            Display.INLINE,
            Display.INLINE_BLOCK,
            Display.TABLE_CAPTION,
            Display.TABLE_COLUMN_GROUP,
            Display.TABLE_COLUMN,
            Display.TABLE_HEADER_GROUP,
            Display.TABLE_CELL);

    /** What is as high as the cells in it. */
    private static final Set<Display> ROWS = EnumSet.of(
            Display.TABLE,
            Display.TABLE_HEADER_GROUP,
            Display.TABLE_ROW_GROUP,
            Display.TABLE_FOOTER_GROUP,
            Display.TABLE_ROW);

    private final Set<String> pages;
    private final List<Finding> findings;
    private final Set<Finding> reported = new HashSet<>();

    /** Takes the names that pages have, and the list that findings are added to. */
    Effects(Set<String> pages, List<Finding> findings) {
        this.pages = pages;
        this.findings = findings;
    }

    /** Returns whether an element that stands in the flow of pages takes itself and what it holds out of it. */
    static boolean isClosed(Style style, Style parent) {
        return parent.get(DISPLAY) == Display.FLEX
                || parent.get(COLUMN_COUNT) > 1
                || CLOSED.contains(style.get(DISPLAY))
                || !style.get(RUNNING).isEmpty();
    }

    /** Adds a finding for generated content, where an element cannot hold any. */
    void checkGenerated(RawElement element, String pseudo, boolean inPicture, List<Ruleset> rules) {
        if (inPicture || !Vocabulary.allowsText(element.name(), element.parentName())) {
            String message = "`" + element.name() + "` holds no text, so it has no `" + pseudo + "`";
            report(
                    element,
                    rules,
                    CONTENT,
                    StyleRule.NO_EFFECT,
                    message,
                    "use one of the elements inside, or around it");
        }
    }

    /**
     * Adds findings for an element that is no part of a picture.
     *
     * @param rules what made its style, the rule that overrides others last
     * @param isClosed whether it stands where pages do not end
     */
    void check(RawElement element, Style style, Style parent, List<Ruleset> rules, boolean isClosed) {
        checkKind(element, style, rules);
        checkPlace(element, style, rules);
        checkSize(element, style, parent, rules);
        checkPage(element, style, parent, rules, isClosed);
        if (isClosed && style.get(BREAK_BEFORE) == Break.PAGE) {
            String message = "`break-before: page` of `" + element.name() + "` has no effect where it stands:"
                    + " in a line, a row, a cell, a head of a table or out of the flow";
            report(
                    element,
                    rules,
                    BREAK_BEFORE,
                    StyleRule.NO_EFFECT,
                    message,
                    "use it for a block, or a row, that holds this");
        }
    }

    private void checkPage(RawElement element, Style style, Style parent, List<Ruleset> rules, boolean isClosed) {
        String page = style.get(PAGE);
        boolean isBlock = !isClosed
                && !ROOTS.contains(element.name())
                && (style.get(DISPLAY) == Display.TABLE || !ROWS.contains(style.get(DISPLAY)));
        if (!pages.contains(page)) {
            String hint = Suggestion.hint(
                    page, pages.stream().filter(name -> !name.isEmpty()).toList());
            report(element, rules, PAGE, StyleRule.BAD_VALUE, "there is no `@page " + page + "`", hint);
        } else if (!isBlock && !page.equals(parent.get(PAGE))) {
            String message = "`page` of `" + element.name() + "` has no effect where it stands";
            report(element, rules, PAGE, StyleRule.NO_EFFECT, message, "use it for a block, or a table, in the text");
        }
    }

    private void checkKind(RawElement element, Style style, List<Ruleset> rules) {
        String name = element.name();
        boolean isInline = style.get(DISPLAY) == Display.INLINE;
        if (TABLES.contains(name) && !style.get(DISPLAY).name().startsWith("TABLE")) {
            String message = "the sheet gives `" + name + "` another `display`";
            String hint = "use a `div`, or leave the parts of a table as they are";
            report(element, rules, DISPLAY, StyleRule.TABLE_TAKEN_APART, message, hint);
        } else if (isInline && !Vocabulary.isPhrasing(name) && Vocabulary.element(name) && !name.equals("div")) {
            String message = "as a part of a line, `" + name + "` would be no `" + name + "` to those who listen";
            report(element, rules, DISPLAY, StyleRule.NO_EFFECT, message, "use `display: inline-block`, or a `span`");
        }
        if (!isInline && style.get(UNICODE_BIDI) == Bidi.PLAINTEXT) {
            String message = "as a box of its own, `" + name + "` orders no text: it is for parts of a line";
            report(
                    element,
                    rules,
                    DISPLAY,
                    StyleRule.NO_EFFECT,
                    message,
                    "use the attribute `dir`, or a `span` around it");
        }
    }

    private void checkPlace(RawElement element, Style style, List<Ruleset> rules) {
        String name = element.name();
        boolean isFixed = ROOTS.contains(name) || (TABLES.contains(name) && !name.equals("table"));
        if (isFixed && !style.get(RUNNING).isEmpty()) {
            String message = "`" + name + "` cannot be a running element";
            report(element, rules, RUNNING, StyleRule.NO_EFFECT, message, "use a `div`, or the whole table");
        }
    }

    private void checkSize(RawElement element, Style style, Style parent, List<Ruleset> rules) {
        if (ROWS.contains(style.get(DISPLAY)) && style.get(HEIGHT).points() > 0) {
            String message = "`" + element.name() + "` has the height of its cells";
            report(element, rules, HEIGHT, StyleRule.NO_EFFECT, message, "give it to `td` and `th`");
        }
        if (style.get(MAX_HEIGHT) < Double.POSITIVE_INFINITY && !PICTURES.contains(element.name())) {
            String message = "`" + element.name() + "` is as high as what it holds";
            report(element, rules, MAX_HEIGHT, StyleRule.NO_EFFECT, message, "give `max-height` to a picture");
        }
        boolean isRow = ROWS.contains(style.get(DISPLAY)) && style.get(DISPLAY) != Display.TABLE;
        if (isRow && style.get(BACKGROUND_COLOR).isVisible()) {
            String message = "`" + element.name() + "` shows no `background`";
            report(element, rules, BACKGROUND_COLOR, StyleRule.NO_EFFECT, message, "give it to `td` and `th`");
        }
        boolean grows = parent.get(DISPLAY) == Display.FLEX && style.get(FLEX) > 0;
        if (grows && !style.get(MAX_WIDTH).isAuto()) {
            String message = "what grows in a `flex` row has no `max-width`";
            report(element, rules, MAX_WIDTH, StyleRule.NO_EFFECT, message, "use `width`, and let another part grow");
        }
    }

    private void report(
            RawElement element,
            List<Ruleset> rules,
            Property<?> property,
            StyleRule rule,
            String message,
            String hint) {
        Finding finding = rule.finding(place(element, rules, property), message, hint);
        if (reported.add(finding)) {
            findings.add(finding);
        }
    }

    /** Returns where the last of some rules stands that sets a property; else the element. */
    private static Place place(RawElement element, List<Ruleset> rules, Property<?> property) {
        Place place = element.place();
        for (Ruleset rule : rules) {
            boolean sets = rule.declarations().stream()
                    .anyMatch(declaration -> declaration.slot().ltr() == property);
            place = sets ? rule.place().orElse(place) : place;
        }
        return place;
    }
}
