package nl.florijn.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import nl.florijn.Books;
import nl.florijn.billing.HandReckoning;
import nl.florijn.billing.HandReckoning.Asked;
import nl.florijn.billing.HandReckoning.Known;
import nl.florijn.billing.HandReckoning.Rhythm;
import nl.florijn.billing.HandReckoning.Said;
import nl.florijn.billing.periods.Interval;
import nl.florijn.catalog.ProductId;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerId;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.SubscriptionId;
import nl.florijn.subscriptions.Subscriptions;
import nl.florijn.subscriptions.charges.ChargeDetails;
import nl.florijn.subscriptions.charges.Charges;
import org.jspecify.annotations.Nullable;

/** Customers and subscriptions of one partner that change at random, each with its reckoning beside it. */
final class History {

    /**
     * A subscription with who holds it.
     *
     * @param firstBilledAt prices as they were known when something of a period was billed first, by its number
     */
    record Held(
            SubscriptionId id,
            Customer holder,
            Interval interval,
            HandReckoning reckoning,
            Map<Integer, Known> firstBilledAt) {}

    private final Random random;
    private final Books books;
    private final Subscriptions subscriptions;
    private final PartnerId partner;
    private final Market.Stalls market;
    private final List<Customer> customers = new ArrayList<>();
    private final Map<CustomerId, Map<String, String>> fields = new HashMap<>();
    private final Map<SubscriptionId, Held> held = new LinkedHashMap<>();
    private final List<String> story = new ArrayList<>();

    History(Random random, Books books, Market market, Subscriptions subscriptions, PartnerId partner) {
        this.random = random;
        this.books = books;
        this.subscriptions = subscriptions;
        this.partner = partner;
        this.market = market.of(partner, random);
        customer(new HashMap<>());
        customer(new HashMap<>(Map.of(
                "invoiceDebtorId", "\"%s\"".formatted(customers.getFirst().id()))));
        customer(new HashMap<>());
    }

    private void customer(Map<String, String> own) {
        var made = books.customer(partner, json(own));
        customers.add(made);
        fields.put(made.id(), own);
    }

    void tell(String what, Object... values) {
        story.add(values.length == 0 ? what : what.formatted(values));
    }

    String story() {
        return String.join("\n  ", story);
    }

    List<Held> subscriptions() {
        return List.copyOf(held.values());
    }

    List<Customer> customers() {
        return customers;
    }

    /** Any of what there is. */
    <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    void start(LocalDate today) {
        var holder = any(customers);
        var every = any(Market.INTERVALS);
        var ofMonths = every.endsWith("M") || every.endsWith("Y");
        var rhythm = new Rhythm(
                today.plusDays(random.nextInt(90) - 60),
                Integer.parseInt(every.substring(0, every.length() - 1)),
                every.charAt(every.length() - 1),
                ofMonths && random.nextBoolean(),
                random.nextInt(3) == 0,
                random.nextInt(3) > 0);
        var product = any(market.products()).id();
        var asked = new Asked(rhythm.start(), product.value(), quantity(), maybe(2, price()), maybe(2, discount()));
        var details = new HashMap<>(Map.of(
                "interval", quoted("P" + every),
                "start", quoted(rhythm.start()),
                "alignment", quoted(rhythm.calendar() ? "CALENDAR" : "ANNIVERSARY"),
                "billingType", quoted(rhythm.arrears() ? "ARREARS" : "ADVANCE"),
                "prorate", String.valueOf(rhythm.prorate()),
                "quantity", quoted(asked.quantity()),
                "unitPrice", quoted(asked.price()),
                "discountPercent", quoted(asked.discount()),
                "productId", quoted(product)));
        var made = books.subscription(partner, holder, market.products().getFirst(), json(details));
        var reckoning = new HandReckoning(rhythm, 2, asked);
        held.put(made.id(), new Held(made.id(), holder, Interval.parse("P" + every), reckoning, new HashMap<>()));
        tell("%s of %s starts: %s", made.id(), holder.id(), reckoning);
    }

