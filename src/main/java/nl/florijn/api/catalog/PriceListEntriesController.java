package nl.florijn.api.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.Answers;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.IfMatch;
import nl.florijn.api.web.Patch;
import nl.florijn.catalog.prices.PriceListEntries;
import nl.florijn.catalog.prices.PriceListEntry;
import nl.florijn.catalog.prices.PriceListEntryDetails;
import nl.florijn.catalog.prices.PriceListEntryId;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What stands on price lists (R15). */
@ApiController
@Tag(name = "Price lists")
class PriceListEntriesController {

    private final PriceListEntries entries;

    PriceListEntriesController(PriceListEntries entries) {
        this.entries = entries;
    }

    @GetMapping("/price-lists/{id}/entries")
    @Needs(Scope.READ)
    @Operation(summary = "Its entries, in the order in which they were made")
    Page<PriceListEntry> list(PartnerId partner, @PathVariable PriceListId id, PageRequest page) {
        return entries.list(partner, id, page);
    }

    @PostMapping("/price-lists/{id}/entries")
    @Needs(Scope.WRITE)
    @Operation(summary = "Put a price, an amount off or a percentage off on it")
    ResponseEntity<PriceListEntry> create(
            PartnerId partner, @PathVariable PriceListId id, @RequestBody PriceListEntryDetails details) {
        var created = entries.create(partner, id, details);
        return Answers.created("/price-lists/" + id + "/entries/", created.id(), created);
    }

    @GetMapping("/price-lists/{id}/entries/{entryId}")
    @Needs(Scope.READ)
    @Operation(summary = "One of its entries")
    PriceListEntry get(PartnerId partner, @PathVariable PriceListId id, @PathVariable PriceListEntryId entryId) {
        return entries.get(partner, id, entryId);
    }

    @PatchMapping("/price-lists/{id}/entries/{entryId}")
    @Needs(Scope.WRITE)
    @Operation(summary = "Change some fields of an entry; it counts for days that are not billed yet")
    PriceListEntry change(
            PartnerId partner,
            @PathVariable PriceListId id,
            @PathVariable PriceListEntryId entryId,
            @IfMatch int version,
            @RequestBody Patch<PriceListEntryDetails> patch) {
        return entries.change(
                partner,
                id,
                entryId,
                version,
                patch.onto(entries.get(partner, id, entryId).details()));
    }

    @DeleteMapping("/price-lists/{id}/entries/{entryId}")
    @Needs(Scope.WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take an entry off the list")
    void delete(
            PartnerId partner,
            @PathVariable PriceListId id,
            @PathVariable PriceListEntryId entryId,
            @IfMatch(required = false) @Nullable Integer version) {
        entries.delete(partner, id, entryId, version);
    }
}
