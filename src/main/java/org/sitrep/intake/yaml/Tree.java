package org.sitrep.intake.yaml;

import java.util.List;
import java.util.Optional;
import org.sitrep.diagnostic.Finding;

/**
 * What came of reading a file. Where something was refused that leaves the rest readable, such as a key that stands
 * twice, there are both a root and findings.
 *
 * @param root the root of the file; absent where it could not be read to its end
 * @param findings what is wrong with it
 */
public record Tree(Optional<Node> root, List<Finding> findings) {

    public Tree {
        findings = List.copyOf(findings);
    }

    /** Returns whether something was refused at a part of the file or within it. */
    public boolean isDamaged(Node part) {
        if (findings.isEmpty()) {
            return false;
        }
        String pointer = part.place().pointer();
        return findings.stream()
                .map(finding -> finding.place().pointer())
                .anyMatch(found -> found.equals(pointer) || found.startsWith(pointer + "/"));
    }
}
