package nl.florijn.ui.security;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Optional;
import nl.florijn.partners.Membership;
import nl.florijn.partners.Partner;
import nl.florijn.partners.Partners;
import nl.florijn.partners.SignedInUser;
import nl.florijn.partners.User;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import org.jspecify.annotations.Nullable;

/** Whose books are on the screen in this session, and what the person may do with them. */
@SpringComponent
@VaadinSessionScope
public class CurrentPartner {

    private final Partners partners;
    private final AuthenticationContext authentication;
    private @Nullable PartnerId chosen;

    CurrentPartner(Partners partners, AuthenticationContext authentication) {
        this.partners = partners;
        this.authentication = authentication;
    }

    /** Who is at the screen. */
    public User user() {
        return authentication
                .getAuthenticatedUser(SignedInUser.class)
                .orElseThrow(() -> new IllegalStateException("Nobody is logged in here."))
                .user();
    }

    /** The partner whose books are open; a person's only one, or the first until another is chosen. */
    public PartnerId id() {
        return find().orElseThrow(() -> new NotFound("partner that you work for"));
    }

    /** Empty for a person who works for no partner. */
    public Optional<PartnerId> find() {
        if (chosen == null) {
            chosen = choices().stream().findFirst().map(Membership::partner).orElse(null);
        }
        return Optional.ofNullable(chosen);
    }

    public Partner partner() {
        return partners.get(id());
    }

    /** Opens the books of another partner; {@link NotFound} when the person has no part in it. */
    public void choose(PartnerId partner) {
        if (user().roleAt(partner).isEmpty()) {
            throw new NotFound("partner " + partner);
        }
        chosen = partner;
    }

    /** The partners that this person may open, by name. */
    public List<Membership> choices() {
        var user = user();
        var providerRole = user.providerRole();
        return providerRole == null
                ? user.memberships()
                : partners.all(null, Integer.MAX_VALUE).stream()
                        .map(partner -> new Membership(partner.id(), partner.name(), providerRole))
                        .toList();
    }

    /** Whether the person belongs to the provider: each look is written down for the partner to see. */
    public boolean isLook() {
        return user().providerRole() != null;
    }

    /** Whether the person holds a role at this partner. */
    public boolean may(Role role) {
        return find().flatMap(user()::roleAt)
                .filter(held -> held.held().contains(role))
                .isPresent();
    }

    /** Whether the daily work may be done, not only looked at. */
    public boolean mayWork() {
        return may(Role.BOOKKEEPER);
    }
}
