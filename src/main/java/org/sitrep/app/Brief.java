package org.sitrep.app;

import java.util.Optional;
import org.sitrep.diagnostic.Checked;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.Edition;
import org.sitrep.edition.ReportModel;
import org.sitrep.fact.Crisis;
import org.sitrep.fact.Moment;
import org.sitrep.fact.Sensitivity;
import org.sitrep.situation.Viewpoint;

/**
 * A brief in one language, before it is set.
 *
 * @param name the name of its files, without an ending
 * @param model the brief
 */
record Brief(String name, ReportModel model) {

    static Checked<Brief> of(Standpoint standpoint, Templates templates, String language) {
        Edition.Basis basis = standpoint.lastOnRecord() ? Edition.Basis.LAST_ON_RECORD : Edition.Basis.GIVEN;
        return templates
                .phrases(language)
                .then(phrases ->
                        ReportModel.of(standpoint.situation(), standpoint.previous(), new Edition(phrases, basis)))
                .map(model -> new Brief(name(standpoint, language), model));
    }

    /** Such as aleppo-2016-09-25-en; another audience, or another day of knowledge, is named. */
    private static String name(Standpoint standpoint, String language) {
        Crisis crisis = standpoint.situation().crisis();
        Viewpoint viewpoint = standpoint.situation().viewpoint();
        Sensitivity clearance = viewpoint.clearance();
        String known = viewpoint.knownBy().equals(viewpoint.asOf()) ? "" : "-known-" + day(viewpoint.knownBy());
        String audience = clearance.rank() == 0 ? "" : "-" + clearance.id();
        return crisis.id() + "-" + day(viewpoint.asOf()) + known + "-" + language + audience;
    }

    private static String day(Moment asOf) {
        Optional<String> time = asOf.time().map(t -> "T" + t.toString().replace(":", ""));
        return asOf.date() + time.orElse("");
    }
}
