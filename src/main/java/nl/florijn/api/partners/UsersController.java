package nl.florijn.api.partners;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.florijn.access.Member;
import nl.florijn.access.PasswordLinks;
import nl.florijn.access.UserId;
import nl.florijn.access.Users;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.IfMatch;
import nl.florijn.api.web.Patch;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Role;
import nl.florijn.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** People who work for the partner; they come in by an invitation. */
@ApiController
@Tag(name = "Users")
class UsersController {

    private final Users users;
    private final PasswordLinks passwords;
    private final PanelAddress panel;

    UsersController(Users users, PasswordLinks passwords, PanelAddress panel) {
        this.users = users;
        this.passwords = passwords;
        this.panel = panel;
    }

    /** What can be changed of a user. */
    record Wanted(Role role) {}

    /**
     * A link to a new password.
     *
     * @param link shown this once; null when it was mailed
     */
    record PasswordLink(String email, @Nullable String link) {}

    @GetMapping("/users")
    @Needs(Scope.ADMIN)
    @Operation(summary = "All users, by name")
    Page<Member> list(PartnerId partner, PageRequest page) {
        return page.pageOf(users.members(partner), Member::id);
    }

    @GetMapping("/users/{id}")
    @Needs(Scope.ADMIN)
    @Operation(summary = "One of them")
    Member get(PartnerId partner, @PathVariable UserId id) {
        return users.member(partner, id);
    }

    @PatchMapping("/users/{id}")
    @Needs(Scope.ADMIN)
    @Operation(summary = "Give one another role, from the next click on; the last administrator stays one")
    Member change(PartnerId partner, @PathVariable UserId id, @IfMatch int version, @RequestBody Patch<Wanted> patch) {
        var now = new Wanted(users.member(partner, id).role());
        return users.changeRole(partner, id, version, patch.onto(now).role());
    }

    @DeleteMapping("/users/{id}")
    @Needs(Scope.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let one work here no longer, from the next click on; the last administrator stays")
    void remove(PartnerId partner, @PathVariable UserId id, @IfMatch(required = false) @Nullable Integer version) {
        users.remove(partner, id, version);
    }

    @PostMapping("/users/{id}/password-link")
    @Needs(Scope.ADMIN)
    @Operation(summary = "Make a link to a new password: mailed where mail leaves, otherwise shown this once")
    PasswordLink passwordLink(PartnerId partner, @PathVariable UserId id) {
        var made = passwords.make(partner, id);
        return new PasswordLink(made.email(), panel.link(made.path()));
    }
}
