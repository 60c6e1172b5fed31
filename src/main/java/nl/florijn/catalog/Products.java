package nl.florijn.catalog;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.catalog.accounts.LedgerAccounts;
import nl.florijn.catalog.vat.VatCodes;
import nl.florijn.partners.Partners;
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

/** The products of a partner. */
@Service
public class Products {

    private final JooqProductRepository repository;
    private final VatCodes vatCodes;
    private final LedgerAccounts accounts;
    private final List<ProductUse> uses;
    private final Partners partners;
    private final JooqProductReferences references;
    private final IdSequence ids;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    Products(
            JooqProductRepository repository,
            VatCodes vatCodes,
            LedgerAccounts accounts,
            List<ProductUse> uses,
            Partners partners,
            JooqProductReferences references,
            IdSequence ids,
            Transactions transactions,
            AuditLog audit) {
        this.repository = repository;
        this.vatCodes = vatCodes;
        this.accounts = accounts;
        this.uses = List.copyOf(uses);
        this.partners = partners;
        this.references = references;
        this.ids = ids;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** In the order in which they were made. */
    @Requires(Right.READ)
    public Page<Product> list(PartnerId partner, ProductFilter filter, PageRequest page) {
        return page.page(
                repository.list(partner, filter, page, partners.today(partner)),
                product -> new Made(product.createdAt(), product.id().value()));
    }

    /** @throws NotFound when this partner has no such product */
    @Requires(Right.READ)
    public Product get(PartnerId partner, ProductId id) {
        return repository.find(partner, id, partners.today(partner)).orElseThrow(() -> new NotFound("product " + id));
    }

    /** The names of those of these ids that this partner has. */
    @Requires(Right.READ)
    public Map<ProductId, String> names(PartnerId partner, Collection<ProductId> ids) {
        return repository.names(partner, ids);
    }

    /** Products as the core wants them to find prices; how they are taxed is left out. */
    @Requires(Right.READ)
    public Map<ProductId, PricedProduct> forPricing(PartnerId partner, Collection<ProductId> ids) {
        return repository.forPricing(partner, ids);
    }

    /** The groups that products are in, by name. */
    @Requires(Right.READ)
    public List<String> groups(PartnerId partner) {
        return repository.groups(partner);
    }

    @Requires(Right.WRITE)
    public Product create(PartnerId partner, ProductDetails details) {
        return transactions.in(() -> {
            var id = new ProductId(ids.next());
            var row = row(partner, id, details);
            repository.add(partner, row, clock.instant());
            audit.created(partner, id, row.details());
            return get(partner, id);
        });
    }

    /**
     * Changes a product.
     *
     * @throws StaleVersion when it is no longer of this version
     * @throws Conflict when something is billed at a price that it would lose
     */
    @Requires(Right.WRITE)
    public Product change(PartnerId partner, ProductId id, int version, ProductDetails details) {
        return transactions.in(() -> {
            var before = get(partner, id);
            StaleVersion.check(version, before.version(), "The product");
            var row = row(partner, id, details);
            if (row.details().equals(before.details())) {
                return before;
            }
            if (!repository.lock(partner, id, version)) {
                throw new StaleVersion("The product");
            }
            repository.change(partner, row, partners.today(partner));
            var after = get(partner, id);
            for (var use : uses) {
                use.of(partner, before, after).ifPresent(reason -> {
                    throw reason;
                });
            }
            audit.changed(partner, id, before.details(), row.details());
            return after;
        });
    }

    /**
     * Deletes one that nothing uses.
     *
     * @param version that was looked at; null: as it stands
     * @throws NotFound when this partner has none such
     * @throws Conflict while something refers to it, telling what; what an invoice bears stays
     * @throws StaleVersion when it is no longer of this version
     */
    @Requires(Right.WRITE)
    public void delete(PartnerId partner, ProductId id, @Nullable Integer version) {
        transactions.run(() -> {
            // From here on nothing can begin to refer to it.
            repository.lock(partner, id);
            var before = get(partner, id);
            StaleVersion.check(version, before.version(), "The product");
            references.refuseWhenAny(partner, id);
            repository.delete(partner, id);
            audit.deleted(partner, id, before.details());
        });
    }

    private ProductRow row(PartnerId partner, ProductId id, ProductDetails details) {
        var complete = details.in(partners.get(partner).details().currency());
        var check = new FieldCheck();
        complete.check(check);
        repository
                .taken(partner, id, complete)
                .forEach(field -> check.require(
                        false, field, "ALREADY_EXISTS", "Another product already has this " + field + "."));
        check.done();
        var account = complete.ledgerAccount();
        return new ProductRow(
                id,
                complete,
                vatCodes.resolve(partner, complete.vatCode()),
                account == null ? null : accounts.use(partner, account));
    }
}
