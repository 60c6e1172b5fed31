package nl.florijn.receivables.payments;

import java.math.BigDecimal;
import nl.florijn.invoicing.InvoiceId;
import org.jspecify.annotations.Nullable;

/**
 * How much is to settle which invoice.
 *
 * @param late true: what may be deducted by who pays early is granted though it is late (R24, R25)
 * @param writeOff true: what is then still missing is written off, as far as the partner's settings let a difference go
 */
public record WantedAllocation(
        @Nullable InvoiceId invoiceId,
        @Nullable BigDecimal amount,
        @Nullable Boolean late,
        @Nullable Boolean writeOff) {}
