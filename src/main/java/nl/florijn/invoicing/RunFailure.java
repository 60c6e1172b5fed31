package nl.florijn.invoicing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.Account;
import nl.florijn.billing.Failure;
import nl.florijn.customers.CustomerId;

/** A customer that a run could not bill, and why (R14). */
public record RunFailure(CustomerId customerId, String customerName, Failure.Code code, String detail) {

    static List<RunFailure> named(List<Failure> failures, List<Account> accounts) {
        Map<Long, String> names = new HashMap<>();
        accounts.forEach(
                account -> names.put(account.customer().id(), account.customer().name()));
        return failures.stream()
                .map(failure -> new RunFailure(
                        new CustomerId(failure.customerId()),
                        names.getOrDefault(failure.customerId(), ""),
                        failure.code(),
                        failure.detail()))
                .toList();
    }
}
