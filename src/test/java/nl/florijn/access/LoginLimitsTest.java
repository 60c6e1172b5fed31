package nl.florijn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.database.Transactions;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How often a password may be tried on all nodes together, and who is kept from nothing by that. */
@FlorijnTest
class LoginLimitsTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Autowired
    private JooqLoginCounts counts;

    @Autowired
    private Transactions transactions;

    @Autowired
    private DSLContext db;

    private final String account = UUID.randomUUID() + "@example.nl";
    private Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private LoginLimits node;
    private LoginLimits otherNode;

    @BeforeEach
    void twoNodes() {
        db.execute("DELETE FROM login_count");
        node = new LoginLimits(counts, transactions, new Settable());
        otherNode = new LoginLimits(counts, transactions, new Settable());
    }

    @Test
    void afterTenTriesTheNextOneFromThereWaitsOnWhateverNode() {
        tries(node, account, "10.0.0.1", 5);
        tries(otherNode, account, "10.0.0.1", 5);
        assertThat(node.begin(account, "10.0.0.1")).contains(QUARTER);
        assertThat(otherNode.begin(account, "10.0.0.1")).contains(QUARTER);
        assertThat(otherNode.begin(account, "10.0.0.2")).as("from elsewhere").isEmpty();
        now = now.plus(QUARTER);
        tries(node, account, "10.0.0.1", 10);
        assertThat(otherNode.begin(account, "10.0.0.1")).isPresent();
    }

    @Test
    void noMoreThanTenAreLetThroughAlsoWhenAllComeAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tries = IntStream.range(0, 40)
                    .<Callable<Boolean>>mapToObj(i -> () -> (i % 2 == 0 ? node : otherNode)
                            .begin(account, "10.0.0.1")
                            .isEmpty())
                    .toList();
            var let = 0;
            for (var tried : threads.invokeAll(tries)) {
                let += tried.get() ? 1 : 0;
            }
            assertThat(let).isEqualTo(10);
        }
    }

    @Test
    void anAccountUnderAttackStillLetsInItsOwnerFromElsewhere() {
        for (var i = 0; i < 101; i++) {
            tries(i % 2 == 0 ? node : otherNode, account, "10.1.0." + i, 1);
        }
        assertThat(node.begin(account, "192.168.1.1")).isEmpty();
        tries(node, account, "10.2.0.1", LoginLimits.ACCOUNT_FROM_ONE_ADDRESS_UNDER_ATTACK);
        assertThat(otherNode.begin(account, "10.2.0.1")).isPresent();
    }

    @Test
    void anAddressThatTriesManyAccountsWaitsAndNoOther() {
        for (var i = 0; i < LoginLimits.FROM_ONE_ADDRESS; i++) {
            tries(node, i + account, "2001:db8:0:1::" + i, 1);
        }
        assertThat(otherNode.wait("2001:db8:0:1:9::1")).as("the same network").isPresent();
        assertThat(otherNode.wait("2001:db8:0:2::1")).isEmpty();
        assertThat(node.begin(account, "10.0.0.7")).isEmpty();
        now = now.plus(Duration.ofMinutes(5));
        assertThat(node.wait("2001:db8:0:1:9::1")).isEmpty();
    }

    @Test
    void aRightPasswordIsNoGuess() {
        for (var i = 0; i < 70; i++) {
            tries(node, account, "10.0.0.1", 2);
            otherNode.succeeded(account, "10.0.0.1");
            node.succeeded(account, "10.0.0.1");
        }
        assertThat(node.begin(account, "10.0.0.1")).isEmpty();
    }

    @Test
    void oneAccountInOtherLettersIsTheSame() {
        tries(node, account, "10.0.0.1", 5);
        tries(node, account.toUpperCase(java.util.Locale.ROOT), "10.0.0.1", 5);
        assertThat(node.begin(' ' + account, "10.0.0.1")).isPresent();
    }

    @Test
    void linksAreCountedByThemselves() {
        for (var i = 0; i < LoginLimits.LINKS_OF_ACCOUNT_FROM_ONE_ADDRESS; i++) {
            assertThat(node.beginLink(account, "10.0.0.1")).isEmpty();
        }
        assertThat(otherNode.beginLink(account, "10.0.0.1")).contains(Duration.ofHours(1));
        assertThat(node.beginLink(account, "10.0.0.2"))
                .as("the owner, from elsewhere")
                .isEmpty();
        assertThat(node.begin(account, "10.0.0.1")).as("a password").isEmpty();
    }

    @Test
    void whatIsOverIsSweptAndWhoIsCountedIsNotKept() {
        for (var i = 0; i < 50; i++) {
            tries(node, i + account, "10.3." + i + ".1", 1);
        }
        assertThat(db.fetch("SELECT * FROM login_count").toString()).doesNotContain(account, "10.3.");
        now = now.plus(Duration.ofHours(2));
        for (var i = 0; i < 20; i++) {
            tries(node, account, "10.4." + i + ".1", 1);
        }
        assertThat(db.fetchCount(db.selectFrom("login_count"))).isLessThanOrEqualTo(41);
    }

    private static void tries(LoginLimits node, String account, String address, int times) {
        for (var i = 0; i < times; i++) {
            assertThat(node.begin(account, address)).isEmpty();
        }
    }

    private final class Settable extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
