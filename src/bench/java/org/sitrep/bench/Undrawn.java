package org.sitrep.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program's own templates without their pictures, for comparison. */
final class Undrawn {

    private static final Path OURS = Path.of("templates");

    /** What draws in each template. */
    private static final Map<String, List<Pattern>> DRAWING = Map.of(
            "brief/parts/summary.ftlh",
            List.of(
                    from("<#if map??><#include \"map.ftlh\">", "</#if>"),
                    from("<#if map??>", " with-map</#if>"),
                    from("<#if course??>", "</#if>"),
                    from("<#if card.trend??>", "</@draw></#if>")),
            "brief/parts/situation.ftlh",
            List.of(from("<#if charts?has_content>", "\n</#if>")),
            "brief/parts/demands.ftlh",
            List.of(from("<@draw ", "</@draw>")));

    private Undrawn() {}

    /** Writes the set into a folder, and gives that. */
    static Path templates(Path folder) {
        try (Stream<Path> files = Files.walk(OURS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, OURS.relativize(file).toString().replace('\\', '/'), folder);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern from(String begin, String end) {
        return Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL);
    }

    private static void copy(Path file, String name, Path folder) throws IOException {
        String text = Files.readString(file);
        for (Pattern drawing : DRAWING.getOrDefault(name, List.of())) {
            Matcher found = drawing.matcher(text);
            if (!found.find()) {
                throw new IllegalStateException(name + " does not draw: " + drawing);
            }
            text = found.replaceFirst("");
        }
        Path copy = folder.resolve(name);
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, text);
    }
}
