package nl.florijn.subscriptions.intake;

import static nl.florijn.subscriptions.intake.SubscriptionColumns.ALIGNMENT;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.BILLING_TYPE;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.DESCRIPTION;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.DISCOUNT_PERCENT;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.END;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.GROUP;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.INTERVAL;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.LAYOUT;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.PRORATE;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.QUANTITY;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.REFERENCE;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.START;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.UNIT_PRICE;

import java.math.BigDecimal;
import java.util.Map;
import nl.florijn.billing.periods.Alignment;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.catalog.ProductId;
import nl.florijn.customers.SubscriptionHolder;
import nl.florijn.documents.layouts.LayoutId;
import nl.florijn.platform.csv.CsvRow;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.subscriptions.SubscriptionId;
import nl.florijn.subscriptions.intake.JooqSubscriptionImportRepository.InBooks;
import nl.florijn.subscriptions.intake.SubscriptionEntry.BilledByTerms;
import org.jspecify.annotations.Nullable;

/** Makes of a row what the books are to have of it. */
final class RowEntries {

    private final Map<String, LayoutId> layouts;
    private final IdSequence ids;

    RowEntries(Map<String, LayoutId> layouts, IdSequence ids) {
        this.layouts = layouts;
        this.ids = ids;
    }

    /** Of a sound row; what it does not say is as it was. */
    SubscriptionEntry entry(CsvRow row, SubscriptionHolder holder, PricedProduct product, @Nullable InBooks old) {
        var before = old == null ? null : old.entry();
        var terms = old == null ? null : old.entry().billed();
        var alignment = row.find(ALIGNMENT, terms, BilledByTerms::alignment);
        var unitPrice = row.find(UNIT_PRICE, terms, BilledByTerms::unitPrice);
        return new SubscriptionEntry(
                old == null ? new SubscriptionId(ids.next()) : old.entry().id(),
                row.get(REFERENCE),
                row.get(DESCRIPTION),
                row.find(GROUP, before, SubscriptionEntry::group),
                layout(row, before),
                row.find(END, before, SubscriptionEntry::end),
                new BilledByTerms(
                        holder.id(),
                        new ProductId(product.id()),
                        row.get(QUANTITY),
                        unitPrice,
                        priceCurrency(unitPrice, terms, holder),
                        row.find(DISCOUNT_PERCENT, terms, BilledByTerms::discountPercent),
                        row.get(INTERVAL),
                        row.get(START),
                        alignment == null ? Alignment.ANNIVERSARY : alignment,
                        row.find(BILLING_TYPE, terms, BilledByTerms::billingType),
                        row.find(PRORATE, terms, BilledByTerms::prorate)));
    }

    private static @Nullable String priceCurrency(
            @Nullable BigDecimal unitPrice, @Nullable BilledByTerms before, SubscriptionHolder holder) {
        if (unitPrice == null) {
            return null;
        }
        var known = before == null ? null : before.unitPrice();
        return before != null && known != null && known.compareTo(unitPrice) == 0
                ? before.priceCurrency()
                : holder.payer().currency().getCurrencyCode();
    }

    private @Nullable LayoutId layout(CsvRow row, @Nullable SubscriptionEntry before) {
        if (before != null && !row.has(LAYOUT)) {
            return before.layout();
        }
        var code = row.find(LAYOUT);
        return code == null ? null : layouts.get(code);
    }
}