    /** Forward or back in time. */
    void change(LocalDate today) {
        var changed = any(subscriptions());
        var said = new Said(
                changed(today, changed.reckoning().rhythm().start()),
                random.nextInt(3) == 0 ? any(market.products()).id().value() : null,
                maybe(2, quantity()),
                maybe(3, price()),
                maybe(4, discount()));
        if (said.quantity() == null && said.price() == null && said.discount() == null && said.product() == null) {
            return;
        }
        subscriptions.addChange(
                partner,
                changed.id(),
                new NewChange(
                        said.from(),
                        said.quantity(),
                        said.price(),
                        said.discount(),
                        said.product() == null ? null : new ProductId(said.product())));
        changed.reckoning().say(said);
        tell("%s: %s", changed.id(), said);
    }

    void end(LocalDate today) {
        var ended = any(subscriptions());
        var day = changed(today, ended.reckoning().rhythm().start());
        subscriptions.end(partner, ended.id(), day);
        ended.reckoning().end(day);
        tell("%s ends on %s", ended.id(), day);
    }

    void takeBackAnEnd() {
        held.values().stream()
                .filter(one -> one.reckoning().end() != null)
                .findFirst()
                .ifPresent(ended -> {
                    subscriptions.takeBackEnd(partner, ended.id());
                    ended.reckoning().end(null);
                    tell("%s goes on after all", ended.id());
                });
    }

    /** Others pay from now on, or the customer itself. */
    void payOtherwise() {
        var first = customers.getFirst().id();
        change(customers.size() - 1, "invoiceDebtorId", random.nextBoolean() ? quoted(first) : null);
    }

    /** Other prices of a product, one more entry on the list, or other prices of a customer. */
    void price(LocalDate today) {
        switch (random.nextInt(4)) {
            case 0 -> tell(market.newPrices(random.nextInt(2)));
            case 1 -> tell(market.newEntry(today));
            case 2 -> change(random.nextInt(customers.size()), "discountPercent", maybe(2, "\"12.5\""));
            default -> change(random.nextInt(customers.size()), "priceList", maybe(2, "\"LIST\""));
        }
    }

    /** Whether billed days of a customer are corrected. */
    void correct(int customer, boolean on) {
        change(customer, "corrections", on ? null : "false");
    }

    boolean isCorrected(Held one) {
        return !fields.get(one.holder().id()).containsKey("corrections");
    }

    /** What its prices depend on now. */
    Known known(Held one) {
        var own = fields.get(one.holder().id());
        var discount = own.containsKey("discountPercent") ? new BigDecimal("12.5") : null;
        return market.known(one.interval(), own.containsKey("priceList"), discount);
    }

    private void change(int which, String field, @Nullable String value) {
        var customer = customers.get(which);
        var own = fields.get(customer.id());
        if (value == null) {
            own.remove(field);
        } else {
            own.put(field, value);
        }
        customers.set(which, books.change(partner, customer, books.customerDetails(json(own))));
        tell("%s of %s is %s", field, customer.id(), value);
    }

    private static String json(Map<String, String> own) {
        return own.entrySet().stream()
                .map(field -> "\"%s\": %s".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(@Nullable Object value) {
        return value == null ? "null" : "\"%s\"".formatted(value);
    }

    void charge(Charges charges) {
        var customer = any(customers);
        charges.create(
                partner,
                new ChargeDetails(
                        null,
                        customer.id(),
                        null,
                        "Uren",
                        BigDecimal.ONE,
                        BigDecimal.TEN,
                        null,
                        null,
                        null,
                        null,
                        null));
        tell("a charge for %s", customer.id());
    }

    /** Who pays now for what a customer holds. */
    Customer payer(Customer holder) {
        var now = customers.stream()
                .filter(one -> one.id().equals(holder.id()))
                .findFirst()
                .orElseThrow();
        return now.details().invoiceDebtorId() == null ? now : customers.getFirst();
    }

    private LocalDate changed(LocalDate today, LocalDate start) {
        var day = today.plusDays(random.nextInt(130) - 90);
        return day.isBefore(start) ? start : day;
    }

    private BigDecimal quantity() {
        return new BigDecimal(any(List.of("1", "2", "3", "0.5", "12.25")));
    }

    private BigDecimal price() {
        return BigDecimal.valueOf(random.nextInt(2_000_000), 4);
    }

    private BigDecimal discount() {
        return new BigDecimal(any(List.of("0", "10", "33.3333")));
    }

    private <T> @Nullable T maybe(int of, T value) {
        return random.nextInt(of) == 0 ? value : null;
    }
}
