package org.sitrep;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sitrep.edition.Card;
import org.sitrep.edition.Casualties;
import org.sitrep.edition.ChangesView;
import org.sitrep.edition.ChartView;
import org.sitrep.edition.Chronology;
import org.sitrep.edition.ClockView;
import org.sitrep.edition.ClusterView;
import org.sitrep.edition.CourseView;
import org.sitrep.edition.DemandView;
import org.sitrep.edition.FigureBlock;
import org.sitrep.edition.Imprint;
import org.sitrep.edition.MapView;
import org.sitrep.edition.Meeting;
import org.sitrep.edition.Part;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.RevisionView;
import org.sitrep.edition.text.Cited;
import org.sitrep.edition.text.Passage;

/** What a report shows, part by part: a part that it has not shows nothing. */
public record Shown(ReportModel model) {

    public static Shown in(ReportModel model) {
        return new Shown(model);
    }

    private <P extends Part, T> List<T> all(Class<P> kind, Function<P, List<T>> items) {
        return model.part(kind).map(items).orElse(List.of());
    }

    private Optional<Passage> narrative(String id) {
        return model.part(id).flatMap(part -> ((Part.Narrative) part).text());
    }

    /** Returns each line that names several parts which have nothing to say. */
    public List<String> silent() {
        return model.parts().stream()
                .filter(part -> part.heading().id().startsWith("nothing-"))
                .map(part -> ((Part.Narrative) part).text().orElseThrow())
                .map(line -> line.blocks().get(0).lines().get(0).stream()
                        .map(Passage.Span::text)
                        .collect(Collectors.joining()))
                .toList();
    }

    public List<Passage> highlights() {
        return all(Part.Highlights.class, Part.Highlights::lines);
    }

    public List<Card> cards() {
        return all(Part.KeyFigures.class, Part.KeyFigures::cards);
    }

    public Optional<MapView> map() {
        return model.part(Part.LocatorMap.class).map(Part.LocatorMap::map);
    }

    public Optional<Chronology> timeline() {
        return model.part(Part.MainTimeline.class).flatMap(Part.MainTimeline::timeline);
    }

    public Optional<CourseView> course() {
        return model.part(Part.MainTimeline.class).flatMap(Part.MainTimeline::course);
    }

    public Optional<ChangesView> changes() {
        return model.part(ChangesView.class);
    }

    public Optional<Passage> overview() {
        return narrative("overview");
    }

    public Optional<Passage> responseCapacity() {
        return narrative("response-capacity");
    }

    public Optional<Passage> background() {
        return narrative("background");
    }

    public List<ClockView> clocks() {
        return all(ClockView.Conditions.class, ClockView.Conditions::all);
    }

    public List<ChartView> charts() {
        return all(Part.Charts.class, Part.Charts::charts);
    }

    public List<FigureBlock> figures() {
        return all(Part.Figures.class, Part.Figures::blocks);
    }

    public List<Chronology> otherTimelines() {
        return all(Part.Timelines.class, Part.Timelines::timelines);
    }

    public List<DemandView> demands() {
        return all(Part.Demands.class, Part.Demands::demands);
    }

    /** The responses to the first demand. */
    public List<Cited> responses() {
        return demands().get(0).turns().stream()
                .filter(DemandView.Turn::response)
                .flatMap(turn -> turn.said().stream())
                .toList();
    }

    public List<Casualties.Row> casualties() {
        return all(Casualties.class, Casualties::rows);
    }

    public List<ClusterView> clusters() {
        return all(Part.Clusters.class, Part.Clusters::clusters);
    }

    public List<Meeting> meetings() {
        return all(Part.Positions.class, Part.Positions::meetings);
    }

    public List<RevisionView> revisions() {
        return all(Part.Revisions.class, Part.Revisions::revisions);
    }

    public Imprint imprint() {
        return model.part(Part.Contacts.class).orElseThrow().imprint();
    }
}
