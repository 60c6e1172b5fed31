package nl.florijn.subscriptions.currency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.florijn.currencies.DayRates;
import nl.florijn.customers.CurrencyRule;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerDetails;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.Customers;
import nl.florijn.customers.TypedAmount;
import nl.florijn.partners.Partners;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import nl.florijn.subscriptions.currency.TakenAmounts.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Has a customer billed in another currency and takes along what was typed in the one before: all in one step, or nothing
 * (R28).
 */
@Service
public class CurrencyChanges {

    private final CurrencyRule rule;
    private final Customers customers;
    private final ConvertedAmounts converted;
    private final DayRates rates;
    private final Partners partners;
    private final Transactions transactions;

    CurrencyChanges(
            CurrencyRule rule,
            Customers customers,
            ConvertedAmounts converted,
            DayRates rates,
            Partners partners,
            Transactions transactions) {
        this.rule = rule;
        this.customers = customers;
        this.converted = converted;
        this.rates = rates;
        this.partners = partners;
        this.transactions = transactions;
    }

    /** Amounts of a customer as it is, and of those it pays for, that no run bills: they are in another currency. */
    @Requires(Right.READ)
    public List<TypedAmount> outOfPlace(PartnerId partner, CustomerId id) {
        var customer = customers.get(partner, id);
        return rule.outOfPlace(partner, customer, customer.details());
    }

    /**
     * What the same change would do; where there is no rate it does not tell what an amount becomes.
     *
     * @throws InvalidInput when the customer cannot be like this for another reason
     */
    @Requires(Right.WRITE)
    public CurrencyChange preview(
            PartnerId partner, CustomerId id, int version, CustomerDetails details, CurrencyWish wish) {
        return transactions.keepingIf(none -> false, () -> step(partner, id, version, details, wish, true));
    }

    /**
     * Changes a customer, and each amount in another currency than who pays will have.
     *
     * @param details as it is to be; amounts that are out of place already are taken along too
     * @throws StaleVersion when the customer, or what waits, is not what was looked at
     * @throws InvalidInput when an amount cannot become what is wanted; nothing was changed
     */
    @Requires(Right.WRITE)
    public CurrencyChange change(
            PartnerId partner, CustomerId id, int version, CustomerDetails details, CurrencyWish wish) {
        return transactions.in(() -> step(partner, id, version, details, wish, false));
    }

    private CurrencyChange step(
            PartnerId partner,
            CustomerId id,
            int version,
            CustomerDetails details,
            CurrencyWish wish,
            boolean isPreview) {
        var locked = converted.lock(partner, id);
        var limit = details.creditLimit();
        var limitBefore = rule.sameLimit(customers.get(partner, id), limit);
        var taken = new ArrayList<CurrencyChange.Taken>();
        var customer = customers.change(
                partner,
                id,
                version,
                limitBefore.isPresent() ? details.withCreditLimit(null) : details,
                (before, after) -> {
                    var isOther = !Objects.equals(before.details().currency(), after.currency());
                    var wanted = wanted(partner, before, after);
                    if (!isPreview) {
                        converted.requireAll(partner, id, locked);
                    }
                    if (isOther) {
                        limitBefore.ifPresent(
                                amount -> wanted.add(new Wanted(amount, String.valueOf(after.currency()))));
                    }
                    taken.addAll(take(partner, wanted, wish, isPreview));
                    return limitBefore.isEmpty() ? after : after.withCreditLimit(isOther ? limit(taken) : limit);
                });
        if (taken.isEmpty() && customer.version() == version) {
            throw new InvalidInput(
                    "currency",
                    "NOTHING_TO_CHANGE",
                    "The customer is billed like this already, and no amount waits in another currency.");
        }
        return new CurrencyChange(customer, List.copyOf(taken));
    }

    private List<Wanted> wanted(PartnerId partner, Customer before, CustomerDetails after) {
        var currency = rule.payingIn(partner, after);
        var wanted = new ArrayList<Wanted>();
        // First who it is about is kept from others, then what waits on them, then all of it is read as it is.
        converted.lockCharges(partner, rule.holders(partner, before.id()));
        rule.outOfPlace(partner, before, after).forEach(amount -> wanted.add(new Wanted(amount, currency)));
        return wanted;
    }

    private List<CurrencyChange.Taken> take(
            PartnerId partner, List<Wanted> wanted, CurrencyWish wish, boolean isPreview) {
        var today = partners.today(partner);
        var amounts = new TakenAmounts(
                wish, (old, fresh) -> rates.in(old).on(today, fresh), endable(wanted, today), isPreview);
        var taken = amounts.of(wanted);
        if (!isPreview) {
            converted.write(partner, taken);
        }
        return taken;
    }

    /** Days that were served and never billed are not given away by an ending. */
    private static Map<String, Boolean> endable(List<Wanted> wanted, LocalDate today) {
        var first = new HashMap<String, LocalDate>();
        wanted.stream().map(Wanted::amount).forEach(amount -> {
            var from = amount.from();
            if (from != null) {
                first.merge(amount.id(), from, (one, other) -> one.isBefore(other) ? one : other);
            }
        });
        var endable = new HashMap<String, Boolean>();
        wanted.stream().map(Wanted::amount).forEach(amount -> {
            var from = amount.from() == null ? null : first.get(amount.id());
            endable.put(amount.key(), from == null || !from.isBefore(today));
        });
        return endable;
    }

    private static @Nullable BigDecimal limit(List<CurrencyChange.Taken> taken) {
        return taken.stream()
                .filter(one -> one.kind() == TypedAmount.Kind.CREDIT_LIMIT)
                .findFirst()
                .map(CurrencyChange.Taken::newAmount)
                .orElse(null);
    }
}
