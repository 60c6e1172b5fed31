package nl.florijn.invoicing.warnings;

import java.math.BigDecimal;
import nl.florijn.billing.composing.Grouping;
import nl.florijn.billing.composing.PaymentTerm;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.CustomerKind;
import nl.florijn.documents.layouts.LayoutId;
import nl.florijn.partners.settings.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * What a document needs to know of its debtor, with the settings that count for it (R2).
 *
 * @param locale language and notation of the document
 * @param delivery how it is to be sent
 * @param gAccountPercent of the total (R27); 0: nothing
 * @param gAccountIban the partner's; null: it has none
 * @param email of whoever its invoices are for (R34); null: they cannot be mailed
 * @param layout null: the built-in one
 * @param creditLimit null: none
 * @param creditLimitBlocks what the partner chose (R29)
 */
public record DebtorFacts(
        CustomerId id,
        String name,
        CustomerKind kind,
        String country,
        String currency,
        String locale,
        Delivery delivery,
        Grouping grouping,
        PaymentTerm paymentTerm,
        BigDecimal gAccountPercent,
        @Nullable String gAccountIban,
        @Nullable LayoutId layout,
        @Nullable String email,
        @Nullable String vatNumber,
        @Nullable BigDecimal creditLimit,
        boolean creditLimitBlocks) {}
