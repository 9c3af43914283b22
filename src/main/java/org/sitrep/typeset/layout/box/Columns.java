package org.sitrep.typeset.layout.box;

import static org.sitrep.typeset.style.property.Property.WIDTH;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sitrep.typeset.layout.box.TableBox.Cell;
import org.sitrep.typeset.layout.box.TableBox.TableRow;
import org.sitrep.typeset.style.Style;
import org.sitrep.typeset.style.value.Length;

/** How wide the columns of a table are: as it is given, or as their cells need, and never narrower than their words while others have room. */
final class Columns {

    /** A column so wide, in points, is read with ease, whatever stands beside it: some three words in a line. */
    private static final double EASY = 66;
    /** Into so many shares the room is cut that is left when every column has its longest word. */
    private static final int SHARES = 48;
    /** Lines are seldom full: so much more room their words take than they would in one line. */
    private static final double RAGGED = 1.06;

    private final double[] narrowest;
    private final double[] widest;
    private final double[] percent;
    private final boolean[] isGiven;
    private final double[] sides;
    /** Of each row, how wide each of its cells would be in one line, without its sides; 0 where there is none. */
    private final List<double[]> texts = new ArrayList<>();

    Columns(List<Length> columns) {
        this.narrowest = new double[columns.size()];
        this.widest = new double[columns.size()];
        this.percent = new double[columns.size()];
        this.isGiven = new boolean[columns.size()];
        this.sides = new double[columns.size()];
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
        double[] wanted = new double[narrowest.length];
        for (Cell cell : row.cells()) {
            if (cell.across() == 1) {
                Extent needs = cell.box().needs();
                int column = cell.column();
                give(column, cell.style().get(WIDTH), cell.box().extent().widest());
                narrowest[column] = Math.max(narrowest[column], needs.narrowest());
                widest[column] = Math.max(widest[column], isGiven[column] ? narrowest[column] : needs.widest());
                sides[column] = Math.max(sides[column], Frame.sides(cell.style()));
                wanted[column] = needs.widest() - Frame.sides(cell.style());
            }
        }
        texts.add(wanted);
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
        double maxSum = Arrays.stream(max).sum();
        if (maxSum <= room) {
            return widened(max, room - maxSum);
        }
        double[] easy = min.clone();
        for (int i = 0; i < min.length; i++) {
            easy[i] = Math.max(min[i], Math.min(max[i], EASY));
        }
        double easySum = Arrays.stream(easy).sum();
        if (easySum <= room) {
            return withFewestLines(easy, room - easySum, false);
        }
        double minSum = Arrays.stream(min).sum();
        if (minSum <= room) {
            return withFewestLines(min, room - minSum, false);
        }
        double words = Arrays.stream(narrowest).sum();
        return words > room ? leveled(narrowest, room) : withFewestLines(narrowest, room - words, true);
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

    /**
     * Shares the slack out so that the cells have as few lines as they can, counted by their cubes: a cell of six lines is
     * much worse than two of three.
     *
     * @param all whether columns that were given a width take part too
     */
    private double[] withFewestLines(double[] min, double slack, boolean all) {
        int[][] taken = new int[min.length][SHARES + 1];
        double[] best = new double[SHARES + 1];
        Arrays.fill(best, 1, best.length, Double.POSITIVE_INFINITY);
        for (int i = 0; i < min.length; i++) {
            double[] costs = new double[SHARES + 1];
            for (int own = 0; own <= SHARES; own++) {
                boolean mayTake = own == 0 || all || isOpen(i);
                costs[own] = mayTake ? lines(i, min[i] + slack * own / SHARES) : Double.POSITIVE_INFINITY;
            }
            best = with(best, costs, taken[i]);
        }
        double[] widths = min.clone();
        int left = SHARES;
        for (int i = min.length - 1; i >= 0; i--) {
            widths[i] += slack * taken[i][left] / SHARES;
            left -= taken[i][left];
        }
        return widths;
    }

    /** Returns what so many shares cost at the least with one column more, and notes how many of them that column takes. */
    private static double[] with(double[] before, double[] costs, int[] taken) {
        double[] best = new double[before.length];
        for (int all = 0; all < best.length; all++) {
            best[all] = Double.POSITIVE_INFINITY;
            for (int own = 0; own <= all; own++) {
                double cost = before[all - own] + costs[own];
                if (cost < best[all]) {
                    best[all] = cost;
                    taken[all] = own;
                }
            }
        }
        return best;
    }

    /** The lines of a column's cells, cubed; a little for each cell's fullness, so that what is left over goes where most stands. */
    private double lines(int column, double width) {
        double room = Math.max(1, width - sides[column]);
        double sum = 0;
        for (double[] row : texts) {
            double full = row[column] / room;
            double lines = full <= 1 ? 1 : Math.ceil(full * RAGGED);
            sum += lines * lines * lines + Math.max(1, full) / SHARES;
        }
        return sum;
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
