package org.sitrep.typeset.pdf.font;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.typeset.text.font.Cluster;
import org.sitrep.typeset.text.font.Face;
import org.sitrep.typeset.text.font.Glyph;

/**
 * Gives each cluster of text that is drawn in a face one code, so that it copies out as it was written. The same glyphs
 * under two texts have two codes.
 */
public final class Codes {

    /** What a hyphen that stands in no text copies out as: readers that join lines drop it. */
    private static final String SOFT_HYPHEN = "\u00AD";

    /** The most glyphs that a font file can number. */
    private static final int MAX_CODES = 0xFFFF;

    private final Face face;
    private final @Nullable Code[] plain;
    private final Map<Drawing, Code> others = new HashMap<>();
    private final Map<Drawing, List<Code>> spread = new HashMap<>();
    private final List<Code> codes = new ArrayList<>();

    /** Begins with no code. */
    public Codes(Face face) {
        this.face = face;
        this.plain = new Code[face.glyphs()];
    }

    Face face() {
        return face;
    }

    /** Returns all codes; the first has the number 1. */
    List<Code> all() {
        return codes;
    }

    /** Returns the code of a cluster that has glyphs. */
    public Code of(Cluster cluster) {
        Glyph first = cluster.glyphs().get(0);
        if (cluster.glyphs().size() == 1 && Code.isAtOrigin(first)) {
            Code known = plain[first.id()];
            if (known == null) {
                known = add(cluster, face.advance(first.id()));
                plain[first.id()] = known;
            }
            if (known.text().equals(textOf(cluster))) {
                return known;
            }
        }
        return drawn(cluster);
    }

    private Code drawn(Cluster cluster) {
        Drawing drawing = new Drawing(cluster.text(), cluster.glyphs());
        Code known = others.get(drawing);
        if (known == null) {
            known = add(cluster, Math.max(0, cluster.advance()));
            others.put(drawing, known);
        }
        return known;
    }

    /**
     * Returns the codes of a cluster that reads from right to left, in the order of the eye, from left to right. Readers turn such text around character
     * by character: where one code stands for several, they disagree. So the glyphs stand for the first character, and
     * each of the others has a code before them that draws nothing and takes no room.
     */
    public List<Code> rightToLeft(Cluster cluster) {
        Drawing drawing = new Drawing(cluster.text(), cluster.glyphs());
        List<Code> known = spread.get(drawing);
        if (known == null) {
            known = spread(cluster);
            spread.put(drawing, known);
        }
        return known;
    }

    private List<Code> spread(Cluster cluster) {
        List<String> characters =
                cluster.text().codePoints().mapToObj(Character::toString).toList();
        List<Code> spread = new ArrayList<>();
        for (int i = characters.size() - 1; i > 0; i--) {
            spread.add(drawn(new Cluster(characters.get(i), List.of(), 0)));
        }
        spread.add(of(new Cluster(characters.get(0), cluster.glyphs(), cluster.advance())));
        return spread;
    }

    private static String textOf(Cluster cluster) {
        return cluster.text().isEmpty() ? SOFT_HYPHEN : cluster.text();
    }

    private Code add(Cluster cluster, int advance) {
        if (codes.size() == MAX_CODES) {
            throw new IllegalStateException(
                    "more than " + MAX_CODES + " different clusters in " + face.postScriptName());
        }
        double width = Math.round(advance * 100_000.0 / face.unitsPerEm()) / 100.0;
        Code code = new Code(codes.size() + 1, textOf(cluster), cluster.glyphs(), advance, width);
        codes.add(code);
        return code;
    }

    private record Drawing(String text, List<Glyph> glyphs) {}
}
