package org.sitrep.cli;

import java.time.format.DateTimeParseException;
import java.util.List;
import org.sitrep.fact.calendar.DateWording;
import org.sitrep.fact.calendar.OtherCalendar;
import org.sitrep.fact.entry.Moment;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day, or a minute of a day, from the command line. */
final class MomentConverter implements ITypeConverter<Moment> {

    @Override
    public Moment convert(String value) {
        try {
            return moment(value);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("`" + value + "` is no date; " + example(value));
        }
    }

    private static String example(String value) {
        List<String> days = DateWording.of(value).stream()
                .filter(day -> day.matches("\\d{4}-\\d{2}-\\d{2}(T.*)?"))
                .toList();
        return days.stream()
                .flatMap(day -> OtherCalendar.hint(day).stream())
                .findFirst()
                .orElse("expected one such as "
                        + (days.isEmpty() ? "2016-09-25 or 2016-09-25T17:40" : String.join(" or ", days)));
    }

    /** Reads a moment of a year that a report can be about. */
    static Moment moment(String value) {
        Moment moment = Moment.parse(value);
        OtherCalendar.hint(value).ifPresent(hint -> {
            throw new TypeConversionException("`" + value + "` is of no year that a report can be about; " + hint);
        });
        return moment;
    }
}
