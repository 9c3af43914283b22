package org.sitrep.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sitrep.Given;
import org.sitrep.attack.Attack.Order;

/**
 * What is attacked: a small crisis with two reports issued and one e-mail sent, its templates, recipients and outbox, and a
 * folder outside that nobody may touch. It knows what it was, says what became of it, and is laid out anew after each attack.
 */
final class Ground {

    private static final List<String> TEMPLATES = List.of("ar", "es", "fa-AF", "fr", "ru", "uk", "zh-Hans");

    private final Path room;
    private final SortedMap<String, byte[]> before = new TreeMap<>();

    private String head = "";

    private Ground(Path room) {
        this.room = room;
    }

    /** Lays everything into a new folder. */
    static Ground in(Path room) {
        Ground ground = new Ground(room);
        ground.write("outside/keep.txt", "nobody touches this\n");
        Given crisis = Given.in(ground.crisis());
        ground.rewrite("valley/crisis.yaml", "clusters: [{id: wash, label: Water}]\n", "");
        ground.recipients();
        ground.issued(crisis, "w1", 900, "2016-09-01");
        ground.meets(0, "send @valley --recipients @recipients.yaml --yes");
        ground.issued(crisis, "w2", 950, "2016-09-02");
        ground.write("outgoing.txt", "in the way");
        ground.rewrite("recipients.yaml", "outgoing", "outgoing.txt");
        ground.meets(1, "send @valley --recipients @recipients.yaml --yes");
        ground.rewrite("recipients.yaml", "outgoing.txt", "outgoing");
        ground.templates();
        crisis.known("2016-09-05", TODAY);
        ground.write("valley/map/front.geojson", LAYER);
        ground.rewrite("valley/crisis.yaml", "name: The north}", "name: The north, at: [34.1, 36.2]}");
        ground.remember();
        ground.meets(0, "check @valley --all");
        ground.head = ground.meets(0, "verify @valley").head();
        ground.restore();
        return ground;
    }

    private static final String TODAY = """
            - {figure: without-water, id: w5, value: at least 990, date: 2016-09-05, place: north, source: un}
            - figure: killed
              value: 12
              period: 2016-09-01/2016-09-04
              place: south
              source: radio
              remark: "As told by phone"
            - {condition: siege, id: siege-north, since: 2016-07-17, place: north, by: army, source: un}
            - event: "Aid convoy turned back"
              id: convoy
              date: 2016-09-04
              tracks: [truce]
              place: north
              source: un
            - demand: pauses
              ask: "Weekly pauses in the fighting"
              by: envoy
              of: [parties]
              date: 2016-09-03
              source: un
            - {update: pauses, state: accepted, by: army, date: 2016-09-04, source: radio}
            - statement: "The effort is near its end"
              speaker: speaker
              quote: "very near the end"
              date: 2016-09-04
              via: radio
            - note: overview
              text: "In the north {figure:w5} people are cut off; the siege has lasted {days:siege-north} days."
              sensitivity: internal
            - correct: w2
              set: {value: 940}
              cause: our-error
              reason: "Copied wrong"
            """;

