package org.sitrep.intake.facts;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sitrep.intake.schema.Shape;
import org.sitrep.intake.yaml.Mapping;

/** The ten kinds of entry. The key that is named as the kind says which one an entry is. */
enum EntryKind {
    FIGURE,
    CONDITION,
    EVENT,
    DEMAND,
    STATEMENT,
    NOTE,
    ACTIVITY,
    UPDATE,
    CORRECT,
    WITHDRAW;

    private final String key = name().toLowerCase(Locale.ROOT);

    private static final Set<EntryKind> CHANGES = EnumSet.of(UPDATE, CORRECT, WITHDRAW);

    /** Returns the key that makes an entry one of this kind. */
    String key() {
        return key;
    }

    /** Returns whether entries of this kind are facts; the others change what is on record. */
    boolean isFact() {
        return !CHANGES.contains(this);
    }

    /** Returns whether entries of this kind can be corrected. */
    boolean isCorrectable() {
        return isFact() || this == UPDATE;
    }

    /** Returns the definition in the published schema. */
    Shape shape() {
        return Objects.requireNonNull(Shapes.BY_KIND.get(this));
    }

    /** Returns the kinds that an entry's keys name: one, if all is well. */
    static List<EntryKind> of(Mapping entry) {
        return Arrays.stream(values()).filter(kind -> entry.has(kind.key())).toList();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(EntryKind::key).toList();
    }

    /** Compiled when first asked for. */
    private static final class Shapes {
        static final Map<EntryKind, Shape> BY_KIND = new EnumMap<>(EntryKind.class);

        static {
            for (EntryKind kind : values()) {
                BY_KIND.put(kind, Shape.of("facts", "/$defs/" + kind.key()));
            }
        }
    }
}
