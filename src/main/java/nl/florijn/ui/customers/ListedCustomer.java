package nl.florijn.ui.customers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerDetails;
import nl.florijn.receivables.statements.DebtorBalance;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/** A row of the list of customers: who it is, and what it owes. */
record ListedCustomer(Customer customer, List<DebtorBalance> balances) {

    CustomerDetails details() {
        return customer.details();
    }

    @Nullable
    String city() {
        return details().address().city();
    }

    /** In the customer's own currency; null where it has no account in that. */
    @Nullable
    BigDecimal own(Function<DebtorBalance, BigDecimal> amount) {
        return balances.stream()
                .filter(balance -> balance.currency().equals(details().currency()))
                .map(amount)
                .findFirst()
                .orElse(null);
    }

    /** What is open in other currencies than its own. */
    String openElsewhere() {
        var others = balances.stream()
                .filter(balance -> !balance.currency().equals(details().currency()))
                .filter(balance -> balance.open().signum() != 0)
                .toList();
        return Formats.moneys(others, DebtorBalance::open, DebtorBalance::currency);
    }

    /** Nothing where nothing is open. */
    String open() {
        return money(DebtorBalance::open);
    }

    String overdue() {
        return money(DebtorBalance::overdue);
    }

    /** What a row of two lines tells below name and what is open. */
    String rest() {
        return Stream.of(customer.number(), city()).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private String money(Function<DebtorBalance, BigDecimal> amount) {
        var some = balances.stream()
                .filter(balance -> amount.apply(balance).signum() != 0)
                .toList();
        return Formats.moneys(some, amount, DebtorBalance::currency);
    }
}
