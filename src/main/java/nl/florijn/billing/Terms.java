package nl.florijn.billing;

import java.time.LocalDate;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription is for, from a date until its next terms: the start's, and one for each dated change (R4). Each
 * holds every value, also those that the change left as they were.
 *
 * @param effective first day they are in force; those of the start may lie on or before it
 * @param unitPrice own price for one interval, null: from list or product (R15)
 * @param discount own discount, null: from list or customer (R16)
 */
public record Terms(
        LocalDate effective,
        Product product,
        Quantity quantity,
        @Nullable UnitPrice unitPrice,
        @Nullable Percentage discount) {}
