package nl.florijn.catalog.prices;

import java.time.Clock;
import nl.florijn.catalog.JooqProductRepository;
import nl.florijn.partners.Partners;
import nl.florijn.platform.AsItStands;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
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

/**
 * What stands on price lists (R15). Changes count for days that are not billed yet (R7). Two entries that a line could
 * get with equal right cannot stand on one list.
 */
@Service
public class PriceListEntries {

    private final JooqPriceListRepository lists;
    private final JooqPriceListEntryRepository repository;
    private final JooqProductRepository products;
    private final Partners partners;
    private final IdSequence ids;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    PriceListEntries(
            JooqPriceListRepository lists,
            JooqPriceListEntryRepository repository,
            JooqProductRepository products,
            Partners partners,
            IdSequence ids,
            Transactions transactions,
            AuditLog audit) {
        this.lists = lists;
        this.repository = repository;
        this.products = products;
        this.partners = partners;
        this.ids = ids;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** In the order in which they were made; {@link NotFound} when this partner has no such list. */
    @Requires(Right.READ)
    public Page<PriceListEntry> list(PartnerId partner, PriceListId list, PageRequest page) {
        if (lists.find(partner, list).isEmpty()) {
            throw noSuchList(list);
        }
        return page.page(
                repository.list(partner, list, page),
                entry -> new Made(entry.createdAt(), entry.id().value()));
    }

    /** @throws NotFound when this list has no such entry */
    @Requires(Right.READ)
    public PriceListEntry get(PartnerId partner, PriceListId list, PriceListEntryId id) {
        return repository.find(partner, list, id).orElseThrow(() -> new NotFound("price list entry " + id));
    }

    @Requires(Right.WRITE)
    public PriceListEntry create(PartnerId partner, PriceListId list, PriceListEntryDetails details) {
        return transactions.in(() -> {
            lock(partner, list);
            var id = new PriceListEntryId(ids.next());
            var complete = complete(partner, list, id, details);
            repository.add(partner, list, id, complete, clock.instant());
            audit.created(partner, id, complete);
            return get(partner, list, id);
        });
    }

    /** @throws StaleVersion when the entry is no longer of this version */
    @Requires(Right.WRITE)
    public PriceListEntry change(
            PartnerId partner, PriceListId list, PriceListEntryId id, int version, PriceListEntryDetails details) {
        return transactions.in(() -> {
            lock(partner, list);
            var before = get(partner, list, id);
            StaleVersion.check(version, before.version(), "The price list entry");
            var complete = complete(partner, list, id, details);
            if (complete.equals(before.details())) {
                return before;
            }
            repository.change(partner, id, complete);
            audit.changed(partner, id, before.details(), complete);
            return get(partner, list, id);
        });
    }

    /** Takes it off the list; days that were billed keep the price that it gave them (R7). */
    @AsItStands
    @Requires(Right.WRITE)
    public void delete(PartnerId partner, PriceListId list, PriceListEntryId id) {
        delete(partner, list, id, null);
    }

    /**
     * As {@link #delete(PartnerId, PriceListId, PriceListEntryId)}.
     *
     * @param version that was looked at; null: as it stands
     * @throws StaleVersion when the entry is no longer of this version
     */
    @Requires(Right.WRITE)
    public void delete(PartnerId partner, PriceListId list, PriceListEntryId id, @Nullable Integer version) {
        transactions.run(() -> {
            lock(partner, list);
            var before = get(partner, list, id);
            StaleVersion.check(version, before.version(), "The price list entry");
            repository.delete(partner, id);
            audit.deleted(partner, id, before.details());
        });
    }

    /** One change to a list at a time, so that no two that clash are entered at once. */
    private void lock(PartnerId partner, PriceListId list) {
        if (!lists.lock(partner, list)) {
            throw noSuchList(list);
        }
    }

    private PriceListEntryDetails complete(
            PartnerId partner, PriceListId list, PriceListEntryId id, PriceListEntryDetails details) {
        var complete = details.in(partners.get(partner).details().currency());
        var check = new FieldCheck();
        complete.check(check);
        check.done();
        new EntryUse(complete, products.sold(partner, complete.productId(), complete.group())).check(check);
        check.done();
        refuseClash(partner, list, id, complete);
        return complete;
    }

    private void refuseClash(PartnerId partner, PriceListId list, PriceListEntryId id, PriceListEntryDetails complete) {
        var wanted = complete.toCore();
        repository.sameSubject(partner, list, complete).stream()
                .filter(other ->
                        !other.id().equals(id) && other.details().toCore().clashesWith(wanted))
                .findFirst()
                .ifPresent(other -> {
                    throw new InvalidInput(
                            "minimumQuantity",
                            "ENTRIES_OVERLAP",
                            "Entry %s is for the same and from the same quantity on, at the same time."
                                    .formatted(other.id()));
                });
    }

    private static NotFound noSuchList(PriceListId list) {
        return new NotFound("price list " + list);
    }
}
