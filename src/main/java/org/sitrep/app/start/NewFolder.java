package org.sitrep.app.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sitrep.app.AppRule;
import org.sitrep.app.Disk;
import org.sitrep.app.OutFolder;
import org.sitrep.app.PathName;
import org.sitrep.app.Written;
import org.sitrep.diagnostic.Checked;
import org.sitrep.document.Document;

/** A folder of files that the program carries. Nothing that is there is ever written over. */
public final class NewFolder {

    private NewFolder() {}

    /**
     * Copies a crisis to learn from: its declarations and its facts, without what was issued of it.
     *
     * @param example its name
     * @param folder a folder that is empty, or not there
     * @return the files written; an error where something is in the way
     */
    @SuppressWarnings("try") // while a jar is open, its paths are found
    public static Checked<List<Written>> example(String example, Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            URI one = Objects.requireNonNull(NewFolder.class.getResource("/example/" + example + "/crisis.yaml"))
                    .toURI();
            try (FileSystem jar = one.getScheme().equals("jar") ? FileSystems.newFileSystem(one, Map.of()) : null) {
                Path carried = Objects.requireNonNull(Path.of(one).getParent());
                try (Stream<Path> all = Files.walk(carried)) {
                    for (Path file : all.filter(Files::isRegularFile).toList()) {
                        String name = carried.relativize(file).toString().replace('\\', '/');
                        files.put(name, name.endsWith(".yaml") ? withSchema(name, file) : Files.readAllBytes(file));
                    }
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return write(folder, files);
    }

    private static byte[] withSchema(String name, Path file) throws IOException {
        String line = "# yaml-language-server: \\$schema=";
        return utf8(Files.readString(file)
                .replaceFirst("(?m)^" + line + "\\S*/", line + (name.contains("/") ? "../" : "") + ".schema/"));
    }

    /**
     * Writes files, and the schemas that their first lines name: editors complete from these without a network, wherever the
     * folder is copied to. Folders with a dot are not read.
     */
    static Checked<List<Written>> write(Path folder, Map<String, byte[]> files) {
        try (Stream<Path> inside = Files.exists(folder, LinkOption.NOFOLLOW_LINKS) ? Files.list(folder) : Stream.of()) {
            if (inside.findAny().isPresent()) {
                return inTheWay(folder);
            }
        } catch (IOException noFolder) {
            return inTheWay(folder);
        }
        Stream.of("crisis", "sources", "facts")
                .map(name -> name + ".schema.json")
                .forEach(name -> files.put(".schema/" + name, utf8(text("/schema/" + name))));
        return new OutFolder(Disk.REAL, folder)
                .write(files.entrySet().stream()
                        .map(file -> new Document(file.getKey(), "application/octet-stream", file.getValue()))
                        .toList())
                .map(written -> written.stream()
                        .filter(file -> !file.file().startsWith(folder.resolve(".schema")))
                        .toList());
    }

    private static Checked<List<Written>> inTheWay(Path folder) {
        return Checked.failed(AppRule.FILE_IN_THE_WAY.finding(
                PathName.place(folder),
                Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                        ? "it is there already, and not empty"
                        : "it is there already, and no folder",
                "name a folder that is not there yet"));
    }

    static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(NewFolder.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
