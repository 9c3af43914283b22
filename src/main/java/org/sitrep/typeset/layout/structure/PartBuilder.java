package org.sitrep.typeset.layout.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.typeset.layout.mark.Mark;

/** Grows the tree of a document's logical structure while its boxes are built, in reading order. */
public final class PartBuilder {

    /** Roles that hold paragraphs: text right inside them is a paragraph of its own. */
    private static final Set<String> GROUPS_OF_TEXT = Set.of("Document", "Sect", "Div", "BlockQuote");

    /** Roles that hold other parts and no text. */
    private static final Set<String> GROUPS =
            Set.of("Document", "Sect", "Div", "BlockQuote", "L", "LI", "Table", "THead", "TBody", "TFoot", "TR");

    /** What repeats or adorns: it grows nothing. */
    public static final PartBuilder ARTIFACT = new PartBuilder(new int[1], Mark.ARTIFACT, "", "", "", Map.of(), null);

    private final int[] next;
    private final int number;
    private final String role;
    private final String lang;
    private final String langAround;
    private final Map<String, String> facts;
    private final @Nullable LinkTo link;
    private final List<PartBuilder> parts = new ArrayList<>();
    private @Nullable PartBuilder leaf;

    private PartBuilder(
            int[] next,
            int number,
            String role,
            String lang,
            String langAround,
            Map<String, String> facts,
            @Nullable LinkTo link) {
        this.next = next;
        this.number = number;
        this.role = role;
        this.lang = lang;
        this.langAround = langAround;
        this.facts = facts;
        this.link = link;
    }

    /** Begins a document in a language. */
    public static PartBuilder document(String lang) {
        return new PartBuilder(new int[] {1}, 0, "Document", lang, "", Map.of(), null);
    }

    public int number() {
        return number;
    }

    String lang() {
        return lang;
    }

    public boolean isArtifact() {
        return number == Mark.ARTIFACT;
    }

    /** Returns whether text may not stand right inside it. */
    public boolean isGroup() {
        return GROUPS.contains(role);
    }

    /** Returns whether text right inside it becomes a paragraph. */
    public boolean wrapsText() {
        return GROUPS_OF_TEXT.contains(role);
    }

    boolean isList() {
        return role.equals("L");
    }

    /** Returns the item at the end of a list of definitions: a new one for a term, the open one for what it means. */
    PartBuilder item(boolean isNew) {
        if (isNew || parts.isEmpty() || !parts.get(parts.size() - 1).role.equals("LI")) {
            return part("LI");
        }
        return parts.get(parts.size() - 1);
    }

    /** Adds a part at the end. */
    public PartBuilder part(String newRole, String newLang, Map<String, String> newFacts) {
        if (isArtifact()) {
            return this;
        }
        return add(new PartBuilder(next, next[0]++, newRole, newLang, lang, newFacts, link));
    }

    private PartBuilder add(PartBuilder part) {
        leaf = null;
        parts.add(part);
        return part;
    }

    /**
     * Adds a link at the end.
     *
     * @param target an address, or # and an id
     * @param title what it says of itself
     */
    public PartBuilder link(String target, String title, String newLang) {
        if (isArtifact()) {
            return this;
        }
        int added = next[0]++;
        return add(new PartBuilder(next, added, "Link", newLang, lang, Map.of(), new LinkTo(target, title, added)));
    }

    /** Returns the link that it is, or stands in, if any. */
    @Nullable
    public LinkTo link() {
        return link;
    }

    public PartBuilder part(String newRole) {
        return part(newRole, lang, Map.of());
    }

    /** Returns the leaf that text at the end belongs to. */
    public int leaf() {
        if (isArtifact()) {
            return Mark.ARTIFACT;
        }
        PartBuilder open = leaf;
        if (open == null) {
            open = part("");
            leaf = open;
        }
        return open.number;
    }

    public Part build() {
        List<Part> built = new ArrayList<>(parts.size());
        for (PartBuilder part : parts) {
            built.add(part.build());
        }
        return new Part(number, role, lang.equals(langAround) ? "" : lang, facts, List.copyOf(built));
    }
}
