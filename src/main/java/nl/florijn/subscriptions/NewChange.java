package nl.florijn.subscriptions;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.florijn.catalog.ProductId;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.FieldCheck;
import org.jspecify.annotations.Nullable;

/**
 * What is to change from a day on (R4); null stays as it is.
 *
 * @param effective first day of the new terms; may lie in days that were billed already (R7)
 */
public record NewChange(
        LocalDate effective,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal discountPercent,
        @Nullable ProductId productId) {

    public NewChange {
        quantity = DecimalForm.plain(quantity);
        unitPrice = DecimalForm.price(unitPrice);
        discountPercent = DecimalForm.plain(discountPercent);
    }

    public boolean isEmpty() {
        return quantity == null && unitPrice == null && discountPercent == null && productId == null;
    }

    void check(FieldCheck check, LocalDate start) {
        check.present("effective", effective)
                .require(
                        effective == null || !effective.isBefore(start),
                        "effective",
                        "BEFORE_START",
                        "A change counts from the start of the subscription, " + start + ", or later.")
                .require(!isEmpty(), "quantity", "NOTHING_CHANGES", "Say what is to change.");
        TermFields.check(check, quantity, unitPrice, discountPercent);
    }

    /** The terms after it. */
    public SubscriptionDetails onto(SubscriptionDetails before) {
        return before.with(
                productId == null ? before.productId() : productId,
                quantity == null ? before.quantity() : quantity,
                unitPrice == null ? before.unitPrice() : unitPrice,
                discountPercent == null ? before.discountPercent() : discountPercent);
    }
}
