package org.sitrep.cli.output;

import java.util.Locale;

/** How findings are printed. */
public enum FindingsFormat {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
