package org.sitrep.typeset.text.font;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.lwjgl.system.Configuration;
import org.lwjgl.system.Platform;
import org.lwjgl.util.harfbuzz.HarfBuzz;
import org.sitrep.files.PrivateFiles;

/**
 * HarfBuzz and the library that leads to it. They are unpacked where no other user can write, compared byte by byte with
 * those in the program, and loaded from there alone; the loader's own way would take what lies in the common folder of
 * temporary files.
 */
final class NativeLibraries {

    private final byte[] loader;
    private final byte[] harfBuzz;

    private NativeLibraries() throws IOException {
        loader = bytes("org/lwjgl/", "lwjgl");
        harfBuzz = bytes("org/lwjgl/harfbuzz/", "harfbuzz");
    }

    /**
     * Loads them: from the user's cache, or from a fresh folder where there is none or libraries may not be loaded from it.
     *
     * @throws LinkageError where they cannot be loaded
     */
    static void load(Map<String, String> environment) {
        try {
            NativeLibraries libraries = new NativeLibraries();
            if (!libraries.isLoadedFromCache(environment)) {
                try (PrivateFiles fresh = PrivateFiles.fresh()) {
                    libraries.load(fresh);
                }
            }
        } catch (IOException e) {
            throw (UnsatisfiedLinkError) new UnsatisfiedLinkError(e.toString()).initCause(e);
        }
    }

    private boolean isLoadedFromCache(Map<String, String> environment) {
        try {
            Optional<PrivateFiles> cache = PrivateFiles.inCache(environment, "libraries");
            if (cache.isPresent()) {
                load(cache.get());
            }
            return cache.isPresent();
        } catch (IOException | UnsatisfiedLinkError notThere) {
            return false;
        }
    }

    /** The first is loaded here already: where that fails, the classes that would load it have not failed yet. */
    private void load(PrivateFiles folder) throws IOException {
        String first = folder.put(name("lwjgl", loader), loader);
        String second = folder.put(name("harfbuzz", harfBuzz), harfBuzz);
        System.load(first);
        Configuration.LIBRARY_NAME.set(first);
        Configuration.HARFBUZZ_LIBRARY_NAME.set(second);
        HarfBuzz.hb_version_string();
    }

    /** Another version has another name, so that two installed side by side do not write over each other's. */
    private static String name(String library, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return HexFormat.of().toHexDigits((int) sum.getValue()) + "-" + System.mapLibraryName(library);
    }

    private static byte[] bytes(String folder, String library) throws IOException {
        String system = Platform.get() == Platform.MACOSX ? "macos" : lower(Platform.get());
        String path = system + "/" + lower(Platform.getArchitecture()) + "/" + folder + System.mapLibraryName(library);
        try (InputStream in = NativeLibraries.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new UnsatisfiedLinkError("the program has no " + path);
            }
            return in.readAllBytes();
        }
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
