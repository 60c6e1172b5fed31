package nl.florijn.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.Turns;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.outbox.HandOver.Delayed;
import nl.florijn.platform.outbox.HandOver.Pointless;
import nl.florijn.platform.outbox.HandOver.Refused;
import nl.florijn.platform.outbox.HandOver.Taken;
import nl.florijn.platform.outbox.HandOver.Unsure;
import nl.florijn.platform.outbox.JooqOutboxQueue.Claim;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over the next message of a channel; the partners with something due take turns. No transaction is open meanwhile.
 * Thread-safe.
 */
final class OutboxStep {

    private static final Logger log = LoggerFactory.getLogger(OutboxStep.class);
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);
    private static final int LONGEST = 1000;

    private final Channel channel;
    private final JooqOutboxQueue queue;
    private final Transactions transactions;
    private final Turns<PartnerId> turns = new Turns<>();
    private final Clock clock = Clock.systemUTC();
    private Instant nextSweep = Instant.MIN;

    OutboxStep(Channel channel, JooqOutboxQueue queue, Transactions transactions) {
        this.channel = channel;
        this.queue = queue;
        this.transactions = transactions;
    }

    /** False when none was due. */
    boolean take() {
        if (isTimeToSweep()) {
            transactions.run(() -> queue.takeBackAbandoned(channel));
        }
        var claimed = claim();
        claimed.ifPresent(claim -> {
            var outcome = handOver(claim.message());
            transactions.run(() -> settle(claim, outcome));
        });
        return claimed.isPresent();
    }

    private synchronized boolean isTimeToSweep() {
        var now = clock.instant();
        if (now.isBefore(nextSweep)) {
            return false;
        }
        nextSweep = now.plus(BETWEEN_SWEEPS);
        return true;
    }

    private Optional<Claim> claim() {
        var waiting = new ArrayList<>(queue.partners(channel.name()));
        while (!waiting.isEmpty()) {
            var partner = turns.next(waiting);
            var claim = transactions.in(() -> queue.claim(partner, channel.name()));
            if (claim.isPresent()) {
                return claim;
            }
            // Others have all of it in hand.
            waiting.remove(partner);
        }
        return Optional.empty();
    }

    private HandOver handOver(Message message) {
        try {
            return channel.handOver(message);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            log.error("Message {} of {} broke off while it was handed over.", message.id(), channel.name(), fault);
            return new Unsure("Something unforeseen went wrong while this was being sent; the log has the details.");
        }
    }

    void settle(Claim claim, HandOver outcome) {
        var now = clock.instant();
        var written = switch (outcome) {
            case Taken _ -> queue.settle(claim, OutboxState.SENT, now, now, null);
            case Refused refused -> queue.settle(claim, OutboxState.FAILED, now, null, shortened(refused.reason()));
            case Pointless _ -> queue.drop(claim);
            case Delayed delayed -> later(claim, now, delayed.reason());
            case Unsure unsure ->
                channel.knowsAgain()
                        ? later(claim, now, unsure.reason())
                        : queue.settle(claim, OutboxState.UNSURE, now, null, shortened(unsure.reason()));
        };
        if (written) {
            channel.settled(claim.message(), outcome);
        }
    }

    private boolean later(Claim claim, Instant now, String reason) {
        var pause = channel.pauses().after(claim.attempt());
        return queue.settle(
                claim,
                pause.isPresent() ? OutboxState.WAITING : OutboxState.FAILED,
                now.plus(pause.orElse(Duration.ZERO)),
                null,
                shortened(reason));
    }

    private static String shortened(String reason) {
        return reason.substring(0, Math.min(reason.length(), LONGEST));
    }
}
