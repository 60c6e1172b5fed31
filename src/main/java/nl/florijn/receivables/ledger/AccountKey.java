package nl.florijn.receivables.ledger;

import java.util.Comparator;
import java.util.Currency;
import nl.florijn.customers.CustomerId;

/** Which account: accounts are locked in this order, so that no two wait for each other. */
public record AccountKey(CustomerId debtor, Currency currency) implements Comparable<AccountKey> {

    private static final Comparator<AccountKey> ORDER = Comparator.comparing(
                    (AccountKey key) -> key.debtor().value())
            .thenComparing(key -> key.currency().getCurrencyCode());

    static AccountKey of(Item item) {
        return new AccountKey(item.debtor(), item.amount().currency());
    }

    @Override
    public int compareTo(AccountKey other) {
        return ORDER.compare(this, other);
    }
}
