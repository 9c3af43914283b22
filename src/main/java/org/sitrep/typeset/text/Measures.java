package org.sitrep.typeset.text;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.typeset.text.font.Cluster;
import org.sitrep.typeset.text.font.Shaped;

/** How wide each stretch of a paragraph is, and the clusters in it. */
final class Measures {

    private static final byte BORDER = 1;
    private static final byte SAFE = 2;
    /** How far a cut may change how letters look, at the most; beyond it what stands beside a cut is reason enough. */
    private static final int NEARBY = 32;

    private final List<Word> words;
    private final WordCutter cutter;
    /** Where each character begins if the paragraph is one line, were it all to run in one direction. */
    private final double[] pens;
    /** Of each character, whether a cluster begins with it, and whether the text can be cut there with nothing shaped anew. */
    private final byte[] marks;

    Measures(int length, List<Word> words, WordCutter cutter) {
        this.words = words;
        this.cutter = cutter;
        this.pens = new double[length + 1];
        this.marks = new byte[length + 1];
        words.forEach(this::measure);
        marks[length] = BORDER | SAFE;
    }

    private void measure(Word word) {
        Shaped shaped = word.shaped();
        double scale = word.item().scale();
        int at = word.start();
        double pen = pens[at];
        marks[at] = BORDER | SAFE;
        for (int i = 0; i < shaped.size(); i++) {
            int start = word.start() + shaped.start(i);
            fill(at, start);
            at = start;
            pens[at] = pen;
            marks[at] = shaped.isSafe(i) ? BORDER | SAFE : BORDER;
            Cluster cluster = shaped.cluster(i);
            pen += cluster.advance() * scale;
        }
        fill(at, word.end());
        pens[word.end()] = pen + word.breadth();
    }

    /** What stands inside a cluster begins where the cluster does. */
    private void fill(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            pens[i] = pens[from];
        }
    }

    /** Returns whether a cluster begins at an index. */
    boolean isBorder(int index) {
        return (marks[index] & BORDER) != 0;
    }

    private boolean isSafe(int index) {
        return (marks[index] & SAFE) != 0;
    }

    /** About how wide the text between two indexes is, in points: exact but for words that would have to be shaped anew. */
    double roughly(int from, int to) {
        return pens[to] - pens[from];
    }

    /** How wide the text between two indexes is when it stands in a line, in points. */
    double width(int from, int to) {
        if (isSafe(from) && isSafe(to)) {
            return pens[to] - pens[from];
        }
        double width = 0;
        for (Part part : parts(from, to)) {
            width += width(part);
        }
        return width;
    }

    /** How much wider than roughly a line is because of the word it begins in. */
    double correction(int from) {
        if (isSafe(from)) {
            return 0;
        }
        int end = safeAfter(from, words.get(wordAt(from)).end());
        return width(from, end) - roughly(from, end);
    }

    /** Part of a word, or all of it: its clusters in the order of the text. */
    record Part(Word word, int start, List<Cluster> clusters) {}

    /** Returns what stands between two indexes, in the order of the text. */
    List<Part> parts(int from, int to) {
        List<Part> parts = new ArrayList<>();
        for (int i = wordAt(from); i < words.size() && words.get(i).start() < to; i++) {
            Word word = words.get(i);
            int start = Math.max(from, word.start());
            parts.add(new Part(word, start, clusters(word, start, Math.min(to, word.end()))));
        }
        return parts;
    }

    private List<Cluster> clusters(Word word, int from, int to) {
        if (from == word.start() && to == word.end()) {
            return word.shaped().clusters();
        }
        int start = safeAfter(from, word.end());
        int end = safeBefore(to, word.start());
        if (start > end) {
            return cutter.part(word.item().setting(), from, to).clusters();
        }
        List<Cluster> clusters = new ArrayList<>();
        addPart(word, from, start, clusters);
        clusters.addAll(word.shaped().between(start - word.start(), end - word.start()));
        addPart(word, end, to, clusters);
        return clusters;
    }

    private void addPart(Word word, int from, int to, List<Cluster> clusters) {
        if (from < to) {
            clusters.addAll(cutter.part(word.item().setting(), from, to).clusters());
        }
    }

    /** The first index from one on at which a word can be cut; where there is none nearby, one at which a cluster begins. */
    private int safeAfter(int from, int wordEnd) {
        int index = from;
        while (index < wordEnd && !isSafe(index) && !(index - from > NEARBY && isBorder(index))) {
            index++;
        }
        return index;
    }

    private int safeBefore(int to, int wordStart) {
        int index = to;
        while (index > wordStart && !isSafe(index) && !(to - index > NEARBY && isBorder(index))) {
            index--;
        }
        return index;
    }

    /** How wide part of a word is, in points. */
    static double width(Part part) {
        return part.word.width(part.clusters);
    }

    /** Returns the hyphen for a line that ends at an index. */
    Part hyphen(int end) {
        Word word = words.get(wordAt(end - 1));
        return new Part(word, end, cutter.hyphen(word.item()));
    }

    /** Returns a space as one is set in the word that ends at an index; nothing where none can be set. */
    Part space(int end) {
        Word word = words.get(wordAt(end - 1));
        return new Part(word, end, word.isAtom() ? List.of() : cutter.space(word.item()));
    }

    private int wordAt(int index) {
        int low = 0;
        int high = words.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            boolean before = words.get(middle).start() <= index;
            low = before ? middle : low;
            high = before ? high : middle - 1;
        }
        return low;
    }
}
