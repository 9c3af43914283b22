package org.sitrep.typeset.text;

import java.util.Map;
import org.sitrep.diagnostic.Finding;
import org.sitrep.typeset.text.font.Fonts;

/** A program that prints what is found where HarfBuzz cannot be loaded. */
public final class WithoutHarfBuzz {

    private WithoutHarfBuzz() {}

    public static void main(String[] arguments) {
        for (Finding finding : Fonts.of(Map.of("font.ttf", new byte[1])).findings()) {
            System.out.println(finding.rule().id() + ": " + finding.message());
        }
    }
}
