package org.sitrep.typeset.layout.box;

/** Names of places in the galley. Those that are not ids hold a space, which no id does. */
public final class Anchors {

    private static final String RUNNING = "running ";
    private static final String HEADING = "heading ";

    private Anchors() {}

    static String running(int index) {
        return RUNNING + index;
    }

    public static boolean isRunning(String anchor) {
        return anchor.startsWith(RUNNING);
    }

    public static int runningIndex(String anchor) {
        return Integer.parseInt(anchor.substring(RUNNING.length()));
    }

    public static String heading(int part) {
        return HEADING + part;
    }
}
