package org.sitrep.edition.print.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.edition.print.language.WordingRule;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.prose.Prose;
import org.sitrep.fact.prose.ProseWriter;
import org.sitrep.fact.prose.Reference;
import org.sitrep.fact.quantity.QuantityWriter;
import org.sitrep.situation.Front;
import org.sitrep.situation.Situation;

/** Numbers that a note or highlight still states after their source has stated newer ones. */
public final class Overtaken {

    /** The longest line that is written out anew for the reader. */
    private static final int LONGEST_LINE = 200;

    private Overtaken() {}

    /** Returns a warning for each number in a note that its source has overtaken, once for all languages. */
    public static Stream<Finding> inNotes(Situation situation) {
        return situation.notes().stream()
                .filter(note -> !note.section().isOfTheDay() && situation.resolves(note))
                .flatMap(note -> in(situation, Front.Line.of(note)).stream());
    }

    /** Returns the same of a highlight; where there is one, it does not print. */
    public static List<Finding> in(Situation situation, Front.Line line) {
        Map<Reference, Finding> found = new LinkedHashMap<>();
        line.text()
                .forEach((language, prose) -> situation
                        .overtaken(prose.references())
                        .forEach((reference, newer) ->
                                found.putIfAbsent(reference, overtaken(line, language, prose, reference, newer))));
        return List.copyOf(found.values());
    }

    private static Finding overtaken(Front.Line line, String language, Prose prose, Reference reference, Figure newer) {
        String last = reference.to().orElse(reference.target());
        String now = reference.kind() == Reference.Kind.CHANGE
                ? Reference.change(reference.target(), newer.id()).toString()
                : "{figure:" + newer.id() + "}";
        String anew = ProseWriter.write(prose).replace(reference.toString(), now);
        return WordingRule.OVERTAKEN_FIGURE
                .finding(
                        line.at().apply(language),
                        line.name() + " states " + reference + ", which its source has overtaken by `" + newer.id()
                                + "` (" + QuantityWriter.write(newer.value()) + ") of " + newer.trueOf()
                                + (isHighlight(line) ? ": it does not print" : ""),
                        "write " + (anew.length() > LONGEST_LINE ? now : "“" + anew + "”")
                                + (reference.kind() == Reference.Kind.TOTAL
                                        ? ""
                                        : ", or say of which day the number is, with {date:" + last + "}"))
                .about(last);
    }

    private static boolean isHighlight(Front.Line line) {
        return line.note().filter(note -> !note.section().isOfTheDay()).isEmpty();
    }
}
