package org.sitrep.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.sitrep.fact.entry.Entry;
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
        String json = entry.head().known() + "\n" + new EntryJson().of(entry);
        return of(json.getBytes(StandardCharsets.UTF_8));
    }
}
