package nl.florijn.customers;

import nl.florijn.banking.KeyText;
import org.jspecify.annotations.Nullable;

/**
 * Which customers are wanted; null leaves a condition out.
 *
 * @param reference exactly this one
 * @param number exactly this one
 * @param q words of the name, in whatever order and any part of each, or part of the number or of the address of mails
 * @param invoiceDebtorId those that this one pays for
 * @param running whether a subscription of theirs runs today
 */
public record CustomerFilter(
        @Nullable String reference,
        @Nullable String number,
        @Nullable String q,
        @Nullable CustomerId invoiceDebtorId,
        @Nullable Boolean running) {

    public CustomerFilter(
            @Nullable String reference,
            @Nullable String number,
            @Nullable String q,
            @Nullable CustomerId invoiceDebtorId) {
        this(reference, number, q, invoiceDebtorId, null);
    }

    public CustomerFilter {
        reference = reference == null ? null : KeyText.of(reference);
        number = number == null ? null : KeyText.of(number);
    }

    public static final CustomerFilter ALL = new CustomerFilter(null, null, null, null);
}
