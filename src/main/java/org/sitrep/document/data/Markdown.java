package org.sitrep.document.data;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text in Markdown, block by block. Words from the ledger come in by {@link #words} alone: whatever they hold, they stay
 * words, and make no link, heading, list or HTML. The signs are written so that Markdown's dialects agree on them.
 */
final class Markdown {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]{}~|#]");
    private static final Pattern BLANKS = Pattern.compile(" {2,}");
    private static final Pattern WEB = Pattern.compile("(?i)www\\.");
    private static final Pattern NUMBERED = Pattern.compile("^(\\d+)([.)])");
    private static final Pattern BLOCK_SIGN = Pattern.compile("^[+=:-]");
    private static final Pattern NOT_IN_ADDRESS = Pattern.compile("[^A-Za-z0-9\\-.:/?#@!$&+,;=%]");
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

    private final List<String> blocks = new ArrayList<>();

    /** Adds a heading. */
    void heading(int level, String line) {
        blocks.add("#".repeat(level) + " " + whole(line));
    }

    /** Adds a paragraph; none where there are no words. */
    void paragraph(String line) {
        if (!line.isBlank()) {
            blocks.add(whole(line));
        }
    }

    /** Adds a list; none where no line has words. */
    void items(List<String> lines) {
        List<String> items = lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> "- " + whole(line))
                .toList();
        if (!items.isEmpty()) {
            blocks.add(String.join("\n", items));
        }
    }

    /** Returns the whole text. */
    String text() {
        return String.join("\n\n", blocks);
    }

    /** Returns words in bold; they are to stand between blanks. */
    static String bold(String words) {
        return words.isBlank() ? "" : "**" + words.strip() + "**";
    }

    /** Returns words stressed; they are to stand between blanks. */
    static String stressed(String words) {
        return words.isBlank() ? "" : "*" + words.strip() + "*";
    }

    /** Returns an address as a link, where it is one of the web; as words otherwise. */
    static String link(String address) {
        String plain = plain(address).strip();
        String lower = plain.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://")
                ? "[" + words(plain) + "](" + encoded(plain) + ")"
                : words(plain);
    }

    private static String encoded(String address) {
        return NOT_IN_ADDRESS.matcher(address).replaceAll(Markdown::percent).replace("&", "&amp;");
    }

    private static String percent(MatchResult found) {
        StringBuilder hex = new StringBuilder();
        for (byte b : found.group().getBytes(StandardCharsets.UTF_8)) {
            hex.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
        return hex.toString();
    }

    /** Returns words as they are to be read, on one line. */
    static String words(String text) {
        String safe = plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return unlinked(SPECIAL.matcher(safe).replaceAll("\\\\$0"));
    }

    /** Returns words put together from several, so that no address in them becomes a link by itself. */
    static String unlinked(String words) {
        return WEB.matcher(words.replace("://", "&#58;//").replace("@", "&#64;"))
                .replaceAll(found -> found.group().replace(".", "&#46;"));
    }

    /** Returns text without what ReliefWeb refuses: characters that do not print, and spaces other than the common one. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        int before = 0;
        for (int c : text.codePoints().toArray()) {
            int printed = printed(c, before);
            if (printed >= 0 && (printed != ' ' || before != ' ')) {
                plain.appendCodePoint(printed);
                before = printed;
            }
        }
        return plain.toString();
    }

    /** Returns the character to print, or -1. Arabic letters kept apart by a mark of no width stay apart. */
    private static int printed(int c, int before) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL -> ' ';
            case Character.FORMAT ->
                c == ZERO_WIDTH_NON_JOINER && UnicodeScript.of(before) == UnicodeScript.ARABIC ? ' ' : -1;
            case Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> -1;
            default -> c;
        };
    }

    /** Returns a line that begins no block of another kind than its own, and has no blanks to lose. */
    private static String whole(String line) {
        String even = BLANKS.matcher(line).replaceAll(" ").strip();
        String unnumbered = NUMBERED.matcher(even).replaceFirst("$1\\\\$2");
        return BLOCK_SIGN.matcher(unnumbered).replaceFirst("\\\\$0");
    }
}
