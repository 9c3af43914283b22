package org.sitrep.fact.crisis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sitrep.fact.prose.Text;

/**
 * Someone who says things, or something we read them in.
 *
 * @param id names it in the crisis
 * @param name its name in print
 * @param shortName a shorter name for tables and cards; the name where none is given
 * @param kind what it is, such as media, monitor or UN
 * @param reliability how far we rely on it, in words
 * @param address where to find it
 * @param published the day that it came out, where it is one document
 * @param privatePerson whether it is a person who holds no office
 * @param ours whether it is the office itself: what it states wrongly is our own error
 * @param unnamed whether it is a kind of source and no name to cite, such as "local health sources": figures print who cites it
 * @param privateNames names of its people that no report may show
 */
public record Source(
        String id,
        Text name,
        Text shortName,
        Text kind,
        Optional<Text> reliability,
        Optional<String> address,
        Optional<LocalDate> published,
        boolean privatePerson,
        boolean ours,
        boolean unnamed,
        List<String> privateNames) {

    public Source {
        privateNames = List.copyOf(privateNames);
    }
}
