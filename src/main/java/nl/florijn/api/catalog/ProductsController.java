package nl.florijn.api.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.Answers;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.IfMatch;
import nl.florijn.api.web.Patch;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.ProductDetails;
import nl.florijn.catalog.ProductFilter;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.Products;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What the partner sells. */
@ApiController
@Tag(name = "Products")
class ProductsController {

    private final Products products;

    ProductsController(Products products) {
        this.products = products;
    }

    @GetMapping("/products")
    @Needs(Scope.READ)
    @Operation(summary = "Products, in the order in which they were made")
    Page<Product> list(
            PartnerId partner,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page) {
        return products.list(partner, new ProductFilter(reference, q), page);
    }

    @PostMapping("/products")
    @Needs(Scope.WRITE)
    @Operation(summary = "Make one")
    ResponseEntity<Product> create(PartnerId partner, @RequestBody ProductDetails details) {
        var created = products.create(partner, details);
        return Answers.created("/products/", created.id(), created);
    }

    @GetMapping("/products/{id}")
    @Needs(Scope.READ)
    @Operation(summary = "One of them")
    Product get(PartnerId partner, @PathVariable ProductId id) {
        return products.get(partner, id);
    }

    @PatchMapping("/products/{id}")
    @Needs(Scope.WRITE)
    @Operation(summary = "Change some of its fields")
    Product change(
            PartnerId partner,
            @PathVariable ProductId id,
            @IfMatch int version,
            @RequestBody Patch<ProductDetails> patch) {
        return products.change(
                partner, id, version, patch.onto(products.get(partner, id).details()));
    }

    @DeleteMapping("/products/{id}")
    @Needs(Scope.WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete one that no subscription, charge, price list or invoice uses")
    void delete(PartnerId partner, @PathVariable ProductId id, @IfMatch(required = false) @Nullable Integer version) {
        products.delete(partner, id, version);
    }
}
