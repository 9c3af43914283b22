package org.sitrep.typeset.style;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.SharedRule;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.typeset.style.css.StyleRule;
import org.sitrep.typeset.style.property.Property;
import org.sitrep.typeset.style.value.Content;

/** Says what in a styled page leads nowhere, is there twice, or skips a level. */
final class References {

    private final Map<String, Place> ids = new HashMap<>();
    private final List<Finding> findings;
    private int level;

    private References(List<Finding> findings) {
        this.findings = findings;
    }

    /** Adds the findings on ids, links and headings of what is printed. */
    static void check(Element root, List<Finding> findings) {
        References references = new References(findings);
        references.collect(root);
        references.follow(root, true);
    }

    private void add(Rule rule, Place place, String message, String hint) {
        findings.add(rule.finding(place, message, hint));
    }

    private void collect(Element element) {
        String id = element.attributes().get("id");
        Place other = id == null ? null : ids.putIfAbsent(id, element.place());
        if (other != null) {
            add(
                    SharedRule.DUPLICATE_ID,
                    element.place(),
                    "the id `" + id + "` is there twice",
                    "the first stands at " + other);
        }
        element.elements().forEach(this::collect);
    }

    private void follow(Element element, boolean around) {
        boolean isRead = around && isRead(element);
        attributes(element);
        if (!isRead && element.name().equals("a") && element.attributes().containsKey("href")) {
            add(
                    StyleRule.UNREAD_LINK,
                    element.place(),
                    "a link stands where nothing is read out: in the margin of a page, or hidden",
                    "leave its words without the link, or put it into the text");
        }
        heading(element);
        for (Content content : element.content()) {
            if (content instanceof Content.TargetPage target && target.id().isEmpty()) {
                add(
                        StyleRule.LINK_TO_NOWHERE,
                        element.place(),
                        "there is no page number for a link that does not lead into the page",
                        "leave `target-counter()` to links with `#` and an id");
            }
        }
        element.elements().forEach(inner -> follow(inner, isRead));
    }

    private static boolean isRead(Element element) {
        boolean isHidden = element.attributes().getOrDefault("aria-hidden", "").equals("true");
        return !isHidden && element.style().get(Property.RUNNING).isEmpty();
    }

    private void attributes(Element element) {
        if (element.attributes().isEmpty() || !element.content().isEmpty()) {
            return;
        }
        String href = element.attributes().getOrDefault("href", "");
        if (href.startsWith("#")) {
            known(href.substring(1), element);
        }
    }

    private void known(String id, Element element) {
        if (!ids.containsKey(id)) {
            add(
                    StyleRule.LINK_TO_NOWHERE,
                    element.place(),
                    "no element that is printed has the id `" + id + "`",
                    hint(id));
        }
    }

    private String hint(String id) {
        return Suggestion.hint(id, new TreeSet<>(ids.keySet()));
    }

    private void heading(Element element) {
        String name = element.name();
        if (name.length() != 2 || name.charAt(0) != 'h' || !Character.isDigit(name.charAt(1))) {
            return;
        }
        int found = name.charAt(1) - '0';
        if (found > level + 1) {
            String message =
                    level == 0 ? "the first heading is `" + name + "`" : "`" + name + "` follows `h" + level + "`";
            add(
                    StyleRule.SKIPPED_HEADING,
                    element.place(),
                    message,
                    "use `h" + (level + 1) + "`, and style it by a class");
        }
        level = found;
    }
}
