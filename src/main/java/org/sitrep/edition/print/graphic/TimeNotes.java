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

/**
 * Says what columns in the order of time leave open: which are not whole, where there is none, and which days a week has.
 *
 * @param printer prints days and weeks
 */
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
        Set<String> weeks = new LinkedHashSet<>();
        long missing = 0;
        for (List<ChartRow> rows : panels) {
            List<Period> rhythm = rows.stream().map(ChartRow::period).toList();
            boolean areWeeks = Rhythm.areWeeks(rhythm);
            for (ChartRow row : rows) {
                if (!isWhole.test(row, rows)) {
                    parts.add(
                            areWeeks
                                    ? week(row.period(), row)
                                    : row.plotted().date().text());
                }
            }
            if (areWeeks) {
                ChartRow last = rows.get(rows.size() - 1);
                weeks.add(week(last.period(), last));
            }
            for (Period gap : Rhythm.gaps(rhythm)) {
                missing++;
                gaps.add(
                        areWeeks && gap.days() % 7 == 0
                                ? weeks(gap)
                                : printer.when(new Timing.Over(gap)).text());
            }
        }
        List<String> notes = new ArrayList<>();
        weeks.stream().filter(week -> parts.isEmpty()).limit(1).forEach(notes::add);
        if (!parts.isEmpty()) {
            notes.add(printer.say("chart.part", Map.of("dates", printer.list(parts))));
        }
        if (gaps.size() > MAX_GAPS) {
            notes.add(printer.say("chart.gaps-many", Map.of("count", printer.number(missing))));
        } else if (!gaps.isEmpty()) {
            notes.add(printer.say("chart.gaps", Map.of("dates", printer.list(gaps))));
        }
        return notes;
    }

    private String week(Period period, ChartRow row) {
        return printer.say(
                "chart.weeks",
                Map.of("week", name(period), "dates", row.plotted().date().text()));
    }

    private String name(Period period) {
        return new AxisPrinter(printer).week(period.from(), false);
    }

    private String weeks(Period gap) {
        return gap.days() == 7 ? name(gap) : name(gap) + "–" + new AxisPrinter(printer).week(gap.to(), false);
    }
}
