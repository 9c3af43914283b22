package org.sitrep.typeset.style.property;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.typeset.style.css.Cursor;
import org.sitrep.typeset.style.css.Token;
import org.sitrep.typeset.style.css.Token.Kind;
import org.sitrep.typeset.style.value.Color;
import org.sitrep.typeset.style.value.Content;
import org.sitrep.typeset.style.value.Numbering;

/** How generated content is written. */
final class ContentGrammar {

    /** What pseudo-elements show. */
    static final Grammar<List<Content>> GENERATED = Grammar.word("none", List.<Content>of())
            .or(Grammar.list(
                    new Grammar<>(
                            "a string, `counter(page)`, `counter(pages)` or `target-counter(attr(href), page)`",
                            ContentGrammar::generated),
                    false));

    /** What margin boxes show. */
    static final Grammar<String> MARGIN = Grammar.word("none", "").or(Grammar.named("element"));

    private ContentGrammar() {}

    private static @Nullable Specified<Content> generated(Cursor cursor) {
        Token token = cursor.next();
        if (token.is(Kind.STRING)) {
            return Specified.always(new Content.Literal(token.text()));
        }
        Content content = token.is(Kind.FUNCTION) ? function(token.text(), cursor) : null;
        return content != null && cursor.take(")") ? Specified.always(content) : null;
    }

    private static @Nullable Content function(String name, Cursor cursor) {
        if (name.equals("target-counter")) {
            return target(cursor);
        }
        String counter = name.equals("counter") ? cursor.next().text() : "";
        Numbering numbering = numbering(cursor);
        if (numbering == null) {
            return null;
        }
        return switch (counter) {
            case "page" -> new Content.PageNumber(numbering);
            case "pages" -> new Content.PageCount(numbering);
            default -> null;
        };
    }

    /** The page of the element that a link leads to; the link is known where the content is put into the page. */
    private static @Nullable Content target(Cursor cursor) {
        Token function = cursor.next();
        boolean isLink = function.is(Kind.FUNCTION) && function.text().equals("attr");
        if (!isLink || !cursor.takeName("href") || !cursor.take(")") || !cursor.take(",") || !cursor.takeName("page")) {
            return null;
        }
        Numbering numbering = numbering(cursor);
        return numbering == null ? null : new Content.TargetPage("", numbering);
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
