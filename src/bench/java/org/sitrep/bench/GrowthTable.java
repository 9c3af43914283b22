package org.sitrep.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints how the time grows. */
final class GrowthTable {

    /** The page of a larger crisis is not made. */
    static final int LARGEST_PAGE = 10_000;

    private GrowthTable() {}

    /**
     * Milliseconds for a crisis of one size.
     *
     * @param facts the size
     * @param read from files to ledger
     * @param situation from ledger to situation
     * @param view both
     * @param fastest both, in the fastest run
     * @param model from situation to report model
     * @param page from report model to page; not a number where none was made
     */
    record Row(int facts, double read, double situation, double view, double fastest, double model, double page) {

        double viewMicrosAFact() {
            return view * 1_000 / facts;
        }

        /** Returns how many times as long a fact takes as in a crisis of another size. */
        double against(Row other) {
            return viewMicrosAFact() / other.viewMicrosAFact();
        }
    }

    static List<String> lines(List<Row> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(line("facts", "read", "situation", "view", "(fastest)", "model", "page", "view/fact", "ratio"));
        for (int i = 0; i < rows.size(); i++) {
            lines.add(line(rows.get(i), i == 0 ? Double.NaN : rows.get(i).against(rows.get(i - 1))));
        }
        lines.add("view: read and situation; view/fact: microseconds; ratio: to the view/fact of the size before");
        lines.add(String.format(
                Locale.ROOT,
                "page: up to %,d facts; beyond, no one would read it, and it outgrows what a template may write",
                LARGEST_PAGE));
        return lines;
    }

    private static String line(Row row, double ratio) {
        return line(
                String.format(Locale.ROOT, "%,d", row.facts()),
                number(row.read(), 1),
                number(row.situation(), 1),
                number(row.view(), 1),
                "(" + number(row.fastest(), 1) + ")",
                number(row.model(), 1),
                number(row.page(), 1),
                number(row.viewMicrosAFact(), 1),
                number(ratio, 2));
    }

    private static String line(String... columns) {
        StringBuilder line = new StringBuilder();
        for (String column : columns) {
            line.append(String.format(Locale.ROOT, "%11s", column));
        }
        return line.toString();
    }

    private static String number(double number, int decimals) {
        return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, "%." + decimals + "f", number);
    }
}
