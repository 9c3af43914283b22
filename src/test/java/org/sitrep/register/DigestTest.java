package org.sitrep.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.Given;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.Ledger;
import org.sitrep.intake.CrisisFolder;

/** What went out keeps its digest, however its words are read since. */
class DigestTest {

    @TempDir
    Path folder;

    /** As these notes were recorded while none was read as a heading or table. */
    @ParameterizedTest
    @CsvSource({
        "'## Plain before\nand its text.', b38c81d01ccb64feb02ea4090e6d0dea7990620dbf636d9be233a255e9592046, ''",
        "'# Water needs\n\nThe wells are dry.', a64a93c7cd70dcae3805ce06d38e2b58f2f81aa3be9222dc6506f3a04ef3c720,"
                + " read-as-words",
        "'North | South\n--- | ---\nclosed by snow.',"
                + " 9ada543e977a283f436a9ec2436acd5d1945ffb403c597c6faa95b28034bd639, read-as-words",
    })
    void aNoteOfBeforeHasTheDigestWithWhichItWentOut(String text, String digest, String rule) {
        Given.in(folder)
                .append("crisis.yaml", "default-sensitivity: public\n")
                .known("2024-01-05", "- note: overview\n  text: |\n    " + text.replace("\n", "\n    "));
        Checked<Ledger> read = CrisisFolder.read(folder);
        assertThat(read.findings())
                .extracting(finding -> finding.rule().id())
                .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
        assertThat(read.value().flatMap(ledger -> ledger.entry("overview.2024-01-05")))
                .map(Digest::of)
                .hasValue(digest);
    }

    @Test
    void ofSeveralFaultsInOneNoteTheFirstIsSaid() {
        Given.in(folder).known("2024-01-05", """
            - note: overview
              text:
                en: |
                  # One

                  # Two
                fr: "# Un"
            """);
        assertThat(CrisisFolder.read(folder).findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .startsWith("a heading of level 1");
    }
}
