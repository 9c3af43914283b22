package org.sitrep.intake.yaml;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    /** Returns the same with more found. */
    Tree with(List<Finding> more) {
        return new Tree(root, Stream.concat(findings.stream(), more.stream()).toList());
    }

    /** Returns this, or another reading of the same file that read it to its end, or further. */
    Tree orFurther(Tree other) {
        boolean further = other.root.isPresent()
                || (root.isEmpty()
                        && other.findings
                                        .get(0)
                                        .place()
                                        .compareTo(findings.get(0).place())
                                > 0);
        return further ? other : this;
    }

    /** Returns the findings that stop a report. */
    public List<Finding> errors() {
        return findings.stream().filter(Finding::isError).toList();
    }

    /** Returns the JSON Pointers of all parts of the file at which, or within which, something was refused. */
    public Set<String> damaged() {
        Set<String> damaged = new HashSet<>();
        for (Finding finding : errors()) {
            String pointer = finding.place().pointer();
            while (damaged.add(pointer) && !pointer.isEmpty()) {
                pointer = pointer.substring(0, pointer.lastIndexOf('/'));
            }
        }
        return damaged;
    }
}
