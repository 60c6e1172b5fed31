package nl.florijn.invoicing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import nl.florijn.billing.composing.PaymentDiscount;
import nl.florijn.invoicing.surcharges.InvoiceCreditSurcharge;
import nl.florijn.invoicing.surcharges.InvoiceSurcharge;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice comes to, and how.
 *
 * @param rate units of its currency for one of the partner's (R28): kept at approval; on a draft as it is now, null when
 *     there is none
 * @param typedRate on a draft: what somebody typed, or the rate of the credited invoice; null when the day rate counts
 * @param partnerCurrency currency of the partner's books
 * @param vatTotalConverted the VAT total in that currency, converted once; null without rate
 * @param discount on the whole; the net amount is without it
 * @param surcharge on top of what is left; its lines stand last
 * @param creditSurcharge what of the total may be deducted by who pays early (R25); null: nothing
 * @param discountTerms by which VAT is reckoned and who pays early keeps something (R24)
 * @param paymentDiscount what that is; null: nothing
 * @param gAccount which part of the total is to be paid on a G-account (R27); null: none
 */
public record InvoiceAmounts(
        String currency,
        @Nullable BigDecimal rate,
        @JsonIgnore @Nullable BigDecimal typedRate,
        String partnerCurrency,
        @Nullable BigDecimal vatTotalConverted,
        @JsonUnwrapped InvoiceDiscount discount,
        @JsonUnwrapped InvoiceSurcharge surcharge,
        BigDecimal net,
        List<InvoiceVat> vat,
        BigDecimal vatTotal,
        BigDecimal total,
        @Nullable InvoiceCreditSurcharge creditSurcharge,
        @JsonIgnore PaymentDiscount discountTerms,
        @Nullable InvoicePaymentDiscount paymentDiscount,
        @Nullable GAccountShare gAccount) {}
