package nl.florijn.customers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Component;

/**
 * Amounts that somebody typed are in the currency of who pays. It does not change under them: 30.00 euro never become 30
 * yen (R28).
 */
@Component
class CurrencyRule {

    static final String CODE = "AMOUNTS_IN_OTHER_CURRENCY";
    private static final int NAMED = 5;

    private final JooqCustomerRepository repository;
    private final JooqTypedAmounts amounts;

    CurrencyRule(JooqCustomerRepository repository, JooqTypedAmounts amounts) {
        this.repository = repository;
        this.amounts = amounts;
    }

    /** Expects that the rows of the customer and of who pays for it are locked. */
    void check(FieldCheck check, PartnerId partner, Customer before, CustomerDetails after) {
        var isOther = !String.valueOf(before.details().currency()).equals(after.currency());
        List<CustomerId> holders = new ArrayList<>();
        if (!payingIn(partner, before.details()).equals(payingIn(partner, after))) {
            holders.add(before.id());
        }
        if (isOther) {
            holders.addAll(amounts.lockPaidBy(partner, List.of(before.id())));
        }
        refusal(partner, holders)
                .ifPresent(sentence -> check.require(false, isOther ? "currency" : DebtorRule.FIELD, CODE, sentence));
    }

    /** Why the currency of a debtor cannot change, for itself and all that it pays for; empty when it can. */
    Optional<String> refusal(PartnerId partner, CustomerId debtor) {
        List<CustomerId> holders = new ArrayList<>(amounts.lockPaidBy(partner, List.of(debtor)));
        holders.add(debtor);
        return refusal(partner, holders);
    }

    /** Why who pays for these cannot have another currency; empty when nothing of theirs waits. */
    Optional<String> refusal(PartnerId partner, Collection<CustomerId> holders) {
        var waiting = holders.isEmpty() ? List.<String>of() : amounts.waiting(partner, holders);
        return waiting.isEmpty() ? Optional.empty() : Optional.of(sentence(waiting));
    }

    private String payingIn(PartnerId partner, CustomerDetails details) {
        var debtor = details.invoiceDebtorId();
        var paying = debtor == null
                ? details
                : repository.find(partner, debtor).map(Customer::details).orElse(details);
        return String.valueOf(paying.currency());
    }

    private static String sentence(List<String> waiting) {
        var named = waiting.stream().limit(NAMED).map(text -> "'" + text + "'").collect(Collectors.joining(", "));
        var more = waiting.size() - NAMED;
        return "There are prices typed in the present currency that wait to be billed: " + named
                + (more > 0 ? " and " + more + " more" : "")
                + ". End these subscriptions and take back these charges first, or bill them; enter them in the new currency"
                + " afterwards.";
    }
}
