package org.sitrep.intake.yaml;

import java.util.Optional;
import org.sitrep.diagnostic.Place;

/**
 * A single value.
 *
 * @param type what YAML or JSON takes it for
 * @param text the value without its quotes, and without hidden spaces around it; empty for nothing
 * @param asWritten the same with these: a text of the office stays as it is
 * @param spot where it stands
 * @param lined whether each of its lines is one of the file, from the line below its spot on
 */
public record Scalar(Type type, String text, String asWritten, Spot spot, boolean lined) implements Node {

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

    /** Returns a text that nobody wrote so. */
    public static Scalar text(String text, Spot spot) {
        return new Scalar(Type.TEXT, text, text, spot, false);
    }

    /** Returns the place of a line of the text, counted from 0; that of the whole where it cannot be told. */
    Place place(int line) {
        return lined && line >= 0 ? spot.place(spot.line() + 1 + line, 1) : place();
    }

    @Override
    public boolean isNothing() {
        return type == Type.NOTHING;
    }

    @Override
    public Optional<Scalar> single() {
        return Optional.of(this);
    }
}
