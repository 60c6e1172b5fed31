package nl.florijn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.ApiController;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.paper.Addressee;
import nl.florijn.invoicing.paper.Addressees;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.invoicing.paper.PrintMark;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Invoices on paper. */
@ApiController
@Tag(name = "Invoices")
class DocumentsController {

    private final InvoiceDocuments documents;
    private final Invoices invoices;
    private final Addressees addressees;

    DocumentsController(InvoiceDocuments documents, Invoices invoices, Addressees addressees) {
        this.documents = documents;
        this.invoices = invoices;
        this.addressees = addressees;
    }

    @GetMapping(value = "/invoices/{id}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Needs(Scope.READ)
    @Operation(summary = "The stored document of an approved invoice, byte for byte")
    ResponseEntity<byte[]> pdf(PartnerId partner, @PathVariable InvoiceId id) {
        return file(documents.pdf(partner, id), invoices.get(partner, id).fileName());
    }

    @GetMapping(value = "/invoices/{id}/preview.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Needs(Scope.READ)
    @Operation(
            summary = "A print that is not the document: it says so on each page and has no number of the series (R34)",
            description = """
                    DRAFT and PROFORMA of a draft, COPY of what is approved, TRIAL of both; another mark is 409. PROFORMA and \
                    COPY ask for no money, none of them holds a payment reference or a code to pay with. Without mark: what \
                    the document of a draft would look like, of an approved invoice the document itself.""")
    ResponseEntity<byte[]> preview(
            PartnerId partner, @PathVariable InvoiceId id, @RequestParam @Nullable PrintMark mark) {
        var invoice = invoices.get(partner, id);
        return mark == null
                ? file(documents.previewPdf(partner, id), invoice.fileName())
                : file(documents.printPdf(partner, id, mark), mark.fileName(invoice));
    }

    @GetMapping("/invoices/{id}/addressee")
    @Needs(Scope.READ)
    @Operation(summary = "To whom it goes: the contact that invoices are for, else the debtor itself (R34)")
    Addressee addressee(PartnerId partner, @PathVariable InvoiceId id) {
        return addressees.of(partner, id);
    }

    private static ResponseEntity<byte[]> file(byte[] pdf, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(pdf);
    }
}
