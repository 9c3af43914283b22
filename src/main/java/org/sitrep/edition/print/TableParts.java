package org.sitrep.edition.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.edition.Heading;
import org.sitrep.edition.Heading.Area;
import org.sitrep.edition.Part;
import org.sitrep.edition.area.TablePlan;
import org.sitrep.edition.print.area.AreaTable;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.ReportPlan.PartWish;
import org.sitrep.fact.crisis.ReportPlan.TableWish;
import org.sitrep.fact.prose.Text;

/** The tables by place: those that are asked for, and those that are proposed. */
final class TableParts {

    private static final int WEIGHT = 65;

    /** So many of them. */
    private static final int MAX = 3;

    private TableParts() {}

    /**
     * A table that is asked for stands where it is listed; those that are proposed stand before the figures that are in none, and
     * the last tells of those for which there is no room.
     */
    static Stream<Part> of(PartWish wish, Printers printers) {
        Context context = printers.context();
        List<TablePlan> plans = context.tables();
        List<Part> all = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            TablePlan plan = plans.get(i);
            Heading heading = heading("table-" + (i + 1), plan, context);
            Optional<Part> table = Optional.of(plan)
                    .filter(own -> own.part().equals(wish.table().map(asked -> wish)))
                    .flatMap(own -> PartTable.printed(
                            wish, heading, printers, (ask, p) -> AreaTable.table(ask.head(), context, own)));
            table.ifPresent(all::add);
            if (table.isPresent() && all.size() > MAX) {
                rest.add(plan.within(context.words()).map(context::plainName).orElse(heading.text()));
            }
        }
        if (rest.isEmpty()) {
            return all.stream();
        }
        List<String> left = all.subList(MAX, all.size()).stream()
                .flatMap(Printers::entries)
                .distinct()
                .toList();
        Printer printer = context.printer();
        String count = printer.say("chart.more", Map.of("count", left.size()));
        String what = printer.bracketed(printer.commas(rest), count);
        Part.Table last = (Part.Table) all.get(MAX - 1);
        Heading head = last.heading().leaving(new Heading.More(printer.say("part.more", Map.of("number", what)), left));
        return Stream.concat(
                all.stream().limit(MAX - 1), Stream.of(new Part.Table(head, last.grids(), last.notes(), last.left())));
    }

    private static Heading heading(String id, TablePlan plan, Context context) {
        Printer printer = context.printer();
        String place = plan.within(context.words()).map(context::plainName).orElse("");
        Wording usual =
                printer.own(printer.say(place.isEmpty() ? "table.title" : "table.title-of", Map.of("place", place)));
        Optional<Text> title = plan.part().flatMap(PartWish::table).flatMap(TableWish::title);
        Optional<Wording> parts = plan.split()
                .map(split -> split.whole().label())
                .map(label -> printer.words(label)
                        .reading(context.named(
                                context.plain(label), plan.rows().stream().findFirst())));
        return new Heading(id, "table", "", WEIGHT, Area.PAGE)
                .saying(title.map(printer::words).or(() -> parts).orElse(usual));
    }
}
