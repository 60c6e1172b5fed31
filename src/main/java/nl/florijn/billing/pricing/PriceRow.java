package nl.florijn.billing.pricing;

import java.time.LocalDate;
import nl.florijn.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * One line of a {@link PriceTable} (R15).
 *
 * @param subject what it is for
 * @param minimum from which quantity on; of those that are reached the largest counts
 * @param from first day it is valid; null: always was
 * @param until first day it is not valid any more; null: without end
 */
public record PriceRow(
        Subject subject,
        Quantity minimum,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        ListPrice price) {

    /** What an entry is for. */
    public sealed interface Subject {

        record OfProduct(long productId) implements Subject {}

        /** All products of a group, by its very name. */
        record OfGroup(String group) implements Subject {}
    }

    /** Whether it counts, all but what it is for. What gives back counts by how much it gives back. */
    boolean isFor(PriceRequest wanted) {
        return minimum.tenThousandths() <= Math.abs(wanted.quantity().tenThousandths())
                && (from == null || !wanted.day().isBefore(from))
                && (until == null || wanted.day().isBefore(until))
                && price.isFor(wanted.interval(), wanted.currency());
    }

    /** Whether a line could get either of the two with equal right, so that they cannot stand on one list. */
    public boolean clashesWith(PriceRow other) {
        return subject.equals(other.subject)
                && minimum.equals(other.minimum)
                && beginsBeforeEndOf(other)
                && other.beginsBeforeEndOf(this)
                && price.meets(other.price);
    }

    private boolean beginsBeforeEndOf(PriceRow other) {
        return from == null || other.until == null || from.isBefore(other.until);
    }
}
