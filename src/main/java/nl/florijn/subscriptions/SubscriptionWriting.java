package nl.florijn.subscriptions;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.IdSequence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what becomes of a subscription that is locked, with the currency of its prices (R28), and records it. */
@Component
class SubscriptionWriting {

    private final JooqSubscriptionRepository repository;
    private final JooqSubscriptionChanges changes;
    private final JooqPayingCurrency paying;
    private final IdSequence ids;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    SubscriptionWriting(
            JooqSubscriptionRepository repository,
            JooqSubscriptionChanges changes,
            JooqPayingCurrency paying,
            IdSequence ids,
            AuditLog audit) {
        this.repository = repository;
        this.changes = changes;
        this.paying = paying;
        this.ids = ids;
        this.audit = audit;
    }

    void changeEnd(PartnerId partner, StoredSubscription before, SubscriptionDetails after) {
        repository.change(partner, before.id(), after, before.priceCurrency(), before.stateAfter(after, null));
        record(partner, before, after);
    }

    /** A price that goes along to another customer, and stays as it was typed, must be in the currency of who pays there. */
    void keepsCurrency(PartnerId partner, StoredSubscription before, SubscriptionDetails after) {
        if (before.atStart().customerId().equals(after.customerId())) {
            return;
        }
        var currency = paying.locked(partner, after.customerId());
        var typedAnew = !Objects.equals(before.current().unitPrice(), after.unitPrice());
        var other = before.typedPrices().stream()
                .filter(price -> !typedAnew || !before.firstUnbilledDay().equals(price.from()))
                .filter(price -> !price.currency().equals(currency))
                .findFirst();
        other.ifPresent(price -> {
            throw new InvalidInput(
                    "customerId",
                    "AMOUNTS_IN_OTHER_CURRENCY",
                    "Its price %s was typed in %s, but this customer is billed in %s; give a price in %s with it."
                            .formatted(price.amount().toPlainString(), price.currency(), currency, currency));
        });
    }

    /** What was typed in another currency stays so as long as the price does. */
    private @Nullable String currency(PartnerId partner, StoredSubscription before, SubscriptionDetails wanted) {
        if (wanted.unitPrice() == null) {
            return null;
        }
        return wanted.unitPrice().equals(before.atStart().unitPrice())
                ? before.priceCurrency()
                : paying.locked(partner, wanted.customerId());
    }

    /** What is billed already keeps its terms: others count from the first day that is not. */
    void write(PartnerId partner, StoredSubscription before, SubscriptionDetails wanted) {
        if (!before.changesByDateOnly()) {
            var currency = currency(partner, before, wanted);
            repository.change(partner, before.id(), wanted, currency, before.stateAfter(wanted, null));
            record(partner, before, wanted);
            return;
        }
        var first = before.atStart();
        var kept = wanted.with(first.productId(), first.quantity(), first.unitPrice(), first.discountPercent());
        var change = before.changeTo(wanted);
        if (!change.isEmpty()) {
            add(partner, before, change);
        }
        var effective = change.isEmpty() ? null : change.effective();
        repository.change(partner, before.id(), kept, before.priceCurrency(), before.stateAfter(kept, effective));
        record(partner, before, wanted);
    }

    /** @throws InvalidInput when days that it counts for are billed in another currency */
    SubscriptionChange add(PartnerId partner, StoredSubscription subscription, NewChange change) {
        var id = new SubscriptionChangeId(ids.next());
        var now = clock.instant();
        var currency = change.unitPrice() == null
                ? null
                : paying.locked(partner, subscription.atStart().customerId());
        if (currency != null && paying.isBilledInAnother(partner, subscription.id(), change.effective(), currency)) {
            throw new InvalidInput(
                    "effective",
                    "BILLED_IN_OTHER_CURRENCY",
                    "Days from %s on are billed in another currency than %s; a price in %s counts from %s on."
                            .formatted(change.effective(), currency, currency, subscription.firstUnbilledDay()));
        }
        changes.add(partner, subscription.id(), id, change, currency, now);
        audit.record(partner, AuditAction.MASTER_DATA_CHANGED, subscription.id(), Map.of("change", change));
        return new SubscriptionChange(id, change, currency, null, now);
    }

    private void record(PartnerId partner, StoredSubscription before, SubscriptionDetails after) {
        audit.changed(partner, before.id(), before.current(), after);
    }
}
