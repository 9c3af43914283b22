package org.sitrep.picture;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** Words of axes for tests: numbers and dates as Java writes them. */
public record PlainAxes() implements AxisWords {

    @Override
    public boolean isFromRight() {
        return false;
    }

    @Override
    public String number(BigDecimal number) {
        return number.toPlainString();
    }

    @Override
    public String numbers(int first, int last) {
        return first == last ? Integer.toString(first) : first + "–" + last;
    }

    @Override
    public String day(LocalDate day) {
        return day.getDayOfMonth() + "." + day.getMonthValue() + ".";
    }

    @Override
    public String week(LocalDate day, boolean withYear) {
        return "W" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                + (withYear ? " " + day.get(IsoFields.WEEK_BASED_YEAR) : "");
    }

    @Override
    public String kilometres(double km) {
        return km + " km";
    }

    @Override
    public String north() {
        return "N";
    }
}
