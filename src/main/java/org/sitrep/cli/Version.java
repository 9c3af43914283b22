package org.sitrep.cli;

import picocli.CommandLine.IVersionProvider;

/** Gives the version that the build wrote into the program. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"sitrep " + (version == null ? "(from source)" : version)};
    }
}
