package org.sitrep.typeset.layout;

/** Names of places in the galley. Those that are not ids hold a space, which no id does. */
final class Anchors {

    private static final String RUNNING = "running ";
    private static final String HEADING = "heading ";

    private Anchors() {}

    static String running(int index) {
        return RUNNING + index;
    }

    static boolean isRunning(String anchor) {
        return anchor.startsWith(RUNNING);
    }

    static int runningIndex(String anchor) {
        return Integer.parseInt(anchor.substring(RUNNING.length()));
    }

    static String heading(int part) {
        return HEADING + part;
    }
}
