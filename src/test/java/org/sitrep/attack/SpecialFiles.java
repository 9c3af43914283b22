package org.sitrep.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.sitrep.attack.Attack.Deed;
import org.sitrep.attack.Attack.Order;

/** Links and special files in every place where the program reads, writes, deletes or locks. */
final class SpecialFiles {

    private static final Order CHECK = Order.of("check @valley --all");
    private static final Order RENDER = Order.of("render @valley --format html,text --out @out", "out/");
    private static final Order ISSUE = Order.of("issue @valley --out @out", "out/", "valley/issued/");
    private static final Order VERIFY = Order.of("verify @valley");
    private static final Order OWN =
            Order.of("render @valley --templates @templates --format html,mail --out @out", "out/");
    private static final Order SEND =
            Order.of("send @valley --recipients @recipients.yaml --yes", "state/", "outgoing/");
    private static final Order RETRY = Order.of("outbox retry --recipients @recipients.yaml", "state/", "outgoing/");
    private static final Order DRY =
            Order.of("send @valley --recipients @recipients.yaml --dry-run --out @messages", "messages/");

    private static final Map<String, List<Order>> PLACES = places();

    /** Folders that the user names: as links, they are meant so. */
    private static final Set<String> NAMED = Set.of("out", "state", "outgoing", "messages");

    private SpecialFiles() {}

    private static Map<String, List<Order>> places() {
        Map<String, List<Order>> places = new LinkedHashMap<>();
        List.of(
                        "valley/crisis.yaml",
                        "valley/sources.yaml",
                        "valley/facts",
                        "valley/facts/2016-09-05.yaml",
                        "valley/facts/new.yaml",
                        "valley/map",
                        "valley/map/front.geojson",
                        "valley/map/new.geojson",
                        "valley/fonts",
                        "valley/fonts/New.ttf",
                        "valley/phrases",
                        "valley/import",
                        "valley/crisis.json",
                        "valley")
                .forEach(place -> places.put(place, List.of(CHECK, RENDER)));
        List.of(
                        "valley/issued",
                        "valley/issued/.lock",
                        "valley/issued/.sitrep-x",
                        "valley/issued/0001",
                        "valley/issued/0002",
                        "valley/issued/0003",
                        "valley/issued/0001/manifest.yaml",
                        "valley/issued/0002/manifest.yaml",
                        "valley/issued/0002/SHA256SUMS",
                        "valley/issued/0002/entries.txt",
                        "valley/issued/0002/valley-no2-2016-09-02-en.pdf",
                        "valley/issued/0002/new.pdf")
                .forEach(place -> places.put(place, List.of(VERIFY, ISSUE, SEND, CHECK)));
        List.of(
                        "out",
                        "out/.sitrep-x",
                        "out/.lock",
                        "out/valley-no3-2016-09-05-en.html",
                        "out/valley-2016-09-05-en.html",
                        "out/valley-2016-09-05-en-draft.html",
                        "out/valley-no3-2016-09-05-en.pdf")
                .forEach(place -> places.put(place, List.of(RENDER, ISSUE)));
        List.of(
                        "templates",
                        "templates/brief",
                        "templates/brief/brief.ftlh",
                        "templates/brief/mail.ftlh",
                        "templates/brief/base.css",
                        "templates/brief/parts",
                        "templates/brief/parts/new.ftlh",
                        "templates/brief/phrases/en.properties")
                .forEach(place -> places.put(place, List.of(OWN)));
        List.of(
                        "state",
                        "state/outbox",
                        "state/outbox/lock",
                        "state/outbox/journal.jsonl",
                        "state/outbox/messages",
                        "outgoing",
                        "recipients.yaml",
                        "outgoing/new.eml",
                        "state/outbox/.sitrep-x")
                .forEach(place -> places.put(place, List.of(SEND, RETRY)));
        List.of("messages", "messages/.sitrep-x", "messages/valley.no2.eml")
                .forEach(place -> places.put(place, List.of(DRY)));
        return places;
    }

    /** Returns every kind of thing in every place, each so-many-th of them. */
    static Stream<Attack> attacks(int step) {
        List<Attack> attacks = new ArrayList<>();
        PLACES.forEach((place, orders) -> {
            for (Kind kind : Kind.values()) {
                if (!NAMED.contains(place) || !kind.isLinkToAFolder()) {
                    attacks.add(new Attack(kind + " at " + place, place, kind.at(place), orders));
                }
            }
        });
        return Stream.iterate(0, i -> i < attacks.size(), i -> i + step).map(attacks::get);
    }

    /** What may stand in a place. */
    private enum Kind {
        PIPE {
            @Override
            void make(Ground ground, Path path) throws IOException {
                Process made = new ProcessBuilder("mkfifo", path.toString()).start();
                try {
                    made.waitFor(1, TimeUnit.MINUTES);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        },
        SOCKET {
            @Override
            void make(Ground ground, Path path) throws IOException {
                try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                    socket.bind(UnixDomainSocketAddress.of(path));
                }
            }
        },
        ENDLESS_DEVICE {
            @Override
            void make(Ground ground, Path path) throws IOException {
                Files.createSymbolicLink(path, Path.of("/dev/zero"));
            }
        },
        FOLDER {
            @Override
            void make(Ground ground, Path path) throws IOException {
                Files.createDirectories(path);
                Files.writeString(path.resolve("inner.txt"), "inner");
            }
        },
        PLAIN_FILE {
            @Override
            void make(Ground ground, Path path) throws IOException {
                Files.writeString(path, "a plain file");
            }
        },
        DANGLING_LINK {
            @Override
            void make(Ground ground, Path path) throws IOException {
                Files.createSymbolicLink(path, ground.room().resolve("outside/nothing"));
            }
        },
        LOOP_OF_LINKS {
            @Override
            void make(Ground ground, Path path) throws IOException {
                Files.createSymbolicLink(path, path);
            }
        },
        LINK_TO_A_FILE_OUTSIDE {
            @Override
            void make(Ground ground, Path path) throws IOException {
                Files.createSymbolicLink(path, ground.room().resolve("outside/keep.txt"));
            }
        },
        LINK_TO_A_FOLDER_OUTSIDE {
            @Override
            void make(Ground ground, Path path) throws IOException {
                Files.createSymbolicLink(path, ground.room().resolve("outside"));
            }
        },
        LINK_TO_THE_ROOM {
            @Override
            void make(Ground ground, Path path) throws IOException {
                Files.createSymbolicLink(path, ground.room());
            }
        };

        boolean isLinkToAFolder() {
            return this == LINK_TO_A_FOLDER_OUTSIDE || this == LINK_TO_THE_ROOM;
        }

        abstract void make(Ground ground, Path path) throws IOException;

        Deed at(String place) {
            return ground -> {
                Path path = ground.room().resolve(place);
                try {
                    Files.createDirectories(path.getParent());
                    clear(path);
                    make(ground, path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            };
        }

        private static void clear(Path path) throws IOException {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                try (Stream<Path> inner = Files.list(path)) {
                    for (Path each : inner.toList()) {
                        clear(each);
                    }
                }
            }
            Files.deleteIfExists(path);
        }

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }
}
