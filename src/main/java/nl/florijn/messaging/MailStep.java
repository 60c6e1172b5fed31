package nl.florijn.messaging;

import nl.florijn.platform.crash.CrashPoint;
import nl.florijn.platform.database.Transactions;
import org.springframework.stereotype.Component;

/** Hands over one mail. No transaction is open meanwhile: a slow server holds no lock. */
@Component
class MailStep {

    private final JooqMailQueue queue;
    private final MailServer server;
    private final Transactions transactions;

    MailStep(JooqMailQueue queue, MailServer server, Transactions transactions) {
        this.queue = queue;
        this.server = server;
        this.transactions = transactions;
    }

    /** False when none was due. */
    boolean take() {
        var claimed = transactions.in(queue::claim);
        claimed.ifPresent(claim -> {
            var outcome = server.handOver(claim.letter());
            CrashPoint.reached("mail.handed.over");
            transactions.run(() -> queue.settle(claim, outcome));
        });
        return claimed.isPresent();
    }

    void giveUpAbandoned() {
        transactions.run(queue::giveUpAbandoned);
    }
}
