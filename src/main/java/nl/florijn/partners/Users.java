package nl.florijn.partners;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import nl.florijn.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** The people who log in, and what they may do for whom. */
@Service
public class Users implements UserDetailsService {

    private static final int FAILURES_ALLOWED = 10;
    private static final Duration LOCKED_FOR = Duration.ofMinutes(15);
    private static final Set<Role> PROVIDER_ROLES = Set.of(Role.PROVIDER_ADMIN, Role.SUPPORT);

    private final JooqUserRepository repository;
    private final FreshUsers fresh;
    private final PasswordEncoder passwords;
    private final IdSequence ids;
    private final Transactions transactions;
    private final Clock clock = Clock.systemUTC();

    Users(
            JooqUserRepository repository,
            FreshUsers fresh,
            PasswordEncoder passwords,
            IdSequence ids,
            Transactions transactions) {
        this.repository = repository;
        this.fresh = fresh;
        this.passwords = passwords;
        this.ids = ids;
        this.transactions = transactions;
    }

    /** Makes a person that works for nobody yet; {@link InvalidInput} when the e-mail address is known already. */
    @Requires(Right.PROVIDER)
    public User create(NewUser user) {
        return create(user, null);
    }

    /** Makes one of the provider's own staff. */
    @Requires(Right.PROVIDER)
    public User createProviderStaff(NewUser user, Role role) {
        if (!PROVIDER_ROLES.contains(role)) {
            throw new IllegalArgumentException(role + " is no role of the provider's staff.");
        }
        return create(user, role);
    }

    private User create(NewUser user, @Nullable Role providerRole) {
        user.check();
        var id = new UserId(ids.next());
        try {
            repository.add(id, user, passwords.encode(user.password()), providerRole, clock.instant());
        } catch (DuplicateKeyException known) {
            throw new InvalidInput("email", "EMAIL_TAKEN", "There is already a user with this e-mail address.");
        }
        return repository.find(id).orElseThrow();
    }

    /** Gives a person a role at a partner, instead of the one it may have there. */
    @Requires(Right.ADMIN)
    public void grant(PartnerId partner, UserId user, Role role) {
        if (PROVIDER_ROLES.contains(role)) {
            throw new IllegalArgumentException(role + " is no role at a partner.");
        }
        repository.grant(partner, user, role);
    }

    @Requires(Right.FLORIJN)
    public Optional<User> find(UserId user) {
        return repository.find(user);
    }

    @Requires(Right.FLORIJN)
    public Optional<User> findByEmail(String email) {
        return repository.findByEmail(email);
    }

    /** Who works for a partner, by name, each with the role there; what they are elsewhere is not told. */
    @Requires(Right.ADMIN)
    public List<User> members(PartnerId partner) {
        return repository.members(partner);
    }

    @Override
    @Requires(Right.ANYBODY)
    public SignedInUser loadUserByUsername(String email) {
        return repository
                .credentials(email)
                .map(credentials -> signedIn(repository.find(credentials.user()).orElseThrow(), credentials))
                .orElseThrow(() -> new UsernameNotFoundException("No user has this e-mail address."));
    }

    /** Counts a wrong password; the tenth locks the account for a quarter of an hour. */
    void loginFailed(String email) {
        transactions.run(() -> {
            repository.countFailure(email);
            repository.lockAfter(email, FAILURES_ALLOWED, clock.instant().plus(LOCKED_FOR));
        });
    }

    void loginSucceeded(UserId user) {
        repository.forgetFailures(user);
    }

    private SignedInUser signedIn(User user, JooqUserRepository.Credentials credentials) {
        var lockedUntil = credentials.lockedUntil();
        var locked = lockedUntil != null && clock.instant().isBefore(lockedUntil);
        return new SignedInUser(user, credentials.passwordHash(), locked, fresh);
    }
}
