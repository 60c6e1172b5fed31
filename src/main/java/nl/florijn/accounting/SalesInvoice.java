package nl.florijn.accounting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.money.ExchangeRate;
import nl.florijn.money.Money;
import nl.florijn.money.VatCategory;
import nl.florijn.platform.jobs.JobId;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as the books see it.
 *
 * @param number null for a draft
 * @param paymentReference what who pays it was asked to mention (R40); null: nothing
 * @param exportedWith the export that it left with before
 * @param frozenDebtor what the document says of the debtor; null when nothing on it asks for that
 * @param total VAT included; above zero for a credit note too
 * @param inBooks null when its currency is that of the books
 * @param shares its revenue and VAT, which add up to the total
 */
record SalesInvoice(
        InvoiceId id,
        InvoiceKind kind,
        InvoiceStatus status,
        @Nullable String number,
        @Nullable String paymentReference,
        LocalDate date,
        LocalDate dueDate,
        String currency,
        String debtorNumber,
        @Nullable JobId exportedWith,
        @Nullable FrozenDebtor frozenDebtor,
        BigDecimal total,
        @Nullable InBooks inBooks,
        List<Share> shares) {

    /**
     * What it comes to in the currency of the books, as it was kept at approval (R28).
     *
     * @param rate units of the invoice's currency for one of the books
     * @param currency of the books, ISO 4217
     * @param vatTotal in that currency
     */
    record InBooks(ExchangeRate rate, Currency currency, Money vatTotal) {}

    /** An amount on it. */
    Money money(BigDecimal amount) {
        return Money.of(amount, Currency.getInstance(currency));
    }

    /** Shares of nothing are left out, unless it is all for nothing: it still has its place in the journal. */
    List<Share> bookedShares() {
        var booked = shares.stream().filter(share -> !share.isNothing()).toList();
        return booked.isEmpty() ? shares : booked;
    }

    /**
     * Revenue and VAT of one VAT code, rate and revenue account (R19).
     *
     * @param accountingCode the code's name in the accounting package; null: not mapped
     * @param vatAccount ledger account of the VAT itself
     */
    record Share(
            String vatCode,
            @Nullable String accountingCode,
            VatCategory category,
            String revenueAccount,
            String vatAccount,
            BigDecimal base,
            BigDecimal amount) {

        boolean isNothing() {
            return base.signum() == 0 && amount.signum() == 0;
        }

        /** Whether the debtor reckons the VAT, or would at home (R20). */
        boolean isReverseCharge() {
            return category == VatCategory.AE || category == VatCategory.K;
        }
    }

    /**
     * The debtor as printed.
     *
     * @param abroad established in another country than the partner
     */
    record FrozenDebtor(String country, @Nullable String vatNumber, boolean abroad) {}
}
