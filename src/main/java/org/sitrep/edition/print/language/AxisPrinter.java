package org.sitrep.edition.print.language;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.MeasureUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Map;
import org.sitrep.fact.quantity.Magnitude;
import org.sitrep.picture.AxisWords;

/** Prints what stands on the axes of pictures. */
public record AxisPrinter(Printer printer) implements AxisWords {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    @Override
    public boolean isFromRight() {
        return printer.locale().isRightToLeft();
    }

    /** Returns a round number; millions in words, as a reader says them. */
    @Override
    public String number(BigDecimal number) {
        return number.compareTo(MILLION) >= 0
                ? printer.number(number, Magnitude.MILLION)
                : printer.number(number.setScale(0, RoundingMode.UNNECESSARY));
    }

    /** A run of numbers keeps its order on a page from right to left. */
    @Override
    public String numbers(int first, int last) {
        if (first == last) {
            return printer.number(first);
        }
        String run = printer.number(first) + "–" + printer.number(last);
        return isFromRight() ? "\u2066" + run + "\u2069" : run;
    }

    @Override
    public String day(LocalDate day) {
        return printer.tick(day);
    }

    @Override
    public String week(LocalDate day, boolean withYear) {
        return printer.say(
                "axis.week",
                Map.of(
                        "week",
                        printer.number(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                        "year",
                        withYear ? printer.year(day.with(DayOfWeek.THURSDAY)) : "none"));
    }

    @Override
    public String kilometres(double km) {
        return NumberFormatter.withLocale(printer.locale())
                .unit(MeasureUnit.KILOMETER)
                .unitWidth(UnitWidth.SHORT)
                .precision(Precision.unlimited())
                .format(km)
                .toString();
    }

    @Override
    public String north() {
        return printer.say("label.north");
    }
}
