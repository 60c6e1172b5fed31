package nl.florijn.subscriptions.currency;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.TypedAmount;
import nl.florijn.money.ExchangeRate;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.ChangedWhileWaiting;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.subscriptions.JooqPayingCurrency;
import nl.florijn.subscriptions.JooqSubscriptionChanges;
import nl.florijn.subscriptions.JooqSubscriptionLocks;
import nl.florijn.subscriptions.JooqSubscriptionRepository;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.StoredSubscription;
import nl.florijn.subscriptions.SubscriptionChangeId;
import nl.florijn.subscriptions.SubscriptionId;
import nl.florijn.subscriptions.charges.ChargeId;
import nl.florijn.subscriptions.charges.JooqChargeRepository;
import nl.florijn.subscriptions.indexations.JooqIndexationChanges;
import org.springframework.stereotype.Component;

/** Writes what became of typed amounts: days that are billed keep their prices, those after them get the new ones (R7, R28). */
@Component
class ConvertedAmounts {

    private final JooqSubscriptionRepository subscriptions;
    private final JooqSubscriptionChanges changes;
    private final JooqSubscriptionLocks locks;
    private final JooqChargeRepository charges;
    private final JooqPayingCurrency paying;
    private final JooqIndexationChanges indexed;
    private final IdSequence ids;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    ConvertedAmounts(
            JooqSubscriptionRepository subscriptions,
            JooqSubscriptionChanges changes,
            JooqSubscriptionLocks locks,
            JooqChargeRepository charges,
            JooqPayingCurrency paying,
            JooqIndexationChanges indexed,
            IdSequence ids,
            AuditLog audit) {
        this.subscriptions = subscriptions;
        this.changes = changes;
        this.locks = locks;
        this.charges = charges;
        this.paying = paying;
        this.indexed = indexed;
        this.ids = ids;
        this.audit = audit;
    }

    /**
     * Keeps the subscriptions of a customer, and of those it pays for, from others; before any lock on customers.
     *
     * @return those that are locked
     */
    Set<SubscriptionId> lock(PartnerId partner, CustomerId customer) {
        var held = Set.copyOf(paying.subscriptionsPaidBy(partner, customer));
        locks.lock(partner, held);
        return held;
    }

    /** None begins from here on, the rows of the customers being locked; {@link ChangedWhileWaiting} when one did before. */
    void requireAll(PartnerId partner, CustomerId customer, Set<SubscriptionId> locked) {
        if (!locked.containsAll(paying.subscriptionsPaidBy(partner, customer))) {
            throw new ChangedWhileWaiting("What the customer holds");
        }
    }

    /** Keeps the charges that wait on customers from others. */
    void lockCharges(PartnerId partner, Collection<CustomerId> holders) {
        charges.lockWaiting(partner, holders);
    }

    /** Of subscriptions and charges; a credit limit stands with the customer. */
    void write(PartnerId partner, List<CurrencyChange.Taken> taken) {
        var ofSubscriptions = taken.stream()
                .filter(one -> one.kind() == TypedAmount.Kind.SUBSCRIPTION)
                .collect(Collectors.groupingBy(
                        one -> SubscriptionId.of(one.id()), LinkedHashMap::new, Collectors.toList()));
        var stored = subscriptions.all(partner, ofSubscriptions.keySet());
        ofSubscriptions.forEach((id, prices) -> write(partner, Objects.requireNonNull(stored.get(id)), prices));
        taken.stream().filter(one -> one.kind() == TypedAmount.Kind.CHARGE).forEach(one -> writeCharge(partner, one));
    }

    private void write(PartnerId partner, StoredSubscription before, List<CurrencyChange.Taken> prices) {
        var from = prices.stream()
                .map(ConvertedAmounts::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var after = before.atStart();
        var currency = before.priceCurrency();
        if (prices.getFirst().action() == AmountChoice.Action.END) {
            after = after.withEnd(from);
        } else {
            for (var price : prices) {
                if (isOfFirstDay(before, price)) {
                    after = after.with(after.productId(), after.quantity(), price.newAmount(), after.discountPercent());
                    currency = price.newCurrency();
                } else {
                    addChange(partner, before, price);
                }
            }
        }
        var ends = after.end() != null && after.end().equals(from);
        subscriptions.change(partner, before.id(), after, currency, before.stateAfter(after, ends ? null : from));
        prices.forEach(price -> record(partner, before.id(), price));
    }

    /** Whether nothing is billed by the price, and it is that of the subscription itself: then it is another one. */
    private static boolean isOfFirstDay(StoredSubscription before, CurrencyChange.Taken price) {
        var from = from(price);
        return !before.isBilled()
                && from.equals(before.atStart().start())
                && before.pricedBy(from).isEmpty();
    }

    private void addChange(PartnerId partner, StoredSubscription before, CurrencyChange.Taken price) {
        var id = new SubscriptionChangeId(ids.next());
        var change = new NewChange(from(price), null, price.newAmount(), null, null);
        changes.add(partner, before.id(), id, change, price.newCurrency(), clock.instant());
        var indexation = before.pricedBy(from(price)).filter(raised -> raised.indexationId() != null);
        var rate = price.rate();
        if (indexation.isPresent() && rate != null) {
            indexed.follow(
                    partner,
                    indexation.get().id(),
                    id,
                    raisedBefore -> AmountConversion.price(
                            raisedBefore,
                            Currency.getInstance(price.currency()),
                            Currency.getInstance(price.newCurrency()),
                            ExchangeRate.of(rate)));
        }
    }

    private void writeCharge(PartnerId partner, CurrencyChange.Taken taken) {
        var id = ChargeId.of(taken.id());
        BigDecimal price = taken.newAmount();
        if (price == null) {
            charges.deleteWaiting(partner, id);
        } else {
            charges.price(partner, id, price, taken.newCurrency());
        }
        record(partner, id, taken);
    }

    private void record(PartnerId partner, Object id, CurrencyChange.Taken taken) {
        audit.record(partner, AuditAction.MASTER_DATA_CHANGED, id, Map.of("currency", taken));
    }

    private static LocalDate from(CurrencyChange.Taken taken) {
        return Objects.requireNonNull(taken.from());
    }
}
