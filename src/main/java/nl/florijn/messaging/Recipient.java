package nl.florijn.messaging;

import nl.florijn.customers.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Whom a debtor's mail goes to: the person for finance with an address, else the debtor itself (R34).
 *
 * @param number of the debtor
 * @param address null: there is none
 * @param locale null: that of the partner
 * @param told whether this debtor had a mail already
 */
record Recipient(
        CustomerId debtor,
        String number,
        String name,
        String addressee,
        @Nullable String address,
        @Nullable String locale,
        boolean told) {

    boolean isToBeTold() {
        return !told && address != null;
    }

    boolean isUnreachable() {
        return !told && address == null;
    }
}
