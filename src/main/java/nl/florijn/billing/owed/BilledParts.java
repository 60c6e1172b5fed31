package nl.florijn.billing.owed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.florijn.billing.periods.Accrual;
import nl.florijn.billing.periods.BilledPeriod;
import nl.florijn.billing.periods.BilledTerms;
import nl.florijn.billing.periods.BillingPeriod;
import nl.florijn.billing.pricing.BillableSubscription;
import nl.florijn.billing.pricing.PriceBook;
import nl.florijn.money.LineTax;
import nl.florijn.money.Money;
import org.jspecify.annotations.Nullable;

/** What was billed of a subscription, period by period. */
final class BilledParts {

    private static final Comparator<BilledPeriod> IN_ORDER =
            Comparator.comparing(BilledPeriod::serviceFrom).thenComparing(BilledPeriod::correctionNo);

    private final Target target;
    private final BillableSubscription subscription;
    private final @Nullable BroughtOver broughtOver;
    private final List<BilledPeriod> entries;
    private final Map<Instant, PriceBook> prices;

    BilledParts(Target target, Billed billed) {
        this.target = target;
        this.subscription = target.subscription();
        this.broughtOver = billed.broughtOver();
        this.entries = new ArrayList<>(billed.entries());
        this.entries.sort(IN_ORDER);
        this.prices = billed.prices();
    }

    /** The parts that were billed of a period. */
    List<BilledPart> in(BillingPeriod period) {
        List<BilledPart> parts = new ArrayList<>(1);
        BilledPart before = broughtOver(period);
        if (before != null) {
            parts.add(before);
        }
        for (BilledPeriod entry : entries) {
            if (period.contains(entry.serviceFrom())) {
                partOf(entry, parts).add(entry);
            }
        }
        return parts;
    }

    /** The first free number for one more entry with this first day. */
    int nextCorrectionNo(LocalDate serviceFrom) {
        int next = 0;
        for (BilledPeriod entry : entries) {
            if (entry.serviceFrom().equals(serviceFrom)) {
                next = Math.max(next, entry.correctionNo() + 1);
            }
        }
        return next;
    }

    void add(BilledPeriod entry) {
        entries.add(entry);
    }

    /** The first day after all entries, also of corrections whose days are not billed any more; null without any. */
    @Nullable
    LocalDate lastUntil() {
        LocalDate last = until();
        for (BilledPeriod entry : entries) {
            LocalDate until = entry.serviceFrom().plusDays(1);
            last = last == null || until.isAfter(last) ? until : last;
        }
        return last;
    }

    /** The first day after all that was billed, null when nothing was. */
    @Nullable
    LocalDate until() {
        LocalDate until = broughtOverUntil();
        for (BilledPeriod entry : entries) {
            if (!entry.correction() && (until == null || entry.until().isAfter(until))) {
                until = entry.until();
            }
        }
        return until;
    }

    /** The first day that an earlier system did not bill; null when it billed nothing. */
    @Nullable
    LocalDate broughtOverUntil() {
        return broughtOver == null ? null : broughtOver.until();
    }

    /** The moment at which something of a period was billed first; its prices count for all of it (R7). Null: now. */
    static @Nullable Instant pricedAt(List<BilledPart> parts) {
        return parts.stream()
                .map(BilledPart::pricedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Prices as they were known at a moment; null: as they are. */
    @Nullable
    PriceBook pricesOf(@Nullable Instant moment) {
        return moment == null ? null : prices.get(moment);
    }

    private static BilledPart partOf(BilledPeriod entry, List<BilledPart> parts) {
        for (BilledPart part : parts) {
            if (part.owns(entry)) {
                return part;
            }
        }
        BilledPart part = new BilledPart(entry.serviceFrom(), entry.amount().currency());
        parts.add(part);
        return part;
    }

    /** Reckoned without the subscription's end; with prorate off a started period was billed whole, to its end (R7). */
    private @Nullable BilledPart broughtOver(BillingPeriod period) {
        LocalDate from = subscription.servedFrom(period);
        BroughtOver before = broughtOver;
        if (before == null || !from.isBefore(before.until()) || !from.isBefore(period.until())) {
            return null;
        }
        boolean whole = !subscription.prorate() || !before.until().isBefore(period.until());
        LocalDate until = whole ? period.until() : before.until();
        int days = subscription.prorate() ? new BillingPeriod(from, until).days() : period.days();
        BilledTerms terms = before.terms();
        long amount = new Accrual(before.currency(), period.days())
                .add(terms.quantity(), terms.unitPrice(), terms.discount(), days);
        return BilledPart.broughtOver(
                from, until, taxedOn(from, terms), new Money(amount, before.currency()), before.pricedAt());
    }

    private BilledTerms taxedOn(LocalDate day, BilledTerms terms) {
        LineTax tax =
                target.taxRules().taxOf(terms.tax().vatCodeId(), terms.tax().ledgerAccountId(), day);
        return new BilledTerms(
                terms.debtorId(), terms.productId(), terms.quantity(), terms.unitPrice(), terms.discount(), tax);
    }
}
