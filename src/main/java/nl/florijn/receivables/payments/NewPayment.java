package nl.florijn.receivables.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.receivables.PaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in.
 *
 * @param date when it was paid; null: today
 * @param currency null: that of the invoice which it names, else of the debtor
 * @param invoiceId what it is for; what is above that stays on account
 * @param allocations what it is for, exactly; the rest stays on account
 * @param reference as the debtor wrote it: where it names an open invoice it is for that
 * @param late as in {@link WantedAllocation}, for {@code invoiceId} and {@code reference}
 * @param writeOff as in {@link WantedAllocation}, for {@code invoiceId} and {@code reference}
 */
public record NewPayment(
        @Nullable CustomerId customerId,
        @Nullable LocalDate date,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable PaymentMethod method,
        @Nullable InvoiceId invoiceId,
        @Nullable List<WantedAllocation> allocations,
        @Nullable String reference,
        @Nullable Boolean late,
        @Nullable Boolean writeOff) {

    private static final int LONGEST_REFERENCE = 140;
    private static final String NOTHING_TO_SETTLE =
            "This payment settles no open invoice: neither invoiceId nor reference names one.";

    private static boolean isTrue(@Nullable Boolean said) {
        return Boolean.TRUE.equals(said);
    }

    /**
     * What is asked of an invoice where there is none that is open.
     *
     * @throws InvalidInput when anything is
     */
    void nothingToSettle() {
        new FieldCheck()
                .require(!isTrue(late), "late", "NOTHING_TO_SETTLE", NOTHING_TO_SETTLE)
                .require(!isTrue(writeOff), "writeOff", "NOTHING_TO_SETTLE", NOTHING_TO_SETTLE)
                .done();
    }

    /** What can be said of it without knowing the account; more may be checked with it. */
    FieldCheck check() {
        return new FieldCheck()
                .present("customerId", customerId)
                .present("amount", amount)
                .require(
                        amount == null || amount.signum() > 0,
                        "amount",
                        "NOT_POSITIVE",
                        "A payment is above zero; give money back by a refund.")
                .present("method", method)
                .currency("currency", currency)
                .optional("reference", reference, LONGEST_REFERENCE)
                .require(
                        invoiceId == null || allocations == null,
                        "allocations",
                        "INVOICE_OR_ALLOCATIONS",
                        "Name either one invoice by invoiceId or allocations.")
                .require(
                        !isTrue(late) || allocations == null,
                        "late",
                        "SAID_PER_ALLOCATION",
                        "Beside allocations it is said of each of them.")
                .require(
                        !isTrue(writeOff) || allocations == null,
                        "writeOff",
                        "SAID_PER_ALLOCATION",
                        "Beside allocations it is said of each of them.");
    }
}
