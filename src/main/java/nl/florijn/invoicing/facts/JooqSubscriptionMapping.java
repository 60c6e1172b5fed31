package nl.florijn.invoicing.facts;

import static nl.florijn.partners.settings.BillingSettings.nearest;

import florijn.db.tables.records.ChargeRecord;
import florijn.db.tables.records.SubscriptionChangeRecord;
import florijn.db.tables.records.SubscriptionRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.florijn.billing.owed.BillableCharge;
import nl.florijn.billing.owed.Billed;
import nl.florijn.billing.owed.BroughtOver;
import nl.florijn.billing.periods.BilledPeriod;
import nl.florijn.billing.periods.Cycle;
import nl.florijn.billing.pricing.BillableSubscription;
import nl.florijn.billing.pricing.PriceTable;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.Terms;
import nl.florijn.billing.run.Holding;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import nl.florijn.subscriptions.SubscriptionId;
import org.jspecify.annotations.Nullable;

/** Turns rows of subscriptions and charges into what the core knows them as. */
record JooqSubscriptionMapping(
        Map<ProductId, PricedProduct> products,
        Map<PriceListId, PriceTable> lists,
        Map<SubscriptionId, List<SubscriptionChangeRecord>> changes,
        Map<SubscriptionId, List<BilledPeriod>> billed,
        Map<SubscriptionId, BroughtOver> broughtOver,
        PastBooks past) {

    List<Holding> holdings(DueCustomer holder, List<SubscriptionRecord> rows) {
        var holdings = new ArrayList<Holding>(rows.size());
        for (var row : rows) {
            holdings.add(new Holding(subscription(holder, row), billed(holder, row)));
        }
        return holdings;
    }

    List<BillableCharge> charges(List<ChargeRecord> rows) {
        return rows.stream().map(this::charge).toList();
    }

    private BillableSubscription subscription(DueCustomer holder, SubscriptionRecord row) {
        var layout = row.getLayoutId();
        return new BillableSubscription(
                row.getId().value(),
                row.getDescription(),
                row.getOwnGroup(),
                new Cycle(row.getStartDate(), row.getBillingInterval(), row.getAlignment()),
                row.getEndDate(),
                nearest(row.getBillingType(), holder.billingType()),
                nearest(row.getProrate(), holder.prorate()),
                layout == null ? null : layout.value(),
                terms(row));
    }

    private List<Terms> terms(SubscriptionRecord row) {
        var first = new Terms(
                row.getStartDate(),
                product(row.getProductId()),
                Quantity.of(row.getQuantity()),
                price(row.getUnitPrice()),
                currency(row.getPriceCurrency()),
                percentage(row.getDiscountPercent()));
        var later = changes.getOrDefault(row.getId(), List.of());
        if (later.isEmpty()) {
            return List.of(first);
        }
        var terms = new ArrayList<Terms>(1 + later.size());
        terms.add(first);
        later.forEach(change -> terms.add(changed(terms.getLast(), change)));
        return terms;
    }

    private Terms changed(Terms before, SubscriptionChangeRecord change) {
        return new Terms(
                change.getEffective(),
                change.getProductId() == null ? before.product() : product(change.getProductId()),
                change.getQuantity() == null ? before.quantity() : Quantity.of(change.getQuantity()),
                change.getUnitPrice() == null ? before.unitPrice() : price(change.getUnitPrice()),
                change.getUnitPrice() == null ? before.priceCurrency() : currency(change.getPriceCurrency()),
                change.getDiscountPercent() == null ? before.discount() : percentage(change.getDiscountPercent()));
    }

    private Billed billed(DueCustomer holder, SubscriptionRecord row) {
        var before = broughtOver.get(row.getId());
        var entries = billed.getOrDefault(row.getId(), List.of());
        Set<Instant> moments = new HashSet<>();
        entries.forEach(entry -> moments.add(entry.pricedAt()));
        if (before != null) {
            moments.add(before.pricedAt());
        }
        moments.remove(null);
        return new Billed(
                row.getBilledUntil(),
                row.getDirtyFrom(),
                before,
                entries,
                past.of(holder, holder.with(lists), moments));
    }

    private BillableCharge charge(ChargeRecord row) {
        var vatCode = row.getVatCodeId();
        var account = row.getLedgerAccountId();
        return new BillableCharge(
                row.getId().value(),
                row.getDescription(),
                row.getOwnGroup(),
                row.getProductId() == null ? null : product(row.getProductId()),
                Quantity.of(row.getQuantity()),
                price(row.getUnitPrice()),
                currency(row.getPriceCurrency()),
                percentage(row.getDiscountPercent()),
                row.getPriceListId() == null ? null : lists.get(row.getPriceListId()),
                vatCode == null ? null : vatCode.value(),
                account == null ? null : account.value());
    }

    private PricedProduct product(ProductId id) {
        var product = products.get(id);
        if (product == null) {
            throw new IllegalStateException("Product " + id + " was not read with the subscriptions that are for it.");
        }
        return product;
    }

    private static @Nullable UnitPrice price(@Nullable BigDecimal price) {
        return price == null ? null : UnitPrice.of(price);
    }

    private static @Nullable Currency currency(@Nullable String code) {
        return code == null ? null : Currency.getInstance(code);
    }

    private static @Nullable Percentage percentage(@Nullable BigDecimal percentage) {
        return percentage == null ? null : Percentage.of(percentage);
    }
}
