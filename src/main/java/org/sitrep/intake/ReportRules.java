package org.sitrep.intake;

import java.util.HashMap;
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
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.Shown;

/** What must hold of the parts that reports are made of, and of the sections of the office's own. */
final class ReportRules {

    /** The parts that a limit can cut. */
    private static final Set<String> LISTS = Set.of(("highlights key-figures timeline conditions access planned charts"
                    + " figures timelines demands casualties coverage clusters activities positions")
            .split(" "));

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
        Optional<Node> id = item.get("section")
                .or(() -> item.get("part"))
                .or(() -> item.single().map(word -> word));
        return id.stream().flatMap(name -> {
            Node first = named.putIfAbsent(name.text(), name);
            return first == null ? Stream.concat(unknown(name), idle(item, name)) : Stream.of(twice(name, first));
        });
    }

    /** What stands in a part of another name is no part of its own. */
    private Stream<Finding> unknown(Node name) {
        Section section = new Section(name.text());
        if (ReportPlan.PARTS.contains(section.id()) || sections.contains(section.id())) {
            return Stream.empty();
        }
        Set<String> known = new TreeSet<>(sections);
        known.addAll(ReportPlan.PARTS);
        return Stream.of(
                section.isStandard() && !section.part().isEmpty()
                        ? CrisisRule.NO_SUCH_PART.finding(
                                name.place(),
                                Shown.of(section.id()) + " is no part of its own",
                                "it stands in `- " + section.part() + "`")
                        : UnknownRule.PART.of(section.id(), known, name.place()));
    }

    /** A limit that cannot cut is said: nobody should wait for it. */
    private static Stream<Finding> idle(Node item, Node name) {
        return Stream.of(item)
                .filter(wish -> !LISTS.contains(name.text()))
                .flatMap(wish -> wish.get("most").stream())
                .map(most -> CrisisRule.IDLE_LIMIT.finding(
                        most.place(),
                        "`most` does nothing here: " + Shown.of(name.text()) + " is no list",
                        "take it out"));
    }

    private static Finding twice(Node again, Node first) {
        return CrisisRule.PART_TWICE.finding(
                again.place(),
                Shown.of(again.text()) + " stands already at " + first.place(),
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
}
