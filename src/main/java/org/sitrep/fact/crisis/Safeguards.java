package org.sitrep.fact.crisis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.fact.prose.Text;

/**
 * What no report may show, and what it must not leave to grow old.
 *
 * @param privateNames names that the crisis declares private
 * @param hotlines what everybody may call or write to, which may stand in any text
 * @param smallNumbersBelow the number below which a part of a whole may give people away
 * @param demandsFreshFor the days after which a demand wants news
 * @param notesFreshFor the days after which a note of a section is old, by the section's id; none where it never is
 */
public record Safeguards(
        List<String> privateNames,
        List<Hotline> hotlines,
        Optional<Integer> smallNumbersBelow,
        Optional<Integer> demandsFreshFor,
        Map<String, Optional<Integer>> notesFreshFor) {

    /** Those of a crisis that declares none. */
    public static final Safeguards NONE =
            new Safeguards(List.of(), List.of(), Optional.empty(), Optional.empty(), Map.of());

    public Safeguards {
        privateNames = List.copyOf(privateNames);
        hotlines = List.copyOf(hotlines);
        notesFreshFor = Map.copyOf(notesFreshFor);
    }

    /**
     * A telephone number or an e-mail address for everybody.
     *
     * @param number the number or the address
     * @param name what it is for; without it, the report lists it nowhere
     * @param hours when somebody answers
     */
    public record Hotline(String number, Optional<Text> name, Optional<Text> hours) {}
}
