package nl.florijn.invoicing.takingback;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.JooqInvoices;
import nl.florijn.invoicing.SeenDrafts;
import nl.florijn.invoicing.billed.BillingRelease;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftRemoval;
import nl.florijn.invoicing.drafts.JooqDraftLocks;
import nl.florijn.invoicing.invoiced.JooqInvoicedMonths;
import nl.florijn.invoicing.states.InvoiceFacts;
import nl.florijn.invoicing.states.InvoiceVoided;
import nl.florijn.invoicing.states.JooqInvoiceStates;
import nl.florijn.messaging.VoidedMails;
import nl.florijn.numbering.NumberSeriesBook;
import nl.florijn.numbering.SeriesCode;
import nl.florijn.numbering.SeriesCounter;
import nl.florijn.platform.AsItStands;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.crash.CrashPoint;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Takes invoices back, and says what can be done with each now (R32). */
@Service
public class TakingBack {

    private final NumberSeriesBook series;
    private final JooqDraftLocks locks;
    private final JooqActionFacts facts;
    private final JooqInvoiceStates states;
    private final JooqInvoices invoices;
    private final JooqWithdrawals withdrawals;
    private final JooqInvoicedMonths months;
    private final DraftEditing editing;
    private final DraftRemoval removal;
    private final BillingRelease release;
    private final VoidedMails mails;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    TakingBack(
            NumberSeriesBook series,
            JooqDraftLocks locks,
            JooqActionFacts facts,
            JooqInvoiceStates states,
            JooqInvoices invoices,
            JooqWithdrawals withdrawals,
            JooqInvoicedMonths months,
            DraftEditing editing,
            DraftRemoval removal,
            BillingRelease release,
            VoidedMails mails,
            ApplicationEventPublisher events,
            Transactions transactions,
            AuditLog audit) {
        this.series = series;
        this.locks = locks;
        this.facts = facts;
        this.states = states;
        this.invoices = invoices;
        this.withdrawals = withdrawals;
        this.months = months;
        this.editing = editing;
        this.removal = removal;
        this.release = release;
        this.mails = mails;
        this.events = events;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * What can be done with an invoice now, and why the rest cannot.
     *
     * @throws NotFound when this partner has no such invoice
     */
    @Requires(Right.READ)
    public List<ActionAnswer> actions(PartnerId partner, InvoiceId id) {
        return Actions.of(find(partner, id));
    }

    /**
     * Discards a draft, or deletes the invoice that was approved last in its series and never left: its number is given
     * again. What it billed becomes billable again.
     *
     * @throws NotFound when this partner has no such invoice
     * @throws Conflict when it has to stay; the sentence says what can be done instead
     */
    @AsItStands
    @Requires(Right.BILLING)
    public void delete(PartnerId partner, InvoiceId id) {
        delete(partner, id, null);
    }

    /**
     * As {@link #delete(PartnerId, InvoiceId)}.
     *
     * @param version of the invoice that was looked at; null: as it stands
     * @throws StaleVersion when it is no longer of this version
     */
    @Requires(Right.BILLING)
    public void delete(PartnerId partner, InvoiceId id, @Nullable Integer version) {
        transactions.run(() -> {
            if (whole(partner, id).isDraft()) {
                editing.discard(partner, List.of(id), SeenDrafts.of(id, version));
            } else {
                withdraw(partner, id, version);
            }
        });
    }

    private void withdraw(PartnerId partner, InvoiceId id, @Nullable Integer version) {
        var counters = series.lock(partner);
        var invoice = locked(partner, id, version);
        require(InvoiceAction.DELETE, find(partner, id));
        var code = Objects.requireNonNull(invoice.series());
        var sequence = Objects.requireNonNull(facts.sequence(partner, id));
        var counter = counters.of(code)
                .filter(inUse -> inUse.isLast(sequence, invoice.date()))
                .orElseThrow(() -> refused(ActionRefusal.NOT_LAST_NUMBER, find(partner, id)));
        var whole = whole(partner, id);
        withdrawals.withdraw(partner, invoice, sequence, clock.instant());
        CrashPoint.reached("withdrawal.recorded");
        removal.discard(partner, List.of(whole));
        giveBack(partner, counter, sequence, code, id);
        series.save(partner, counters);
        audit.record(
                partner,
                AuditAction.NUMBER_TAKEN_BACK,
                id,
                Map.of("number", invoice.name(), "debtor", whole.debtor().name(), "total", invoice.total()));
        CrashPoint.reached("withdrawal.done");
    }

    private void giveBack(PartnerId partner, SeriesCounter counter, long sequence, SeriesCode code, InvoiceId id) {
        counter.takeBack(sequence, facts.before(partner, code, id).orElse(null));
    }

    /**
     * Makes an invoice void that went to a consumer: it keeps its number, nothing is owed, and what it billed becomes billable
     * again.
     *
     * @param version of the invoice that was looked at; null: as it stands
     * @throws NotFound when this partner has no such invoice
     * @throws Conflict when it cannot be; the sentence says what can be done instead
     * @throws StaleVersion when it is no longer of this version
     */
    @Requires(Right.BILLING)
    public void makeVoid(PartnerId partner, InvoiceId id, @Nullable Integer version) {
        transactions.run(() -> {
            var invoice = locked(partner, id, version);
            require(InvoiceAction.VOID, find(partner, id));
            var whole = whole(partner, id);
            states.voided(partner, id, clock.instant());
            release.release(partner, whole.lines());
            CrashPoint.reached("voiding.released");
            events.publishEvent(new InvoiceVoided(partner, invoice));
            months.remove(partner, id);
            var told = mails.queue(partner, invoice.debtor(), invoice.name(), invoice.date());
            audit.record(
                    partner,
                    AuditAction.VOIDED,
                    id,
                    Map.of(
                            "number", invoice.name(),
                            "total", invoice.total(),
                            "address", told == null ? "" : told));
            CrashPoint.reached("voiding.done");
        });
    }

    /**
     * Where the mail goes that tells of a void invoice.
     *
     * @return null: its debtor has no address and gets none
     * @throws NotFound when this partner has no such invoice
     */
    @Requires(Right.READ)
    public @Nullable String toldAt(PartnerId partner, InvoiceId id) {
        return mails.address(partner, whole(partner, id).customerId());
    }

    private InvoiceFacts locked(PartnerId partner, InvoiceId id, @Nullable Integer version) {
        locks.lock(partner, List.of(id));
        var invoice =
                states.lock(partner, List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("invoice " + id));
        if (version != null) {
            StaleVersion.check(version, invoice.version(), "The invoice");
        }
        return invoice;
    }

    private ActionFacts find(PartnerId partner, InvoiceId id) {
        return facts.find(partner, id).orElseThrow(() -> new NotFound("invoice " + id));
    }

    private Invoice whole(PartnerId partner, InvoiceId id) {
        return invoices.load(partner, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("invoice " + id));
    }

    private static void require(InvoiceAction action, ActionFacts facts) {
        Actions.refusal(action, facts).ifPresent(refusal -> {
            throw refused(refusal, facts);
        });
    }

    private static Conflict refused(ActionRefusal refusal, ActionFacts facts) {
        return new Conflict(
                refusal.name(), refusal.sentence(facts), refusal.facts(facts).toArray());
    }
}
