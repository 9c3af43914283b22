package org.sitrep.app.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.check.account.Account;
import org.sitrep.check.account.Account.How;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Place;
import org.sitrep.fact.Ledger;
import org.sitrep.intake.CrisisFolder;
import org.sitrep.register.Register;

/** What becomes of every entry in view, and of all that the crisis asks for, in the editions of a brief. Writes nothing. */
public final class Accounts {

    /**
     * The account of one edition.
     *
     * @param audience the id of its audience
     * @param language its language
     * @param asOf the day, or minute, that it is as of
     * @param lines the entries by their files, then what is asked for
     */
    public record Sheet(String audience, String language, String asOf, List<Line> lines) {

        public Sheet {
            lines = List.copyOf(lines);
        }

        /** Returns whether nothing says what became of something. */
        public boolean isOpen() {
            return lines.stream().anyMatch(line -> line.how().equals(How.OPEN.words()));
        }
    }

    /**
     * What became of one thing.
     *
     * @param name the id of the entry, or what is asked for
     * @param kind the kind of the entry, such as {@code figure}; or {@code wish}
     * @param place its file and line
     * @param how what became of it, such as {@code printed}
     * @param where the parts, the entries in its place, or why it does not print
     */
    public record Line(String name, String kind, Place place, String how, List<String> where) {

        private static Line of(Account.Line line) {
            return new Line(line.name(), line.kind(), line.place(), line.how().words(), line.where());
        }
    }

    /**
     * Returns the accounts of the editions of an order.
     *
     * @param order the editions; the widest audience and the crisis's first language where it names none
     * @return the account of each; the findings are those of the editions
     */
    public Checked<List<Sheet>> run(RenderOrder order) {
        Optional<Register> issued = Register.read(order.crisis()).value();
        return CrisisFolder.read(order.crisis())
                .then(ledger -> Press.of(order.crisis(), order.templates(), order.formats())
                        .then(press -> Checked.all(order.audiencesOf(ledger.crisis()).stream()
                                .map(audience -> Standpoint.of(ledger, issued, order.forAudience(audience)))
                                .map(view -> view.then(standpoint -> sheets(ledger, standpoint, press, order)))
                                .toList())))
                .map(sheets -> sheets.stream().flatMap(List::stream).toList());
    }

    private static Checked<List<Sheet>> sheets(Ledger ledger, Standpoint view, Press press, RenderOrder order) {
        List<String> languages = order.languages().isEmpty()
                ? List.of(ledger.crisis().firstLanguage())
                : order.languagesOf(ledger.crisis(), press.templates().languages());
        return Checked.all(languages.stream()
                .map(language -> press.account(view, language).map(account -> sheet(view, language, account)))
                .toList());
    }

    private static Sheet sheet(Standpoint view, String language, Account account) {
        List<Line> lines = Stream.concat(
                        account.entries().stream()
                                .sorted((one, other) -> one.place().compareTo(other.place())),
                        account.wishes().stream())
                .map(Line::of)
                .toList();
        return new Sheet(
                view.audience(), language, view.situation().viewpoint().asOf().toString(), lines);
    }
}
