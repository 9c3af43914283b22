package org.sitrep.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sitrep.check.words.Languages;
import org.sitrep.check.words.ProseRules;
import org.sitrep.check.words.Translations;
import org.sitrep.check.words.Writing;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.print.proof.Overtaken;
import org.sitrep.edition.text.Phrases;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.entry.Entry;
import org.sitrep.situation.Situation;
import org.sitrep.situation.redact.Revision;

/** Runs the rules: over a situation, as a draft or as what is issued, and over an edition of it. */
public final class Checks {

    private static final List<Function<Situation, Stream<Finding>>> DRAFT = List.of(
            Freshness::figures,
            Freshness::conditions,
            Freshness::demands,
            Freshness::notes,
            Overtaken::inNotes,
            Replaced::notes,
            Plans::overdue,
            Plans::statedEnds,
            Plans::completed,
            Plans::targets,
            Plans::spans,
            Arithmetic::totals,
            Arithmetic::ratios,
            Arithmetic::cumulative,
            Arithmetic::periods,
            Rises::unlikeNewCases,
            SumsAsked::ratios,
            SumsAsked::misfits,
            Roles::all,
            Roles::likeShares,
            Reach::tables,
            Sources::disagreements,
            Sources::withThemselves,
            Safety::privateSources,
            Safety::smallNumbers,
            Completeness::covered,
            Freshness::nothing);

    /** What a draft may lack still. */
    private static final List<Function<Situation, Stream<Finding>>> ISSUE = List.of(
            Completeness::nextReport,
            Completeness::clusters,
            Completeness::sections,
            Completeness::inVain,
            ToOverwrite::names,
            ToOverwrite::entries);

    /** What looks at the words of people. */
    private static final List<BiFunction<Situation, List<Writing>, Stream<Finding>>> DRAFT_WORDS =
            List.of(Changes::asked, SumsAsked::acrossSources, Checks::sentences, Checks::translations);

    private static final List<BiFunction<Situation, List<Writing>, Stream<Finding>>> ISSUE_WORDS =
            List.of((situation, standing) -> Languages.missing(situation, standing, Writings.printable(situation)));

    private static final List<BiFunction<Situation, ReportModel, Stream<Finding>>> EDITION = List.of(
            Privacy::contacts,
            Hidden::sources,
            HighlightRules::length,
            Declarations::tooLong,
            Declarations::shortened,
            Declarations::undeclaredView);

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::place).thenComparing(Finding::id);

    private Checks() {}

    /**
     * Checks a situation of which a draft is made.
     *
     * @param situation what is in view
     * @return every finding, sorted by place; no two have the same id
     */
    public static List<Finding> ofDraft(Situation situation) {
        return sorted(Stream.concat(run(DRAFT, situation), run(DRAFT_WORDS, situation, Writings.standing(situation))));
    }

    /**
     * Checks a situation of which a report is issued: as for a draft, and that nothing is left blank.
     *
     * @param situation what is in view
     * @return every finding, sorted by place; no two have the same id
     */
    public static List<Finding> ofIssue(Situation situation) {
        List<Writing> writings = Writings.standing(situation);
        return sorted(Stream.of(
                        run(DRAFT, situation),
                        run(ISSUE, situation),
                        run(DRAFT_WORDS, situation, writings),
                        run(ISSUE_WORDS, situation, writings))
                .flatMap(found -> found));
    }

    /**
     * Checks what an edition prints, draft or not.
     *
     * @param situation what is in view
     * @param model the edition that was made of it
     * @param withheld names that its audience may not know, beside those declared private
     * @return every finding, sorted by place; no two have the same id
     */
    public static List<Finding> ofEdition(Situation situation, ReportModel model, List<String> withheld) {
        return sorted(Stream.concat(Privacy.names(situation, model, withheld), run(EDITION, situation, model)));
    }

    /** Returns what an audience is told beside what it may not know, such as who gave money that is withheld. */
    public static List<Finding> ofWithheld(Situation situation, List<Entry> withheld) {
        return sorted(Privacy.donors(situation, withheld));
    }

    /**
     * Checks whether an edition has its words in its own language.
     *
     * @param situation what is in view
     * @param language the edition's language
     * @param strict whether it may print no other
     * @return an error for each text that is missing, where it may not; else one warning for all of them
     */
    public static List<Finding> ofLanguage(Situation situation, String language, boolean strict) {
        return sorted(Languages.lacking(Writings.printable(situation), language, strict));
    }

    /** Returns a warning where more than half of an edition would print in other languages than its own. */
    public static Optional<Finding> ofForeign(Situation situation, Phrases phrases) {
        return Languages.foreign(situation, Writings.printable(situation), phrases);
    }

    /** Returns the words that people wrote into an entry: remarks, texts, quotes, titles of documents. */
    public static Stream<String> words(Entry entry) {
        return Writings.words(entry);
    }

    /** Returns where the longest name or label is declared that stands in some words. */
    public static Optional<Place> declared(Crisis crisis, String words) {
        return Declarations.in(crisis, words).map(writing -> writing.place().get());
    }

    private static Stream<Finding> sentences(Situation situation, List<Writing> standing) {
        return ProseRules.sentences(situation, standing, Declarations.of(situation.crisis()));
    }

    private static Stream<Finding> translations(Situation situation, List<Writing> writings) {
        String first = situation.crisis().firstLanguage();
        return Stream.concat(
                Translations.differing(Stream.concat(writings.stream(), Writings.declared(situation)), first),
                situation.revisions().stream()
                        .map(Revision::was)
                        .flatMap(was -> Stream.ofNullable(situation.inView().get(was.id()))
                                .flatMap(now -> Translations.older(Writings.of(was), Writings.of(now), first)))
                        .distinct());
    }

    private static Stream<Finding> run(List<Function<Situation, Stream<Finding>>> rules, Situation situation) {
        return rules.stream().flatMap(rule -> rule.apply(situation));
    }

    private static <T> Stream<Finding> run(
            List<BiFunction<Situation, T, Stream<Finding>>> rules, Situation situation, T also) {
        return rules.stream().flatMap(rule -> rule.apply(situation, also));
    }

    private static List<Finding> sorted(Stream<Finding> found) {
        Map<String, Integer> seen = new HashMap<>();
        return found.sorted(ORDER)
                .map(finding -> numbered(finding, seen.merge(finding.id(), 1, Integer::sum)))
                .toList();
    }

    /** Of the same thing found twice in one place, the second is distinguished by its number. */
    private static Finding numbered(Finding finding, int time) {
        return time == 1 ? finding : finding.about(Integer.toString(time));
    }
}
