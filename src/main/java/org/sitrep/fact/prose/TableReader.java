package org.sitrep.fact.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads small tables: a row of heads, a row of dashes, and a row a line, their cells between bars. */
final class TableReader {

    private static final int MAX_COLUMNS = 6;
    private static final int MAX_ROWS = 20;

    private static final Pattern DASHES = Pattern.compile(":?-+:?");

    /** A bar of a cell's own has a stroke before it. */
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    private static final Pattern NUMBER = Pattern.compile("\\{(?i:figure|days|total|latest|change):[^{}]*}");

    private static final String NONE = "–";

    private final List<String> lines;
    private final int first;
    private final List<ProseReader.Problem> problems;

    /**
     * @param lines the rows, from the heads on
     * @param first the number of the first of them in the text
     * @param problems where what is wrong with them is added
     */
    TableReader(List<String> lines, int first, List<ProseReader.Problem> problems) {
        this.lines = lines;
        this.first = first;
        this.problems = problems;
    }

    /** Returns whether a table begins with a line: dashes stand below it, or it is one of two rows that lack them. */
    static boolean begins(String line, String next) {
        return isRule(next) ? BAR.matcher(line).find() : isRow(line) && isRow(next);
    }

    private static boolean isRow(String line) {
        return line.length() > 1 && line.startsWith("|") && line.endsWith("|");
    }

    static boolean isRule(String line) {
        return line.indexOf('|') >= 0
                && !line.startsWith("- ")
                && cells(line).stream().allMatch(cell -> DASHES.matcher(cell).matches());
    }

    /** Returns the cells of each row, the heads first; none where it is not to be read as a table. */
    List<List<String>> rows() {
        int before = problems.size();
        List<List<String>> rows = found();
        return problems.size() == before ? rows : List.of();
    }

    private List<List<String>> found() {
        List<String> heads = cells(lines.get(0));
        int columns = heads.size();
        if (isRule(lines.get(0)) || !isRule(lines.get(1))) {
            String above = "`" + row(Collections.nCopies(columns, "…")) + "`, `" + rule(columns) + "`";
            problem(0, "a table without a head", "write above it what its columns hold, and dashes: " + above);
            return List.of();
        }
        if (columns > MAX_COLUMNS) {
            List<String> rest = new ArrayList<>(heads.subList(MAX_COLUMNS, columns));
            rest.add(0, heads.get(0));
            String two = "`" + row(heads.subList(0, MAX_COLUMNS)) + "` and `" + row(rest) + "`";
            problem(0, "a table of " + columns + " columns: expected at most " + MAX_COLUMNS, "write two: " + two);
        }
        if (lines.size() > MAX_ROWS + 2) {
            String next = "`" + row(heads) + "`, `" + rule(columns) + "`";
            String message = "a table of " + (lines.size() - 2) + " rows: expected at most " + MAX_ROWS;
            problem(MAX_ROWS + 2, message, "begin a second one, after an empty line: " + next);
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> row = cells(lines.get(i));
            if (row.size() != columns || row.contains("")) {
                problem(i, row, columns);
            } else if (i != 1) {
                rows.add(row);
            }
        }
        return rows;
    }

    private void problem(int line, List<String> cells, int columns) {
        List<String> fitting = new ArrayList<>(cells.subList(0, Math.min(cells.size(), columns)));
        fitting.addAll(Collections.nCopies(columns - fitting.size(), line == 1 ? "---" : NONE));
        fitting.replaceAll(cell -> cell.isEmpty() ? NONE : cell);
        String hint = "write `" + row(fitting) + "`";
        if (cells.size() > columns) {
            fitting.set(columns - 1, String.join(" | ", cells.subList(columns - 1, cells.size())));
            hint += ", or give it heads; where a bar is one of a cell's own, write `" + row(fitting) + "`";
        } else if (cells.size() == 1 && columns > 1) {
            hint = "put an empty line before it, where the table ends; or " + hint;
        }
        String width = "a row of " + cells.size() + " cells in a table of " + columns + " columns";
        problem(line, cells.size() == columns ? "an empty cell, which readers take for 0" : width, hint);
    }

    /** Returns the positions of the columns in which a cell below the head is a number. */
    static List<Integer> numbers(List<List<String>> rows) {
        return IntStream.range(0, rows.get(0).size())
                .filter(i -> rows.stream().skip(1).anyMatch(row -> isNumber(row.get(i))))
                .boxed()
                .toList();
    }

    private static boolean isNumber(String cell) {
        String digits = NUMBER.matcher(cell).replaceAll("0").replace("{literal:", "");
        return digits.chars().anyMatch(Character::isDigit)
                && digits.codePoints().noneMatch(Character::isLetter);
    }

    private void problem(int line, String message, String hint) {
        problems.add(new ProseReader.Problem(first + line, message, hint));
    }

    private static List<String> cells(String line) {
        String inner = line.startsWith("|") ? line.substring(1) : line;
        boolean isClosed = inner.endsWith("|") && !inner.endsWith("\\|");
        return Stream.of(BAR.split(isClosed ? inner.substring(0, inner.length() - 1) : inner, -1))
                .map(cell -> cell.strip().replace("\\|", "|"))
                .toList();
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String rule(int columns) {
        return row(Collections.nCopies(columns, "---"));
    }
}
