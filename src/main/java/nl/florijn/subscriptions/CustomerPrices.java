package nl.florijn.subscriptions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.Holder;
import nl.florijn.billing.pricing.PriceRequest;
import nl.florijn.billing.pricing.PriceTable;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.Pricing;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.Products;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.Customers;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells what something would cost a customer, before anything is kept. */
@Service
public class CustomerPrices {

    private static final LocalDate ANY_DAY = LocalDate.of(2001, 1, 1);

    private final Customers customers;
    private final NamedObjects named;
    private final Products products;
    private final PriceLists lists;

    CustomerPrices(Customers customers, NamedObjects named, Products products, PriceLists lists) {
        this.customers = customers;
        this.named = named;
        this.products = products;
        this.lists = lists;
    }

    /**
     * The price and discount that count by R15 and R16.
     *
     * @param interval null for what is sold once
     * @param typed discount of its own, null: none
     * @param day first one served
     * @throws NotFound when this partner has no such customer
     */
    @Requires(Right.READ)
    public CustomerPrice of(
            PartnerId partner,
            CustomerId holder,
            ProductId product,
            @Nullable Interval interval,
            BigDecimal quantity,
            @Nullable BigDecimal typed,
            LocalDate day) {
        var customer = customers.get(partner, holder);
        var currency = Currency.getInstance(
                Objects.requireNonNull(named.debtor(partner, customer).details().currency()));
        var sold = Objects.requireNonNull(
                products.forPricing(partner, List.of(product)).get(product));
        var list = list(partner, customer, product);
        var wanted = new PriceRequest(sold, interval, currency, Quantity.of(quantity), day);
        var discount = customer.details().discountPercent();
        var price = Pricing.of(
                null,
                typed == null ? null : Percentage.of(typed),
                wanted,
                new Holder(holder.value(), customer.name(), discount == null ? null : Percentage.of(discount), list));
        return new CustomerPrice(currency.getCurrencyCode(), intervals(sold, list, currency), price);
    }

    private @Nullable PriceTable list(PartnerId partner, Customer customer, ProductId product) {
        var id = lists.resolve(partner, customer.details().priceList());
        return id == null
                ? null
                : lists.forCore(partner, List.of(id), List.of(product)).get(id);
    }

    private static List<Interval> intervals(PricedProduct product, @Nullable PriceTable list, Currency currency) {
        var listed = list == null ? Stream.<Interval>empty() : list.intervals(product, currency);
        return Stream.concat(product.intervals(currency), listed)
                .distinct()
                .sorted(Comparator.comparing(interval -> interval.after(ANY_DAY, 1)))
                .toList();
    }
}
