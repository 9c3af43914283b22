package org.sitrep.app.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.diagnostic.Checked;
import org.sitrep.fact.Ledger;
import org.sitrep.intake.CrisisFolder;

/** What is withheld from each audience, and why: for those alone who keep the ledger. */
public final class Redactions {

    /**
     * Something withheld, and where it is recorded.
     *
     * @param id the id of the entry
     * @param place its file, line and column
     * @param why the reason, as it is called in files
     */
    public record Line(String id, String place, String why) {}

    /**
     * Returns what is withheld from the editions of an order.
     *
     * @param order the editions; for every audience where it names none
     * @return what is withheld, by the audience's id
     */
    public Checked<Map<String, List<Line>>> run(RenderOrder order) {
        return CrisisFolder.read(order.crisis())
                .then(ledger -> Checked.all(order.everyAudienceOf(ledger.crisis()).stream()
                                .map(audience -> Standpoint.of(ledger, Optional.empty(), order.forAudience(audience)))
                                .toList())
                        .map(standpoints -> {
                            Map<String, List<Line>> byAudience = new LinkedHashMap<>();
                            standpoints.forEach(view -> byAudience.put(view.audience(), lines(ledger, view)));
                            return byAudience;
                        }));
    }

    private static List<Line> lines(Ledger ledger, Standpoint view) {
        return view.log().lines().stream()
                .map(out -> new Line(
                        out.id(),
                        ledger.entry(out.id())
                                .map(entry -> entry.head().where().at().toString())
                                .orElse("crisis.yaml"),
                        out.why().id()))
                .toList();
    }
}
