package nl.florijn.invoicing.drafts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.JooqInvoices;
import nl.florijn.invoicing.SeenDrafts;
import nl.florijn.invoicing.facts.DueCustomer;
import nl.florijn.invoicing.facts.JooqDueCustomers;
import nl.florijn.partners.Partners;
import nl.florijn.platform.AsItStands;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.ShownText;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Entering, editing and discarding drafts (R12, R13). */
@Service
public class DraftEditing {

    private final JooqInvoices invoices;
    private final JooqDraftLocks locks;
    private final DraftWriting writing;
    private final DraftRemoval removal;
    private final DraftLineChanges lines;
    private final TemplateStart start;
    private final LinePricing pricing;
    private final DraftPricing draftPricing;
    private final JooqDueCustomers customers;
    private final Partners partners;
    private final Transactions transactions;
    private final AuditLog audit;

    DraftEditing(
            JooqInvoices invoices,
            JooqDraftLocks locks,
            DraftWriting writing,
            DraftRemoval removal,
            DraftLineChanges lines,
            TemplateStart start,
            LinePricing pricing,
            DraftPricing draftPricing,
            JooqDueCustomers customers,
            Partners partners,
            Transactions transactions,
            AuditLog audit) {
        this.invoices = invoices;
        this.locks = locks;
        this.writing = writing;
        this.removal = removal;
        this.lines = lines;
        this.start = start;
        this.pricing = pricing;
        this.draftPricing = draftPricing;
        this.customers = customers;
        this.partners = partners;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Enters a draft by hand. */
    @Requires(Right.BILLING)
    public Invoice create(PartnerId partner, NewInvoice wanted) {
        new FieldCheck()
                .present("customerId", wanted.customerId())
                .percent("surchargePercent", wanted.surchargePercent())
                .done();
        return transactions.in(() -> {
            var holder = customer(partner, wanted.customerId(), "customerId");
            var date = wanted.date() == null ? partners.today(partner) : wanted.date();
            var begun = start.of(partner, wanted, holder.debtor().currency());
            var lines = begun.invoice().lines();
            if (lines.isEmpty()) {
                throw new InvalidInput("lines", "REQUIRED", "An invoice needs at least one line.");
            }
            DraftLineChanges.checkCount(lines.size(), 0);
            var priced = begun.naming(() -> pricing.edited(partner, PricedDraft.of(holder, date), lines));
            var id = writing.writeNew(partner, holder, date, begun.invoice(), priced);
            audit.record(partner, AuditAction.DRAFT_CREATED, id, Map.of("lines", priced.size()));
            return notBelowZero(invoice(partner, id));
        });
    }

    /**
     * Changes a draft; where nothing becomes another it stays as it was, and nobody has changed it.
     *
     * @throws StaleVersion when it is no longer of this version
     * @throws Conflict when it is not a draft any more, or its amounts follow from an invoice
     * @throws InvalidInput when a line cannot be reckoned, or it is not told what becomes of a removed one
     */
    @Requires(Right.BILLING)
    public Invoice change(PartnerId partner, InvoiceId id, int version, DraftChange change) {
        return transactions.in(() -> {
            var draft = draft(partner, id);
            StaleVersion.check(version, draft.life().version(), "The draft");
            change.check(draft);
            change.checkCreditNote(draft);
            var changed = transactions.keepingIf(after -> !after.isLike(draft), () -> changed(partner, draft, change));
            if (changed.isLike(draft)) {
                return draft;
            }
            audit.record(
                    partner,
                    AuditAction.DRAFT_EDITED,
                    id,
                    Map.of(
                            "before",
                            draft.amounts().total(),
                            "after",
                            changed.amounts().total()));
            return changed;
        });
    }

    private Invoice changed(PartnerId partner, Invoice draft, DraftChange change) {
        writing.changeHead(partner, draft, change);
        if (draft.isCreditedByHand()) {
            writing.warn(partner, draft, change);
        } else if (change.lines() != null) {
            lines.change(partner, draft, change, change.lines());
        } else if (change.date().equals(draft.date())) {
            writing.reckon(partner, draft, change);
        } else {
            writing.writeLines(partner, draft, change, draftPricing.onDate(partner, draft, change.date()));
        }
        return notBelowZero(invoice(partner, draft.id()));
    }

    /**
     * Discards drafts: their periods and charges become billable again. Draft credit notes for them go too, since there
     * is nothing left to credit. All or none.
     */
    @AsItStands
    @Requires(Right.BILLING)
    public void discard(PartnerId partner, List<InvoiceId> ids) {
        discard(partner, ids, SeenDrafts.AS_THEY_STAND);
    }

    /**
     * As {@link #discard(PartnerId, List)}.
     *
     * @throws StaleVersion when one of them is not as it was seen; all stay
     */
    @Requires(Right.BILLING)
    public void discard(PartnerId partner, List<InvoiceId> ids, SeenDrafts seen) {
        transactions.run(() -> {
            var drafts = drafts(partner, ids, seen);
            var creditNotes = invoices.lockCreditNotesOf(partner, ids);
            creditNotes.removeAll(ids);
            drafts.addAll(invoices.load(partner, creditNotes));
            removal.discard(partner, drafts);
            recordGone(partner, drafts, null);
        });
    }

    /**
     * Refuses drafts: what they bill or give back is waived and never proposed again (R13). Draft credit notes for them
     * go too. All or none.
     *
     * @param reason is kept with what is waived
     */
    @AsItStands
    @Requires(Right.BILLING)
    public void waive(PartnerId partner, List<InvoiceId> ids, @Nullable String reason) {
        waive(partner, ids, SeenDrafts.AS_THEY_STAND, reason);
    }

    /**
     * As {@link #waive(PartnerId, List, String)}.
     *
     * @throws StaleVersion when one of them is not as it was seen; all stay
     */
    @Requires(Right.BILLING)
    public void waive(PartnerId partner, List<InvoiceId> ids, SeenDrafts seen, @Nullable String reason) {
        if (reason == null || !ShownText.isSeen(reason)) {
            throw new InvalidInput("reason", "REASON_REQUIRED", "Say why it is waived.");
        }
        new FieldCheck().optional("reason", reason, RemovedLine.LONGEST_REASON).done();
        transactions.run(() -> {
            var drafts = drafts(partner, ids, seen);
            var creditNotes = invoices.lockCreditNotesOf(partner, ids);
            creditNotes.removeAll(ids);
            var givenBack = invoices.load(partner, creditNotes);
            removal.discard(partner, givenBack);
            removal.waive(partner, drafts, ShownText.of(reason));
            recordGone(partner, givenBack, null);
            recordGone(partner, drafts, ShownText.of(reason));
        });
    }

    private List<Invoice> drafts(PartnerId partner, List<InvoiceId> ids, SeenDrafts seen) {
        new FieldCheck().selection("ids", ids).done();
        locks.lock(partner, ids);
        var drafts = new ArrayList<>(invoices.load(partner, ids));
        var missing = new LinkedHashSet<>(ids);
        drafts.forEach(draft -> missing.remove(draft.id()));
        if (!missing.isEmpty()) {
            throw new NotFound("invoice " + missing.getFirst());
        }
        drafts.forEach(DraftEditing::requireDraft);
        seen.check(drafts);
        return drafts;
    }

    private void recordGone(PartnerId partner, List<Invoice> drafts, @Nullable String waivedBecause) {
        for (var draft : drafts) {
            var facts = new HashMap<String, Object>();
            facts.put("debtor", draft.debtor().name());
            facts.put("total", draft.amounts().total());
            if (waivedBecause != null) {
                facts.put("waived", waivedBecause);
            }
            audit.record(partner, AuditAction.DRAFT_DISCARDED, draft.id(), facts);
        }
    }

    private Invoice draft(PartnerId partner, InvoiceId id) {
        locks.lock(partner, List.of(id));
        var draft = invoice(partner, id);
        requireDraft(draft);
        return draft;
    }

    private Invoice invoice(PartnerId partner, InvoiceId id) {
        return invoices.load(partner, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("invoice " + id));
    }

    /** Money that is given back is on a credit note, whose amounts are positive (R33). */
    static Invoice notBelowZero(Invoice draft) {
        if (draft.amounts().total().signum() < 0) {
            throw new InvalidInput("lines", "BELOW_ZERO", BelowZero.sentence(draft));
        }
        return draft;
    }

    private static void requireDraft(Invoice invoice) {
        if (!invoice.isDraft()) {
            throw new Conflict(
                    "INVOICE_IMMUTABLE",
                    "Invoice " + invoice.number() + " was approved and does not change any more. Make a credit note.",
                    String.valueOf(invoice.number()));
        }
    }

    private DueCustomer customer(PartnerId partner, CustomerId id, String field) {
        return customers.customers(partner, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new InvalidInput(field, "UNKNOWN_CUSTOMER", "There is no customer " + id + "."));
    }
}
