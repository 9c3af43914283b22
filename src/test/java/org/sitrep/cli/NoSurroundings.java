package org.sitrep.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** For commands that send nothing: nobody types, and there is nothing to remember. */
public final class NoSurroundings {

    /** An empty place, at a given moment. */
    public static final Surroundings HERE = new Surroundings(
            InputStream.nullInputStream(),
            Clock.fixed(Instant.parse("2016-09-25T15:00:00Z"), ZoneOffset.UTC),
            Map.of(),
            Path.of("target/no-state"));

    private NoSurroundings() {}
}
