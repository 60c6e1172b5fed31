package nl.florijn.ui.review;

import com.vaadin.flow.router.Location;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.florijn.customers.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A new invoice, as it is asked for in an address.
 *
 * @param customer who it is for; null: to be chosen
 */
record Wanted(@Nullable CustomerId customer) {

    private static final String NEW = "new";
    private static final String CUSTOMER = "customer";

    /** What asks for it in an address. */
    static Map<String, String> query(@Nullable CustomerId customer) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put(NEW, "");
        if (customer != null) {
            query.put(CUSTOMER, customer.toString());
        }
        return query;
    }

    /** Empty when none is asked for. */
    static Optional<Wanted> in(Location address) {
        var query = address.getQueryParameters();
        return query.getParameters().containsKey(NEW)
                ? Optional.of(new Wanted(query.getSingleParameter(CUSTOMER)
                        .filter(customer -> !customer.isBlank())
                        .map(CustomerId::of)
                        .orElse(null)))
                : Optional.empty();
    }
}
