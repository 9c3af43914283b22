package org.sitrep.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.check.words.Writing;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.edition.Part;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.text.Passage;
import org.sitrep.fact.prose.Prose;
import org.sitrep.situation.Situation;

/** What a reader in haste cannot take in. */
final class HighlightRules {

    private static final int MAX_CHARACTERS = 180;

    private HighlightRules() {}

    /** A highlight is measured as it is printed, its references filled in. */
    static Stream<Finding> length(Situation situation, ReportModel model) {
        return model.part(Part.Highlights.class).stream()
                .flatMap(part -> part.lines().stream())
                .filter(line -> length(line) > MAX_CHARACTERS || isMore(line))
                .map(line -> tooLong(situation, model.masthead().page().lang(), line));
    }

    private static long length(Passage line) {
        return spans(line)
                .mapToLong(span -> span.text().codePointCount(0, span.text().length()))
                .sum();
    }

    private static boolean isMore(Passage line) {
        return line.blocks().stream().anyMatch(block -> block.form().isPresent());
    }

    private static Finding tooLong(Situation situation, String language, Passage line) {
        return CheckRule.LONG_HIGHLIGHT
                .finding(
                        place(situation, line),
                        isMore(line)
                                ? "this highlight holds a heading or a table: expected a line"
                                : "this highlight prints as " + length(line) + " characters: expected at most "
                                        + MAX_CHARACTERS,
                        "say the one thing that matters; leave the rest to the overview")
                .about(language);
    }

    /** A line that we made ourselves of a fact stands nowhere in a file. */
    private static Place place(Situation situation, Passage passage) {
        String words = words(passage);
        return situation
                .front()
                .lines()
                .flatMap(line -> line.text().entrySet().stream()
                        .filter(text -> words(text.getValue()).equals(words))
                        .map(text -> line.at().apply(text.getKey())))
                .findFirst()
                .orElseGet(() -> situation.crisis().origin().crisis().at("highlights"));
    }

    private static Stream<Passage.Span> spans(Passage line) {
        return line.blocks().stream().flatMap(block -> block.lines().stream()).flatMap(List::stream);
    }

    private static String words(Passage line) {
        return spans(line)
                .map(span -> span.style() == Passage.Style.VALUE ? Writing.GAP : span.text())
                .collect(Collectors.joining());
    }

    private static String words(Prose prose) {
        return Writing.lines(prose).stream().map(Writing.Line::text).collect(Collectors.joining());
    }
}
