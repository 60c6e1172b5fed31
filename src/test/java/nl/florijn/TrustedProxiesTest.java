package nl.florijn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import nl.florijn.platform.CannotStart;
import org.apache.catalina.util.NetMaskSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose word is believed of where a call comes from. */
class TrustedProxiesTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            named                       | believed                       | stranger
            10.0.0.5                    | 10.0.0.5                       | 10.0.0.6
            10.0.0.5,10.0.0.7           | 10.0.0.7                       | 10.0.0.6
            10.0.0.5, 10.1.0.0/16 , ::1 | 10.1.9.9                       | 10.2.0.1
            10.0.0.5,::1                | ::1                            | ::2
            fd00::/64                   | fd00::9                        | fd00:0:0:1::9
            127.0.0.1/32,::1/128        | 127.0.0.1                      | 127.0.0.2
            """)
    void addressesAndNetworksWithCommasBetweenThem(String named, String believed, String stranger) {
        var set = NetMaskSet.parse(TrustedProxies.networks(named));
        assertThat(set.contains(InetAddress.ofLiteral(believed))).isTrue();
        assertThat(set.contains(InetAddress.ofLiteral(stranger))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.example.com",
                "10.0.0.5;10.0.0.6",
                "10.0.0.5 10.0.0.6",
                "10.0.0.5,",
                "10.0.0.256",
                "10.1",
                "10.0.0.0/33",
                "::1/129",
                "10.0.0.0/",
                "10.0.0.0/8/8",
                "10\\.0\\.0\\.\\d+",
                "::1%eth0",
                "0x7f.0.0.1"
            })
    void anythingElseIsASentenceAndNoStart(String named) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> TrustedProxies.networks(named))
                .withMessageContaining("FLORIJN_TRUSTED_PROXIES");
    }

    @Test
    void nobodyIsBelievedWhereNobodyIsNamed() {
        assertThat(TrustedProxies.networks(" ")).isEmpty();
    }
}
