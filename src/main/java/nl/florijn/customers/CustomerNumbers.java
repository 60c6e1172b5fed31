package nl.florijn.customers;

import java.util.regex.Pattern;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Component;

/** Gives customers without a number the one after the highest that is numeric. */
@Component
public class CustomerNumbers {

    public static final long FIRST = 10_001;

    /** Longer ones are not counted on from. */
    public static final Pattern COUNTED = Pattern.compile("\\d{1," + JooqCustomerNumberRepository.DIGITS + "}");

    private final JooqCustomerNumberRepository repository;

    CustomerNumbers(JooqCustomerNumberRepository repository) {
        this.repository = repository;
    }

    /** The customer with a number; whoever numbers customers of the same partner waits until this transaction ends. */
    CustomerDetails numbered(PartnerId partner, CustomerDetails details) {
        var number = details.number();
        if (number == null) {
            return details.withNumber(Long.toString(repository.take(partner, FIRST)));
        }
        if (COUNTED.matcher(number).matches() && Long.parseLong(number) >= FIRST) {
            repository.raise(partner, Long.parseLong(number) + 1);
        }
        return details;
    }
}
