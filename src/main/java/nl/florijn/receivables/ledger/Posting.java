package nl.florijn.receivables.ledger;

import nl.florijn.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an entry does to one item.
 *
 * @param itemId id of the item
 * @param sourceId id of the payment or credit note that settles it; null where it is the item's own
 * @param amount above zero: more is to be paid
 */
public record Posting(long itemId, @Nullable Long sourceId, CountsAs as, Money amount) {

    Posting negated() {
        return new Posting(itemId, sourceId, as, amount.negated());
    }
}
