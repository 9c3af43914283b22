package org.sitrep.cli.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Printable;

/** Findings by file; where they would fill more than one screen, by rule and series instead. */
public final class FindingsPage {

    /** As many lines as a screen has. */
    static final int LINES = 40;
    /** As many findings as are told one by one in two lines each. */
    private static final int FEW = 12;

    private final Screen screen;
    private final List<Finding> findings;
    private final boolean all;

    /**
     * Returns a page.
     *
     * @param screen where it is printed
     * @param findings what was found
     * @param all whether every one is printed, however long the page becomes, and those answered before too
     */
    public FindingsPage(Screen screen, List<Finding> findings, boolean all) {
        this.screen = screen;
        this.findings = findings.stream()
                .filter(finding -> all || finding.subject().answer().isEmpty())
                .sorted(Comparator.comparing(Finding::place).thenComparing(Finding::id))
                .toList();
        this.all = all;
    }

    /**
     * Prints the findings.
     *
     * @return what was left out, in a line; empty where nothing was
     */
    public Optional<String> print() {
        boolean excerpts = all || fits();
        if (excerpts || findings.size() <= FEW) {
            byFile().forEach((file, own) -> file(file, own, excerpts));
            return Optional.empty();
        }
        return Optional.of(new FindingsSummary(screen, findings).print());
    }

    private boolean fits() {
        long lines = byFile().size();
        for (Finding finding : findings) {
            lines += screen.text(finding, true).lines().count();
            if (lines > LINES) {
                return false;
            }
        }
        return true;
    }

    private Map<String, List<Finding>> byFile() {
        Map<String, List<Finding>> byFile = new TreeMap<>();
        findings.forEach(finding -> byFile.computeIfAbsent(finding.place().file(), f -> new ArrayList<>())
                .add(finding));
        return byFile;
    }

    private void file(String file, List<Finding> own, boolean excerpts) {
        screen.say((file.isEmpty() ? "In no file" : Printable.line(file)) + " (" + Screen.count(own) + ")");
        screen.findings(own, excerpts);
    }
}
