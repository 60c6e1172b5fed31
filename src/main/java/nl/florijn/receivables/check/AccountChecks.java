package nl.florijn.receivables.check;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.florijn.invoicing.sending.SendingFinished;
import nl.florijn.platform.PartnerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Proves the sums that are kept of accounts: those of each debtor against its items and entries, those of each item and entry
 * against its postings (R39).
 */
@Component
class AccountChecks {

    /** So many faults are told; one is enough to look. */
    static final int MOST = 100;

    private static final Logger log = LoggerFactory.getLogger(AccountChecks.class);
    private static final Duration EVERY = Duration.ofDays(1);
    private static final Duration AGAIN = Duration.ofMinutes(15);

    private final JooqAccountSums sums;
    private final JooqAccountChecks checks;
    private final Clock clock = Clock.systemUTC();

    AccountChecks(JooqAccountSums sums, JooqAccountChecks checks) {
        this.sums = sums;
        this.checks = checks;
    }

    /** Many came on accounts: they are added up once that is committed. */
    @EventListener
    void sent(SendingFinished finished) {
        checks.ask(finished.partner(), clock.instant());
    }

    /** Checks who is due; what one node takes no other does. A check that cannot be made holds up no other, and is made again. */
    void checkDue() {
        var now = clock.instant();
        for (var partner : checks.due(now)) {
            if (checks.take(partner, now, now.plus(EVERY))) {
                checkOrAskAgain(partner);
            }
        }
    }

    private void checkOrAskAgain(PartnerId partner) {
        try {
            check(partner);
        } catch (RuntimeException failed) {
            log.error("The accounts of {} could not be checked", partner, failed);
            checks.ask(partner, clock.instant().plus(AGAIN));
        }
    }

    /** Checks all of them now. */
    List<AccountCheck> checkAll() {
        return checks.all().stream().map(this::check).toList();
    }

    /** Adds up all accounts of a partner, and keeps what that comes to. */
    AccountCheck check(PartnerId partner) {
        var at = clock.instant();
        var faults = new ArrayList<>(sums.ofAccounts(partner, MOST));
        faults.addAll(sums.ofItems(partner, MOST));
        faults.addAll(sums.ofEntries(partner, MOST));
        var check = new AccountCheck(partner, faults.stream().limit(MOST).toList());
        checks.keep(check, at, at.plus(EVERY));
        for (var fault : check.faults()) {
            log.error("ALARM: accounts of {}: {}", partner, fault.sentence());
        }
        return check;
    }

    /** What was found last, by whichever node, and does not fit. */
    List<AccountCheck> faulty() {
        return checks.faulty();
    }
}
