package nl.florijn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.florijn.accounting.ExportFile;
import nl.florijn.accounting.ExportFiles;
import nl.florijn.accounting.ExportReport;
import nl.florijn.accounting.ExportRequest;
import nl.florijn.accounting.ExportStages;
import nl.florijn.accounting.Exports;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.Answers;
import nl.florijn.api.web.ApiController;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Scope;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Invoices on their way to the books. */
@ApiController
@Tag(name = "Exports")
class ExportsController {

    private final Exports exports;
    private final ExportStages stages;
    private final ExportFiles files;

    ExportsController(Exports exports, ExportStages stages, ExportFiles files) {
        this.exports = exports;
        this.stages = stages;
        this.files = files;
    }

    @PostMapping("/exports")
    @Needs(Scope.BILLING)
    @Operation(summary = "Export invoices that have not left for the books before, each once")
    ResponseEntity<ExportReport> start(PartnerId partner, @RequestBody ExportRequest request) {
        var id = exports.start(partner, request);
        return Answers.accepted(id, exports.get(partner, id));
    }

    @GetMapping("/exports")
    @Needs(Scope.READ)
    @Operation(summary = "Exports, the newest first")
    Page<ExportReport> list(PartnerId partner, PageRequest page) {
        return exports.list(partner, page);
    }

    @GetMapping("/exports/{id}")
    @Needs(Scope.READ)
    @Operation(summary = "How far an export is, what it took and what it refused")
    ExportReport get(PartnerId partner, @PathVariable JobId id) {
        return exports.get(partner, id);
    }

    @PostMapping("/exports/{id}/book")
    @Needs(Scope.BILLING)
    @Operation(summary = "Say that what an export holds is in the books")
    ExportReport book(PartnerId partner, @PathVariable JobId id) {
        stages.book(partner, id);
        return exports.get(partner, id);
    }

    @PostMapping("/exports/{id}/unbook")
    @Needs(Scope.BILLING)
    @Operation(summary = "Say that what an export holds is not in the books after all")
    ExportReport unbook(PartnerId partner, @PathVariable JobId id) {
        stages.unbook(partner, id);
        return exports.get(partner, id);
    }

    @PostMapping("/exports/{id}/withdraw")
    @Needs(Scope.BILLING)
    @Operation(summary = "Withdraw an export that was not booked; its invoices can be exported again")
    ExportReport withdraw(PartnerId partner, @PathVariable JobId id) {
        stages.withdraw(partner, id);
        return exports.get(partner, id);
    }

    @GetMapping(path = "/exports/{id}/file", produces = MediaType.APPLICATION_XML_VALUE)
    @Needs(Scope.READ)
    @Operation(summary = "The file of an export that has ended, byte for byte the same each time")
    ResponseEntity<InputStreamResource> file(PartnerId partner, @PathVariable JobId id) {
        return answer(files.openTransactions(partner, id));
    }

    @GetMapping(path = "/exports/{id}/debtors", produces = MediaType.APPLICATION_XML_VALUE)
    @Needs(Scope.READ)
    @Operation(summary = "The debtors of an export that has ended, as they are now, to be imported before its file")
    ResponseEntity<InputStreamResource> debtors(PartnerId partner, @PathVariable JobId id) {
        return answer(files.openDebtors(partner, id));
    }

    private static ResponseEntity<InputStreamResource> answer(ExportFile file) {
        var attachment = ContentDisposition.attachment().filename(file.name()).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.APPLICATION_XML)
                .body(new InputStreamResource(file.content()));
    }
}
