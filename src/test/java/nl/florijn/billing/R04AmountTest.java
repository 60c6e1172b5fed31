package nl.florijn.billing;

import static nl.florijn.billing.SubscriptionBuilder.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import nl.florijn.billing.composing.DraftInvoice;
import nl.florijn.billing.composing.Line;
import nl.florijn.billing.composing.LineAmount;
import nl.florijn.billing.periods.Fraction;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class R04AmountTest {

    @Test
    void R04_partsOfAPeriodAddUpToTheWhole() {
        Books books = Books.of(aSubscription().costing("10.00").startedOn("2027-03-01"));

        assertThat(Books.inShort(books.runUntil("2027-03-11", "2027-03-11")))
                .containsExactly("2027-03-01 2027-03-11 3.23");
        assertThat(books.linesOf("2027-03-01")).containsExactly("2027-03-11 2027-04-01 6.77");
    }

    @Test
    void R04_theFirstPartOfACalendarMonthCountsItsDays() {
        Books books = Books.of(aSubscription().costing("9.99").byTheCalendar().startedOn("2027-01-15"));

        assertThat(books.linesOf("2027-01-01")).containsExactly("2027-01-15 2027-02-01 5.48");
        assertThat(books.linesOf("2027-02-01")).containsExactly("2027-02-01 2027-03-01 9.99");
        assertThat(books.linesOf("2027-03-01")).containsExactly("2027-03-01 2027-04-01 9.99");
    }

    @Test
    void R04_whereTheTermsChangeInsideAPeriodThereIsOneLinePerPart() {
        Books books = Books.of(aSubscription()
                .costing("120.00")
                .every("P1Y")
                .startedOn("2027-02-01")
                .quantityFrom("2027-08-01", "3"));

        DraftInvoice draft = books.run("2027-02-01").getFirst();
        List<Line> lines = draft.lines();

        assertThat(lines).extracting(line -> line.net().toString()).containsExactly("59.51", "181.48");
        assertThat(draft.totals().net()).hasToString("240.99");
        assertThat(lines).extracting(Line::fraction).containsExactly(new Fraction(181, 365), new Fraction(184, 365));
        assertThat(lines).extracting(line -> line.quantity().toString()).containsExactly("1", "3");
    }

    @Test
    void R04_quantityPriceDiscountAndProductEachBeginAPart() {
        Books books = Books.of(aSubscription()
                .costing("30.00")
                .startedOn("2027-04-01")
                .quantityFrom("2027-04-07", "2")
                .priceFrom("2027-04-13", "60.00")
                .discountFrom("2027-04-19", "50")
                .replacedFrom("2027-04-25", SubscriptionBuilder.product(2, "Plus", Books.HIGH), "15.00"));

        assertThat(books.linesOf("2027-04-01"))
                .containsExactly(
                        "2027-04-01 2027-04-07 6.00",
                        "2027-04-07 2027-04-13 12.00",
                        "2027-04-13 2027-04-19 24.00",
                        "2027-04-19 2027-04-25 12.00",
                        "2027-04-25 2027-05-01 3.00");
    }

    @Test
    void R04_aChangeThatChangesNothingMakesNoSecondLine() {
        Books books = Books.of(aSubscription().quantityFrom("2027-01-11", "1"));

        assertThat(books.linesOf("2027-01-01")).containsExactly("2027-01-01 2027-02-01 10.00");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    quantity, price,      discount, days, of,  currency, net
                    1,        10.00,      0,        17,   31,  EUR,      5.48
                    43,       1.6250,     0,        1,    1,   EUR,      69.88
                    -43,      1.6250,     0,        1,    1,   EUR,      -69.88
                    1,        0.0050,     0,        1,    1,   EUR,      0.01
                    -1,       0.0050,     0,        1,    1,   EUR,      -0.01
                    1,        0.0049,     0,        1,    1,   EUR,      0.00
                    3,        99.00,      12.5,     1,    1,   EUR,      259.88
                    1,        10.00,      100,      1,    1,   EUR,      0.00
                    1,        149.5,      0,        1,    1,   JPY,      150
                    1,        149.4999,   0,        1,    1,   JPY,      149
                    2.5,      9999999.99, 0,        364,  365, EUR,      24931506.82
                    99999,    99999.9999, 33.3333,  123,  366, EUR,      2240415872.07
                    """)
    void R04_oneRounding(
            String quantity, String price, String discount, int days, int of, String currency, String net) {
        assertThat(LineAmount.of(
                        Quantity.of(quantity),
                        UnitPrice.of(price),
                        Percentage.of(discount),
                        new Fraction(days, of),
                        Currency.getInstance(currency)))
                .hasToString(net);
    }
}
