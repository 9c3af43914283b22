package org.sitrep.edition.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.edition.RevisionView;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Cited;
import org.sitrep.fact.entry.Entry;
import org.sitrep.situation.redact.Revision;

/** Prints corrections and withdrawals: was, now, why. */
record RevisionPrinter(Context context, Printer printer, EntryPrinter entries) {

    RevisionPrinter(Context context) {
        this(context, context.printer(), new EntryPrinter(context));
    }

    /** Returns what was corrected or withdrawn since the previous report, or ever, where there is none. */
    List<RevisionView> revisions() {
        return context.situation().revisions().stream()
                .filter(this::isNew)
                .map(this::revision)
                .toList();
    }

    private boolean isNew(Revision revision) {
        return context.previous()
                .map(previous -> revision.change()
                        .head()
                        .known()
                        .isAfter(previous.viewpoint().knownBy()))
                .orElse(true);
    }

    private RevisionView revision(Revision revision) {
        List<Cited> now = new ArrayList<>();
        Optional<Entry> was = Optional.of(revision.was());
        Cited before = entries.cited(revision.was(), revision.now());
        revision.now().map(entry -> entries.cited(entry, was)).ifPresent(now::add);
        revision.added().stream().map(entry -> entries.cited(entry, was)).forEach(now::add);
        if (now.equals(List.of(before))) {
            now.set(0, new Cited(printer.own(printer.say("revisions.same")), Citation.NONE));
        }
        return new RevisionView(
                printer.shortDay(revision.change().trueOf()),
                before,
                now,
                printer.say("cause." + revision.cause().id()),
                printer.join(
                        printer.words(revision.reason()),
                        context.remarks(revision.change().head())),
                Citation.of(revision.change().head()));
    }
}
