package org.sitrep.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.UnknownRule;
import org.sitrep.fact.crisis.ReportPlan;
import org.sitrep.fact.entry.Section;
import org.sitrep.intake.yaml.Fields;
import org.sitrep.intake.yaml.Mapping;
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.Scalar;
import org.sitrep.intake.yaml.Shown;

/** What must hold of the parts that reports are made of, and of the sections of the office's own. */
final class ReportRules {

    /** The parts that a limit can cut. */
    private static final Set<String> LISTS = Set.of(
            "highlights",
            "key-figures",
            "timeline",
            "conditions",
            "access",
            "planned",
            "charts",
            "figures",
            "timelines",
            "demands",
            "casualties",
            "clusters",
            "positions");

    private final Map<String, Node> named = new HashMap<>();
    private final Set<String> sections;

    private ReportRules(Fields crisis) {
        this.sections =
                crisis.each("sections").map(section -> section.need("id")).collect(Collectors.toSet());
    }

    static Stream<Finding> check(Fields crisis) {
        ReportRules rules = new ReportRules(crisis);
        return Stream.of(
                        crisis.items("report").stream().flatMap(rules::part),
                        crisis.each("sections").flatMap(ReportRules::taken),
                        crisis.within("note-fresh-for").stream().flatMap(rules::fresh))
                .flatMap(found -> found);
    }

    private Stream<Finding> part(Node item) {
        Optional<Node> id =
                item instanceof Mapping wish ? wish.get("section").or(() -> wish.get("part")) : Optional.of(item);
        return id.stream().flatMap(name -> {
            boolean isSection = item instanceof Mapping wish && wish.has("section");
            List<Finding> unknown = (isSection ? section(name) : known(name)).toList();
            Node first = named.putIfAbsent(word(name), name);
            return first == null || !unknown.isEmpty()
                    ? Stream.concat(unknown.stream(), idle(item, word(name)))
                    : Stream.of(twice(name, first));
        });
    }

    /** What an option cannot change is said: nobody should wait for it. */
    private static Stream<Finding> idle(Node item, String name) {
        boolean isList = LISTS.contains(name);
        Stream<Node> idle = item instanceof Mapping wish
                ? Stream.concat(
                        isList ? Stream.empty() : wish.get("most").stream(),
                        name.equals("timelines") ? wish.get("heading").stream() : Stream.empty())
                : Stream.empty();
        return idle.map(option -> CrisisRule.IDLE_OPTION.finding(
                option.place(),
                isList
                        ? "`timelines` takes no heading: each is called after its track"
                        : "`most` does nothing here: " + Shown.of(name) + " is no list",
                "take it out"));
    }

    private Stream<Finding> known(Node part) {
        String word = word(part);
        return ReportPlan.PARTS.contains(word)
                ? Stream.empty()
                : Stream.of(
                        sections.contains(word)
                                ? CrisisRule.NO_SUCH_PART.finding(
                                        part.place(),
                                        Shown.of(word) + " is a section, not a part",
                                        "write `- section: " + word + "`")
                                : UnknownRule.PART.of(word, ReportPlan.PARTS, part.place()));
    }

    /** What stands in a part of another name is no section to list. */
    private Stream<Finding> section(Node section) {
        String word = word(section);
        Section standard = new Section(word);
        if (sections.contains(word) || (standard.isStandard() && ReportPlan.PARTS.contains(word))) {
            return Stream.empty();
        }
        if (standard.isStandard()) {
            String where = standard.part().isEmpty() ? "the subject of mails" : "`- " + standard.part() + "`";
            return Stream.of(CrisisRule.NO_SUCH_PART.finding(
                    section.place(), Shown.of(word) + " is no section of its own", "it stands in " + where));
        }
        Set<String> known = new TreeSet<>(sections);
        known.addAll(List.of("overview", "background", "response-capacity"));
        return Stream.of(UnknownRule.SECTION.of(word, known, section.place()));
    }

    private static Finding twice(Node again, Node first) {
        return CrisisRule.PART_TWICE.finding(
                again.place(),
                Shown.of(word(again)) + " stands already at " + first.place(),
                "take one of them out: a part stands once");
    }

    private static Stream<Finding> taken(Fields section) {
        String id = section.need("id");
        return new Section(id).isStandard() || ReportPlan.PARTS.contains(id)
                ? Stream.of(CrisisRule.SECTION_TAKEN.finding(
                        section.node().get("id").orElseThrow().place(),
                        Shown.of(id) + " is a part or a section that every report has",
                        "give yours another id, such as `our-" + id + "`"))
                : Stream.empty();
    }

    private Stream<Finding> fresh(Fields days) {
        Set<String> known = new TreeSet<>(sections);
        Section.STANDARD.forEach(section -> known.add(section.id()));
        return days.node().members().stream()
                .filter(member -> !known.contains(member.key()))
                .map(member -> UnknownRule.SECTION.of(member.key(), known, member.keyPlace()));
    }

    private static String word(Node node) {
        return ((Scalar) node).text();
    }
}
