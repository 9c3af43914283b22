package org.sitrep.typeset.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sitrep.typeset.text.font.Characters;
import org.sitrep.typeset.text.font.Cluster;
import org.sitrep.typeset.text.font.Face;
import org.sitrep.typeset.text.font.Setting;
import org.sitrep.typeset.text.font.Shaped;
import org.sitrep.typeset.text.font.Shaper;
import org.sitrep.typeset.text.font.Words;
import org.sitrep.typeset.text.item.Item;
import org.sitrep.typeset.text.item.Joining;

/** Cuts items into words at their spaces and has each word shaped. */
final class WordCutter {

    /** How many characters HarfBuzz looks at on either side of a word, and a few more. */
    private static final int VIEW = 8;

    private static final String SPACE = " ";
    private static final char HYPHEN = '\u2010';
    private static final char HYPHEN_MINUS = '-';

    private final String text;
    private final List<Atom> atoms;
    private final Words words;

    WordCutter(String text, List<Atom> atoms, Words words) {
        this.text = text;
        this.atoms = atoms;
        this.words = words;
    }

    List<Word> words(List<Item> items) {
        List<Word> found = new ArrayList<>();
        int atom = 0;
        for (Item item : items) {
            switch (item.kind()) {
                case TEXT -> cut(item, found);
                case ATOM ->
                    found.add(new Word(
                            item.start(),
                            item.end(),
                            item,
                            Shaped.NOTHING,
                            atom,
                            atoms.get(atom++).width()));
                case NOTHING -> found.add(Word.of(item.start(), item.end(), item, Shaped.NOTHING));
            }
        }
        return found;
    }

    private void cut(Item item, List<Word> found) {
        Setting setting = item.setting();
        Map<String, Shaped> known = words.in(setting);
        int start = item.start();
        while (start < item.end()) {
            int end = wordEnd(start, item.end());
            found.add(Word.of(start, end, item, shape(setting, known, item, start, end)));
            start = end;
        }
    }

    private int wordEnd(int start, int max) {
        int end = start + 1;
        if (!Characters.isSpace(text.charAt(start)) || Characters.graphemeEnd(text, start) > end) {
            while (end < max && !Characters.isSpace(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private Shaped shape(Setting setting, Map<String, Shaped> known, Item item, int start, int end) {
        if (end == start + 1 && text.charAt(start) == ' ') {
            return words.shape(setting, known, SPACE);
        }
        return Joining.joins(item.script()) && reachesOut(start, end)
                ? part(setting, start, end)
                : words.shape(setting, known, text.substring(start, end));
    }

    private boolean reachesOut(int start, int end) {
        return (start > 0 && Joining.reaches(text.codePointBefore(start)))
                || (end < text.length() && Joining.reaches(text.codePointAt(end)));
    }

    /** Shapes part of a word: its letters look as they do in the whole word. */
    Shaped part(Setting setting, int start, int end) {
        int from = Math.max(0, start - VIEW);
        String view = text.substring(from, Math.min(text.length(), end + VIEW));
        return Shaper.shape(setting, view, start - from, end - from);
    }

    /** Returns a space; nothing where the face has none. */
    List<Cluster> space(Item item) {
        Setting setting = item.setting();
        return item.face().has(' ')
                ? words.shape(setting, words.in(setting), SPACE).clusters()
                : List.of();
    }

    /** Returns the hyphen that ends a line; nothing where the face has none. It does not copy out. */
    List<Cluster> hyphen(Item item) {
        Face face = item.face();
        if (!face.has(HYPHEN) && !face.has(HYPHEN_MINUS)) {
            return List.of();
        }
        String hyphen = String.valueOf(face.has(HYPHEN) ? HYPHEN : HYPHEN_MINUS);
        Setting setting = item.setting();
        Cluster shaped =
                words.shape(setting, words.in(setting), hyphen).clusters().get(0);
        return List.of(new Cluster("", shaped.glyphs(), shaped.advance()));
    }
}
