package nl.florijn.customers;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An amount that somebody typed and that still counts, in the currency it was typed in (R28).
 *
 * @param id of the subscription, charge or customer that has it
 * @param holder whose it is
 * @param description of the subscription or charge; the customer's name for its credit limit
 * @param from first day not billed yet on which it counts, for a price of a subscription; else null
 * @param currency ISO 4217
 */
public record TypedAmount(
        Kind kind,
        String id,
        CustomerId holder,
        String description,
        @Nullable LocalDate from,
        BigDecimal amount,
        String currency) {

    /** What has the amount. */
    public enum Kind {
        SUBSCRIPTION,
        CHARGE,
        CREDIT_LIMIT
    }

    /** Names it as it was looked at: with another amount or day it is another one. */
    public String key() {
        return String.join(
                ":",
                kind.name(),
                id,
                from == null ? "" : from.toString(),
                amount.stripTrailingZeros().toPlainString(),
                currency);
    }

    /** In a sentence that lists several. */
    String inWords() {
        return "'%s' (%s %s)".formatted(description, amount.toPlainString(), currency);
    }
}
