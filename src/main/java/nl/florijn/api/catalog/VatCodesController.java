package nl.florijn.api.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.Answers;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.IfMatch;
import nl.florijn.api.web.Patch;
import nl.florijn.catalog.vat.VatCode;
import nl.florijn.catalog.vat.VatCodeDetails;
import nl.florijn.catalog.vat.VatCodeId;
import nl.florijn.catalog.vat.VatCodes;
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

/** VAT codes (R18). */
@ApiController
@Tag(name = "VAT codes")
class VatCodesController {

    private final VatCodes codes;

    VatCodesController(VatCodes codes) {
        this.codes = codes;
    }

    @GetMapping("/vat-codes")
    @Needs(Scope.READ)
    @Operation(summary = "All VAT codes")
    Page<VatCode> list(PartnerId partner, PageRequest page) {
        return codes.list(partner, page);
    }

    @PostMapping("/vat-codes")
    @Needs(Scope.WRITE)
    @Operation(summary = "Make one")
    ResponseEntity<VatCode> create(PartnerId partner, @RequestBody VatCodeDetails details) {
        var created = codes.create(partner, details);
        return Answers.created("/vat-codes/", created.id(), created);
    }

    @GetMapping("/vat-codes/{id}")
    @Needs(Scope.READ)
    @Operation(summary = "One of them")
    VatCode get(PartnerId partner, @PathVariable VatCodeId id) {
        return codes.get(partner, id);
    }

    @PatchMapping("/vat-codes/{id}")
    @Needs(Scope.WRITE)
    @Operation(summary = "Change some of its fields")
    VatCode change(
            PartnerId partner,
            @PathVariable VatCodeId id,
            @IfMatch int version,
            @RequestBody Patch<VatCodeDetails> patch) {
        return codes.change(
                partner, id, version, patch.onto(codes.get(partner, id).details()));
    }

    @DeleteMapping("/vat-codes/{id}")
    @Needs(Scope.WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete one that no product, customer, charge, setting or invoice uses")
    void delete(PartnerId partner, @PathVariable VatCodeId id, @IfMatch(required = false) @Nullable Integer version) {
        codes.delete(partner, id, version);
    }
}
