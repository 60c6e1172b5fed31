package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.PriceOrigin;
import nl.florijn.catalog.ProductFilter;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.Products;
import nl.florijn.catalog.prices.PriceListDetails;
import nl.florijn.catalog.prices.PriceListEntries;
import nl.florijn.catalog.prices.PriceListEntryDetails;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerDetails;
import nl.florijn.customers.CustomerFilter;
import nl.florijn.customers.Customers;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.subscriptions.charges.ChargeDetails;
import nl.florijn.subscriptions.charges.Charges;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The month of customers with price lists: hosting is 30.00 a month, a domain of group Domeinen 12.00 a year. */
@FlorijnTest
class R15RunWithPriceListsTest {

    private static final Interval MONTH = Interval.parse("P1M");

    private static final String ONCE = "{\"reference\": \"MOVE\", \"kind\": \"ONCE\", \"prices\": []}";

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private PriceLists lists;

    @Autowired
    private PriceListEntries entries;

    @Autowired
    private Products products;

    @Autowired
    private Customers customers;

    @Autowired
    private Charges charges;

    @Autowired
    private BillingRuns runs;

    @Test
    void R15_eachCustomerPaysByItsOwnList() {
        var partner = reseller.partnerWith(4, """
                S1,K1,HOST,one,1,P1M,2027-02-01,,
                S2,K1,HOST,ten,10,P1M,2027-02-01,,
                S3,K1,DOM,domain,1,P1Y,2027-02-01,,
                S4,K2,HOST,over,1,P1M,2027-02-01,,
                S5,K2,DOM,domain,1,P1Y,2027-02-01,,
                S6,K3,HOST,none,1,P1M,2027-02-01,,
                S7,K4,HOST,loyal,1,P1M,2027-02-01,,
                """);
        var gold = lists.create(partner, new PriceListDetails("GOLD", "")).id();
        var old = lists.create(partner, new PriceListDetails("OLD", "")).id();
        price(partner, gold, "0", null, "25.00");
        price(partner, gold, "10", null, "20.00");
        percentage(partner, gold, "Domeinen", "50");
        price(partner, old, "0", "2027-02-01", "1.00");
        percentage(partner, old, "Domeinen", "25");
        change(partner, "K1", "GOLD", "5");
        change(partner, "K2", "OLD", "5");
        change(partner, "K4", null, "5");

        reseller.run(partner, "2027-02-01");

        assertThat(lines(partner))
                .containsExactlyInAnyOrder(
                        "Klant 1 one 25.00 less 0 is 25.00: LIST NONE GOLD 0",
                        "Klant 1 ten 20.00 less 0 is 200.00: LIST NONE GOLD 10",
                        "Klant 1 domain 12.00 less 50 is 6.00: PRODUCT LIST GOLD Domeinen",
                        "Klant 2 over 30.00 less 5 is 28.50: PRODUCT CUSTOMER",
                        "Klant 2 domain 12.00 less 25 is 9.00: PRODUCT LIST OLD Domeinen",
                        "Klant 3 none 30.00 less 0 is 30.00: PRODUCT NONE",
                        "Klant 4 loyal 30.00 less 5 is 28.50: PRODUCT CUSTOMER");
        assertThat(reseller.run(partner, "2027-02-01").drafts()).isZero();
    }

    @Test
    void R07_whatWasBilledKeepsItsPriceWhenTheListChanges() {
        var partner = reseller.partnerWith(1, "S1,K1,HOST,one,1,P1M,2027-02-01,,\n");
        var gold = lists.create(partner, new PriceListDetails("GOLD", "")).id();
        price(partner, gold, "0", null, "25.00");
        change(partner, "K1", "GOLD", null);
        reseller.run(partner, "2027-02-01");

        var entry = entries.list(partner, gold, PageRequest.FIRST).items().getFirst();
        entries.delete(partner, gold, entry.id());
        reseller.run(partner, "2027-03-01");

        assertThat(lines(partner))
                .as("the line of February still tells of the entry that is gone")
                .containsExactlyInAnyOrder(
                        "Klant 1 one 25.00 less 0 is 25.00: LIST NONE GOLD 0",
                        "Klant 1 one 30.00 less 0 is 30.00: PRODUCT NONE");
    }

    @Test
    void R15_chargesAndRehearsalsGoByTheListToo() {
        var partner = reseller.partnerWith(1, "S1,K1,HOST,one,1,P1M,2099-01-01,,\n");
        books.product(partner, ONCE);
        var gold = lists.create(partner, new PriceListDetails("GOLD", "")).id();
        entries.create(
                partner, gold, entry(product(partner, "MOVE"), null, "0", null, null, new BigDecimal("45.00"), null));
        change(partner, "K1", "GOLD", null);
        charges.create(partner, move(partner, null));

        var rehearsed = runs.rehearse(partner, BillingRunRequest.of(LocalDate.of(2027, 2, 1)));
        assertThat(rehearsed.proposals().getFirst().net()).isEqualByComparingTo("90.00");
        reseller.run(partner, "2027-02-01");
        assertThat(lines(partner)).containsExactly("Klant 1 Move 45.00 less 0 is 90.00: LIST NONE GOLD 0");
    }

