package org.sitrep.picture;

import static org.sitrep.picture.Outline.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.picture.Label.Held;
import org.sitrep.picture.Label.Style;
import org.sitrep.picture.Levels.Level;
import org.sitrep.picture.Levels.Mark;
import org.sitrep.picture.Panels.Name;
import org.sitrep.picture.Panels.Panel;

/**
 * What stands at the ends of the lines of a panel: the newest value of each, and its name or, where names are too long for
 * that, a number that a key below the panel explains.
 */
final class Ends {

    /** The most room of the words at the ends of lines. */
    private static final double MOST = 105;

    /** How far they are from the end of the line that ends last. */
    private static final double OFF = 5;

    /** Browsers may set words in wider letters than ours. */
    static final double WIDER = 1.15;

    private static final double APART = 3.5;
    private static final double RADIUS = 3.8;
    private static final double ROW = 8.8;

    /** The room of a key's number, and of the sample of a line after it: what stands before a name. */
    private static final double BEFORE = 30;

    private final Panel panel;
    private final Sketch sketch;
    private final AxisWords axes;
    private final double height;
    private final boolean named;
    private final boolean keyed;

    private final double values;
    private final double names;

    /** The newest claims of the lines that have a name. */
    private final List<Level> newest;

    Ends(Panel panel, Sketch sketch, AxisWords axes, double height) {
        this.panel = panel;
        this.sketch = sketch;
        this.axes = axes;
        this.height = height;
        this.newest = newest(panel.levels());
        this.named = newest.size() > 1;
        this.values = WIDER * newest.stream().mapToDouble(this::value).max().orElse(0);
        this.names = WIDER * newest.stream().mapToDouble(this::name).max().orElse(0);
        this.keyed = named && values + APART + names > MOST;
    }

    private static List<Level> newest(List<Level> levels) {
        Map<String, Look> looks = Look.of(levels);
        Map<Look, Level> newest = new TreeMap<>();
        levels.stream()
                .filter(level -> level.extent().isDrawn())
                .forEach(level -> newest.put(looks.get(level.line()), level));
        newest.remove(Look.REST);
        return List.copyOf(newest.values());
    }

    /** Returns how many lines of some claims have a name, or would have one beside others. */
    static int lines(List<Level> levels) {
        return newest(levels).size();
    }

    private double value(Level level) {
        double room = sketch.width(level.words(), Style.VALUE);
        return room > MOST ? 0 : room;
    }

    private double name(Level level) {
        return sketch.width(panel.name(level).all(), Style.SMALL);
    }

    private double room() {
        return keyed ? 2 * RADIUS + APART + values : values + (named ? APART + names : 0);
    }

    /** Returns the longest scale of time that leaves room for the words at the ends, of one that would fill all. */
    double length(Days all) {
        double end =
                newest.stream().mapToDouble(level -> all.at(level.day())).max().orElse(0);
        return end == 0 ? all.length() : Math.min(all.length(), (all.length() - room() - OFF) / end * all.length());
    }

    /** Returns where the words at the ends begin. */
    static double from(Levels levels) {
        return levels.ends().stream().mapToDouble(Mark::x).max().orElse(0) + OFF;
    }

    /** Returns how high the key is. */
    double key() {
        int rows = rows().get(newest.size());
        return keyed ? ROW * (width() < Panels.WIDTH ? (rows + 1) / 2 : rows) + 4 : 0;
    }

    /** Returns how wide a column of the key is: two stand side by side where names are short. */
    private double width() {
        boolean fit = BEFORE + names < Panels.WIDTH / 2;
        return fit ? Panels.WIDTH / 2 : Panels.WIDTH;
    }

    /** Returns the row at which each name in the key begins, as if there were one column, and where the last one ends. */
    private List<Integer> rows() {
        List<Integer> rows = new ArrayList<>(List.of(0));
        newest.forEach(
                level -> rows.add(rows.get(rows.size() - 1) + words(level).size()));
        return rows;
    }

    /** Sets the words at the ends, and keeps the spots that they and their leaders take free of others. */
    void draw(Levels levels, Spots spots, double left, double foot) {
        List<Mark> ends = levels.ends();
        double from = from(levels);
        double apart = keyed ? ROW : Panels.LINE;
        List<Double> heights = spread(ends.stream().map(Mark::to).toList(), apart, height - apart);
        for (int i = 0; i < ends.size(); i++) {
            Mark end = ends.get(i);
            double y = heights.get(i) + apart / 2;
            if (named || values > 0) {
                lead(end, from, y, spots, left, foot);
                words(newest.get(i), i + 1, left + from, foot - y);
                spots.words(from, from + room(), y);
                spots.spoken(end);
            }
        }
    }

