package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.composing.Grouping;
import nl.florijn.catalog.Product;
import nl.florijn.customers.Customer;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose settings count, and which lines come together. */
@FlorijnTest
class R02R11CollectingTest {

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private BillingRuns runs;

    private PartnerId partner;
    private Product hosting;

    @BeforeEach
    void hostingFor10AMonth() {
        partner = reseller.partner();
        hosting = books.product(partner);
    }

    @Test
    void R02_theDocumentGoesByTheSettingsOfWhoPaysAndTheLineByThoseOfWhoHoldsIt() {
        var payer = books.customer(partner, """
                {"name": "Hoofdkantoor", "paymentTermDays": 7, "grouping": "CUSTOMER", "prorate": true}
                """);
        var holder = paidBy(payer, """
                "name": "Filiaal", "paymentTermDays": 60, "grouping": "NONE", "billingType": "ARREARS", "prorate": false
                """);
        subscribed(holder, "\"start\": \"2031-01-10\", \"alignment\": \"CALENDAR\"");

        reseller.run(partner, "2031-01-01");
        assertThat(reseller.drafts(partner))
                .as("in arrears, as the holder has it")
                .isEmpty();
        reseller.run(partner, "2031-02-01");

        var draft = reseller.draft(partner);
        assertThat(draft.customerId()).isEqualTo(payer.id());
        assertThat(draft.dueDate()).isEqualTo("2031-02-08");
        assertThat(draft.amounts().net())
                .as("not in part, as the holder has it")
                .isEqualByComparingTo("10.00");
        assertThat(draft.lines().getFirst().group()).isEqualTo("Filiaal");
    }

    @Test
    void R02_aDraftKeepsTheSettingsItWasMadeWith() {
        var customer = books.customer(partner, "{\"paymentTermDays\": 7}");
        subscribed(customer, "\"start\": \"2031-01-01\"");
        reseller.run(partner, "2031-01-01");

        books.change(partner, customer, books.customerDetails("{\"paymentTermDays\": 60}"));

        assertThat(reseller.draft(partner).dueDate()).isEqualTo("2031-01-08");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    grouping,      heading
                    NONE,
                    CUSTOMER,      Bakkerij Jansen
                    SUBSCRIPTION,  example.nl
                    PRODUCT_GROUP, Webhosting
                    OWN_REFERENCE, Project 7
                    """)
    void R11_linesAreGroupedAsThePayerWantsIt(Grouping grouping, @Nullable String heading) {
        var product = books.product(partner, "{\"group\": \"Webhosting\"}");
        var customer = books.customer(partner, "{\"grouping\": \"%s\"}".formatted(grouping));
        books.subscription(partner, customer, product, "{\"start\": \"2031-01-01\", \"group\": \"Project 7\"}");
        reseller.run(partner, "2031-01-01");

        assertThat(reseller.draft(partner).lines().getFirst().group()).isEqualTo(heading);
    }

    @ParameterizedTest
    @CsvSource({"DEBTOR, 1", "SUBSCRIPTION, 3"})
    void R11_oneDraftForAllCustomersOfAPayerOrOneForEachSubscription(String collecting, int drafts) {
        var payer = books.customer(partner, "{\"collecting\": \"%s\"}".formatted(collecting));
        for (var holder : List.of(payer, paidBy(payer, "\"name\": \"A\""), paidBy(payer, "\"name\": \"B\""))) {
            subscribed(holder, "\"start\": \"2031-01-01\"");
        }
        reseller.run(partner, "2031-01-01");

        assertThat(reseller.drafts(partner))
                .hasSize(drafts)
                .allSatisfy(draft -> assertThat(draft.customerId()).isEqualTo(payer.id()))
                .flatExtracting(Invoice::lines)
                .hasSize(3);
    }

    @Test
    void R09_aRunBillsAtMostTwoYearsAhead() {
        var runDate = LocalDate.of(2031, 1, 1);
        subscribed(books.customer(partner), "\"start\": \"2031-01-01\"");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        runs.start(partner, new BillingRunRequest(runDate, LocalDate.of(2033, 1, 2), null, null)));
        assertThat(runs.rehearse(partner, new BillingRunRequest(runDate, LocalDate.of(2033, 1, 1), null, null))
                        .counts()
                        .lines())
                .isEqualTo(24);
    }

    private Customer paidBy(Customer payer, String fields) {
        return books.customer(partner, "{\"invoiceDebtorId\": \"%s\", %s}".formatted(payer.id(), fields));
    }

    private void subscribed(Customer customer, String fields) {
        books.subscription(partner, customer, hosting, "{%s}".formatted(fields));
    }
}
