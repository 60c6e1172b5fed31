package nl.florijn.partners;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import nl.florijn.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who is logged in at the screens. The authorities are those of all partners together: they open views; what may be
 * done for one partner is asked of {@link User#roleAt}.
 */
public class SignedInUser implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1;

    private final transient User user;
    private final boolean locked;
    private @Nullable String passwordHash;

    SignedInUser(User user, String passwordHash, boolean locked) {
        this.user = user;
        this.passwordHash = passwordHash;
        this.locked = locked;
    }

    public User user() {
        return user;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return held().stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    private Set<Role> held() {
        var held = EnumSet.noneOf(Role.class);
        if (user.providerRole() != null) {
            held.addAll(user.providerRole().held());
        }
        user.memberships().forEach(membership -> held.addAll(membership.role().held()));
        return held;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return user.email();
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInUser signedIn && signedIn.user.id().equals(user.id());
    }

    @Override
    public int hashCode() {
        return user.id().hashCode();
    }
}