    private void lead(Mark end, double from, double y, Spots spots, double left, double foot) {
        if (Math.abs(y - end.to()) > Panels.LINE * 0.6 || from - end.x() > OFF + 1) {
            sketch.shape("leader", line(left + end.x(), foot - end.to(), left + from - 1, foot - y));
            spots.line(end.x(), end.to(), from - 1, y);
        }
    }

    private void words(Level level, int number, double x, double y) {
        double at = keyed ? x + 2 * RADIUS + APART : x;
        if (keyed) {
            number(number, x + RADIUS, y);
        } else if (named) {
            sketch.beside(Style.SMALL, panel.name(level).all(), at + values + APART, y, Held.LEFT);
        }
        if (value(level) > 0) {
            sketch.beside(Style.VALUE, level.words(), at, y, Held.LEFT);
        }
    }

    private void number(int number, double x, double y) {
        sketch.shape("ring", new Stroke.Dot(x, y, RADIUS));
        sketch.beside(Style.SMALL, axes.numbers(number, number), x, y, Held.MIDDLE);
    }

    /** Explains the numbers: the number, how the line is drawn, its name. */
    void key(double top) {
        boolean back = axes.isFromRight();
        List<Integer> rows = rows();
        int most = keyed && width() < Panels.WIDTH ? (newest.size() + 1) / 2 : newest.size();
        for (int i = 0; keyed && i < newest.size(); i++) {
            Look look = Look.at(i);
            int column = i / most;
            double begin = column * width();
            double y = top + 1 + ROW * (rows.get(i) - rows.get(column * most)) + ROW / 2;
            number(i + 1, across(back, begin + RADIUS + 1), y);
            if (isExact(newest.get(i).line())) {
                sketch.shape(look.join(), line(across(back, begin + 11), y, across(back, begin + 26), y));
                sketch.shape(look.dot(across(back, begin + 18.5), y, 2.2));
            } else {
                double aside = i % 2 == 0 ? 15 : 22;
                sketch.shape(Levels.sample(newest.get(i), look).shape(across(back, begin + aside), y, 2.2));
            }
            for (String words : words(newest.get(i))) {
                sketch.beside(Style.SMALL, words, across(back, begin + BEFORE), y, back ? Held.RIGHT : Held.LEFT);
                y += ROW;
            }
        }
    }

    /** Returns a name in the key: as one line, or its place and its source on lines of their own. */
    private List<String> words(Level level) {
        Name name = panel.name(level);
        double room = (width() - BEFORE) / WIDER;
        return Stream.of(name.all())
                .filter(all -> sketch.width(all, Style.SMALL) <= room)
                .map(List::of)
                .findFirst()
                .orElseGet(() -> Stream.of(name.place(), name.source())
                        .filter(part -> !part.isEmpty())
                        .map(part -> sketch.fitting(part, Style.SMALL, room))
                        .toList());
    }

    /** Other claims are marked as such, in no line. */
    private boolean isExact(String line) {
        return panel.levels().stream()
                .anyMatch(level -> level.line().equals(line) && level.extent().kind() == Extent.Kind.EXACT);
    }

    private static double across(boolean back, double x) {
        return back ? Panels.WIDTH - x : x;
    }

    /**
     * Returns where words stand that are to be as near as possible to their lines, each clear of the others.
     *
     * @param wanted the middle that each would have
     * @param apart how high each is
     * @param most the highest foot of any; the lowest is 0
     * @return the foot of each, in the same order
     */
    static List<Double> spread(List<Double> wanted, double apart, double most) {
        List<Integer> order = IntStream.range(0, wanted.size())
                .boxed()
                .sorted((one, other) -> Double.compare(wanted.get(one), wanted.get(other)))
                .toList();
        List<double[]> blocks = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            double[] block = {wanted.get(order.get(i)) - apart / 2 - i * apart, 1};
            while (!blocks.isEmpty() && blocks.get(blocks.size() - 1)[0] >= block[0]) {
                double[] below = blocks.remove(blocks.size() - 1);
                double all = below[1] + block[1];
                block = new double[] {(below[0] * below[1] + block[0] * block[1]) / all, all};
            }
            blocks.add(block);
        }
        double room = Math.max(0, most - (order.size() - 1) * apart);
        Double[] feet = new Double[order.size()];
        int next = 0;
        for (double[] block : blocks) {
            for (int i = 0; i < block[1]; i++, next++) {
                feet[order.get(next)] = Math.max(0, Math.min(room, block[0])) + next * apart;
            }
        }
        return List.of(feet);
    }
}
