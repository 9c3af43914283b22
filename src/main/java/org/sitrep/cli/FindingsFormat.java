package org.sitrep.cli;

import java.util.Locale;

/** How findings are printed. */
enum FindingsFormat {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
