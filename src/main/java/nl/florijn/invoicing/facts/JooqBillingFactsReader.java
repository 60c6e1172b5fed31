package nl.florijn.invoicing.facts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import florijn.db.tables.records.ChargeRecord;
import florijn.db.tables.records.SubscriptionChangeRecord;
import florijn.db.tables.records.SubscriptionRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.florijn.billing.composing.Debtor;
import nl.florijn.billing.owed.BroughtOver;
import nl.florijn.billing.periods.BilledPeriod;
import nl.florijn.billing.run.Account;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.catalog.vat.Taxes;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.BillingRunRequest;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.partners.JooqBooksLock;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.SubscriptionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a chunk of a run needs, in a handful of set-based queries however many customers it holds. */
@Component
public class JooqBillingFactsReader {

    /** They were locked by their ids. */
    private static final Comparator<SubscriptionRecord> IN_ORDER_MADE = Comparator.comparing(
                    SubscriptionRecord::getCreatedAt)
            .thenComparing(row -> row.getId().value());

    private final JooqDueCustomers customers;
    private final JooqHoldings holdings;
    private final JooqWaitingCharges charges;
    private final JooqCatalogFacts catalog;
    private final Taxes taxes;
    private final PriceLists priceLists;
    private final JooqPastPricing past;
    private final JooqBooksLock books;

    JooqBillingFactsReader(
            JooqDueCustomers customers,
            JooqHoldings holdings,
            JooqWaitingCharges charges,
            JooqCatalogFacts catalog,
            Taxes taxes,
            PriceLists priceLists,
            JooqPastPricing past,
            JooqBooksLock books) {
        this.customers = customers;
        this.holdings = holdings;
        this.charges = charges;
        this.catalog = catalog;
        this.taxes = taxes;
        this.priceLists = priceLists;
        this.past = past;
        this.books = books;
    }

    /** @param lock keeps subscriptions and charges from other runs until the transaction ends; not for a dry run */
    public BillingFacts read(PartnerId partner, BillingRunRequest request, DebtorChunk chunk, boolean lock) {
        if (lock) {
            books.share(partner);
        }
        var dueSubscriptions = holdings.due(partner, request, chunk);
        var withCharges = charges.holders(partner, request, chunk);
        var subscriptions = holdings.subscriptions(partner, request, dueSubscriptions.keySet(), lock);
        var waiting = charges.charges(partner, request, withCharges, lock);
        // All else after the locks: whoever was waited for may have changed it.
        var due = customers.customers(partner, union(dueSubscriptions.values(), withCharges));
        var changes = holdings.changes(partner, dueSubscriptions.keySet());
        var productIds = productIds(subscriptions, changes.values(), waiting);
        var readAt = past.now(partner);
        var products = catalog.products(partner, productIds);
        var lists = priceLists.forCore(partner, listIds(due, waiting), productIds);
        var toCompare = subscriptions.stream()
                .filter(row -> row.getDirtyFrom() != null)
                .map(SubscriptionRecord::getId)
                .toList();
        var billed = holdings.billed(partner, toCompare);
        var broughtOver = holdings.broughtOver(partner, toCompare);

        var mapping = new JooqSubscriptionMapping(
                products,
                lists,
                changes,
                billed,
                broughtOver,
                past.since(
                        partner,
                        firstPriced(billed.values(), broughtOver.values()),
                        due.stream().map(DueCustomer::id).toList(),
                        lists.keySet(),
                        products));
        var byCustomer =
                subscriptions.stream().sorted(IN_ORDER_MADE).collect(groupingBy(SubscriptionRecord::getCustomerId));
        var chargesByCustomer = waiting.stream().collect(groupingBy(ChargeRecord::getCustomerId));
        var accounts = new ArrayList<Account>(due.size());
        for (var customer : due) {
            var id = customer.id();
            accounts.add(new Account(
                    customer.with(lists),
                    customer.debtor(),
                    mapping.holdings(customer, byCustomer.getOrDefault(id, List.of())),
                    mapping.charges(chargesByCustomer.getOrDefault(id, List.of()))));
        }
        return new BillingFacts(
                accounts,
                formerDebtors(partner, chunk, accounts, billed.values(), broughtOver),
                taxes.rules(partner),
                holdings.discounts(partner, invoices(billed.values())),
                readAt);
    }

    private static Set<InvoiceId> invoices(Collection<List<BilledPeriod>> billed) {
        return billed.stream()
                .flatMap(List::stream)
                .map(BilledPeriod::invoiceId)
                .filter(Objects::nonNull)
                .map(InvoiceId::new)
                .collect(toSet());
    }

    private static @Nullable Instant firstPriced(
            Collection<List<BilledPeriod>> billed, Collection<BroughtOver> broughtOver) {
        return Stream.concat(
                        billed.stream().flatMap(List::stream).map(BilledPeriod::pricedAt),
                        broughtOver.stream().map(BroughtOver::pricedAt))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** One of another chunk is left out: what it is given back waits for the next run, which links them. */
    private Map<Long, Debtor> formerDebtors(
            PartnerId partner,
            DebtorChunk chunk,
            List<Account> accounts,
            Collection<List<BilledPeriod>> billed,
            Map<SubscriptionId, BroughtOver> broughtOver) {
        Set<CustomerId> former = new HashSet<>();
        for (var entries : billed) {
            for (var entry : entries) {
                var terms = entry.terms();
                if (terms != null) {
                    former.add(new CustomerId(terms.debtorId()));
                }
            }
        }
        broughtOver
                .values()
                .forEach(brought -> former.add(new CustomerId(brought.terms().debtorId())));
        accounts.forEach(
                account -> former.remove(new CustomerId(account.debtor().id())));
        former.removeIf(debtor -> !chunk.holds(debtor));
        return former.isEmpty() ? Map.of() : customers.debtors(partner, former);
    }

    private static Set<CustomerId> union(Collection<CustomerId> some, Collection<CustomerId> others) {
        Set<CustomerId> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Set<PriceListId> listIds(List<DueCustomer> customers, List<ChargeRecord> charges) {
        return Stream.concat(
                        customers.stream().flatMap(customer -> customer.priceLists().stream()),
                        charges.stream().map(ChargeRecord::getPriceListId).filter(Objects::nonNull))
                .collect(toSet());
    }

    private static Set<ProductId> productIds(
            List<SubscriptionRecord> subscriptions,
            Collection<List<SubscriptionChangeRecord>> changes,
            List<ChargeRecord> charges) {
        Set<ProductId> ids = new HashSet<>();
        subscriptions.forEach(row -> ids.add(row.getProductId()));
        changes.forEach(rows -> rows.forEach(row -> ids.add(row.getProductId())));
        charges.forEach(row -> ids.add(row.getProductId()));
        ids.remove(null);
        return ids;
    }
}
