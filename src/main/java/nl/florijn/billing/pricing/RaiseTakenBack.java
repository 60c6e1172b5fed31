package nl.florijn.billing.pricing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.florijn.billing.periods.BillingPeriod;
import nl.florijn.billing.periods.Cycle;

/**
 * What has a subscription that was billed at a raised price pay as if the raise had never been (R17). Billed days keep their price
 * unless a dated change says otherwise (R7).
 *
 * @param raised as it was priced when it was billed, without an own price by the raise
 * @param plain as it would have been priced then
 * @param now as it is priced since the raise was taken back, which counts for periods that are not billed
 */
public record RaiseTakenBack(PayingSubscription raised, PayingSubscription plain, PayingSubscription now) {

    /** As {@link RaiseTakenBack}, each following the prices of its product by date. */
    public RaiseTakenBack {
        raised = raised.followingPrices();
        plain = plain.followingPrices();
        now = now.followingPrices();
    }

    /**
     * The dated changes to the prices without the raise.
     *
     * @param date of the raise
     * @param billedUntil first day that is not billed
     * @return none when no period that was billed, or begun to be, has a raised price
     */
    public List<RaisedPrice> changes(LocalDate date, LocalDate billedUntil) {
        List<RaisedPrice> changes = new ArrayList<>(0);
        LocalDate first = firstRaised(date);
        // All of a period has the prices that were known when some of it was billed.
        LocalDate open = boundaryFrom(billedUntil);
        if (first.isBefore(open)) {
            days(plain, first).filter(day -> day.isBefore(open)).forEach(day -> takeBack(changes, day, plain));
            if (!changes.isEmpty()) {
                days(now, open).forEach(day -> takeBack(changes, day, now));
            }
        }
        return changes;
    }

    /** The first day at a raised price: a list is read at the begin of a period, a product's price on its date. */
    private LocalDate firstRaised(LocalDate date) {
        LocalDate start = cycle().start();
        if (date.isBefore(start)) {
            return start;
        }
        boolean isRead = raised.subscription().termsOn(date).effective().equals(date);
        return isRead ? date : boundaryFrom(date);
    }

    private LocalDate boundaryFrom(LocalDate day) {
        BillingPeriod period = cycle().periodAt(day);
        return day.equals(period.from()) ? day : period.until();
    }

    private Cycle cycle() {
        return now.subscription().cycle();
    }

    /** A day and those after it on which the terms change. */
    private static Stream<LocalDate> days(PayingSubscription payer, LocalDate first) {
        return Stream.concat(
                Stream.of(first),
                payer.subscription().terms().stream()
                        .map(Terms::effective)
                        .filter(day -> day.isAfter(first))
                        .distinct());
    }

    /** Once the price of a day is written down, that of each later day is, or the first would go on. */
    private void takeBack(List<RaisedPrice> changes, LocalDate day, PayingSubscription payer) {
        Terms terms = payer.subscription().termsOn(day);
        LinePrice before = raised.priceOn(day);
        LinePrice price = payer.priceOn(day);
        if (terms.unitPrice() != null || before == null || price == null) {
            return;
        }
        boolean isAsBefore = changes.isEmpty()
                ? price.unitPrice().equals(before.unitPrice())
                : price.unitPrice().equals(changes.getLast().after());
        if (!isAsBefore) {
            changes.add(new RaisedPrice(
                    day, before, price.unitPrice(), payer.currency(), payer.keptDiscount(terms, price, day)));
        }
    }
}
