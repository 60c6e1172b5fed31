package nl.florijn.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.florijn.access.JooqLoginCounts.Row;
import nl.florijn.banking.KeyText;
import nl.florijn.partners.Secret;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.NetworkAddress;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * How often a password may be tried, and a link to a new one asked for, on all nodes together. An account is guarded against
 * each address by itself, so that nobody locks out another: while very many addresses try one account, each has fewer tries,
 * but each has some. Whether there is such an account makes no difference.
 */
@Service
public class LoginLimits {

    static final int FROM_ONE_ADDRESS = 60;
    static final int ACCOUNT_FROM_ONE_ADDRESS = 10;
    static final int ACCOUNT_UNDER_ATTACK = 100;
    static final int ACCOUNT_FROM_ONE_ADDRESS_UNDER_ATTACK = 3;
    static final int LINKS_FROM_ONE_ADDRESS = 20;
    static final int LINKS_OF_ACCOUNT_FROM_ONE_ADDRESS = 3;

    private static final Door PASSWORDS = new Door(
            new Limit("address", FROM_ONE_ADDRESS, Duration.ofMinutes(5)),
            new Limit("account", ACCOUNT_UNDER_ATTACK, Duration.ofHours(1)),
            new Limit("both", ACCOUNT_FROM_ONE_ADDRESS, Duration.ofMinutes(15)),
            ACCOUNT_FROM_ONE_ADDRESS_UNDER_ATTACK);
    private static final Door LINKS = new Door(
            new Limit("link.address", LINKS_FROM_ONE_ADDRESS, Duration.ofHours(1)),
            new Limit("link.account", 10, Duration.ofHours(1)),
            new Limit("link.both", LINKS_OF_ACCOUNT_FROM_ONE_ADDRESS, Duration.ofHours(1)),
            1);

    private static final int SWEPT = 20; // more than one try adds, so that nothing piles up
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(1);
    private static final int LONGEST_NAME = 200;

    private final JooqLoginCounts counts;
    private final Transactions transactions;
    private final Clock clock;

    /** What is counted and how much of it is allowed in a window, which begins with the first try. */
    private record Limit(String what, int allowed, Duration window) {

        String name(String whose) {
            return Secret.hash(what + ' ' + whose);
        }
    }

    /** @param underAttack what an address has left at an account that is tried by very many */
    private record Door(Limit address, Limit account, Limit both, int underAttack) {

        /** The names of what is counted at one try. */
        Try of(String account, String network) {
            var name = KeyText.of(account).toLowerCase(Locale.ROOT);
            var known = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
            return new Try(this, address.name(network), this.account.name(known), both.name(known + ' ' + network));
        }
    }

    private record Try(Door door, String address, String account, String both) {

        List<Row> fresh(Instant now) {
            return List.of(
                            new Row(address, 0, now.plus(door.address().window())),
                            new Row(account, 0, now.plus(door.account().window())),
                            new Row(both, 0, now.plus(door.both().window())))
                    .stream()
                    .sorted(Comparator.comparing(Row::name))
                    .toList();
        }
    }

    @Autowired
    LoginLimits(JooqLoginCounts counts, Transactions transactions) {
        this(counts, transactions, Clock.systemUTC());
    }

    LoginLimits(JooqLoginCounts counts, Transactions transactions, Clock clock) {
        this.counts = counts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How long to wait before a password is tried from there, whatever the account; empty when a try is allowed. */
    @Requires(Right.ANYBODY)
    public Optional<Duration> wait(String address) {
        var limit = PASSWORDS.address();
        var now = clock.instant();
        return counts.find(limit.name(NetworkAddress.network(address)), now)
                .filter(row -> row.attempts() >= limit.allowed())
                .map(row -> Duration.between(now, row.endsAt()));
    }

    /** Counts a try before its password is looked at; tells how long to wait when it is one too many. */
    @Requires(Right.ANYBODY)
    public Optional<Duration> begin(String account, String address) {
        return begin(PASSWORDS, account, address);
    }

    /** Counts that a link was asked for; tells how long to wait when it is one too many. */
    Optional<Duration> beginLink(String account, String address) {
        return begin(LINKS, account, address);
    }

    /** The password was right: this was no guess. */
    @Requires(Right.ANYBODY)
    public void succeeded(String account, String address) {
        var attempt = PASSWORDS.of(account, NetworkAddress.network(address));
        var now = clock.instant();
        transactions.run(() -> {
            counts.lock(attempt.fresh(now), now);
            counts.add(List.of(attempt.address(), attempt.account()), -1);
            counts.remove(attempt.both());
        });
    }

    private Optional<Duration> begin(Door door, String account, String address) {
        var attempt = door.of(account, NetworkAddress.network(address));
        var now = clock.instant();
        var wait = transactions.in(() -> {
            var left = left(attempt, counts.lock(attempt.fresh(now), now), now);
            if (left.isEmpty()) {
                counts.add(List.of(attempt.address(), attempt.account(), attempt.both()), 1);
            }
            return left;
        });
        transactions.run(() -> counts.removeSome(now.minus(CLOCKS_DIFFER_BY), SWEPT));
        return wait;
    }

    private static Optional<Duration> left(Try attempt, Map<String, Row> counted, Instant now) {
        var door = attempt.door();
        var isAttacked =
                left(counted, attempt.account(), door.account().allowed(), now).isPresent();
        var allowed = isAttacked ? door.underAttack() : door.both().allowed();
        return left(counted, attempt.address(), door.address().allowed(), now)
                .or(() -> left(counted, attempt.both(), allowed, now));
    }

    private static Optional<Duration> left(Map<String, Row> counted, String name, int allowed, Instant now) {
        return Optional.ofNullable(counted.get(name))
                .filter(row -> row.attempts() >= allowed)
                .map(row -> Duration.between(now, row.endsAt()));
    }
}
