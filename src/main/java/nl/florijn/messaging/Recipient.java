package nl.florijn.messaging;

import nl.florijn.customers.Contact;
import nl.florijn.customers.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Whom a debtor's mail goes to: who its invoices are for, as long as that has an address, else the debtor itself
 * (R34).
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

    /** The same mail to who invoices are for; what cannot be printed goes to the debtor itself when that has no address. */
    Recipient by(@Nullable Contact person) {
        return person == null || person.email() == null
                ? this
                : new Recipient(
                        debtor,
                        number,
                        name,
                        person.name(),
                        person.email(),
                        person.locale() == null ? locale : person.locale(),
                        told);
    }

    boolean isToBeTold() {
        return !told && address != null;
    }

    boolean isUnreachable() {
        return !told && address == null;
    }
}
