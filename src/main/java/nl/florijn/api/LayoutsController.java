package nl.florijn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.Answers;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.IfMatch;
import nl.florijn.api.web.Patch;
import nl.florijn.documents.layouts.Layout;
import nl.florijn.documents.layouts.LayoutDetails;
import nl.florijn.documents.layouts.LayoutId;
import nl.florijn.documents.layouts.Layouts;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** How documents look (R2). */
@ApiController
@Tag(name = "Layouts")
class LayoutsController {

    private static final String SVG = "image/svg+xml";

    /** A page of its own that a browser would make of a logo may do nothing. */
    private static final String PICTURE_ONLY = "default-src 'none'; sandbox";

    private final Layouts layouts;

    LayoutsController(Layouts layouts) {
        this.layouts = layouts;
    }

    @GetMapping("/layouts")
    @Needs(Scope.READ)
    @Operation(summary = "Layouts in their newest version, in the order in which they were made")
    Page<Layout> list(PartnerId partner, PageRequest page) {
        return layouts.list(partner, page);
    }

    @PostMapping("/layouts")
    @Needs(Scope.WRITE)
    @Operation(summary = "Make one")
    ResponseEntity<Layout> create(PartnerId partner, @RequestBody LayoutDetails details) {
        var created = layouts.create(partner, details);
        return Answers.created("/layouts/", created.id(), created);
    }

    @GetMapping("/layouts/{id}")
    @Needs(Scope.READ)
    @Operation(summary = "One of them")
    Layout get(PartnerId partner, @PathVariable LayoutId id) {
        return layouts.get(partner, id);
    }

    @PatchMapping("/layouts/{id}")
    @Needs(Scope.WRITE)
    @Operation(summary = "Change some of its fields: a new version, that drafts go by and approved invoices do not")
    Layout change(
            PartnerId partner,
            @PathVariable LayoutId id,
            @IfMatch int version,
            @RequestBody Patch<LayoutDetails> patch) {
        return layouts.change(
                partner, id, version, patch.onto(layouts.get(partner, id).details()));
    }

    @GetMapping(
            value = "/layouts/{id}/logo",
            produces = {MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE})
    @Needs(Scope.READ)
    @Operation(summary = "The logo of one, as it is printed")
    ResponseEntity<byte[]> logo(PartnerId partner, @PathVariable LayoutId id) {
        var logo = layouts.logo(partner, id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(logo.facts().mediaType()))
                .header("Content-Security-Policy", PICTURE_ONLY)
                .body(logo.bytes());
    }

    @PutMapping(
            value = "/layouts/{id}/logo",
            consumes = {
                MediaType.IMAGE_PNG_VALUE,
                MediaType.IMAGE_JPEG_VALUE,
                SVG,
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            })
    @Needs(Scope.WRITE)
    @Operation(
            summary = "Give it a logo: a new version, that drafts go by and approved invoices do not",
            description = """
                    The body is the picture: PNG, JPEG or SVG, up to 1 MiB (an SVG up to 256 KiB) and 4,000 pixels a side, in RGB.
                    What it is, its content says and not the header. It is drawn anew, at most 1,200 by 360 pixels, as PNG or
                    JPEG: metadata, scripts and whatever else cannot be seen goes. An SVG may have shapes, groups, gradients and
                    clips; text has to be made into shapes first. The same picture again makes no new version.""")
    Layout changeLogo(PartnerId partner, @PathVariable LayoutId id, @IfMatch int version, @RequestBody byte[] picture) {
        return layouts.changeLogo(partner, id, version, picture);
    }

    @DeleteMapping("/layouts/{id}/logo")
    @Needs(Scope.WRITE)
    @Operation(summary = "Take its logo away: a new version, unless it has none")
    Layout removeLogo(PartnerId partner, @PathVariable LayoutId id, @IfMatch int version) {
        return layouts.removeLogo(partner, id, version);
    }

    @DeleteMapping("/layouts/{id}")
    @Needs(Scope.WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete one that neither the partner nor a customer, draft or invoice refers to")
    void delete(PartnerId partner, @PathVariable LayoutId id, @IfMatch(required = false) @Nullable Integer version) {
        layouts.delete(partner, id, version);
    }
}
