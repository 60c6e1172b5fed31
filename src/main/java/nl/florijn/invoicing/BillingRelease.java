package nl.florijn.invoicing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.florijn.billing.SubscriptionState;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.SubscriptionId;
import org.springframework.stereotype.Component;

/** Makes what lines of drafts billed billable again (R13). */
@Component
class BillingRelease {

    private final JooqBilledEntries entries;
    private final JooqReleasedSubscriptions subscriptions;
    private final JooqBillingState state;

    BillingRelease(JooqBilledEntries entries, JooqReleasedSubscriptions subscriptions, JooqBillingState state) {
        this.entries = entries;
        this.subscriptions = subscriptions;
        this.state = state;
    }

    void release(PartnerId partner, Collection<InvoiceLine> lines) {
        entries.release(partner, lines.stream().map(InvoiceLine::id).toList());
        Map<SubscriptionId, LocalDate> firstDays = new HashMap<>();
        for (var line : lines) {
            var from = line.from();
            if (line.subscriptionId() != null && from != null) {
                firstDays.merge(line.subscriptionId(), from, (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        reopen(partner, firstDays);
    }

    /** Keeps runs from what the lines bill until the transaction ends. */
    void lock(PartnerId partner, Collection<InvoiceLine> lines) {
        subscriptions.lock(
                partner,
                lines.stream()
                        .map(InvoiceLine::subscriptionId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    /** Has the next run compare target and billed again, from these days on. */
    void reopen(PartnerId partner, Map<SubscriptionId, LocalDate> firstDays) {
        Map<Long, SubscriptionState> states = new HashMap<>();
        subscriptions
                .lock(partner, firstDays.keySet())
                .forEach((id, released) ->
                        states.put(id.value(), after(released, Objects.requireNonNull(firstDays.get(id)))));
        state.move(partner, states);
    }

    private static SubscriptionState after(JooqReleasedSubscriptions.Released released, LocalDate firstDay) {
        var subscription = released.subscription();
        var settled = SubscriptionState.settledUntil(released.billedUntil(), subscription);
        var dirtyFrom = released.dirtyFrom();
        var earliest = dirtyFrom != null && dirtyFrom.isBefore(firstDay) ? dirtyFrom : firstDay;
        return settled.releasedFrom(earliest, released.lastCorrected(), subscription);
    }
}
