package org.sitrep.typeset.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The tables of a TrueType font file, by their names of four letters. Immutable. */
public final class FontTables {

    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;

    private final Map<String, ByteBuffer> tables = new TreeMap<>();

    /**
     * Cuts a file into its tables.
     *
     * @throws IndexOutOfBoundsException where a table reaches beyond the file
     */
    FontTables(ByteBuffer file) {
        int count = Short.toUnsignedInt(file.getShort(4));
        for (int at = DIRECTORY; at < DIRECTORY + count * ENTRY; at += ENTRY) {
            ByteBuffer table = file.slice(file.getInt(at + 8), file.getInt(at + 12));
            tables.put(tag(file, at), table.asReadOnlyBuffer());
        }
    }

    /** Reads four letters. */
    static String tag(ByteBuffer file, int at) {
        byte[] letters = new byte[4];
        file.get(at, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    /** Says whether the file has a table. */
    boolean has(String name) {
        return tables.containsKey(name);
    }

    /** Gives a table that every font let in has; it is read by index alone. */
    public ByteBuffer table(String name) {
        ByteBuffer table = tables.get(name);
        if (table == null) {
            throw new IllegalStateException("a font without the table " + name + " is not let in");
        }
        return table;
    }
}
