package nl.florijn.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import nl.florijn.billing.periods.Alignment;
import nl.florijn.billing.periods.BillingType;
import nl.florijn.billing.periods.Cycle;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.BillableSubscription;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.Terms;
import nl.florijn.billing.pricing.UsualPrice;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/** A subscription for tests: one of 10.00 a month from 1 January 2027, unless told otherwise. */
final class SubscriptionBuilder {

    static final Currency EUR = Currency.getInstance("EUR");
    static final PricedProduct HOSTING = product(1, "Hosting", 1L);

    private long id = 1;
    private String description = "florijn.nl";
    private LocalDate start = LocalDate.of(2027, 1, 1);
    private @Nullable LocalDate end;
    private Interval interval = Interval.parse("P1M");
    private Alignment alignment = Alignment.ANNIVERSARY;
    private BillingType billingType = BillingType.ADVANCE;
    private boolean prorate = true;
    private PricedProduct product = HOSTING;
    private Quantity quantity = Quantity.ONE;
    private @Nullable UnitPrice unitPrice = UnitPrice.of("10.00");
    private @Nullable Percentage discount;
    private final List<Terms> changes = new ArrayList<>();
    private List<Terms> allTerms = List.of();

    static SubscriptionBuilder aSubscription() {
        return new SubscriptionBuilder();
    }

    static PricedProduct product(long id, String name, @Nullable Long vatCodeId, UsualPrice... prices) {
        return new PricedProduct(id, name, name + " group", List.of(prices), vatCodeId, null);
    }

    SubscriptionBuilder withId(long id) {
        this.id = id;
        return this;
    }

    SubscriptionBuilder of(PricedProduct product) {
        this.product = product;
        return this;
    }

    SubscriptionBuilder describedAs(String description) {
        this.description = description;
        return this;
    }

    SubscriptionBuilder costing(String price) {
        this.unitPrice = UnitPrice.of(price);
        return this;
    }

    SubscriptionBuilder atThePriceOfItsProduct() {
        this.unitPrice = null;
        return this;
    }

    SubscriptionBuilder times(String quantity) {
        this.quantity = Quantity.of(quantity);
        return this;
    }

    SubscriptionBuilder less(String discount) {
        this.discount = Percentage.of(discount);
        return this;
    }

    SubscriptionBuilder every(String interval) {
        this.interval = Interval.parse(interval);
        return this;
    }

    SubscriptionBuilder startedOn(String start) {
        this.start = LocalDate.parse(start);
        return this;
    }

    SubscriptionBuilder endedPer(@Nullable String end) {
        this.end = end == null ? null : LocalDate.parse(end);
        return this;
    }

    SubscriptionBuilder byTheCalendar() {
        this.alignment = Alignment.CALENDAR;
        return this;
    }

    SubscriptionBuilder inArrears() {
        this.billingType = BillingType.ARREARS;
        return this;
    }

    SubscriptionBuilder prorate(boolean on) {
        this.prorate = on;
        return this;
    }

    SubscriptionBuilder quantityFrom(String effective, String newQuantity) {
        Terms last = lastTerms();
        return changedTo(new Terms(
                LocalDate.parse(effective),
                last.product(),
                Quantity.of(newQuantity),
                last.unitPrice(),
                last.discount()));
    }

    SubscriptionBuilder priceFrom(String effective, String newPrice) {
        Terms last = lastTerms();
        return changedTo(new Terms(
                LocalDate.parse(effective), last.product(), last.quantity(), UnitPrice.of(newPrice), last.discount()));
    }

    SubscriptionBuilder discountFrom(String effective, String newDiscount) {
        Terms last = lastTerms();
        return changedTo(new Terms(
                LocalDate.parse(effective),
                last.product(),
                last.quantity(),
                last.unitPrice(),
                Percentage.of(newDiscount)));
    }

    SubscriptionBuilder replacedFrom(String effective, PricedProduct newProduct, String newPrice) {
        Terms last = lastTerms();
        return changedTo(new Terms(
                LocalDate.parse(effective), newProduct, last.quantity(), UnitPrice.of(newPrice), last.discount()));
    }

    /** At the price of the product; null: the discount that counts without one typed. */
    SubscriptionBuilder changedFrom(
            String effective, PricedProduct newProduct, String newQuantity, @Nullable BigDecimal newDiscount) {
        return changedTo(new Terms(
                LocalDate.parse(effective),
                newProduct,
                Quantity.of(newQuantity),
                unitPrice,
                newDiscount == null ? null : Percentage.of(newDiscount.toPlainString())));
    }

    SubscriptionBuilder withoutChanges() {
        changes.clear();
        return this;
    }

    /** These instead of all others, the first ones from the start. */
    SubscriptionBuilder withTerms(List<Terms> all) {
        allTerms = List.copyOf(all);
        return this;
    }

    BillableSubscription build() {
        List<Terms> terms = new ArrayList<>(allTerms);
        if (terms.isEmpty()) {
            terms.add(firstTerms());
            terms.addAll(changes);
        }
        return new BillableSubscription(
                id,
                description,
                null,
                new Cycle(start, interval, alignment),
                end,
                billingType,
                prorate,
                null,
                List.copyOf(terms));
    }

    /** The changes stay in the order of their dates; a later one for the same date takes the place of the earlier. */
    private SubscriptionBuilder changedTo(Terms terms) {
        changes.removeIf(earlier -> earlier.effective().equals(terms.effective()));
        changes.add(terms);
        changes.sort(Comparator.comparing(Terms::effective));
        return this;
    }

    private Terms firstTerms() {
        return new Terms(start, product, quantity, unitPrice, discount);
    }

    private Terms lastTerms() {
        return changes.isEmpty() ? firstTerms() : changes.getLast();
    }
}
