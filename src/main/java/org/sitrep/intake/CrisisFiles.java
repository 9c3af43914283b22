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
import org.sitrep.intake.yaml.Sequence;
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
            tree.root().ifPresent(root -> wrong.addAll(check(root, shape)));
        }
        findings.addAll(tree.findings());
        wrong.stream().filter(found -> !findings.contains(found)).forEach(findings::add);
        return wrong.isEmpty() ? tree.root().map(Mapping.class::cast) : Optional.empty();
    }

    private static List<Finding> check(Node root, Shape shape) {
        Stream<Finding> values = root instanceof Mapping mapping ? values(mapping) : Stream.empty();
        return Stream.concat(shape.check(root).stream(), values).toList();
    }

    private static Stream<Finding> values(Mapping root) {
        return Stream.of(
                        root.get("zone").stream().flatMap(ZoneCheck::of),
                        root.get("schedule").stream()
                                .flatMap(item -> item instanceof Mapping schedule
                                        ? ValueCheck.of(schedule, false)
                                        : Stream.empty()),
                        items(root, "highlights").flatMap(ValueCheck::prose),
                        root.get("map").stream()
                                .flatMap(map -> map instanceof Mapping node ? items(node, "layers") : Stream.empty())
                                .flatMap(item ->
                                        item instanceof Mapping layer ? ValueCheck.of(layer, false) : Stream.empty()),
                        items(root, "indicators")
                                .flatMap(item -> item instanceof Mapping indicator
                                        ? ValueCheck.of(indicator, false)
                                        : Stream.empty()))
                .flatMap(s -> s);
    }

    private static Stream<Node> items(Mapping root, String key) {
        return root.get(key).stream()
                .flatMap(value -> value instanceof Sequence list ? list.items().stream() : Stream.empty());
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
