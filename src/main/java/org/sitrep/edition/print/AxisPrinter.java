package org.sitrep.edition.print;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.sitrep.edition.Masthead;
import org.sitrep.edition.Phrases;
import org.sitrep.edition.ReportModel;
import org.sitrep.fact.quantity.Magnitude;

/** Prints what stands on the axes of a report's pictures, in its language. */
public final class AxisPrinter {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final Printer printer;

    private AxisPrinter(Printer printer) {
        this.printer = printer;
    }

    /** Returns the printer of a report's axes. */
    public static AxisPrinter of(ReportModel report) {
        Masthead masthead = report.masthead();
        int year = LocalDate.parse(masthead.times().asOf().iso()).getYear();
        return new AxisPrinter(new Printer(
                new Phrases(masthead.page().lang(), "", report.words()),
                masthead.page().lang(),
                year));
    }

    /** Returns a round number; millions in words, as a reader says them. */
    public String number(BigDecimal number) {
        return number.compareTo(MILLION) >= 0
                ? printer.number(number, Magnitude.MILLION)
                : printer.number(number.setScale(0, java.math.RoundingMode.UNNECESSARY));
    }

    /** Returns a whole number. */
    public String number(long number) {
        return printer.number(number);
    }

    /** Returns a distance. */
    public String kilometres(double km) {
        return NumberFormatter.withLocale(printer.locale())
                .unit(MeasureUnit.KILOMETER)
                .unitWidth(UnitWidth.SHORT)
                .precision(Precision.unlimited())
                .format(km)
                .toString();
    }

    /**
     * Returns the name of a country.
     *
     * @param code its ISO 3166-1 numeric code
     * @return the name; nothing where the language has none for it
     */
    public Optional<String> country(int code) {
        try {
            String region = Region.getInstance(code).toString();
            String name = new ULocale.Builder().setRegion(region).build().getDisplayCountry(printer.locale());
            return name.isEmpty() || name.equals(region) ? Optional.empty() : Optional.of(name);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns a day in short. */
    public String day(LocalDate day) {
        return printer.shortDay(day).text();
    }
}
