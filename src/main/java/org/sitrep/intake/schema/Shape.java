package org.sitrep.intake.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.intake.yaml.InputFile;
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.Tree;
import org.sitrep.intake.yaml.YamlRule;

/** A published schema, or a definition within one, that a part of a file has to agree with. */
public final class Shape {

    private static final int MAX = 100;

    private final Schema schema;
    private final Guide guide;

    private Shape(Schema schema, Guide guide) {
        this.schema = schema;
        this.guide = guide;
    }

    /**
     * Returns a shape.
     *
     * @param schema the name of a published schema: facts, crisis, sources, recipients or layers
     * @param pointer a JSON Pointer to a definition in it; empty for the schema itself
     */
    public static Shape of(String schema, String pointer) {
        var document = Schemas.source(schema);
        return new Shape(Schemas.compiled(schema, pointer), new Guide(document, document.at(pointer)));
    }

    /** Reads a file that is to have this shape; of an empty one, says which keys belong into it. */
    public Tree read(InputFile file) {
        Tree tree = file.read();
        return new Tree(
                tree.root(),
                tree.findings().stream()
                        .map(found -> found.rule() == YamlRule.EMPTY_FILE ? found.withHint(guide.beginning()) : found)
                        .toList());
    }

    /** Returns the finding on a node that is no value of this shape's type at all. */
    public Finding mistyped(Node node) {
        return new ValueFault(guide, node).type();
    }

    /** Returns the texts by language within a node: each one scalar, or a map from languages to scalars. */
    public Stream<Node> texts(Node node) {
        return texts(guide, node);
    }

    private static Stream<Node> texts(Guide guide, Node node) {
        String shape = guide.part().path("$ref").asString("");
        if (shape.endsWith("/text") || shape.endsWith("/counted")) {
            return Stream.of(node)
                    .filter(text -> text.members().stream()
                            .allMatch(member -> member.value().single().isPresent()));
        }
        return Stream.concat(
                node.members().stream().flatMap(member -> texts(guide.at(List.of(member.key())), member.value())),
                IntStream.range(0, node.items().size())
                        .boxed()
                        .flatMap(i -> texts(guide.at(List.of(i)), node.items().get(i))));
    }

    /** Returns everything in which a node differs from this shape; of a hundred differences and more, the first hundred. */
    public List<Finding> check(Node node) {
        List<Error> errors = schema.validate(JsonView.of(node));
        return errors.isEmpty()
                ? List.of()
                : new ShapeFindings(guide, node).of(errors.subList(0, Math.min(MAX, errors.size())));
    }
}
