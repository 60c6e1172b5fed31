package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.periods.Fraction;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.invoicing.runs.BillingRuns;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Which part of a period a line is for: kept in days, printed as people say it. */
@FlorijnTest
class R08FractionsTest {

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private BillingRuns runs;

    @Autowired
    private InvoiceDocuments documents;

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            terms                                                            | until      | days | of  | net   | printed
            "unitPrice": "9.99", "start": "2027-01-15", "alignment": "CALENDAR" | 2027-02-01 | 17 | 31  | 5.48  | 17/31 maand
            "unitPrice": "28.00", "start": "2027-01-01", "interval": "P4W"      | 2027-01-19 | 18 | 28  | 18.00 | 2,6 week
            "unitPrice": "120.00", "start": "2027-03-15", "interval": "P1Y", "alignment": "CALENDAR" | 2028-01-01 | 292 | 365 | 96.00 | 292/365 jaar
            """)
    void R08_daysOverDaysAreKeptAndPrinted(
            String terms, LocalDate until, int days, int of, String net, String printed) {
        var partner = reseller.partner();
        var customer = books.customer(partner);
        books.subscription(partner, customer, books.product(partner), "{%s}".formatted(terms));

        var request = new BillingRunRequest(LocalDate.of(2027, 1, 1), until, null, null);
        reseller.report(partner, runs.start(partner, request));

        var draft = reseller.draft(partner);
        assertThat(draft.amounts().net()).isEqualByComparingTo(net);
        assertThat(draft.lines().getFirst().fraction()).isEqualTo(new Fraction(days, of));
        assertThat(documents.html(partner, draft.id()).replace('\u00a0', ' ')).contains(printed);
    }
}
