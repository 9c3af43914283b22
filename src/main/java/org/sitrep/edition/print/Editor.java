package org.sitrep.edition.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.edition.Card;
import org.sitrep.edition.ChangesView;
import org.sitrep.edition.ChartView;
import org.sitrep.edition.Chronology;
import org.sitrep.edition.ClockView;
import org.sitrep.edition.ClusterView;
import org.sitrep.edition.Edition;
import org.sitrep.edition.FigureBlock;
import org.sitrep.edition.Imprint;
import org.sitrep.edition.MapView;
import org.sitrep.edition.Masthead;
import org.sitrep.edition.Passage;
import org.sitrep.edition.ReportModel;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Indicator.Topic;
import org.sitrep.fact.crisis.Named;
import org.sitrep.fact.entry.Section;
import org.sitrep.situation.Situation;

/** Puts the brief together, part by part, in the order of its pages: the order in which sources are numbered. */
public final class Editor {

    private final Edition edition;
    private final Context context;
    private final ProsePrinter prose;

    private Editor(Situation situation, Optional<Situation> previous, Edition edition) {
        this.edition = edition;
        this.context = Context.of(situation, previous, edition);
        this.prose = new ProsePrinter(context);
    }

    /**
     * Returns the report of a situation.
     *
     * @param situation what is in view
     * @param previous what was in view in the previous report; absent for a first one
     * @param edition for whom, in which language and wording
     * @return the report; with a finding for each note that is withheld, and for each phrase that is missing
     */
    public static Checked<ReportModel> report(Situation situation, Optional<Situation> previous, Edition edition) {
        return new Editor(situation, previous, edition).brief();
    }

    private Checked<ReportModel> brief() {
        ReportModel model = model();
        List<Finding> findings = new ArrayList<>(prose.findings());
        context.printer().missing().stream().map(this::missingPhrase).forEach(findings::add);
        context.printer().broken().entrySet().stream().map(this::brokenPhrase).forEach(findings::add);
        return Checked.unlessErrors(model, findings);
    }

    private ReportModel model() {
        FigureTables figures = new FigureTables(context);
        Chronicle chronicle = new Chronicle(context);
        Crisis.Front front = context.situation().crisis().front();
        // Java evaluates arguments from left to right, and ReportModel lists its parts in page order but for the
        // meeting's events, which must be set apart before the other timelines take what is left.
        Masthead masthead = new MastheadPrinter(context).masthead(edition);
        List<Passage> highlights = new Highlights(context, prose).lines();
        Optional<MapView> map = new MapPrinter(context).map();
        List<Card> cards = figures.cards();
        Optional<Chronology> timeline = chronicle.track(front.timeline());
        Optional<ChangesView> changes = new ChangesPrinter(context).changes(edition.previous());
        Optional<Passage> overview = prose.note(Section.OVERVIEW, Optional.empty());
        List<ClockView> clocks = new ClockPrinter(context).clocks();
        List<ChartView> charts = new ChartPrinter(context).charts();
        List<FigureBlock> people = figures.topic(Topic.PEOPLE);
        List<FigureBlock> relief = figures.topic(Topic.RELIEF);
        Optional<Chronology> meetingEvents = chronicle.track(front.meeting());
        return new ReportModel(
                edition.phrases().patterns(),
                masthead,
                new NoticePrinter(context, masthead).notice(),
                highlights,
                map,
                cards,
                charts,
                timeline.map(new CoursePrinter(context)::course),
                changes,
                clocks,
                overview,
                people,
                relief,
                timeline,
                chronicle.others(),
                new DemandPrinter(context).demands(),
                new CasualtyTable(context).rows(),
                clusters(figures),
                prose.note(Section.RESPONSE_CAPACITY, Optional.empty()),
                chronicle.meetings(),
                meetingEvents,
                prose.note(Section.BACKGROUND, Optional.empty()),
                new RevisionPrinter(context).revisions(),
                counting(),
                context.notes().notes(),
                imprint());
    }

    private List<ClusterView> clusters(FigureTables figures) {
        return context.words().clusters().values().stream()
                .map(cluster -> cluster(cluster, figures))
                .toList();
    }

    private ClusterView cluster(Named cluster, FigureTables figures) {
        Optional<String> id = Optional.of(cluster.id());
        return new ClusterView(
                cluster.id(),
                context.printer().words(cluster.label()),
                figures.cluster(cluster.id()),
                prose.note(Section.NEEDS, id),
                prose.note(Section.RESPONSE, id),
                prose.note(Section.GAPS, id));
    }

    private List<String> counting() {
        return edition.phrases().patterns().keySet().stream()
                .filter(key -> key.startsWith("counting."))
                .map(context.printer()::say)
                .toList();
    }

    private Imprint imprint() {
        Crisis.Imprint imprint = context.situation().crisis().imprint();
        return new Imprint(
                imprint.contacts().stream()
                        .map(contact -> new Imprint.Contact(
                                context.printer().words(contact.name()), contact.email(), contact.telephone()))
                        .toList(),
                imprint.disclaimer().map(context.printer()::words));
    }

    private Finding brokenPhrase(Map.Entry<String, String> phrase) {
        return Finding.of(
                PrintRule.BROKEN_PHRASE,
                Place.of(edition.phrases().file()),
                "the phrase `" + phrase.getKey() + "` is no ICU message: " + phrase.getValue(),
                "every { needs its }; a plural needs `other`; an apostrophe is written ’ or twice");
    }

    private Finding missingPhrase(String key) {
        return Finding.of(
                PrintRule.MISSING_PHRASE,
                Place.of(edition.phrases().file()),
                "the phrase `" + key + "` is missing",
                "add it; the English phrase file shows what it says");
    }
}
