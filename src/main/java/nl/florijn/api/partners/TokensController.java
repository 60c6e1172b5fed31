package nl.florijn.api.partners;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.Set;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.Answers;
import nl.florijn.api.web.ApiController;
import nl.florijn.partners.ApiToken;
import nl.florijn.partners.ApiTokens;
import nl.florijn.partners.NewToken;
import nl.florijn.partners.TokenId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** API tokens of the partner. */
@ApiController
@Tag(name = "Tokens")
class TokensController {

    private final ApiTokens tokens;

    TokensController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /** What a token is to be called, and what it may do. */
    record Wanted(@Nullable String name, @Nullable Set<Scope> scopes) {}

    @GetMapping("/tokens")
    @Needs(Scope.ADMIN)
    @Operation(summary = "All tokens, newest first, without their secrets")
    Page<ApiToken> list(PartnerId partner, PageRequest page) {
        return page.pageOf(tokens.list(partner), ApiToken::id);
    }

    @PostMapping("/tokens")
    @Needs(Scope.ADMIN)
    @Operation(summary = "Make a token; its secret is shown this once")
    ResponseEntity<NewToken> create(PartnerId partner, @RequestBody Wanted wanted) {
        var created = tokens.create(
                partner,
                Objects.requireNonNullElse(wanted.name(), ""),
                Objects.requireNonNullElse(wanted.scopes(), Set.of()));
        return Answers.created("/tokens/", created.made().id(), created);
    }

    @DeleteMapping("/tokens/{id}")
    @Needs(Scope.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke a token")
    void revoke(PartnerId partner, @PathVariable TokenId id) {
        tokens.revoke(partner, id);
    }
}
