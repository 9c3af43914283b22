package org.sitrep.edition.print;

import java.util.Map;
import java.util.Optional;
import org.sitrep.edition.Masthead;
import org.sitrep.edition.Notice;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.fact.crisis.Crisis;

/** Prints what is said of a brief where it is sent. */
final class NoticePrinter {

    private final Context context;
    private final Printer printer;
    private final Crisis crisis;

    NoticePrinter(Context context) {
        this.context = context;
        this.printer = context.printer();
        this.crisis = context.situation().crisis();
    }

    /** Returns what is said. */
    Notice notice(Masthead masthead) {
        return new Notice(new SubjectPrinter(context, masthead).subject(), fullBrief());
    }

    private String fullBrief() {
        Optional<String> contact = crisis.imprint().contacts().stream()
                .flatMap(c -> c.email().stream())
                .findFirst();
        return crisis.publication()
                .dispatch()
                .fullBriefAt()
                .map(address -> printer.say("mail.full-at", Map.of("address", address)))
                .or(() -> contact.map(address -> printer.say("mail.full-from", Map.of("address", address))))
                .orElseGet(() -> printer.say("mail.full-attached"));
    }
}
