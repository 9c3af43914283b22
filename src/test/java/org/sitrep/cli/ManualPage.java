package org.sitrep.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the manual, or the README.
 *
 * @param file where it lies
 * @param text the whole of it
 * @param blocks its fenced blocks, in order
 */
record ManualPage(Path file, String text, List<Block> blocks) {

    static final Path FOLDER = Path.of("src/main/dist/manual");
    static final Path README = Path.of("README.md");

    private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\S*)(?: ([^\\n]*))?\\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    /**
     * A fenced block.
     *
     * @param language the first word behind the fence
     * @param hint the words after it: what the block is, or the file it stands in
     * @param body what it holds
     * @param where page and line, for messages
     */
    record Block(String language, String hint, String body, String where) {

        /** Returns whether it shows a whole file, which the reader makes. */
        boolean isFile() {
            return hint.contains(".") && !isLayer();
        }

        /** Returns whether it shows a layer of a map. */
        boolean isLayer() {
            return hint.startsWith("map/");
        }

        boolean is(String kind) {
            return !isFile() && hint.equals(kind);
        }
    }

    static ManualPage of(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return new ManualPage(file, text, blocks(file, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the pages in the order of the index, which comes first. */
    static List<ManualPage> manual() {
        ManualPage index = of(FOLDER.resolve("index.md"));
        List<ManualPage> pages = new ArrayList<>(List.of(index));
        index.links().filter(link -> link.endsWith(".md")).forEach(link -> pages.add(of(FOLDER.resolve(link))));
        return pages;
    }

    /** Returns the pages of the manual, and the README. */
    static Stream<ManualPage> all() {
        return Stream.concat(manual().stream(), Stream.of(of(README)));
    }

    private static List<Block> blocks(Path file, String text) {
        return FENCED.matcher(text)
                .results()
                .map(found -> block(file, text, found))
                .toList();
    }

    private static Block block(Path file, String text, MatchResult found) {
        long line = text.substring(0, found.start()).lines().count() + 1;
        String hint = found.group(2) == null ? "" : found.group(2).strip();
        return new Block(found.group(1), hint, found.group(3), file + ":" + line);
    }

    @Override
    public String toString() {
        return file.toString();
    }

    String name() {
        return file.getFileName().toString().replace(".md", "");
    }

    /** Returns the relative addresses that it links to, pictures among them. */
    Stream<String> links() {
        return LINK.matcher(text).results().map(link -> link.group(1)).filter(link -> !link.contains(":"));
    }

    /** Returns the lines that name a command in blocks without a fence: they say how it is written. */
    Stream<String> synopses() {
        return text.lines().filter(line -> line.startsWith("    sitrep ")).map(String::strip);
    }
}
