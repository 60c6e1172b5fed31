package nl.florijn.subscriptions;

import java.math.BigDecimal;
import nl.florijn.platform.FieldCheck;
import org.jspecify.annotations.Nullable;

/** The checks that subscriptions, their changes and charges have in common. */
public final class TermFields {

    private static final int QUANTITY_DIGITS = 9;
    private static final int PRICE_DIGITS = 11;

    private TermFields() {}

    static void check(
            FieldCheck check,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal discountPercent) {
        check.decimal("quantity", quantity, QUANTITY_DIGITS, 4)
                .require(
                        quantity == null || quantity.signum() > 0,
                        "quantity",
                        "OUT_OF_RANGE",
                        "A quantity is above zero.");
        checkPrice(check, unitPrice, discountPercent);
    }

    static void checkPrice(FieldCheck check, @Nullable BigDecimal unitPrice, @Nullable BigDecimal discountPercent) {
        check.decimal("unitPrice", unitPrice, PRICE_DIGITS, 4)
                .require(
                        unitPrice == null || unitPrice.signum() >= 0,
                        "unitPrice",
                        "OUT_OF_RANGE",
                        "A price is not negative.")
                .percent("discountPercent", discountPercent);
    }

    /** Of a charge, whose quantity may be negative to give money back. */
    public static void checkCharge(
            FieldCheck check,
            BigDecimal quantity,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal discountPercent) {
        check.decimal("quantity", quantity, QUANTITY_DIGITS, 4)
                .require(quantity.signum() != 0, "quantity", "OUT_OF_RANGE", "A quantity is not zero.");
        checkPrice(check, unitPrice, discountPercent);
    }
}
