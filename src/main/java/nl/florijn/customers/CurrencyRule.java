package nl.florijn.customers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Amounts that somebody typed stay in the currency that who pays had then. It does not change under them: 30.00 euro never
 * become 30 yen (R28).
 */
@Component
public class CurrencyRule {

    public static final String CODE = "AMOUNTS_IN_OTHER_CURRENCY";
    private static final int NAMED = 5;

    private final JooqCustomerRepository repository;
    private final TypedAmounts amounts;

    CurrencyRule(JooqCustomerRepository repository, TypedAmounts amounts) {
        this.repository = repository;
        this.amounts = amounts;
    }

    /** Expects that the rows of the customer and of who pays for it are locked. */
    void check(FieldCheck check, PartnerId partner, Customer before, CustomerDetails after) {
        var isOther = !currency(before.details()).equals(currency(after));
        var found = new ArrayList<TypedAmount>();
        var paying = payingIn(partner, after);
        if (!payingIn(partner, before.details()).equals(paying)) {
            found.addAll(otherThan(paying, partner, List.of(before.id())));
        }
        if (isOther) {
            found.addAll(otherThan(currency(after), partner, repository.lockPaidBy(partner, before.id())));
            sameLimit(before, after.creditLimit()).ifPresent(found::add);
        }
        sentence(found).ifPresent(text -> check.fault(isOther ? "currency" : DebtorRule.FIELD, CODE, text));
    }

    /**
     * All prices typed for a customer, and for those it pays for, that are in another currency than they would be billed in
     * when it is like this. Nobody is kept from changing them.
     */
    public List<TypedAmount> outOfPlace(PartnerId partner, Customer before, CustomerDetails after) {
        var found = new ArrayList<>(otherThan(payingIn(partner, after), partner, List.of(before.id())));
        found.addAll(otherThan(currency(after), partner, repository.paidBy(partner, before.id())));
        return found;
    }

    /** A customer and all that it pays for; these are kept from others until the transaction ends. */
    public List<CustomerId> holders(PartnerId partner, CustomerId debtor) {
        List<CustomerId> holders = new ArrayList<>(repository.lockPaidBy(partner, debtor));
        holders.add(debtor);
        return holders;
    }

    /** The credit limit, when it would become as much of another currency; empty when there is none, or it is typed anew. */
    public Optional<TypedAmount> sameLimit(Customer before, @Nullable BigDecimal after) {
        var limit = before.details().creditLimit();
        return limit == null || after == null || limit.compareTo(after) != 0
                ? Optional.empty()
                : Optional.of(new TypedAmount(
                        TypedAmount.Kind.CREDIT_LIMIT,
                        before.id().toString(),
                        before.id(),
                        before.name(),
                        null,
                        limit,
                        currency(before.details())));
    }

    /** Why the currency of a debtor cannot change to another, for itself and all that it pays for; empty when it can. */
    public Optional<String> refusal(PartnerId partner, CustomerId debtor, String currency) {
        return refusal(partner, holders(partner, debtor), currency);
    }

    /** Why who pays for these cannot have this currency; empty when nothing of theirs waits in another one. */
    public Optional<String> refusal(PartnerId partner, Collection<CustomerId> holders, String currency) {
        return sentence(otherThan(currency, partner, holders));
    }

    /** In which currency a customer is billed, when it is like this. */
    public String payingIn(PartnerId partner, CustomerDetails details) {
        var debtor = details.invoiceDebtorId();
        var paying = debtor == null
                ? details
                : repository.find(partner, debtor).map(Customer::details).orElse(details);
        return currency(paying);
    }

    private List<TypedAmount> otherThan(String currency, PartnerId partner, Collection<CustomerId> holders) {
        return holders.isEmpty()
                ? List.of()
                : amounts.waiting(partner, holders).stream()
                        .filter(amount -> !amount.currency().equals(currency))
                        .toList();
    }

    private static String currency(CustomerDetails details) {
        return String.valueOf(details.currency());
    }

    static Optional<String> sentence(List<TypedAmount> waiting) {
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var named = waiting.stream().limit(NAMED).map(TypedAmount::inWords).collect(Collectors.joining(", "));
        var more = waiting.size() - NAMED;
        return Optional.of("Amounts typed in another currency would count in this one: " + named
                + (more > 0 ? " and " + more + " more" : "")
                + ". Convert, replace or end them together with the change, at the customer or by"
                + " POST /customers/{id}/change-currency.");
    }
}
