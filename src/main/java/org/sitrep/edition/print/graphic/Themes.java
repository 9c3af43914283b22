package org.sitrep.edition.print.graphic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.edition.MapView;
import org.sitrep.edition.area.MapPlan;
import org.sitrep.edition.area.MapPlan.Drawn;
import org.sitrep.edition.print.figure.HeadlinePrinter;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.print.language.QuantityPrinter;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.DateText;
import org.sitrep.edition.wish.Wish;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.entry.Period;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.map.MapFeature;
import org.sitrep.fact.map.Position;
import org.sitrep.fact.quantity.Magnitude;
import org.sitrep.fact.quantity.Qualifier;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.fact.quantity.Unit;
import org.sitrep.picture.map.MapPicture.Sign;
import org.sitrep.picture.map.Pin;
import org.sitrep.picture.map.Trace;
import org.sitrep.picture.map.area.Circles;
import org.sitrep.picture.map.area.Classes;
import org.sitrep.picture.map.area.Classes.Span;
import org.sitrep.situation.Claim;
import org.sitrep.situation.ComputedRatio;
import org.sitrep.situation.HeadlineFigure;

/**
 * Prints what the areas and the circles of a map show. A figure that is bounded alone is in no class: its area is hatched, and its
 * circle dashed.
 */
final class Themes {

    private static final String CIRCLE = "circle";
    private static final double SMALL = 3;

    private final Context context;
    private final Printer printer;
    private final HeadlinePrinter headlines;
    private final Map<String, MapFeature> outlines = new LinkedHashMap<>();
    private final MapPlan plan;
    private final Classes classes;
    private final Circles circles;

    Themes(Context context) {
        this.context = context;
        this.printer = context.printer();
        this.headlines = new HeadlinePrinter(context);
        context.situation()
                .layers()
                .forEach(layer -> context.location(layer.place()).ifPresent(place -> outlines.put(place.id(), layer)));
        this.plan = MapPlan.of(context.situation(), context.tables(), outlines.keySet());
        this.classes = Classes.of(plan.shades().values().stream()
                .filter(Themes::isOne)
                .map(Themes::best)
                .toList());
        this.circles =
                Circles.of(plan.sizes().values().stream().map(Themes::best).toList());
        plan.shade().ifPresent(shade -> granted("shade"));
        plan.circles().ifPresent(count -> granted("circles"));
    }

    private void granted(String as) {
        context.wishes().granted(Wish.drawn(context.situation().crisis(), as));
    }

    private static BigDecimal best(HeadlineFigure figure) {
        return figure.value().best().orElseThrow();
    }

    private static boolean isOne(HeadlineFigure figure) {
        return figure.value() instanceof Quantity.Amount amount
                && !HeadlinePrinter.isIncomplete(figure)
                && switch (amount.qualifier()) {
                    case EXACTLY, ABOUT, NEARLY -> true;
                    case AT_LEAST, MORE_THAN, FEWER_THAN, UP_TO -> false;
                };
    }

    /** Returns whether a layer is drawn as one of the areas. */
    boolean isArea(MapFeature layer) {
        return plan.all().findAny().isPresent()
                && layer.place().filter(outlines::containsKey).isPresent();
    }

    /** Returns whether a place is drawn as an area or a circle, and needs no mark. */
    boolean isDrawn(Location place) {
        return plan.sizes().containsKey(place.id())
                || (plan.all().findAny().isPresent() && outlines.containsKey(place.id()));
    }

    /** Returns the areas, those that are made of others above these. */
    List<Trace> areas() {
        List<Trace> parts = new ArrayList<>();
        List<Trace> wholes = new ArrayList<>();
        outlines.values().stream().filter(this::isArea).forEach(outline -> {
            String place = outline.place().orElseThrow();
            boolean isWhole = location(place).parts().stream().anyMatch(outlines::containsKey);
            String name = isWhole || plan.sizes().containsKey(place) ? "" : name(place);
            (isWhole ? wholes : parts)
                    .add(new Trace(outline.runs(), true, name, isWhole ? "outline-whole" : shade(place)));
        });
        parts.addAll(wholes);
        return parts;
    }

    private String shade(String place) {
        HeadlineFigure figure = plan.shades().get(place);
        if (plan.shade().isEmpty()) {
            return "outline";
        }
        return figure == null ? "shade-none" : isOne(figure) ? tone(classes.of(best(figure))) : Trace.OPEN;
    }

    private String tone(int index) {
        return "shade-" + classes.tone(index);
    }

    /** Returns the circles, the largest first: names find their room in that order. */
    List<Pin> circles() {
        return plan.sizes().entrySet().stream()
                .sorted(Map.Entry.comparingByValue((one, other) -> best(other).compareTo(best(one))))
                .map(size -> new Pin(
                        spot(size.getKey()),
                        false,
                        name(size.getKey()),
                        isOne(size.getValue()) ? CIRCLE : CIRCLE + "-open",
                        circles.radius(best(size.getValue()))))
                .toList();
    }

