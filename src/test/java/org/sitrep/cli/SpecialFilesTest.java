package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.register.Digest;

/**
 * Links, pipes, devices, sockets and folders in the place of every file that the program reads or writes. Each is a finding
 * that names it; none is waited for, and nothing that a link leads to is changed.
 */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 30, unit = TimeUnit.MINUTES) // against a hang; nothing is measured
class SpecialFilesTest {

    private static final String CHECK = "check CRISIS";
    private static final String RENDER = "render CRISIS --out OUT";
    private static final String OWN_SET = "render CRISIS --out OUT --templates DESK/templates";
    private static final String ISSUE = "issue CRISIS --out OUT";
    private static final String VERIFY = "verify CRISIS";
    private static final String SEND = "send CRISIS --recipients RECIPIENTS --yes";
    private static final String OUTBOX = "outbox";
    private static final String AGAIN = "outbox retry ID --again --recipients RECIPIENTS";

    @TempDir
    private static Path folder;

    private static Path desk;
    private static Path outside;
    private static String id;

    /** What stands in the place of a file or a folder. */
    private enum Thing {
        PIPE,
        SOCKET,
        ZEROES,
        FOLDER,
        FILE,
        NOTHING,
        CIRCLE,
        OUTSIDE;

        void put(Path at, Path outside) throws Exception {
            switch (this) {
                case PIPE -> run("mkfifo", at.toString());
                case SOCKET -> socket(at);
                case ZEROES -> Files.createSymbolicLink(at, Path.of("/dev/zero"));
                case FOLDER -> Files.createDirectory(at);
                case FILE -> Files.writeString(at, "a file\n");
                case NOTHING -> Files.createSymbolicLink(at, outside.resolve("not-there"));
                case CIRCLE -> Files.createSymbolicLink(at, at);
                case OUTSIDE -> Files.createSymbolicLink(at, outside.resolve(at.getFileName()));
            }
        }

        /** A socket has a short path: it is made under one and moved. */
        private static void socket(Path at) throws IOException {
            Path name = Files.createTempDirectory("s").resolve("s");
            try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                channel.bind(UnixDomainSocketAddress.of(name));
            }
            Files.move(name, at);
            Files.delete(name.getParent());
        }

