package nl.florijn.invoicing.sending;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.invoiced.JooqInvoicedMonths;
import nl.florijn.invoicing.sending.SendingResult.Reason;
import nl.florijn.invoicing.sending.SendingResult.Refused;
import nl.florijn.invoicing.sending.SendingResult.Sent;
import nl.florijn.invoicing.states.InvoiceFacts;
import nl.florijn.invoicing.states.InvoiceSent;
import nl.florijn.invoicing.states.JooqInvoiceStates;
import nl.florijn.partners.Partners;
import nl.florijn.partners.settings.Delivery;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.audit.AuditLog.Deed;
import nl.florijn.platform.crash.CrashPoint;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Sends invoices, in a transaction: its delivery, the state of each and what its debtor owes since then come about together or
 * not at all. An invoice becomes SENT with its first delivery that is; later ones leave it so.
 */
@Component
class SendingStep {

    private final JooqInvoiceStates states;
    private final JooqDeliveries deliveries;
    private final JooqInvoicedMonths months;
    private final ApplicationEventPublisher events;
    private final IdSequence ids;
    private final AuditLog audit;
    private final Partners partners;
    private final Clock clock = Clock.systemUTC();

    SendingStep(
            JooqInvoiceStates states,
            JooqDeliveries deliveries,
            JooqInvoicedMonths months,
            ApplicationEventPublisher events,
            IdSequence ids,
            AuditLog audit,
            Partners partners) {
        this.states = states;
        this.deliveries = deliveries;
        this.months = months;
        this.events = events;
        this.ids = ids;
        this.audit = audit;
        this.partners = partners;
    }

    /**
     * Holds an invoice as it was looked at until the transaction ends.
     *
     * @param version null: whatever it is
     * @throws StaleVersion when it is another by now
     */
    void requireVersion(PartnerId partner, InvoiceId id, @Nullable Integer version) {
        states.lock(partner, List.of(id))
                .forEach(invoice -> StaleVersion.check(version, invoice.version(), "The invoice"));
    }

    /**
     * What became of each, those that this partner does not have last.
     *
     * @param by null: each as its debtor wants it
     * @param on the day on which they went by hand; null: today
     */
    List<SendingResult> send(PartnerId partner, List<InvoiceId> wanted, @Nullable Delivery by, @Nullable LocalDate on) {
        return send(partner, wanted, by, on, invoice -> Optional.empty());
    }

    /** The same of those that were not sent yet. */
    List<SendingResult> sendUnsent(
            PartnerId partner, List<InvoiceId> wanted, @Nullable Delivery by, @Nullable LocalDate on) {
        return send(partner, wanted, by, on, SendingStep::sentAlready);
    }

    private static Optional<SendingResult> sentAlready(InvoiceFacts invoice) {
        return invoice.status() == InvoiceStatus.SENT
                ? Optional.of(new Refused(
                        invoice.id(),
                        Reason.SENT_BEFORE,
                        "Invoice " + invoice.number() + " was sent already; it is left as it is."))
                : Optional.empty();
    }

    /** @param unwanted refuses what could be sent but is not to be */
    private List<SendingResult> send(
            PartnerId partner,
            List<InvoiceId> wanted,
            @Nullable Delivery by,
            @Nullable LocalDate wantedDay,
            Function<InvoiceFacts, Optional<SendingResult>> unwanted) {
        var now = clock.instant();
        var on = wantedDay == null ? partners.today(partner) : wantedDay;
        var made = new ArrayList<InvoiceDelivery>();
        var first = new ArrayList<InvoiceFacts>();
        var results = new ArrayList<SendingResult>();
        var missing = new LinkedHashSet<>(wanted);
        for (var invoice : states.lock(partner, wanted)) {
            missing.remove(invoice.id());
            var way = by == null ? invoice.delivery() : by;
            var refused =
                    unwanted.apply(invoice).or(() -> refused(invoice, way)).or(() -> tooEarly(invoice, wantedDay));
            if (refused.isPresent()) {
                results.add(refused.get());
                continue;
            }
            var delivery = delivery(invoice, way, now, on);
            made.add(delivery);
            results.add(new Sent(invoice.id(), delivery.id()));
            if (invoice.status().mayBecome(InvoiceStatus.SENT)) {
                first.add(invoice);
            }
        }
        missing.forEach(id -> results.add(new Refused(id, Reason.NOT_FOUND, "There is no invoice " + id + ".")));
        keep(partner, made, first, now, on);
        return results;
    }

    private void keep(
            PartnerId partner, List<InvoiceDelivery> made, List<InvoiceFacts> first, Instant now, LocalDate on) {
        deliveries.add(partner, made);
        audit.recordAll(
                partner,
                AuditAction.SENT,
                made.stream()
                        .map(delivery -> new Deed(
                                delivery.invoiceId(),
                                Map.of("number", delivery.number(), "by", delivery.by(), "date", on)))
                        .toList());
        if (first.isEmpty()) {
            return;
        }
        var ids = first.stream().map(InvoiceFacts::id).toList();
        states.sent(partner, ids, now, on);
        CrashPoint.reached("sending.sent");
        events.publishEvent(new InvoiceSent(partner, first, on));
        // Last of all: whoever sends at the same time waits for the sums of the month.
        months.add(partner, ids);
        CrashPoint.reached("sending.entered");
    }

    private static Optional<SendingResult> refused(InvoiceFacts invoice, Delivery way) {
        return switch (invoice.status()) {
            case DRAFT ->
                Optional.of(new Refused(
                        invoice.id(),
                        Reason.NOT_APPROVED,
                        "This draft has no number yet; approve it before it is sent."));
            case VOID ->
                Optional.of(new Refused(
                        invoice.id(),
                        Reason.INVOICE_VOID,
                        "Invoice " + invoice.number() + " is void; it is not sent."));
            case APPROVED, SENT ->
                way == Delivery.HAND
                        ? Optional.empty()
                        : Optional.of(new Refused(
                                invoice.id(),
                                Reason.DELIVERY_NOT_SET_UP,
                                "Sending by " + way + " is not set up; send it yourself and mark it as sent by HAND."));
        };
    }

    private static Optional<SendingResult> tooEarly(InvoiceFacts invoice, @Nullable LocalDate on) {
        var approved = invoice.approvedOn();
        return on == null || approved == null || !on.isBefore(approved)
                ? Optional.empty()
                : Optional.of(new Refused(
                        invoice.id(),
                        Reason.SENT_BEFORE_APPROVAL,
                        "Invoice " + invoice.name() + " was approved on " + approved
                                + "; it was not sent before that day."));
    }

    /** Whoever marks it as sent by hand says that it was, and on which day. */
    private InvoiceDelivery delivery(InvoiceFacts invoice, Delivery way, Instant now, LocalDate on) {
        return new InvoiceDelivery(
                new DeliveryId(ids.next()),
                invoice.id(),
                invoice.name(),
                way,
                List.of(),
                DeliveryState.SENT,
                1,
                null,
                null,
                now,
                now,
                on,
                Actor.current().name(),
                1);
    }
}
