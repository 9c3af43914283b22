package org.sitrep.typeset.style.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.typeset.style.css.Cursor;
import org.sitrep.typeset.style.css.Origin;
import org.sitrep.typeset.style.css.Scanner;
import org.sitrep.typeset.style.css.StyleRule;
import org.sitrep.typeset.style.css.Token;
import org.sitrep.typeset.style.css.Token.Kind;
import org.sitrep.typeset.style.property.Declaration;
import org.sitrep.typeset.style.property.Definition;
import org.sitrep.typeset.style.property.Definitions;
import org.sitrep.typeset.style.value.MarginArea;

/** Reads a style sheet. What is wrong is a finding and left out, so that all is found at once. */
public final class SheetParser {

    private final Cursor cursor;
    private final DeclarationParser declarations;
    private final Map<String, Definition> names;
    private final List<Ruleset> rules = new ArrayList<>();
    private final List<PageRuleset> pages = new ArrayList<>();

    private SheetParser(Cursor cursor, Map<String, Definition> names) {
        this.cursor = cursor;
        this.names = names;
        this.declarations = new DeclarationParser(cursor);
    }

    /** Reads a sheet whose rules may declare some names; adds to the findings. */
    public static Sheet parse(Origin origin, Map<String, Definition> names, List<Finding> findings) {
        Cursor cursor = new Cursor(origin, Scanner.scan(origin, findings), findings);
        SheetParser parser = new SheetParser(cursor, names);
        parser.rules();
        return new Sheet(parser.rules, parser.pages);
    }

    private void rules() {
        for (cursor.spaces(); !cursor.atEnd(); cursor.spaces()) {
            Token token = cursor.peek();
            if (token.is(Kind.AT)) {
                atRule(cursor.next());
            } else if (cursor.take("}")) {
                cursor.error(
                        StyleRule.BAD_SYNTAX,
                        token,
                        "this brace ends nothing",
                        "leave it out, or look for a missing `{`");
            } else {
                rule();
            }
        }
    }

    private void rule() {
        Token first = cursor.peek();
        int start = cursor.at();
        cursor.seek("{;}");
        if (!cursor.peek().isSymbol("{")) {
            String hint = "such as `p { margin: 0 }`";
            cursor.error(StyleRule.BAD_SYNTAX, first, "this rule has no `{` before its declarations", hint);
            skipBare();
            return;
        }
        cursor.back(start);
        List<Selector> selectors = new SelectorParser(cursor).selectors();
        if (!cursor.take("{")) {
            cursor.skipBlock();
            return;
        }
        List<Declaration> block = declarations.block(names, inPseudo(selectors));
        selectors.forEach(selector -> rules.add(new Ruleset(selector, block, cursor.origin(), first.start())));
    }

    /** Goes past declarations without a brace before them, or else past one semicolon. */
    private void skipBare() {
        int semicolon = cursor.at();
        cursor.seek("{}");
        if (!cursor.take("}")) {
            cursor.back(semicolon);
            cursor.take(";");
        }
    }

    private static boolean inPseudo(List<Selector> selectors) {
        return selectors.stream().noneMatch(selector -> selector.pseudo().isEmpty());
    }

    private void atRule(Token token) {
        switch (token.text().toLowerCase(Locale.ROOT)) {
            case "page" -> page(token);
            default -> {
                cursor.error(
                        StyleRule.UNKNOWN_AT_RULE,
                        token,
                        "unknown at-rule `@" + token.text() + "`",
                        hint(token.text()));
                cursor.skipBlock();
            }
        }
    }

    private static String hint(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "import" -> "put all rules into one sheet; the typesetter reads no file";
            case "font-face" -> "fonts are handed to the typesetter, and found by `font-family`";
            case "charset" -> "leave it out; the sheet is text already";
            case "media" -> "leave it out; each sheet of a template set is for one medium";
            case "supports" -> "leave it out; what the typesetter supports is fixed";
            default -> Suggestion.hint(name, List.of("page"));
        };
    }

    private void page(Token token) {
        cursor.spaces();
        String name = cursor.peek().is(Kind.NAME) ? cursor.next().text() : "";
        if (!opens()) {
            String hint = "use `@page`, or `@page` and a name";
            cursor.error(StyleRule.UNKNOWN_SELECTOR, cursor.peek(), "unknown kind of page", hint);
            cursor.skipBlock();
            return;
        }
        Map<MarginArea, Ruleset> boxes = new EnumMap<>(MarginArea.class);
        List<Declaration> own = new ArrayList<>();
        boolean isCutOff = false;
        for (cursor.spaces(); !isCutOff && !cursor.atEnd() && !cursor.peek().isSymbol("}"); cursor.spaces()) {
            if (cursor.peek().is(Kind.AT)) {
                box(cursor.next(), boxes);
            } else if (declarations.isCutOff(token)) {
                isCutOff = true;
            } else {
                own.addAll(declarations.one(Definitions.PAGE, true));
            }
        }
        if (!isCutOff) {
            close(token);
        }
        pages.add(new PageRuleset(name, new Ruleset(own), boxes, cursor.place(token)));
    }

    private boolean opens() {
        cursor.spaces();
        return cursor.take("{");
    }

    private void close(Token opened) {
        if (!cursor.take("}")) {
            cursor.error(StyleRule.BAD_SYNTAX, opened, "`@" + opened.text() + "` does not end", "end it with `}`");
        }
    }

    private void box(Token token, Map<MarginArea, Ruleset> boxes) {
        MarginArea area = area(token);
        if (!opens()) {
            cursor.error(
                    StyleRule.BAD_SYNTAX,
                    token,
                    "a margin box needs its declarations in braces",
                    "such as `@top-center { content: element(head) }`");
            cursor.skipBlock();
            return;
        }
        List<Declaration> block = declarations.block(Definitions.MARGIN_BOX, true);
        if (area != null) {
            boxes.merge(area, new Ruleset(block), SheetParser::join);
        }
    }

    private @Nullable MarginArea area(Token token) {
        List<String> known = new ArrayList<>();
        for (MarginArea area : MarginArea.values()) {
            String name = area.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (name.equals(token.text())) {
                return area;
            }
            known.add(name);
        }
        cursor.error(
                StyleRule.UNKNOWN_AT_RULE,
                token,
                "unknown margin box `@" + token.text() + "`",
                Suggestion.hint(token.text(), known));
        return null;
    }

    private static Ruleset join(Ruleset first, Ruleset second) {
        List<Declaration> all = new ArrayList<>(first.declarations());
        all.addAll(second.declarations());
        return new Ruleset(all);
    }
}
