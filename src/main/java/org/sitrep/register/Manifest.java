package org.sitrep.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitrep.fact.entry.Moment;

/**
 * What stands beside the files of an issued report: how it came to be, so that it can be made again and checked.
 *
 * @param format {@link #FORMAT}, or 1 where version 0.7.0 or an earlier one wrote it
 * @param number its number
 * @param crisis the crisis's id
 * @param asOf the day it is as of
 * @param knownBy the day up to which knowledge counted
 * @param previous the report it was compared with
 * @param reason what a revision corrects
 * @param accepted the warnings that someone accepted, each with the reason
 * @param renderer what made it
 * @param editions what was made
 * @param links the digests of what it vouches for
 */
public record Manifest(
        int format,
        ReportNumber number,
        String crisis,
        Moment asOf,
        Moment knownBy,
        Optional<ReportNumber> previous,
        Optional<Reason> reason,
        List<Accepted> accepted,
        Renderer renderer,
        List<Edition> editions,
        Links links) {

    /** The form that this version writes. */
    public static final int FORMAT = 2;

    public Manifest {
        accepted = List.copyOf(accepted);
        editions = List.copyOf(editions);
    }

    /** Returns the same manifest with other links. */
    Manifest with(Links other) {
        return new Manifest(
                format, number, crisis, asOf, knownBy, previous, reason, accepted, renderer, editions, other);
    }

    /** Returns the audiences that it was issued for. */
    public List<String> audiences() {
        return editions.stream().map(Edition::audience).distinct().toList();
    }

    /**
     * A warning, or a group of them, that someone accepted.
     *
     * @param finding the finding's id, or the name of the group
     * @param reason why the report is issued all the same
     * @param standing how it stands from then on; absent as long as it is new, and in reports of version 0.9 and earlier
     */
    public record Accepted(String finding, Reason reason, Optional<Standing> standing) {

        public Accepted(String finding, Reason reason) {
            this(finding, reason, Optional.empty());
        }

        public Accepted(String finding, String reason) {
            this(finding, Reason.of(reason));
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Accepted of(Map<String, Object> fields) {
            Optional<ReportNumber> since =
                    Optional.ofNullable(fields.get("since")).flatMap(label -> ReportNumber.ofLabel(label.toString()));
            return new Accepted(
                    text(fields, "finding"),
                    Reason.read(fields.getOrDefault("reason", 0)),
                    since.map(number ->
                            new Standing(number, (Integer) fields.getOrDefault("covers", 0), text(fields, "says"))));
        }

        private static String text(Map<String, Object> fields, String key) {
            return Optional.ofNullable(fields.get(key))
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .orElseThrow(() -> new IllegalArgumentException("no text `" + key + "`"));
        }

        @JsonValue
        Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>(Map.of("finding", finding));
            fields.put("reason", reason);
            standing.ifPresent(kept -> {
                fields.put("since", kept.since.label());
                fields.put("covers", kept.covers);
                fields.put("says", kept.says);
            });
            return fields;
        }
    }

    /**
     * How an answer stands.
     *
     * @param since the report with which it was given
     * @param covers how many warnings of this report it answers
     * @param says the digest of what its one finding is about, as it then read; empty for a group
     */
    public record Standing(ReportNumber since, int covers, String says) {}

    /**
     * What made the report.
     *
     * @param version the program's version
     * @param templates the digest of the templates, styles, phrases and fonts of the crisis
     * @param declarations the digest of what the crisis declares: crisis.yaml and sources.yaml
     */
    public record Renderer(String version, String templates, String declarations) {

        private static final Pattern RELEASED = Pattern.compile("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}");

        /** Returns whether a version of the program cannot know this one: it is newer, or has no form of a released one. */
        public boolean isUnknownTo(String running) {
            return !version.equals(running)
                    && (!RELEASED.matcher(version).matches()
                            || (RELEASED.matcher(running).matches()
                                    && Arrays.compare(parts(version), parts(running)) > 0));
        }

        private static int[] parts(String version) {
            return Stream.of(version.split("\\.", -1))
                    .mapToInt(Integer::parseInt)
                    .toArray();
        }

        /** Returns in what another renderer differs, in words; nothing where it makes the same bytes. */
        public List<String> differences(Renderer other) {
            List<String> differences = new ArrayList<>();
            if (!version.equals(other.version)) {
                differences.add("version " + version + " of the program");
            }
            if (!templates.equals(other.templates)) {
                differences.add("other templates, fonts or images");
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
     * @param files the names of its files
     */
    public record Edition(String audience, String language, String model, List<String> files) {

        public Edition {
            files = List.copyOf(files);
        }
    }

    /**
     * Digests of what a manifest vouches for: by them, the newest manifest covers every file ever issued.
     *
     * @param before the manifests issued before it that no other one names: the last, or all of the first form
     * @param entries the list of the entries new or changed since
     * @param sums the list of its files
     */
    public record Links(List<String> before, String entries, String sums) {

        /** Of a manifest that is not filed yet, or of the first form. */
        public static final Links NONE = new Links(List.of(), "", "");

        public Links {
            before = List.copyOf(before);
        }
    }

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
