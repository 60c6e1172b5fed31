package nl.florijn.catalog.prices;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.pricing.PriceTable;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.Sale;
import nl.florijn.platform.AsItStands;
import nl.florijn.platform.Conflict;
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
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The price lists of a partner (R15); {@link PriceListEntries} has what stands on them. */
@Service
public class PriceLists {

    private final JooqPriceListRepository repository;
    private final JooqPriceListEntryRepository entries;
    private final List<PriceListUse> uses;
    private final IdSequence ids;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    PriceLists(
            JooqPriceListRepository repository,
            JooqPriceListEntryRepository entries,
            List<PriceListUse> uses,
            IdSequence ids,
            Transactions transactions,
            AuditLog audit) {
        this.repository = repository;
        this.entries = entries;
        this.uses = List.copyOf(uses);
        this.ids = ids;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** In the order in which they were made. */
    @Requires(Right.READ)
    public Page<PriceList> list(PartnerId partner, PageRequest page) {
        return page.page(
                repository.list(partner, page),
                list -> new Made(list.createdAt(), list.id().value()));
    }

    /** The codes of all lists, for whoever chooses one. */
    @Requires(Right.READ)
    public List<String> codes(PartnerId partner) {
        return repository.codes(partner);
    }

    /** @throws NotFound when this partner has no such list */
    @Requires(Right.READ)
    public PriceList get(PartnerId partner, PriceListId id) {
        return repository.find(partner, id).orElseThrow(() -> new NotFound("price list " + id));
    }

    /** The list's id, null for null; {@link InvalidInput} on field {@code priceList} when there is no such list. */
    @Requires(Right.READ)
    public @Nullable PriceListId resolve(PartnerId partner, @Nullable String code) {
        return code == null
                ? null
                : repository
                        .findByCode(partner, code)
                        .orElseThrow(() -> new InvalidInput(
                                "priceList", "UNKNOWN_PRICE_LIST", "There is no price list '" + code + "'."));
    }

    /** Ids by code, for whoever looks up many. */
    @Requires(Right.READ)
    public Map<String, PriceListId> idsByCode(PartnerId partner) {
        return repository.idsByCode(partner);
    }

    /** The lists with these codes; a code that is of none is left out. */
    @Requires(Right.READ)
    public List<PriceListId> named(PartnerId partner, Collection<String> codes) {
        return codes.isEmpty() ? List.of() : repository.withCodes(partner, codes);
    }

    @Requires(Right.WRITE)
    public PriceList create(PartnerId partner, PriceListDetails details) {
        check(details);
        return transactions.in(() -> {
            var id = new PriceListId(ids.next());
            try {
                repository.add(partner, id, details, clock.instant());
            } catch (DuplicateKeyException known) {
                throw codeTaken(details);
            }
            audit.created(partner, id, details);
            return get(partner, id);
        });
    }

    /** @throws StaleVersion when the list is no longer of this version */
    @Requires(Right.WRITE)
    public PriceList change(PartnerId partner, PriceListId id, int version, PriceListDetails details) {
        check(details);
        return transactions.in(() -> {
            var before = get(partner, id);
            StaleVersion.check(version, before.version(), "The price list");
            if (details.equals(before.details())) {
                return before;
            }
            try {
                if (!repository.change(partner, id, version, details)) {
                    throw new StaleVersion("The price list");
                }
            } catch (DuplicateKeyException known) {
                throw codeTaken(details);
            }
            audit.changed(partner, id, before.details(), details);
            return get(partner, id);
        });
    }

    /**
     * Deletes a list with what stands on it.
     *
     * @throws Conflict while something refers to it, telling what
     */
    @AsItStands
    @Requires(Right.WRITE)
    public void delete(PartnerId partner, PriceListId id) {
        delete(partner, id, null);
    }

    /**
     * As {@link #delete(PartnerId, PriceListId)}.
     *
     * @param version that was looked at; null: as it stands
     * @throws StaleVersion when the list is no longer of this version
     */
    @Requires(Right.WRITE)
    public void delete(PartnerId partner, PriceListId id, @Nullable Integer version) {
        transactions.run(() -> {
            // From here on nothing can begin to refer to it.
            repository.lock(partner, id);
            var list = get(partner, id);
            StaleVersion.check(version, list.version(), "The price list");
            for (var use : uses) {
                use.of(partner, list).ifPresent(reason -> {
                    throw reason;
                });
            }
            entries.deleteAll(partner, id);
            repository.delete(partner, id);
            audit.deleted(partner, id, list.details());
        });
    }

    /** Lists as the core wants them, with the entries that some products may get. Asks nothing when there are none. */
    @Requires(Right.READ)
    public Map<PriceListId, PriceTable> forCore(
            PartnerId partner, Collection<PriceListId> lists, Collection<ProductId> products) {
        return lists.isEmpty() ? Map.of() : entries.forCore(partner, lists, products);
    }

    /** All lists of a partner as the core wants them, whole. */
    @Requires(Right.READ)
    public Map<PriceListId, PriceTable> allForCore(PartnerId partner) {
        return entries.allForCore(partner);
    }

    /**
     * Whether there is a price for it, of the product itself or on a list, on that first day or some later one.
     *
     * @param list code of the customer's list; null: it has none
     */
    @Requires(Right.READ)
    public boolean hasPrice(PartnerId partner, @Nullable String list, Sale sale) {
        return sale.product().price(sale.interval(), sale.currency()).isPresent()
                || list != null && entries.hasNewPrice(partner, list, sale);
    }

    private static void check(PriceListDetails details) {
        var check = new FieldCheck();
        details.check(check);
        check.done();
    }

    private static InvalidInput codeTaken(PriceListDetails details) {
        return new InvalidInput(
                "code", "CODE_TAKEN", "There is already a price list with the code '" + details.code() + "'.");
    }
}
