package org.sitrep.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF whether a PDF is what it claims to be. */
public final class VeraPdf {

    private static final int TOLD = 20;

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /** Fails where a PDF breaks a rule of PDF/UA-1 or PDF/A-3a, and says which rules where. */
    public static void assertConforms(byte[] pdf) {
        assertThat(failures(pdf))
                .as("rules of PDF/UA-1 and PDF/A-3a that are broken")
                .isEmpty();
    }

    /**
     * Returns the rules that a PDF breaks, each with its number, its words and a place in the file. veraPDF writes names small
     * by the locale of the machine, and in Turkish no longer knows an Integer: it is asked in no locale.
     */
    public static synchronized List<String> failures(byte[] pdf) {
        Locale locale = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            List<String> failures = new ArrayList<>(failures(pdf, PDFAFlavour.PDFUA_1));
            failures.addAll(failures(pdf, PDFAFlavour.PDFA_3_A));
            return failures;
        } finally {
            Locale.setDefault(locale);
        }
    }

    private static List<String> failures(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> describe(flavour, assertion))
                    .distinct()
                    .limit(TOLD)
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException("veraPDF cannot read it", e);
        }
    }

    private static String describe(PDFAFlavour flavour, TestAssertion assertion) {
        return flavour.getId() + " " + assertion.getRuleId().getClause() + "-"
                + assertion.getRuleId().getTestNumber() + ": " + assertion.getMessage() + " at "
                + assertion.getLocation().getContext();
    }
}
