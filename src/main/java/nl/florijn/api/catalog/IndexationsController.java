package nl.florijn.api.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.Answers;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.DryRun;
import nl.florijn.api.web.IfMatch;
import nl.florijn.catalog.IndexationId;
import nl.florijn.messaging.Announcement;
import nl.florijn.messaging.AnnouncementTexts;
import nl.florijn.messaging.Announcements;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Scope;
import nl.florijn.subscriptions.indexations.Indexation;
import nl.florijn.subscriptions.indexations.IndexationDetails;
import nl.florijn.subscriptions.indexations.Indexations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Raises of prices by a percentage from a date (R17). */
@ApiController
@Tag(name = "Indexations")
class IndexationsController {

    private final Indexations indexations;
    private final Announcements announcements;

    IndexationsController(Indexations indexations, Announcements announcements) {
        this.indexations = indexations;
        this.announcements = announcements;
    }

    @GetMapping("/indexations")
    @Needs(Scope.READ)
    @Operation(summary = "Indexations, the newest first")
    Page<Indexation> list(PartnerId partner, PageRequest page) {
        return indexations.list(partner, page);
    }

    @PostMapping("/indexations")
    @Needs(Scope.WRITE)
    @Operation(summary = "Raise the prices of a product or a price list from a date, or see what that would do")
    ResponseEntity<?> create(
            PartnerId partner,
            @RequestBody IndexationDetails details,
            @IfMatch(required = false) @Nullable Integer version,
            @DryRun boolean dryRun) {
        if (dryRun) {
            var preview = indexations.preview(partner, details);
            StaleVersion.check(version, preview.version(), "What it raises");
            return ResponseEntity.ok(preview);
        }
        var created = indexations.create(partner, details, version);
        return Answers.created("/indexations/", created.id(), created);
    }

    @GetMapping("/indexations/{id}")
    @Needs(Scope.READ)
    @Operation(summary = "One of them")
    Indexation get(PartnerId partner, @PathVariable IndexationId id) {
        return indexations.get(partner, id);
    }

    @DeleteMapping("/indexations/{id}")
    @Needs(Scope.WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Undo it before its date")
    void undo(PartnerId partner, @PathVariable IndexationId id) {
        indexations.undo(partner, id);
    }

    @GetMapping("/indexations/{id}/announcement")
    @Needs(Scope.READ)
    @Operation(summary = "How far its debtors were told of it, and what the others would read")
    Announcement announcement(PartnerId partner, @PathVariable IndexationId id) {
        return announcements.preview(partner, id, AnnouncementTexts.USUAL);
    }

    @PostMapping("/indexations/{id}/announcement")
    @Needs(Scope.BILLING)
    @Operation(summary = "Mail each debtor that was not told yet, or see what it would read")
    Announcement announce(
            PartnerId partner,
            @PathVariable IndexationId id,
            @RequestBody AnnouncementTexts texts,
            @DryRun boolean dryRun) {
        return dryRun ? announcements.preview(partner, id, texts) : announcements.announce(partner, id, texts);
    }
}
