package org.sitrep.typeset.style.value;

/** In which digits the numbers of pages are written. */
public enum Numbering {
    DECIMAL('0'),
    ARABIC_INDIC('٠'),
    PERSIAN('۰'),
    BENGALI('০'),
    DEVANAGARI('०'),
    MYANMAR('၀'),
    KHMER('០'),
    THAI('๐');

    private final char zero;

    Numbering(char zero) {
        this.zero = zero;
    }

    /** Returns a number, from 0 up, in these digits. */
    public String format(int number) {
        StringBuilder text = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> text.append((char) (c - '0' + zero)));
        return text.toString();
    }
}
