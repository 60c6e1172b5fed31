package nl.florijn.access;

import java.util.List;
import java.util.Optional;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Right;
import nl.florijn.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * A person who logs in; may work for several partners.
 *
 * @param email what the person logs in with
 * @param providerRole of the provider's own staff, who see every partner; null for everybody else
 * @param locale language of the screens
 */
public record User(
        UserId id,
        String email,
        String name,
        @Nullable Role providerRole,
        String locale,
        List<Membership> memberships) {

    /** What this person is for a partner; empty: the partner does not exist as far as this person is told (R1). */
    public Optional<Role> roleAt(PartnerId partner) {
        return providerRole != null
                ? Optional.of(providerRole)
                : memberships.stream()
                        .filter(m -> m.partner().equals(partner))
                        .map(Membership::role)
                        .findFirst();
    }

    /** What this person may do: at a partner, or for the provider when {@code at} is null. */
    public boolean may(Right right, @Nullable PartnerId at) {
        var role = at == null ? Optional.ofNullable(providerRole) : roleAt(at);
        return role.filter(held -> held.rights().contains(right)).isPresent();
    }

    /** Whether this person also works for others than this partner, or for the provider. */
    boolean worksElsewhere(PartnerId partner) {
        return providerRole != null
                || memberships.stream().anyMatch(m -> !m.partner().equals(partner));
    }

    /** The partners whose logs tell of this person; that of the installation for the staff and for who works for nobody. */
    List<PartnerId> logs() {
        return providerRole != null || memberships.isEmpty()
                ? List.of(PartnerId.NONE)
                : memberships.stream().map(Membership::partner).toList();
    }

    User withoutRights() {
        return new User(id, email, name, null, locale, List.of());
    }
}
