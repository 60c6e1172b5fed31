package nl.florijn.subscriptions.charges;

import java.time.Clock;
import java.util.Objects;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.Sale;
import nl.florijn.catalog.accounts.LedgerAccounts;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.catalog.vat.VatCodes;
import nl.florijn.customers.Customer;
import nl.florijn.partners.Partners;
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
import nl.florijn.subscriptions.JooqPayingCurrency;
import nl.florijn.subscriptions.NamedObjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Extra charges: what waits for the next invoice of a customer (R10). */
@Service
public class Charges {

    private final JooqChargeRepository repository;
    private final NamedObjects named;
    private final JooqPayingCurrency paying;
    private final PriceLists priceLists;
    private final VatCodes vatCodes;
    private final LedgerAccounts accounts;
    private final Partners partners;
    private final IdSequence ids;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    Charges(
            JooqChargeRepository repository,
            NamedObjects named,
            JooqPayingCurrency paying,
            PriceLists priceLists,
            VatCodes vatCodes,
            LedgerAccounts accounts,
            Partners partners,
            IdSequence ids,
            Transactions transactions,
            AuditLog audit) {
        this.repository = repository;
        this.named = named;
        this.paying = paying;
        this.priceLists = priceLists;
        this.vatCodes = vatCodes;
        this.accounts = accounts;
        this.partners = partners;
        this.ids = ids;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** In the order in which they were made. */
    @Requires(Right.READ)
    public Page<Charge> list(PartnerId partner, ChargeFilter filter, PageRequest page) {
        return page.page(
                repository.list(partner, filter, page),
                charge -> new Made(charge.createdAt(), charge.id().value()));
    }

    /** One of this partner; throws {@link NotFound} when it has none of this id. */
    @Requires(Right.READ)
    public Charge get(PartnerId partner, ChargeId id) {
        return repository.find(partner, id).orElseThrow(() -> new NotFound("charge " + id));
    }

    /** Lets a charge wait on its customer. */
    @Requires(Right.WRITE)
    public Charge create(PartnerId partner, ChargeDetails details) {
        return transactions.in(() -> {
            var id = new ChargeId(ids.next());
            var complete = complete(partner, id, details);
            var currency = complete.unitPrice() == null ? null : paying.locked(partner, complete.customerId());
            repository.add(partner, id, written(partner, complete, currency), clock.instant());
            audit.created(partner, id, complete);
            return get(partner, id);
        });
    }

    /**
     * Changes a charge that waits.
     *
     * @throws StaleVersion when it is no longer of this version
     * @throws Conflict when it does not wait any more
     */
    @Requires(Right.WRITE)
    public Charge change(PartnerId partner, ChargeId id, int version, ChargeDetails details) {
        return transactions.in(() -> {
            get(partner, id);
            var complete = complete(partner, id, details);
            // The customer goes before its charges, as for who changes its currency.
            var currency = paying.locked(partner, complete.customerId());
            repository.lock(partner, id);
            var before = get(partner, id);
            StaleVersion.check(version, before.version(), "The charge");
            if (before.state() != ChargeState.WAITING) {
                throw new Conflict(
                        "CHARGE_NOT_WAITING",
                        "This charge is on an invoice or was waived; it cannot be changed any more.");
            }
            if (complete.equals(before.details())) {
                return before;
            }
            repository.change(partner, id, written(partner, complete, priceCurrency(before, complete, currency)));
            audit.changed(partner, id, before.details(), complete);
            return get(partner, id);
        });
    }

    /** What was typed in another currency stays so as long as price and customer do (R28). */
    private static @Nullable String priceCurrency(Charge before, ChargeDetails wanted, String currency) {
        if (wanted.unitPrice() == null) {
            return null;
        }
        var isKept = wanted.unitPrice().equals(before.details().unitPrice())
                && wanted.customerId().equals(before.details().customerId());
        return isKept ? before.priceCurrency() : currency;
    }

    /** Takes a charge back; {@link Conflict} when it does not wait any more. */
    @AsItStands
    @Requires(Right.WRITE)
    public void delete(PartnerId partner, ChargeId id) {
        delete(partner, id, null);
    }

    /**
     * As {@link #delete(PartnerId, ChargeId)}.
     *
     * @param version that was looked at; null: as it stands
     * @throws StaleVersion when the charge is no longer of this version
     */
    @Requires(Right.WRITE)
    public void delete(PartnerId partner, ChargeId id, @Nullable Integer version) {
        transactions.run(() -> {
            repository.lock(partner, id);
            var charge = get(partner, id);
            StaleVersion.check(version, charge.version(), "The charge");
            if (!repository.deleteWaiting(partner, id)) {
                throw new Conflict(
                        "CHARGE_NOT_WAITING", "This charge is on an invoice or was waived; it cannot be taken back.");
            }
            audit.deleted(partner, id, charge.details());
        });
    }

    private ChargeDetails complete(PartnerId partner, ChargeId id, ChargeDetails details) {
        var check = new FieldCheck();
        details.check(check);
        check.require(
                !repository.isReferenceTaken(partner, id, details.reference()),
                "reference",
                "ALREADY_EXISTS",
                "Another charge already has this reference.");
        check.done();
        priceLists.resolve(partner, details.priceList());
        var customer = named.customer(partner, "customerId", details.customerId());
        new FieldCheck()
                .price(
                        "unitPrice",
                        details.unitPrice(),
                        named.debtor(partner, customer).details().currency())
                .done();
        var productId = details.productId();
        if (productId == null) {
            return details;
        }
        var product = named.product(partner, productId);
        if (details.unitPrice() == null) {
            checkPrice(partner, details, product, customer);
        }
        return details.withDescription(Objects.requireNonNullElse(
                details.description(), product.details().name()));
    }

    private void checkPrice(PartnerId partner, ChargeDetails details, Product product, Customer customer) {
        var list = details.priceList() == null ? customer.details().priceList() : details.priceList();
        var currency = String.valueOf(named.debtor(partner, customer).details().currency());
        var today = partners.today(partner);
        var sale = new Sale(product, null, currency, details.quantity(), today);
        new FieldCheck()
                .require(
                        priceLists.hasPrice(partner, list, sale),
                        "unitPrice",
                        "NO_PRICE",
                        "The product %s has no price for once in %s; give one."
                                .formatted(product.details().code(), currency))
                .done();
    }

    private WrittenCharge written(PartnerId partner, ChargeDetails details, @Nullable String priceCurrency) {
        var account = details.ledgerAccount();
        return new WrittenCharge(
                details,
                priceCurrency,
                priceLists.resolve(partner, details.priceList()),
                vatCodes.resolve(partner, details.vatCode()),
                account == null ? null : accounts.use(partner, account));
    }
}
