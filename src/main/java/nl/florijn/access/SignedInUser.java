package nl.florijn.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Right;
import nl.florijn.platform.security.RightsHolder;
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
public class SignedInUser implements UserDetails, CredentialsContainer, RightsHolder {

    private static final long serialVersionUID = 1;

    private final transient User atLogin;
    private final transient FreshUsers users;
    private final int passwordVersion;
    private @Nullable String passwordHash;

    SignedInUser(User user, String passwordHash, int passwordVersion, FreshUsers users) {
        this.atLogin = user;
        this.users = users;
        this.passwordHash = passwordHash;
        this.passwordVersion = passwordVersion;
    }

    /** The person as it is now; with no right at all when it was removed since. */
    public User user() {
        return users.find(atLogin.id(), passwordVersion).orElseGet(atLogin::withoutRights);
    }

    /** Whether the person was neither removed nor has another password since. */
    public boolean isStillKnown() {
        return users.find(atLogin.id(), passwordVersion).isPresent();
    }

    @Override
    public boolean may(Right right, @Nullable PartnerId at) {
        return user().may(right, at);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return held().stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    private Set<Role> held() {
        var held = EnumSet.noneOf(Role.class);
        if (atLogin.providerRole() != null) {
            held.addAll(atLogin.providerRole().held());
        }
        atLogin.memberships()
                .forEach(membership -> held.addAll(membership.role().held()));
        return held;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return atLogin.email();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInUser signedIn && signedIn.atLogin.id().equals(atLogin.id());
    }

    @Override
    public int hashCode() {
        return atLogin.id().hashCode();
    }
}
