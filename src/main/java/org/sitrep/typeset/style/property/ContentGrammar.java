package org.sitrep.typeset.style.property;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.typeset.style.css.Cursor;
import org.sitrep.typeset.style.css.Token;
import org.sitrep.typeset.style.css.Token.Kind;
import org.sitrep.typeset.style.html.Vocabulary;
import org.sitrep.typeset.style.value.Color;
import org.sitrep.typeset.style.value.Content;
import org.sitrep.typeset.style.value.Numbering;

/** How generated content is written. */
final class ContentGrammar {

    private static final Map<String, String> LEADERS = Map.of("dotted", ".", "solid", "_", "space", " ");

    /** What pseudo-elements show. */
    static final Grammar<List<Piece>> GENERATED = Grammar.word("none", List.<Piece>of())
            .or(Grammar.list(
                    new Grammar<>(
                            "a string, `counter(name)`, `attr(name)`, `leader('.')` or `target-counter(attr(href), page)`",
                            ContentGrammar::generated),
                    false));

    /** What margin boxes show. */
    static final Grammar<List<Content>> MARGIN = Grammar.word("none", List.<Content>of())
            .or(Grammar.list(
                    new Grammar<>(
                            "a string, `counter(page)`, `counter(pages)` or `element(name)`", ContentGrammar::margin),
                    false));

    private ContentGrammar() {}

    private static @Nullable Specified<Content> margin(Cursor cursor) {
        Token token = cursor.next();
        Content content = null;
        if (token.is(Kind.STRING)) {
            return Specified.always(new Content.Literal(token.text()));
        }
        if (token.is(Kind.FUNCTION)) {
            String name = cursor.next().text();
            content = token.text().equals("element") ? new Content.Running(name) : null;
            content = token.text().equals("counter") ? pages(name, numbering(cursor)) : content;
        }
        return content != null && cursor.take(")") ? Specified.always(content) : null;
    }

    private static @Nullable Content pages(String counter, @Nullable Numbering numbering) {
        if (numbering == null) {
            return null;
        }
        return switch (counter) {
            case "page" -> new Content.PageNumber(numbering);
            case "pages" -> new Content.PageCount(numbering);
            default -> null;
        };
    }

    private static @Nullable Specified<Piece> generated(Cursor cursor) {
        Token token = cursor.next();
        if (token.is(Kind.STRING)) {
            return Specified.always(fixed(new Content.Literal(token.text())));
        }
        Piece piece = token.is(Kind.FUNCTION) ? function(token.text(), cursor) : null;
        return piece != null && cursor.take(")") ? Specified.always(piece) : null;
    }

    private static Piece fixed(Content content) {
        return (element, counters) -> content;
    }

    private static @Nullable Piece function(String name, Cursor cursor) {
        return switch (name) {
            case "counter" -> counter(cursor);
            case "attr" -> attribute(cursor);
            case "leader" -> leader(cursor);
            case "target-counter" -> target(cursor);
            default -> null;
        };
    }

    private static @Nullable Piece counter(Cursor cursor) {
        String name = cursor.next().text();
        Numbering numbering = numbering(cursor);
        Content pages = pages(name, numbering);
        if (numbering == null || pages != null) {
            return pages == null ? null : fixed(pages);
        }
        return (element, counters) -> new Content.Literal(numbering.format(counters.value(name)));
    }

    private static @Nullable Piece attribute(Cursor cursor) {
        String name = cursor.next().text();
        return Vocabulary.attribute(name) ? (element, counters) -> new Content.Literal(element.attribute(name)) : null;
    }

    private static @Nullable Piece leader(Cursor cursor) {
        Token pattern = cursor.next();
        if (pattern.is(Kind.STRING) && !pattern.text().isEmpty()) {
            return fixed(new Content.Leader(pattern.text()));
        }
        String named = pattern.is(Kind.NAME) ? LEADERS.get(pattern.text()) : null;
        return named == null ? null : fixed(new Content.Leader(named));
    }

    /** The page of the element that a link leads to; an id that is not there is found later, with its place. */
    private static @Nullable Piece target(Cursor cursor) {
        Token function = cursor.next();
        boolean isLink = function.is(Kind.FUNCTION) && function.text().equals("attr");
        if (!isLink || !cursor.takeName("href") || !cursor.take(")") || !cursor.take(",") || !cursor.takeName("page")) {
            return null;
        }
        Numbering numbering = numbering(cursor);
        return numbering == null
                ? null
                : (element, counters) -> new Content.TargetPage(id(element.attribute("href")), numbering);
    }

    private static String id(String address) {
        return address.startsWith("#") ? address.substring(1) : "";
    }

    /** The numbering after a comma; decimal where there is none, null where it is unknown. */
    private static @Nullable Numbering numbering(Cursor cursor) {
        if (!cursor.take(",")) {
            return Numbering.DECIMAL;
        }
        Specified<Numbering> numbering = Values.NUMBERING.read(cursor);
        return numbering == null ? null : numbering.of(new Basis(0, 0, 1, Color.BLACK));
    }
}
