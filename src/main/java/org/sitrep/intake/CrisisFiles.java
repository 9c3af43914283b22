package org.sitrep.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.intake.schema.Shape;
import org.sitrep.intake.yaml.InputFile;
import org.sitrep.intake.yaml.Mapping;
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.Tree;
import org.sitrep.intake.yaml.ValueCheck;

/**
 * The two files that declare what facts may name.
 *
 * @param crisis the tree of the one; absent where it is broken
 * @param sources the tree of the other; absent where it is broken
 * @param findings what is wrong with them
 */
record CrisisFiles(Optional<Mapping> crisis, Optional<Mapping> sources, List<Finding> findings) {

    static final Shape CRISIS = Shape.of("crisis", "");
    static final Shape SOURCES = Shape.of("sources", "");

    static CrisisFiles read(Optional<InputFile> crisis, Optional<InputFile> sources) {
        List<Finding> findings = new ArrayList<>();
        Optional<Mapping> first = crisis.flatMap(file -> sound(file, CRISIS, findings));
        Optional<Mapping> second = sources.flatMap(file -> sound(file, SOURCES, findings));
        return new CrisisFiles(first, second, findings);
    }

    private static Optional<Mapping> sound(InputFile file, Shape shape, List<Finding> findings) {
        Tree tree = shape.read(file);
        List<Finding> wrong = new ArrayList<>(tree.errors());
        if (wrong.isEmpty()) {
            tree.root()
                    .ifPresent(root -> Stream.concat(shape.check(root).stream(), values(root))
                            .forEach(wrong::add));
        }
        findings.addAll(tree.findings());
        wrong.stream().filter(found -> !findings.contains(found)).forEach(findings::add);
        return wrong.isEmpty() ? tree.root().map(Mapping.class::cast) : Optional.empty();
    }

    private static Stream<Finding> values(Node root) {
        return Stream.of(
                        root.get("zone").stream().flatMap(ZoneCheck::of),
                        Stream.of(
                                        root.get("schedule").stream(),
                                        root.get("map").stream().flatMap(map -> items(map, "layers")),
                                        items(root, "indicators"))
                                .flatMap(s -> s)
                                .flatMap(item -> ValueCheck.of(item, false)),
                        items(root, "highlights").flatMap(ValueCheck::prose))
                .flatMap(s -> s);
    }

    private static Stream<Node> items(Node root, String key) {
        return root.get(key).stream().flatMap(value -> value.items().stream());
    }

    /** Decodes the crisis, if both files are right and agree with each other. */
    Checked<Crisis> decode() {
        if (crisis.isEmpty() || sources.isEmpty()) {
            return new Checked<>(Optional.empty(), findings);
        }
        List<Finding> disagreements = new CrisisRules(crisis.get(), sources.get()).check();
        return disagreements.isEmpty()
                ? new Checked<>(Optional.of(new CrisisDecoder(crisis.get(), sources.get()).crisis()), findings)
                : Checked.failed(disagreements);
    }
}
