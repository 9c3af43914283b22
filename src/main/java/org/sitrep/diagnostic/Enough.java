package org.sitrep.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** As many errors as anyone reads at once: looking for a million more would take long, and help nobody. */
public final class Enough {

    /** The most errors that one file or one check reports. */
    public static final int MAX_ERRORS = 1_000;

    private Enough() {}

    /**
     * Takes findings until there are enough errors; nothing after them is looked for.
     *
     * @param findings what is found, made one by one
     * @return the findings, and one more that says so where there may be more
     */
    public static List<Finding> of(Stream<Finding> findings) {
        List<Finding> taken = new ArrayList<>();
        int[] errors = {0};
        // An iterator would have each of the streams within this one looked through to its end.
        findings.sequential().takeWhile(finding -> errors[0] <= MAX_ERRORS).forEach(finding -> {
            boolean enough = finding.isError() && ++errors[0] > MAX_ERRORS;
            taken.add(enough ? last(finding.place()) : finding);
        });
        return taken;
    }

    /**
     * Returns findings that several checks made, of which each file has no more errors than are enough, and says so once.
     *
     * @param findings the findings, in the order of their places
     */
    public static List<Finding> inEachFile(List<Finding> findings) {
        Map<String, Integer> errors = new HashMap<>();
        Map<String, Finding> last = new HashMap<>();
        List<Finding> taken = new ArrayList<>();
        for (Finding finding : findings) {
            String file = finding.place().file();
            boolean isLast = finding.rule() == SharedRule.TOO_MANY_ERRORS;
            if (!isLast && (!finding.isError() || errors.merge(file, 1, Integer::sum) <= MAX_ERRORS)) {
                taken.add(finding);
            } else if (isLast || errors.getOrDefault(file, 0) == MAX_ERRORS + 1) {
                last.put(file, last(finding.place()));
            }
        }
        taken.addAll(last.values());
        taken.sort(Comparator.comparing(Finding::place));
        return List.copyOf(taken);
    }

    /** Returns the finding that stands in the place of all further ones. */
    public static Finding last(Place place) {
        return SharedRule.TOO_MANY_ERRORS.finding(
                place,
                "from here on errors are not looked for: there are more than " + MAX_ERRORS,
                SharedRule.TOO_MANY_ERRORS.todo());
    }
}
