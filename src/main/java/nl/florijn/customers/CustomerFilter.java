package nl.florijn.customers;

import nl.florijn.banking.KeyText;
import org.jspecify.annotations.Nullable;

/**
 * Which customers are wanted; null leaves a condition out.
 *
 * @param reference exactly this one
 * @param number exactly this one
 * @param q part of the name, or the beginning of the number
 * @param invoiceDebtorId those that this one pays for
 */
public record CustomerFilter(
        @Nullable String reference,
        @Nullable String number,
        @Nullable String q,
        @Nullable CustomerId invoiceDebtorId) {

    public CustomerFilter {
        reference = reference == null ? null : KeyText.of(reference);
        number = number == null ? null : KeyText.of(number);
    }

    public static final CustomerFilter ALL = new CustomerFilter(null, null, null, null);
}
