package nl.florijn.billing.owed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import nl.florijn.billing.periods.Accrual;
import nl.florijn.billing.periods.BilledPeriod;
import nl.florijn.billing.periods.BilledTerms;
import nl.florijn.billing.periods.BillingPeriod;
import nl.florijn.billing.pricing.BillableSubscription;
import nl.florijn.billing.pricing.PriceBook;
import nl.florijn.billing.pricing.PricedTerms;
import nl.florijn.billing.pricing.Terms;
import org.jspecify.annotations.Nullable;

/** What one period should have been billed, stretch by stretch, beside the parts that were. */
final class PeriodTarget {

    private final Target target;
    private final BillableSubscription subscription;
    private final BillingPeriod period;
    private final List<BilledPart> parts;
    private final @Nullable PriceBook then;
    private final @Nullable LocalDate allBilledUntil;
    private final LocalDate servedFrom;
    private final LocalDate billUntil;
    private final List<Accrual> accruals = new ArrayList<>(1);

    /**
     * @param then prices as they were known when the period was billed first; null: as they are
     * @param allBilledUntil first day after all that was billed of the subscription, null: nothing was
     * @param broughtOverUntil what an earlier system billed before this day keeps its price, null: it billed nothing
     */
    PeriodTarget(
            Target target,
            BillingPeriod period,
            List<BilledPart> parts,
            @Nullable PriceBook then,
            @Nullable LocalDate allBilledUntil,
            @Nullable LocalDate broughtOverUntil) {
        this.target = target;
        this.subscription = target.subscription()
                .followingPrices(then, broughtOverUntil == null ? LocalDate.MIN : broughtOverUntil);
        this.period = period;
        this.parts = parts;
        this.then = then;
        this.allBilledUntil = allBilledUntil;
        this.servedFrom = subscription.servedFrom(period);
        this.billUntil = billUntil();
    }

    /** The stretches of the period and of all that was billed in it, in order of time. */
    List<Stretch> stretches() {
        List<LocalDate> cuts = cuts();
        List<Stretch> stretches = new ArrayList<>(cuts.size() - 1);
        for (int i = 1; i < cuts.size(); i++) {
            LocalDate from = cuts.get(i - 1);
            LocalDate until = cuts.get(i);
            if (from.isBefore(servedFrom) || !from.isBefore(billUntil)) {
                stretches.add(new Stretch(from, until, null, null, false, 0));
                continue;
            }
            Terms terms = subscription.termsOn(subscription.prorate() ? from : servedFrom);
            BilledPart part = partOf(from, terms);
            PricedTerms priced = priced(terms, part, from);
            boolean replaces = part == null && wasBilled(from);
            stretches.add(new Stretch(from, until, priced, part, replaces, accrue(priced, from, until)));
        }
        return stretches;
    }

    private PricedTerms priced(Terms terms, @Nullable BilledPart part, LocalDate from) {
        BilledTerms billed = part == null ? null : part.terms();
        if (part == null || billed == null) {
            return target.priced(terms, pricedOn(terms), currencyOfNew(terms, from), then);
        }
        // Of terms that begin later in the period, lists are read for another day than those of its first one.
        boolean unchanged = Target.askForTheSame(terms, billed, part.currency())
                && !terms.effective().isAfter(servedFrom);
        return unchanged
                ? Target.asBilled(terms, billed, part.currency())
                : target.priced(terms, pricedOn(terms), part.currency(), then);
    }

    /**
     * That of the debtor, save for days left open before others that are billed, as when a draft between two was discarded:
     * a change of currency reaches what comes after all that is billed, so these keep the one their price was typed in (R28).
     * So do the later days of a period that is asked whole on its first one (R5).
     */
    private Currency currencyOfNew(Terms terms, LocalDate from) {
        Currency typed = terms.priceCurrency();
        boolean leftOpen = allBilledUntil != null && from.isBefore(allBilledUntil);
        boolean askedBefore = !subscription.prorate() && from.isAfter(servedFrom);
        return typed != null && (leftOpen || askedBefore)
                ? typed
                : target.debtor().currency();
    }

    /** Whether days of it are served that are neither billed nor due. */
    boolean isOpen() {
        return billUntil.isBefore(subscription.servedUntil(period));
    }

    private boolean wasBilled(LocalDate day) {
        for (BilledPart part : parts) {
            if (part.contains(day) && part.terms() != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * For which day lists are read (R7): the first one that these terms serve of the period, however much of it is billed
     * when. So the parts of a period have one price (R4).
     */
    private LocalDate pricedOn(Terms terms) {
        return terms.effective().isAfter(servedFrom) ? terms.effective() : servedFrom;
    }

    /** u of R7: the end of what is due, or of what was billed. */
    private LocalDate billUntil() {
        LocalDate servedUntil = subscription.servedUntil(period);
        LocalDate until = servedFrom;
        if (!servedFrom.isBefore(servedUntil)) {
            return until;
        }
        LocalDate due = target.due().dueUntil(subscription, servedFrom, servedUntil);
        if (due != null) {
            until = due;
        }
        for (BilledPart part : parts) {
            LocalDate billed = part.until().isBefore(servedUntil) ? part.until() : servedUntil;
            until = billed.isAfter(until) ? billed : until;
        }
        return until;
    }

    private List<LocalDate> cuts() {
        List<LocalDate> cuts = new ArrayList<>(4);
        cuts.add(servedFrom);
        cuts.add(billUntil);
        for (Terms terms : subscription.terms()) {
            if (terms.effective().isAfter(servedFrom) && terms.effective().isBefore(billUntil)) {
                cuts.add(terms.effective());
            }
        }
        for (BilledPart part : parts) {
            cuts.add(part.serviceFrom());
            cuts.add(part.until());
            for (BilledPeriod correction : part.corrections()) {
                cuts.add(correction.from());
                cuts.add(correction.until());
            }
        }
        return sortedWithoutDoubles(cuts);
    }

    private static List<LocalDate> sortedWithoutDoubles(List<LocalDate> days) {
        Collections.sort(days);
        List<LocalDate> sorted = new ArrayList<>(days.size());
        for (LocalDate day : days) {
            if (sorted.isEmpty() || !sorted.getLast().equals(day)) {
                sorted.add(day);
            }
        }
        return sorted;
    }

    private @Nullable BilledPart partOf(LocalDate day, Terms terms) {
        for (BilledPart part : parts) {
            // Where nothing is given back, days that were billed stay as they are, whatever took their place (R7).
            boolean billed = !target.customer().corrections() && part.contains(day) && part.terms() != null;
            if (billed || part.covers(day, terms.product())) {
                return part;
            }
        }
        return null;
    }

    /** The amount of a stretch: A(until) − A(from). With prorate off all of it falls on the first day (R5). */
    private long accrue(PricedTerms terms, LocalDate from, LocalDate until) {
        int days = new BillingPeriod(from, until).days();
        if (!subscription.prorate()) {
            days = from.equals(servedFrom) ? period.days() : 0;
        }
        return accrual(terms.currency()).add(terms.quantity(), terms.unitPrice(), terms.discount(), days);
    }

    private Accrual accrual(Currency currency) {
        for (Accrual accrual : accruals) {
            if (accrual.currency().equals(currency)) {
                return accrual;
            }
        }
        Accrual accrual = new Accrual(currency, period.days());
        accruals.add(accrual);
        return accrual;
    }
}
