package nl.florijn.invoicing.paper;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.paper.JooqDocumentOrders.Order;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.platform.jobs.Jobs;
import org.springframework.stereotype.Component;

/** Documents that are too large to be made while somebody waits: one job for each, however many ask for it. */
@Component
class LargeDocuments {

    private final JooqDocumentOrders orders;
    private final Jobs jobs;
    private final Transactions transactions;

    LargeDocuments(JooqDocumentOrders orders, Jobs jobs, Transactions transactions) {
        this.orders = orders;
        this.jobs = jobs;
        this.transactions = transactions;
    }

    /**
     * The job that makes it; empty when it is made.
     *
     * @throws Conflict once, when making it has failed; whoever asks after that has it tried again
     */
    Optional<JobId> order(PartnerId partner, Invoice invoice) {
        return transactions.in(() -> orders.find(partner, invoice.id())
                .map(order -> jobOf(invoice, order, jobs.get(partner, order.job())))
                .orElseGet(() -> Optional.of(ordered(partner, invoice))));
    }

    private Optional<JobId> jobOf(Invoice invoice, Order order, Job job) {
        if (invoice.isDraft() && order.version() != invoice.life().version()) {
            forget(invoice, job);
            return Optional.of(ordered(job.partner(), invoice));
        }
        if (!job.status().isFinal()) {
            orders.askedAgain(job.partner(), invoice.id());
            return Optional.of(job.id());
        }
        if (invoice.isDraft() && job.status() == JobStatus.DONE) {
            return Optional.empty();
        }
        transactions.separately(() -> forget(invoice, job));
        var error = job.error();
        throw new Conflict(
                "DOCUMENT_NOT_MADE",
                error == null ? "This document could not be made. Ask again to have it tried once more." : error);
    }

    private void forget(Invoice invoice, Job job) {
        orders.remove(job.partner(), invoice.id(), job.id());
        jobs.dropFiles(job.partner(), job.id());
    }

    private JobId ordered(PartnerId partner, Invoice invoice) {
        var id = jobs.newId();
        if (!orders.add(partner, invoice.id(), new Order(invoice.life().version(), id))) {
            return orders.find(partner, invoice.id()).orElseThrow().job();
        }
        return invoice.isDraft()
                ? jobs.submit(
                        partner,
                        id,
                        PreviewJob.KIND,
                        new PreviewJob.Wanted(invoice.id(), invoice.life().version()))
                : jobs.submit(partner, id, RenderJob.KIND, new SomeInvoices(List.of(invoice.id())));
    }

    /** The preview of a draft, once it is made. */
    InputStream open(PartnerId partner, Invoice draft) {
        return orders.find(partner, draft.id())
                .flatMap(order -> jobs.openFile(partner, order.job(), PreviewJob.FILE))
                .orElseThrow(() -> new Conflict("DOCUMENT_NOT_MADE", "This preview is not there. Ask again."));
    }
}
