package org.sitrep.cli;

import java.time.format.DateTimeParseException;
import org.sitrep.fact.entry.Moment;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day, or a minute of a day, from the command line. */
final class MomentConverter implements ITypeConverter<Moment> {

    @Override
    public Moment convert(String value) {
        try {
            return Moment.parse(value);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "`" + value + "` is no date; expected one such as 2016-09-25 or 2016-09-25T17:40");
        }
    }
}
