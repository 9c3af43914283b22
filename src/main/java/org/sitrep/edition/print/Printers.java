package org.sitrep.edition.print;

import java.util.List;
import java.util.Optional;
import org.sitrep.diagnostic.Finding;
import org.sitrep.edition.ClusterView;
import org.sitrep.edition.Edition;
import org.sitrep.edition.Heading;
import org.sitrep.edition.Imprint;
import org.sitrep.edition.Part;
import org.sitrep.edition.print.graphic.CoursePrinter;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.text.Passage;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Named;
import org.sitrep.fact.entry.Section;
import org.sitrep.fact.prose.Directions;

/** The printers of one report. */
final class Printers {

    private final Edition edition;
    private final Context context;
    private final ProsePrinter prose;
    private final FigureTables figures;
    private final Chronicle chronicle;

    Printers(Context context, Edition edition) {
        this.edition = edition;
        this.context = context;
        this.prose = new ProsePrinter(context);
        this.figures = new FigureTables(context);
        this.chronicle = new Chronicle(context);
    }

    Context context() {
        return context;
    }

    ProsePrinter prose() {
        return prose;
    }

    FigureTables figures() {
        return figures;
    }

    Chronicle chronicle() {
        return chronicle;
    }

    /** Returns what was found in prose so far. */
    List<Finding> findings() {
        return prose.findings();
    }

    List<Passage> highlights() {
        return new Highlights(context, prose).lines();
    }

    /** Returns the main timeline; that nothing is recorded is said only where no other timeline prints an event. */
    Optional<Part> timeline(Heading heading) {
        return chronicle.main().isPresent() || chronicle.others().isEmpty()
                ? Optional.of(new Part.MainTimeline(
                        heading,
                        chronicle.main(),
                        chronicle.main().map(new CoursePrinter(context)::course),
                        chronicle.origins()))
                : Optional.empty();
    }

    Optional<Part> changes(Heading heading) {
        return new ChangesPrinter(context, figures).changes(heading, edition.previous());
    }

    Optional<Part> changesTable(Heading heading) {
        return new ChangesPrinter(context, figures).table(heading);
    }

    Part narrative(Heading heading, Section section) {
        return new Part.Narrative(heading, prose.notes(section, Optional.empty()));
    }

    /** One of which nothing is in view is left out: that it is declared could tell what is withheld. */
    List<ClusterView> clusters() {
        return context.words().clusters().values().stream()
                .map(this::cluster)
                .filter(cluster -> !cluster.isEmpty())
                .toList();
    }

    private ClusterView cluster(Named cluster) {
        Optional<String> id = Optional.of(cluster.id());
        return new ClusterView(
                cluster.id(),
                context.printer().words(cluster.label()),
                prose.notes(Section.NEEDS, id),
                prose.notes(Section.RESPONSE, id),
                prose.notes(Section.GAPS, id),
                figures.cluster(cluster.id()));
    }

    Part revisions(Heading heading) {
        RevisionPrinter printer = new RevisionPrinter(context);
        return new Part.Revisions(printer.heading(heading), printer.revisions());
    }

    List<String> counting() {
        return edition.phrases().keys().stream()
                .filter(key -> key.startsWith("counting."))
                .map(context.printer()::say)
                .toList();
    }

    Imprint imprint() {
        Crisis.Imprint imprint = context.situation().crisis().imprint();
        return new Imprint(
                imprint.contacts().stream()
                        .map(contact -> new Imprint.Contact(
                                context.printer().words(contact.name()),
                                contact.email().map(Directions::closed),
                                contact.telephone()))
                        .toList(),
                imprint.disclaimer().map(context.printer()::words));
    }
}
