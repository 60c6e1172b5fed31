package nl.florijn.receivables.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import nl.florijn.money.Money;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.receivables.PaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes back to a debtor.
 *
 * @param date null: today
 * @param method how; null: nobody said
 * @param reason null: none was given
 * @param currency of which account; null: the debtor's own currency, or that of the payment it is of
 */
public record NewRefund(
        @Nullable BigDecimal amount,
        @Nullable LocalDate date,
        @Nullable PaymentMethod method,
        @Nullable String reason,
        @Nullable String currency) {

    private static final int LONGEST_REASON = 500;

    /** What the log tells of it. */
    Map<String, Object> facts(Money amount) {
        return method == null ? Map.of("amount", amount) : Map.of("amount", amount, "method", method);
    }

    /**
     * @param most that can go back
     * @throws InvalidInput when it is not there, not above zero or above that, or in another currency
     */
    Money amount(Money most) {
        new FieldCheck()
                .present("amount", amount)
                .amount("amount", amount, most.currency().getCurrencyCode())
                .require(amount == null || amount.signum() > 0, "amount", "NOT_POSITIVE", "A refund is above zero.")
                .require(
                        amount == null || amount.compareTo(most.toDecimal()) <= 0,
                        "amount",
                        "ABOVE_AVAILABLE",
                        "There is " + most + " that can go back.",
                        most.toDecimal())
                .require(
                        currency == null || currency.equals(most.currency().getCurrencyCode()),
                        "currency",
                        "MONEY_IN_OTHER_CURRENCY",
                        "The money is in " + most.currency().getCurrencyCode() + ".",
                        most.currency().getCurrencyCode())
                .optional("reason", reason, LONGEST_REASON)
                .done();
        return Money.of(Objects.requireNonNull(amount), most.currency());
    }
}
