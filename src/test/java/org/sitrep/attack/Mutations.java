package org.sitrep.attack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.sitrep.attack.Attack.Order;

/** Files of every kind with some of their bytes changed: flipped, lost, doubled, put in, cut off. */
final class Mutations {

    /** What a damaged or hostile file is apt to hold. */
    private static final List<String> TOKENS = List.of(
            "\0",
            "\r",
            "\t",
            "\n",
            "\n\n---\n",
            "\n...\n",
            "&a ",
            "*a ",
            "<<: ",
            "!!java.net.URL ",
            "{",
            "}",
            "[",
            "]",
            ": ",
            "- ",
            "#",
            "\"",
            "'",
            "|",
            ">",
            "%",
            "@",
            "`",
            "\u202e",
            "\u2066",
            "\ufeff",
            "\ufffd",
            "\u0000\u0001",
            "\ud83d\ude00",
            "<script>",
            "${1+1}",
            "<#assign x=1>",
            "<#--",
            "-->",
            "</p>",
            "/*",
            "*/",
            "url(",
            "@import ",
            "../../x",
            "NaN",
            "1e999",
            "017",
            "-0",
            "9999999999999999999",
            "0000-01-01",
            "2016-02-30",
            "\\u0000",
            "\\ud800",
            "null",
            "~",
            "yes");

    private final Ground ground;
    private final Random random;
    private final List<Target> targets;

    Mutations(Ground ground, long seed) {
        this.ground = ground;
        this.random = new Random(seed);
        this.targets = targets();
    }

    /** A kind of file, and the commands that read it; of several kinds of commands one is taken at a time. */
    private record Target(List<String> files, List<Order> orders) {}

    private List<Target> targets() {
        Order check = Order.of("check @valley --all");
        Order render = Order.of("render @valley --format html,text --out @out", "out/");
        Order issue = Order.of("issue @valley --out @out", "out/", "valley/issued/0003/");
        Order own = Order.of("render @valley --format html,text,mail --templates @templates --out @out", "out/");
        Order paper = Order.of("render @valley --templates @templates --out @out", "out/");
        Order verify = Order.of("verify @valley");
        Order head = Order.of("verify @valley --head " + ground.head());
        Order retry = Order.of("outbox retry --recipients @recipients.yaml", "state/", "outgoing/");
        Order sent = Order.of("send @valley --recipients @recipients.yaml --yes", "state/", "outgoing/");
        return List.of(
                new Target(files("valley/crisis.yaml"), List.of(check, check, render, issue)),
                new Target(files("valley/sources.yaml"), List.of(check, check, render, issue)),
                new Target(files("valley/facts/.*"), List.of(check, check, render, verify)),
                new Target(files("valley/map/.*"), List.of(check, render)),
                new Target(files("templates/brief/phrases/.*"), List.of(own)),
                new Target(files("templates/brief/.*ftlh"), List.of(own, own, paper)),
                new Target(files("templates/brief/.*css"), List.of(own, paper)),
                new Target(
                        files("recipients.yaml"),
                        List.of(
                                Order.of(
                                        "send @valley --recipients @recipients.yaml --dry-run --out @messages",
                                        "messages/"),
                                sent)),
                new Target(files("valley/issued/.*/manifest.yaml"), List.of(verify, head, head, check, issue, sent)),
                new Target(
                        files("valley/issued/.*/(SHA256SUMS|entries.txt|redactions-internal.json)"),
                        List.of(verify, head, issue)),
                new Target(files("valley/issued/.*(html|pdf|txt)"), List.of(verify, head, sent)),
                new Target(
                        files("valley/issued/0002/.*pdf"),
                        List.of(
                                Order.of("facts @valley/issued/0002/valley-no2-2016-09-02-en.pdf"),
                                Order.of("verify @valley/issued/0002/valley-no2-2016-09-02-en.pdf --crisis @valley"))),
                new Target(
                        files("state/outbox/journal.*"),
                        List.of(Order.of("outbox --all", "state/outbox/journal.jsonl"), retry, sent)),
                new Target(files("state/outbox/messages/.*"), List.of(retry, sent)));
    }

    private List<String> files(String pattern) {
        return ground.files().stream().filter(name -> name.matches(pattern)).toList();
    }

    /** Returns so many attacks, of every kind of file in turn. */
    Stream<Attack> attacks(int count) {
        return Stream.iterate(0, i -> i + 1).limit(count).map(i -> attack(i, targets.get(i % targets.size())));
    }

    private Attack attack(int number, Target target) {
        String file = one(target.files);
        byte[] changed = ground.original(file);
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            changed = changed(changed);
        }
        byte[] bytes = changed;
        return new Attack(
                "mutation " + number + " of " + file,
                file,
                room -> room.write(file, bytes),
                List.of(one(target.orders)));
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private byte[] changed(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(random.nextBoolean() ? 3 : 200));
        byte[] part = Arrays.copyOfRange(bytes, at, end);
        return switch (random.nextInt(8)) {
            case 0 -> flipped(bytes, at);
            case 1 -> replaced(bytes, at, end, new byte[] {(byte) random.nextInt(256)});
            case 2 -> replaced(bytes, at, end, new byte[0]);
            case 3 -> replaced(bytes, at, at, part);
            case 4 -> replaced(bytes, at, at, one(TOKENS).getBytes(StandardCharsets.UTF_8));
            case 5 -> replaced(bytes, at, end, one(TOKENS).getBytes(StandardCharsets.UTF_8));
            case 6 -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : flipped(bytes, at);
            default -> swapped(bytes, at, part);
        };
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] now = bytes.clone();
        if (at < now.length) {
            now[at] ^= (byte) (1 << random.nextInt(8));
        }
        return now;
    }

    private byte[] swapped(byte[] bytes, int at, byte[] part) {
        byte[] without = replaced(bytes, at, at + part.length, new byte[0]);
        int to = random.nextInt(without.length + 1);
        return replaced(without, to, to, part);
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
        ByteArrayOutputStream now = new ByteArrayOutputStream();
        now.write(bytes, 0, from);
        now.writeBytes(by);
        now.write(bytes, to, bytes.length - to);
        return now.toByteArray();
    }
}
