package org.sitrep.document.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Numbers;

/**
 * A section of a report as text: a part of it, or a piece of one.
 *
 * @param weight the less, the sooner it is left out where there is no room for all
 * @param title its heading
 * @param items what it holds, one after the other
 */
record Section(int weight, String title, List<Item> items) {

    Section {
        items = List.copyOf(items);
    }

    /** Returns how many characters it has. */
    int length(Locale language) {
        return lines(language).stream().mapToInt(line -> line.text().length()).sum();
    }

    private List<Line> lines(Locale language) {
        return lines(language, Numbers.over(shown()));
    }

    /** Returns its lines, unbroken, with the numbers that its sources have in the whole text. */
    List<Line> lines(Locale language, Numbers numbers) {
        SectionWriter writer = new SectionWriter(language, numbers);
        items.forEach(item -> item.content().write(writer));
        return writer.lines();
    }

    /** Returns what it cites, in reading order. */
    Stream<Citation> shown() {
        return items.stream().flatMap(item -> item.shown().stream());
    }

    /** Returns the same without its last item. */
    Section shorter() {
        return new Section(weight, title, items.subList(0, items.size() - 1));
    }

    /** Writes lines. */
    interface Content {
        void write(SectionWriter writer);
    }

    /**
     * What is left out as a whole.
     *
     * @param shown what it cites, in reading order
     * @param content its lines
     */
    record Item(List<Citation> shown, Content content) {}

    /**
     * A line.
     *
     * @param depth how far it stands in: 0 a paragraph, 1 an item, 2 what belongs to an item, 3 a row of a table in columns, 4 a heading
     * @param text its words
     */
    record Line(int depth, String text) {}
}
