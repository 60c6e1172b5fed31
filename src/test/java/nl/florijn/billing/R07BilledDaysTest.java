package nl.florijn.billing;

import static nl.florijn.billing.SubscriptionBuilder.EUR;
import static nl.florijn.billing.SubscriptionBuilder.HOSTING;
import static nl.florijn.billing.SubscriptionBuilder.aSubscription;
import static nl.florijn.billing.SubscriptionBuilder.product;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import nl.florijn.billing.composing.Debtor;
import nl.florijn.billing.composing.DraftInvoice;
import nl.florijn.billing.composing.Grouping;
import nl.florijn.billing.composing.PaymentTerm;
import nl.florijn.billing.periods.Collecting;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.periods.InvoiceRhythm;
import nl.florijn.billing.pricing.Holder;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.Terms;
import nl.florijn.billing.pricing.UsualPrice;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import org.junit.jupiter.api.Test;

/** What was billed keeps its terms, whatever changes around it; what is given back carries them. Hosting is 10.00 a month. */
class R07BilledDaysTest {

    private static final Currency JPY = Currency.getInstance("JPY");
    private static final PricedProduct EBOOK = product(2, "E-book", Books.LOW);

    private final SubscriptionBuilder hosting =
            aSubscription().of(hosting("10.00", Books.HIGH, 8010)).atThePriceOfItsProduct();
    private final Books books = Books.of(hosting.startedOn("2027-03-01"));

    @Test
    void R07_anotherVatCodeOrLedgerAccountDoesNotChangeThem() {
        books.run("2027-03-01");

        hosting.of(hosting("10.00", Books.LOW, 8020));
        books.paidBy(withVatCode(Books.REVERSE)).changed("2027-03-01");
        assertThat(books.linesOf("2027-03-20")).isEmpty();

        assertThat(taxes(endedPer("2027-03-16"))).containsExactly("2027-03-16 5.16 @ 21 on 8010");
    }

    @Test
    void R07_anotherDebtorDoesNotChangeThem() {
        books.run("2027-03-01");

        books.paidBy(Books.debtor(8, EUR)).changed("2027-03-01");

        assertThat(books.linesOf("2027-03-20")).isEmpty();
        assertThat(books.run("2027-04-01")).extracting(DraftInvoice::debtorId).containsExactly(8L);
    }

    @Test
    void R07_anotherPriceOrDiscountCountsForPeriodsNotYetBilled() {
        books.run("2027-03-01");

        hosting.of(hosting("20.00", Books.HIGH, 8010));
        books.heldBy(new Holder(7, "A", Percentage.of(25))).changed("2027-03-01");

        assertThat(books.linesOf("2027-04-01")).containsExactly("2027-04-01 2027-05-01 15.00");
    }

    @Test
    void R07_theyKeepTheDiscountOfTheCustomerThatHasNoneAnyMore() {
        books.heldBy(new Holder(7, "A", Percentage.of(50))).run("2027-03-01");

        books.heldBy(new Holder(7, "A", null)).changed("2027-03-01");

        assertThat(books.linesOf("2027-03-20")).isEmpty();
        assertThat(books.linesOf("2027-04-01")).containsExactly("2027-04-01 2027-05-01 10.00");
        assertThat(endedPer("2027-03-16"))
                .extracting(draft -> draft.totals().net().toString())
                .containsExactly("2.58", "10.00");
    }

    @Test
    void R07_whatIsGivenBackIsInTheCurrencyItWasBilledIn() {
        hosting.costing("10.00");
        books.run("2027-03-01");
        books.paidBy(Books.debtor(7, JPY)).run("2027-04-01");

        assertThat(endedPer("2027-03-16"))
                .extracting(draft -> draft.kind() + " " + draft.currency() + " "
                        + draft.totals().net())
                .containsExactly("CREDIT_NOTE EUR 5.16", "CREDIT_NOTE JPY 10");
    }

    @Test
    void R07_whatIsGivenBackHasTheRateItWasBilledAtAlsoForDaysOfALaterRate() {
        SubscriptionBuilder earlier = aSubscription().startedOn("2012-09-15");
        Books before = Books.of(earlier);
        before.run("2012-09-01");

        earlier.endedPer("2012-10-05");
        before.changed("2012-10-05");

        assertThat(taxes(before.run("2012-10-01"))).containsExactly("2012-10-05 3.33 @ 19 on 8000");
    }

