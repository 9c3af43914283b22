package org.sitrep.edition.print.graphic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.sitrep.edition.print.language.AxisPrinter;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.fact.entry.Period;
import org.sitrep.fact.entry.Timing;
import org.sitrep.picture.Rhythm;

/** Says of columns in the order of time which are not whole, where there is none, and which days the last week has. */
public record TimeNotes(Printer printer) {

    /** The most gaps that are named; of more it is said how many there are. */
    private static final int MAX_GAPS = 6;

    /** Of months, one is as long as another. */
    private static final long MONTH = 28;

    /**
     * Returns what there is to say.
     *
     * @param panels the columns of each panel, in the order of time
     * @param isWhole whether the period of one among others is whole
     */
    public List<String> of(List<List<ChartRow>> panels, BiPredicate<ChartRow, List<ChartRow>> isWhole) {
        Set<String> parts = new LinkedHashSet<>();
        Map<String, Set<String>> gaps = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        for (List<ChartRow> rows : panels) {
            List<Period> rhythm = rows.stream().map(ChartRow::period).toList();
            boolean areWeeks = Rhythm.areWeeks(rhythm);
            rows.stream()
                    .filter(row -> !isWhole.test(row, rows))
                    .forEach(row -> parts.add(named(row.period(), areWeeks)));
            gaps(rows, panels)
                    .forEach(gap -> gaps.computeIfAbsent(areWeeks ? run(gap) : days(gap), days -> new LinkedHashSet<>())
                            .add(rows.get(0).plotted().what().text()));
            if (areWeeks && notes.isEmpty()) {
                notes.add(named(rhythm.get(rhythm.size() - 1), true));
            }
        }
        if (!parts.isEmpty()) {
            notes.clear();
            notes.add(printer.say("chart.part", Map.of("dates", printer.list(parts))));
        }
        if (gaps.size() > MAX_GAPS) {
            notes.add(printer.say("chart.gaps-many", Map.of("count", printer.number(gaps.size()))));
        } else if (!gaps.isEmpty()) {
            long all = panels.stream()
                    .map(rows -> rows.get(0).plotted().what().text())
                    .distinct()
                    .count();
            List<String> named = gaps.entrySet().stream()
                    .map(gap -> gap.getValue().size() == all
                            ? gap.getKey()
                            : printer.say(
                                    "detail.earlier-figure",
                                    Map.of("value", gap.getKey(), "date", printer.list(gap.getValue()))))
                    .toList();
            notes.add(printer.say("chart.gaps", Map.of("dates", printer.list(named))));
        }
        if (panels.stream()
                        .map(rows -> Math.min(MONTH, rows.get(0).period().days()))
                        .distinct()
                        .count()
                > 1) {
            notes.add(printer.say("chart.rhythms"));
        }
        return notes;
    }

    /** The days between its columns that none counts, and those before and after that the other panels of its place and source count. */
    private static List<Period> gaps(List<ChartRow> rows, List<List<ChartRow>> panels) {
        ChartRow first = rows.get(0);
        List<Period> rhythm = rows.stream().map(ChartRow::period).toList();
        List<Period> all = panels.stream()
                .filter(other -> other.get(0).place().equals(first.place())
                        && other.get(0).figure().source().equals(first.figure().source()))
                .flatMap(other -> other.stream().map(ChartRow::period))
                .toList();
        LocalDate before = all.stream()
                .map(Period::from)
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .minusDays(1);
        LocalDate after = all.stream()
                .map(Period::to)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .plusDays(1);
        return Rhythm.gaps(Stream.of(List.of(new Period(before, before)), rhythm, List.of(new Period(after, after)))
                .flatMap(List::stream)
                .toList());
    }

    private String named(Period period, boolean isWeek) {
        String days = days(period);
        return isWeek ? printer.say("chart.weeks", Map.of("week", run(period), "dates", days)) : days;
    }

    private String days(Period period) {
        return printer.when(new Timing.Over(period)).text();
    }

    private String run(Period weeks) {
        AxisPrinter axes = new AxisPrinter(printer);
        String first = axes.week(weeks.from(), false);
        String last = axes.week(weeks.to(), false);
        return first.equals(last) ? first : first + "–" + last;
    }
}
