package org.sitrep.typeset.style.property;

/**
 * A property set to a value.
 *
 * @param slot which property
 * @param value its value
 */
public record Declaration(Slot slot, Specified<?> value) {

    /** Returns the property that it sets. */
    public Property<?> property(boolean rtl) {
        return rtl ? slot.rtl() : slot.ltr();
    }

    /**
     * What a declaration sets: one property, or one that depends on the direction of the text.
     *
     * @param ltr the property where text runs from left to right
     * @param rtl the property where text runs from right to left
     */
    public record Slot(Property<?> ltr, Property<?> rtl) {

        public static Slot of(Property<?> property) {
            return new Slot(property, property);
        }
    }
}
