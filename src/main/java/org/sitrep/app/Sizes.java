package org.sitrep.app;

/** How sizes print. */
public final class Sizes {

    private Sizes() {}

    /** Returns a size in kB, such as "62 kB". */
    public static String kilobytes(long bytes) {
        return Math.round(bytes / 1000.0) + " kB";
    }
}
