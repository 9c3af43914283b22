package org.sitrep.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.check.words.Writing;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.edition.ReportModel;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Indicator.Relations;
import org.sitrep.fact.crisis.Safeguards.Hotline;
import org.sitrep.fact.entry.Activity;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Figure;
import org.sitrep.situation.Situation;

/** People whom an edition would expose. */
final class Privacy {

    private final Situation situation;
    private final Printed printed;
    private final Place elsewhere;

    private Privacy(Situation situation, ReportModel model) {
        this.situation = situation;
        this.printed = Printed.of(model);
        this.elsewhere = situation.crisis().origin().crisis().at();
    }

    /** Returns an error for each place that brings a name that is private, or withheld, into an edition. */
    static Stream<Finding> names(Situation situation, ReportModel model, List<String> withheld) {
        Set<String> names = declared(situation.crisis());
        names.addAll(withheld);
        return names.isEmpty() ? Stream.empty() : new Privacy(situation, model).names(names);
    }

    /** Returns a warning for each activity that names a donor of whose money some figure is withheld. */
    static Stream<Finding> donors(Situation situation, List<Entry> withheld) {
        Vocabulary words = situation.crisis().vocabulary();
        Set<String> given = withheld.stream()
                .flatMap(entry -> entry instanceof Figure figure ? Stream.of(figure.indicator()) : Stream.empty())
                .flatMap(id ->
                        Stream.ofNullable(words.indicator(id).relations().by().get(Relations.DONOR)))
                .flatMap(donor -> donor.stream().flatMap(name -> name.byLanguage().values().stream()))
                .collect(Collectors.toSet());
        return situation.activities().stream()
                .map(Activity.Course::activity)
                .flatMap(activity -> activity.fundedBy().stream()
                        .filter(donor -> Stream.ofNullable(words.actors().get(donor))
                                .flatMap(actor -> actor.name().byLanguage().values().stream())
                                .anyMatch(given::contains))
                        .map(donor -> CheckRule.DONOR_WITHHELD
                                .finding(
                                        activity.head().where().at("funded-by"),
                                        "`" + donor + "` is named as a donor to `"
                                                + situation
                                                        .viewpoint()
                                                        .clearance()
                                                        .id() + "`, from which its money is withheld",
                                        "mark the activity `sensitivity:` as its money is, or take the donor out of `funded-by:`")
                                .about(donor)));
    }

    private static Set<String> declared(Crisis crisis) {
        Set<String> names = new LinkedHashSet<>(crisis.safeguards().privateNames());
        crisis.vocabulary().sources().values().forEach(source -> names.addAll(source.privateNames()));
        return names;
    }

    /** Facts travel in the PDF with all their words, printed or not. */
    private List<String> withTravelling(List<String> strings) {
        List<String> languages = situation.crisis().languages();
        return Stream.concat(
                        strings.stream(),
                        Writings.travelling(situation)
                                .filter(writing -> languages.contains(writing.language()))
                                .flatMap(Writing::texts)
                                .map(Plain::of))
                .distinct()
                .toList();
    }

    private Stream<Finding> names(Set<String> names) {
        List<String> strings = withTravelling(printed.everywhere());
        return names.stream().flatMap(name -> {
            Predicate<String> holds = text -> Plain.holds(text, Plain.of(name));
            return strings.stream().anyMatch(holds)
                    ? places(holds, strings).map(place -> name(name, place))
                    : Stream.empty();
        });
    }

    private static Finding name(String name, Place place) {
        return CheckRule.PRIVATE_NAME
                .finding(
                        place,
                        "the name “" + name + "” is declared private, and an edition would print it",
                        "take the name out; say “a resident”, “a nurse”, or what matters of the person")
                .about(name);
    }

    /** Returns an error for each e-mail address and telephone number that an edition prints outside its contacts, but for hotlines. */
    static Stream<Finding> contacts(Situation situation, ReportModel model) {
        Privacy privacy = new Privacy(situation, model);
        List<String> strings = privacy.withTravelling(privacy.printed.outsideContacts());
        return strings.stream()
                .flatMap(ContactData::in)
                .distinct()
                .filter(found -> !ContactData.isOneOf(
                        found,
                        situation.crisis().safeguards().hotlines().stream()
                                .map(Hotline::number)
                                .toList()))
                .flatMap(found ->
                        privacy.places(text -> text.contains(found), strings).map(place -> contact(found, place)));
    }

    private static Finding contact(String found, Place place) {
        return CheckRule.CONTACT_OUTSIDE_CONTACTS
                .finding(
                        place,
                        "`" + found + "` looks like an e-mail address or a telephone number",
                        "take it out; one that everybody may call is declared in crisis.yaml: `hotlines: [\"" + found
                                + "\"]`")
                .about(found);
    }

    /** Returns where those printed lines were written that hold something; or the crisis, where nobody wrote them. */
    private Stream<Place> places(Predicate<String> holds, List<String> strings) {
        List<Place> places = Writings.printable(situation).stream()
                .filter(writing ->
                        writing.texts().map(Plain::of).anyMatch(text -> holds.test(text) && isIn(strings, text)))
                .map(writing -> writing.place().get())
                .distinct()
                .toList();
        return places.isEmpty() ? Stream.of(elsewhere) : places.stream();
    }

    /** Where lines are joined, a stop at the end of the first is taken off. */
    private static boolean isIn(List<String> strings, String text) {
        String open = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return strings.stream().anyMatch(string -> string.contains(open));
    }
}
