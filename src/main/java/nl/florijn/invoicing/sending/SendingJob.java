package nl.florijn.invoicing.sending;

import java.util.List;
import java.util.Objects;
import nl.florijn.invoicing.paper.SomeInvoices;
import nl.florijn.invoicing.sending.SendingResult.Reason;
import nl.florijn.invoicing.sending.SendingResult.Refused;
import nl.florijn.platform.jobs.Incident;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobHandler;
import nl.florijn.platform.jobs.JobKind;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.platform.jobs.Lane;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Sends many invoices, chunk after chunk. */
@Component
class SendingJob implements JobHandler<SendingRequest, SomeInvoices, SendingReport> {

    static final JobKind<SendingRequest, SendingReport> KIND = new JobKind<>(
            "SENDING", Lane.MAIN, SendingRequest.class, SendingReport.class, SendingReport.NONE, SendingReport::plus);
    private static final int INVOICES_A_CHUNK = 500;

    private final JooqDeliveries deliveries;
    private final SendingStep step;
    private final ApplicationEventPublisher events;

    SendingJob(JooqDeliveries deliveries, SendingStep step, ApplicationEventPublisher events) {
        this.deliveries = deliveries;
        this.step = step;
        this.events = events;
    }

    @Override
    public JobKind<SendingRequest, SendingReport> kind() {
        return KIND;
    }

    @Override
    public Class<SomeInvoices> chunkType() {
        return SomeInvoices.class;
    }

    /** The sums of the month are one row, which two chunks at once would wait for, each while the other ends. */
    @Override
    public boolean sequential() {
        return true;
    }

    /** Of a run those that wait for it; named ones all, also those that are sent again or cannot be. */
    @Override
    public List<ChunkPlan<SomeInvoices>> plan(Job job, SendingRequest asked) {
        var ids = asked.ids().isEmpty()
                ? deliveries.waiting(job.partner(), Objects.requireNonNull(asked.runId()))
                : asked.ids();
        return SomeInvoices.plan(ids, INVOICES_A_CHUNK);
    }

    @Override
    public SendingReport work(Job job, SendingRequest asked, Chunk<SomeInvoices> chunk) {
        var ids = chunk.content().ids();
        return SendingReport.of(
                asked.leavesSent()
                        ? step.sendUnsent(job.partner(), ids, asked.by(), asked.date())
                        : step.send(job.partner(), ids, asked.by(), asked.date()));
    }

    @Override
    public JobStatus finish(Job job, SendingRequest asked, SendingReport report) {
        events.publishEvent(new SendingFinished(job.partner()));
        return JobStatus.DONE;
    }

    @Override
    public List<SomeInvoices> parts(Job job, SendingRequest asked, SomeInvoices invoices) {
        return invoices.halves();
    }

    @Override
    public @Nullable SendingReport parked(Job job, SomeInvoices invoice, Incident incident) {
        return SendingReport.of(invoice.ids().stream()
                .<SendingResult>map(id -> new Refused(id, Reason.UNFORESEEN, incident.sentence()))
                .toList());
    }
}
