package nl.florijn.invoicing.sending;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.runs.JooqBillingRuns;
import nl.florijn.invoicing.sending.SendingResult.Reason;
import nl.florijn.invoicing.sending.SendingResult.Refused;
import nl.florijn.invoicing.sending.SendingResult.Sent;
import nl.florijn.partners.Partners;
import nl.florijn.partners.settings.Delivery;
import nl.florijn.platform.AsItStands;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.paging.Made;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sending invoices, and what became of each sending (R34, R35). */
@Service
public class Sending {

    private final SendingStep step;
    private final JooqDeliveries deliveries;
    private final JooqBillingRuns runs;
    private final Jobs jobs;
    private final Partners partners;
    private final Transactions transactions;

    Sending(
            SendingStep step,
            JooqDeliveries deliveries,
            JooqBillingRuns runs,
            Jobs jobs,
            Partners partners,
            Transactions transactions) {
        this.step = step;
        this.deliveries = deliveries;
        this.runs = runs;
        this.jobs = jobs;
        this.partners = partners;
        this.transactions = transactions;
    }

    /**
     * Sends an approved invoice, or one that was sent once more.
     *
     * @throws NotFound when this partner has no such invoice
     * @throws Conflict when it is a draft or void
     * @throws InvalidInput when the way is not there, or is not one that takes addresses or a message, or it was not sent by hand
     *     on that day: it lies ahead, or the invoice was not approved yet
     */
    @AsItStands
    @Requires(Right.BILLING)
    public InvoiceDelivery send(PartnerId partner, InvoiceId id, NewSending wanted) {
        return send(partner, id, wanted, null);
    }

    /**
     * As {@link #send(PartnerId, InvoiceId, NewSending)}.
     *
     * @param version of the invoice that was looked at; null: as it stands
     * @throws StaleVersion when it is no longer of this version
     */
    @Requires(Right.BILLING)
    public InvoiceDelivery send(PartnerId partner, InvoiceId id, NewSending wanted, @Nullable Integer version) {
        notAhead(partner, new FieldCheck(), wanted.date()).done();
        return transactions.in(() -> {
            step.requireVersion(partner, id, version);
            return sent(partner, id, wanted);
        });
    }

    private FieldCheck notAhead(PartnerId partner, FieldCheck check, @Nullable LocalDate date) {
        return check.require(
                date == null || !date.isAfter(partners.today(partner)),
                "date",
                "SENT_IN_THE_FUTURE",
                "What is sent by hand was sent today or before.");
    }

    private InvoiceDelivery sent(PartnerId partner, InvoiceId id, NewSending wanted) {
        return switch (step.send(partner, List.of(id), wanted.by(), wanted.date())
                .getFirst()) {
            case Sent sent -> {
                new FieldCheck()
                        .require(wanted.to() == null, "to", "NOTHING_TO_ADDRESS", "By hand it goes to no address.")
                        .require(
                                wanted.message() == null,
                                "message",
                                "NOTHING_TO_WRITE",
                                "By hand no message goes along.")
                        .done();
                yield get(partner, sent.delivery());
            }
            case Refused refused when refused.code() == Reason.NOT_FOUND -> throw new NotFound("invoice " + id);
            case Refused refused
            when refused.code() == Reason.SENT_BEFORE_APPROVAL ->
                throw new InvalidInput("date", refused.code().name(), refused.detail());
            case Refused refused
            when refused.code() == Reason.DELIVERY_NOT_SET_UP ->
                throw new InvalidInput("by", refused.code().name(), refused.detail());
            case Refused refused -> throw new Conflict(refused.code().name(), refused.detail());
        };
    }

    /**
     * Sends many as a job; its result is a {@link SendingReport}, that names also what is not there.
     *
     * @throws InvalidInput when one is named twice, or the run is not there
     */
    @AsItStands
    @Requires(Right.BILLING)
    public JobId sendMany(PartnerId partner, SendingRequest request) {
        var run = request.runId();
        notAhead(partner, new FieldCheck(), request.date())
                .require(
                        new LinkedHashSet<>(request.ids()).size()
                                == request.ids().size(),
                        "ids",
                        "DOUBLE_ID",
                        "An invoice is named twice.")
                .require(
                        request.ids().isEmpty() != (run == null),
                        "ids",
                        "IDS_OR_RUN",
                        "Name either the invoices by ids or a run by runId.")
                .require(
                        run == null || runs.find(partner, run).isPresent(),
                        "runId",
                        "UNKNOWN_RUN",
                        "There is no run " + run + ".")
                .done();
        return transactions.in(() -> jobs.submit(partner, jobs.newId(), SendingJob.KIND, request));
    }

    /**
     * Marks many as sent by hand, as a job with a {@link SendingReport}. What was sent already, by whomever, is left as it
     * is: so nobody need have seen the newest of each.
     *
     * @param on the day on which they were sent
     * @throws InvalidInput when none is named, or one twice, or the day lies ahead
     */
    @Requires(Right.BILLING)
    public JobId markAsSent(PartnerId partner, List<InvoiceId> ids, LocalDate on) {
        return sendMany(partner, new SendingRequest(ids, null, Delivery.HAND, true, on));
    }

    /** What became of {@link #sendMany}, as far as it has come. */
    @Requires(Right.READ)
    public SendingReport report(PartnerId partner, JobId id) {
        return jobs.report(jobs.get(partner, id), SendingJob.KIND);
    }

    /** @throws NotFound when this partner has no such delivery */
    @Requires(Right.READ)
    public InvoiceDelivery get(PartnerId partner, DeliveryId id) {
        return deliveries.find(partner, id).orElseThrow(() -> new NotFound("delivery " + id));
    }

    /** The newest first. */
    @Requires(Right.READ)
    public Page<InvoiceDelivery> list(PartnerId partner, DeliveryFilter filter, PageRequest page) {
        return page.page(
                deliveries.list(partner, filter, page),
                delivery -> new Made(delivery.createdAt(), delivery.id().value()));
    }
}
