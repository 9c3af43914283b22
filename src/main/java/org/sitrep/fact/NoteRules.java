package org.sitrep.fact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.crisis.ReportPlan.By;
import org.sitrep.fact.crisis.ReportPlan.OwnSection;
import org.sitrep.fact.crisis.Where;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.entry.Section;

/**
 * What must hold of where notes stand.
 *
 * @param sections the sections of the office's own, by id
 */
record NoteRules(Map<String, OwnSection> sections) {

    Stream<Finding> check(Note note) {
        return Stream.concat(section(note), subject(note));
    }

    /** Those of every report are held to their form already. */
    private Stream<Finding> section(Note note) {
        Optional<OwnSection> own =
                Optional.ofNullable(sections.get(note.section().id()));
        if (note.section().isStandard()) {
            return Stream.empty();
        }
        boolean byCluster =
                own.flatMap(OwnSection::by).filter(By.CLUSTER::equals).isPresent();
        if (own.isPresent() && byCluster == note.cluster().isPresent()) {
            return Stream.empty();
        }
        Where where = note.head().where();
        String id = note.section().id();
        Map<String, Object> known = new LinkedHashMap<>(sections);
        Section.STANDARD.forEach(section -> known.put(section.id(), section));
        return own.isEmpty()
                ? Stream.of(UnknownRule.SECTION.of(id, known, where.at("note")))
                : Stream.of(FactRule.NOTE_OF_NO_CLUSTER.finding(
                        where.at(byCluster ? "note" : "cluster"),
                        "notes of `" + id + "` are " + (byCluster ? "" : "not ") + "written by cluster",
                        byCluster
                                ? "add `cluster:`, or take `by: cluster` out of the section"
                                : "take `cluster:` out, or add `by: cluster` to the section"));
    }

    /** A subject is read alone: without a figure of the record it is a number that nobody answers for, or none. */
    private static Stream<Finding> subject(Note note) {
        return !note.section().equals(Section.SUBJECT)
                ? Stream.empty()
                : note.text().entrySet().stream()
                        .filter(text -> text.getValue().references().stream()
                                .noneMatch(reference -> reference.kind().isNumber()))
                        .map(text -> FactRule.SUBJECT_WITHOUT_FIGURE.finding(
                                note.head().where().at("text", text.getKey()),
                                "the subject `" + note.id() + "` has no figure of the record in it",
                                "refer to one, such as {figure:ID}"));
    }
}
