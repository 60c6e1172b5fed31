package nl.florijn.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerRequirementsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            10.11.6-MariaDB-0+deb12u1-log, true,  true
            10.11.6-MariaDB,               false, false
            11.4.5-MariaDB,                false, false
            12.0.2-MariaDB,                false, true
            """)
    void aServerThatDoes(String version, boolean binaryLog, boolean trustsCreators) {
        assertThat(new ServerRequirements(version, binaryLog, trustsCreators).objection())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            10.6.18-MariaDB
            5.5.68-MariaDB
            8.4.2
            """)
    void anotherServerIsNamed(String version) {
        assertThat(new ServerRequirements(version, false, true).objection())
                .contains("Florijn needs MariaDB 10.11 or newer; this server is " + version + ".");
    }

    @Test
    void aBinaryLogWithoutTrustSaysWhatToSet() {
        assertThat(new ServerRequirements("11.4.5-MariaDB", true, false).objection())
                .hasValueSatisfying(
                        objection -> assertThat(objection).contains("set log_bin_trust_function_creators = 1"));
    }
}
