package nl.florijn.customers;

import java.util.Collection;
import java.util.List;
import nl.florijn.platform.PartnerId;

/** Amounts that somebody typed for customers and that wait to be billed; known to who keeps subscriptions and charges. */
public interface TypedAmounts {

    /** Of all these holders: what is billed to its end is left out, what is on no draft yet is not. */
    List<TypedAmount> waiting(PartnerId partner, Collection<CustomerId> holders);
}
