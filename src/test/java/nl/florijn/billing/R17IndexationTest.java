package nl.florijn.billing;

import static nl.florijn.billing.SubscriptionBuilder.EUR;
import static nl.florijn.billing.SubscriptionBuilder.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.BillableSubscription;
import nl.florijn.billing.pricing.Holder;
import nl.florijn.billing.pricing.ListPrice.NewPrice;
import nl.florijn.billing.pricing.PayingSubscription;
import nl.florijn.billing.pricing.PriceRow;
import nl.florijn.billing.pricing.PriceRow.Subject.OfProduct;
import nl.florijn.billing.pricing.PriceTable;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.Raise;
import nl.florijn.billing.pricing.RaisedPrice;
import nl.florijn.billing.pricing.Terms;
import nl.florijn.billing.pricing.UsualPrice;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hosting costs 10.00 a month, hosting plus 25.00; prices are raised by 5 % from 1 July 2027. */
class R17IndexationTest {

    private static final Interval MONTH = Interval.parse("P1M");
    private static final LocalDate JULY = LocalDate.of(2027, 7, 1);
    private static final PricedProduct HOSTING = hosting(1, "Hosting", "10.00");
    private static final PricedProduct PLUS = hosting(2, "Plus", "25.00");
    private static final Raise FIVE = new Raise(Percentage.of(5), JULY, 4);

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    price,  percentage, decimals, raised
                    10.00,  5,          4,        10.50
                    3.495,  3.2,        4,        3.6068
                    3.495,  3.2,        2,        3.61
                    9.99,   2.5,        4,        10.2398
                    9.99,   2.5,        2,        10.24
                    0.0001, 50,         4,        0.0002
                    0.0001, 49.9999,    4,        0.0001
                    0.00,   5,          4,        0.00
                    99999999999.9999, 100, 4,     199999999999.9998
                    0.0125, 5,          2,        0.0125
                    0.0125, 100,        2,        0.03
                    """)
    void R17_aRaisedPriceIsRoundedHalfUpOnceAndNeverLowered(
            String price, String percentage, int decimals, String raised) {
        assertThat(new Raise(Percentage.of(percentage), JULY, decimals).raised(UnitPrice.of(price), EUR))
                .hasToString(raised);
    }

    @Test
    void R17_whatHasNoCentsIsRaisedToWholeOnes() {
        var yen = Currency.getInstance("JPY");

        assertThat(new Raise(Percentage.of(5), JULY, 2).raised(UnitPrice.of("999"), yen))
                .hasToString("1049.00");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    own,   on list, of customer, changes
                    ,      ,        ,            2027-07-01 10.00 to 10.50
                    ,      8.00,    ,            2027-07-01 8.00 to 8.40
                    9.00,  8.00,    ,            2027-07-01 9.00 to 9.45
                    ,      ,        5,           2027-07-01 10.00 to 10.50
                    ,      8.00,    5,           2027-07-01 8.00 to 8.40 less 0
                    9.00,  8.00,    5,           2027-07-01 9.00 to 9.45
                    0.00,  ,        ,            ''
                    """)
    void R17_thePriceItHasIsRaisedAndItsDiscountStays(
            @Nullable String own, @Nullable String onList, @Nullable String ofCustomer, String changes) {
        var subscription = aSubscription().of(HOSTING).atThePriceOfItsProduct();
        if (own != null) {
            subscription.costing(own);
        }
        var discount = ofCustomer == null ? null : Percentage.of(ofCustomer);
        var customer = new Holder(7, "A", discount, onList == null ? null : list(onList, null, null));

        assertThat(inWords(FIVE.changes(new PayingSubscription(subscription.build(), customer, EUR), 1)))
                .isEqualTo(changes);
    }

    @Test
    void R17_whatChangesProductLaterGetsThePriceThatItWouldHaveHad() {
        var subscription = aSubscription().of(HOSTING).atThePriceOfItsProduct().build();
        var terms = new ArrayList<>(subscription.terms());
        terms.add(new Terms(LocalDate.of(2027, 9, 1), PLUS, Quantity.ONE, null, null));
        terms.add(new Terms(LocalDate.of(2027, 10, 1), HOSTING, Quantity.ONE, null, null));
        terms.add(new Terms(LocalDate.of(2027, 11, 1), HOSTING, Quantity.ONE, UnitPrice.of("12.00"), null));

        assertThat(inWords(FIVE.changes(paying(subscription.with(terms)), 1)))
                .isEqualTo("2027-07-01 10.00 to 10.50, 2027-09-01 25.00 to 25.00, 2027-10-01 10.00 to 10.50");
    }

    @Test
    void R17_whatIsForAnotherProductOnTheDateStaysAsItIs() {
        var subscription = aSubscription().of(PLUS).atThePriceOfItsProduct().build();

        assertThat(FIVE.changes(paying(subscription), 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    from,       until,      is raised
                    ,           ,           true
                    2027-06-30, ,           true
                    2027-07-01, ,           false
                    ,           2027-07-01, false
                    ,           2027-07-02, true
                    """)
    void R17_entriesThatAreValidBeforeAndOnTheDateAreRaised(
            @Nullable LocalDate from, @Nullable LocalDate until, boolean isRaised) {
        var before = list("8.00", from, until);
        var after = FIVE.raised(before);

        assertThat(after.entries().get(new OfProduct(1)))
                .containsExactlyElementsOf(
                        isRaised
                                ? List.of(entry("8.00", from, JULY), entry("8.40", JULY, until))
                                : List.of(entry("8.00", from, until)));
    }

    private static PayingSubscription paying(BillableSubscription subscription) {
        return new PayingSubscription(subscription, new Holder(7, "A", null), EUR);
    }

    private static String inWords(List<RaisedPrice> changes) {
        return changes.stream()
                .map(change -> "%s %s to %s%s"
                        .formatted(
                                change.effective(),
                                change.before().unitPrice(),
                                change.after(),
                                change.discount() == null ? "" : " less " + change.discount()))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private static PricedProduct hosting(long id, String name, String price) {
        return SubscriptionBuilder.product(id, name, 1L, new UsualPrice(MONTH, EUR, UnitPrice.of(price)));
    }

    private static PriceTable list(String price, @Nullable LocalDate from, @Nullable LocalDate until) {
        return PriceTable.of("GOLD", List.of(entry(price, from, until)));
    }

    private static PriceRow entry(String price, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new PriceRow(
                new OfProduct(1), Quantity.of(0), from, until, new NewPrice(MONTH, EUR, UnitPrice.of(price)));
    }
}
