package org.sitrep.edition.print.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Map<Reference, Figure> newer = new LinkedHashMap<>();
        Map<Reference, List<String>> languages = new HashMap<>();
        line.text()
                .forEach((language, prose) -> situation
                        .overtaken(prose.references())
                        .forEach((reference, by) -> {
                            newer.putIfAbsent(reference.sought(), by);
                            List<String> all = languages.computeIfAbsent(reference.sought(), any -> new ArrayList<>());
                            if (!all.contains(language)) {
                                all.add(language);
                            }
                        }));
        List<Reference> anew = newer.entrySet().stream()
                .map(found -> now(found.getKey(), found.getValue()))
                .toList();
        return newer.entrySet().stream()
                .map(found -> overtaken(
                        situation,
                        line,
                        languages.getOrDefault(found.getKey(), List.of()),
                        found.getKey(),
                        found.getValue(),
                        Collections.frequency(anew, now(found.getKey(), found.getValue())) > 1))
                .toList();
    }

    private static Reference now(Reference reference, Figure newer) {
        return reference.kind() == Reference.Kind.CHANGE
                ? Reference.change(reference.target(), newer.id())
                : new Reference(Reference.Kind.FIGURE, newer.id(), Optional.empty());
    }

    private static Finding overtaken(
            Situation situation,
            Front.Line line,
            List<String> languages,
            Reference reference,
            Figure newer,
            boolean several) {
        String last = reference.to().orElse(reference.target());
        Reference now = now(reference, newer);
        List<Prose> texts = languages.stream()
                .flatMap(language -> Stream.ofNullable(line.text().get(language)))
                .toList();
        boolean isThere = several
                || texts.stream()
                        .flatMap(text -> text.references().stream())
                        .anyMatch(other -> other.sought().equals(now));
        String dated = "say of which day the number is, with {date:" + last + "}";
        return WordingRule.OVERTAKEN_FIGURE
                .finding(
                        line.at().apply(languages.get(0)),
                        line.name() + " states " + reference + ", which its source has overtaken by `" + newer.id()
                                + "` (" + QuantityWriter.write(newer.value()) + ") of " + newer.trueOf()
                                + (isHighlight(line) ? ": it does not print" : ""),
                        reference.kind() == Reference.Kind.TOTAL
                                ? isThere ? "take it out" : "write " + anew(texts, languages, reference, now)
                                : isThere
                                        ? dated
                                        : "write " + anew(texts, languages, reference, now) + ", or "
                                                + newest(situation, reference, newer) + dated)
                .about(last);
    }

    /** What prints the newest figure every day, where that is the source's own. */
    private static String newest(Situation situation, Reference reference, Figure newer) {
        return situation
                .line(newer.indicator(), newer.place())
                .flatMap(line -> line.lead())
                .filter(lead -> lead.figure().equals(newer) && reference.kind() == Reference.Kind.FIGURE)
                .map(lead -> "write " + new Reference(Reference.Kind.LATEST, newer.indicator(), newer.place())
                        + ", which prints the newest every day, or ")
                .orElse("");
    }

    private static String anew(List<Prose> texts, List<String> languages, Reference reference, Reference now) {
        String anew = ProseWriter.write(texts.get(0))
                .replace(reference.toString(), now.toString())
                .replace(
                        reference.capitalised(true).toString(),
                        now.capitalised(true).toString());
        return texts.size() > 1
                ? now + " in place of " + reference + ", in `" + String.join("`, `", languages) + "`"
                : anew.length() > LONGEST_LINE ? now.toString() : "“" + anew + "”";
    }

    private static boolean isHighlight(Front.Line line) {
        return line.note().filter(note -> !note.section().isOfTheDay()).isEmpty();
    }
}
