package nl.florijn.billing;

import static nl.florijn.billing.SubscriptionBuilder.EUR;
import static nl.florijn.billing.SubscriptionBuilder.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.Holder;
import nl.florijn.billing.pricing.LinePrice;
import nl.florijn.billing.pricing.ListPrice;
import nl.florijn.billing.pricing.PriceOrigin;
import nl.florijn.billing.pricing.PriceOrigin.Discount;
import nl.florijn.billing.pricing.PriceOrigin.Listed;
import nl.florijn.billing.pricing.PriceOrigin.Price;
import nl.florijn.billing.pricing.PriceRequest;
import nl.florijn.billing.pricing.PriceRow;
import nl.florijn.billing.pricing.PriceRow.Subject;
import nl.florijn.billing.pricing.PriceRow.Subject.OfGroup;
import nl.florijn.billing.pricing.PriceRow.Subject.OfProduct;
import nl.florijn.billing.pricing.PriceTable;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.Pricing;
import nl.florijn.billing.pricing.UsualPrice;
import nl.florijn.billing.run.RunRequest;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hosting costs 10.00 a month; its group is "Hosting group". */
class R15R16PriceListTest {

    private static final Interval MONTH = Interval.parse("P1M");
    private static final PricedProduct HOSTING =
            SubscriptionBuilder.product(1, "Hosting", Books.HIGH, new UsualPrice(MONTH, EUR, UnitPrice.of("10.00")));
    private static final PricedProduct UNPRICED = SubscriptionBuilder.product(1, "Hosting", Books.HIGH);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    own price, list,                          price, from
                    ,          ,                              10.00, PRODUCT
                    ,          product =8.00,                 8.00,  LIST
                    ,          group =7.00,                   7.00,  LIST
                    ,          product =8.00 | group =7.00,   8.00,  LIST
                    ,          product -1.25,                 8.75,  LIST
                    ,          group -1.25,                   8.75,  LIST
                    ,          product -12.00,                0.00,  LIST
                    ,          product 15%,                   10.00, PRODUCT
                    ,          product 15% | group =7.00,     10.00, PRODUCT
                    ,          other =8.00,                   10.00, PRODUCT
                    9.00,      product =8.00,                 9.00,  OWN
                    9.00,      product -1.25,                 9.00,  OWN
                    9.00,      product 15%,                   9.00,  OWN
                    """)
    void R15_ownThenListForProductThenListForGroupThenProduct(
            @Nullable String own, @Nullable String list, String price, Price from) {
        LinePrice priced = priced(own, null, null, list, HOSTING, "1");

        assertThat(priced.unitPrice()).hasToString(price);
        assertThat(priced.origin().price()).isEqualTo(from);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    own price, typed, of customer, list,           discount, from
                    ,          ,      ,            ,               0,        NONE
                    ,          ,      5,           ,               5,        CUSTOMER
                    ,          12,    5,           ,               12,       OWN
                    ,          ,      5,           product 15%,    15,       LIST
                    ,          ,      5,           group 15%,      15,       LIST
                    ,          ,      20,          product 15%,    15,       LIST
                    ,          12,    5,           product 15%,    12,       OWN
                    ,          0,     5,           product 15%,    0,        OWN
                    ,          ,      5,           product =8.00,  0,        NONE
                    ,          ,      5,           product -1.25,  0,        NONE
                    ,          12,    5,           product =8.00,  12,       OWN
                    9.00,      ,      5,           ,               5,        CUSTOMER
                    9.00,      ,      5,           product =8.00,  5,        CUSTOMER
                    9.00,      ,      5,           product 15%,    15,       LIST
                    """)
    void R16_typedThenListThenCustomer(
            @Nullable String own,
            @Nullable String typed,
            @Nullable String ofCustomer,
            @Nullable String list,
            String discount,
            Discount from) {
        LinePrice priced = priced(own, typed, ofCustomer, list, HOSTING, "1");

        assertThat(priced.discount()).hasToString(discount);
        assertThat(priced.origin().discount()).isEqualTo(from);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    quantity, price
                    0.5,      9.00
                    1,        9.00
                    9.9999,   9.00
                    10,       8.00
                    99,       8.00
                    100,      7.00
                    1000,     7.00
                    -10,      8.00
                    """)
    void R15_theLargestMinimumThatIsReachedCounts(String quantity, String price) {
        String list = "product =8.00 @10 | product =7.00 @100 | product =9.00";

        assertThat(priced(null, null, null, list, HOSTING, quantity).unitPrice())
                .hasToString(price);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    day,        price
                    2026-12-31, 10.00
                    2027-01-01, 8.00
                    2027-06-30, 8.00
                    2027-07-01, 7.00
                    2027-12-31, 7.00
                    2028-01-01, 10.00
                    """)
    void R15_anEntryIsValidFromItsFirstDayUntilTheDayBeforeItsEnd(LocalDate day, String price) {
        PriceTable list = PriceTable.of(
                "L",
                List.of(
                        valid(entry("product =8.00"), "2027-01-01", "2027-07-01"),
                        valid(entry("product =7.00"), "2027-07-01", "2028-01-01")));
        PriceRequest wanted = new PriceRequest(HOSTING, MONTH, EUR, Quantity.ONE, day);

        assertThat(Pricing.of(null, null, wanted, new Holder(7, "A", null, list)))
                .extracting(LinePrice::unitPrice)
                .hasToString(price);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    list,                         price
                    product =8.00,                8.00
                    product -1.25,
                    product 15%,
                    product 15% | group =7.00,
                    group =7.00,                  7.00
                    """)
    void R15_aReductionNeedsAPriceToReduce(String list, @Nullable String price) {
        LinePrice priced = price(null, null, null, list, UNPRICED, "1");

        assertThat(priced == null ? null : priced.unitPrice().toString()).isEqualTo(price);
    }

    @Test
    void R15_aPriceIsForItsIntervalAndCurrency() {
        Holder customer = new Holder(7, "A", null, PriceTable.of("L", List.of(entry("product =8.00"))));
        Currency dollar = Currency.getInstance("USD");

        assertThat(Pricing.of(null, null, new PriceRequest(HOSTING, null, EUR, Quantity.ONE, JANUARY), customer))
                .isNull();
        assertThat(Pricing.of(null, null, new PriceRequest(HOSTING, MONTH, dollar, Quantity.ONE, JANUARY), customer))
                .isNull();
    }

    @Test
    void R15_whatIsTypedFreelyStandsOnNoList() {
        Holder customer = new Holder(7, "A", Percentage.of(5), PriceTable.of("L", List.of(entry("group 15%"))));
        LinePrice priced = Pricing.of(
                UnitPrice.of("9.00"), null, new PriceRequest(null, null, EUR, Quantity.ONE, JANUARY), customer);

        assertThat(priced)
                .isEqualTo(new LinePrice(
                        UnitPrice.of("9.00"), Percentage.of(5), new PriceOrigin(Price.OWN, Discount.CUSTOMER, null)));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    entry,              group,         amount off
                    product =8.00 @10,  ,
                    group -1.25 @10,    Hosting group, 1.25
                    group 15% @10,      Hosting group,
                    """)
    void R15_theLineTellsWhichEntryItWas(String entry, @Nullable String group, @Nullable BigDecimal amountOff) {
        assertThat(priced(null, null, null, entry, HOSTING, "12").origin().listed())
                .isEqualTo(new Listed("L", group, BigDecimal.TEN, null, null, amountOff));
    }

    @Test
    void R15_anEntryThatGaveNothingIsNotTold() {
        assertThat(priced("9.00", "3", null, "product 15%", HOSTING, "1").origin())
                .isEqualTo(new PriceOrigin(Price.OWN, Discount.OWN, null));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    price typed, discount typed, price, discount, listed
                    false,       false,          LIST,  NONE,     true
                    true,        false,          OWN,   NONE,     false
                    false,       true,           LIST,  OWN,      true
                    true,        true,           OWN,   OWN,      false
                    """)
    void R15_whatIsTypedOverInADraftIsTheLinesOwn(
            boolean priceTyped, boolean discountTyped, Price price, Discount discount, boolean listed) {
        PriceOrigin before =
                priced(null, null, null, "product =8.00", HOSTING, "1").origin();
        PriceOrigin after = before.edited(priceTyped, discountTyped);

        assertThat(after.price()).isEqualTo(price);
        assertThat(after.discount()).isEqualTo(discount);
        assertThat(after.listed() != null).isEqualTo(listed);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    one,            other,           from,       until,      clash
                    product =8.00,  product =7.00,   ,           ,           true
                    product =8.00,  product -1.00,   ,           ,           true
                    product =8.00,  product 15%,     ,           ,           true
                    product 15%,    product 10%,     ,           ,           true
                    group 15%,      group =8.00,     ,           ,           true
                    product =8.00,  group =7.00,     ,           ,           false
                    product =8.00,  other =7.00,     ,           ,           false
                    product =8.00,  product =7.00@2, ,           ,           false
                    product =8.00,  yearly =80.00,   ,           ,           false
                    product 15%,    yearly =80.00,   ,           ,           true
                    product =8.00,  product =7.00,   2028-01-01, ,           false
                    product =8.00,  product =7.00,   2027-12-31, ,           true
                    product =8.00,  product =7.00,   ,           2027-01-01, false
                    product =8.00,  product =7.00,   ,           2027-01-02, true
                    """)
    void R15_entriesThatALineCouldGetWithEqualRightClash(
            String one, String other, @Nullable String from, @Nullable String until, boolean clash) {
        PriceRow year2027 = valid(entry(one), "2027-01-01", "2028-01-01");
        PriceRow second = valid(entry(other), from, until);

        assertThat(year2027.clashesWith(second)).isEqualTo(clash);
        assertThat(second.clashesWith(year2027)).isEqualTo(clash);
    }

    @Test
    void R07_listsAreReadForTheFirstDayServedOfThePeriod() {
        PriceTable list = PriceTable.of("L", List.of(valid(entry("product =8.00"), "2027-02-15", "2027-04-01")));
        Books books =
                Books.of(aSubscription().of(HOSTING).atThePriceOfItsProduct()).heldBy(new Holder(7, "A", null, list));

        assertThat(nets(books, "2027-01-01")).containsExactly("10.00");
        assertThat(nets(books, "2027-02-01"))
                .as("the list begins in the middle")
                .containsExactly("10.00");
        assertThat(nets(books, "2027-03-01")).containsExactly("8.00");
        assertThat(nets(books, "2027-04-01")).as("the list has ended").containsExactly("10.00");
    }

    @Test
    void R07_ofAPeriodThatIsServedInPartTheFirstDayServedCounts() {
        PriceTable list = PriceTable.of("L", List.of(valid(entry("product =6.20"), "2027-01-15", null)));
        Books books = Books.of(aSubscription()
                        .of(HOSTING)
                        .atThePriceOfItsProduct()
                        .byTheCalendar()
                        .startedOn("2027-01-17"))
                .heldBy(new Holder(7, "A", null, list));

        assertThat(nets(books, "2027-01-01")).as("15 of 31 days").containsExactly("3.00");
    }

    @Test
    void R04_thePartsOfAPeriodHaveOneListPrice() {
        PriceTable list = PriceTable.of("L", List.of(valid(entry("product =5.00"), "2027-03-10", null)));
        Books books = Books.of(
                        aSubscription().of(HOSTING).atThePriceOfItsProduct().startedOn("2027-03-01"))
                .heldBy(new Holder(7, "A", null, list));

        assertThat(books.run(new RunRequest(LocalDate.of(2027, 3, 11), LocalDate.of(2027, 3, 11), true)))
                .hasSize(1);
        assertThat(books.run("2027-03-01").getFirst().lines())
                .as("the rest of March, at what it began with: 3.23 and 6.77")
                .extracting(line -> line.net().toString())
                .containsExactly("6.77");
    }

    @Test
    void R07_billedDaysKeepTheirListPrice() {
        Books books = Books.of(aSubscription().of(HOSTING).atThePriceOfItsProduct())
                .heldBy(new Holder(7, "A", null, PriceTable.of("L", List.of(entry("product =8.00")))));
        assertThat(nets(books, "2027-01-01")).containsExactly("8.00");

        books.heldBy(new Holder(7, "A", null, PriceTable.of("L", List.of(entry("product =6.00")))));
        books.changed("2027-01-01");
        assertThat(nets(books, "2027-02-01")).as("no correction of January").containsExactly("6.00");
    }

    @Test
    void R15_quantityBreaksCountForThePartsAfterAChange() {
        String breaks = "product =9.00 | product =6.00 @10";
        Books books = Books.of(aSubscription()
                        .of(HOSTING)
                        .atThePriceOfItsProduct()
                        .startedOn("2027-04-01")
                        .quantityFrom("2027-04-16", "10"))
                .heldBy(new Holder(7, "A", Percentage.of(50), list(breaks)));

        assertThat(nets(books, "2027-04-01")).containsExactly("4.50", "30.00");
    }

    @Test
    void R15_whatAnEarlierSystemBilledIsReckonedAtTheListPriceOfItsLastPeriod() {
        PriceTable list = PriceTable.of("L", List.of(valid(entry("product =8.00"), null, "2027-02-01")));
        Books books = Books.of(
                        aSubscription().of(HOSTING).atThePriceOfItsProduct().endedPer("2027-01-16"))
                .heldBy(new Holder(7, "A", null, list))
                .broughtOverUntil("2027-02-01");

        assertThat(books.run("2027-02-01").getFirst().totals().net())
                .as("16 of 31 days of 8.00 back")
                .hasToString("4.13");
    }

    @Test
    void R07_aPeriodThatAnEarlierSystemBilledInPartHasOnePrice() {
        PriceTable list = PriceTable.of(
                "L",
                List.of(
                        valid(entry("product =30.00"), null, "2027-01-10"),
                        valid(entry("product =60.00"), "2027-01-10", null)));
        SubscriptionBuilder hosting = aSubscription().of(HOSTING).atThePriceOfItsProduct();
        Books books = Books.of(hosting).heldBy(new Holder(7, "A", null, list)).broughtOverUntil("2027-01-17");

        assertThat(nets(books, "2027-01-17")).as("15 of 31 days").containsExactly("14.52");
        hosting.endedPer("2027-01-02");
        books.changed("2027-01-02");
        assertThat(books.run("2027-02-01"))
                .extracting(draft -> draft.kind() + " " + draft.totals().net())
                .as("30 days back, of two documents")
                .containsExactlyInAnyOrder("CREDIT_NOTE 14.51", "CREDIT_NOTE 14.52");
    }

    private static List<String> nets(Books books, String runDate) {
        return books.run(runDate).stream()
                .flatMap(draft -> draft.lines().stream())
                .map(line -> line.net().toString())
                .toList();
    }

    private static LinePrice priced(
            @Nullable String own,
            @Nullable String typed,
            @Nullable String ofCustomer,
            @Nullable String list,
            PricedProduct product,
            String quantity) {
        LinePrice priced = price(own, typed, ofCustomer, list, product, quantity);
        assertThat(priced).isNotNull();
        return priced;
    }

    private static @Nullable LinePrice price(
            @Nullable String own,
            @Nullable String typed,
            @Nullable String ofCustomer,
            @Nullable String list,
            PricedProduct product,
            String quantity) {
        return Pricing.of(
                own == null ? null : UnitPrice.of(own),
                typed == null ? null : Percentage.of(typed),
                new PriceRequest(product, MONTH, EUR, Quantity.of(quantity), JANUARY),
                new Holder(
                        7,
                        "A",
                        ofCustomer == null ? null : Percentage.of(ofCustomer),
                        list == null ? null : list(list)));
    }

    private static PriceTable list(String entries) {
        return PriceTable.of(
                "L",
                Arrays.stream(entries.split("\\|"))
                        .map(R15R16PriceListTest::entry)
                        .toList());
    }

    /** Such as {@code product =8.00 @10}: for it {@code =} a price, {@code -} an amount or a percentage, from 10 on. */
    private static PriceRow entry(String text) {
        String[] words = text.replace("@", " @").strip().split(" +");
        Subject subject = switch (words[0]) {
            case "group" -> new OfGroup("Hosting group");
            case "other" -> new OfProduct(99);
            default -> new OfProduct(1);
        };
        Interval interval = words[0].equals("yearly") ? Interval.parse("P1Y") : MONTH;
        String figure = words[1].replaceAll("[=%-]", "");
        ListPrice price = words[1].endsWith("%")
                ? new ListPrice.PercentOff(Percentage.of(figure))
                : words[1].startsWith("=")
                        ? new ListPrice.NewPrice(interval, EUR, UnitPrice.of(figure))
                        : new ListPrice.AmountOff(interval, EUR, UnitPrice.of(figure));
        Quantity minimum = words.length > 2 ? Quantity.of(words[2].substring(1)) : Quantity.of(0);
        return new PriceRow(subject, minimum, null, null, price);
    }

    private static PriceRow valid(PriceRow entry, @Nullable String from, @Nullable String until) {
        return new PriceRow(
                entry.subject(),
                entry.minimum(),
                from == null ? null : LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                entry.price());
    }
}
