package nl.florijn.invoicing.credits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.composing.DraftInvoice;
import nl.florijn.billing.composing.OnTop;
import nl.florijn.billing.crediting.CreditPart;
import nl.florijn.billing.crediting.Credited;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.LineId;
import nl.florijn.invoicing.billed.BillingRelease;
import nl.florijn.invoicing.billed.JooqBilledEntries;
import nl.florijn.invoicing.drafts.DraftChange;
import nl.florijn.invoicing.drafts.JooqDraftAuthors;
import nl.florijn.invoicing.drafts.JooqDraftEdits;
import nl.florijn.invoicing.drafts.JooqDraftWriter;
import nl.florijn.invoicing.drafts.NewDraft;
import nl.florijn.invoicing.warnings.DraftWarnings;
import nl.florijn.invoicing.warnings.WarnedDraft;
import nl.florijn.money.Money;
import nl.florijn.money.VatTotals;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.security.Actor;
import nl.florijn.subscriptions.SubscriptionId;
import org.springframework.stereotype.Component;

/** Writes credit notes that are made by hand, and what they make billable or waive (R7, R33). */
@Component
class CreditNoteWriting {

    private final JooqDraftWriter writer;
    private final JooqCreditLines lines;
    private final JooqDraftEdits edits;
    private final JooqDraftAuthors editors;
    private final JooqBilledEntries entries;
    private final BillingRelease release;
    private final DraftWarnings warnings;
    private final IdSequence ids;

    CreditNoteWriting(
            JooqDraftWriter writer,
            JooqCreditLines lines,
            JooqDraftEdits edits,
            JooqDraftAuthors editors,
            JooqBilledEntries entries,
            BillingRelease release,
            DraftWarnings warnings,
            IdSequence ids) {
        this.writer = writer;
        this.lines = lines;
        this.edits = edits;
        this.editors = editors;
        this.entries = entries;
        this.release = release;
        this.warnings = warnings;
        this.ids = ids;
    }

    InvoiceId write(PartnerId partner, Invoice invoice, LocalDate date, CreditPart part, boolean rebill) {
        var credited = part.lines();
        var totals = part.totals();
        var id = new InvoiceId(ids.next());
        var book = warnings.book(partner, List.of(invoice.customerId()));
        var rate = invoice.isForeign() ? invoice.amounts().rate() : null;
        var debtor = book.debtor(invoice.customerId());
        var layout = debtor.layout();
        var note = new DraftInvoice(
                DraftInvoice.Kind.CREDIT_NOTE,
                invoice.customerId().value(),
                invoice.unit(),
                layout == null ? null : layout.value(),
                date,
                debtor.paymentTerm().dueDate(date),
                List.of(),
                totals,
                OnTop.NONE,
                OnTop.Early.none(invoice.unit()),
                invoice.id().value());
        var found = book.warnings(WarnedDraft.of(note, rate));
        writer.write(partner, List.of(new NewDraft(id, note, rate, debtor, found, null, null)));
        var head = new DraftChange(date, null, null, rate, discount(credited, totals), BigDecimal.ZERO, null, null);
        edits.changeHead(partner, id, head, note.dueDate(), layout, rate);
        editors.add(partner, id, Actor.current().name());
        addLines(partner, id, invoice, credited, rebill);
        edits.changeTotals(partner, id, totals, note.early(), credited.size(), 0, found);
        return id;
    }

    private static InvoiceDiscount discount(List<Credited> credited, VatTotals totals) {
        var lines = credited.stream()
                .map(Credited::net)
                .reduce(Money.zero(totals.net().currency()), Money::plus);
        return new InvoiceDiscount(null, lines.minus(totals.net()).toDecimal());
    }

    private void addLines(PartnerId partner, InvoiceId note, Invoice invoice, List<Credited> credited, boolean rebill) {
        Map<LineId, InvoiceLine> byId = new HashMap<>();
        invoice.lines().forEach(line -> byId.put(line.id(), line));
        Map<SubscriptionId, LocalDate> firstDays = new HashMap<>();
        for (var position = 0; position < credited.size(); position++) {
            var one = credited.get(position);
            var id = lines.add(partner, note, position, one);
            var line = byId.get(new LineId(one.line().lineId()));
            if (line != null && line.subscriptionId() != null && line.from() != null) {
                entries.credit(partner, line.id(), id, one.net().negated().toDecimal(), rebill);
                firstDays.merge(
                        line.subscriptionId(), line.from(), (first, other) -> first.isBefore(other) ? first : other);
            }
        }
        if (rebill) {
            release.reopen(partner, firstDays);
        }
    }
}
