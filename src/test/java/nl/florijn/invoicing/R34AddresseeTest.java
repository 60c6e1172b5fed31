package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.invoicing.paper.Snapshots;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
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
    private JsonMapper json;

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
    }
}
