package org.sitrep.typeset.style.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.typeset.style.css.Cursor;
import org.sitrep.typeset.style.css.StyleRule;
import org.sitrep.typeset.style.css.Token;
import org.sitrep.typeset.style.css.Token.Kind;
import org.sitrep.typeset.style.property.Declaration;
import org.sitrep.typeset.style.property.Definition;
import org.sitrep.typeset.style.property.Definitions;
import org.sitrep.typeset.style.property.Grammar;
import org.sitrep.typeset.style.property.OutOfScope;

/** Reads declarations. */
public final class DeclarationParser {

    private static final Set<String> RELATIVE = Set.of("", "%", "em", "rem");

    private final Cursor cursor;

    public DeclarationParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Reads declarations up to the closing brace, and goes past it. */
    List<Declaration> block(Map<String, Definition> names, boolean inPseudo) {
        List<Declaration> block = new ArrayList<>();
        Token opened = cursor.tokens().get(cursor.at() - 1);
        for (cursor.spaces(); !cursor.atEnd() && !cursor.peek().isSymbol("}"); cursor.spaces()) {
            if (isCutOff(opened)) {
                return block;
            }
            block.addAll(one(names, inPseudo));
        }
        if (!cursor.take("}")) {
            cursor.error(StyleRule.BAD_SYNTAX, opened, "the declarations do not end", "end them with `}`");
        }
        return block;
    }

    /** Returns whether a rule begins where a declaration was to, for want of a brace; if so, reports it and goes there. */
    boolean isCutOff(Token opened) {
        int start = cursor.at();
        cursor.seek("{;}");
        boolean found = cursor.peek().isSymbol("{");
        cursor.back(found ? cursor.lineStart(start, cursor.at()) : start);
        if (found) {
            int line = cursor.place(opened).line();
            cursor.error(
                    StyleRule.BAD_SYNTAX,
                    cursor.peek(),
                    "`}` is missing before this rule",
                    "end the declarations that begin on line " + line + " with `}`");
        }
        return found;
    }

    /** Reads one declaration and its semicolon; none where it is wrong. */
    public List<Declaration> one(Map<String, Definition> names, boolean inPseudo) {
        if (cursor.take(";")) {
            return List.of();
        }
        Token name = cursor.next();
        cursor.spaces();
        if (!name.is(Kind.NAME) || !cursor.take(":")) {
            cursor.error(StyleRule.BAD_SYNTAX, name, "a declaration was expected here", "such as `margin: 0;`");
            cursor.seek(";}");
            return List.of();
        }
        int from = cursor.at();
        cursor.seek(";}");
        cursor.back(end(from, cursor.at()));
        Cursor value = cursor.part(from, cursor.at());
        cursor.take(";");
        return declared(names, name, value, inPseudo);
    }

    /** Returns where a value ends: before the next declaration, where the semicolon between them is missing. */
    private int end(int from, int to) {
        List<Token> tokens = cursor.tokens();
        for (int i = from + 2; i < to; i++) {
            if (tokens.get(i).isSymbol(":") && tokens.get(i - 1).is(Kind.NAME)) {
                boolean isApart = tokens.get(i - 2).is(Kind.SPACE);
                Token last = tokens.get(isApart ? Math.max(from, i - 3) : i - 2);
                cursor.unended(last, tokens.get(i - 1).text());
                return i - 1;
            }
        }
        return to;
    }

    private List<Declaration> declared(Map<String, Definition> names, Token token, Cursor value, boolean inPseudo) {
        String name = token.text().toLowerCase(Locale.ROOT);
        Definition definition = names.get(name);
        if (definition == null) {
            cursor.error(
                    StyleRule.UNKNOWN_PROPERTY, token, "unknown property `" + token.text() + "`", unknown(name, names));
            return List.of();
        }
        if (name.equals("content") && !inPseudo) {
            cursor.error(
                    StyleRule.BAD_VALUE,
                    token,
                    "`content` is for `::before` and the like",
                    "put the text into the page");
        }
        List<Declaration> declarations = definition.declarations(value);
        if (declarations == null) {
            refuse(name, definition, value);
            return List.of();
        }
        return declarations;
    }

    private static String unknown(String name, Map<String, Definition> names) {
        if (Definitions.ELEMENT.containsKey(name)) {
            return "only elements have it; in the margins, a running element";
        }
        String instead = OutOfScope.property(name);
        return OutOfScope.isProperty(name)
                ? instead
                : Suggestion.nearest(name, names.keySet())
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse(instead);
    }

    /** Says what is wrong with a value: a unit, a function, or the value as a whole. */
    private void refuse(String name, Definition definition, Cursor value) {
        for (Token token : value.tokens()) {
            if (token.is(Kind.NUMBER) && !isUnit(token.text())) {
                Set<String> known = new TreeSet<>(Grammar.UNITS.keySet());
                known.addAll(List.of("em", "rem", "%"));
                cursor.error(
                        StyleRule.UNKNOWN_UNIT,
                        token,
                        "unknown unit `" + token.text() + "`",
                        "known: " + String.join(", ", known));
                return;
            }
            String hint = outOfScope(token);
            if (hint != null) {
                cursor.error(StyleRule.BAD_VALUE, token, "`" + token.text() + "` is not supported", hint);
                return;
            }
        }
        String hint = OutOfScope.value(name, value.shown());
        String shown = value.shown();
        String message = shown.isEmpty() ? "`" + name + "` has no value" : "`" + name + "` cannot be `" + shown + "`";
        cursor.error(
                StyleRule.BAD_VALUE,
                value.tokens().get(0),
                message,
                hint.isEmpty() ? "expected: " + definition.expects() : hint);
    }

    private static boolean isUnit(String unit) {
        return RELATIVE.contains(unit) || Grammar.UNITS.containsKey(unit);
    }

    private static @Nullable String outOfScope(Token token) {
        if (token.isSymbol("!")) {
            return "`!important` is not supported: let a more specific selector win";
        }
        return token.is(Kind.FUNCTION) ? OutOfScope.function(token.text()) : null;
    }
}
