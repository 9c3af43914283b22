package org.sitrep.bench;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.sitrep.yardstick.ColdYardstick;

/** Installs a copy of the program that sets its pages with openhtmltopdf: the same launcher, other jars. */
final class YardstickProgram {

    private static final List<String> OWN = List.of("org/sitrep/yardstick", "yardstick");
    private static final List<String> LIBRARIES = List.of("openhtmltopdf-", "graphics2d-", "xmpbox-");

    private YardstickProgram() {}

    /**
     * Installs it.
     *
     * @param distribution the program as it is handed out
     * @param home where the copy goes
     */
    static void install(Path distribution, Path home) throws IOException, URISyntaxException {
        copy(distribution, home);
        Path lib = home.resolve("lib");
        Files.move(lib.resolve("sitrep.jar"), lib.resolve("program.jar"));
        List<String> jars = new ArrayList<>(List.of("program.jar"));
        for (Path library : libraries()) {
            String name = library.getFileName().toString();
            jars.add(name);
            if (!Files.exists(lib.resolve(name))) {
                Files.copy(library, lib.resolve(name));
            }
        }
        jar(lib.resolve("sitrep.jar"), String.join(" ", jars));
    }

    private static List<Path> libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(path -> LIBRARIES.stream().anyMatch(path.getFileName().toString()::startsWith))
                .toList();
    }

    private static void jar(Path file, String classPath) throws IOException, URISyntaxException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, ColdYardstick.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        Path classes = Path.of(ColdYardstick.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (String folder : OWN) {
                add(jar, classes, classes.resolve(folder));
            }
        }
    }

    private static void add(JarOutputStream jar, Path classes, Path folder) throws IOException {
        for (Path file : walk(folder)) {
            if (Files.isRegularFile(file)) {
                jar.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path path : walk(from)) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else {
                Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static List<Path> walk(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }
}
