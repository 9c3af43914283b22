package org.sitrep.typeset.text.item;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/** Scripts whose letters join, as Arabic does. */
public final class Joining {

    private Joining() {}

    /** Returns whether the letters of a script join. */
    public static boolean joins(int script) {
        return switch (script) {
            case UScript.ARABIC,
                    UScript.SYRIAC,
                    UScript.NKO,
                    UScript.MONGOLIAN,
                    UScript.MANDAIC,
                    UScript.ADLAM,
                    UScript.HANIFI_ROHINGYA,
                    UScript.SOGDIAN -> true;
            default -> false;
        };
    }

    /** Returns whether a character may reach over to the one beside it. */
    public static boolean reaches(int c) {
        return c >= 0x0300
                && UCharacter.getIntPropertyValue(c, UProperty.JOINING_TYPE) != UCharacter.JoiningType.NON_JOINING;
    }
}
