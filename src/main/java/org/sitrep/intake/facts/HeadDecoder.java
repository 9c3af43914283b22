package org.sitrep.intake.facts;

import java.util.List;
import java.util.Optional;
import org.sitrep.fact.crisis.Audiences;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.fact.entry.Attribution;
import org.sitrep.fact.entry.Head;
import org.sitrep.fact.entry.Verification;
import org.sitrep.intake.yaml.Fields;
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.NodeWhere;

/**
 * Decodes what entries of every kind have.
 *
 * @param crisis what the crisis declares
 */
record HeadDecoder(Crisis crisis) {

    /**
     * Decodes the head of an entry.
     *
     * @param fields the entry
     * @param stamp what it has from elsewhere
     * @param derivedId its id, if it neither states nor keeps one
     */
    Head head(Fields fields, Stamp stamp, String derivedId) {
        return new Head(
                stamp.id().or(() -> fields.word("id")).orElse(derivedId),
                stamp.known(),
                stamp.recorded(),
                sources(fields),
                // An audience that the crisis does not have is a finding of its own; here it must only not get in the
                // way.
                fields.word("sensitivity").flatMap(crisis.audiences()::named).orElseGet(() -> unmarked(fields, stamp)),
                fields.choice("verification", Verification.class).orElse(Verification.REPORTED),
                fields.text("remark"),
                fields.words("attributed-to"),
                fields.word("same-origin-as"),
                new NodeWhere(fields.node()));
    }

    /** What is planned, and who works where, can be a target: unless it is marked, it is for the narrowest audience. */
    private Sensitivity unmarked(Fields fields, Stamp stamp) {
        Audiences audiences = crisis.audiences();
        Sensitivity own = isTarget(fields.node()) ? audiences.narrowest() : audiences.unmarked();
        return stamp.marked().filter(before -> before.rank() > own.rank()).orElse(own);
    }

    /** Returns whether an entry tells what is planned, or who works where. */
    static boolean isTarget(Node entry) {
        return entry.has("planned") || entry.has("activity");
    }

    /** Returns the sources of an entry; those of a statement that names none are its speaker. */
    static List<Attribution> sources(Fields fields) {
        if (fields.node().has("sources")) {
            return fields.each("sources")
                    .map(source -> attribution(source, source.need("source")))
                    .toList();
        }
        Optional<String> who = fields.word("source").or(() -> fields.word("speaker"));
        return who.map(id -> attribution(fields, id)).stream().toList();
    }

    private static Attribution attribution(Fields fields, String source) {
        return new Attribution(
                source, fields.word("via"), fields.word("document"), fields.date("published"), fields.word("address"));
    }
}
