package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a crisis says where its reports are on the web. */
class WebAddressTest {

    private static final String EARLIER = "mail: {full-brief-at: 'https://reports.example/before'}\n";

    @TempDir
    private Path folder;

    private SampleCrisis crisis;

    @BeforeEach
    void sound() {
        crisis = new SampleCrisis(folder).facts("2016-09-19", "  - {event: Hit, date: 2016-09-19, source: ocha}\n");
    }

    private SampleCrisis with(String keys) {
        return crisis.with("crisis.yaml", keys + SampleCrisis.CRISIS);
    }

    private static Optional<String> web(SampleCrisis crisis) {
        return crisis.read()
                .value()
                .orElseThrow()
                .crisis()
                .publication()
                .dispatch()
                .web();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://reports.example/floods",
                "https://reports.example",
                "https://reports.example:8443/a/b?c=d&e=%20f",
                "https://xn--mgbh0fb.example/1"
            })
    void anAddressOfTheWebIsRead(String address) {
        assertThat(web(with("web: '" + address + "'\n"))).contains(address);
    }

    @Test
    void aCrisisNeedsNone() {
        assertThat(web(crisis)).isEmpty();
    }

    @Test
    void itsEarlierNameReadsOn() {
        assertThat(web(with(EARLIER))).contains("https://reports.example/before");
    }

    @Test
    void twoNamesOfOneThingAreOneTooMany() {
        assertThat(with("web: https://reports.example\n" + EARLIER).findings())
                .isEqualTo(List.of("crisis.yaml:2:23: `full-brief-at` is the earlier name of `web:`, which stands there"
                        + " too / take `full-brief-at` out"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://reports.example|expected an address",
                "reports.example|expected an address",
                "https://reports.example/a b|expected an address",
                "https://reports.example/{number}|expected an address",
                "https://تقارير.example|expected an address",
                "mailto:desk@reports.example|expected an address",
                "javascript:alert(1)|expected an address",
                "https://|expected an address",
                "https:///floods|is no https address that a browser could open",
                "https://me:secret@reports.example|is no https address that a browser could open",
                "https://reports.example/%zz|is no https address that a browser could open"
            })
    void whatNoReaderCouldOpenIsAnErrorAtItsPlace(String address, String said) {
        assertThat(with("web: '" + address + "'\n").findings())
                .singleElement()
                .satisfies(found -> assertThat(found)
                        .startsWith("crisis.yaml:1:6: `" + address + "`")
                        .contains(said + " / "));
    }
}
