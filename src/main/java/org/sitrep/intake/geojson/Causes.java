package org.sitrep.intake.geojson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.diagnostic.Finding;

/** A program writes the same fault into every feature of a layer: it is told once. */
final class Causes {

    /** As many findings of one rule are told one by one, where they are not the same. */
    private static final int MAX = 5;

    private Causes() {}

    /** Returns findings on one layer, those of one cause as the first of them, with their number. */
    static List<Finding> once(List<Finding> found) {
        Map<List<Object>, List<Finding>> same = new LinkedHashMap<>();
        found.forEach(finding -> add(same, List.of(finding.rule(), finding.message(), finding.hint()), finding));
        Map<List<Object>, List<Finding>> causes = new LinkedHashMap<>();
        same.values().forEach(all -> add(causes, List.of(all.get(0).rule()), counted(all)));
        return causes.values().stream()
                .flatMap(all -> all.size() > MAX ? List.of(counted(all)).stream() : all.stream())
                .toList();
    }

    private static void add(Map<List<Object>, List<Finding>> causes, List<Object> cause, Finding finding) {
        causes.computeIfAbsent(cause, c -> new ArrayList<>()).add(finding);
    }

    private static Finding counted(List<Finding> all) {
        Finding first = all.get(0);
        String more = all.size() == 1 ? "" : "; likewise " + (all.size() - 1) + " more in this file";
        return first.withMessage(first.message() + more);
    }
}
