package nl.florijn.partners.settings;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.billing.composing.Grouping;
import nl.florijn.billing.periods.BillingType;
import nl.florijn.billing.periods.Collecting;
import nl.florijn.billing.periods.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The settings of R2 one by one: whose they are, what counts when nobody sets them, and where they stand. What reads,
 * writes and shows settings goes by this list.
 */
public enum BillingSetting {
    BILLING_TYPE(Of.LINE, BillingType.ADVANCE, BillingSettings::billingType),
    PRORATE(Of.LINE, true, BillingSettings::prorate),
    CORRECTIONS(Of.LINE, true, BillingSettings::corrections),
    INVOICE_INTERVAL(Of.DOCUMENT, new Interval(1, Interval.Unit.MONTH), BillingSettings::invoiceInterval),
    INVOICE_MONTH(Of.DOCUMENT, 1, BillingSettings::invoiceMonth),
    PAYMENT_TERM_DAYS(Of.DOCUMENT, 14, BillingSettings::paymentTermDays),
    PAYMENT_TERM_END_OF_MONTH(Of.DOCUMENT, false, BillingSettings::paymentTermEndOfMonth),
    DELIVERY(Of.DOCUMENT, Delivery.EMAIL, BillingSettings::delivery),
    GROUPING(Of.DOCUMENT, Grouping.NONE, BillingSettings::grouping),
    COLLECTING(Of.DOCUMENT, Collecting.DEBTOR, BillingSettings::collecting),
    LOCALE(Of.DOCUMENT, "nl-NL", BillingSettings::locale),
    SURCHARGE_PERCENT(Of.DOCUMENT, BigDecimal.ZERO, BillingSettings::surchargePercent),
    G_ACCOUNT_PERCENT(Of.DOCUMENT, BigDecimal.ZERO, BillingSettings::gAccountPercent),
    CREDIT_SURCHARGE_PERCENT(Of.DOCUMENT, BigDecimal.ZERO, BillingSettings::creditSurchargePercent),
    CREDIT_SURCHARGE_DAYS(Of.DOCUMENT, 0, BillingSettings::creditSurchargeDays),
    PAYMENT_DISCOUNT_PERCENT(Of.DOCUMENT, BigDecimal.ZERO, BillingSettings::paymentDiscountPercent),
    PAYMENT_DISCOUNT_DAYS(Of.DOCUMENT, 0, BillingSettings::paymentDiscountDays),
    LATE_INTEREST_NOTE(Of.DOCUMENT, false, BillingSettings::lateInterestNote),
    LAYOUT(Of.DOCUMENT, null, BillingSettings::layout);

    /** Who decides: the customer that holds a subscription about its lines, who pays about the document. */
    private enum Of {
        LINE,
        DOCUMENT
    }

    /** What a subscription may have of its own; its lines are kept apart for its layout. */
    private static final Set<BillingSetting> OF_SUBSCRIPTIONS = EnumSet.of(BILLING_TYPE, PRORATE, LAYOUT);

    private final Of decidedFor;
    private final @Nullable Object usual;
    private final Function<BillingSettings, @Nullable Object> value;

    BillingSetting(Of decidedFor, @Nullable Object usual, Function<BillingSettings, @Nullable Object> value) {
        this.decidedFor = decidedFor;
        this.usual = usual;
        this.value = value;
    }

    /** As the interface and the texts call it: {@code paymentTermDays}. */
    public String field() {
        var words = name().toLowerCase(Locale.ROOT).split("_");
        var others = Stream.of(words).skip(1).map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1));
        return words[0] + others.collect(Collectors.joining());
    }

    /** What it is in these; null: not set there. */
    public @Nullable Object in(BillingSettings settings) {
        return value.apply(settings);
    }

    /** What counts when nobody sets it; null for the layout: the built-in one. */
    @Nullable
    Object usual() {
        return usual;
    }

    /** Whether it can be set at a level: partner and customer may set all. */
    public boolean isSetAt(Origin level) {
        return level != Origin.SUBSCRIPTION || OF_SUBSCRIPTIONS.contains(this);
    }

    boolean isOfLine() {
        return decidedFor == Of.LINE;
    }
}
