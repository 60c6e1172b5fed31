package nl.florijn.invoicing.paper;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import nl.florijn.documents.DocumentHtml;
import nl.florijn.documents.PdfRenderer;
import nl.florijn.documents.RenderDesk;
import nl.florijn.documents.RenderLimits;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.JooqInvoices;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.ApprovalResult;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.platform.jobs.Jobs;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Documents that got lost, and large ones. */
@FlorijnTest
class R31DocumentsTest {

    private static final String THREE_LINES = """
            S1,K1,HOST,Een,1,P1M,2027-01-01,,
            S2,K1,HOST,Twee,1,P1M,2027-01-01,,
            S3,K1,HOST,Drie,1,P1M,2027-01-01,,
            """;

    @LocalServerPort
    private int port;

    @Value("${florijn.data-dir}/documents")
    private Path store;

    @Autowired
    private Reseller reseller;

    @Autowired
    private Books books;

    @Autowired
    private InvoiceDocuments documents;

    @Autowired
    private Approvals approvals;

    @Autowired
    private JooqInvoices invoices;

    @Autowired
    private JooqSnapshots frozen;

    @Autowired
    private DocumentArchive kept;

    @Autowired
    private LargeDocuments large;

    @Autowired
    private JooqStoredDocuments stored;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Jobs jobs;

    @Autowired
    private PreviewSweep sweep;

    @Autowired
    private Transactions transactions;

    @Autowired
    private DSLContext db;

    @Test
    void R31_aLostOrDamagedDocumentIsMadeGoodByTheSameBytes() throws Exception {
        var partner = partnerWithDraft();
        var id = reseller.draft(partner).id();
        approvals.approve(partner, id, false);
        var pdf = documents.pdf(partner, id);
        var file = file(partner, stored.sha256(partner, id).orElseThrow());

        Files.writeString(file, "damaged");
        assertThat(documents.pdf(partner, id)).isEqualTo(pdf);
        assertThat(file).hasBinaryContent(pdf);

        Files.delete(file);
        assertThat(documents.pdf(partner, id)).isEqualTo(pdf);
        assertThat(file).hasBinaryContent(pdf);
    }

    @Test
    void R31_anotherDocumentIsNeverServedForALostOne() {
        var fresh = books.freshPartner();
        var partner = fresh.partner().id();
        var customer = books.customer(partner);
        var caller = ApiClient.withToken(port, fresh.token());
        var draft = caller.post("/invoices", """
                {"customerId": "%s", "date": "2027-01-01",
                 "lines": [{"description": "Werk", "quantity": "1", "unitPrice": "10.00"}]}
                """.formatted(customer.id()));
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        var id = InvoiceId.of(draft.body().path("id").asString());
        // As if it had been made by a renderer that made other bytes, and then got lost.
        transactions.run(() -> {
            assertThat(approvals.approve(partner, id, false)).isInstanceOf(ApprovalResult.Approved.class);
            stored.add(partner, id, "0".repeat(64), 1);
        });
        assertRefused("DOCUMENT_DAMAGED", () -> documents.pdf(partner, id));
        var answer = caller.get("/invoices/" + id + "/pdf");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("DOCUMENT_DAMAGED");
    }

    @Test
    void aFileIsCalledByItsNumberAndADraftByWhomItIsFor() {
        var fresh = books.freshPartner();
        var partner = fresh.partner().id();
        var customer = books.customer(partner);
        var caller = ApiClient.withToken(port, fresh.token());
        var id = caller.post("/invoices", """
                        {"customerId": "%s", "date": "2027-01-01",
                         "lines": [{"description": "Werk", "quantity": "1", "unitPrice": "10.00"}]}
                        """.formatted(customer.id()))
                .body()
                .path("id")
                .asString();
        assertThat(caller.get("/invoices/" + id + "/preview.pdf").header("Content-Disposition"))
                .isEqualTo("inline; filename=\"draft-%s.pdf\"".formatted(customer.number()));

        assertThat(approvals.approve(partner, InvoiceId.of(id), false)).isInstanceOf(ApprovalResult.Approved.class);
        assertThat(caller.get("/invoices/" + id + "/pdf").header("Content-Disposition"))
                .isEqualTo("inline; filename=\"FA-2700001.pdf\"");
    }

