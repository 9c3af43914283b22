package org.sitrep.app.report;

import java.nio.file.Path;
import java.util.List;
import org.sitrep.diagnostic.Checked;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.Name;
import org.sitrep.intake.CrisisFolder;

/** What facts may name. */
public final class Names {

    /**
     * Returns what is declared and recorded, as far as it can be read: entries with an error are often why somebody asks.
     *
     * @param crisis the folder of the crisis
     * @param word what an id or a label has in it, in any language; all where it is empty
     */
    public Checked<List<Name>> run(Path crisis, String word) {
        return CrisisFolder.declared(crisis)
                .map(declared -> Name.all(
                                declared,
                                CrisisFolder.read(crisis)
                                        .value()
                                        .map(Ledger::entries)
                                        .orElse(List.of()))
                        .filter(name -> name.has(word))
                        .toList());
    }
}
