package org.sitrep.intake.yaml;

import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.calendar.OtherCalendar;

/** Finds dates that can only be of another calendar, in every file that has dates. */
public final class OtherCalendars {

    private static final Set<String> KEYS = Set.of(
            "date", "since", "start", "next", "planned", "until", "known", "period", "from", "to", "published", "on");

    private OtherCalendars() {}

    /** Returns a warning for each such date in a part of a file. */
    public static Stream<Finding> in(Node node) {
        return node.within()
                .filter(member -> KEYS.contains(member.key()))
                .flatMap(member -> member.value().single().stream())
                .flatMap(OtherCalendars::date);
    }

    /** What does not exist is an error already, with the same hint. */
    private static Stream<Finding> date(Scalar date) {
        return OtherCalendar.hint(date.text()).stream()
                .filter(hint -> Stream.of(date.text().split("/", 2))
                        .allMatch(part -> CalendarCheck.part(part).isEmpty()))
                .map(hint -> YamlRule.OTHER_CALENDAR.finding(
                        date.place(), Shown.of(date.text()) + " is of no year that a report can be about", hint));
    }
}
