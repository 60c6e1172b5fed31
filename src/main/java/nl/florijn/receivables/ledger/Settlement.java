package nl.florijn.receivables.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.money.Money;
import nl.florijn.receivables.EntryKind;

/**
 * How much of a payment or credit note settles an invoice.
 *
 * @param amount above zero
 * @param deductions what is taken off the invoice besides, by what it is: DISCOUNT, CREDIT_SURCHARGE, WRITE_OFF
 */
public record Settlement(InvoiceId invoiceId, Money amount, Map<EntryKind, Deduction> deductions) {

    public Settlement {
        deductions = Collections.unmodifiableMap(new TreeMap<>(deductions));
    }

    /** Without anything deducted. */
    public static Settlement of(InvoiceId invoiceId, Money amount) {
        return new Settlement(invoiceId, amount, Map.of());
    }
}
