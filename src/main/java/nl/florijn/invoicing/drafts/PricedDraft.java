package nl.florijn.invoicing.drafts;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.facts.DueCustomer;
import org.jspecify.annotations.Nullable;

/**
 * A draft whose lines are priced.
 *
 * @param owner to whom lines belong that are new on it
 * @param holders who holds what its lines bill: their price lists and discounts count (R2)
 * @param currency its own: the debtor may have gone over to another one since (R2)
 * @param date invoice date
 * @param lines as they are
 */
record PricedDraft(
        DueCustomer owner,
        Map<CustomerId, DueCustomer> holders,
        Currency currency,
        LocalDate date,
        List<InvoiceLine> lines) {

    /** One that is being entered for a customer. */
    static PricedDraft of(DueCustomer customer, LocalDate date) {
        return new PricedDraft(customer, Map.of(), customer.debtor().currency(), date, List.of());
    }

    DueCustomer holder(@Nullable InvoiceLine line) {
        return line == null ? owner : holders.getOrDefault(line.customerId(), owner);
    }
}
