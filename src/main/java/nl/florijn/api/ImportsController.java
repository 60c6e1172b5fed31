package nl.florijn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.DryRun;
import nl.florijn.imports.ImportFile;
import nl.florijn.imports.ImportOrder;
import nl.florijn.imports.ImportReport;
import nl.florijn.imports.ImportSource;
import nl.florijn.imports.Imports;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.paging.Made;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Scope;
import nl.florijn.subscriptions.intake.ChangedTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;

/** Real books come in as files. */
@ApiController
@Tag(name = "Imports")
class ImportsController {

    private static final String FROM_NEXT_PERIOD = "from-next-period";

    private final Imports imports;

    ImportsController(Imports imports) {
        this.imports = imports;
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(Scope.WRITE)
    @Operation(summary = "Import products, customers and subscriptions: all of it, or nothing when there is any fault")
    ResponseEntity<ImportReport> start(
            PartnerId partner,
            @RequestPart(required = false) @Nullable MultipartFile products,
            @RequestPart(required = false) @Nullable MultipartFile customers,
            @RequestPart(required = false) @Nullable MultipartFile subscriptions,
            @Parameter(
                            description =
                                    "What becomes of other terms of subscriptions that are billed already: kept as"
                                            + " they are and listed, or changed by date from the next unbilled period",
                            schema = @Schema(allowableValues = FROM_NEXT_PERIOD))
                    @RequestParam(required = false)
                    @Nullable
                    String changes,
            @DryRun boolean dryRun) {
        var contents = contents(products, customers, subscriptions);
        var report = imports.get(partner, imports.start(partner, new ImportOrder(contents, dryRun, changes(changes))));
        return ResponseEntity.accepted()
                .location(URI.create(ApiController.ROOT + "/imports/" + report.id()))
                .body(report);
    }

    @GetMapping("/imports")
    @Needs(Scope.READ)
    @Operation(summary = "Imports, the newest first")
    Page<ImportReport> list(PartnerId partner, PageRequest page) {
        return page.page(
                imports.latest(partner, page.afterMade(), page.fetchSize()),
                report -> new Made(report.createdAt(), report.id().value()));
    }

    @GetMapping("/imports/{id}")
    @Needs(Scope.READ)
    @Operation(summary = "How far an import is, what it made, or why it made nothing")
    ImportReport get(PartnerId partner, @PathVariable JobId id) {
        return imports.get(partner, id);
    }

    private static ChangedTerms changes(@Nullable String asked) {
        return switch (asked) {
            case null -> ChangedTerms.KEPT;
            case FROM_NEXT_PERIOD -> ChangedTerms.FROM_NEXT_PERIOD;
            default ->
                throw new InvalidInput(
                        "changes", "UNKNOWN_VALUE", "'changes' takes " + FROM_NEXT_PERIOD + ", or is left out.");
        };
    }

    private static Map<ImportFile, ImportSource> contents(
            @Nullable MultipartFile products,
            @Nullable MultipartFile customers,
            @Nullable MultipartFile subscriptions) {
        var contents = new EnumMap<ImportFile, ImportSource>(ImportFile.class);
        put(contents, ImportFile.PRODUCTS, products);
        put(contents, ImportFile.CUSTOMERS, customers);
        put(contents, ImportFile.SUBSCRIPTIONS, subscriptions);
        return contents;
    }

    private static void put(Map<ImportFile, ImportSource> contents, ImportFile kind, @Nullable MultipartFile file) {
        if (file != null) {
            contents.put(kind, ImportSource.strict(file.getOriginalFilename(), content(file)));
        }
    }

    private static InputStream content(MultipartFile file) {
        try {
            return file.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
