package nl.florijn.subscriptions.intake;

import static nl.florijn.subscriptions.intake.SubscriptionColumns.ALIGNMENT;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.BILLED_UNTIL;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.CUSTOMER;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.END;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.INTERVAL;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.LAYOUT;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.PRODUCT;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.QUANTITY;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.REFERENCE;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.START;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.UNIT_PRICE;

import java.util.Map;
import nl.florijn.billing.periods.Alignment;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.customers.SubscriptionHolder;
import nl.florijn.documents.layouts.LayoutId;
import nl.florijn.platform.csv.CsvRow;
import nl.florijn.platform.csv.OncePerFile;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.SubscriptionDetails;
import nl.florijn.subscriptions.intake.JooqSubscriptionImportRepository.InBooks;
import org.jspecify.annotations.Nullable;

/** What a row of subscriptions has to be, beside what each cell of it is. */
final class RowChecks {

    private final Map<String, LayoutId> layouts;
    private final BilledThrough billedThrough;
    private final OncePerFile references = new OncePerFile();

    RowChecks(Map<String, LayoutId> layouts, BilledThrough billedThrough) {
        this.layouts = layouts;
        this.billedThrough = billedThrough;
    }

    void check(CsvRow row) {
        var reference = row.find(REFERENCE);
        if (reference != null) {
            references.isFirst(row, REFERENCE, reference, "DOUBLE_REFERENCE");
        }
        var layout = row.find(LAYOUT);
        if (layout != null && !layouts.containsKey(layout)) {
            row.fault(LAYOUT, "UNKNOWN_LAYOUT", "There is no layout '" + layout + "'.");
        }
        var start = row.find(START);
        var end = row.find(END);
        if (start != null && end != null && end.isBefore(start)) {
            row.fault(END, "END_BEFORE_START", "It ends on " + end + ", before it starts on " + start + ".");
        }
        var billedUntil = row.find(BILLED_UNTIL);
        if (start != null && billedUntil != null && billedUntil.isBefore(start)) {
            row.fault(
                    BILLED_UNTIL,
                    "BILLED_BEFORE_START",
                    "It is billed until " + billedUntil + ", but starts on " + start + ".");
        }
        var quantity = row.find(QUANTITY);
        if (quantity != null && quantity.signum() == 0) {
            row.fault(QUANTITY, "OUT_OF_RANGE", "A quantity is above zero.");
        }
        var interval = row.find(INTERVAL);
        if (row.find(ALIGNMENT) == Alignment.CALENDAR && interval != null && !interval.isOfMonths()) {
            row.fault(
                    ALIGNMENT,
                    "CALENDAR_INTERVAL",
                    "Only months and years go by the calendar; the interval is " + interval + ".");
        }
    }

    /** A price is known for what it comes to by a dated change. */
    void checkPrice(
            CsvRow row, SubscriptionHolder holder, PricedProduct product, SubscriptionDetails after, NewChange change) {
        if (!change.isEmpty()
                && after.unitPrice() == null
                && !billedThrough.hasPrice(holder, product, after.interval(), after.quantity(), change.effective())) {
            noPrice(row, holder, after.interval());
        }
    }

    /** With the price of the first day that is left to bill. */
    void checkPrice(CsvRow row, SubscriptionHolder holder, PricedProduct product) {
        var interval = row.get(INTERVAL);
        var billedUntil = row.find(BILLED_UNTIL);
        var day = billedUntil == null ? row.get(START) : billedUntil;
        if (row.find(UNIT_PRICE) == null
                && !billedThrough.hasPrice(holder, product, interval, row.get(QUANTITY), day)) {
            noPrice(row, holder, interval);
        }
    }

    /** A price that goes along to another customer stays in the currency it was typed in (R28). */
    static void checkCurrency(CsvRow row, SubscriptionEntry wanted, SubscriptionHolder holder, @Nullable InBooks old) {
        var currency = wanted.billed().priceCurrency();
        var paying = holder.payer().currency().getCurrencyCode();
        if (old != null
                && !old.entry().billed().customer().equals(holder.id())
                && currency != null
                && !currency.equals(paying)) {
            row.fault(
                    CUSTOMER,
                    "AMOUNTS_IN_OTHER_CURRENCY",
                    "The price was typed in %s, but this customer is billed in %s; give one in %s."
                            .formatted(currency, paying, paying));
        }
    }

    private static void noPrice(CsvRow row, SubscriptionHolder holder, Interval interval) {
        row.fault(
                UNIT_PRICE,
                "NO_PRICE",
                "Product '%s' has no price for %s in %s, and the row gives none."
                        .formatted(row.get(PRODUCT), interval, holder.payer().currency()));
    }
}
