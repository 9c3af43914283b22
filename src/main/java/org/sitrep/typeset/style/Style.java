package org.sitrep.typeset.style;

import org.sitrep.typeset.style.property.Property;

/**
 * The computed style of an element: a value for every property. Lengths are points (user units inside an {@code svg}), logical
 * sides are turned into left and right, and what is relative to the font is resolved. Elements that are styled alike share one.
 */
public final class Style {

    private final Object[] values;

    /** Takes a value for each property, in the order of their indices. */
    Style(Object[] values) {
        this.values = values;
    }

    /** Returns the value of a property. */
    @SuppressWarnings("unchecked") // a value is only ever stored under its own property
    public <T> T get(Property<T> property) {
        return (T) values[property.index()];
    }

    /** Returns a copy of the values, to be changed. */
    Object[] values() {
        return values.clone();
    }
}
