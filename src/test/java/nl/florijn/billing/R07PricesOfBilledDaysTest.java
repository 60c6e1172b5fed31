package nl.florijn.billing;

import static nl.florijn.billing.SubscriptionBuilder.EUR;
import static nl.florijn.billing.SubscriptionBuilder.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.florijn.billing.composing.DraftInvoice;
import nl.florijn.billing.composing.Line;
import nl.florijn.billing.periods.BilledPeriod;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.Holder;
import nl.florijn.billing.pricing.ListPrice.NewPrice;
import nl.florijn.billing.pricing.PriceRow;
import nl.florijn.billing.pricing.PriceRow.Subject.OfProduct;
import nl.florijn.billing.pricing.PriceTable;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.UsualPrice;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What days cost that were billed, waived or changed by hand, when terms or prices change. April costs 30.00. */
class R07PricesOfBilledDaysTest {

    private static final Interval MONTH = Interval.parse("P1M");

    private final SubscriptionBuilder hosting =
            aSubscription().of(product(1, "30.00")).atThePriceOfItsProduct().startedOn("2027-04-01");
    private final Books books = Books.of(hosting);

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            by hand, ended,      quantity, made
            20.00,   2027-04-16, ,         -5.00
            40.00,   2027-04-16, ,         -15.00
            20.00,   ,           3,        30.00
            40.00,   ,           3,        20.00
            """)
    void R07_aPriceChangedByHandIsNotThePriceOfTheDays(String byHand, String ended, String quantity, String made) {
        books.run("2027-04-01");
        books.changeLastByHand(1, byHand);
        if (ended == null) {
            hosting.quantityFrom("2027-04-16", quantity);
        } else {
            hosting.endedPer(ended);
        }
        books.changed("2027-04-16");

        assertThat(aprilOf("2027-04-20")).containsExactly(made);
    }

    @ParameterizedTest
    @CsvSource({"10.00, 0.00", "50.00, 19.33", "30.00, 0.00", "31.00, 0.97"})
    void R07_aWaivedMonthIsNotBilledAgainForAnotherProduct(String price, String made) {
        books.run("2027-04-01");
        books.waiveLast(1);
        hosting.replacedFrom("2027-04-02", product(2, price), price);
        books.changed("2027-04-02");

        assertThat(sum(books.run("2027-04-20"))).isEqualTo(made);
        assertThat(books.linesOf("2027-04-20")).isEmpty();

        long draft = books.lastInvoiceId();
        books.discard(draft);
        assertThat(sum(books.run("2027-04-20"))).as("discarded").isEqualTo(made);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            by hand, other, hosting, made
            20.00,   50.00, -19.00,  19.33
            20.00,   10.00, -19.00,  -9.33
            40.00,   50.00, -29.00,  9.33
            40.00,   10.00, -29.00,  -19.33
            """)
    void R07_anotherProductTakesOverWhatWasWaivedOfTheDaysItReplaces(
            String byHand, String other, String givenBack, String made) {
        books.run("2027-04-01");
        books.changeLastByHand(1, byHand);
        hosting.replacedFrom("2027-04-02", product(2, other), other);
        books.changed("2027-04-02");

        List<DraftInvoice> drafts = books.run("2027-04-20");

        assertThat(sum(drafts)).isEqualTo(made);
        assertThat(lines(drafts))
                .filteredOn(line -> line.productId() == 1)
                .extracting(line -> line.billed().amount().toString())
                .containsExactly(givenBack);
        assertThat(books.linesOf("2027-04-20")).isEmpty();
    }

    @Test
    void R07_whatIsAskedOfReplacingDaysKeepsTheirDaysForLaterCorrections() {
        books.run("2027-04-01");
        books.waiveLast(1);
        hosting.replacedFrom("2027-04-02", product(2, "50.00"), "50.00");
        books.changed("2027-04-02");
        assertThat(books.linesOf("2027-04-20")).containsExactly("2027-04-02 2027-05-01 19.33");

        hosting.endedPer("2027-04-16");
        books.changed("2027-04-16");

        assertThat(Books.inShort(books.run("2027-04-20")))
                .as("of 24.33, 29 being waived")
                .isEmpty();
    }

    @Test
    void R07_theRestOfAPeriodKeepsThePricesThatWereKnownWhenItWasBilledFirst() {
        books.runUntil("2027-04-01", "2027-04-11");
        books.selling(product(1, "60.00"));

        assertThat(books.linesOf("2027-04-12")).containsExactly("2027-04-11 2027-05-01 20.00");
        assertThat(books.linesOf("2027-05-01")).containsExactly("2027-05-01 2027-06-01 60.00");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void R07_aDatedChangeIsPricedAsIfItHadBeenKnownWhateverTheOrderOfEntry(boolean before) {
        hosting.times("5");
        books.heldBy(new Holder(7, "A", null, list("24.00", null)));
        if (!before) {
            books.run("2027-04-01");
        }
        hosting.quantityFrom("2027-04-16", "10");
        books.changed("2027-04-16");
        books.run("2027-04-01");

        assertThat(billed(books)).isEqualTo("195.00");
    }

    @Test
    void R07_aChangeBackInTimeTakesThePricesThatWereKnownWhenItsPeriodWasBilled() {
        hosting.times("5");
        books.heldBy(new Holder(7, "A", Percentage.of(10), list("24.00", null)));
        books.run("2027-04-01");
        hosting.quantityFrom("2027-04-16", "10");
        books.heldBy(new Holder(7, "A", null, list("1.00", null)));
        books.selling(product(1, "2.00"));
        books.changed("2027-04-16");
        books.run("2027-04-01");

        assertThat(billed(books)).as("135.00 less 10 % in April's first half").isEqualTo("187.50");
        books.heldBy(new Holder(7, "A", null)).changed("2027-04-01");
        assertThat(books.linesOf("2027-04-01")).as("whatever comes after").isEmpty();
    }

    @Test
    void R07_aChangeBackInTimeReadsListsForItsOwnFirstDay() {
        hosting.times("10");
        books.heldBy(new Holder(7, "A", null, list("24.00", LocalDate.of(2027, 4, 10))));
        books.run("2027-04-01");
        assertThat(billed(books)).isEqualTo("300.00");

        hosting.discountFrom("2027-04-16", "50");
        books.changed("2027-04-16");
        books.run("2027-04-01");

        assertThat(billed(books)).as("150.00 and half of 120.00").isEqualTo("210.00");
    }

    private List<String> aprilOf(String runDate) {
        return books.run(runDate).stream()
                .flatMap(draft -> draft.lines().stream())
                .filter(line -> line.from().isBefore(LocalDate.of(2027, 5, 1)))
                .map(line -> line.billed().amount().toString())
                .toList();
    }

    private static List<Line> lines(List<DraftInvoice> drafts) {
        return drafts.stream().flatMap(draft -> draft.lines().stream()).toList();
    }

    private static String sum(List<DraftInvoice> drafts) {
        return drafts.stream()
                .flatMap(draft -> draft.lines().stream())
                .map(line -> line.billed().amount())
                .reduce(Money.zero(EUR), Money::plus)
                .toString();
    }

    private static String billed(Books books) {
        return books.entriesOf(1).stream()
                .map(BilledPeriod::amount)
                .reduce(Money.zero(EUR), Money::plus)
                .toString();
    }

    private static PriceTable list(String fromTen, LocalDate from) {
        return PriceTable.of(
                "L",
                List.of(new PriceRow(
                        new OfProduct(1),
                        Quantity.of("10"),
                        from,
                        null,
                        new NewPrice(MONTH, EUR, UnitPrice.of(fromTen)))));
    }

    private static PricedProduct product(long id, String price) {
        return SubscriptionBuilder.product(id, "Product " + id, 1L, new UsualPrice(MONTH, EUR, UnitPrice.of(price)));
    }
}
