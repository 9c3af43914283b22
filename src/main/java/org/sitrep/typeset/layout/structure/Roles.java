package org.sitrep.typeset.layout.structure;

import static org.sitrep.typeset.style.property.Property.LANG;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.typeset.style.Element;

/** What an element is in the logical structure of a PDF, by ISO 32000-1, 14.8.4. */
public final class Roles {

    private static final Map<String, String> BLOCKS = Map.ofEntries(
            Map.entry("section", "Sect"),
            Map.entry("main", "Sect"),
            Map.entry("nav", "Sect"),
            Map.entry("header", "Div"),
            Map.entry("div", "Div"),
            Map.entry("figure", "Div"),
            Map.entry("details", "Div"),
            Map.entry("summary", "P"),
            Map.entry("p", "P"),
            Map.entry("figcaption", "P"),
            Map.entry("h1", "H1"),
            Map.entry("h2", "H2"),
            Map.entry("h3", "H3"),
            Map.entry("h4", "H4"),
            Map.entry("ul", "L"),
            Map.entry("ol", "L"),
            Map.entry("dl", "L"),
            Map.entry("li", "LI"),
            Map.entry("dt", "Lbl"),
            Map.entry("dd", "LBody"),
            Map.entry("blockquote", "BlockQuote"),
            Map.entry("table", "Table"),
            Map.entry("caption", "Caption"),
            Map.entry("thead", "THead"),
            Map.entry("tbody", "TBody"),
            Map.entry("tfoot", "TFoot"),
            Map.entry("tr", "TR"),
            Map.entry("th", "TH"),
            Map.entry("td", "TD"));

    /** Elements of a line, whatever box a sheet makes of them. */
    private static final Set<String> PHRASES = Set.of("a", "span", "strong", "em", "small", "sup", "bdi", "time");

    private Roles() {}

    /** Returns whether an element is left out of the structure: what it holds is held by the part around it. */
    public static boolean isPresentation(Element element) {
        String role = element.attributes().getOrDefault("role", "");
        return role.equals("presentation") || role.equals("none");
    }

    /** Returns whether an element is not read out at all. */
    public static boolean isHidden(Element element) {
        return element.attributes().getOrDefault("aria-hidden", "").equals("true");
    }

    /** Adds the part of an element that makes a block; returns the part that its content goes into. */
    public static PartBuilder block(Element element, PartBuilder around) {
        if (isHidden(element)) {
            return PartBuilder.ARTIFACT;
        }
        if (PHRASES.contains(element.name())) {
            return inline(element, around);
        }
        String role = role(element, around);
        if (role.isEmpty()) {
            return around;
        }
        PartBuilder holder = around.isList() && (role.equals("Lbl") || role.equals("LBody"))
                ? around.item(role.equals("Lbl"))
                : around;
        PartBuilder part = holder.part(role, element.style().get(LANG), facts(element));
        return role.equals("LI") && isListItem(element) ? part.part("LBody") : part;
    }

    private static boolean isListItem(Element element) {
        return element.attributes().getOrDefault("role", "").equals("listitem");
    }

    private static String role(Element element, PartBuilder around) {
        if (isPresentation(element)) {
            return "";
        }
        if (element.name().equals("div") && around.isList() && !isListItem(element)) {
            return "LI"; // a div in a dl holds one item of it
        }
        return switch (element.attributes().getOrDefault("role", "")) {
            case "list" -> "L";
            case "listitem" -> "LI";
            default -> BLOCKS.getOrDefault(element.name(), "");
        };
    }

    private static Map<String, String> facts(Element element) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String name : new String[] {"id", "title", "scope", "colspan"}) {
            element.attribute(name).ifPresent(value -> facts.put(name, value));
        }
        facts.computeIfPresent("scope", (name, scope) -> scope.startsWith("row") ? "Row" : "Column");
        if (element.name().equals("th")) {
            facts.putIfAbsent("scope", "Column");
        }
        if (element.name().equals("ul") || element.name().equals("ol")) {
            facts.put("list-numbering", "None");
        }
        return facts.isEmpty() ? Map.of() : facts;
    }

    /** Adds the part of an element within a line, where it is one: a link, another language, words that say more aloud. */
    public static PartBuilder inline(Element element, PartBuilder around) {
        if (isHidden(element)) {
            return PartBuilder.ARTIFACT;
        }
        String lang = element.style().get(LANG);
        if (element.name().equals("a") && element.attributes().containsKey("href")) {
            String target = element.attributes().get("href");
            String words = element.attribute("aria-label")
                    .or(() -> element.attribute("title"))
                    .orElseGet(() -> Spoken.words(element));
            return around.link(target, words.isBlank() ? target : words, lang);
        }
        Optional<String> aloud = element.name().equals("span") ? element.attribute("title") : Optional.empty();
        Map<String, String> facts = aloud.map(words -> Map.of("alt", words)).orElse(Map.of());
        return facts.isEmpty() && lang.equals(around.lang()) ? around : around.part("Span", lang, facts);
    }
}
