package org.sitrep.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sitrep.fact.entry.Moment;

/**
 * What stands beside the files of an issued report: how it came to be, so that it can be made again and checked.
 *
 * @param number its number
 * @param crisis the crisis's id
 * @param asOf the day it is as of
 * @param knownBy the day up to which knowledge counted
 * @param previous the report it was compared with
 * @param reason what a revision corrects
 * @param accepted the warnings that someone accepted, each with the reason
 * @param renderer what made it
 * @param editions what was made
 * @param facts the digest of every entry of the ledger that was in view, by id
 * @param files what was written
 */
public record Manifest(
        ReportNumber number,
        String crisis,
        Moment asOf,
        Moment knownBy,
        Optional<ReportNumber> previous,
        Optional<String> reason,
        List<Accepted> accepted,
        Renderer renderer,
        List<Edition> editions,
        Map<String, String> facts,
        List<IssuedFile> files) {

    public Manifest {
        accepted = List.copyOf(accepted);
        editions = List.copyOf(editions);
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        files = List.copyOf(files);
    }

    /** Returns the audiences that it was issued for. */
    public List<String> audiences() {
        return editions.stream().map(Edition::audience).distinct().toList();
    }

    /**
     * A warning that someone accepted.
     *
     * @param finding the finding's id
     * @param reason why the report is issued all the same
     */
    public record Accepted(String finding, String reason) {}

    /**
     * What made the report.
     *
     * @param version the program's version
     * @param templates the digest of the templates, styles, phrases and fonts of the crisis
     * @param declarations the digest of what the crisis declares: crisis.yaml and sources.yaml
     */
    public record Renderer(String version, String templates, String declarations) {

        /** Returns in what another renderer differs, in words; nothing where it makes the same bytes. */
        public List<String> differences(Renderer other) {
            List<String> differences = new ArrayList<>();
            if (!version.equals(other.version)) {
                differences.add("version " + version + " of the program");
            }
            if (!templates.equals(other.templates)) {
                differences.add("other templates or fonts");
            }
            if (!declarations.equals(other.declarations)) {
                differences.add("another crisis.yaml or sources.yaml");
            }
            return differences;
        }
    }

    /**
     * An edition.
     *
     * @param audience the id of its audience
     * @param language its language
     * @param model the digest of all that it says
     */
    public record Edition(String audience, String language, String model) {}

    /**
     * A file as issued.
     *
     * @param name its name, without a folder
     * @param audience the id of the audience that may see it; none for what is no edition
     * @param language the language of the edition; none for what is no edition
     * @param sha256 its digest
     */
    public record IssuedFile(String name, Optional<String> audience, Optional<String> language, String sha256) {}
}
