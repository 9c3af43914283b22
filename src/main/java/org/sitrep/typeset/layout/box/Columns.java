package org.sitrep.typeset.layout.box;

import static org.sitrep.typeset.style.property.Property.WIDTH;

import java.util.Arrays;
import java.util.List;
import org.sitrep.typeset.layout.box.TableBox.Cell;
import org.sitrep.typeset.layout.box.TableBox.TableRow;
import org.sitrep.typeset.style.Style;
import org.sitrep.typeset.style.value.Length;

/** How wide the columns of a table are: as it is given, or as their cells need. */
final class Columns {

    private final double[] narrowest;
    private final double[] widest;
    private final double[] percent;
    private final boolean[] isGiven;

    Columns(List<Length> columns) {
        this.narrowest = new double[columns.size()];
        this.widest = new double[columns.size()];
        this.percent = new double[columns.size()];
        this.isGiven = new boolean[columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            give(i, columns.get(i), columns.get(i).points());
        }
    }

    private void give(int column, Length width, double points) {
        percent[column] = Math.max(percent[column], width.percent());
        if (!width.isAuto() && width.percent() == 0) {
            isGiven[column] = true;
            widest[column] = Math.max(widest[column], points);
        }
    }

    /** Adds what the cells of a row need; those over several columns come after the others of their row. */
    void add(TableRow row) {
        for (Cell cell : row.cells()) {
            if (cell.across() == 1) {
                Extent extent = cell.box().extent();
                int column = cell.column();
                give(column, cell.style().get(WIDTH), extent.widest());
                narrowest[column] = Math.max(narrowest[column], extent.narrowest());
                widest[column] = Math.max(widest[column], isGiven[column] ? narrowest[column] : extent.widest());
            }
        }
        for (Cell cell : row.cells()) {
            if (cell.across() > 1) {
                spread(cell);
            }
        }
    }

    private void spread(Cell cell) {
        Extent extent = cell.box().extent();
        spread(narrowest, cell, extent.narrowest());
        spread(widest, cell, extent.widest());
    }

    private static void spread(double[] widths, Cell cell, double need) {
        int end = cell.column() + cell.across();
        double sum = Arrays.stream(widths, cell.column(), end).sum();
        double missing = need - sum;
        for (int i = cell.column(); missing > 0 && i < end; i++) {
            widths[i] += sum > 0 ? missing * widths[i] / sum : missing / cell.across();
        }
    }

    /** Returns how narrow and how wide all columns together can be. */
    Extent extent() {
        double widestSum = 0;
        for (int i = 0; i < widest.length; i++) {
            widestSum += Math.max(widest[i], narrowest[i]);
        }
        return new Extent(Arrays.stream(narrowest).sum(), widestSum);
    }

    /**
     * Shares a width out among the columns: each gets what its words need, then what its lines would like. Where there is
     * not even room for the words, the longest words are broken.
     *
     * @param room all columns together, in points
     */
    double[] share(double room) {
        double[] min = narrowest.clone();
        double[] max = new double[min.length];
        for (int i = 0; i < min.length; i++) {
            double share = percent[i] * room / 100;
            max[i] = Math.max(share > 0 ? share : widest[i], min[i]);
            min[i] = isGiven[i] || share > 0 ? max[i] : min[i];
        }
        double minSum = Arrays.stream(min).sum();
        double maxSum = Arrays.stream(max).sum();
        if (minSum > room) {
            return tight(room);
        }
        if (maxSum > room) {
            return between(min, max, (room - minSum) / (maxSum - minSum));
        }
        return widened(max, room - maxSum);
    }

    private double[] tight(double room) {
        double sum = Arrays.stream(narrowest).sum();
        if (sum > room) {
            return leveled(narrowest, room);
        }
        double[] widths = narrowest.clone();
        for (int i = 0; i < widths.length; i++) {
            widths[i] += (room - sum) / widths.length;
        }
        return widths;
    }

    /** Cuts widths down to a room from the top: the widest give until they are as wide as the next, so that short words stay whole. */
    static double[] leveled(double[] widths, double room) {
        double[] sorted = widths.clone();
        Arrays.sort(sorted);
        double left = room;
        double level = 0;
        for (int i = 0; i < sorted.length; i++) {
            level = left / (sorted.length - i);
            if (sorted[i] > level) {
                break;
            }
            left -= sorted[i];
        }
        double[] leveled = new double[widths.length];
        for (int i = 0; i < widths.length; i++) {
            leveled[i] = Math.min(widths[i], Math.max(0, level));
        }
        return leveled;
    }

    private static double[] between(double[] min, double[] max, double share) {
        double[] widths = new double[min.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = min[i] + (max[i] - min[i]) * share;
        }
        return widths;
    }

    /** What is left over goes to the columns that were given no width, or else to all. */
    private double[] widened(double[] widths, double slack) {
        double open = 0;
        for (int i = 0; i < widths.length; i++) {
            open += isOpen(i) ? widths[i] : 0;
        }
        double whole = Arrays.stream(widths).sum();
        for (int i = 0; i < widths.length; i++) {
            if (open > 0) {
                widths[i] += isOpen(i) ? slack * widths[i] / open : 0;
            } else {
                widths[i] += whole > 0 ? slack * widths[i] / whole : slack / widths.length;
            }
        }
        return widths;
    }

    private boolean isOpen(int column) {
        return !isGiven[column] && percent[column] == 0;
    }

    /**
     * Returns the widths of a table with fixed layout: those of its columns, else those of the cells of its first row; the
     * other columns share the rest alike.
     *
     * @param room all columns together, in points
     */
    static double[] fixed(List<Length> columns, List<TableRow> rows, double room) {
        double[] widths = new double[columns.size()];
        Arrays.fill(widths, -1);
        for (int i = 0; i < widths.length; i++) {
            Length width = columns.get(i);
            widths[i] = width.isAuto() ? -1 : width.of100(room);
        }
        if (!rows.isEmpty()) {
            rows.get(0).cells().forEach(cell -> fix(cell, widths, room));
        }
        double taken = 0;
        int open = 0;
        for (double width : widths) {
            taken += Math.max(0, width);
            open += width < 0 ? 1 : 0;
        }
        boolean fits = taken < room;
        double rest = fits ? (room - taken) / Math.max(1, open) : room / widths.length;
        double scale = open == 0 || !fits ? (room - rest * open) / Math.max(taken, 1) : 1;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = widths[i] < 0 ? rest : widths[i] * scale;
        }
        return widths;
    }

    private static void fix(Cell cell, double[] widths, double room) {
        Style style = cell.style();
        Length width = style.get(WIDTH);
        if (width.isAuto()) {
            return;
        }
        double given = width.percent() != 0
                ? width.of100(room)
                : Frame.content(style, 0, 0) + Edges.inner(style).across();
        for (int i = cell.column(); i < cell.column() + cell.across(); i++) {
            if (widths[i] < 0) {
                widths[i] = given / cell.across();
            }
        }
    }
}
