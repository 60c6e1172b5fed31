package nl.florijn.subscriptions.charges;

import java.math.BigDecimal;
import java.util.Objects;
import nl.florijn.banking.KeyText;
import nl.florijn.catalog.ProductId;
import nl.florijn.customers.CustomerId;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.ShownText;
import nl.florijn.subscriptions.TermFields;
import org.jspecify.annotations.Nullable;

/**
 * A line entered between runs (R10).
 *
 * @param reference own key of the calling system, unique per partner
 * @param description the product's name when left out
 * @param quantity 1 when left out; negative gives money back
 * @param unitPrice null: from list or product, for once (R15)
 * @param discountPercent null: from list or customer (R16)
 * @param priceList code of the list to read; null: the customer's (R15)
 * @param vatCode null: of the debtor, the product or the partner (R18)
 * @param ledgerAccount null: of the product or the partner (R18); made when there is none of this code
 * @param group own reference to group lines by (R11)
 */
public record ChargeDetails(
        @Nullable String reference,
        CustomerId customerId,
        @Nullable ProductId productId,
        @Nullable String description,
        BigDecimal quantity,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal discountPercent,
        @Nullable String priceList,
        @Nullable String vatCode,
        @Nullable String ledgerAccount,
        @Nullable String group) {

    public ChargeDetails {
        reference = KeyText.orNull(reference);
        priceList = priceList == null ? null : KeyText.of(priceList);
        vatCode = vatCode == null ? null : KeyText.of(vatCode);
        ledgerAccount = ledgerAccount == null ? null : KeyText.of(ledgerAccount);
        group = KeyText.orNull(group);
        description = ShownText.orNull(description);
        quantity = Objects.requireNonNullElse(DecimalForm.plain(quantity), BigDecimal.ONE);
        unitPrice = DecimalForm.price(unitPrice);
        discountPercent = DecimalForm.plain(discountPercent);
    }

    ChargeDetails withDescription(String other) {
        return new ChargeDetails(
                reference,
                customerId,
                productId,
                other,
                quantity,
                unitPrice,
                discountPercent,
                priceList,
                vatCode,
                ledgerAccount,
                group);
    }

    void check(FieldCheck check) {
        check.optional("reference", reference, 64)
                .present("customerId", customerId)
                .optional("description", description, 500)
                .optional("group", group, 100)
                .require(
                        description != null || productId != null,
                        "description",
                        "REQUIRED",
                        "A charge without product needs a description.")
                .require(
                        unitPrice != null || productId != null,
                        "unitPrice",
                        "REQUIRED",
                        "A charge without product needs a price.");
        TermFields.checkCharge(check, quantity, unitPrice, discountPercent);
    }
}
