package nl.florijn.invoicing.warnings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.customers.Customer;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.ApprovalResult.Approved;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.warnings.UnusualTotal.Departure;
import nl.florijn.platform.PartnerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Hosting of 10.00 and a domain of 5.00 were billed from January to March 2031. */
@FlorijnTest
class R12UnusualTotalTest {

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private Approvals approvals;

    @Autowired
    private UnusualTotals unusual;

    private PartnerId partner;
    private Customer customer;

    @BeforeEach
    void threeMonths() {
        partner = reseller.partner();
        customer = books.customer(partner, "{\"email\": \"a@example.com\"}");
        subscription("hosting", "10.00", "2031-01-01", null);
        subscription("domain", "5.00", "2031-01-01", "2031-04-01");
        for (var month = 1; month <= 3; month++) {
            reseller.run(partner, "2031-0" + month + "-01");
            assertThat(approvals.approve(partner, reseller.draft(partner).id(), false))
                    .isInstanceOf(Approved.class);
        }
    }

    @Test
    void R12_whatIsNewAndWhatIsMissingIsTold_theLargestDifferenceFirst() {
        subscription("VPS", "49.00", "2031-04-01", null);
        reseller.run(partner, "2031-04-01");

        assertThat(unusual.of(partner, reseller.draft(partner))).hasValueSatisfying(why -> {
            assertThat(why.from()).isEqualTo(LocalDate.of(2031, 1, 1));
            assertThat(why.to()).isEqualTo(LocalDate.of(2031, 3, 1));
            assertThat(why.invoices()).isEqualTo(3);
            assertThat(why.departures())
                    .extracting(Departure::description, Departure::since, Departure::difference)
                    .containsExactly(
                            tuple("VPS", LocalDate.of(2031, 4, 1), new BigDecimal("49.00")),
                            tuple("domain", null, new BigDecimal("-5.00")));
        });
    }

    @Test
    void R12_aTotalAsUsualNeedsNoExplanation() {
        subscription("mail", "4.00", "2031-04-01", null);
        reseller.run(partner, "2031-04-01");

        assertThat(unusual.of(partner, reseller.draft(partner))).isEmpty();
    }

    private void subscription(String what, String price, String start, String end) {
        books.subscription(partner, customer, books.product(partner), """
                {"description": "%s", "unitPrice": "%s", "start": "%s", "end": %s}
                """.formatted(
                        what, price, start, end == null ? "null" : "\"" + end + "\""));
    }
}
