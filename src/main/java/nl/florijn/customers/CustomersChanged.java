package nl.florijn.customers;

import java.util.List;
import nl.florijn.platform.PartnerId;

/** Published in the transaction in which customers are changed, when they stand as they will: drafts are warned of anew. */
public record CustomersChanged(PartnerId partner, List<CustomerId> customers) {

    public CustomersChanged {
        customers = List.copyOf(customers);
    }
}
