package nl.florijn.subscriptions;

import java.math.BigDecimal;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.Instead;
import org.jspecify.annotations.Nullable;

/** The checks that subscriptions, their changes and charges have in common. */
public final class TermFields {

    private static final int QUANTITY_DIGITS = 9;
    private static final int PRICE_DIGITS = 11;
    private static final int DECIMALS = 4;

    private TermFields() {}

    static void check(
            FieldCheck check,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal discountPercent) {
        check.decimal(
                "quantity",
                quantity,
                FieldCheck.smallest(DECIMALS),
                QUANTITY_DIGITS,
                DECIMALS,
                Instead.CHARGE_BELOW_ZERO);
        checkPrice(check, unitPrice, discountPercent, Instead.CHARGE_BELOW_ZERO);
    }

    private static void checkPrice(
            FieldCheck check, @Nullable BigDecimal unitPrice, @Nullable BigDecimal discountPercent, Instead instead) {
        check.decimal("unitPrice", unitPrice, BigDecimal.ZERO, PRICE_DIGITS, DECIMALS, instead)
                .percent("discountPercent", discountPercent);
    }

    /** Of a charge, whose quantity may be negative to give money back. */
    public static void checkCharge(
            FieldCheck check,
            BigDecimal quantity,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal discountPercent) {
        check.notZero("quantity", quantity, QUANTITY_DIGITS, DECIMALS);
        checkPrice(check, unitPrice, discountPercent, Instead.NEGATIVE_QUANTITY);
    }
}
