package org.sitrep.fact;

import java.util.Optional;

/**
 * Someone who says things, or something we read them in.
 *
 * @param id names it in the crisis
 * @param name its name in print
 * @param shortName a shorter name for tables and cards; the name where none is given
 * @param kind what it is, such as media, monitor or UN
 * @param reliability how far we rely on it, in words
 * @param address where to find it
 */
public record Source(
        String id, Text name, Text shortName, Text kind, Optional<Text> reliability, Optional<String> address) {}
