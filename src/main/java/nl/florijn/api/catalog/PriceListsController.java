package nl.florijn.api.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.Answers;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.IfMatch;
import nl.florijn.api.web.Patch;
import nl.florijn.catalog.prices.PriceList;
import nl.florijn.catalog.prices.PriceListDetails;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.catalog.prices.PriceLists;
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

/** Price lists (R15). */
@ApiController
@Tag(name = "Price lists")
class PriceListsController {

    private final PriceLists lists;

    PriceListsController(PriceLists lists) {
        this.lists = lists;
    }

    @GetMapping("/price-lists")
    @Needs(Scope.READ)
    @Operation(summary = "Price lists, in the order in which they were made")
    Page<PriceList> list(PartnerId partner, PageRequest page) {
        return lists.list(partner, page);
    }

    @PostMapping("/price-lists")
    @Needs(Scope.WRITE)
    @Operation(summary = "Make one")
    ResponseEntity<PriceList> create(PartnerId partner, @RequestBody PriceListDetails details) {
        var created = lists.create(partner, details);
        return Answers.created("/price-lists/", created.id(), created);
    }

    @GetMapping("/price-lists/{id}")
    @Needs(Scope.READ)
    @Operation(summary = "One of them")
    PriceList get(PartnerId partner, @PathVariable PriceListId id) {
        return lists.get(partner, id);
    }

    @PatchMapping("/price-lists/{id}")
    @Needs(Scope.WRITE)
    @Operation(summary = "Change some of its fields")
    PriceList change(
            PartnerId partner,
            @PathVariable PriceListId id,
            @IfMatch int version,
            @RequestBody Patch<PriceListDetails> patch) {
        return lists.change(
                partner, id, version, patch.onto(lists.get(partner, id).details()));
    }

    @DeleteMapping("/price-lists/{id}")
    @Needs(Scope.WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete one, with its entries, that no customer, charge, draft or indexation refers to")
    void delete(PartnerId partner, @PathVariable PriceListId id, @IfMatch(required = false) @Nullable Integer version) {
        lists.delete(partner, id, version);
    }
}
