package org.sitrep.attack;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sitrep.attack.Attack.Order;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Bad inputs: every place of every file, and every key of its schema, given values that break programs; and files that are none. */
final class BadInputs {

    private static final Order CHECK = Order.of("check @valley --all");
    private static final Order RENDER = Order.of("render @valley --format html,text,short,mail,eml --out @out", "out/");
    private static final Order SEND =
            Order.of("send @valley --recipients @recipients.yaml --dry-run --out @messages", "messages/");

    /** What is attacked, and by which schema it is written. */
    private static final Map<String, String> FILES = Map.of(
            "valley/crisis.yaml", "crisis",
            "valley/sources.yaml", "sources",
            "valley/facts/2016-09-05.yaml", "facts",
            "valley/map/front.geojson", "layers",
            "recipients.yaml", "recipients");

    private static final String HERE = "@@HERE@@";

    private final Ground ground;
    private final Random random;
    private final List<String> files;

    BadInputs(Ground ground, long seed) {
        this.ground = ground;
        this.random = new Random(seed);
        this.files = List.copyOf(new TreeSet<>(FILES.keySet()));
    }

    /** Returns so many attacks: three of four on a value, the rest on a file as a whole. */
    Stream<Attack> attacks(int count) {
        List<Attack> whole = wholeFiles();
        List<String> nasty = Nasty.values();
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> i % 4 == 3
                        ? whole.get(random.nextInt(whole.size()))
                        : value(files.get(i % files.size()), nasty.get(random.nextInt(nasty.size()))));
    }

    private List<Order> orders(String file) {
        return file.equals("recipients.yaml") ? List.of(SEND) : List.of(random.nextInt(3) == 0 ? RENDER : CHECK);
    }

    private Attack value(String file, String nasty) {
        JsonNode tree = new YAMLMapper().readTree(ground.original(file));
        String where = replaced(tree, file);
        String text = new JsonMapper().writeValueAsString(tree).replace('"' + HERE + '"', nasty);
        return overwrite(file + where + " is " + shown(nasty), file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String shown(String nasty) {
        return nasty.length() > 60 ? nasty.substring(0, 60) + "… (" + nasty.length() + ")" : nasty;
    }

    /** Replaces a value of the tree, or adds a key of the schema; returns where. */
    private String replaced(JsonNode tree, String file) {
        List<JsonNode> inner = new ArrayList<>();
        collect(tree, inner);
        JsonNode parent = inner.get(random.nextInt(inner.size()));
        if (parent instanceof ArrayNode list) {
            int at = random.nextInt(list.size());
            list.set(at, HERE);
            return "/…/" + at;
        }
        ObjectNode map = (ObjectNode) parent;
        List<String> keys = random.nextInt(3) == 0 ? schemaKeys(FILES.get(file)) : List.copyOf(map.propertyNames());
        String key = keys.get(random.nextInt(keys.size()));
        map.put(key, HERE);
        return "/…/" + key;
    }

    private static void collect(JsonNode node, List<JsonNode> inner) {
        if (node.isContainer() && !node.isEmpty()) {
            inner.add(node);
            node.forEach(child -> collect(child, inner));
        }
    }

    private static List<String> schemaKeys(String schema) {
        TreeSet<String> keys = new TreeSet<>();
        new JsonMapper()
                .readTree(BadInputs.class.getResourceAsStream("/schema/" + schema + ".schema.json"))
                .findValues("properties")
                .forEach(properties -> keys.addAll(properties.propertyNames()));
        return List.copyOf(keys);
    }

    private Attack overwrite(String name, String file, byte[] bytes) {
        return new Attack(name, file, room -> room.write(file, bytes), orders(file));
    }

    private List<Attack> wholeFiles() {
        List<Attack> attacks = new ArrayList<>();
        for (String file : files) {
            String text = new String(ground.original(file), StandardCharsets.UTF_8);
            contents(text).forEach((name, bytes) -> attacks.add(overwrite(file + " is " + name, file, bytes)));
        }
        fileNames().forEach(name -> attacks.add(named(name)));
        return attacks;
    }

    private static Map<String, byte[]> contents(String text) {
        Map<String, byte[]> contents = new java.util.LinkedHashMap<>();
        for (String charset :
                List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "ISO-8859-1", "windows-1256", "IBM037")) {
            contents.put(charset.toLowerCase(Locale.ROOT), (text + "# é\n").getBytes(Charset.forName(charset)));
        }
        text(contents, "marked", "\ufeff" + text);
        text(contents, "marked twice", "\ufeff\ufeff" + text);
        text(contents, "of old Mac line ends", text.replace('\n', '\r'));
        text(contents, "of mixed line ends", text.replaceFirst("\n", "\r").replaceFirst("\n", "\r\n"));
        text(contents, "empty", "");
        text(contents, "blank", "  \n \n");
        text(contents, "a comment", "# nothing\n");
        text(contents, "a word", "word");
        text(contents, "null", "null\n");
        text(contents, "a list", "- a\n- b\n");
        text(contents, "NUL", "\0".repeat(10_000));
        text(contents, "two documents", text + "\n---\n" + text);
        text(contents, "ended and goes on", text + "\n...\nmore: text\n");
        text(contents, "of a version to come", "%YAML 9.9\n---\n" + text);
        text(contents, "of a tag", "%TAG ! tag:x,2000:\n--- !y\n" + text);
        text(contents, "indented by tabs", text.replace("  ", "\t"));
        text(contents, "nested deep", "a: " + "[".repeat(100_000));
        text(contents, "indented deep", deep());
        text(contents, "a key of 1 MB", "k".repeat(1_000_000) + ": x\n");
        text(contents, "a text of 1 MB", text + "\nmore: " + "x".repeat(1_000_000) + "\n");
        text(contents, "a comment of 1 MB", text + "\n#" + "x".repeat(1_000_000) + "\n");
        text(contents, "9 MB", text + "\n" + "# x\n".repeat(2_300_000));
        text(contents, "aliases upon aliases", "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n" + text);
        text(contents, "keys twice", text + "\n" + text);
        text(contents, "cut in the middle", text.substring(0, text.length() / 2));
        for (int[] bad : List.of(
                new int[] {0xff}, new int[] {0xc0, 0xaf}, new int[] {0xe2, 0x82}, new int[] {0xed, 0xa0, 0x80})) {
            contents.put("UTF-8 with " + Integer.toHexString(bad[0]), with(text, bad));
        }
        return contents;
    }

    private static void text(Map<String, byte[]> contents, String name, String text) {
        contents.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String deep() {
        StringBuilder text = new StringBuilder();
        for (int depth = 0; depth < 400; depth++) {
            text.append(" ".repeat(depth)).append("a:\n");
        }
        return text.toString();
    }

    private static byte[] with(String text, int[] bad) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] now = java.util.Arrays.copyOf(bytes, bytes.length + 2 + bad.length);
        now[bytes.length] = '#';
        for (int i = 0; i < bad.length; i++) {
            now[bytes.length + 1 + i] = (byte) bad[i];
        }
        now[now.length - 1] = '\n';
        return now;
    }

    /** Names that a file of facts may have, by mistake or on purpose. */
    private static List<String> fileNames() {
        return List.of(
                "con.yaml",
                "..yaml",
                ".hidden.yaml",
                "-rf.yaml",
                "a b.yaml",
                "a\nb.yaml",
                "a\u001b[2Jb.yaml",
                "a|b.yaml",
                "é.yaml",
                "e\u0301.yaml",
                "\u202elmay.x.yaml",
                "x".repeat(245) + ".yaml",
                "x.YAML",
                "x.yml",
                "x.json",
                "x.yaml~",
                "x.csv",
                "sub/x.yaml",
                "2016-09-05.json",
                "2016-09-05.yaml.yaml",
                "\ud83d\ude00.yaml",
                "[x].yaml",
                "%41.yaml",
                "$HOME.yaml");
    }

    /** A file of facts of a bad name, with a fault in it, so that it is named. */
    private Attack named(String name) {
        String file = "valley/facts/" + name;
        return new Attack(
                "a file named " + name,
                file,
                room -> room.write(file, "known: 2016-09-05\nfacts:\n  - {figure: nothing}\n"),
                List.of(CHECK, RENDER));
    }
}
