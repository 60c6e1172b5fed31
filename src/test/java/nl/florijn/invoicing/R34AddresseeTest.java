package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.invoicing.paper.Addressees;
import nl.florijn.invoicing.paper.Snapshots;
import nl.florijn.partners.settings.Delivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Whom an invoice is for is one choice: who stands on it is who must be reachable. */
@FlorijnTest
class R34AddresseeTest {

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private DraftEditing editing;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Addressees addressees;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "nobody", textBlock = """
            {"name": "Zus", "function": "FINANCE", "email": "zus@example.com"}, {"name": "Aad", "function": "FINANCE", "email": "aad@example.com"} | Zus    | []
            {"name": "Aad", "function": "FINANCE"}, {"name": "Zus", "function": "FINANCE", "email": "zus@example.com"}                             | Zus    | []
            {"name": "Zus", "function": "FINANCE"}, {"name": "Aad", "function": "FINANCE"}                                                         | Zus    | [NO_EMAIL]
            {"name": "Zus", "function": "TECHNICAL"}                                                                                               | nobody | []
            """)
    void R34_whoStandsOnTheInvoiceIsWhoMustHaveAnAddress(String contacts, String attention, String warnings) {
        var partner = reseller.partner();
        var customer =
                books.customer(partner, "{\"email\": \"info@example.com\", \"contacts\": [%s]}".formatted(contacts));
        var draft = editing.create(partner, json.readValue("""
                {"customerId": "%s", "date": "2031-01-01",
                 "lines": [{"description": "Werk", "quantity": "1", "unitPrice": "100.00"}]}
                """.formatted(customer.id()), NewInvoice.class));

        assertThat(snapshots.ofDraft(partner, draft).debtor().attention()).isEqualTo(attention);
        assertThat(draft.warnings().stream().map(InvoiceWarning::code).toList()).hasToString(warnings);
        var addressee = addressees.of(partner, draft.id());
        assertThat(addressee.attention()).as("who is named is who gets it").isEqualTo(attention);
        assertThat(addressee.by()).isEqualTo(warnings.equals("[]") ? Delivery.EMAIL : Delivery.PRINT);
    }

    @Test
    void R34_whoStandsOnItStaysAndTheMailGoesToTheAddressOfToday() {
        var made = books.freshPartner();
        var partner = made.partner().id();
        var api = ApiClient.withToken(port, made.token());
        var zus = "{\"contacts\": [{\"name\": \"Zus\", \"function\": \"FINANCE\", \"email\": \"zus@example.com\"}]}";
        var customer = books.customer(partner, zus);
        var draft = editing.create(partner, json.readValue("""
                {"customerId": "%s", "date": "2031-01-01",
                 "lines": [{"description": "Werk", "quantity": "1", "unitPrice": "100.00"}]}
                """.formatted(customer.id()), NewInvoice.class));
        assertThat(api.get("/invoices/" + draft.id() + "/addressee").text())
                .isEqualTo(
                        "{\"name\":\"%s\",\"attention\":\"Zus\",\"email\":\"zus@example.com\",\"by\":\"EMAIL\"}",
                        customer.name());
        assertThat(api.post("/invoices/" + draft.id() + "/approve", "").status())
                .isEqualTo(200);

        books.change(partner, customer, books.customerDetails("{\"email\": \"info@example.com\"}"));

        var now = api.get("/invoices/" + draft.id() + "/addressee").body();
        assertThat(now.path("attention").asString()).isEqualTo("Zus");
        assertThat(now.path("email").asString()).isEqualTo("info@example.com");
        assertThat(now.path("by").asString()).isEqualTo("EMAIL");
        assertThat(ApiClient.withToken(port, books.freshPartner().token())
                        .get("/invoices/" + draft.id() + "/addressee")
                        .status())
                .isEqualTo(404);
    }
}
