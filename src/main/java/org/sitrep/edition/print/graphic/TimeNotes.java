package org.sitrep.edition.print.graphic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.sitrep.edition.print.language.AxisPrinter;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.fact.entry.Period;
import org.sitrep.fact.entry.Timing;
import org.sitrep.picture.Rhythm;

/** Says of columns in the order of time which are not whole, where there is none, and which days the last week has. */
public record TimeNotes(Printer printer) {

    /** The most gaps that are named; of more it is said how many there are. */
    private static final int MAX_GAPS = 6;

    /**
     * Returns what there is to say.
     *
     * @param panels the columns of each panel, in the order of time
     * @param isWhole whether the period of one among others is whole
     */
    public List<String> of(List<List<ChartRow>> panels, BiPredicate<ChartRow, List<ChartRow>> isWhole) {
        Set<String> parts = new LinkedHashSet<>();
        Set<String> gaps = new LinkedHashSet<>();
        List<String> notes = new ArrayList<>();
        for (List<ChartRow> rows : panels) {
            List<Period> rhythm = rows.stream().map(ChartRow::period).toList();
            boolean areWeeks = Rhythm.areWeeks(rhythm);
            rows.stream()
                    .filter(row -> !isWhole.test(row, rows))
                    .forEach(row -> parts.add(named(row.period(), areWeeks)));
            Rhythm.gaps(rhythm).forEach(gap -> gaps.add(areWeeks ? run(gap) : days(gap)));
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
            notes.add(printer.say("chart.gaps", Map.of("dates", printer.list(gaps))));
        }
        return notes;
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
