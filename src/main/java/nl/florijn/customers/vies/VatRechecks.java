package nl.florijn.customers.vies;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import nl.florijn.customers.vies.JooqVatChecks.Due;
import nl.florijn.platform.PartnerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has VIES asked about numbers that were never checked or whose check grew old (R22), one after the other. Partners take
 * turns. A country that does not answer is left out for this time; when VIES as a whole does not, or has enough, it stops.
 */
@Component
class VatRechecks {

    private static final Logger log = LoggerFactory.getLogger(VatRechecks.class);
    private static final Duration OLD = Duration.ofDays(30);
    private static final int BATCH = 20;
    private static final int MOST = 5000;

    private final VatChecks checks;
    private final JooqVatChecks repository;
    private final Clock clock = Clock.systemUTC();

    VatRechecks(VatChecks checks, JooqVatChecks repository) {
        this.checks = checks;
        this.repository = repository;
    }

    /** @param pause between two questions */
    void recheckAll(Duration pause) throws InterruptedException {
        var due = new Round(clock.instant(), pause).due();
        recheck(repository.partnersDue(due), pause);
    }

    /** Asks about what is due of these; tells how many numbers that were. */
    int recheck(Collection<PartnerId> partners, Duration pause) throws InterruptedException {
        var round = new Round(clock.instant(), pause);
        var waiting = new ArrayDeque<>(partners);
        while (!waiting.isEmpty() && round.goesOn()) {
            var partner = waiting.remove();
            if (round.batch(partner)) {
                waiting.add(partner);
            }
        }
        log.info("VIES was asked about {} VAT numbers; it did not answer for {}", round.asked, round.closed);
        return round.asked;
    }

    /** One time that the numbers are gone through. */
    private final class Round {

        private final Instant begun;
        private final Duration pause;
        private final Set<String> closed = new HashSet<>();
        private int asked;
        private boolean isClosed;

        Round(Instant begun, Duration pause) {
            this.begun = begun;
            this.pause = pause;
        }

        Due due() {
            return new Due(begun.minus(OLD), begun, closed);
        }

        boolean goesOn() {
            return !isClosed && asked < MOST;
        }

        /** Whether there may be more of this partner. */
        boolean batch(PartnerId partner) throws InterruptedException {
            var batch = repository.due(partner, due(), BATCH);
            for (var number : batch) {
                if (!goesOn()) {
                    return false;
                }
                if (closed.contains(country(number.number()))) {
                    continue;
                }
                Thread.sleep(pause);
                var answer = checks.check(partner, number).answer();
                asked++;
                isClosed = answer.closesVies();
                if (answer.closesCountry()) {
                    closed.add(country(number.number()));
                }
            }
            return batch.size() == BATCH;
        }

        private static String country(String number) {
            return number.substring(0, 2);
        }
    }
}
