package nl.florijn.customers;

import java.util.Collection;
import java.util.Map;
import nl.florijn.platform.PartnerId;

/** Who at a debtor its invoices are for (R34). */
public interface InvoiceContacts {

    /**
     * The one with the finance function: of several, the first that has an e-mail address, else the first.
     *
     * @return nobody for a debtor without such a contact; one that is there without an address is not passed over
     */
    Map<CustomerId, Contact> of(PartnerId partner, Collection<CustomerId> debtors);
}
