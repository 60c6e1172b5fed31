package nl.florijn.subscriptions.intake;

import static nl.florijn.subscriptions.intake.SubscriptionColumns.ALIGNMENT;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.BILLED_UNTIL;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.BILLING_TYPE;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.CUSTOMER;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.DISCOUNT_PERCENT;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.INTERVAL;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.PRODUCT;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.PRORATE;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.QUANTITY;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.START;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.UNIT_PRICE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.florijn.platform.csv.CellChange;
import nl.florijn.platform.csv.Column;
import nl.florijn.platform.csv.CsvRow;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.StoredSubscription;
import nl.florijn.subscriptions.SubscriptionDetails;
import nl.florijn.subscriptions.intake.SubscriptionEntry.BilledByTerms;
import org.jspecify.annotations.Nullable;

/**
 * The row of a subscription of which something is billed, or whose terms were changed by date from its start: which of them
 * are not those of the books, and what becomes of each (R3, R7). What is not taken is told at the row.
 */
final class BilledRow {

    private final CsvRow row;
    private final SubscriptionEntry wanted;
    private final StoredSubscription books;
    private final Function<Object, String> shown;
    private final LocalDate from;
    private final SubscriptionDetails current;
    private final List<CellChange> changes = new ArrayList<>();
    private boolean keptTerms;

    /** @param shown a value of the books as files have it */
    BilledRow(CsvRow row, SubscriptionEntry wanted, StoredSubscription books, Function<Object, String> shown) {
        this.row = row;
        this.wanted = wanted;
        this.books = books;
        this.shown = shown;
        from = firstUnbilledPeriod(books);
        current = books.termsOn(from);
    }

    /** The first day from which new terms touch nothing that is billed. */
    private static LocalDate firstUnbilledPeriod(StoredSubscription books) {
        var day = books.firstUnbilledDay();
        var period = books.atStart().cycle().periodAt(day);
        return day.equals(books.atStart().start()) || period.from().equals(day) ? day : period.until();
    }

    /** The dated change that follows the file; empty when there is none to make. */
    NewChange change(ChangedTerms how) {
        keepFixed(books.atStart(), wanted.billed());
        return new NewChange(
                from,
                taken(how, QUANTITY, current.quantity(), row.find(QUANTITY)),
                taken(how, UNIT_PRICE, current.unitPrice(), row.find(UNIT_PRICE)),
                taken(how, DISCOUNT_PERCENT, current.discountPercent(), row.find(DISCOUNT_PERCENT)),
                taken(how, PRODUCT, current.productId(), wanted.billed().product()));
    }

    /** What the dated change makes another. */
    List<CellChange> changes() {
        return changes;
    }

    /** The terms after a change, for the price to be looked up. */
    SubscriptionDetails after(NewChange change) {
        return change.onto(current);
    }

    /** Tells that the day up to which it was billed is Florijn's own by now, unless the row says what was brought over. */
    void checkBilledUntil(@Nullable LocalDate broughtOverUntil) {
        var told = row.find(BILLED_UNTIL);
        var known = broughtOverUntil == null ? books.atStart().start() : broughtOverUntil;
        if (told != null && !told.equals(known) && !told.equals(books.state().billedUntil())) {
            row.keep(
                    BILLED_UNTIL,
                    "ALREADY_BILLED",
                    "%s was not taken: here %s."
                            .formatted(
                                    told,
                                    books.isBilled()
                                            ? "it is billed until "
                                                    + books.state().billedUntil()
                                            : "its terms changed before anything is billed"));
        }
    }

    /** Whether some of its terms stayed as they were. */
    boolean keptTerms() {
        return keptTerms;
    }

    private void keepFixed(SubscriptionDetails fixed, BilledByTerms told) {
        keepFixed(CUSTOMER, fixed.customerId(), told.customer());
        keepFixed(INTERVAL, fixed.interval(), told.interval());
        keepFixed(START, fixed.start(), told.start());
        keepFixed(ALIGNMENT, fixed.alignment(), told.alignment());
        keepFixed(BILLING_TYPE, fixed.billingType(), told.billingType());
        keepFixed(PRORATE, fixed.prorate(), told.prorate());
    }

    private void keepFixed(Column<?> column, @Nullable Object inBooks, @Nullable Object told) {
        if (!Objects.equals(inBooks, told)) {
            keep(column, "TERMS_FIXED", inBooks, "once something is billed it is fixed");
        }
    }

    private <T> @Nullable T taken(ChangedTerms how, Column<?> column, @Nullable T inBooks, @Nullable T told) {
        if (!row.has(column) || isSame(inBooks, told)) {
            return null;
        }
        var end = wanted.end();
        if (how == ChangedTerms.KEPT) {
            keep(column, "TERMS_KEPT", inBooks, "what is billed by changes by a dated change only");
        } else if (end != null && !from.isBefore(end)) {
            keep(column, "ALREADY_ENDED", inBooks, "it ends on " + end + ", before another period begins");
        } else if (told == null) {
            keep(column, "TERMS_FIXED", inBooks, "an own one can be changed, not removed");
        } else {
            changes.add(
                    new CellChange(column.name(), inBooks == null ? null : shown.apply(inBooks), shown.apply(told)));
            return told;
        }
        return null;
    }

    private void keep(Column<?> column, String code, @Nullable Object inBooks, String why) {
        keptTerms = true;
        row.keep(
                column,
                code,
                "'%s' stays %s: %s."
                        .formatted(column, inBooks == null ? "without a value" : shown.apply(inBooks), why));
    }

    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal figure
                ? number.compareTo(figure) == 0
                : Objects.equals(one, other);
    }
}
