package org.sitrep.check.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.edition.print.Editor;
import org.sitrep.edition.wish.Wish;
import org.sitrep.situation.Situation;

/**
 * What became of every entry in view, and of all that the crisis asks for, in one edition: nothing is left out in silence. It
 * holds nothing of what is withheld from the edition's audience.
 *
 * @param entries the entries, in the order of the ledger
 * @param wishes what is asked for, in the order of crisis.yaml
 */
public record Account(List<Line> entries, List<Line> wishes) {

    public Account {
        entries = List.copyOf(entries);
        wishes = List.copyOf(wishes);
    }

    /**
     * What became of one entry or wish.
     *
     * @param name the id of the entry, or what is asked for
     * @param kind the kind of the entry, such as {@code figure}; or {@code wish}
     * @param place where it stands
     * @param how what became of it
     * @param where the ids of the parts, or of the entries that stand in its place; or the findings that say why it does not print
     */
    public record Line(String name, String kind, Place place, How how, List<String> where) {

        public Line {
            where = List.copyOf(where);
        }
    }

    /** What becomes of an entry or a wish. */
    public enum How {
        /** It prints, in the parts named. */
        PRINTED,
        /** It prints, but for what a finding says. */
        PRINTED_IN_PART,
        /** The data of the parts named have it. */
        IN_THE_DATA,
        /** The entries named stand in its place. */
        REPLACED,
        /** It is one of those that the part named counts in words. */
        COUNTED,
        /** The part named says that something is under review there. */
        UNDER_REVIEW,
        /** The finding says why it does not print. */
        NOT_PRINTED,
        /** Nothing says what became of it: a fault of the program. */
        OPEN;

        /** Returns its name in words, such as {@code in the data}. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * Returns the account of an edition.
     *
     * @param situation what is in view
     * @param edited the edition, with what became of each wish
     * @param findings what was found when it was printed
     */
    public static Account of(Situation situation, Editor.Edited edited, List<Finding> findings) {
        return new Account(
                new Entries(situation, edited, findings).lines(),
                edited.answers().stream().map(Account::line).toList());
    }

    private static Line line(Wish.Answer answer) {
        boolean isWhole = answer.isPrinted() && answer.findings().isEmpty();
        How how = isWhole
                ? How.PRINTED
                : answer.isPrinted() ? How.PRINTED_IN_PART : answer.findings().isEmpty() ? How.OPEN : How.NOT_PRINTED;
        Wish wish = answer.wish();
        return new Line(
                wish.name(),
                "wish",
                wish.place(),
                how,
                answer.findings().stream().map(Account::words).toList());
    }

    static String words(Finding finding) {
        return finding.message() + " [" + finding.rule().id() + "]";
    }

    /** Returns an error for each entry and wish that nothing accounts for. */
    public List<Finding> open() {
        List<Finding> open = new ArrayList<>();
        Stream.concat(entries.stream(), wishes.stream())
                .filter(line -> line.how() == How.OPEN)
                .map(line -> CheckRule.ACCOUNT_OPEN
                        .finding(
                                line.place(),
                                "nothing in the report says what became of the " + line.kind() + " `" + line.name()
                                        + "`: this is a fault of the program, not of yours",
                                "please report it, with this line and the version that `sitrep --version` names")
                        .about(line.name()))
                .forEach(open::add);
        return open;
    }
}