    @Test
    void R15_aLineMayNameAnotherListThanTheCustomers() {
        var partner = reseller.partnerWith(1, "S1,K1,HOST,one,1,P1M,2099-01-01,,\n");
        books.product(partner, ONCE);
        var gold = lists.create(partner, new PriceListDetails("GOLD", "")).id();
        var fair = lists.create(partner, new PriceListDetails("FAIR", "")).id();
        entries.create(
                partner, gold, entry(product(partner, "MOVE"), null, "0", null, null, new BigDecimal("45.00"), null));
        entries.create(
                partner, fair, entry(product(partner, "MOVE"), null, "0", null, null, new BigDecimal("40.00"), null));
        change(partner, "K1", "GOLD", null);
        charges.create(partner, move(partner, "FAIR"));
        reseller.run(partner, "2027-02-01");
        assertThat(lines(partner)).containsExactly("Klant 1 Move 40.00 less 0 is 80.00: LIST NONE FAIR 0");

        assertThatThrownBy(() -> charges.create(partner, move(partner, "NONE")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.code()).isEqualTo("UNKNOWN_PRICE_LIST")));
    }

    private ChargeDetails move(PartnerId partner, @Nullable String priceList) {
        return new ChargeDetails(
                null,
                customer(partner, "K1").id(),
                product(partner, "MOVE"),
                "Move",
                BigDecimal.TWO,
                null,
                null,
                priceList,
                null,
                null,
                null);
    }

    private List<String> lines(PartnerId partner) {
        return reseller.drafts(partner).stream()
                .flatMap(draft -> draft.lines().stream())
                .map(line -> "%s %s %s less %s is %s: %s"
                        .formatted(
                                line.customerName(),
                                line.description(),
                                line.unitPrice(),
                                line.discountPercent(),
                                line.net(),
                                inShort(Objects.requireNonNull(line.priceOrigin()))))
                .toList();
    }

    private static String inShort(PriceOrigin origin) {
        var sources = origin.price() + " " + origin.discount();
        var listed = origin.listed();
        return listed == null
                ? sources
                : sources + " " + listed.list() + " "
                        + (listed.group() == null ? listed.minimumQuantity().toPlainString() : listed.group());
    }

    private void price(PartnerId partner, PriceListId list, String minimum, @Nullable String until, String price) {
        entries.create(
                partner,
                list,
                entry(product(partner, "HOST"), null, minimum, until, MONTH, new BigDecimal(price), null));
    }

    private void percentage(PartnerId partner, PriceListId list, String group, String percentage) {
        entries.create(partner, list, entry(null, group, "0", null, null, null, new BigDecimal(percentage)));
    }

    private static PriceListEntryDetails entry(
            @Nullable ProductId product,
            @Nullable String group,
            String minimum,
            @Nullable String until,
            @Nullable Interval interval,
            @Nullable BigDecimal price,
            @Nullable BigDecimal percentage) {
        return new PriceListEntryDetails(
                product,
                group,
                new BigDecimal(minimum),
                null,
                until == null ? null : LocalDate.parse(until),
                interval,
                null,
                price,
                null,
                percentage);
    }

    private ProductId product(PartnerId partner, String reference) {
        return products.list(partner, new ProductFilter(reference, null), PageRequest.FIRST)
                .items()
                .getFirst()
                .id();
    }

    private Customer customer(PartnerId partner, String reference) {
        return customers
                .list(partner, new CustomerFilter(reference, null, null, null), PageRequest.FIRST)
                .items()
                .getFirst();
    }

    private void change(PartnerId partner, String reference, @Nullable String list, @Nullable String discount) {
        var customer = customer(partner, reference);
        customers.change(
                partner,
                customer.id(),
                customer.version(),
                paying(customer.details(), list, discount == null ? null : new BigDecimal(discount)));
    }

    private static CustomerDetails paying(
            CustomerDetails before, @Nullable String list, @Nullable BigDecimal discount) {
        return new CustomerDetails(
                before.reference(),
                before.number(),
                before.name(),
                before.kind(),
                before.vatNumber(),
                before.chamberOfCommerce(),
                before.address(),
                before.email(),
                before.phone(),
                before.iban(),
                before.currency(),
                before.vatCode(),
                list,
                before.invoiceDebtorId(),
                before.creditLimit(),
                discount,
                before.printCopies(),
                before.interestRate(),
                before.settings(),
                before.contacts());
    }
}
