package nl.florijn.subscriptions.indexations;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.florijn.billing.UnbillableException;
import nl.florijn.catalog.IndexationId;
import nl.florijn.catalog.ProductIndexation;
import nl.florijn.catalog.Products;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.catalog.prices.PriceListIndexation;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.customers.CustomerId;
import nl.florijn.partners.Partners;
import nl.florijn.platform.AsItStands;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.ChangedWhileWaiting;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.paging.Made;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Actor;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Raises of prices by a percentage from a date (R17). Of a product each running subscription gets a dated change to the
 * price it has then, raised; on a price list new prices are followed by raised ones.
 */
@Service
public class Indexations {

    private final JooqIndexationRepository repository;
    private final JooqIndexedSubscriptions indexed;
    private final JooqIndexationChanges changes;
    private final IndexedSubscriptions subscriptions;
    private final BilledRaise billed;
    private final PriceListIndexation entries;
    private final ProductIndexation productPrices;
    private final Products products;
    private final PriceLists lists;
    private final Partners partners;
    private final IdSequence ids;
    private final Transactions transactions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();

    Indexations(
            JooqIndexationRepository repository,
            JooqIndexedSubscriptions indexed,
            JooqIndexationChanges changes,
            IndexedSubscriptions subscriptions,
            BilledRaise billed,
            PriceListIndexation entries,
            ProductIndexation productPrices,
            Products products,
            PriceLists lists,
            Partners partners,
            IdSequence ids,
            Transactions transactions,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.indexed = indexed;
        this.changes = changes;
        this.subscriptions = subscriptions;
        this.billed = billed;
        this.entries = entries;
        this.productPrices = productPrices;
        this.products = products;
        this.lists = lists;
        this.partners = partners;
        this.ids = ids;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
    }

    /** The newest first. */
    @Requires(Right.READ)
    public Page<Indexation> list(PartnerId partner, PageRequest page) {
        return page.page(
                repository.list(partner, page),
                indexation -> new Made(indexation.createdAt(), indexation.id().value()));
    }

    /** @throws NotFound when this partner has no such indexation */
    @Requires(Right.READ)
    public Indexation get(PartnerId partner, IndexationId id) {
        return repository.find(partner, id).orElseThrow(() -> new NotFound("indexation " + id));
    }

    /**
     * What it would do; keeps nothing.
     *
     * @throws InvalidInput with all that is wrong with the details
     * @throws NotFound when this partner has no such product or price list
     */
    @Requires(Right.READ)
    public IndexationPreview preview(PartnerId partner, IndexationDetails details) {
        check(partner, details);
        return preview(partner, details, raised(partner, details));
    }

    private IndexationPreview preview(PartnerId partner, IndexationDetails details, List<IndexedSubscription> raised) {
        var list = details.priceListId();
        try {
            return IndexationPreview.of(raised, list == null ? 0 : entries.count(partner, list, details.toCore()));
        } catch (UnbillableException | ArithmeticException tooLarge) {
            throw tooLarge();
        }
    }

    private static InvalidInput tooLarge() {
        return new InvalidInput(
                "percentage",
                "AMOUNT_TOO_LARGE",
                "Raised by this, a price or amount is more than an invoice can hold.");
    }

    /** Raises the prices; refuses as {@link #preview} does. */
    @AsItStands
    @Requires(Right.WRITE)
    public Indexation create(PartnerId partner, IndexationDetails details) {
        return create(partner, details, null);
    }

    /**
     * As {@link #create(PartnerId, IndexationDetails)}.
     *
     * @param seen version of the preview that was looked at; null: nobody looked
     * @throws StaleVersion when it would do something else by now
     */
    @Requires(Right.WRITE)
    public Indexation create(PartnerId partner, IndexationDetails details, @Nullable Integer seen) {
        check(partner, details);
        return transactions.in(() -> {
            var id = new IndexationId(ids.next());
            var product = details.productId();
            var raised = lockedAndRaised(partner, details);
            StaleVersion.check(seen, preview(partner, details, raised).version(), "What it raises");
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var made = new Indexation(
                    id, details, raised.size(), now, Actor.current().name(), null);
            repository.add(partner, made);
            indexed.keep(partner, id, raised);
            var list = details.priceListId();
            if (product != null) {
                productPrices.raise(partner, product, id, details.toCore());
            }
            if (list == null) {
                changes.raise(partner, id, raised, ids, now);
                indexed.changedFrom(
                        partner,
                        raised.stream().map(IndexedSubscription::stored).toList(),
                        details.effective());
            } else {
                entries.raise(partner, list, id, details.toCore());
            }
            audit.created(partner, id, made);
            return made;
        });
    }

