package org.sitrep.document.data;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.document.Document;
import org.sitrep.document.DocumentRule;
import org.sitrep.edition.Edition.Serial;
import org.sitrep.edition.Masthead;
import org.sitrep.edition.ReportModel;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.ReliefWebListing;
import org.sitrep.fact.crisis.Sensitivity;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The package of a report for ReliefWeb: the JSON that its Post API, version 2, takes for a report. It is made for the
 * widest audience alone, and sent by those who have the office's key.
 */
public final class ReliefWeb {

    /** The namespace in which ReliefWeb names documents by their addresses. */
    static final UUID NAMESPACE = UUID.fromString("8e27a998-c362-5d1f-b152-d474e1d36af2");

    private static final int SITUATION_REPORT = 10;
    private static final String DRAFT = "draft";

    /** ReliefWeb knows files of these languages; of any other, the description says which it is. */
    private static final Set<String> FILE_LANGUAGES = Set.of("ar", "en", "es", "fr", "ru");

    /** The system's own line ends would make other bytes elsewhere. */
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .build()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private final Report report;
    private final Crisis crisis;
    private final ReliefWebListing listing;
    private final String language;

    private ReliefWeb(Report report, Crisis crisis, ReliefWebListing listing) {
        this.report = report;
        this.crisis = crisis;
        this.listing = listing;
        this.language = report.model.masthead().page().lang();
    }

    /**
     * An edition to be listed.
     *
     * @param model what it says
     * @param audience whom it is for
     * @param serial the number it is issued under; a draft has none, and says so in its title and address
     * @param pdf its file
     */
    public record Report(ReportModel model, Sensitivity audience, Optional<Serial> serial, Document pdf) {

        public Report {
            if (model.masthead().marks().draft() != serial.isEmpty()) {
                throw new IllegalArgumentException("a draft has no number, and nothing else is without one");
            }
        }

        /** Returns what stands for the number in addresses: a revision takes the place of the report it corrects. */
        private String number() {
            return serial.map(s -> Integer.toString(s.number())).orElse(DRAFT);
        }
    }

    /**
     * Makes the package. Its date is the day the report is as of, never today's.
     *
     * @param report the edition
     * @param crisis the crisis, which has the addresses and ids
     * @return the file, named after the PDF, with a warning where the crisis's GLIDE number has no id at ReliefWeb; errors
     *     where the crisis is not listed there, the edition is not for the widest audience, its language has no id, or a
     *     limit of ReliefWeb is passed
     */
    public static Checked<Document> of(Report report, Crisis crisis) {
        return crisis.publication()
                .reliefWeb()
                .map(listing -> new ReliefWeb(report, crisis, listing).document())
                .orElseGet(() -> Checked.failed(DocumentRule.NO_RELIEFWEB_LISTING.finding(
                        crisis.origin().crisis().at(),
                        "the crisis does not say how its reports are listed at ReliefWeb",
                        "add a section `reliefweb:` with `url:`, `file-url:`, `source:`, `country:`"
                                + " and `language-ids:`")));
    }

    private Checked<Document> document() {
        List<Finding> findings = new ArrayList<>(refusals());
        findings.addAll(glide());
        String title = title(report.model.masthead());
        String body = ReliefWebBody.of(report.model);
        ReliefWebLimits limits = new ReliefWebLimits(place());
        findings.addAll(limits.title(title));
        findings.addAll(limits.body(body));
        findings.addAll(limits.address("url", filled(listing.url())));
        findings.addAll(limits.address("file-url", filled(listing.fileUrl())));
        findings.addAll(limits.file(report.pdf.name(), report.pdf.bytes().length));
        return findings.stream().anyMatch(Finding::isError)
                ? Checked.failed(findings)
                : Checked.unlessErrors(written(title, body), findings);
    }

    private List<Finding> refusals() {
        List<Finding> findings = new ArrayList<>();
        if (report.audience.rank() != 0) {
            findings.add(DocumentRule.RELIEFWEB_NOT_PUBLIC.finding(
                    place(),
                    "an edition for the audience `" + report.audience.id() + "` is not for ReliefWeb, which is public",
                    "list the edition for `" + crisis.audiences().widest().id() + "`"));
        }
        if (!listing.languages().containsKey(language)) {
            findings.add(DocumentRule.NO_RELIEFWEB_LANGUAGE.finding(
                    place("language-ids"),
                    "no id at ReliefWeb for the language `" + language + "`",
                    "look it up in ReliefWeb's references, and add `" + language + ": …` to `language-ids:`"));
        }
        return findings;
    }

    private List<Finding> glide() {
        return crisis.setting().glide().stream()
                .filter(glide -> !listing.disasters().containsKey(glide))
                .map(glide -> DocumentRule.NO_RELIEFWEB_DISASTER.finding(
                        place("disaster"),
                        "the disaster `" + glide + "` has no id here: ReliefWeb will list the report without it",
                        "look it up among ReliefWeb's disasters, and add `" + glide + ": …` to `disaster:`"))
                .toList();
    }

    private Document written(String title, String body) {
        String name = report.pdf.name();
        return new Document(
                name.substring(0, name.length() - ".pdf".length()) + "-reliefweb.json",
                "application/json",
                WRITER.writeValueAsBytes(members(title, body)));
    }

    private Map<String, Object> members(String title, String body) {
        String url = filled(listing.url());
        UUID uuid = NameUuid.of(NAMESPACE, url);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("url", url);
        members.put("uuid", uuid.toString());
        members.put("title", title);
        members.put("source", listing.sources());
        members.put("country", listing.countries());
        members.put("format", List.of(SITUATION_REPORT));
        members.put("language", List.of(listing.languages().get(language)));
        members.put("published", report.model.masthead().times().asOf().from() + "T00:00:00+00:00");
        members.put("origin", url);
        if (!listing.disasters().isEmpty()) {
            members.put("disaster", List.copyOf(listing.disasters().values()));
        }
        members.put("body", body);
        members.put("file", List.of(file(uuid)));
        return members;
    }

    private Map<String, Object> file(UUID document) {
        String url = filled(listing.fileUrl());
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("url", url);
        file.put("uuid", NameUuid.of(document, url).toString());
        file.put("filename", report.pdf.name());
        file.put("checksum", sha256(report.pdf.bytes()));
        if (FILE_LANGUAGES.contains(language)) {
            file.put("language", language);
        } else {
            Locale spoken = Locale.forLanguageTag(language);
            file.put("description", spoken.getDisplayLanguage(Locale.ENGLISH) + " version");
        }
        return file;
    }

    /** The mark of a draft stands before the title; that of an issued report is in it. */
    private static String title(Masthead head) {
        String title = head.marks().draft()
                ? head.marks().mark() + " · " + head.page().title()
                : head.page().title();
        return Markdown.plain(title).strip();
    }

    private String filled(String address) {
        return ReliefWebListing.filled(address, crisis.id(), report.number(), language);
    }

    private Place place() {
        return crisis.origin().crisis().at("reliefweb");
    }

    private Place place(String key) {
        return crisis.origin().crisis().at("reliefweb", key);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
