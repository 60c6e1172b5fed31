package nl.florijn.subscriptions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.florijn.billing.owed.SubscriptionState;
import nl.florijn.billing.periods.BillingType;
import nl.florijn.billing.periods.InvoiceRhythm;
import nl.florijn.billing.pricing.BillableSubscription;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.Terms;
import nl.florijn.catalog.ProductId;
import nl.florijn.customers.TypedAmount;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.DecimalForm;
import org.jspecify.annotations.Nullable;

/**
 * A subscription with what its billing depends on.
 *
 * @param atStart its terms are those of its first day
 * @param priceCurrency that the price of its first day was typed in (R28); null: it has none
 * @param changes in the order in which they count: by date, the later entered one last
 * @param inherited billing type of the customer (R2), for a subscription without its own
 * @param rhythm months in which the invoice debtor is due (R9)
 */
public record StoredSubscription(
        SubscriptionId id,
        SubscriptionDetails atStart,
        @Nullable String priceCurrency,
        List<SubscriptionChange> changes,
        SubscriptionState state,
        BillingType inherited,
        InvoiceRhythm rhythm,
        Instant createdAt,
        int version) {

    /**
     * As it is shown.
     *
     * @param nextRun runs before this day do not count as its next billing
     */
    Subscription shown(LocalDate nextRun) {
        return new Subscription(
                id,
                current(),
                priceCurrencyOn(firstUnbilledDay()),
                changes,
                state.billedUntil(),
                state.nextBilling(billingType(atStart), rhythm, nextRun),
                createdAt,
                version);
    }

    /** @param asked a day before its first is its first */
    TermsOfDay holding(LocalDate asked) {
        var day = asked.isBefore(atStart.start()) ? atStart.start() : asked;
        var end = atStart.end();
        var coming = changes.stream()
                .filter(dated -> dated.change().effective().isAfter(day)
                        && (end == null || dated.change().effective().isBefore(end)))
                .toList();
        return new TermsOfDay(day, termsOn(day), priceCurrencyOn(day), coming);
    }

    /** Also when of all its days nothing but a correction or waiver is left. */
    public boolean isBilled() {
        return state.billedUntil() != null || state.dirtyFrom() != null;
    }

    public LocalDate firstUnbilledDay() {
        return Objects.requireNonNullElse(state.billedUntil(), atStart.start());
    }

    /** The terms of the first day that is not billed yet. */
    SubscriptionDetails current() {
        return termsOn(firstUnbilledDay());
    }

    public SubscriptionDetails termsOn(LocalDate day) {
        var terms = atStart;
        for (var dated : changes) {
            if (!dated.change().effective().isAfter(day)) {
                terms = dated.change().onto(terms);
            }
        }
        return terms;
    }

    /** In which currency the own price of a day was typed (R28); null: it has none. */
    @Nullable
    String priceCurrencyOn(LocalDate day) {
        var currency = priceCurrency;
        for (var dated : changes) {
            if (!dated.change().effective().isAfter(day) && dated.priceCurrency() != null) {
                currency = dated.priceCurrency();
            }
        }
        return currency;
    }

    /** The last change to that day that gives the price of it; empty: that of its first day counts. */
    public Optional<SubscriptionChange> pricedBy(LocalDate day) {
        return changes.stream()
                .filter(dated -> dated.priceCurrency() != null
                        && !dated.change().effective().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** Its own prices that are not billed to their end, each from the first day that is left of it (R28). */
    public List<TypedAmount> typedPrices() {
        var first = firstUnbilledDay();
        var end = atStart.end();
        if (end != null && !first.isBefore(end)) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(first),
                        changes.stream()
                                .filter(dated -> dated.priceCurrency() != null)
                                .map(dated -> dated.change().effective())
                                .filter(day -> day.isAfter(first) && (end == null || day.isBefore(end))))
                .distinct()
                .map(this::typedPrice)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Its own price on a day, in the currency it was typed in (R28); empty: it has none. */
    public Optional<TypedAmount> typedPrice(LocalDate from) {
        var terms = termsOn(from);
        var price = terms.unitPrice();
        var currency = priceCurrencyOn(from);
        return price == null || currency == null
                ? Optional.empty()
                : Optional.of(new TypedAmount(
                        TypedAmount.Kind.SUBSCRIPTION,
                        id.toString(),
                        atStart.customerId(),
                        String.valueOf(terms.description()),
                        from,
                        DecimalForm.price(price, Currency.getInstance(currency)),
                        currency));
    }

    /** Whether new terms must be written as a dated change, since those of the first day do not decide any more. */
    public boolean changesByDateOnly() {
        var day = firstUnbilledDay();
        return isBilled()
                || changes.stream()
                        .anyMatch(dated -> !dated.change().effective().isAfter(day));
    }

    /**
     * The dated change that makes the terms what is wanted from the first day not billed on; billed days keep theirs
     * (R7).
     *
     * @throws Conflict when an own price or discount is to go away, which no change can say
     */
    NewChange changeTo(SubscriptionDetails wanted) {
        var current = current();
        return new NewChange(
                firstUnbilledDay(),
                wanted.quantity().equals(current.quantity()) ? null : wanted.quantity(),
                changed("unitPrice", current.unitPrice(), wanted.unitPrice()),
                changed("discountPercent", current.discountPercent(), wanted.discountPercent()),
                wanted.productId().equals(current.productId()) ? null : wanted.productId());
    }

    private static @Nullable BigDecimal changed(String field, @Nullable BigDecimal before, @Nullable BigDecimal after) {
        if (before != null && after == null) {
            throw new Conflict(
                    "TERMS_FIXED",
                    "The field '" + field + "' of a subscription that was billed can be changed, not removed.");
        }
        return Objects.equals(before, after) ? null : after;
    }

    /**
     * Where its billing stands after a change.
     *
     * @param after its details from now on
     * @param effective day of a new dated change, null without one
     */
    public SubscriptionState stateAfter(SubscriptionDetails after, @Nullable LocalDate effective) {
        var core = core(after);
        if (!isBilled()) {
            return SubscriptionState.settledUntil(null, core);
        }
        var ending = Objects.equals(atStart.end(), after.end())
                ? Stream.<LocalDate>empty()
                : Stream.of(atStart.end(), after.end()).filter(Objects::nonNull);
        return Stream.concat(ending, Stream.ofNullable(effective))
                .min(LocalDate::compareTo)
                .map(day -> state.changedFrom(day, core))
                .orElse(state);
    }

    /** Where its billing stands, nothing being billed yet, after the customer or partner chose another billing type. */
    SubscriptionState rescheduled() {
        return SubscriptionState.settledUntil(null, core(atStart));
    }

    /** As the core wants it to find its prices. */
    public BillableSubscription toCore(Map<ProductId, PricedProduct> products) {
        var terms = new ArrayList<Terms>(1 + changes.size());
        var details = atStart;
        var currency = priceCurrency;
        terms.add(details.terms(atStart.start(), currency, products));
        for (var dated : changes) {
            details = dated.change().onto(details);
            currency = dated.priceCurrency() == null ? currency : dated.priceCurrency();
            terms.add(details.terms(dated.change().effective(), currency, products));
        }
        return core(atStart).with(terms);
    }

    /** The products it is, was or will be for. */
    public Stream<ProductId> products() {
        return Stream.concat(
                Stream.of(atStart.productId()),
                changes.stream().map(dated -> dated.change().productId()).filter(Objects::nonNull));
    }

    private BillableSubscription core(SubscriptionDetails details) {
        return core(id, details, billingType(details));
    }

    private BillingType billingType(SubscriptionDetails details) {
        return Objects.requireNonNullElse(details.billingType(), inherited);
    }

    /** As the core knows it, as far as the dates of its billing go. */
    static BillableSubscription core(SubscriptionId id, SubscriptionDetails details, BillingType type) {
        return new BillableSubscription(
                id.value(),
                String.valueOf(details.description()),
                details.group(),
                details.cycle(),
                details.end(),
                type,
                true,
                null,
                List.of());
    }
}
