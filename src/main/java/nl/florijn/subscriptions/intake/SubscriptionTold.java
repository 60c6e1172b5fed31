package nl.florijn.subscriptions.intake;

import java.util.List;
import nl.florijn.platform.csv.Told;

/** What an import tells of a subscription that it changed. */
final class SubscriptionTold {

    static final List<Told<SubscriptionEntry>> ALL = List.of(
            new Told<>(SubscriptionColumns.CUSTOMER, entry -> entry.billed().customer()),
            new Told<>(SubscriptionColumns.PRODUCT, entry -> entry.billed().product()),
            new Told<>(SubscriptionColumns.DESCRIPTION, SubscriptionEntry::description),
            new Told<>(SubscriptionColumns.GROUP, SubscriptionEntry::group),
            new Told<>(SubscriptionColumns.QUANTITY, entry -> entry.billed().quantity()),
            new Told<>(SubscriptionColumns.UNIT_PRICE, entry -> entry.billed().unitPrice()),
            new Told<>(
                    SubscriptionColumns.DISCOUNT_PERCENT,
                    entry -> entry.billed().discountPercent()),
            new Told<>(SubscriptionColumns.INTERVAL, entry -> entry.billed().interval()),
            new Told<>(SubscriptionColumns.START, entry -> entry.billed().start()),
            new Told<>(SubscriptionColumns.END, SubscriptionEntry::end),
            new Told<>(SubscriptionColumns.ALIGNMENT, entry -> entry.billed().alignment()),
            new Told<>(SubscriptionColumns.BILLING_TYPE, entry -> entry.billed().billingType()),
            new Told<>(SubscriptionColumns.PRORATE, entry -> entry.billed().prorate()),
            new Told<>(SubscriptionColumns.LAYOUT, SubscriptionEntry::layout));

    private SubscriptionTold() {}
}
