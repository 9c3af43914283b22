package org.sitrep.typeset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.typeset.text.font.Fonts;

/** The fonts that ship, and those of further scripts that the tests bring. */
public final class TestFonts {

    private static final Path SHIPPED = Path.of("src/main/resources/fonts");
    private static final Path BROUGHT = Path.of("src/test/resources/fonts");
    private static final Fonts ALL = Fonts.of(files()).value().orElseThrow();

    private TestFonts() {}

    /** Returns all fonts, parsed once. */
    public static Fonts all() {
        return ALL;
    }

    /** Returns the files of all fonts by name, the shipped ones first. */
    public static Map<String, byte[]> files() {
        Map<String, byte[]> files = shipped();
        for (String name : List.of("Myanmar", "Bengali", "Devanagari", "Ethiopic")) {
            files.put(name, read(BROUGHT.resolve("NotoSans" + name + "-Regular.ttf")));
        }
        files.put("SC", read(BROUGHT.resolve("NotoSansSC-Subset.ttf")));
        return files;
    }

    /** Returns a typesetter with the shipped fonts, and with some of the tests' that a crisis brings. */
    public static Typesetter bringing(String... names) {
        return Typesetter.of(shipped(), brought(names), Map::of).value().orElseThrow();
    }

    /** Returns the files of the shipped fonts by name, but for the Chinese ones. */
    public static Map<String, byte[]> shipped() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : List.of("NotoSans-Regular", "NotoSans-Bold", "NotoSans-Italic")) {
            files.put(name, read(SHIPPED.resolve(name + ".ttf")));
        }
        for (String name : List.of("NotoNaskhArabic-Regular", "NotoNaskhArabic-Bold")) {
            files.put(name, read(SHIPPED.resolve(name + ".ttf")));
        }
        return files;
    }

    /** Returns the files of some of the tests' own fonts by name, in this order. */
    public static Map<String, byte[]> brought(String... names) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List.of(names).forEach(name -> files.put(name, read(BROUGHT.resolve(name + ".ttf"))));
        return files;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
