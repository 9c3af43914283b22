package org.sitrep.document.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An identifier is the same wherever it is made. */
class NameUuidTest {

    private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    @Test
    void theExampleOfTheStandardComesOut() {
        assertThat(NameUuid.of(DNS, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void theNamespaceOfReliefWebIsMadeFromItsName() {
        assertThat(NameUuid.of(DNS, "reliefweb.int")).isEqualTo(ReliefWeb.NAMESPACE);
    }

    /** The address and identifier stand in ReliefWeb's own tests of its Post API. */
    @Test
    void anAddressGetsTheIdentifierThatReliefWebGivesIt() {
        assertThat(NameUuid.of(ReliefWeb.NAMESPACE, "https://test.test/test/report"))
                .hasToString("22ce51c2-d7ed-59b2-b71a-23fb56685df9");
    }

    @Test
    void aNameIsReadAsUtf8() {
        // Made with Python's uuid.uuid5.
        assertThat(NameUuid.of(DNS, "حلب")).hasToString("046c2297-2568-5939-9a1e-84692847d8e8");
    }
}
