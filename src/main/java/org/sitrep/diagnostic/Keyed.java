package org.sitrep.diagnostic;

import java.util.Locale;

/** A constant that files, phrases and messages name by a word. Enums implement it. */
public interface Keyed {

    /** Returns the name of the enum's value. */
    String name();

    /** Returns its word, such as {@code accepted-in-part}. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the constant of a word, which must be that of one. */
    static <E extends Enum<E>> E of(Class<E> kind, String id) {
        return Enum.valueOf(kind, id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
