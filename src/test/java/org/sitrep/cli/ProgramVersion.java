package org.sitrep.cli;

/** The version that the program says of itself. */
public final class ProgramVersion {

    private ProgramVersion() {}

    /** Returns the version's number. */
    public static String number() {
        return ScreenCommand.version();
    }
}