    /**
     * What it raised when it was made, those that one debtor pays for together.
     *
     * @throws NotFound when this partner has no such indexation
     */
    @Requires(Right.READ)
    public List<IndexedPrice> prices(PartnerId partner, IndexationId id) {
        get(partner, id);
        return indexed.raised(partner, id, null);
    }

    /** As {@link #prices(PartnerId, IndexationId)}, what one debtor pays for. */
    @Requires(Right.READ)
    public List<IndexedPrice> prices(PartnerId partner, IndexationId id, CustomerId debtor) {
        get(partner, id);
        return indexed.raised(partner, id, debtor);
    }

    /**
     * Takes the raise back before its date. What was billed at the raised price already is given back by the next run (R7).
     *
     * @throws Conflict when its date has come, it was undone before, a later one builds on it, or its entries were edited
     */
    @Requires(Right.WRITE)
    public void undo(PartnerId partner, IndexationId id) {
        transactions.run(() -> {
            var indexation = get(partner, id);
            refuseUndo(partner, indexation);
            if (!repository.undo(partner, id, clock.instant())) {
                throw undone();
            }
            takeBack(partner, id, indexation.details());
            audit.record(partner, AuditAction.MASTER_DATA_CHANGED, id, Map.of("undone", indexation));
            events.publishEvent(new IndexationUndone(partner, id));
        });
    }

    private void takeBack(PartnerId partner, IndexationId id, IndexationDetails details) {
        var from = details.effective();
        indexed.lock(partner, id, details);
        var changed = indexed.changedBy(partner, id);
        changes.takeAwayUnbilled(partner, id, from);
        changes.takeBackBilled(partner, id);
        indexed.changedFrom(partner, changed, from);
        var lowered = billed.takenBack(partner, id, details, () -> takeBackPrices(partner, id, details));
        changes.raise(partner, id, lowered, ids, clock.instant().truncatedTo(ChronoUnit.MICROS));
        indexed.changedFrom(
                partner, lowered.stream().map(IndexedSubscription::stored).toList(), from);
    }

    private void takeBackPrices(PartnerId partner, IndexationId id, IndexationDetails details) {
        var list = details.priceListId();
        var product = details.productId();
        if (product != null) {
            productPrices.takeBack(partner, product, id);
        }
        if (list != null) {
            entries.takeBack(partner, list, id, details.toCore());
        }
    }

    private void refuseUndo(PartnerId partner, Indexation indexation) {
        var effective = indexation.details().effective();
        if (indexation.undoneAt() != null) {
            throw undone();
        }
        if (!effective.isAfter(partners.today(partner))) {
            throw new Conflict(
                    "INDEXATION_IN_FORCE",
                    "This indexation counts since " + effective + " and can no longer be undone.",
                    effective);
        }
        if (repository.hasLater(partner, indexation)) {
            throw new Conflict(
                    "INDEXATION_BUILT_UPON", "A later indexation raised these prices once more; undo that one first.");
        }
    }

    private static Conflict undone() {
        return new Conflict("INDEXATION_UNDONE", "This indexation was undone already.");
    }

    private List<IndexedSubscription> lockedAndRaised(PartnerId partner, IndexationDetails details) {
        var product = details.productId();
        if (product == null) {
            entries.lock(partner, listOf(details));
            return raised(partner, details);
        }
        var locked = indexed.lock(partner, product, details.effective());
        var raised = raised(partner, details);
        if (!raised.stream().map(one -> one.stored().id()).allMatch(locked::contains)) {
            throw new ChangedWhileWaiting("What is for the product");
        }
        return raised;
    }

    private List<IndexedSubscription> raised(PartnerId partner, IndexationDetails details) {
        var product = details.productId();
        try {
            return product == null
                    ? subscriptions.ofList(partner, listOf(details), details.toCore())
                    : subscriptions.ofProduct(partner, product, details.toCore());
        } catch (ArithmeticException tooLarge) {
            throw tooLarge();
        }
    }

    private void check(PartnerId partner, IndexationDetails details) {
        var check = new FieldCheck();
        details.check(check, partners.today(partner));
        check.done();
        var product = details.productId();
        if (product == null) {
            lists.get(partner, listOf(details));
        } else {
            products.get(partner, product);
        }
    }

    private static PriceListId listOf(IndexationDetails details) {
        return Objects.requireNonNull(details.priceListId());
    }
}
