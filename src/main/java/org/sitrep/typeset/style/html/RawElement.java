package org.sitrep.typeset.style.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Place;

/** An element as it stands in the page, before it is styled. It grows while the page is read. */
public final class RawElement implements RawNode {

    private final String name;
    private final Map<String, String> attributes;
    private final @Nullable RawElement parent;
    private final Place place;
    private final List<String> classes;
    private final List<RawNode> children = new ArrayList<>();
    private final int number;
    private int elements;

    /** Takes its attributes in their order, and the element around it. */
    RawElement(String name, Map<String, String> attributes, @Nullable RawElement parent, Place place) {
        this.name = name;
        this.attributes = attributes;
        this.parent = parent;
        this.place = place;
        this.classes = words(attribute("class"));
        this.number = parent == null ? 1 : ++parent.elements;
    }

    private static List<String> words(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> words = new ArrayList<>(2);
        StringTokenizer tokens = new StringTokenizer(text);
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
        return words;
    }

    void add(RawNode child) {
        children.add(child);
    }

    public String name() {
        return name;
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    /** Returns an attribute's value, empty where it has none. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    public boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    @Nullable
    public RawElement parent() {
        return parent;
    }

    /** Returns the name of the element around it; empty for the root. */
    public String parentName() {
        return parent == null ? "" : parent.name;
    }

    public List<String> classes() {
        return classes;
    }

    public List<RawNode> children() {
        return children;
    }

    /** Returns its number among the elements beside it, counted from 1. */
    public int number() {
        return number;
    }

    /** Returns the texts right inside it, joined. */
    public String ownText() {
        StringBuilder text = new StringBuilder();
        for (RawNode child : children) {
            if (child instanceof RawText raw) {
                text.append(raw.text());
            }
        }
        return text.toString();
    }

    /** Returns the elements right inside it. */
    public List<RawElement> elements() {
        List<RawElement> found = new ArrayList<>(elements);
        for (RawNode child : children) {
            if (child instanceof RawElement element) {
                found.add(element);
            }
        }
        return found;
    }

    @Override
    public Place place() {
        return place;
    }
}
