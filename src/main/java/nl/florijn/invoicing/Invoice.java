package nl.florijn.invoicing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.billing.PaymentTerm;
import nl.florijn.customers.CustomerId;
import nl.florijn.platform.jobs.JobId;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or credit note, whole. Amounts of a credit note are positive.
 *
 * @param number null until approval
 * @param customerId the invoice debtor
 * @param rate foreign units per unit of the partner's currency (R28)
 * @param discount on the whole; the net amount is without it
 * @param open what is still to be paid: nothing on a draft
 * @param creditsInvoiceId what a credit note refers to, null for other kinds and for books brought over
 * @param warnings what a person should look at before approval
 * @param changedBy who entered or last changed it while it was a draft (four eyes, R12)
 */
public record Invoice(
        InvoiceId id,
        InvoiceKind kind,
        InvoiceStatus status,
        PaymentState paymentState,
        ExportState exportState,
        @Nullable String number,
        LocalDate date,
        LocalDate dueDate,
        CustomerId customerId,
        InvoiceDebtor debtor,
        String currency,
        BigDecimal rate,
        List<InvoiceLine> lines,
        @JsonUnwrapped InvoiceDiscount discount,
        BigDecimal net,
        List<InvoiceVat> vat,
        BigDecimal vatTotal,
        BigDecimal total,
        BigDecimal open,
        @Nullable String paymentReference,
        @Nullable InvoiceId creditsInvoiceId,
        List<InvoiceWarning> warnings,
        @Nullable JobId runId,
        @Nullable String message,
        String locale,
        @JsonIgnore PaymentTerm paymentTerm,
        String changedBy,
        Instant createdAt,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy,
        int version) {

    @JsonIgnore
    public boolean isDraft() {
        return status == InvoiceStatus.DRAFT;
    }

    /** Whether a warning stands in the way of approval. */
    @JsonIgnore
    public boolean isBlocked() {
        return warnings.stream().anyMatch(InvoiceWarning::blocking);
    }
}
