package nl.florijn.ui.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import nl.florijn.platform.security.Attempts;
import nl.florijn.platform.security.NetworkAddress;

/**
 * How often a password may be tried. An account is guarded against each address by itself, so that nobody locks out
 * another: while very many addresses try one account, each has fewer tries, but each has some. Whether there is such an
 * account makes no difference.
 */
final class LoginLimits {

    static final int FROM_ONE_ADDRESS = 60;
    static final int ACCOUNT_FROM_ONE_ADDRESS = 10;
    static final int ACCOUNT_UNDER_ATTACK = 100;
    static final int ACCOUNT_FROM_ONE_ADDRESS_UNDER_ATTACK = 3;

    private final Attempts addresses;
    private final Attempts accounts;
    private final Attempts accountsByAddress;

    LoginLimits(Clock clock) {
        addresses = new Attempts(FROM_ONE_ADDRESS, Duration.ofMinutes(5), clock);
        accounts = new Attempts(ACCOUNT_UNDER_ATTACK, Duration.ofHours(1), clock);
        accountsByAddress = new Attempts(ACCOUNT_FROM_ONE_ADDRESS, Duration.ofMinutes(15), clock);
    }

    /** How long to wait, whatever the account; empty when a try is allowed. */
    Optional<Duration> wait(String address) {
        return addresses.left(NetworkAddress.network(address));
    }

    /** Counts a try before its password is looked at; tells how long to wait when it is one too many. */
    synchronized Optional<Duration> begin(String account, String address) {
        var network = NetworkAddress.network(address);
        var both = both(account, network);
        var attacked = accounts.left(name(account)).isPresent();
        var allowed = attacked ? ACCOUNT_FROM_ONE_ADDRESS_UNDER_ATTACK : ACCOUNT_FROM_ONE_ADDRESS;
        var wait = addresses.left(network).or(() -> accountsByAddress.left(both, allowed));
        if (wait.isEmpty()) {
            addresses.add(network);
            accounts.add(name(account));
            accountsByAddress.add(both);
        }
        return wait;
    }

    /** The password was right: this was no guess. */
    void succeeded(String account, String address) {
        var network = NetworkAddress.network(address);
        addresses.takeBack(network);
        accounts.takeBack(name(account));
        accountsByAddress.forget(both(account, network));
    }

    private static String both(String account, String network) {
        return name(account) + ' ' + network;
    }

    private static String name(String account) {
        var name = account.strip().toLowerCase(Locale.ROOT);
        return name.length() <= 200 ? name : name.substring(0, 200);
    }
}
