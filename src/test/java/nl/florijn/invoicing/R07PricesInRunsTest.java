package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.ProductDetails;
import nl.florijn.catalog.Products;
import nl.florijn.catalog.prices.PriceListDetails;
import nl.florijn.catalog.prices.PriceListEntries;
import nl.florijn.catalog.prices.PriceListEntryDetails;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.customers.Customer;
import nl.florijn.invoicing.drafts.DraftChange;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.Subscriptions;
import nl.florijn.subscriptions.indexations.IndexationDetails;
import nl.florijn.subscriptions.indexations.Indexations;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Prices of billed days through the services: hosting is 30.00 a month, 24.00 from quantity 10 on for who has a list. */
@FlorijnTest
class R07PricesInRunsTest {

    private static final String PRICED =
            "{\"prices\": [{\"interval\": \"P1M\", \"currency\": \"EUR\", \"unitPrice\": \"%s\"}]}";

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private BilledSoFar billedSoFar;

    @Autowired
    private Products products;

    @Autowired
    private PriceLists lists;

    @Autowired
    private PriceListEntries entries;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Indexations indexations;

    @Autowired
    private BillingRuns runs;

    @Autowired
    private DraftEditing editing;

    @Autowired
    private JsonMapper json;

    @Autowired
    private DSLContext database;

    private PartnerId partner;
    private Product hosting;
    private Customer customer;

    @BeforeEach
    void hostingFor30AMonth() {
        partner = reseller.partner();
        hosting = books.product(partner, PRICED.formatted("30.00"));
        customer = books.customer(partner);
    }

    @ParameterizedTest
    @CsvSource({"20.00, , -5.00", "40.00, , -15.00", "20.00, 3, 30.00", "40.00, 3, 20.00"})
    void R07_aPriceChangedByHandIsNotThePriceOfTheDays(String byHand, String quantity, BigDecimal made) {
        var april = subscribed("1");
        reseller.run(partner, "2031-04-01");
        byHand(reseller.draft(partner), byHand);
        if (quantity == null) {
            subscriptions.end(partner, april.id(), day("2031-04-16"));
        } else {
            change(april, "2031-04-16", quantity, null);
        }

        var before = reseller.draft(partner).id();
        reseller.run(partner, "2031-04-20");

        assertThat(made(before)).isEqualByComparingTo(made);
    }

    @ParameterizedTest
    @CsvSource({"10.00, 0.00", "50.00, 19.33"})
    void R07_aWaivedMonthIsNotBilledAgainForAnotherProduct(String price, BigDecimal made) {
        var april = subscribed("1");
        reseller.run(partner, "2031-04-01");
        editing.waive(partner, List.of(reseller.draft(partner).id()), "Coulance");
        var other = books.product(partner, PRICED.formatted(price));
        change(april, "2031-04-02", null, other);

        reseller.run(partner, "2031-04-20");

        assertThat(made(null)).isEqualByComparingTo(made);
        assertThat(reseller.run(partner, "2031-04-20").drafts()).isZero();
    }

    @Test
    void R07_theRestOfAPeriodKeepsThePricesThatWereKnownWhenItWasBilledFirst() {
        subscribed("1");
        until("2031-04-11");
        price("60.00");

        reseller.run(partner, "2031-04-20");

        assertThat(total()).isEqualByComparingTo("30.00");
        reseller.run(partner, "2031-05-01");
        assertThat(total()).isEqualByComparingTo("90.00");
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, false", "false, true"})
    void R07_aDatedChangeIsPricedAsIfItHadBeenKnownWhateverTheOrderOfEntry(boolean before, boolean listChanges) {
        withBreakOf("24.00");
        var april = subscribed("5");
        if (!before) {
            reseller.run(partner, "2031-04-01");
        }
        if (listChanges) {
            price("99.00");
            var list = lists.list(partner, PageRequest.FIRST).items().getFirst();
            var entry =
                    entries.list(partner, list.id(), PageRequest.FIRST).items().getFirst();
            entries.delete(partner, list.id(), entry.id());
        }
        change(april, "2031-04-16", "10", null);
        reseller.run(partner, "2031-04-01");

        assertThat(total()).isEqualByComparingTo("195.00");
        assertThat(reseller.run(partner, "2031-04-01").drafts()).isZero();
    }

    @Test
    void R07_aProductThatLeavesItsGroupKeepsThePriceOfTheGroupInPeriodsThatWereBilled() {
        group("Hosting");
        var gold = lists.create(partner, new PriceListDetails("GOLD", "")).id();
        entries.create(partner, gold, json.readValue("""
                {"group": "Hosting", "interval": "P1M", "unitPrice": "24.00"}
                """, PriceListEntryDetails.class));
        customer = books.customer(partner, "{\"priceList\": \"GOLD\"}");
        subscribed("1");
        until("2031-04-11");
        group(null);

        reseller.run(partner, "2031-04-20");

        assertThat(total()).isEqualByComparingTo("24.00");
        reseller.run(partner, "2031-05-01");
        assertThat(total()).isEqualByComparingTo("54.00");
    }

    @Test
    void R02_correctionsAreASettingOfWhoHoldsTheSubscription() {
        var office = books.customer(partner, "{\"corrections\": false}");
        customer = books.customer(partner, "{\"invoiceDebtorId\": \"%s\"}".formatted(office.id()));
        var ofBranch = subscribed("1");
        customer =
                books.customer(partner, "{\"invoiceDebtorId\": \"%s\", \"corrections\": false}".formatted(office.id()));
        var uncorrected = subscribed("1");
        reseller.run(partner, "2031-04-01");
        subscriptions.end(partner, ofBranch.id(), day("2031-04-16"));
        subscriptions.end(partner, uncorrected.id(), day("2031-04-16"));
        var before = total();

        reseller.run(partner, "2031-05-01");

        assertThat(total().subtract(before)).isEqualByComparingTo("-15.00");
    }

    @Test
    void R17_whatStartsAfterAnIndexationPaysTheRaisedPriceOfItsProduct() {
        var raise = new IndexationDetails(hosting.id(), null, new BigDecimal("3.5"), day("2031-06-01"), 2);
        var made = indexations.create(partner, raise);
        assertThat(coming()).containsExactly("2031-06-01 31.05");
        assertThat(products.get(partner, hosting.id())
                        .details()
                        .prices()
                        .getFirst()
                        .unitPrice())
                .isEqualByComparingTo("30.00");
        books.subscription(partner, customer, hosting, "{\"start\": \"2031-05-15\", \"end\": \"2031-07-15\"}");
        books.subscription(partner, customer, hosting, "{\"start\": \"2031-07-01\"}");

        reseller.run(partner, "2031-07-01");

        assertThat(total()).as("16.45, 14.02 and 31.05; 31.05").isEqualByComparingTo("92.57");
        price("40.00");
        assertThat(coming()).as("stays").containsExactly("2031-06-01 31.05");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> indexations.create(partner, raise))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("INDEXED_THAT_DAY"));

