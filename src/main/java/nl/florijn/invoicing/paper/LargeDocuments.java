package nl.florijn.invoicing.paper;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import nl.florijn.documents.InvoiceSnapshot.Mark;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
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
     * @param mark of the print; none: the document itself
     * @throws Conflict once, when making it has failed; whoever asks after that has it tried again
     */
    Optional<JobId> order(PartnerId partner, Invoice invoice, Mark mark) {
        return transactions.in(() -> orders.find(partner, invoice.id(), mark)
                .map(order -> jobOf(invoice, mark, order, jobs.get(partner, order.job())))
                .orElseGet(() -> Optional.of(ordered(partner, invoice, mark))));
    }

    private Optional<JobId> jobOf(Invoice invoice, Mark mark, Order order, Job job) {
        if (mark != Mark.NONE && order.version() != invoice.life().version()) {
            forget(invoice, job);
            return Optional.of(ordered(job.partner(), invoice, mark));
        }
        if (!job.status().isFinal()) {
            orders.askedAgain(job.partner(), invoice.id(), mark);
            return Optional.of(job.id());
        }
        if (mark != Mark.NONE && job.status() == JobStatus.DONE) {
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

    private JobId ordered(PartnerId partner, Invoice invoice, Mark mark) {
        var id = jobs.newId();
        if (!orders.add(partner, invoice.id(), mark, new Order(invoice.life().version(), id))) {
            return orders.find(partner, invoice.id(), mark).orElseThrow().job();
        }
        return mark == Mark.NONE
                ? jobs.submit(partner, id, RenderJob.KIND, new SomeInvoices(List.of(invoice.id())))
                : jobs.submit(
                        partner,
                        id,
                        PreviewJob.KIND,
                        new PreviewJob.Wanted(invoice.id(), invoice.life().version(), mark));
    }

    /** A print with a mark, once it is made. */
    InputStream open(PartnerId partner, InvoiceId invoice, Mark mark) {
        return orders.find(partner, invoice, mark)
                .flatMap(order -> jobs.openFile(partner, order.job(), PreviewJob.FILE))
                .orElseThrow(() -> new Conflict("DOCUMENT_NOT_MADE", "This preview is not there. Ask again."));
    }
}
