package nl.florijn.invoicing.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.Failure;
import nl.florijn.billing.run.Account;
import nl.florijn.customers.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A customer that a run could not bill, and why (R14).
 *
 * @param detail a sentence that can be shown as it stands
 * @param incident names the entry in the log, when nobody foresaw it; else null
 */
public record RunFailure(
        CustomerId customerId,
        String customerName,
        Failure.Code code,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String incident) {

    static List<RunFailure> named(List<Failure> failures, List<Account> accounts) {
        Map<Long, String> names = new HashMap<>();
        accounts.forEach(
                account -> names.put(account.customer().id(), account.customer().name()));
        return failures.stream()
                .map(failure -> new RunFailure(
                        new CustomerId(failure.customerId()),
                        names.getOrDefault(failure.customerId(), ""),
                        failure.code(),
                        failure.detail(),
                        null))
                .toList();
    }
}
