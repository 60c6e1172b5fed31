package nl.florijn.subscriptions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.florijn.billing.owed.SubscriptionState;
import nl.florijn.customers.Customers;
import nl.florijn.partners.Partners;
import nl.florijn.partners.settings.EffectiveSettings;
import nl.florijn.partners.settings.Origin;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.AsItStands;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.paging.Made;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The subscriptions of a partner's customers: start, change, end. */
@Service
public class Subscriptions {

    private final JooqSubscriptionRepository repository;
    private final JooqSubscriptionLocks locks;
    private final SubscriptionCheck check;
    private final SubscriptionWriting writing;
    private final JooqPayingCurrency paying;
    private final Customers customers;
    private final Partners partners;
    private final Settings settings;
    private final IdSequence ids;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    Subscriptions(
            JooqSubscriptionRepository repository,
            JooqSubscriptionLocks locks,
            SubscriptionCheck check,
            SubscriptionWriting writing,
            JooqPayingCurrency paying,
            Customers customers,
            Partners partners,
            Settings settings,
            IdSequence ids,
            Transactions transactions,
            AuditLog audit) {
        this.repository = repository;
        this.locks = locks;
        this.check = check;
        this.writing = writing;
        this.paying = paying;
        this.customers = customers;
        this.partners = partners;
        this.settings = settings;
        this.ids = ids;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** What holds today of those that this partner has. */
    @Requires(Right.READ)
    public Map<SubscriptionId, TermsOfDay> today(PartnerId partner, Collection<SubscriptionId> ids) {
        var today = partners.today(partner);
        return ids.isEmpty()
                ? Map.of()
                : repository.all(partner, ids).values().stream()
                        .collect(Collectors.toMap(StoredSubscription::id, stored -> stored.holding(today)));
    }

    /** In the order in which they were made. */
    @Requires(Right.READ)
    public Page<Subscription> list(PartnerId partner, SubscriptionFilter filter, PageRequest page) {
        var nextRun = nextRun(partner);
        var rows = repository.list(partner, filter, partners.today(partner), page).stream()
                .map(stored -> stored.shown(nextRun))
                .toList();
        return page.page(
                rows,
                subscription ->
                        new Made(subscription.createdAt(), subscription.id().value()));
    }

    /** How many there are. */
    @Requires(Right.READ)
    public int count(PartnerId partner, SubscriptionFilter filter) {
        return repository.count(partner, filter, partners.today(partner));
    }

    /** One of this partner; throws {@link NotFound} when it has none of this id. */
    @Requires(Right.READ)
    public Subscription get(PartnerId partner, SubscriptionId id) {
        return stored(partner, id).shown(nextRun(partner));
    }

    /** The settings that count for a subscription, and where each comes from (R2). */
    @Requires(Right.READ)
    public EffectiveSettings settings(PartnerId partner, SubscriptionId id) {
        var own = stored(partner, id).atStart();
        return customers.settings(partner, own.customerId()).under(Origin.SUBSCRIPTION, own.settings());
    }

    /** Starts a subscription; nothing of it is billed yet. */
    @Requires(Right.WRITE)
    public Subscription create(PartnerId partner, SubscriptionDetails details) {
        return transactions.in(() -> {
            var id = new SubscriptionId(ids.next());
            var complete = check.complete(partner, id, details);
            var inherited =
                    customers.settings(partner, complete.customerId()).values().billingType();
            var type = Objects.requireNonNull(complete.billingType() == null ? inherited : complete.billingType());
            var state = SubscriptionState.settledUntil(null, StoredSubscription.core(id, complete, type));
            var currency = complete.unitPrice() == null ? null : paying.locked(partner, complete.customerId());
            repository.add(partner, id, complete, currency, state, clock.instant());
            audit.created(partner, id, complete);
            return get(partner, id);
        });
    }

    /**
     * Changes a subscription. Once something is billed, customer, start, interval, alignment, billing type and prorate
     * are fixed (R3), and new terms count from the first day that is not billed.
     *
     * @throws StaleVersion when it is no longer of this version
     * @throws Conflict when something fixed is to change
     */
    @Requires(Right.WRITE)
    public Subscription change(PartnerId partner, SubscriptionId id, int version, SubscriptionDetails wanted) {
        return transactions.in(() -> {
            var before = locked(partner, id, version);
            var complete = check.complete(partner, id, wanted);
            if (complete.equals(before.current())) {
                return get(partner, id);
            }
            if (before.isBilled() && !complete.isBilledLike(before.atStart())) {
                throw new Conflict(
                        "TERMS_FIXED",
                        "Once something is billed, customer, start, interval, alignment, billing type and prorate are"
                                + " fixed. End the subscription and start a new one.");
            }
            writing.keepsCurrency(partner, before, complete);
            writing.write(partner, before, complete);
            return get(partner, id);
        });
    }

    /** Changes terms from a day on; days of it that were billed already are corrected by the next run (R7). */
    @AsItStands
    @Requires(Right.WRITE)
    public SubscriptionChange addChange(PartnerId partner, SubscriptionId id, NewChange change) {
        return addChange(partner, id, null, change);
    }

    /**
     * As {@link #addChange(PartnerId, SubscriptionId, NewChange)}.
     *
     * @param version that was looked at; null: as it stands
     * @throws StaleVersion when it is no longer of this version
     */
    @Requires(Right.WRITE)
    public SubscriptionChange addChange(
            PartnerId partner, SubscriptionId id, @Nullable Integer version, NewChange change) {
        return transactions.in(() -> {
            var before = locked(partner, id, version);
            var fields = new FieldCheck();
            change.check(fields, before.atStart().start());
            fields.done();
            check.complete(partner, id, change.onto(before.termsOn(change.effective())));
            var added = writing.add(partner, before, change);
            repository.change(
                    partner,
                    id,
                    before.atStart(),
                    before.priceCurrency(),
                    before.stateAfter(before.atStart(), change.effective()));
            return added;
        });
    }

    /**
     * Ends a subscription, or moves its end; what was billed beyond it is given back by the next run (R7).
     *
     * @param end first day that is not served any more
     */
    @AsItStands
    @Requires(Right.WRITE)
    public Subscription end(PartnerId partner, SubscriptionId id, @Nullable LocalDate end) {
        return end(partner, id, null, end);
    }

    /**
     * As {@link #end(PartnerId, SubscriptionId, LocalDate)}.
     *
     * @param version that was looked at; null: as it stands
     * @throws StaleVersion when it is no longer of this version
     */
    @Requires(Right.WRITE)
    public Subscription end(PartnerId partner, SubscriptionId id, @Nullable Integer version, @Nullable LocalDate end) {
        return transactions.in(() -> {
            var before = locked(partner, id, version);
            new FieldCheck().present("end", end).done();
            var ended = before.atStart().withEnd(end);
            if (ended.equals(before.atStart())) {
                return get(partner, id);
            }
            var fields = new FieldCheck();
            ended.check(fields);
            fields.done();
            writing.changeEnd(partner, before, ended);
            return get(partner, id);
        });
    }

    /** Takes an ending back; {@link Conflict} when there is none, or it lies behind. */
    @AsItStands
    @Requires(Right.WRITE)
    public void takeBackEnd(PartnerId partner, SubscriptionId id) {
        takeBackEnd(partner, id, null);
    }

    /**
     * As {@link #takeBackEnd(PartnerId, SubscriptionId)}.
     *
     * @param version that was looked at; null: as it stands
     * @throws StaleVersion when it is no longer of this version
     */
    @Requires(Right.WRITE)
    public void takeBackEnd(PartnerId partner, SubscriptionId id, @Nullable Integer version) {
        transactions.run(() -> {
            var before = locked(partner, id, version);
            var end = before.atStart().end();
            if (end == null) {
                throw new Conflict("NOT_ENDED", "This subscription has no end that could be taken back.");
            }
            if (!end.isAfter(partners.today(partner))) {
                throw new Conflict("ALREADY_ENDED", "This subscription ended on " + end + "; start a new one.", end);
            }
            writing.changeEnd(partner, before, before.atStart().withEnd(null));
        });
    }

    /** @param seen the version that was looked at; null: whatever stands there is meant */
    private StoredSubscription locked(PartnerId partner, SubscriptionId id, @Nullable Integer seen) {
        locks.lock(partner, List.of(id));
        var stored = stored(partner, id);
        StaleVersion.check(seen, stored.version(), "The subscription");
        return stored;
    }

    private StoredSubscription stored(PartnerId partner, SubscriptionId id) {
        return repository.find(partner, id).orElseThrow(() -> new NotFound("subscription " + id));
    }

    private LocalDate nextRun(PartnerId partner) {
        return Objects.requireNonNullElseGet(settings.own(partner).nextRunDate(), () -> partners.today(partner));
    }
}