    private Position spot(String place) {
        return location(place)
                .point()
                .map(point -> new Position(
                        point.longitude().doubleValue(), point.latitude().doubleValue()))
                .orElseGet(() ->
                        new Trace(Objects.requireNonNull(outlines.get(place)).runs(), true, "", "").middle());
    }

    /** Returns the signs of classes and sizes, each under what is shown. */
    List<Sign> signs() {
        List<Sign> signs = new ArrayList<>();
        plan.shade().ifPresent(shade -> {
            signs.add(new Sign("", 0, label(shade)));
            for (int i = 0; i < classes.spans().size(); i++) {
                Span span = classes.spans().get(i);
                signs.add(new Sign(tone(i), 0, print(shade, span.from(), span.to())));
            }
            List<String> kinds = areas().stream().map(Trace::kind).toList();
            Stream.of(Trace.OPEN, "shade-none")
                    .filter(kinds::contains)
                    .forEach(kind -> signs.add(new Sign(kind, 0, printer.say("map." + kind))));
        });
        plan.circles().ifPresent(count -> {
            boolean hasNone = plan.sizes().size() < count.figures().size();
            signs.add(new Sign(
                    "",
                    circles.largest(),
                    hasNone ? printer.say("map.no-circle", Map.of("what", label(count))) : label(count)));
            circles.examples()
                    .forEach(size -> signs.add(new Sign(CIRCLE, circles.radius(size), print(count, size, size))));
            if (!plan.sizes().values().stream().allMatch(Themes::isOne)) {
                signs.add(new Sign(CIRCLE + "-open", SMALL, printer.say("map.shade-open")));
            }
        });
        return signs;
    }

    private String label(Drawn drawn) {
        return printer.words(drawn.indicator().label()).text();
    }

    private String print(Drawn drawn, BigDecimal from, BigDecimal to) {
        QuantityPrinter quantities = drawn.figures().values().iterator().next() instanceof ComputedRatio ratio
                ? context.quantities().of(new Unit.Rate(ratio.per()))
                : context.quantities().bare(drawn.indicator());
        return quantities
                .print(
                        from.compareTo(to) == 0
                                ? new Quantity.Amount(Qualifier.EXACTLY, from, Magnitude.ONE)
                                : new Quantity.Range(from, Magnitude.ONE, to, Magnitude.ONE))
                .text();
    }

    /** Returns who says it, and when. */
    List<MapView.Key> keys() {
        return plan.all().map(this::key).toList();
    }

    private MapView.Key key(Drawn drawn) {
        Collection<HeadlineFigure> figures = drawn.figures().values();
        Citation notes = figures.stream().map(headlines::notes).reduce(Citation.NONE, Citation::and);
        String source = context.sources().names(notes.sources().stream(), true);
        boolean isComputed = figures.stream().anyMatch(figure -> !(figure instanceof Claim));
        return new MapView.Key(
                label(drawn),
                date(figures),
                isComputed ? printer.say("source.computed", Map.of("source", source)) : source,
                Citation.NONE.tellingOf(notes.entries().stream()).by(notes.sources()));
    }

    private DateText date(Collection<HeadlineFigure> figures) {
        List<Timing> timings =
                figures.stream().map(HeadlineFigure::timing).distinct().toList();
        List<LocalDate> days =
                timings.stream().map(Timing::last).sorted().distinct().toList();
        return context.when(
                timings.size() == 1 || days.size() == 1
                        ? timings.get(0)
                        : new Timing.Over(new Period(days.get(0), days.get(days.size() - 1))),
                figures.stream().anyMatch(HeadlinePrinter::isIncomplete));
    }

    /** Returns the same in words: the places of each class, and the numbers of the circles. */
    List<String> said() {
        String colon = printer.say("mark.colon");
        List<String> said = new ArrayList<>();
        signs().stream()
                .filter(sign -> sign.kind().startsWith("shade"))
                .map(sign -> label(plan.shade().orElseThrow()) + " " + sign.words() + colon
                        + printer.commas(outlines.keySet().stream()
                                .filter(place -> shade(place).equals(sign.kind()))
                                .map(this::name)
                                .toList()))
                .forEach(said::add);
        plan.circles()
                .ifPresent(count -> said.add(label(count)
                        + colon
                        + printer.commas(count.figures().entrySet().stream()
                                .map(size -> name(size.getKey()) + " "
                                        + headlines
                                                .value(size.getValue(), context.quantities()::bare)
                                                .text())
                                .toList())));
        return said;
    }

    private String name(String place) {
        return context.plainName(location(place));
    }

    private Location location(String place) {
        return context.location(Optional.of(place)).orElseThrow();
    }

    /** Returns the places whose figures are old. */
    List<String> stale() {
        return Stream.of(plan.shades(), plan.sizes())
                .flatMap(figures -> figures.entrySet().stream())
                .filter(figure -> figure.getValue() instanceof Claim claim && claim.stale())
                .map(figure -> name(figure.getKey()))
                .distinct()
                .toList();
    }
}
