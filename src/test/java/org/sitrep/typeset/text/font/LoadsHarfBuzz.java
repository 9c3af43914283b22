package org.sitrep.typeset.text.font;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that loads HarfBuzz, and prints why it could not, then which files of it the process holds (on Linux). */
public final class LoadsHarfBuzz {

    private LoadsHarfBuzz() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println(Shaper.fault().orElse("loaded"));
        Path maps = Path.of("/proc/self/maps");
        if (Files.exists(maps)) {
            Files.readAllLines(maps).stream()
                    .filter(line -> line.contains("lwjgl.so") || line.contains("harfbuzz.so"))
                    .map(line -> line.substring(line.indexOf('/')))
                    .distinct()
                    .forEach(System.out::println);
        }
    }
}
