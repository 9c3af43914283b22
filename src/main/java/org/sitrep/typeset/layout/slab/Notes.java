package org.sitrep.typeset.layout.slab;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.layout.slab.Slab.Body;
import org.sitrep.typeset.layout.slab.Slab.Lines;
import org.sitrep.typeset.layout.slab.Slab.Stack;

/** The footnotes at the foot of a page. */
public final class Notes {

    /** Between the text and the rule above the notes, and between the rule and the notes, in points. */
    public static final double GAP = 4;

    private Notes() {}

    /** Gives the notes called in a slab, in the order of their calls. */
    public static List<Slab> calledIn(Slab slab) {
        List<Slab> notes = new ArrayList<>();
        gather(slab, notes);
        return notes;
    }

    private static void gather(Slab slab, List<Slab> notes) {
        Body body = slab.body();
        if (body instanceof Lines lines) {
            for (SetLine line : lines.lines()) {
                for (Slab note : line.notes()) {
                    notes.add(note);
                    gather(note, notes);
                }
            }
        }
        body.inside().forEach(inside -> gather(inside, notes));
    }

    /** Gives notes as one slab. */
    public static Slab stacked(List<Slab> notes, double width) {
        Column column = new Column(0, 0, Margin.NONE, false);
        notes.forEach(column::add);
        return Slab.plain(width, column.end(), Place.NOWHERE, Stack.of(column.slabs()));
    }

    /** Gives the height notes take, with the rule above them; nothing where there are none. */
    public static double height(List<Slab> notes, double width) {
        return notes.isEmpty() ? 0 : stacked(notes, width).height() + 2 * GAP;
    }
}
