package nl.florijn.invoicing.drafts;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import nl.florijn.customers.CustomerId;
import nl.florijn.documents.layouts.Layouts;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.JooqInvoices;
import nl.florijn.invoicing.facts.DueCustomer;
import nl.florijn.invoicing.facts.JooqDueCustomers;
import nl.florijn.invoicing.warnings.DraftWarnings;
import nl.florijn.partners.Partners;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/**
 * What a draft would be if what is being typed were saved now: reckoned as saving reckons it, without its warnings. Nothing is
 * kept and nobody waits for it.
 */
@Service
public class DraftPreviews {

    private final JooqInvoices invoices;
    private final DraftPricing draftPricing;
    private final LinePricing pricing;
    private final TemplateStart start;
    private final JooqDueCustomers customers;
    private final DraftWarnings warnings;
    private final DraftAssembly assembly;
    private final Layouts layouts;
    private final Partners partners;
    private final Transactions transactions;

    DraftPreviews(
            JooqInvoices invoices,
            DraftPricing draftPricing,
            LinePricing pricing,
            TemplateStart start,
            JooqDueCustomers customers,
            DraftWarnings warnings,
            DraftAssembly assembly,
            Layouts layouts,
            Partners partners,
            Transactions transactions) {
        this.invoices = invoices;
        this.draftPricing = draftPricing;
        this.pricing = pricing;
        this.start = start;
        this.customers = customers;
        this.warnings = warnings;
        this.assembly = assembly;
        this.layouts = layouts;
        this.partners = partners;
        this.transactions = transactions;
    }

    /**
     * As {@link DraftEditing#create} would make it; new lines have no ids yet.
     *
     * @throws InvalidInput when it could not be entered like this
     */
    @Requires(Right.BILLING)
    public Invoice entered(PartnerId partner, NewInvoice wanted) {
        return keepingNothing(() -> {
            var date = wanted.date() == null ? partners.today(partner) : wanted.date();
            var holder = customers.customers(partner, List.of(wanted.customerId())).stream()
                    .findFirst()
                    .orElseThrow(() -> new NotFound("customer " + wanted.customerId()));
            return entered(partner, holder, date, wanted);
        });
    }

    private Invoice entered(PartnerId partner, DueCustomer holder, LocalDate date, NewInvoice wanted) {
        var debtor = new CustomerId(holder.debtor().id());
        var onTop = wanted.onTop(holder.debtor().onTop());
        var facts = warnings.book(partner, List.of(debtor)).debtor(debtor);
        var named = layouts.resolve(partner, wanted.layout());
        var head = assembly.blank(partner, invoices.debtor(partner, debtor), holder.debtor(), facts, onTop, date);
        var begun = start.of(partner, wanted, head.unit());
        var lines = begun.naming(() -> pricing.edited(
                partner, PricedDraft.of(holder, date), begun.invoice().lines()));
        var reckoned = Reckoned.of(lines, wanted.discount(), onTop, debtor, head.unit());
        return assembly.draft(
                partner, head, begun.invoice().change(date, onTop), named == null ? facts.layout() : named, reckoned);
    }

    /**
     * As {@link DraftEditing#change} would make it; new lines have no ids yet, and what becomes of lines that were taken off
     * may still be open.
     *
     * @throws InvalidInput when it could not be changed like this
     */
    @Requires(Right.BILLING)
    public Invoice changed(PartnerId partner, InvoiceId id, DraftChange change) {
        return keepingNothing(() -> {
            var draft = invoices.load(partner, List.of(id)).stream()
                    .filter(Invoice::isDraft)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("draft " + id));
            change.check(draft);
            change.checkCreditNote(draft);
            var layout = layouts.resolve(partner, change.layout());
            return draft.isCreditedByHand()
                    ? assembly.head(partner, draft, change, layout)
                    : assembly.draft(partner, draft, change, layout, reckoned(partner, draft, change));
        });
    }

    private Reckoned reckoned(PartnerId partner, Invoice draft, DraftChange change) {
        var lines = change.lines() == null
                ? draftPricing.onDate(partner, draft, change.date())
                : draftPricing.edited(partner, draft, change.date(), own(draft, change.lines()));
        return Reckoned.of(lines, change.discount(), change.onTop(draft), draft.customerId(), draft.unit());
    }

    private static List<DraftLine> own(Invoice draft, List<DraftLine> lines) {
        var onTop = draft.linesOnTop().stream().map(InvoiceLine::id).toList();
        return lines.stream().filter(line -> !onTop.contains(line.id())).toList();
    }

    /** An account that only is being typed is not made. */
    private Invoice keepingNothing(Supplier<Invoice> work) {
        return DraftEditing.notBelowZero(transactions.in(() -> transactions.keepingIf(_ -> false, work)));
    }
}
