package nl.florijn.receivables.ledger;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.platform.PartnerId;
import nl.florijn.receivables.InvoicePaid;
import nl.florijn.receivables.InvoiceReopened;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what was entered on accounts, and tells which invoices are paid by it or open again. */
@Component
public class Ledger {

    private final JooqLedger rows;
    private final ApplicationEventPublisher events;

    Ledger(JooqLedger rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    /** @param accounts that are locked */
    public void write(PartnerId partner, Collection<Account> accounts) {
        rows.write(partner, accounts);
        tell(accounts, Account::paid, invoices -> new InvoicePaid(partner, invoices));
        tell(accounts, Account::reopened, invoices -> new InvoiceReopened(partner, invoices));
    }

    private void tell(
            Collection<Account> accounts,
            Function<Account, List<InvoiceId>> which,
            Function<List<InvoiceId>, Object> event) {
        var invoices = accounts.stream().map(which).flatMap(List::stream).toList();
        if (!invoices.isEmpty()) {
            events.publishEvent(event.apply(invoices));
        }
    }
}
