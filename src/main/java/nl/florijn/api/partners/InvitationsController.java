package nl.florijn.api.partners;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import nl.florijn.access.Invitation;
import nl.florijn.access.InvitationId;
import nl.florijn.access.Invitations;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.Answers;
import nl.florijn.api.web.ApiController;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Role;
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

/** Invitations to work for the partner. */
@ApiController
@Tag(name = "Users")
class InvitationsController {

    private final Invitations invitations;
    private final PanelAddress panel;

    InvitationsController(Invitations invitations, PanelAddress panel) {
        this.invitations = invitations;
        this.panel = panel;
    }

    /** Who is invited as what; without a language in that of the partner. */
    record Wanted(
            @Nullable String email,
            @Nullable Role role,
            @Nullable String locale) {}

    /**
     * An invitation that was just made.
     *
     * @param link shown this once; null when it was mailed
     */
    record Made(
            @JsonUnwrapped Invitation invitation, @Nullable String link) {}

    @GetMapping("/invitations")
    @Needs(Scope.ADMIN)
    @Operation(summary = "Those that can still be used, the newest first, without their links")
    Page<Invitation> list(PartnerId partner, PageRequest page) {
        return page.pageOf(invitations.open(partner), Invitation::id);
    }

    @PostMapping("/invitations")
    @Needs(Scope.ADMIN)
    @Operation(
            summary =
                    "Invite somebody, in place of any earlier invitation: by mail, else by the link that is shown this once")
    ResponseEntity<Made> invite(PartnerId partner, @RequestBody Wanted wanted) {
        var made = invitations.invite(
                partner, Objects.requireNonNullElse(wanted.email(), ""), wanted.role(), wanted.locale());
        return Answers.created("/invitations/", made.made().id(), new Made(made.made(), panel.link(made.path())));
    }

    @GetMapping("/invitations/{id}")
    @Needs(Scope.ADMIN)
    @Operation(summary = "One that can still be used")
    Invitation get(PartnerId partner, @PathVariable InvitationId id) {
        return invitations.get(partner, id);
    }

    @DeleteMapping("/invitations/{id}")
    @Needs(Scope.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraw one: its link opens nothing from now on")
    void withdraw(PartnerId partner, @PathVariable InvitationId id) {
        invitations.withdraw(partner, id);
    }
}
