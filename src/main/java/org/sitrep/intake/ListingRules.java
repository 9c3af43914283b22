package org.sitrep.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.crisis.ReliefWebListing;
import org.sitrep.intake.yaml.Fields;
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.Shown;

/** What must hold of the addresses where reports are found: on the web, and as ReliefWeb lists them. */
final class ListingRules {

    private static final Pattern GAP = Pattern.compile("\\{[^{}]*\\}");

    private ListingRules() {}

    static Stream<Finding> check(Fields crisis) {
        Stream<Finding> listed = crisis.within("reliefweb").stream()
                .flatMap(listing -> Stream.concat(
                        listing.items("url").stream().flatMap(ListingRules::address),
                        listing.items("file-url").stream()
                                .flatMap(node -> Stream.concat(address(node), pdf(node).stream()))));
        return Stream.concat(web(crisis), listed);
    }

    private static Stream<Finding> web(Fields crisis) {
        Stream<Finding> wrong = crisis.items("web").stream()
                .filter(node -> !isHttps(node.text()))
                .map(node -> noHttps(node, "a browser", "https://reports.example/floods"));
        Stream<Finding> twice = crisis.within("mail").stream()
                .flatMap(mail -> mail.items("full-brief-at").stream())
                .filter(earlier -> crisis.node().has("web"))
                .map(earlier -> CrisisRule.WEB_TWICE.finding(
                        earlier.place(),
                        "`full-brief-at` is the earlier name of `web:`, which stands there too",
                        "take `full-brief-at` out"));
        return Stream.concat(wrong, twice);
    }

    private static Finding noHttps(Node node, String reader, String example) {
        return CrisisRule.NO_HTTPS_ADDRESS.finding(
                node.place(),
                Shown.of(node.text()) + " is no https address that " + reader + " could open",
                "write it as `" + example + "`, without blanks and `#`");
    }

    private static Stream<Finding> address(Node node) {
        String address = node.text();
        List<Finding> findings = new ArrayList<>();
        ReliefWebListing.NEEDED_GAPS.stream()
                .filter(gap -> !address.contains(gap))
                .map(gap -> missing(node, address, gap))
                .forEach(findings::add);
        GAP.matcher(address)
                .results()
                .map(found -> found.group())
                .filter(gap -> !isKnown(gap))
                .map(gap -> unknown(node, address, gap))
                .forEach(findings::add);
        if (findings.isEmpty() && !isHttps(address)) {
            findings.add(noHttps(node, "ReliefWeb", "https://reports.example/{crisis}/{number}/{language}"));
        }
        return findings.stream();
    }

    private static boolean isKnown(String gap) {
        return gap.equals(ReliefWebListing.CRISIS_GAP) || ReliefWebListing.NEEDED_GAPS.contains(gap);
    }

    private static Finding missing(Node node, String address, String gap) {
        return CrisisRule.MISSING_GAP
                .finding(
                        node.place(),
                        Shown.of(address) + " has no `" + gap + "`: two editions would have one address",
                        "put `" + gap + "` where it differs from edition to edition")
                .about(gap);
    }

    private static Finding unknown(Node node, String address, String gap) {
        return CrisisRule.UNKNOWN_GAP
                .finding(
                        node.place(),
                        Shown.of(address) + ": nothing stands for " + Shown.of(gap),
                        "an address takes `{crisis}`, `{number}` and `{language}`")
                .about(gap);
    }

    private static boolean isHttps(String address) {
        try {
            URI uri = new URI(ReliefWebListing.filled(address, "crisis", "1", "en"));
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && uri.toString().equals(uri.toASCIIString());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Optional<Finding> pdf(Node node) {
        String address = node.text();
        return address.endsWith(".pdf")
                ? Optional.empty()
                : Optional.of(CrisisRule.NO_PDF_ADDRESS.finding(
                        node.place(),
                        Shown.of(address) + " does not end in `.pdf`: ReliefWeb takes no other file",
                        "give the address of the PDF itself"));
    }
}