    private static final String LAYER = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature",
               "properties": {"kind": "site", "id": "camp", "name": "A camp", "source": "un", "date": "2016-09-04"},
               "geometry": {"type": "Point", "coordinates": [36.2, 34.1]}}
            ]}
            """;

    private void issued(Given crisis, String id, int people, String day) {
        crisis.known(
                day,
                "- {figure: without-water, id: " + id + ", value: " + people + ", date: " + day
                        + ", place: north, source: un}");
        meets(0, "issue @valley --out @out");
    }

    private Outcome meets(int status, String words) {
        Outcome outcome = Order.of(words).in(this).run();
        assertThat(outcome.status()).as("%s", outcome).isEqualTo(status);
        return outcome;
    }

    /** Returns the head of the register as laid out. */
    String head() {
        return head;
    }

    private void recipients() {
        write("recipients.yaml", """
                from: {name: "Example desk", address: desk@sitrep.example}
                folder: outgoing
                recipients:
                  - {name: "Field office", address: field@office.example, audience: public, language: en}
                """);
    }

    /** The program's own, with the words of one language. */
    private void templates() {
        Path own = Path.of("templates");
        try (Stream<Path> files = Files.walk(own)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = own.relativize(file).toString().replace('\\', '/');
                if (TEMPLATES.stream().noneMatch(language -> name.endsWith("/" + language + ".properties"))) {
                    write("templates/" + name, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rewrite(String name, String old, String now) {
        String text = new String(read(name), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        write(name, text.replace(old, now));
    }

    Path room() {
        return room;
    }

    Path crisis() {
        return room.resolve("valley");
    }

    Path state() {
        return room.resolve("state");
    }

    /** Returns a path of the room, as typed in a command. */
    String at(String name) {
        return room.resolve(name).toString();
    }

    /** Returns the names of the files as laid out, below the room. */
    List<String> files() {
        return List.copyOf(before.keySet());
    }

    /** Returns what a file held as laid out. */
    byte[] original(String name) {
        byte[] bytes = before.get(name);
        assertThat(bytes).as(name).isNotNull();
        return bytes.clone();
    }

    byte[] read(String name) {
        try {
            return Files.readAllBytes(room.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, String text) {
        write(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    void write(String name, byte[] bytes) {
        try {
            Path file = room.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remember() {
        before.clear();
        now().forEach((name, kind) -> {
            if (kind.equals("file")) {
                before.put(name, read(name));
            }
        });
    }

    /** Returns everything below the room by name, with what it is: a file, a link and where to, or something else. */
    SortedMap<String, String> now() {
        SortedMap<String, String> found = new TreeMap<>();
        try {
            Files.walkFileTree(room, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
                    found.put(name(file), kind(file, is));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
                    if (!Files.exists(folder.resolve("."), LinkOption.NOFOLLOW_LINKS)) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException e)
                        throws IOException {
                    try (Stream<Path> inner = Files.list(folder)) {
                        if (inner.findAny().isEmpty()) {
                            found.put(name(folder), "empty folder");
                        }
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String kind(Path file, BasicFileAttributes is) throws IOException {
        if (is.isSymbolicLink()) {
            return "link to " + Files.readSymbolicLink(file);
        }
        return is.isRegularFile() ? "file" : "special";
    }

    private String name(Path path) {
        return room.relativize(path).toString().replace('\\', '/');
    }

    /** Returns how the room differs from what it was: the name of everything added, gone or changed, and how. */
    SortedMap<String, String> changes() {
        SortedMap<String, String> changes = new TreeMap<>();
        SortedMap<String, String> now = now();
        now.forEach((name, kind) -> {
            byte[] old = before.get(name);
            if (old == null) {
                changes.put(name, "added, " + kind);
            } else if (!kind.equals("file") || !Arrays.equals(old, read(name))) {
                changes.put(name, "changed, " + kind);
            }
        });
        before.keySet().stream().filter(name -> !now.containsKey(name)).forEach(name -> changes.put(name, "gone"));
        return changes;
    }

    /** Returns the digest of everything that differs from what it was, to compare two runs. */
    Map<String, Integer> traces() {
        Map<String, Integer> traces = new TreeMap<>();
        changes()
                .forEach((name, how) -> traces.put(
                        name + " " + how, how.endsWith("file") && !isLock(name) ? Arrays.hashCode(read(name)) : 0));
        return traces;
    }

    /** A lock says who held it last, and so is another each time. */
    private static boolean isLock(String name) {
        return name.matches(".*/\\.?lock");
    }

    /** Lays out anew what an attack or a command has changed. */
    void restore() {
        changes().forEach((name, how) -> {
            if (!how.equals("gone")) {
                delete(room.resolve(name));
            }
        });
        before.forEach((name, bytes) -> {
            if (!Files.isRegularFile(room.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                makeRoomFor(room.resolve(name).getParent());
                write(name, bytes);
            }
        });
        assertThat(changes()).isEmpty();
    }

    /** Takes away whatever stands where a folder was. */
    private void makeRoomFor(Path folder) {
        if (!folder.equals(room)) {
            makeRoomFor(folder.getParent());
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                delete(folder);
            }
        }
    }

    /** Deletes a file, a link, a special file, or a folder that is empty, and folders that are empty then. */
    private void delete(Path path) {
        try {
            Files.deleteIfExists(path);
            Path folder = path.getParent();
            while (!folder.equals(room) && isEmpty(folder)) {
                Files.delete(folder);
                folder = folder.getParent();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> inner = Files.list(folder)) {
            return inner.findAny().isEmpty();
        }
    }
}