        indexations.undo(partner, made.id());

        assertThat(coming()).isEmpty();
        books.subscription(partner, customer, hosting, "{\"start\": \"2031-08-01\"}");
        reseller.run(partner, "2031-08-01");
        assertThat(total())
                .as("0.47, 1.05 and 1.05 given back, two times 40.00")
                .isEqualByComparingTo("170.00");
    }

    /** Each node hands out ids of its own blocks, so that what is entered later may have the lower one. */
    @Test
    void R04_ofTwoChangesForADayTheOneEnteredLaterCountsWhateverTheirIds() {
        var april = subscribed("1");
        change(april, "2031-04-16", "2", null);
        database.execute(
                "UPDATE subscription_change SET id = id + 100000 WHERE partner_id = ? AND subscription_id = ?",
                partner.value(),
                april.id().value());
        change(april, "2031-04-16", "3", null);

        reseller.run(partner, "2031-04-01");

        assertThat(total()).isEqualByComparingTo("60.00");
        assertThat(subscriptions.get(partner, april.id()).changes())
                .extracting(dated -> dated.change().quantity().toPlainString())
                .containsExactly("2", "3");
    }

    private List<String> coming() {
        return products.get(partner, hosting.id()).coming().stream()
                .map(price -> price.from() + " " + price.price().unitPrice())
                .toList();
    }

    private Subscription subscribed(String quantity) {
        return books.subscription(
                partner, customer, hosting, "{\"start\": \"2031-04-01\", \"quantity\": \"%s\"}".formatted(quantity));
    }

    private void withBreakOf(String price) {
        var gold = lists.create(partner, new PriceListDetails("GOLD", "")).id();
        entries.create(partner, gold, json.readValue("""
                {"productId": "%s", "minimumQuantity": "10", "interval": "P1M", "unitPrice": "%s"}
                """.formatted(hosting.id(), price), PriceListEntryDetails.class));
        customer = books.customer(partner, "{\"priceList\": \"GOLD\"}");
    }

    private void price(String price) {
        var now = products.get(partner, hosting.id());
        products.change(partner, now.id(), now.version(), withPrice(now.details(), price));
    }

    private void group(@Nullable String group) {
        var now = products.get(partner, hosting.id());
        var details = now.details();
        products.change(
                partner,
                now.id(),
                now.version(),
                new ProductDetails(
                        details.reference(),
                        details.code(),
                        details.name(),
                        group,
                        details.kind(),
                        details.prices(),
                        details.vatCode(),
                        details.ledgerAccount()));
    }

    private ProductDetails withPrice(ProductDetails details, String price) {
        var priced = json.readValue(PRICED.formatted(price), ProductDetails.class);
        return new ProductDetails(
                details.reference(),
                details.code(),
                details.name(),
                details.group(),
                details.kind(),
                priced.prices(),
                details.vatCode(),
                details.ledgerAccount());
    }

    private void change(Subscription subscription, String from, String quantity, Product product) {
        subscriptions.addChange(
                partner,
                subscription.id(),
                new NewChange(
                        day(from),
                        quantity == null ? null : new BigDecimal(quantity),
                        null,
                        null,
                        product == null ? null : product.id()));
    }

    private void byHand(Invoice draft, String price) {
        var line = draft.lines().getFirst();
        var typed = new DraftLine(
                line.id(),
                null,
                line.description(),
                line.productId(),
                line.quantity(),
                new BigDecimal(price),
                null,
                null,
                null,
                null,
                null);
        editing.change(
                partner,
                draft.id(),
                draft.life().version(),
                new DraftChange(draft.date(), null, null, null, null, null, List.of(typed), List.of()));
    }

    private void until(String day) {
        reseller.report(partner, runs.start(partner, new BillingRunRequest(day(day), day(day), null, null)));
    }

    /** What the drafts of April's corrections come to. */
    private BigDecimal made(InvoiceId but) {
        return reseller.drafts(partner).stream()
                .filter(draft -> !draft.id().equals(but))
                .flatMap(draft -> draft.lines().stream()
                        .filter(line -> line.from().isBefore(day("2031-05-01")))
                        .map(line -> draft.kind() == InvoiceKind.CREDIT_NOTE
                                ? line.net().negate()
                                : line.net()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal total() {
        return billedSoFar.of(partner).stream().map(BilledSoFar.Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
