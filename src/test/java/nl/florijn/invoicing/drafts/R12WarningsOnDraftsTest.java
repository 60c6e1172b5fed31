package nl.florijn.invoicing.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.customers.Customer;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.ApprovalResult.Approved;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.platform.PartnerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The warnings that drafts carry, by what is known of their debtor. */
@FlorijnTest
class R12WarningsOnDraftsTest {

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private DraftEditing editing;

    @Autowired
    private Approvals approvals;

    @Autowired
    private JsonMapper json;

    private PartnerId partner;

    @BeforeEach
    void aPartner() {
        partner = reseller.partner();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            debtor                                                                           | warnings
            "email": "a@example.com"                                                         | []
            "email": null                                                                    | [NO_EMAIL]
            "email": null, "delivery": "PRINT"                                               | []
            "email": null, "contacts": [{"name": "A", "function": "FINANCE", "email": "f@example.com"}]   | []
            "email": null, "contacts": [{"name": "A", "function": "TECHNICAL", "email": "t@example.com"}] | [NO_EMAIL]
            "email": "a@example.com", "contacts": [{"name": "A", "function": "FINANCE"}]                  | [NO_EMAIL]
            "email": "a@example.com", "vatNumber": "NL132507298B03"                          | []
            "email": "a@example.com", "vatNumber": "NL132507299B03"                          | [VAT_NUMBER_INVALID]
            """)
    void R12_aRunWarnsOfWhatIsMissing(String debtor, String warnings) {
        var customer = books.customer(partner, "{%s}".formatted(debtor));
        books.subscription(partner, customer, books.product(partner), "{\"start\": \"2031-01-01\"}");

        reseller.run(partner, "2031-01-01");

        assertThat(codes(reseller.draft(partner))).isEqualTo(warnings);
        assertThat(codes(draft(customer, "100.00"))).isEqualTo(warnings);
    }

    @Test
    void R12_aTotalOfZeroIsWarnedOf() {
        var customer = customer();

        assertThat(codes(draft(customer, "0.00"))).isEqualTo("[ZERO_TOTAL]");
        assertThat(codes(draft(customer, "0.01"))).isEqualTo("[]");
    }

    @Test
    void R12_aTotalMoreThanAQuarterOffTheMedianOfTheLastSixIsWarnedOf() {
        var customer = customer();
        for (var price : new String[] {"900.00", "900.00", "10.00", "10.00", "10.00", "10.00", "1.00", "900.00"}) {
            assertThat(approvals.approve(partner, draft(customer, price).id(), false))
                    .isInstanceOf(Approved.class);
        }

        assertThat(codes(draft(customer, "12.49"))).as("15.11 beside 12.10").isEqualTo("[]");
        assertThat(codes(draft(customer, "12.51"))).as("15.14 beside 12.10").isEqualTo("[UNUSUAL_TOTAL]");
        assertThat(codes(draft(customer(), "12.51"))).as("of somebody else").isEqualTo("[]");
    }

    @Test
    void R02_aDraftIsSentAsItsDebtorWantedItWhenItWasMade() {
        var customer = books.customer(partner, "{\"email\": null}");
        var draft = draft(customer, "100.00");
        books.change(partner, customer, books.customerDetails("""
                {"email": null, "delivery": "PRINT", "number": "%s"}
                """.formatted(customer.number())));

        assertThat(codes(editing.change(partner, draft.id(), draft.life().version(), DraftChange.none(draft))))
                .isEqualTo("[NO_EMAIL]");
        assertThat(codes(draft(customer, "100.00"))).isEqualTo("[]");
    }

    @Test
    void charactersThatPaperCannotShowAreNamedWithTheirLine() {
        var customer = customer();
        var draft = editing.create(partner, json.readValue("""
                {"customerId": "%s", "date": "2031-01-01",
                 "lines": [{"description": "网站 of Hosting 한국", "quantity": "1", "unitPrice": "10.00"}]}
                """.formatted(customer.id()), NewInvoice.class));

        assertThat(codes(draft)).isEqualTo("[CHARACTERS_NOT_SHOWN]");
        assertThat(draft.warnings().getFirst().blocking()).isFalse();
        assertThat(draft.warnings().getFirst().detail()).contains("“网站 of Hosting 한국”: 한국.");

        var line = new DraftLine(
                draft.lines().getFirst().id(),
                null,
                "Hosting",
                null,
                BigDecimal.ONE,
                BigDecimal.TEN,
                null,
                null,
                null,
                null,
                null);
        var said = editing.change(
                partner,
                draft.id(),
                draft.life().version(),
                new DraftChange(
                        draft.date(), "Bedankt 🚀", null, null, draft.amounts().discount(), null, List.of(line), null));

        assertThat(codes(said)).isEqualTo("[CHARACTERS_NOT_SHOWN]");
        assertThat(said.warnings().getFirst().detail()).contains("🚀").doesNotContain("한");
    }

    @Test
    void charactersThatPaperCannotShowAreFoundByARun() {
        var customer = books.customer(partner, "{\"name\": \"한국 호스팅\", \"email\": \"finance@example.com\"}");
        books.subscription(partner, customer, books.product(partner), "{\"start\": \"2031-01-01\"}");

        reseller.run(partner, "2031-01-01");

        assertThat(codes(reseller.draft(partner))).isEqualTo("[CHARACTERS_NOT_SHOWN]");
    }

    private Customer customer() {
        return books.customer(partner, "{\"email\": \"finance@example.com\"}");
    }

    private Invoice draft(Customer customer, String price) {
        return editing.create(partner, json.readValue("""
                {"customerId": "%s", "date": "2031-01-01",
                 "lines": [{"description": "Werk", "quantity": "1", "unitPrice": "%s"}]}
                """.formatted(customer.id(), price), NewInvoice.class));
    }

    private static String codes(Invoice draft) {
        return draft.warnings().stream()
                .map(warning -> warning.code().name())
                .toList()
                .toString();
    }
}