    @Test
    void R28_daysLeftOpenBeforeBilledOnesKeepTheCurrencyOfTheirPriceAndTakeFromItsWaiver() {
        hosting.withTerms(List.of(typed("2027-03-01", HOSTING, "10.00", EUR)));
        books.run("2027-03-01");
        books.changeLastByHand(1, "4.00");
        books.run("2027-04-01");
        hosting.withTerms(List.of(
                typed("2027-03-01", HOSTING, "10.00", EUR),
                typed("2027-03-16", EBOOK, "20.00", EUR),
                typed("2027-04-01", HOSTING, "10.00", EUR),
                typed("2027-05-01", HOSTING, "1600", JPY)));
        books.paidBy(Books.debtor(7, JPY)).changed("2027-03-16");

        assertThat(books.run("2027-05-01"))
                .as("of 10.32 for the e-book, 5.16 for hosting was waived and is not given back")
                .extracting(draft -> draft.kind() + " " + draft.totals().net())
                .containsExactlyInAnyOrder("INVOICE 5.16", "INVOICE 1600");
        assertThat(books.linesOf("2027-05-01")).isEmpty();
    }

    private static Terms typed(String from, PricedProduct product, String price, Currency currency) {
        return new Terms(LocalDate.parse(from), product, Quantity.ONE, UnitPrice.of(price), currency, null);
    }

    private List<DraftInvoice> endedPer(String day) {
        hosting.endedPer(day);
        books.changed(day);
        return books.run("2027-05-01");
    }

    private static List<String> taxes(List<DraftInvoice> drafts) {
        return drafts.stream()
                .flatMap(draft -> draft.lines().stream())
                .map(line -> "%s %s @ %s on %d"
                        .formatted(
                                line.from(),
                                line.net(),
                                line.tax().rate(),
                                line.tax().ledgerAccountId()))
                .toList();
    }

    private static PricedProduct hosting(String price, long vatCode, long account) {
        UsualPrice monthly = new UsualPrice(Interval.parse("P1M"), EUR, UnitPrice.of(price));
        return new PricedProduct(1, "Hosting", null, List.of(monthly), vatCode, account);
    }

    private static Debtor withVatCode(long vatCode) {
        return new Debtor(
                7,
                EUR,
                vatCode,
                InvoiceRhythm.MONTHLY,
                Collecting.DEBTOR,
                Grouping.NONE,
                PaymentTerm.FOURTEEN_DAYS,
                null);
    }

    @Test
    void R07_daysInTheMiddleThatARunDidNotReachAreBilledByTheNextOne() {
        Books books = Books.of(aSubscription().costing("30.00").startedOn("2027-04-01"));
        books.run("2027-04-01");
        long april = books.lastInvoiceId();
        books.run("2027-05-01");
        books.discard(april);

        assertThat(Books.inShort(books.runUntil("2027-05-01", "2027-04-11")))
                .containsExactly("2027-04-01 2027-04-11 10.00");
        assertThat(books.linesOf("2027-05-01")).containsExactly("2027-04-11 2027-05-01 20.00");
        assertThat(books.linesOf("2027-05-01")).isEmpty();
    }

    @Test
    void R02_whatWasNotCorrectedIsAsSoonAsCorrectionsAreSwitchedOn() {
        SubscriptionBuilder hosting = aSubscription().costing("30.00").startedOn("2027-04-01");
        Books books = Books.of(hosting).heldBy(new Holder(7, "A", null, null, false));
        books.run("2027-04-01");
        hosting.endedPer("2027-04-16");
        books.changed("2027-04-16");

        assertThat(books.linesOf("2027-05-01")).isEmpty();
        books.heldBy(new Holder(7, "A", null, null, true));
        assertThat(books.run("2027-06-01"))
                .extracting(draft -> draft.kind() + " " + draft.totals().net())
                .containsExactly("CREDIT_NOTE 15.00");
    }

    @Test
    void R04_withCorrectionsSwitchedOffTheRestOfAPeriodIsReckonedByItsTermsToo() {
        PricedProduct cheap = SubscriptionBuilder.product(1, "Cheap", 1L, monthly("0.02"));
        PricedProduct dear = SubscriptionBuilder.product(2, "Dear", 1L, monthly("10.00"));
        SubscriptionBuilder hosting =
                aSubscription().of(cheap).atThePriceOfItsProduct().startedOn("2027-04-01");
        Books books = Books.of(hosting).heldBy(new Holder(7, "A", null, null, false));
        books.runUntil("2027-04-01", "2027-04-11");
        hosting.changedFrom("2027-04-01", dear, "1", null);
        books.changed("2027-04-01");

        assertThat(books.linesOf("2027-05-01"))
                .containsExactly("2027-04-11 2027-05-01 6.67", "2027-05-01 2027-06-01 10.00");
    }

    private static UsualPrice monthly(String price) {
        return new UsualPrice(Interval.parse("P1M"), SubscriptionBuilder.EUR, UnitPrice.of(price));
    }
}
