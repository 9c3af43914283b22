package org.sitrep.typeset.layout.slab;

import java.util.List;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.layout.mark.Marks;
import org.sitrep.typeset.layout.slab.Slab.Body;
import org.sitrep.typeset.layout.slab.Slab.Lines;
import org.sitrep.typeset.layout.slab.Slab.Solid;

/** Puts slabs into their place: their marks count from the page's corner then. */
public final class Placer {

    private final List<Mark> marks;
    private final Anchoring anchoring;
    private int watched = -1;
    private Place place = Place.NOWHERE;

    /**
     * Takes what is placed.
     *
     * @param marks to which marks are added
     * @param anchoring hears the place of every anchor
     */
    public Placer(List<Mark> marks, Anchoring anchoring) {
        this.marks = marks;
        this.anchoring = anchoring;
    }

    /** Hears where an anchor stands. */
    public interface Anchoring {

        void at(String name, double x, double y);
    }

    /** Puts a slab's border box at a place. */
    public void place(Slab slab, double x, double y) {
        place = marks.size() <= watched ? slab.place() : place;
        slab.paint().draw(x, y, slab.width(), slab.height(), marks);
        for (String name : slab.anchors()) {
            anchoring.at(name, x, y);
        }
        Body body = slab.body();
        for (Slab inside : body.inside()) {
            place(inside, x + inside.x(), y + inside.y());
        }
        if (body instanceof Lines lines) {
            for (SetLine line : lines.lines()) {
                line(line, x, y);
            }
        } else if (body instanceof Solid solid) {
            marks.addAll(Marks.moved(solid.marks(), x, y));
        }
    }

    /** Watches, before anything is placed, for the mark with a number. */
    public Placer watching(int mark) {
        watched = mark;
        return this;
    }

    /** Returns where in the page's source the element begins that the mark watched for is of. */
    public Place place() {
        return place;
    }

    private void line(SetLine line, double x, double y) {
        for (String name : line.anchors()) {
            anchoring.at(name, x, y + line.y());
        }
        for (Mark mark : line.marks()) {
            marks.add(mark.moved(x, y + line.y()));
        }
    }
}
