package org.sitrep.typeset.layout.mark;

import java.util.ArrayList;
import java.util.List;

/** What is done to many marks alike. */
public final class Marks {

    private Marks() {}

    public static List<Mark> moved(List<Mark> marks, double dx, double dy) {
        List<Mark> moved = new ArrayList<>(marks.size());
        for (Mark mark : marks) {
            moved.add(mark.moved(dx, dy));
        }
        return moved;
    }

    /** Returns the same marks as what is only repeated: drawn, not read out, and leading nowhere. */
    public static List<Mark> artifacts(List<Mark> marks) {
        List<Mark> copies = new ArrayList<>(marks.size());
        for (Mark mark : marks) {
            if (!(mark instanceof Mark.Link)) {
                copies.add(mark.inPart(Mark.ARTIFACT));
            }
        }
        return copies;
    }
}
