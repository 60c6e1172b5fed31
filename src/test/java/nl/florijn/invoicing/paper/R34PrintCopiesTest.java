package nl.florijn.invoicing.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import nl.florijn.customers.CustomerFilter;
import nl.florijn.customers.Customers;
import nl.florijn.imports.ImportFile;
import nl.florijn.imports.Imports;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.paging.PageRequest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How many copies of a document are printed for who pays. */
@FlorijnTest
class R34PrintCopiesTest {

    private static final String HEAD = "reference,name,kind,line1,postcode,city,country";
    private static final String ROW = "K1,Klant 1,BUSINESS,Dorpsstraat 1,1011 AB,Amsterdam,NL";

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private Customers customers;

    @Autowired
    private Imports imports;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Invoices invoices;

    @Autowired
    private InvoiceDocuments documents;

    @Autowired
    private PrintCopies copies;

    @Test
    void R34_aDocumentIsPrintedAsOftenAsItsDebtorWantsIt() throws IOException {
        var partner = reseller.partnerWith(1, "S1,K1,HOST,een.example,1,P1M,2026-12-01,,\n");
        reseller.run(partner, "2026-12-01");
        var draft = reseller.draft(partner);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> copies.pdf(partner, draft));
        approvals.approve(partner, draft.id(), false);
        var invoice = invoices.get(partner, draft.id());
        assertThat(copies.of(partner, invoice)).isEqualTo(1);
        assertThat(copies.pdf(partner, invoice)).isEqualTo(documents.pdf(partner, invoice.id()));

        var customer = customers.get(partner, invoice.customerId());
        books.change(partner, customer, books.customerDetails("{\"printCopies\": 3}"));

        assertThat(copies.of(partner, invoice)).isEqualTo(3);
        var once = documents.pdf(partner, invoice.id());
        try (var one = Loader.loadPDF(once);
                var all = Loader.loadPDF(copies.pdf(partner, invoice))) {
            assertThat(all.getNumberOfPages()).isEqualTo(3 * one.getNumberOfPages());
            assertThat(new PDFTextStripper().getText(all))
                    .isEqualTo(new PDFTextStripper().getText(one).repeat(3));
        }
    }

    @Test
    void R34_itIsOneUnlessSaidOtherwiseAndNineAtMost() {
        var made = books.freshPartner();
        var api = ApiClient.withToken(port, made.token());
        var customer =
                api.get("/customers/" + books.customer(made.partner().id()).id());
        assertThat(customer.body().path("printCopies").asInt()).isEqualTo(1);
        var path = "/customers/" + customer.body().path("id").asString();
        var changed = api.patch(path, customer.body().path("version").asInt(), "{\"printCopies\": 9}");
        assertThat(changed.body().path("printCopies").asInt()).isEqualTo(9);
        for (var bad : new int[] {0, 10, -1}) {
            var refused =
                    api.patch(path, changed.body().path("version").asInt(), "{\"printCopies\": %d}".formatted(bad));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("OUT_OF_RANGE", "printCopies");
        }
    }

    @Test
    void R34_filesBringItAndAFileWithoutItLeavesIt() {
        var partner = reseller.partner();
        assertThat(imported(partner, HEAD + ",printCopies", ROW + ",2")).isEqualTo(JobStatus.DONE);
        assertThat(copiesOfK1(partner)).isEqualTo(2);

        assertThat(imported(partner, HEAD, ROW.replace("Klant 1", "Klant Een"))).isEqualTo(JobStatus.DONE);
        assertThat(copiesOfK1(partner)).isEqualTo(2);

        assertThat(imported(partner, HEAD + ",printCopies", ROW + ",")).isEqualTo(JobStatus.DONE);
        assertThat(copiesOfK1(partner)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "1.5", "twee"})
    void R34_aFileWithAnotherNumberIsRefused(String cell) {
        var partner = reseller.partner();
        assertThat(imported(partner, HEAD + ",printCopies", ROW + "," + cell)).isEqualTo(JobStatus.FAILED);
    }

    private JobStatus imported(PartnerId partner, String... rows) {
        var file = String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
        var job = imports.start(partner, Map.of(ImportFile.CUSTOMERS, new ByteArrayInputStream(file)), false);
        return jobs.await(partner, job).status();
    }

    private int copiesOfK1(PartnerId partner) {
        var named = new CustomerFilter("K1", null, null, null, null, null, null, null);
        var found = customers.list(partner, named, PageRequest.FIRST).items();
        assertThat(found).hasSize(1);
        return found.getFirst().details().printCopies();
    }
}
