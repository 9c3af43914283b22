package org.sitrep.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.typeset.layout.Book;
import org.sitrep.typeset.layout.Page;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.layout.structure.Part;
import org.sitrep.typeset.text.Run;
import org.sitrep.typeset.text.font.Cluster;

/** Reads a book as a blind reader does: along its structure; and as a printer does: mark by mark. */
final class BookReader {

    /** What steers directions for those who copy the text out, and is no part of it. */
    private static final String MARKS = "[\\u200e\\u200f\\u2066-\\u2069]";

    private final Book book;
    private final Map<Integer, StringBuilder> leaves = new HashMap<>();

    BookReader(Book book) {
        this.book = book;
        book.pages().forEach(page -> page.marks().forEach(this::read));
    }

    private void read(Mark mark) {
        if (mark instanceof Mark.Words words && words.part() != Mark.ARTIFACT) {
            leaves.computeIfAbsent(words.part(), part -> new StringBuilder()).append(text(words.run()));
        } else if (mark instanceof Mark.Group group) {
            group.marks().forEach(this::read);
        }
    }

    /** Returns the text of a run in the order of the letters. */
    static String text(Run run) {
        StringBuilder text = new StringBuilder();
        List<Cluster> clusters = run.clusters();
        for (int i = 0; i < clusters.size(); i++) {
            text.append(clusters.get(run.rtl() ? clusters.size() - 1 - i : i).text());
        }
        return text.toString().replaceAll(MARKS, "");
    }

    /** Returns all that is read out, in the order of the structure. */
    String text() {
        StringBuilder text = new StringBuilder();
        gather(book.structure(), text);
        return text.toString();
    }

    private void gather(Part part, StringBuilder text) {
        text.append(leaves.getOrDefault(part.number(), new StringBuilder()));
        part.parts().forEach(inner -> gather(inner, text));
    }

    /** Returns the words on a page, those in pictures left out. */
    static List<Mark.Words> words(Page page) {
        List<Mark.Words> words = new ArrayList<>();
        for (Mark mark : page.marks()) {
            if (mark instanceof Mark.Words found && !found.run().clusters().isEmpty()) {
                words.add(found);
            }
        }
        return words;
    }
}
