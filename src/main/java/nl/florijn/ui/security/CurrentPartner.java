package nl.florijn.ui.security;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.florijn.access.Membership;
import nl.florijn.access.SignedInUser;
import nl.florijn.access.User;
import nl.florijn.partners.Partner;
import nl.florijn.partners.Partners;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whose books are open in this tab, and what the person may do with them. The address says which partner that is; it
 * stays the same for the life of the tab, whatever is opened in others. What the person may do is read anew each time it
 * is asked: what was withdrawn is gone with the next action.
 */
@SpringComponent
@UIScope
public class CurrentPartner {

    private static final String PARAMETER = "partner";

    /** What the route of each view of a partner's books begins with. */
    public static final String ROUTE = ":" + PARAMETER + "/";

    private final Partners partners;
    private final AuthenticationContext authentication;
    private @Nullable PartnerId opened;

    CurrentPartner(Partners partners, AuthenticationContext authentication) {
        this.partners = partners;
        this.authentication = authentication;
    }

    /**
     * What the person is for the partner that an address names. Empty: such a partner does not exist as far as this
     * person is told (R1).
     */
    Optional<Role> roleIn(RouteParameters address) {
        return namedIn(address)
                .filter(partner -> user().roleAt(partner).isPresent())
                .filter(partners::exists)
                .flatMap(user()::roleAt);
    }

    /** What the person is at an address: for the partner that it names, or for the provider where it names none. */
    Optional<Role> roleAt(RouteParameters address) {
        return namesPartner(address) ? roleIn(address) : Optional.ofNullable(user().providerRole());
    }

    public static boolean namesPartner(RouteParameters address) {
        return address.get(PARAMETER).isPresent();
    }

    /**
     * Opens the books of the partner that an address names in this tab, unless others are open here.
     *
     * @return whether these are the ones that are open now
     */
    boolean open(RouteParameters address) {
        if (opened == null) {
            opened = namedIn(address).orElse(null);
        }
        return namedIn(address).equals(Optional.ofNullable(opened));
    }

    /**
     * Opens in a tab without books those that an address names at which there is no view, for a person who has a part in
     * them: who took a wrong turn is still inside.
     *
     * @param first part of the address
     */
    public void openAround(String first) {
        if (opened == null) {
            opened = named(first)
                    .filter(partner -> user().roleAt(partner).isPresent())
                    .filter(partners::exists)
                    .orElse(null);
        }
    }

    /** Whether anybody is at the screen. */
    public boolean isSomebody() {
        return authentication.getAuthenticatedUser(SignedInUser.class).isPresent();
    }

    /** The partner that an address names; empty when it names none. */
    public static Optional<PartnerId> namedIn(RouteParameters address) {
        return address.get(PARAMETER).flatMap(CurrentPartner::named);
    }

    private static Optional<PartnerId> named(String part) {
        try {
            return Optional.of(PartnerId.of(part));
        } catch (NotFound noId) {
            return Optional.empty();
        }
    }

    /** Who is at the screen, as known now. */
    public User user() {
        return authentication
                .getAuthenticatedUser(SignedInUser.class)
                .orElseThrow(() -> new IllegalStateException("Nobody is logged in here."))
                .user();
    }

    /** The partner whose books are open in this tab; {@link NotFound} when the person has no part in it (any more). */
    public PartnerId id() {
        return find().orElseThrow(() -> new NotFound("partner that you work for"));
    }

    /** Empty in a tab without books, and for a person who has no part in them (any more). */
    public Optional<PartnerId> find() {
        return Optional.ofNullable(opened)
                .filter(partner -> user().roleAt(partner).isPresent());
    }

    public Partner partner() {
        return partners.get(id());
    }

    /** Where a person starts who names no partner: at the books that are open, else at the first of the choices. */
    public Optional<RouteParameters> home() {
        return find().or(() -> choices().stream().findFirst().map(Membership::partner))
                .map(CurrentPartner::route);
    }

    /** Part of the address of each view of these books. */
    public RouteParameters route() {
        return route(id());
    }

    /** Part of the address of each view of a partner's books. */
    public static RouteParameters route(PartnerId partner) {
        return new RouteParameters(PARAMETER, partner.toString());
    }

    /** A link to another view of the same books. */
    public RouterLink link(String text, Class<? extends Component> view, Map<String, String> query) {
        var link = new RouterLink(text, view, route());
        link.setQueryParameters(QueryParameters.simple(query));
        return link;
    }

    /** A link to the view at a path below that of these books, for rooms that must not know it. */
    public RouterLink link(String text, String path, Map<String, String> query) {
        var view = RouteConfiguration.forSessionScope().getRoute(id() + "/" + path);
        return link(text, view.orElseThrow(), query);
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

    /** Whether the person runs the platform, and so keeps what is the same for all partners. */
    public boolean isProvider() {
        return user().providerRole() == Role.PROVIDER_ADMIN;
    }
}
