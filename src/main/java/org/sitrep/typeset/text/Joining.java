package org.sitrep.typeset.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/** Scripts whose letters join, as Arabic does. */
final class Joining {

    private Joining() {}

    /** Says whether the letters of a script join. */
    static boolean joins(int script) {
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

    /** Says whether a character may reach over to the one beside it. */
    static boolean reaches(int c) {
        return c >= 0x0300
                && UCharacter.getIntPropertyValue(c, UProperty.JOINING_TYPE) != UCharacter.JoiningType.NON_JOINING;
    }
}
