package org.sitrep.typeset.style.property;

/**
 * A value as the sheet gives it, which may depend on the element it is for.
 *
 * @param <T> the type of the computed value
 */
public interface Specified<T> {

    /** The value of the parent. */
    Specified<?> INHERIT = basis -> {
        throw new IllegalStateException("taken from the parent");
    };

    /** The value where nothing is declared, as if nothing were inherited. */
    Specified<?> INITIAL = basis -> {
        throw new IllegalStateException("taken from the property");
    };

    /** Returns the computed value. */
    T of(Basis basis);

    /** Returns a value that depends on nothing. */
    static <T> Specified<T> always(T value) {
        return basis -> value;
    }
}
