package org.sitrep.typeset.layout.svg;

import java.util.List;
import org.sitrep.typeset.layout.mark.Mark.Move;

/** Reads the data of a path, and traces it. All curves become cubic ones. */
final class SvgPath {

    static final String FORM = "commands M L H V C S Q T A Z with their numbers, as in `M 0 0 L 10 5 Z`";

    private static final String COMMANDS = "MmLlHhVvCcSsQqTtAaZz";

    private final SvgScanner data;
    private final List<Move> moves;
    /** Where the pen is. */
    private double x;

    private double y;
    /** Where this part of the outline began. */
    private double startX;

    private double startY;
    /** The last handle of the curve before, for a smooth one to mirror. */
    private double handleX;

    private double handleY;
    /** The command before, in lower case. */
    private char before = ' ';

    private SvgPath(SvgScanner data, List<Move> moves) {
        this.data = data;
        this.moves = moves;
    }

    static List<Move> read(SvgScanner data, List<Move> moves) {
        SvgPath path = new SvgPath(data, moves);
        while (!data.atEnd()) {
            boolean first = path.before == ' ';
            path.command(data.letter(first ? "Mm" : COMMANDS, first ? "the command M" : "a command or a number"));
        }
        return moves;
    }

    /** Reads the points of a line, which are a path's without its letters. */
    static List<Move> points(SvgScanner data, List<Move> moves) {
        if (!data.atEnd()) {
            new SvgPath(data, moves).command('M');
        }
        return moves;
    }

    /** Draws one command as often as numbers for it follow; those after a first move are lines. */
    private void command(char letter) {
        boolean relative = letter >= 'a';
        char kind = Character.toLowerCase(letter);
        do {
            if (before == 'z' && kind != 'm') {
                moves.add(new Move.To(x, y));
            }
            step(kind, relative ? x : 0, relative ? y : 0);
            before = kind;
            kind = kind == 'm' ? 'l' : kind;
        } while (kind != 'z' && data.atNumber());
    }

    /** Draws one step, whose numbers count from a point. */
    private void step(char kind, double fromX, double fromY) {
        switch (kind) {
            case 'm' -> move(fromX + data.number(), fromY + data.number());
            case 'l' -> line(fromX + data.number(), fromY + data.number());
            case 'h' -> line(fromX + data.number(), y);
            case 'v' -> line(x, fromY + data.number());
            case 'c' -> cubic(fromX + data.number(), fromY + data.number(), fromX, fromY);
            case 's' -> cubic(mirrored("cs", handleX, x), mirrored("cs", handleY, y), fromX, fromY);
            case 'q' -> quadratic(fromX + data.number(), fromY + data.number(), fromX, fromY);
            case 't' -> quadratic(mirrored("qt", handleX, x), mirrored("qt", handleY, y), fromX, fromY);
            case 'a' -> arc(fromX, fromY);
            default -> close();
        }
    }

    private double mirrored(String curves, double handle, double pen) {
        return curves.indexOf(before) >= 0 ? 2 * pen - handle : pen;
    }

    private void move(double toX, double toY) {
        moves.add(new Move.To(toX, toY));
        startX = toX;
        startY = toY;
        put(toX, toY);
    }

    private void line(double toX, double toY) {
        moves.add(new Move.Line(toX, toY));
        put(toX, toY);
    }

    private void cubic(double x1, double y1, double fromX, double fromY) {
        handleX = fromX + data.number();
        handleY = fromY + data.number();
        double toX = fromX + data.number();
        double toY = fromY + data.number();
        moves.add(new Move.Curve(x1, y1, handleX, handleY, toX, toY));
        put(toX, toY);
    }

    private void quadratic(double x1, double y1, double fromX, double fromY) {
        handleX = x1;
        handleY = y1;
        double toX = fromX + data.number();
        double toY = fromY + data.number();
        moves.add(new Move.Curve(towards(x, x1), towards(y, y1), towards(toX, x1), towards(toY, y1), toX, toY));
        put(toX, toY);
    }

    /** The handles of the cubic curve that a quadratic one is stand two thirds of the way to its own. */
    private static double towards(double end, double handle) {
        return end + (handle - end) * 2 / 3;
    }

    private void arc(double fromX, double fromY) {
        SvgArc arc = new SvgArc(
                Math.abs(data.number()),
                Math.abs(data.number()),
                SvgTransform.radians(data.number()),
                data.flag(),
                data.flag());
        double toX = fromX + data.number();
        double toY = fromY + data.number();
        arc.draw(x, y, toX, toY, moves);
        put(toX, toY);
    }

    private void close() {
        moves.add(new Move.Close());
        put(startX, startY);
    }

    private void put(double toX, double toY) {
        x = toX;
        y = toY;
    }
}
