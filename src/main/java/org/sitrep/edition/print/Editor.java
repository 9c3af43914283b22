package org.sitrep.edition.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.edition.Edition;
import org.sitrep.edition.Masthead;
import org.sitrep.edition.Part;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.FixedWords;
import org.sitrep.edition.text.Phrases;
import org.sitrep.edition.wish.Wish;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.situation.Situation;

/** Prints a report: its masthead, its parts in page order, and the notes on their sources. */
public final class Editor {

    private final Edition edition;
    private final Context context;

    private Editor(Situation situation, Optional<Situation> previous, Edition edition) {
        this.edition = edition;
        this.context = Context.of(situation, previous, edition);
    }

    /**
     * A report with what became of all that its crisis asks for, which is for those who make the report and in no output.
     *
     * @param model the report
     * @param answers what became of each wish
     * @param unlisted the entries that would stand only in a part that the crisis does not list, each with such a part
     */
    public record Edited(ReportModel model, List<Wish.Answer> answers, Map<String, String> unlisted) {

        public Edited {
            answers = List.copyOf(answers);
            unlisted = Map.copyOf(unlisted);
        }
    }

    /**
     * Returns the report of a situation.
     *
     * @param situation what is in view
     * @param previous what was in view in the previous report; absent for a first one
     * @param edition for whom, in which language and wording
     * @return the report; with a finding for each note that is withheld, each wish that does not print, and each phrase that
     *     is missing
     */
    public static Checked<Edited> edit(Situation situation, Optional<Situation> previous, Edition edition) {
        return new Editor(situation, previous, edition).brief();
    }

    /** Returns the same without what became of the wishes. */
    public static Checked<ReportModel> report(Situation situation, Optional<Situation> previous, Edition edition) {
        return edit(situation, previous, edition).map(Edited::model);
    }

    /** Returns the keys of the phrases that stand at the head of parts. */
    public static Set<String> headings() {
        return PartTable.headings();
    }

    private Checked<Edited> brief() {
        Printers printers = new Printers(context, edition);
        Masthead masthead = new MastheadPrinter(context).masthead(edition);
        ReportModel model = ReportModel.of(
                FixedWords.of(edition.phrases()),
                masthead,
                new SubjectPrinter(printers, masthead).notice(),
                PartTable.print(printers),
                context.sources()::note);
        List<Finding> findings = new ArrayList<>(printers.findings());
        context.previous().flatMap(before -> nothingNew(model, before)).ifPresent(findings::add);
        Map<String, String> unlisted = printers.plan().parts().isPresent()
                ? PartTable.unlisted(
                        new Printers(Context.of(context.situation(), context.previous(), edition), edition),
                        model.entries())
                : Map.of();
        if (!printers.plan().lists("map")) {
            context.situation().layers().forEach(layer -> context.wishes().asked(Wish.layer(layer)));
        }
        List<Wish.Answer> answers = context.wishes().answers(this::unanswered);
        unlisted.values().stream().distinct().map(this::notListed).forEach(findings::add);
        answers.stream()
                .flatMap(answer -> answer.findings().stream())
                .distinct()
                .forEach(findings::add);
        context.printer().missing().stream().map(this::missingPhrase).forEach(findings::add);
        context.printer().broken().entrySet().stream().map(this::brokenPhrase).forEach(findings::add);
        return Checked.unlessErrors(
                new Edited(model, answers, unlisted),
                findings.stream().distinct().toList());
    }

    /** What a part would have printed that is not listed does not print because of that. */
    private Finding unanswered(Wish wish) {
        return context.situation().crisis().report().lists(wish.part())
                ? PrintRule.unanswered(wish)
                : notListed(wish.part());
    }

    private Finding notListed(String part) {
        Crisis crisis = context.situation().crisis();
        return PrintRule.PART_NOT_LISTED
                .finding(
                        crisis.origin().crisis().at("report"),
                        "`report:` does not list `" + part + "`: what would stand in it alone prints nowhere",
                        "add `- " + part
                                + "`, or say why the report goes without it; `sitrep account` names the entries")
                .about(part);
    }

    private Optional<Finding> nothingNew(ReportModel model, Situation before) {
        List<String> ids = Stream.of("lead", "highlights", "key-figures")
                .flatMap(part -> model.part(part).stream())
                .flatMap(Part::shown)
                .flatMap(notes -> notes.entries().stream())
                .toList();
        boolean same = ids.stream()
                .allMatch(id -> Objects.equals(
                        before.inView().get(id), context.situation().inView().get(id)));
        return ids.isEmpty() || !same
                ? Optional.empty()
                : Optional.of(PrintRule.NOTHING_NEW.finding(
                        context.situation().crisis().origin().crisis().at("highlights"),
                        "nothing on page one is new since the report before, as of "
                                + before.viewpoint().asOf(),
                        "say there what is new, if anything is"));
    }

    private Finding brokenPhrase(Map.Entry<String, String> phrase) {
        return PrintRule.BROKEN_PHRASE.finding(
                Place.of(edition.phrases().file()),
                "the phrase `" + phrase.getKey() + "` is no ICU message: " + phrase.getValue(),
                "every { needs its }; a plural needs `other`; an apostrophe is written ’ or twice");
    }

    private Finding missingPhrase(String key) {
        return PrintRule.MISSING_PHRASE.finding(
                Place.of(edition.phrases().file()), "the phrase `" + key + "` is missing", Phrases.add(key, Map.of()));
    }
}
