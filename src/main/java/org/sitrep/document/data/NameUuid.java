package org.sitrep.document.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Universally unique identifiers made from names: version 5 of RFC 9562. */
final class NameUuid {

    private static final long VERSION = 0x5000L;
    private static final long VARIANT = 0x8000000000000000L;

    private NameUuid() {}

    /** Returns the identifier of a name within a namespace, always the same one. */
    static UUID of(UUID namespace, String name) {
        ByteBuffer hash = ByteBuffer.wrap(sha1(namespace, name));
        long high = (hash.getLong() & ~0xF000L) | VERSION;
        long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | VARIANT;
        return new UUID(high, low);
    }

    private static byte[] sha1(UUID namespace, String name) {
        byte[] space = ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .array();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(space);
            return digest.digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
