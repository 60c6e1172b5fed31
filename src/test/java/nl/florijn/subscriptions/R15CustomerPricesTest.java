package nl.florijn.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.LinePrice;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.prices.PriceListDetails;
import nl.florijn.catalog.prices.PriceListEntries;
import nl.florijn.catalog.prices.PriceListEntryDetails;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.customers.Customer;
import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a new subscription will cost is told before it is made. Hosting is 10.00 a month; gold has it for 8.00 from 5, and by the year. */
@FlorijnTest
class R15CustomerPricesTest {

    @Autowired
    private Books books;

    @Autowired
    private PriceLists lists;

    @Autowired
    private PriceListEntries entries;

    @Autowired
    private CustomerPrices prices;

    private PartnerId partner;
    private Product hosting;

    @BeforeEach
    void aPartnerWithAList() {
        partner = books.freshPartner().partner().id();
        hosting = books.product(partner);
        var gold = lists.create(partner, new PriceListDetails("GOLD", null)).id();
        entries.create(partner, gold, entry("5", "P1M", "8.00"));
        entries.create(partner, gold, entry("0", "P1Y", "90.00"));
    }

    @Test
    void R15_theProductsPriceCountsForWhoHasNoList() {
        var price = price(books.customer(partner), "P1M", "1", null);

        assertThat(price.intervals()).containsExactly(Interval.parse("P1M"));
        assertThat(inWords(price)).isEqualTo("10.00 PRODUCT less 0 NONE");
    }

    @Test
    void R15_aBreakOfTheListCountsFromItsQuantityAndItsIntervalsAreOffered() {
        var customer = books.customer(partner, "{\"priceList\": \"GOLD\"}");

        assertThat(price(customer, "P1M", "5", null).intervals())
                .containsExactly(Interval.parse("P1M"), Interval.parse("P1Y"));
        assertThat(inWords(price(customer, "P1M", "4", null))).isEqualTo("10.00 PRODUCT less 0 NONE");
        assertThat(inWords(price(customer, "P1M", "5", null))).isEqualTo("8.00 LIST less 0 NONE");
        assertThat(price(customer, "P3M", "5", null).price()).isNull();
    }

    @Test
    void R16_theDiscountOfTheCustomerCountsUnlessOneIsTyped() {
        var customer = books.customer(partner, "{\"discountPercent\": \"10\"}");

        assertThat(inWords(price(customer, "P1M", "1", null))).isEqualTo("10.00 PRODUCT less 10 CUSTOMER");
        assertThat(inWords(price(customer, "P1M", "1", "5"))).isEqualTo("10.00 PRODUCT less 5 OWN");
    }

    private CustomerPrice price(Customer customer, String interval, String quantity, @Nullable String discount) {
        return prices.of(
                partner,
                customer.id(),
                hosting.id(),
                Interval.parse(interval),
                new BigDecimal(quantity),
                discount == null ? null : new BigDecimal(discount),
                LocalDate.of(2027, 1, 1));
    }

    private static String inWords(CustomerPrice answer) {
        LinePrice price = Objects.requireNonNull(answer.price());
        return "%s %s less %s %s"
                .formatted(
                        price.unitPrice(),
                        price.origin().price(),
                        price.discount(),
                        price.origin().discount());
    }

    private PriceListEntryDetails entry(String minimum, String interval, String price) {
        return new PriceListEntryDetails(
                hosting.id(),
                null,
                new BigDecimal(minimum),
                null,
                null,
                Interval.parse(interval),
                "EUR",
                new BigDecimal(price),
                null,
                null);
    }
}
