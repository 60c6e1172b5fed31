package nl.florijn.invoicing.warnings;

import java.util.List;
import java.util.stream.Collectors;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.JooqInvoices;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Component;

/** Looks at drafts again, when something changed that their warnings depend on: they say what is so now. */
@Component
class WarnedAgain {

    private static final int AT_ONCE = 500;

    private final JooqWarnings stored;
    private final JooqInvoices invoices;
    private final DraftWarnings warnings;

    WarnedAgain(JooqWarnings stored, JooqInvoices invoices, DraftWarnings warnings) {
        this.stored = stored;
        this.invoices = invoices;
        this.warnings = warnings;
    }

    void drafts(PartnerId partner, List<InvoiceId> ids) {
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            some(partner, ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
        }
    }

    private void some(PartnerId partner, List<InvoiceId> ids) {
        invoices.lock(partner, ids);
        var drafts =
                invoices.load(partner, ids).stream().filter(Invoice::isDraft).toList();
        var book =
                warnings.book(partner, drafts.stream().map(Invoice::customerId).collect(Collectors.toSet()));
        for (var draft : drafts) {
            stored.replace(partner, draft, book.warnings(WarnedDraft.of(draft, draft.date())));
        }
    }
}
