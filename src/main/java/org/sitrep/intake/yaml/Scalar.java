package org.sitrep.intake.yaml;

/**
 * A single value.
 *
 * @param type what YAML or JSON takes it for
 * @param text the value exactly as written, without its quotes; empty for nothing
 * @param spot where it stands
 */
public record Scalar(Type type, String text, Spot spot) implements Node {

    /** What a value is taken for. */
    public enum Type {
        TEXT,
        /** A whole number of at most 18 digits; anything longer, or in another notation, stays text. */
        INTEGER,
        /** A number with a decimal point. */
        DECIMAL,
        TRUTH,
        /** {@code ~}, {@code null}, or a key without a value. */
        NOTHING
    }

    /** Returns whether a key stands without a value. */
    public boolean isNothing() {
        return type == Type.NOTHING;
    }
}
