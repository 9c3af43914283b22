package org.sitrep.typeset.style.property;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.typeset.style.css.Cursor;
import org.sitrep.typeset.style.css.Token.Kind;

/**
 * A size of paper, upright.
 *
 * @param width in millimetres
 * @param height in millimetres
 */
record PageSize(double width, double height) {

    private static final Map<String, PageSize> NAMED = Map.of(
            "a4", new PageSize(210, 297),
            "letter", new PageSize(215.9, 279.4));

    /** The descriptor {@code size}: a name, a turn of it or of all other pages, or a width and a height. */
    static final Definition DEFINITION = new Definition(
            "`A4`, `letter`, `landscape`, `A4 landscape`, or a width and a height",
            Definition.slots(Property.PAGE_WIDTH, Property.PAGE_HEIGHT, Property.PAGE_TURNED),
            PageSize::read);

    private static @Nullable List<Specified<?>> read(Cursor cursor) {
        return cursor.peek().is(Kind.NAME) ? named(cursor) : measured(cursor);
    }

    private static @Nullable List<Specified<?>> named(Cursor cursor) {
        if (cursor.takeName("landscape")) {
            return List.of(Specified.INHERIT, Specified.INHERIT, Specified.always(true));
        }
        PageSize size = NAMED.get(cursor.next().text().toLowerCase(Locale.ROOT));
        return size == null ? null : size.specified(cursor.takeName("landscape"));
    }

    private List<Specified<?>> specified(boolean turned) {
        double unit = 72 / 25.4;
        return List.of(Specified.always(width * unit), Specified.always(height * unit), Specified.always(turned));
    }

    private static @Nullable List<Specified<?>> measured(Cursor cursor) {
        Specified<?> width = Property.PAGE_WIDTH.grammar().read(cursor);
        if (width == null || cursor.atEnd()) {
            return width == null ? null : List.of(width, width, Specified.INITIAL);
        }
        Specified<?> height = Property.PAGE_HEIGHT.grammar().read(cursor);
        return height == null ? null : List.of(width, height, Specified.INITIAL);
    }
}
