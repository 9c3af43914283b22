package org.sitrep.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.prose.ProseWriter;
import org.sitrep.intake.facts.EntryJson;

/** Digests: SHA-256, as 64 hexadecimal digits. */
public final class Digest {

    private Digest() {}

    /** Returns the digest of bytes. */
    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Returns the digest of an entry as recorded: of all it says and when it became known, not of how it was typed. */
    public static String of(Entry entry) {
        return of(entry, new EntryJson(Map::keySet, ProseWriter::plain));
    }

    private static String of(Entry entry, EntryJson writer) {
        String json = entry.head().known() + "\n" + writer.of(entry);
        return of(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns whether a digest is that of an entry as recorded, or as it was before languages were added to its texts. */
    public static boolean isOf(Entry entry, String digest) {
        if (of(entry).equals(digest)) {
            return true;
        }
        List<List<String>> texts = new ArrayList<>();
        new EntryJson(
                        words -> {
                            texts.add(List.copyOf(words.keySet()));
                            return words.keySet();
                        },
                        ProseWriter::plain)
                .of(entry);
        return Translations.before(texts).anyMatch(before -> {
            Iterator<List<String>> next = before.iterator();
            return of(entry, new EntryJson(words -> next.next(), ProseWriter::plain))
                    .equals(digest);
        });
    }
}
