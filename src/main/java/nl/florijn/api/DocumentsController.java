package nl.florijn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.ApiController;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Scope;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Invoices on paper. */
@ApiController
@Tag(name = "Invoices")
class DocumentsController {

    private final InvoiceDocuments documents;
    private final Invoices invoices;

    DocumentsController(InvoiceDocuments documents, Invoices invoices) {
        this.documents = documents;
        this.invoices = invoices;
    }

    @GetMapping(value = "/invoices/{id}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Needs(Scope.READ)
    @Operation(summary = "The stored document of an approved invoice, byte for byte")
    ResponseEntity<byte[]> pdf(PartnerId partner, @PathVariable InvoiceId id) {
        return file(documents.pdf(partner, id), invoices.get(partner, id).fileName());
    }

    @GetMapping(value = "/invoices/{id}/preview.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Needs(Scope.READ)
    @Operation(summary = "What the document of a draft would look like")
    ResponseEntity<byte[]> preview(PartnerId partner, @PathVariable InvoiceId id) {
        return file(documents.previewPdf(partner, id), invoices.get(partner, id).fileName());
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
