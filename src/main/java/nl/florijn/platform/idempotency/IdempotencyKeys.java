package nl.florijn.platform.idempotency;

import java.time.Clock;
import java.time.Duration;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** Keeps the answers of calls that came with a key, for 24 hours of real time. */
@Service
public class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofHours(24);

    private final JooqAnsweredCalls calls;
    private final Transactions transactions;
    private final Clock clock = Clock.systemUTC();

    IdempotencyKeys(JooqAnsweredCalls calls, Transactions transactions) {
        this.calls = calls;
        this.transactions = transactions;
    }

    /** Makes the key known, so that there is a row to lock. To be called before the transaction that does the work. */
    @Requires(Right.ANYBODY)
    public void register(CallKey key, String requestHash) {
        // An insert would wait for whoever holds the row; a look does not.
        if (!calls.isKnown(key)) {
            transactions.run(() -> calls.addIfAbsent(key, requestHash, clock.instant()));
        }
    }

    /** Takes a registered key for the running transaction, if it is free. */
    @Requires(Right.ANYBODY)
    public Claim claim(CallKey key, String requestHash) {
        var found = calls.lock(key);
        if (found.isEmpty()) {
            return new Claim.Running();
        }
        var call = found.get();
        if (call.createdAt().isBefore(clock.instant().minus(KEPT))) {
            calls.renew(key, requestHash, clock.instant());
            return new Claim.Mine();
        }
        if (!call.requestHash().equals(requestHash)) {
            return new Claim.OtherRequest();
        }
        return call.answer().<Claim>map(Claim.Answered::new).orElseGet(Claim.Mine::new);
    }

    /** Keeps the answer of a call. */
    @Requires(Right.ANYBODY)
    public void answered(CallKey key, Answer answer) {
        calls.answer(key, answer);
    }

    /** Forgets what is older than a day. */
    void purge() {
        var expired = clock.instant().minus(KEPT);
        int deleted;
        do {
            deleted = transactions.in(() -> calls.deleteSome(expired));
        } while (deleted > 0);
    }
}
