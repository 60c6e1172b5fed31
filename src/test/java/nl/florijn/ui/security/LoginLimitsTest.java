package nl.florijn.ui.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** How often a password may be tried, and who is kept from nothing by that. */
class LoginLimitsTest {

    private static final String KNOWN = "sanne@example.nl";
    private static final String RIGHT = "right";

    private Instant now = Instant.parse("2027-01-01T00:00:00Z");
    private int looked;
    private final LoginLimits limits = new LoginLimits(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    });
    private final LimitedLogin login = new LimitedLogin(new Passwords(), limits);

    @ParameterizedTest
    @ValueSource(strings = {KNOWN, "nobody@example.nl"})
    void afterTenWrongPasswordsTheNextOneFromThereIsNotLookedAtWhetherOrNotThereIsSuchAnAccount(String account) {
        wrong(account, "10.0.0.1", 10);
        assertThat(looked).isEqualTo(10);
        assertThatExceptionOfType(TooManyLogins.class)
                .isThrownBy(() -> login.authenticate(attempt(account, RIGHT, "10.0.0.1")))
                .satisfies(refused -> assertThat(refused.getWait()).isEqualTo(Duration.ofMinutes(15)));
        assertThat(looked).isEqualTo(10);
        now = now.plus(Duration.ofMinutes(15));
        wrong(account, "10.0.0.1", 1);
        assertThat(looked).isEqualTo(11);
    }

    @Test
    void anAccountUnderAttackStillLetsInItsOwnerFromElsewhere() {
        for (var i = 0; i < 200; i++) {
            wrong(KNOWN, "10.1.0." + i, 1);
        }
        assertThat(login.authenticate(attempt(KNOWN, RIGHT, "192.168.1.1"))).isNotNull();
        wrong(KNOWN, "10.2.0.1", LoginLimits.ACCOUNT_FROM_ONE_ADDRESS_UNDER_ATTACK);
        assertThatExceptionOfType(TooManyLogins.class)
                .isThrownBy(() -> login.authenticate(attempt(KNOWN, "wrong", "10.2.0.1")));
    }

    @Test
    void anAddressThatTriesManyAccountsWaitsAndNoOther() {
        for (var i = 0; i < LoginLimits.FROM_ONE_ADDRESS; i++) {
            wrong("user" + i + "@example.nl", "2001:db8:0:1::" + i, 1);
        }
        assertThat(limits.wait("2001:db8:0:1:9::1")).as("the same network").isPresent();
        assertThat(limits.wait("2001:db8:0:2::1")).isEmpty();
        assertThat(login.authenticate(attempt(KNOWN, RIGHT, "10.0.0.7"))).isNotNull();
    }

    @Test
    void aRightPasswordIsNoGuess() {
        for (var i = 0; i < 100; i++) {
            wrong(KNOWN, "10.0.0.1", i % 10 == 0 ? 1 : 0);
            assertThat(login.authenticate(attempt(KNOWN, RIGHT, "10.0.0.1"))).isNotNull();
        }
    }

    @Test
    void oneAccountInOtherLettersIsTheSame() {
        wrong(KNOWN, "10.0.0.1", 5);
        wrong("SANNE@example.NL", "10.0.0.1", 5);
        assertThatExceptionOfType(TooManyLogins.class)
                .isThrownBy(() -> login.authenticate(attempt("Sanne@Example.nl", RIGHT, "10.0.0.1")));
    }

    private void wrong(String account, String address, int times) {
        for (var i = 0; i < times; i++) {
            assertThatExceptionOfType(BadCredentialsException.class)
                    .isThrownBy(() -> login.authenticate(attempt(account, "wrong", address)));
        }
    }

    private static Authentication attempt(String account, String password, String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(account, password);
        attempt.setDetails(new WebAuthenticationDetails(request));
        return attempt;
    }

    private final class Passwords implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication attempt) {
            looked++;
            if (attempt.getName().equals(KNOWN) && RIGHT.equals(attempt.getCredentials())) {
                return attempt;
            }
            throw new BadCredentialsException("wrong");
        }

        @Override
        public boolean supports(Class<?> type) {
            return true;
        }
    }
}
