package nl.florijn.invoicing.warnings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.customers.Customer;
import nl.florijn.imports.ImportFile;
import nl.florijn.imports.Imports;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.ApprovalResult.Approved;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceFilter.Mark;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.partners.Partners;
import nl.florijn.partners.settings.OwnSettings;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.platform.jobs.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A warning is gone from the drafts that carry it as soon as it is mended where it came from, and comes back as soon. */
@FlorijnTest
class R12MendedWarningsTest {

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private DraftEditing editing;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Invoices invoices;

    @Autowired
    private InvoiceLists lists;

    @Autowired
    private Imports imports;

    @Autowired
    private Partners partners;

    @Autowired
    private Settings settings;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JsonMapper json;

    private PartnerId partner;

    @BeforeEach
    void aPartner() {
        partner = reseller.partner();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            vatCode    | before                                        | after                                            | warned                    | mended
            NL-HIGH    | "email": null                                 | "email": "a@example.com"                         | [NO_EMAIL]                | []
            NL-HIGH    | "email": "a@example.com"                      | "email": null                                    | []                        | [NO_EMAIL]
            NL-HIGH    | "email": "a@example.com", "vatNumber": "NL132507299B03" | "email": "a@example.com", "vatNumber": "NL132507298B03" | [VAT_NUMBER_INVALID] | []
            NL-REVERSE | "email": "a@example.com"                      | "email": "a@example.com", "vatNumber": "NL132507298B03" | [VAT_NUMBER_MISSING] | []
            NL-REVERSE | "email": "a@example.com", "kind": "CONSUMER", "vatNumber": "NL132507298B03" | "email": "a@example.com", "vatNumber": "NL132507298B03" | [REVERSE_CHARGE_CONSUMER] | []
            NL-HIGH    | "email": "a@example.com", "creditLimit": "10" | "email": "a@example.com", "creditLimit": "1000"  | [CREDIT_LIMIT]            | []
            """)
    void R12_whatIsMendedAtTheCustomerIsMendedOnItsDrafts(
            String vatCode, String before, String after, String warned, String mended) {
        var customer = books.customer(partner, "{%s}".formatted(before));
        var draft = draft(customer, vatCode);
        var other = draft(books.customer(partner, "{%s}".formatted(before)), vatCode);
        assertThat(codes(draft)).isEqualTo(warned);

        change(customer, after);

        assertThat(codes(draft)).isEqualTo(mended);
        assertThat(codes(other)).as("of somebody else").isEqualTo(warned);
        assertThat(lists.totals(partner, InvoiceFilter.DRAFTS.withMark(Mark.WARNING))
                        .count())
                .isEqualTo((mended.equals("[]") ? 0 : 1) + (warned.equals("[]") ? 0 : 1));
    }

    @Test
    void R12_approvedInvoicesKeepTheWarningsTheyWereApprovedWith() {
        var customer = books.customer(partner, "{\"email\": null}");
        var approved = draft(customer, "NL-HIGH");
        assertThat(approvals.approve(partner, approved.id(), false)).isInstanceOf(Approved.class);

        change(customer, "\"email\": \"a@example.com\"");

        assertThat(codes(approved)).isEqualTo("[NO_EMAIL]");
    }

    @Test
    void R12_anImportMendsToo() {
        var customer = books.customer(partner, "{\"reference\": \"K1\", \"email\": null}");
        var draft = draft(customer, "NL-HIGH");
        var file = "reference,name,kind,line1,postcode,city,country,email\n"
                + "K1,Bakker,BUSINESS,Dorpsstraat 1,1234 AB,Ede,NL,a@example.com\n";

        var job = jobs.await(
                partner,
                imports.start(
                        partner, Map.of(ImportFile.CUSTOMERS, new ByteArrayInputStream(file.getBytes(UTF_8))), false));

        assertThat(job.status()).as(job.result()).isEqualTo(JobStatus.DONE);
        assertThat(codes(draft)).isEqualTo("[]");
    }

    @Test
    void R29_whetherTheLimitBlocksIsSeenOnTheDraftsAtOnce() {
        var draft =
                draft(books.customer(partner, "{\"email\": \"a@example.com\", \"creditLimit\": \"10\"}"), "NL-HIGH");
        assertThat(invoices.get(partner, draft.id()).warnings()).noneMatch(warning -> warning.blocking());

        settings.change(
                partner,
                partners.get(partner).version(),
                json.readValue(
                        "{\"creditLimitBlocks\": true, \"vatCode\": \"NL-HIGH\", \"ledgerAccount\": \"8000\"}",
                        OwnSettings.class));

        assertThat(invoices.get(partner, draft.id()).warnings()).allMatch(warning -> warning.blocking());
        assertThat(approvals.outlook(partner, InvoiceFilter.DRAFTS).going()).isEmpty();
    }

    private void change(Customer customer, String fields) {
        books.change(
                partner,
                customer,
                books.customerDetails("{\"number\": \"%s\", %s}".formatted(customer.number(), fields)));
    }

    private Invoice draft(Customer customer, String vatCode) {
        return editing.create(partner, json.readValue("""
                {"customerId": "%s", "date": "2031-01-01",
                 "lines": [{"description": "Werk", "quantity": "1", "unitPrice": "100.00", "vatCode": "%s"}]}
                """.formatted(customer.id(), vatCode), NewInvoice.class));
    }

    private String codes(Invoice draft) {
        return invoices.get(partner, draft.id()).warnings().stream()
                .map(warning -> warning.code().name())
                .toList()
                .toString();
    }
}
