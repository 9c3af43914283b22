package org.sitrep.document.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.SharedRule;
import org.sitrep.document.DocumentRule;
import org.sitrep.edition.Heading;
import org.sitrep.files.Links;

/** Reads a template set from a folder or from the class path. Links are not followed; sizes are bounded. */
final class TemplateReader {

    private static final int MAX_BYTES = 256 * 1024;
    private static final int MAX_FILES = 200;
    private static final int DEEPEST = 4;
    private static final List<String> STYLES = List.of("base.css", "pdf.css", "print.css", "screen.css");
    private static final Set<String> ENDINGS = Set.of(".ftlh", ".css", ".properties", ".ftl");

    private final String root;
    private final SortedMap<String, String> files = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private TemplateReader(String root) {
        this.root = root;
    }

    /** Reads a folder. */
    static Checked<Templates> folder(Path folder) {
        TemplateReader reader = new TemplateReader(folder.toString().replace('\\', '/'));
        if (Files.isDirectory(folder)) {
            reader.readFolder(folder);
        }
        return reader.done(hint(folder));
    }

    /** Returns what to do instead; that it is a set itself, where it is. */
    private static String hint(Path folder) {
        Path given = folder.resolveSibling("");
        return Files.isRegularFile(folder.resolveSibling(Templates.MAIN))
                ? "`" + given
                        + "` is a set itself: --templates names the folder that holds it, in which it is named `brief`"
                : "--templates names the folder that holds the folder `brief`";
    }

    /** Reads a folder of the class path, be it a folder on disk or one in a jar. */
    static Checked<Templates> classPath(String folder) {
        TemplateReader reader = new TemplateReader(folder);
        URL url = TemplateReader.class.getClassLoader().getResource(folder + "/" + Templates.MAIN);
        try {
            if (url != null && url.openConnection() instanceof JarURLConnection jar) {
                reader.readJar(jar, folder + "/");
            } else if (url != null) {
                reader.readFolder(Path.of(url.toURI()).resolveSibling(""));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the program's own templates cannot be read", e);
        }
        return reader.done("");
    }

    private void readFolder(Path folder) {
        try (Stream<Path> paths = Files.walk(folder, DEEPEST)) {
            for (Path path : (Iterable<Path>) paths.sorted()::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    try (InputStream in = Files.newInputStream(path)) {
                        add(name, in);
                    }
                } else {
                    noFile(path, name);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            findings.add(
                    error(DocumentRule.UNREADABLE_TEMPLATE, "", "the folder cannot be read: " + e.getMessage(), ""));
        }
    }

    private void noFile(Path path, String name) {
        if (Links.is(path)) {
            findings.add(error(
                    DocumentRule.LINK_NOT_READ,
                    name,
                    "not read: this is a link",
                    "put there what it leads to, or take it out"));
        } else if (ENDINGS.contains(ending(name))) {
            findings.add(error(
                    DocumentRule.UNREADABLE_TEMPLATE,
                    name,
                    "expected a file, found " + (Files.isDirectory(path) ? "a folder" : "something else"),
                    "put the file itself there"));
        }
    }

    private void readJar(JarURLConnection connection, String prefix) throws IOException {
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        add(entry.getName().substring(prefix.length()), in);
                    }
                }
            }
        }
    }

    private static String ending(String path) {
        return path.substring(Math.max(0, path.lastIndexOf('.')));
    }

    private void add(String path, InputStream in) throws IOException {
        String ending = ending(path);
        if (!ENDINGS.contains(ending)) {
            return;
        }
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            findings.add(error(
                    DocumentRule.TEMPLATE_TOO_LARGE, path, "is larger than " + MAX_BYTES / 1024 + " kB", "split it"));
        } else if (files.size() == MAX_FILES) {
            findings.add(error(
                    DocumentRule.TOO_MANY_TEMPLATES, path, "is one file too many", "a set has at most " + MAX_FILES));
        } else if (ending.equals(".ftl")) {
            findings.add(error(DocumentRule.UNESCAPED_TEMPLATE, path, "would not escape its values", "name it .ftlh"));
        } else {
            decode(path, bytes);
        }
    }

    private void decode(String path, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            files.put(path, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            findings.add(error(SharedRule.NOT_UTF_8, path, "is not UTF-8 text", "save it as UTF-8"));
        }
    }

    /** A template that every set of version 0.6 has, and none of a later version needs. */
    private static final String OF_0_6 = "parts/summary.ftlh";

    private Checked<Templates> done(String hint) {
        if (isAbsent(Templates.MAIN)) {
            findings.add(error(DocumentRule.NO_TEMPLATE, Templates.MAIN, "there is no such template", hint));
        } else if (files.containsKey(OF_0_6)) {
            findings.add(error(
                    DocumentRule.OLDER_TEMPLATE_SET,
                    OF_0_6,
                    "this set was made for version 0.6; since 0.7 a report is a list of parts",
                    "take `brief.ftlh`, `mail.ftlh` and the folder `parts` from the program's own set, and put your"
                            + " changes in again; styles and phrases stay"));
        } else {
            unwritten().ifPresent(findings::add);
            String styles = "a set has " + String.join(", ", STYLES) + "; one with nothing to say is an empty file";
            STYLES.stream()
                    .filter(this::isAbsent)
                    .forEach(path ->
                            findings.add(error(DocumentRule.NO_STYLE, path, "there is no such style sheet", styles)));
        }
        return Checked.unlessErrors(new Templates(root, files), findings);
    }

    /** A set that places parts by their area, and does not know all areas, would lose what stands in the others. */
    private Optional<Finding> unwritten() {
        String page = files.getOrDefault(Templates.MAIN, "").replaceAll("class=\"[^\"]*\"", "");
        List<String> areas = Stream.of(Heading.Area.values())
                .map(area -> "\"" + area.name().toLowerCase(Locale.ROOT) + "\"")
                .filter(area -> page.contains("heading.area") && !page.contains(area))
                .toList();
        return areas.isEmpty()
                ? Optional.empty()
                : Optional.of(error(
                        DocumentRule.OLDER_TEMPLATE_SET,
                        Templates.MAIN,
                        "this set writes nothing that stands in the area " + String.join(", ", areas)
                                + ": it was made for version 0.13",
                        "write these areas too, the first above all others, or take `" + Templates.MAIN
                                + "`, the folder `parts` and the style sheets from the program's own set"));
    }

    /** What is there and cannot be read was reported already. */
    private boolean isAbsent(String path) {
        String file = root + "/" + path;
        return !files.containsKey(path)
                && findings.stream()
                        .filter(Finding::isError)
                        .noneMatch(found -> found.place().file().equals(file));
    }

    private Finding error(Rule rule, String path, String message, String hint) {
        return rule.finding(Place.of(path.isEmpty() ? root : root + "/" + path), message, hint);
    }
}
