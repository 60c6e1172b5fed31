package nl.florijn.invoicing.warnings;

import java.util.stream.Collectors;
import nl.florijn.currencies.DayRatesChanged;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.JooqInvoices;
import nl.florijn.platform.PartnerId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Drafts that wait for a rate are looked at again when rates come in (R28). */
@Component
class DraftsWithoutRate {

    private final JooqWarnings stored;
    private final JooqInvoices invoices;
    private final DraftWarnings warnings;

    DraftsWithoutRate(JooqWarnings stored, JooqInvoices invoices, DraftWarnings warnings) {
        this.stored = stored;
        this.invoices = invoices;
        this.warnings = warnings;
    }

    @EventListener
    void on(DayRatesChanged changed) {
        stored.partnersWithoutRate().forEach(this::warnAgain);
    }

    private void warnAgain(PartnerId partner) {
        var ids = stored.draftsWithoutRate(partner);
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
