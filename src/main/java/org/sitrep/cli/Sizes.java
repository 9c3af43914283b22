package org.sitrep.cli;

/** How sizes print. */
final class Sizes {

    private Sizes() {}

    /** Gives a size in kB, such as "62 kB". */
    static String kilobytes(long bytes) {
        return Math.round(bytes / 1000.0) + " kB";
    }
}
