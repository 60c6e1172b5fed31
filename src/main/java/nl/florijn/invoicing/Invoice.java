package nl.florijn.invoicing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import nl.florijn.billing.composing.PaymentTerm;
import nl.florijn.customers.CustomerId;
import nl.florijn.partners.settings.Delivery;
import nl.florijn.platform.jobs.JobId;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or credit note, whole. Amounts of a credit note are positive.
 *
 * @param number null until approval
 * @param customerId the invoice debtor
 * @param rate units of its currency for one of the partner's (R28): kept at approval; on a draft as it is now, null when
 *     there is none
 * @param typedRate on a draft: what somebody typed, or the rate of the credited invoice; null when the day rate counts
 * @param partnerCurrency currency of the partner's books
 * @param vatTotalConverted the VAT total in that currency, converted once; null without rate
 * @param discount on the whole; the net amount is without it
 * @param surcharge on top of what is left; its lines stand last
 * @param creditSurcharge what of the total may be deducted by who pays early (R25); null: nothing
 * @param gAccount which part of the total is to be paid on a G-account (R27); null: none
 * @param open what is still to be paid: nothing on a draft
 * @param creditsInvoiceId what a credit note refers to, null for other kinds and for books brought over
 * @param warnings what a person should look at before approval
 * @param layout null: the built-in one
 * @param delivery how it is to be sent, as it was when the draft was made (R2)
 * @param changedBy who entered or last changed it while it was a draft
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
        @Nullable BigDecimal rate,
        @JsonIgnore @Nullable BigDecimal typedRate,
        String partnerCurrency,
        @Nullable BigDecimal vatTotalConverted,
        List<InvoiceLine> lines,
        @JsonUnwrapped InvoiceDiscount discount,
        @JsonUnwrapped InvoiceSurcharge surcharge,
        BigDecimal net,
        List<InvoiceVat> vat,
        BigDecimal vatTotal,
        BigDecimal total,
        @Nullable InvoiceCreditSurcharge creditSurcharge,
        @Nullable GAccountShare gAccount,
        BigDecimal open,
        @Nullable String paymentReference,
        @Nullable InvoiceId creditsInvoiceId,
        List<InvoiceWarning> warnings,
        @Nullable JobId runId,
        @Nullable String message,
        @Nullable InvoiceLayout layout,
        String locale,
        @JsonIgnore PaymentTerm paymentTerm,
        @JsonIgnore Delivery delivery,
        String changedBy,
        Instant createdAt,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy,
        int version) {

    /** The lines without what comes on top, which follows from them (R26). */
    @JsonIgnore
    public List<InvoiceLine> ownLines() {
        return lines.stream().filter(line -> !line.kind().isOnTop()).toList();
    }

    /** What comes on top of its own lines: surcharges, with what spells them out. */
    @JsonIgnore
    public List<InvoiceLine> linesOnTop() {
        return lines.stream().filter(line -> line.kind().isOnTop()).toList();
    }

    /** Its currency. */
    @JsonIgnore
    public Currency unit() {
        return Currency.getInstance(currency);
    }

    /** Whether the partner's books are in another currency. */
    @JsonIgnore
    public boolean isForeign() {
        return !currency.equals(partnerCurrency);
    }

    /** Whether it is a credit note that somebody made: its amounts follow from the invoice that it credits (R33). */
    @JsonIgnore
    public boolean isCreditedByHand() {
        return lines.stream().anyMatch(line -> line.creditedLineId() != null);
    }

    /** Code of its layout; null: the built-in one. */
    @JsonIgnore
    public @Nullable String layoutCode() {
        return layout == null ? null : layout.code();
    }

    @JsonIgnore
    public boolean isDraft() {
        return status == InvoiceStatus.DRAFT;
    }
}
