package org.sitrep.typeset.layout;

import java.util.Optional;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.layout.mark.LayoutRule;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.layout.mark.Mark.Move;

/** The last guard: whatever the reason, nothing runs over the edge of a page in silence. */
final class PageEdge {

    /** Serifs and slants may reach out a little. */
    private static final double SLACK = 0.5;

    private PageEdge() {}

    /** Returns the number of the first mark that is not on its page as a whole. */
    static Optional<Integer> out(Page page) {
        for (int i = 0; i < page.marks().size(); i++) {
            if (isOut(page.marks().get(i), page)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    static Finding finding(Mark mark, Place place, int number) {
        return LayoutRule.OVER_THE_EDGE.finding(
                place,
                "on page " + number + " this runs over the edge of the page: " + name(mark),
                "give it more room, or a smaller size");
    }

    private static String name(Mark mark) {
        if (mark instanceof Mark.Words words) {
            StringBuilder text = new StringBuilder();
            words.run().clusters().forEach(cluster -> text.append(cluster.text()));
            return text.toString();
        }
        return mark instanceof Mark.Picture ? "a picture" : "a border or background";
    }

    private static boolean isOut(Mark mark, Page page) {
        if (mark instanceof Mark.Words words) {
            return isOut(words, page);
        }
        if (mark instanceof Mark.Picture picture) {
            double right = picture.x() + picture.width();
            return isOut(picture.x(), picture.y(), page) || isOut(right, picture.y() + picture.height(), page);
        }
        return mark instanceof Mark.Shape shape
                && shape.outline().stream()
                        .anyMatch(move -> (move instanceof Move.To to && isOut(to.x(), to.y(), page))
                                || (move instanceof Move.Line line && isOut(line.x(), line.y(), page)));
    }

    private static boolean isOut(double x, double y, Page page) {
        return x < -SLACK || x > page.width() + SLACK || y < -SLACK || y > page.height() + SLACK;
    }

    private static boolean isOut(Mark.Words words, Page page) {
        double right = words.x() + words.run().width();
        return words.x() < -SLACK || right > page.width() + SLACK || words.y() < 0 || words.y() > page.height();
    }
}
