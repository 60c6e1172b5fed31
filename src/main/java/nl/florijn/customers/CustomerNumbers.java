package nl.florijn.customers;

import java.util.List;
import java.util.regex.Pattern;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Component;

/** Gives customers without a number one above every numeric number in use. */
@Component
class CustomerNumbers {

    static final long FIRST = 10001;

    /** What is counted on from. */
    static final Pattern NUMERIC = Pattern.compile("\\d{1,15}");

    private final JooqCustomerNumberRepository repository;

    CustomerNumbers(JooqCustomerNumberRepository repository) {
        this.repository = repository;
    }

    /** Numbers all of these; whoever numbers customers of the same partner waits until this transaction ends. */
    List<CustomerDetails> number(PartnerId partner, List<CustomerDetails> customers) {
        var highest = customers.stream()
                .map(CustomerDetails::number)
                .filter(number -> number != null && NUMERIC.matcher(number).matches())
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
        if (highest >= FIRST) {
            repository.raise(partner, highest + 1);
        }
        var missing = customers.stream().filter(c -> c.number() == null).count();
        if (missing == 0) {
            return customers;
        }
        var next = new Counter(repository.take(partner, FIRST, missing));
        return customers.stream()
                .map(c -> c.number() == null ? c.withNumber(next.number()) : c)
                .toList();
    }

    private static final class Counter {

        private long next;

        Counter(long first) {
            next = first;
        }

        String number() {
            return Long.toString(next++);
        }
    }
}
