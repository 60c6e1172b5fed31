package nl.florijn.invoicing.paper;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.jobs.Jobs;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Throws prints of large invoices away that nobody asked for since a day; who asks after that has them made again. */
@Component
class PreviewSweep {

    static final Duration KEPT = Duration.ofDays(1);

    private final JooqDocumentOrders orders;
    private final Jobs jobs;
    private final Transactions transactions;
    private final Clock clock = Clock.systemUTC();

    PreviewSweep(JooqDocumentOrders orders, Jobs jobs, Transactions transactions) {
        this.orders = orders;
        this.jobs = jobs;
        this.transactions = transactions;
    }

    /** Each node sweeps; whoever comes first has the work. */
    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT1H")
    void sweep() {
        var before = clock.instant().minus(KEPT);
        orders.partnersNotAskedSince(before).forEach(partner -> transactions.run(() -> sweep(partner, before)));
    }

    private void sweep(PartnerId partner, Instant before) {
        orders.notAskedSince(partner, before).forEach((job, invoice) -> {
            if (jobs.get(partner, job).status().isFinal()) {
                orders.remove(partner, invoice, job);
                jobs.dropFiles(partner, job);
            }
        });
    }
}
