package org.sitrep.check;

import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.situation.Situation;

/** What prose may not say by itself. */
final class ProseRules {

    private ProseRules() {}

    static Stream<Finding> typedNumbers(Situation situation) {
        return situation.notes().stream()
                .flatMap(note -> note.text().entrySet().stream()
                        .flatMap(text -> text.getValue().typedNumbers().stream()
                                .map(word -> Finding.warning(
                                        "typed-number",
                                        note.head().where().at("text", text.getKey()),
                                        "`" + word + "` in the note `" + note.id()
                                                + "` is typed: no source answers for it",
                                        "refer to a figure with {figure:ID}; or write {literal:…} where it is none"))));
    }
}
