package org.sitrep.cli.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Printable;

/** Findings by file, as many as one screen holds: what weighs most first. */
public final class FindingsPage {

    private static final int LINES = 40;

    private final Screen screen;
    private final List<Finding> findings;
    private final boolean all;

    /**
     * Returns a page.
     *
     * @param screen where it is printed
     * @param findings what was found
     * @param all whether every one is printed, however long the page becomes
     */
    public FindingsPage(Screen screen, List<Finding> findings, boolean all) {
        this.screen = screen;
        this.findings = findings.stream()
                .sorted(Comparator.comparing(Finding::place).thenComparing(Finding::id))
                .toList();
        this.all = all;
    }

    public void print() {
        List<Finding> shown = all ? findings : shown();
        TreeMap<String, List<Finding>> byFile = new TreeMap<>();
        shown.forEach(finding -> byFile.computeIfAbsent(finding.place().file(), f -> new ArrayList<>())
                .add(finding));
        byFile.forEach(this::file);
        if (shown.size() < findings.size()) {
            List<Finding> rest = new ArrayList<>(findings);
            rest.removeAll(shown);
            screen.say("Not shown: " + Screen.count(rest) + "; --all shows them.");
        }
    }

    private void file(String file, List<Finding> own) {
        long inAll = findings.stream()
                .filter(finding -> finding.place().file().equals(file))
                .count();
        String shown = own.size() < inAll ? ", " + own.size() + " of " + inAll + " shown" : "";
        screen.say((file.isEmpty() ? "In no file" : Printable.line(file)) + " (" + Screen.count(own) + shown + ")");
        screen.findings(own);
    }

    /** The first is always shown; then, errors before warnings, what the screen has room for. */
    private List<Finding> shown() {
        Set<String> files = new HashSet<>();
        List<Finding> shown = new ArrayList<>();
        int lines = 0;
        for (Finding finding : findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList()) {
            int own = (int) screen.text(finding).lines().count()
                    + (files.contains(finding.place().file()) ? 0 : 1);
            if (!shown.isEmpty() && lines + own > LINES) {
                break;
            }
            files.add(finding.place().file());
            shown.add(finding);
            lines += own;
        }
        return shown.stream()
                .sorted(Comparator.comparing(Finding::place).thenComparing(Finding::id))
                .toList();
    }
}
