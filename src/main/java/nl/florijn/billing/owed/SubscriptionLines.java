package nl.florijn.billing.owed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import nl.florijn.billing.Failure;
import nl.florijn.billing.UnbillableException;
import nl.florijn.billing.composing.CorrectionReason;
import nl.florijn.billing.composing.CorrectionReason.Kind;
import nl.florijn.billing.composing.Debtor;
import nl.florijn.billing.composing.Line;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.billing.periods.BilledPeriod;
import nl.florijn.billing.periods.BilledTerms;
import nl.florijn.billing.periods.BillingPeriod;
import nl.florijn.billing.periods.Fraction;
import nl.florijn.billing.pricing.BillableSubscription;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.PricedTerms;
import nl.florijn.billing.pricing.Terms;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/** Writes the lines of one subscription. */
final class SubscriptionLines {

    private final Target target;
    private final BillableSubscription subscription;

    SubscriptionLines(Target target) {
        this.target = target;
        this.subscription = target.subscription();
    }

    /** A line for days that were never billed. */
    Line newDays(BillingPeriod period, Stretch days, int number, @Nullable Instant pricedAt) {
        PricedTerms terms = Objects.requireNonNull(days.terms());
        PricedProduct product = terms.product();
        Debtor debtor = target.debtor();
        Money net = new Money(days.amount(), terms.currency());
        BilledTerms asBilled = target.billed(terms, days.from());
        BilledPeriod entry = first(days, asBilled, net, BilledPeriod.Source.LINE, number, pricedAt);
        int of = period.days();
        int counted = subscription.prorate() ? new BillingPeriod(days.from(), days.until()).days() : of;
        return new Line(
                LineKind.SUBSCRIPTION,
                debtor.id(),
                target.customer().id(),
                subscription.id(),
                null,
                product.id(),
                subscription.description(),
                days.from(),
                days.until(),
                new Fraction(counted, of),
                terms.quantity(),
                terms.unitPrice(),
                terms.discount(),
                net,
                asBilled.tax(),
                terms.origin(),
                target.heading(product),
                subscription.layoutId(),
                entry,
                null,
                null);
    }

    /** A line for the difference on days that were billed: it carries what it corrects (R7). */
    Line correction(
            BillingPeriod period,
            BilledPart part,
            CorrectedDays days,
            Money difference,
            int number,
            @Nullable Instant pricedAt) {
        return correction(period, part, days, difference, number, pricedAt, reason(period, part, days));
    }

    /** A line for what is left to ask of days that take the place of others, of which something was waived (R7). */
    Line replacing(BillingPeriod period, BilledPart part, Money amount, int number, @Nullable Instant pricedAt) {
        CorrectedDays days = new CorrectedDays(part.serviceFrom(), part.until(), false, true);
        int counted = new BillingPeriod(days.from(), days.until()).days();
        CorrectionReason reason =
                new CorrectionReason(Kind.PRODUCT_REPLACED, days.from(), part.until(), counted, period.days());
        return correction(period, part, days, amount, number, pricedAt, reason);
    }

    private Line correction(
            BillingPeriod period,
            BilledPart part,
            CorrectedDays days,
            Money difference,
            int number,
            @Nullable Instant pricedAt,
            CorrectionReason reason) {
        BilledTerms terms = part.terms();
        if (terms == null) {
            throw new UnbillableException(
                    Failure.Code.BILLED_PERIODS_MISSING,
                    "What was billed of subscription %s from %s on is not known, so it cannot be corrected."
                            .formatted(subscription.description(), part.serviceFrom()));
        }
        BilledPeriod entry = entry(part, days, difference, BilledPeriod.Source.LINE, number, pricedAt);
        return new Line(
                LineKind.CORRECTION,
                terms.debtorId(),
                target.customer().id(),
                subscription.id(),
                null,
                terms.productId(),
                subscription.description(),
                days.from(),
                days.until(),
                null,
                difference.isNegative() ? Quantity.ONE.negated() : Quantity.ONE,
                UnitPrice.ofAmount(difference),
                Percentage.ZERO,
                difference,
                terms.tax(),
                null,
                target.heading(product(terms.productId())),
                subscription.layoutId(),
                entry,
                part.invoiceId(),
                reason);
    }

    /** The entry that keeps what a difference took from a waiver. */
    BilledPeriod waiverUsed(BilledPart part, CorrectedDays days, Money used, int number, @Nullable Instant pricedAt) {
        return entry(part, days, used, BilledPeriod.Source.WAIVED, number, pricedAt);
    }

    /** The entry of days that are billed by a waiver for what was there before. */
    BilledPeriod waived(Stretch days, Money amount, int number, @Nullable Instant pricedAt) {
        BilledTerms asBilled = target.billed(Objects.requireNonNull(days.terms()), days.from());
        return first(days, asBilled, amount, BilledPeriod.Source.WAIVED, number, pricedAt);
    }

    private static BilledPeriod first(
            Stretch days,
            BilledTerms asBilled,
            Money amount,
            BilledPeriod.Source source,
            int number,
            @Nullable Instant pricedAt) {
        return new BilledPeriod(
                days.from(), number, false, days.from(), days.until(), amount, source, asBilled, null, pricedAt);
    }

    private static BilledPeriod entry(
            BilledPart part,
            CorrectedDays days,
            Money amount,
            BilledPeriod.Source source,
            int number,
            @Nullable Instant pricedAt) {
        // An amount alone, such as one that was credited, is billed without its days: they were billed all along.
        LocalDate until = days.unchanged() ? days.from() : days.until();
        return new BilledPeriod(
                part.serviceFrom(), number, true, days.from(), until, amount, source, part.terms(), null, pricedAt);
    }

    private CorrectionReason reason(BillingPeriod period, BilledPart part, CorrectedDays corrected) {
        int days = new BillingPeriod(corrected.from(), corrected.until()).days();
        if (isCredited(part, corrected)) {
            return new CorrectionReason(Kind.CREDITED, null, part.until(), days, period.days());
        }
        LocalDate end = subscription.end();
        Terms terms = subscription.termsOn(corrected.from());
        BilledTerms before = part.terms();
        if (corrected.restored()) {
            return new CorrectionReason(Kind.TAKEN_BACK, null, part.until(), days, period.days());
        }
        if (end != null && !corrected.from().isBefore(end)) {
            return new CorrectionReason(Kind.ENDED, end, part.until(), days, period.days());
        }
        boolean replaced =
                before != null && before.productId() != terms.product().id();
        if (!replaced && end != null && end.isBefore(corrected.until()) && end.isBefore(part.until())) {
            return new CorrectionReason(Kind.ENDED_AND_CHANGED, end, part.until(), days, period.days());
        }
        Kind kind = replaced ? Kind.PRODUCT_REPLACED : Kind.TERMS_CHANGED;
        return new CorrectionReason(kind, terms.effective(), part.until(), days, period.days());
    }

    private static boolean isCredited(BilledPart part, CorrectedDays days) {
        return days.unchanged() && part.isCredited();
    }

    private @Nullable PricedProduct product(long id) {
        for (Terms terms : subscription.terms()) {
            if (terms.product().id() == id) {
                return terms.product();
            }
        }
        return null;
    }
}
