package nl.florijn.invoicing.billed;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.florijn.billing.owed.SubscriptionState;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.SubscriptionId;
import org.springframework.stereotype.Component;

/** Makes what lines of drafts billed billable again (R13). */
@Component
public class BillingRelease {

    private final JooqBilledEntries entries;
    private final JooqReleasedSubscriptions subscriptions;
    private final JooqBillingState state;

    BillingRelease(JooqBilledEntries entries, JooqReleasedSubscriptions subscriptions, JooqBillingState state) {
        this.entries = entries;
        this.subscriptions = subscriptions;
        this.state = state;
    }

    public void release(PartnerId partner, Collection<InvoiceLine> lines) {
        var firstDays = forgetUsed(partner, lines);
        entries.release(partner, lines.stream().map(InvoiceLine::id).toList());
        for (var line : lines) {
            var from = line.from();
            if (line.subscriptionId() != null && from != null) {
                firstDays.merge(line.subscriptionId(), from, (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        reopen(partner, firstDays);
    }

    /**
     * Before what was waived on lines goes, or becomes another amount: what differences took from it counts no more, and the
     * next run has them take from what is waived by then (R7).
     */
    public void reckonWaiversAnew(PartnerId partner, Collection<InvoiceLine> lines) {
        reopen(partner, forgetUsed(partner, lines));
    }

    /** @return first days of the periods in which something was forgotten, one for each subscription */
    private Map<SubscriptionId, LocalDate> forgetUsed(PartnerId partner, Collection<InvoiceLine> lines) {
        var waived =
                entries.waivedOn(partner, lines.stream().map(InvoiceLine::id).toList());
        Map<SubscriptionId, LocalDate> firstDays = new HashMap<>();
        subscriptions.lock(partner, waived.keySet()).forEach((id, released) -> {
            var cycle = released.subscription().cycle();
            for (var day : Objects.requireNonNull(waived.get(id))) {
                var period = cycle.periodAt(day);
                if (entries.forgetUsed(partner, id, period)) {
                    firstDays.merge(id, day, (one, other) -> one.isBefore(other) ? one : other);
                }
            }
        });
        return firstDays;
    }

    /** Keeps runs from what the lines bill until the transaction ends. */
    public void lock(PartnerId partner, Collection<InvoiceLine> lines) {
        subscriptions.lock(
                partner,
                lines.stream()
                        .map(InvoiceLine::subscriptionId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    /** Has the next run compare target and billed again, from these days on. */
    public void reopen(PartnerId partner, Map<SubscriptionId, LocalDate> firstDays) {
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
