package nl.florijn.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.florijn.Books;
import nl.florijn.billing.BillingType;
import nl.florijn.catalog.Product;
import nl.florijn.customers.Customer;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.ChargeDetails;
import nl.florijn.subscriptions.Charges;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.SubscriptionId;
import nl.florijn.subscriptions.Subscriptions;
import org.jspecify.annotations.Nullable;

/** Customers and subscriptions of one partner that change at random, each with its reckoning beside it. */
final class History {

    private static final List<String> INTERVALS = List.of("1M", "1M", "3M", "6M", "1Y", "1W", "2W", "10D");

    /** A subscription with who holds it. */
    record Held(SubscriptionId id, Customer holder, Reckoning reckoning) {}

    private final Random random;
    private final Books books;
    private final Subscriptions subscriptions;
    private final PartnerId partner;
    private final List<Product> products = new ArrayList<>();
    private final List<Customer> customers = new ArrayList<>();
    private final Map<SubscriptionId, Held> held = new LinkedHashMap<>();
    private final List<String> story = new ArrayList<>();

    History(Random random, Books books, Subscriptions subscriptions, PartnerId partner) {
        this.random = random;
        this.books = books;
        this.subscriptions = subscriptions;
        this.partner = partner;
        for (var i = 0; i < 2; i++) {
            products.add(books.product(partner));
        }
        var first = books.customer(partner);
        customers.add(first);
        customers.add(books.customer(partner, "{\"invoiceDebtorId\": \"%s\"}".formatted(first.id())));
        customers.add(books.customer(partner));
    }

    void tell(String what, Object... values) {
        story.add(what.formatted(values));
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
        var interval = any(INTERVALS);
        var ofMonths = interval.endsWith("M") || interval.endsWith("Y");
        var calendar = ofMonths && random.nextBoolean();
        var type = random.nextInt(3) == 0 ? BillingType.ARREARS : BillingType.ADVANCE;
        var prorate = random.nextInt(3) > 0;
        var start = today.plusDays(random.nextInt(90) - 60);
        var quantity = quantity();
        var price = price();
        var discount = discount();
        var made = books.subscription(partner, holder, any(products), """
                {"interval": "P%s", "start": "%s", "alignment": "%s", "billingType": "%s", "prorate": %s,
                 "quantity": "%s", "unitPrice": "%s", "discountPercent": "%s"}
                """.formatted(
                interval, start, calendar ? "CALENDAR" : "ANNIVERSARY", type, prorate, quantity, price, discount));
        var reckoning = new Reckoning(start, interval, calendar, type, prorate);
        reckoning.ask(start, quantity, price, discount);
        held.put(made.id(), new Held(made.id(), holder, reckoning));
        tell("%s starts: %s", made.id(), reckoning);
    }

    /** Forward or back in time. */
    void change(LocalDate today) {
        var changed = any(subscriptions());
        var from = changed(today, changed.reckoning().start());
        var quantity = random.nextBoolean() ? quantity() : null;
        var price = random.nextBoolean() ? price() : null;
        var discount = random.nextInt(4) == 0 ? discount() : null;
        var product = random.nextInt(3) == 0 ? any(products).id() : null;
        if (quantity == null && price == null && discount == null && product == null) {
            return;
        }
        subscriptions.addChange(
                partner,
                changed.id(),
                new NewChange(from, decimal(quantity), decimal(price), decimal(discount), product));
        changed.reckoning().ask(from, quantity, price, discount);
        tell("%s from %s: %s, %s, %s, product %s", changed.id(), from, quantity, price, discount, product);
    }

    void end(LocalDate today) {
        var ended = any(subscriptions());
        var day = changed(today, ended.reckoning().start());
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
        var customer = customers.getLast();
        var debtor =
                random.nextBoolean() ? "\"%s\"".formatted(customers.getFirst().id()) : "null";
        var details = books.customerDetails("{\"invoiceDebtorId\": %s}".formatted(debtor));
        customers.set(customers.size() - 1, books.change(partner, customer, details));
        tell("%s is paid by %s", customer.id(), debtor);
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

    private String quantity() {
        return any(List.of("1", "2", "3", "0.5", "12.25"));
    }

    private String price() {
        return BigDecimal.valueOf(random.nextInt(2_000_000), 4).toPlainString();
    }

    private String discount() {
        return any(List.of("0", "10", "33.3333"));
    }

    private static @Nullable BigDecimal decimal(@Nullable String number) {
        return number == null ? null : new BigDecimal(number);
    }
}
