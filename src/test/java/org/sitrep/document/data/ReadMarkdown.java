package org.sitrep.document.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Markdown as a web site reads it: by CommonMark, with tables. */
final class ReadMarkdown {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final Node root;

    ReadMarkdown(String markdown) {
        this.root = PARSER.parse(markdown);
    }

    /** Returns the kinds of everything in it, such as Paragraph or Link. */
    Set<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        all().forEach(node -> kinds.add(node.getClass().getSimpleName()));
        return kinds;
    }

    /** Returns the addresses that its links lead to. */
    List<String> links() {
        return all().stream()
                .filter(Link.class::isInstance)
                .map(node -> ((Link) node).getDestination())
                .toList();
    }

    /** Returns its headings, with their levels before them. */
    List<String> headings() {
        return all().stream()
                .filter(Heading.class::isInstance)
                .map(node -> ((Heading) node).getLevel() + " " + text(node))
                .toList();
    }

    /** Returns what stands in each of its outermost blocks. */
    List<String> blocks() {
        List<String> blocks = new ArrayList<>();
        for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
            blocks.add(text(node));
        }
        return blocks;
    }

    /** Returns all that a reader sees. */
    String text() {
        return text(root);
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        collect(node).forEach(part -> text.append(part instanceof Text words ? words.getLiteral() : ""));
        return text.toString();
    }

    private List<Node> all() {
        return collect(root);
    }

    private static List<Node> collect(Node node) {
        List<Node> nodes = new ArrayList<>(List.of(node));
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            nodes.addAll(collect(child));
        }
        return nodes;
    }
}