    @Test
    void aLargePreviewIsMadeByOneJobHoweverManyAskForIt() {
        var partner = partnerWithDraft();
        var draft = reseller.draft(partner);
        var small = documentsUpTo(2, 5);
        assertRefused("DOCUMENT_IN_THE_MAKING", () -> small.previewPdf(partner, draft.id()));
        var job = jobs.latest(partner, PreviewJob.KIND, null, 10);
        assertThat(job).hasSize(1);
        assertThat(jobs.await(partner, job.getFirst().id()).status()).isEqualTo(JobStatus.DONE);

        assertThat(small.order(partner, draft.id())).as("it is there").isEmpty();
        assertThat(new String(small.previewPdf(partner, draft.id()), US_ASCII)).startsWith("%PDF");
        assertThat(jobs.latest(partner, PreviewJob.KIND, null, 10)).hasSize(1);

        sweep.sweep();
        assertThat(small.order(partner, draft.id())).as("asked for today").isEmpty();
        db.execute(
                "UPDATE document_order SET asked_at = asked_at - INTERVAL 25 HOUR WHERE partner_id = ?",
                partner.value());
        sweep.sweep();
        assertThat(jobs.openFile(partner, job.getFirst().id(), PreviewJob.FILE))
                .as("nobody asked for a day")
                .isEmpty();
        assertRefused("DOCUMENT_IN_THE_MAKING", () -> small.previewPdf(partner, draft.id()));
        assertThat(jobs.latest(partner, PreviewJob.KIND, null, 10))
                .as("made again")
                .hasSize(2);

        db.execute(
                "UPDATE invoice SET version = version + 1 WHERE id = ?",
                draft.id().value());
        assertThat(small.order(partner, draft.id()))
                .as("another version is another document")
                .isPresent();
        assertThat(jobs.latest(partner, PreviewJob.KIND, null, 10)).hasSize(3);
    }

    @Test
    void R34_aLargePrintIsMadeForEachMark() {
        var partner = partnerWithDraft();
        var id = reseller.draft(partner).id();
        var small = documentsUpTo(2, 5);
        for (var mark : List.of(PrintMark.PROFORMA, PrintMark.TRIAL)) {
            assertRefused("DOCUMENT_IN_THE_MAKING", () -> small.printPdf(partner, id, mark));
        }
        var ordered = jobs.latest(partner, PreviewJob.KIND, null, 10);
        assertThat(ordered)
                .hasSize(2)
                .allSatisfy(job ->
                        assertThat(jobs.await(partner, job.id()).status()).isEqualTo(JobStatus.DONE));
        assertThat(small.printPdf(partner, id, PrintMark.PROFORMA))
                .isEqualTo(documents.printPdf(partner, id, PrintMark.PROFORMA))
                .isNotEqualTo(small.printPdf(partner, id, PrintMark.TRIAL));

        approvals.approve(partner, id, false);
        assertRefused("DOCUMENT_IN_THE_MAKING", () -> small.printPdf(partner, id, PrintMark.TRIAL));
        var again = jobs.latest(partner, PreviewJob.KIND, null, 10);
        assertThat(again).as("of what is approved it is another").hasSize(3);
        again.forEach(job -> jobs.await(partner, job.id()));
        assertThat(small.printPdf(partner, id, PrintMark.TRIAL))
                .isEqualTo(documents.printPdf(partner, id, PrintMark.TRIAL));
    }

    @Test
    void whoIsToComeBackIsToldWhen() {
        var answer = ApiClient.provider(port).post("/trial/failures", "{\"name\": \"later-once\"}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Retry-After")).isEqualTo("7");
    }

    @Test
    void aDocumentThatIsTooLargeIsSaidAndAsksForNoJob() {
        var partner = partnerWithDraft();
        var draft = reseller.draft(partner);
        assertRefused("DOCUMENT_TOO_LARGE", () -> documentsUpTo(1, 2).previewPdf(partner, draft.id()));
        assertThat(jobs.latest(partner, PreviewJob.KIND, null, 1)).isEmpty();
    }

    @Test
    void R31_aLargeDocumentOfAnApprovedInvoiceIsMadeInTheBackground() {
        var partner = partnerWithDraft();
        var id = reseller.draft(partner).id();
        approvals.approve(partner, id, false);
        jobs.latest(partner, RenderJob.KIND, null, 1).forEach(job -> jobs.await(partner, job.id()));
        assertThat(documentsUpTo(2, 5).pdf(partner, id)).isEqualTo(documents.pdf(partner, id));
    }

    @Test
    void aDraftThatIsEnteredHasAMostOfLines() {
        var fresh = books.freshPartner();
        var customer = books.customer(fresh.partner().id());
        var line = "{\"description\": \"Werk\", \"quantity\": \"1\", \"unitPrice\": \"%s\"}".formatted(BigDecimal.TEN);
        var answer = ApiClient.withToken(port, fresh.token()).post("/invoices", """
                        {"customerId": "%s", "lines": [%s]}
                        """.formatted(
                        customer.id(), String.join(",", Collections.nCopies(10_001, line))));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("TOO_MANY").contains("\"lines\"");
    }

    private PartnerId partnerWithDraft() {
        var partner = reseller.partnerWith(1, THREE_LINES);
        reseller.run(partner, "2027-01-01");
        return partner;
    }

    /** As the application has them, with other limits. */
    private InvoiceDocuments documentsUpTo(int atOnce, int most) {
        var desk = new RenderDesk(new PdfRenderer(), RenderLimits.of(atOnce, most, 1));
        return new InvoiceDocuments(invoices, frozen, kept, large, snapshots, new DocumentHtml(), desk);
    }

    private Path file(PartnerId partner, String sha256) {
        return store.resolve(Long.toString(partner.value()))
                .resolve(sha256.substring(0, 2))
                .resolve(sha256);
    }

    private static void assertRefused(String code, ThrowingCallable action) {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(action)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
