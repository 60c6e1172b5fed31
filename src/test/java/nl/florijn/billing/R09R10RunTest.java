package nl.florijn.billing;

import static nl.florijn.billing.SubscriptionBuilder.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.florijn.billing.composing.DraftInvoice;
import nl.florijn.billing.composing.Line;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.billing.owed.BillableCharge;
import nl.florijn.billing.periods.InvoiceRhythm;
import nl.florijn.billing.pricing.Holder;
import nl.florijn.billing.run.RunRequest;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class R09R10RunTest {

    @Test
    void R09_aMonthlyCustomerGetsTwelveInvoicesAYear() {
        List<List<String>> months = runsOfAYear(domainAndHosting());

        assertThat(months).hasSize(12).noneMatch(List::isEmpty);
        assertThat(months.get(2)).containsExactly("2027-03-10 2028-03-10 12.00", "2027-03-01 2027-04-01 5.00");
    }

    @Test
    void R09_aQuarterlyCustomerGetsFourInvoicesAYear() {
        List<List<String>> months = runsOfAYear(domainAndHosting().everyMonths(3, 1));

        assertThat(months.stream().filter(lines -> !lines.isEmpty())).hasSize(4);
        assertThat(months.getFirst())
                .containsExactly(
                        "2027-03-10 2028-03-10 12.00",
                        "2027-01-01 2027-02-01 5.00",
                        "2027-02-01 2027-03-01 5.00",
                        "2027-03-01 2027-04-01 5.00");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    months, first month, run date,   due,   horizon
                    1,      1,           2027-05-01, true,  2027-06-01
                    3,      1,           2027-04-01, true,  2027-07-01
                    3,      1,           2027-05-01, false, 2027-08-01
                    3,      2,           2027-11-01, true,  2028-02-01
                    6,      3,           2027-09-01, true,  2028-03-01
                    12,     12,          2027-12-01, true,  2028-12-01
                    12,     12,          2027-11-15, false, 2028-11-01
                    """)
    void R09_rhythm(int months, int firstMonth, LocalDate runDate, boolean due, LocalDate horizon) {
        InvoiceRhythm rhythm = new InvoiceRhythm(months, firstMonth);

        assertThat(rhythm.isDueIn(runDate)).isEqualTo(due);
        assertThat(rhythm.horizon(runDate)).isEqualTo(horizon);
    }

    @Test
    void R09_aRunThatNamesCustomersOrAnUntilDateDoesNotWaitForTheirMonth() {
        Books books = Books.of(aSubscription().startedOn("2027-02-01")).everyMonths(12, 1);
        LocalDate february = LocalDate.of(2027, 2, 1);

        assertThat(books.propose(RunRequest.of(february)).drafts()).isEmpty();
        assertThat(books.propose(new RunRequest(february, null, true)).drafts()).hasSize(1);
        assertThat(books.propose(new RunRequest(february, LocalDate.of(2027, 2, 8), false))
                        .drafts())
                .hasSize(1);
    }

    @Test
    void R09_aFormerDebtorIsGivenBackInAMonthOfItsOwn() {
        SubscriptionBuilder hosting = aSubscription().costing("30.00").startedOn("2027-04-01");
        Books books = Books.of(hosting)
                .paidBy(Books.debtor(8, SubscriptionBuilder.EUR))
                .everyMonths(12, 4);
        assertThat(books.run("2027-04-01").getFirst().totals().net()).hasToString("360.00");

        books.paidBy(Books.debtor(9, SubscriptionBuilder.EUR));
        hosting.endedPer("2027-04-16");
        books.changed("2027-04-16");

        assertThat(books.run("2027-05-01")).isEmpty();
        assertThat(books.run("2028-04-01"))
                .extracting(draft -> draft.debtorId() + " " + draft.kind() + " "
                        + draft.totals().net())
                .containsExactly("8 CREDIT_NOTE 345.00");
    }

    @Test
    void R10_anExtraChargeWaitsForTheNextDueDraft() {
        Books books = Books.of().everyMonths(3, 1).charging(hours(null));

        assertThat(books.run("2027-02-01")).isEmpty();
        DraftInvoice draft = books.run("2027-04-01").getFirst();
        Line line = draft.lines().getFirst();

        assertThat(line.kind()).isEqualTo(LineKind.CHARGE);
        assertThat(line.net()).hasToString("212.50");
        assertThat(line.from()).isNull();
        assertThat(draft.totals().total()).hasToString("257.13");
        assertThat(books.run("2027-07-01")).isEmpty();
    }

    @Test
    void R16_aTypedDiscountGoesBeforeThatOfTheCustomer() {
        Holder loyal = new Holder(7, "Loyal", Percentage.of(10));

        assertThat(Books.of()
                        .heldBy(loyal)
                        .charging(hours(null))
                        .run("2027-01-01")
                        .getFirst()
                        .totals()
                        .net())
                .hasToString("191.25");
        assertThat(Books.of()
                        .heldBy(loyal)
                        .charging(hours(Percentage.of(20)))
                        .run("2027-01-01")
                        .getFirst()
                        .totals()
                        .net())
                .hasToString("170.00");
    }

    private static BillableCharge hours(@Nullable Percentage discount) {
        return new BillableCharge(
                1, "Hours", null, null, Quantity.of("2.5"), UnitPrice.of("85.00"), null, discount, null, null, null);
    }

    private static Books domainAndHosting() {
        return Books.of(
                aSubscription()
                        .withId(1)
                        .describedAs("domain")
                        .costing("12.00")
                        .every("P1Y")
                        .startedOn("2027-03-10"),
                aSubscription().withId(2).describedAs("hosting").costing("5.00").startedOn("2027-01-01"));
    }

    private static List<List<String>> runsOfAYear(Books books) {
        List<List<String>> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            months.add(books.linesOf(LocalDate.of(2027, month, 1).toString()));
        }
        return months;
    }
}