        private static void run(String... command) throws Exception {
            assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
        }
    }

    private static final List<Thing> INSTEAD_OF_A_FILE =
            List.of(Thing.PIPE, Thing.SOCKET, Thing.ZEROES, Thing.FOLDER, Thing.NOTHING, Thing.CIRCLE, Thing.OUTSIDE);
    private static final List<Thing> INSTEAD_OF_A_FOLDER =
            List.of(Thing.PIPE, Thing.SOCKET, Thing.ZEROES, Thing.FILE, Thing.NOTHING, Thing.CIRCLE, Thing.OUTSIDE);

    @BeforeAll
    static void aReportThatWasIssuedAndSent() throws IOException {
        desk = Files.createDirectory(folder.resolve("desk"));
        outside = Files.createDirectory(folder.resolve("outside"));
        Given crisis = Given.in(desk.resolve("crisis"))
                .known("2016-09-01", figure("w1", "2016-09-01"))
                .write("map/towns.geojson", "{\"type\": \"FeatureCollection\", \"features\": []}")
                .write("fonts/notes.txt", "no font");
        Path declared = crisis.folder().resolve("crisis.yaml");
        Files.writeString(declared, Files.readString(declared).replace("clusters: [{id: wash, label: Water}]\n", ""));
        Files.writeString(desk.resolve("recipients.yaml"), """
            from: {name: Desk, address: desk@sitrep.example}
            folder: outgoing
            recipients: [{name: A, address: a@x.example, audience: public, language: en}]
            """);
        copy(Path.of("templates/brief"), desk.resolve("templates/brief"));
        assertThat(run(ISSUE).status()).isZero();
        assertThat(run(SEND).status()).isZero();
        crisis.known("2016-09-02", figure("w2", "2016-09-02"));
        assertThat(run(RENDER).status()).isZero();
        try (Stream<Path> sent = Files.list(desk.resolve("outgoing"))) {
            id = sent.findFirst().orElseThrow().getFileName().toString().replace(".eml", "");
        }
    }

    private static String figure(String id, String day) {
        return "- {figure: without-water, id: " + id + ", value: 900, date: " + day + ", place: north, source: un}";
    }

    /** What a command came to. */
    private record Ended(int status, String said) {}

    private static Ended run(String command) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        Surroundings around = new Surroundings(
                InputStream.nullInputStream(),
                Clock.fixed(Instant.parse("2016-09-01T15:40:00Z"), ZoneOffset.UTC),
                Map.of(),
                desk.resolve("state"));
        String line = command.replace("CRISIS", desk + "/crisis")
                .replace("OUT", desk + "/out")
                .replace("DESK", desk.toString())
                .replace("RECIPIENTS", desk + "/recipients.yaml")
                .replace("ID", String.valueOf(id));
        int status = new CommandLineFace(stream, stream, false, Optional.empty(), around).run(line.split(" ", -1));
        return new Ended(status, said.toString(StandardCharsets.UTF_8));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    /** Returns every file below a folder with what it holds. */
    private static Map<String, String> tree(Path at) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> all = Files.walk(at)) {
            for (Path path : all.toList()) {
                boolean file = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
                tree.put(at.relativize(path).toString(), file ? Digest.of(Files.readAllBytes(path)) : "");
            }
        }
        return tree;
    }

    private static void delete(Path at) throws IOException {
        try (Stream<Path> all = Files.walk(at)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Puts a thing in a place, runs commands, and puts back what was there; what lies elsewhere stays as it is. */
    private static void with(String place, Thing thing, ThrowingConsumer<Path> then) throws Throwable {
        Path at = desk.resolve(place.replace("ID", id));
        Path aside = folder.resolve("aside");
        Path twin = outside.resolve(at.getFileName());
        boolean was = Files.exists(at);
        if (was) {
            Files.move(at, aside);
            copy(aside, twin);
        } else {
            Files.writeString(twin, "keep me");
        }
        Map<String, String> before = tree(outside);
        try {
            thing.put(at, outside);
            then.accept(at);
            assertThat(tree(outside)).isEqualTo(before);
        } finally {
            delete(at);
            delete(twin);
            if (was) {
                Files.move(aside, at);
            }
        }
    }

    private static void refused(String place, Thing thing, List<String> commands) throws Throwable {
        with(place, thing, at -> {
            for (String command : commands) {
                Map<String, String> before = tree(desk.resolve("crisis"));
                Ended ended = run(command);
                assertThat(ended.said())
                        .as(command)
                        .contains(at.getFileName().toString())
                        .doesNotContain("Exception", "the program failed");
                assertThat(ended.status()).as(command + "\n" + ended.said()).isEqualTo(1);
                assertThat(tree(desk.resolve("crisis"))).as(command).isEqualTo(before);
            }
        });
    }

    private static Stream<DynamicTest> instead(List<Thing> things, String place, String... commands) {
        return things.stream()
                .map(thing -> DynamicTest.dynamicTest(
                        thing + " for " + place, () -> refused(place, thing, List.of(commands))));
    }

    private static Stream<DynamicTest> ofFile(String place, String... commands) {
        return instead(INSTEAD_OF_A_FILE, place, commands);
    }

    private static Stream<DynamicTest> ofFolder(String place, String... commands) {
        return instead(INSTEAD_OF_A_FOLDER, place, commands);
    }

    /** Of what somebody names, a link is followed. */
    private static Stream<DynamicTest> ofNamed(List<Thing> things, String place, String... commands) {
        return instead(things.stream().filter(thing -> thing != Thing.OUTSIDE).toList(), place, commands);
    }

    @TestFactory
    Stream<DynamicTest> inThePlaceOfAFileOfTheCrisis() {
        return Stream.of(
                        ofFile("crisis/crisis.yaml", CHECK, RENDER, ISSUE, VERIFY),
                        ofFile("crisis/sources.yaml", CHECK, ISSUE),
                        ofFile("crisis/facts/2016-09-01.yaml", CHECK, RENDER, ISSUE),
                        ofFile("crisis/map/towns.geojson", CHECK, RENDER),
                        ofFile("crisis/fonts/own.ttf", RENDER, ISSUE),
                        ofFolder("crisis/facts", CHECK, RENDER, ISSUE),
                        ofFolder("crisis/map", CHECK, RENDER),
                        ofFolder("crisis/fonts", RENDER, ISSUE),
                        ofNamed(INSTEAD_OF_A_FOLDER, "crisis", CHECK, RENDER))
                .flatMap(tests -> tests);
    }

    @TestFactory
    Stream<DynamicTest> inThePlaceOfAFileOfTheRegister() {
        return Stream.of(
                        ofFolder("crisis/issued", CHECK, ISSUE, VERIFY, SEND),
                        ofFolder("crisis/issued/0001", CHECK, ISSUE, VERIFY, SEND),
                        ofFile("crisis/issued/0001/manifest.yaml", CHECK, ISSUE, VERIFY, SEND),
                        ofFile("crisis/issued/0001/SHA256SUMS", CHECK, VERIFY),
                        ofFile("crisis/issued/0001/valley-no1-2016-09-01-en.pdf", CHECK, VERIFY, SEND),
                        ofFile("crisis/issued/.lock", ISSUE))
                .flatMap(tests -> tests);
    }

    @TestFactory
    Stream<DynamicTest> inThePlaceOfATemplateOrAFileThatIsWritten() {
        return Stream.of(
                        ofFolder("templates/brief", OWN_SET),
                        ofFile("templates/brief/brief.ftlh", OWN_SET),
                        ofFile("templates/brief/base.css", OWN_SET),
                        ofFile("templates/brief/parts/masthead.ftlh", OWN_SET),
                        ofFile("out/valley-2016-09-02-en.pdf", RENDER),
                        ofNamed(INSTEAD_OF_A_FOLDER, "out", RENDER))
                .flatMap(tests -> tests);
    }

    private static final String WORDING = "templates/brief/phrases/en.properties";

    @TestFactory
    Stream<DynamicTest> inThePlaceOfAPhraseFile() {
        return instead(List.of(Thing.PIPE, Thing.SOCKET, Thing.FOLDER), WORDING, OWN_SET);
    }

    @TestFactory
    Stream<DynamicTest> aLinkInThePlaceOfAPhraseFileIsNamedAndTheProgramsOwnWordsPrint() {
        return Stream.of(Thing.ZEROES, Thing.NOTHING, Thing.CIRCLE, Thing.OUTSIDE)
                .map(thing -> DynamicTest.dynamicTest(
                        thing.toString(),
                        () -> with(WORDING, thing, at -> {
                            Ended ended = run(OWN_SET);
                            assertThat(ended.said())
                                    .contains("en.properties: warning", "[link-not-read]")
                                    .doesNotContain("foreign-edition");
                            assertThat(ended.status()).isZero();
                        })));
    }

    @TestFactory
    Stream<DynamicTest> inThePlaceOfAFileOfTheOutboxOrOneThatIsNamed() {
        return Stream.of(
                        ofNamed(INSTEAD_OF_A_FILE, "recipients.yaml", SEND),
                        ofFolder("state/outbox", OUTBOX, SEND),
                        ofFile("state/outbox/lock", OUTBOX, SEND),
                        ofFile("state/outbox/journal.jsonl", OUTBOX, SEND),
                        ofFolder("state/outbox/messages", OUTBOX, SEND),
                        ofFile("state/outbox/messages/ID.eml", AGAIN),
                        ofFile("outgoing/ID.eml", AGAIN),
                        ofNamed(INSTEAD_OF_A_FOLDER, "outgoing", AGAIN),
                        ofNamed(
                                INSTEAD_OF_A_FILE,
                                "some.pdf",
                                "verify DESK/some.pdf --crisis CRISIS",
                                "facts DESK/some.pdf"))
                .flatMap(tests -> tests);
    }

    @Test
    void aLinkOutOfTheCrisisHasARuleOfItsOwn() throws Throwable {
        for (String place :
                List.of("crisis/sources.yaml", "crisis/facts/2016-09-01.yaml", "crisis/facts", "crisis/map")) {
            with(
                    place,
                    Thing.OUTSIDE,
                    at -> assertThat(run(CHECK).said())
                            .contains(
                                    "`" + at.getFileName() + "` is a link that leads out of the folder",
                                    "[link-out-of-crisis]"));
        }
        with(
                "templates/brief/parts/own.ftlh",
                Thing.OUTSIDE,
                at -> assertThat(run(OWN_SET).said()).contains("own.ftlh", "[link-not-read]"));
    }

    @Test
    void whatIsNamedMayBeALinkAndSoMayWhatStaysWithinTheCrisis() throws Throwable {
        for (String place : List.of("crisis", "out", "recipients.yaml", "state", "outgoing")) {
            with(place, Thing.OUTSIDE, at -> {
                assertThat(run(CHECK).status()).as(place).isZero();
            });
        }
        Path within = desk.resolve("crisis/kept");
        Files.move(desk.resolve("crisis/facts"), within);
        Files.createSymbolicLink(desk.resolve("crisis/facts"), Path.of("kept"));
        assertThat(run(CHECK).status()).isZero();
        Files.delete(desk.resolve("crisis/facts"));
        Files.move(within, desk.resolve("crisis/facts"));
    }

    @Test
    void whatAnEarlierIssueLeftIsSweptButNoLinkOfThatName() throws Throwable {
        with("crisis/issued/.sitrep-x", Thing.OUTSIDE, at -> {
            run("issue CRISIS --out OUT --as-of 2016-09-01");
            assertThat(at).isSymbolicLink();
        });
        Path left = Files.createDirectory(desk.resolve("crisis/issued/.sitrep-y"));
        Path kept = Files.writeString(outside.resolve("kept"), "keep me");
        Files.createSymbolicLink(left.resolve("a"), kept);
        Path nested = Files.createDirectories(left.resolve("b/c"));
        Files.writeString(nested.resolve("d"), "left behind");
        Files.createSymbolicLink(nested.resolve("e"), outside);
        run("issue CRISIS --out OUT --as-of 2016-09-01");
        assertThat(left).doesNotExist();
        assertThat(kept).hasContent("keep me");
        Files.delete(kept);
    }
}
