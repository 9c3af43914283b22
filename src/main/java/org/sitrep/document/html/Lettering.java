package org.sitrep.document.html;

/**
 * How much room words take in a picture. Browsers and paper set them in different fonts, so this is an upper estimate from
 * the widths of Noto Sans, which are wider than most: words never cover what stands beside them.
 */
final class Lettering {

    private static final String NARROW = "iljI.,:;'’|()[]·! ftr-\u00a0\u202f";
    private static final String WIDE = "mwMW@%—…";
    private static final int FIRST_IDEOGRAPH = 0x2E80;
    private static final int FIRST_ARABIC = 0x0600;
    private static final int LAST_ARABIC = 0x08FF;
    private static final int FIRST_FORMAT = 0x2066;
    private static final int LAST_FORMAT = 0x2069;

    private Lettering() {}

    /** Returns the room that words take, at a size of letters, in the unit of that size. */
    static double width(String words, double size) {
        return size * words.codePoints().mapToDouble(Lettering::em).sum();
    }

    private static double em(int letter) {
        if ((letter >= FIRST_FORMAT && letter <= LAST_FORMAT)
                || Character.getType(letter) == Character.NON_SPACING_MARK) {
            return 0;
        } else if (NARROW.indexOf(letter) >= 0) {
            return 0.42;
        } else if (letter >= FIRST_ARABIC && letter <= LAST_ARABIC) {
            return 0.6;
        } else if (letter >= FIRST_IDEOGRAPH) {
            return 1.05;
        }
        return WIDE.indexOf(letter) >= 0 ? 1.0 : Character.isUpperCase(letter) ? 0.74 : 0.62;
    }
}
