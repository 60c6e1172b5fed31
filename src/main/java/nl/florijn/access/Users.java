package nl.florijn.access;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.florijn.banking.KeyText;
import nl.florijn.platform.AsItStands;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.Actor;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import nl.florijn.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * The people who log in, and what they may do for whom. The provider's staff are the users of partner
 * {@link PartnerId#NONE}.
 */
@Service
public class Users implements UserDetailsService {

    private static final Set<Role> PROVIDER_ROLES = EnumSet.of(Role.PROVIDER_ADMIN, Role.SUPPORT);

    private final JooqUserRepository repository;
    private final JooqPasswordLinks links;
    private final FreshUsers fresh;
    private final PasswordEncoder passwords;
    private final IdSequence ids;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    Users(
            JooqUserRepository repository,
            JooqPasswordLinks links,
            FreshUsers fresh,
            PasswordEncoder passwords,
            IdSequence ids,
            Transactions transactions,
            AuditLog audit) {
        this.repository = repository;
        this.links = links;
        this.fresh = fresh;
        this.passwords = passwords;
        this.ids = ids;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** The roles that somebody can have at a partner, or on the provider's staff. */
    public static Set<Role> rolesAt(PartnerId partner) {
        return partner.equals(PartnerId.NONE) ? PROVIDER_ROLES : EnumSet.complementOf(EnumSet.copyOf(PROVIDER_ROLES));
    }

    /** Makes a person that works for nobody yet; {@link InvalidInput} when the e-mail address is known already. */
    @Requires(Right.PROVIDER)
    public User create(NewUser user) {
        return add(user, checkedHash(user), null);
    }

    /** Makes one of the provider's own staff. */
    @Requires(Right.PROVIDER)
    public User createProviderStaff(NewUser user, Role role) {
        if (!PROVIDER_ROLES.contains(role)) {
            throw new IllegalArgumentException(role + " is no role of the provider's staff.");
        }
        return add(user, checkedHash(user), role);
    }

    /** The hash of a password, after everything about the person was checked; slow, so outside of any transaction. */
    String checkedHash(NewUser user) {
        user.check();
        return hash(user.password());
    }

    /** Part of the transaction that lets a new person in. */
    User add(NewUser user, String passwordHash, PartnerId partner, Role role) {
        if (partner.equals(PartnerId.NONE)) {
            return add(user, passwordHash, role);
        }
        var made = add(user, passwordHash, null);
        grant(partner, made.id(), role);
        return repository.find(made.id()).orElseThrow();
    }

    private User add(NewUser user, String passwordHash, @Nullable Role providerRole) {
        var id = new UserId(ids.next());
        return transactions.in(() -> {
            try {
                repository.add(id, user, passwordHash, providerRole, clock.instant());
            } catch (DuplicateKeyException known) {
                throw new InvalidInput("email", "EMAIL_TAKEN", "There is already a user with this e-mail address.");
            }
            if (providerRole != null) {
                audit.record(
                        PartnerId.NONE,
                        AuditAction.ROLE_GIVEN,
                        id,
                        Map.of("email", user.email(), "role", providerRole));
            }
            return repository.find(id).orElseThrow();
        });
    }

    /** Gives a person a role at a partner or on the staff, instead of the one it may have there. */
    @Requires(Right.PROVIDER)
    public void grant(PartnerId partner, UserId user, Role role) {
        if (!rolesAt(partner).contains(role)) {
            throw new IllegalArgumentException(role + " is no role at a partner.");
        }
        give(partner, user, role);
    }

    /** Who works for a partner, by name, each with the role there; what they are elsewhere is not told. */
    @Requires(Right.ADMIN)
    public List<Member> members(PartnerId partner) {
        return partner.equals(PartnerId.NONE) ? repository.staff() : repository.members(partner);
    }

    /** @throws NotFound when the person does not work there */
    @Requires(Right.ADMIN)
    public Member member(PartnerId partner, UserId user) {
        return members(partner).stream()
                .filter(member -> member.id().equals(user))
                .findFirst()
                .orElseThrow(() -> new NotFound("user " + user));
    }

    /**
     * Gives one of the users another role.
     *
     * @param version of the role that it takes the place of
     * @throws NotFound when the person does not work there
     * @throws StaleVersion when somebody else gave the person a role meanwhile
     * @throws Conflict when it is the last administrator
     */
    @Requires(Right.ADMIN)
    public Member changeRole(PartnerId partner, UserId user, int version, @Nullable Role wanted) {
        var role = checkedRole(new FieldCheck(), partner, wanted);
        return transactions.in(() -> {
            var before = member(partner, user);
            StaleVersion.check(version, before.version(), "The role of user " + user);
            if (role == before.role()) {
                return before;
            }
            if (role != adminOf(partner)) {
                keepAnAdmin(partner, user);
            }
            var isChanged = partner.equals(PartnerId.NONE)
                    ? repository.changeProviderRole(user, version, role)
                    : repository.changeRole(partner, user, version, role);
            if (!isChanged) {
                throw new StaleVersion("The role of user " + user);
            }
            var changed = member(partner, user);
            audit.record(partner, AuditAction.ROLE_GIVEN, user, Map.of("email", changed.email(), "role", role));
            return changed;
        });
    }

    /** As {@link #remove(PartnerId, UserId, Integer)}, whatever the role of the person is by now. */
    @AsItStands
    @Requires(Right.ADMIN)
    public void remove(PartnerId partner, UserId user) {
        remove(partner, user, null);
    }

    /**
     * Lets somebody work there no longer, from the next request on. Who works for nobody then is forgotten.
     *
     * @param version of the role that was looked at; null: whatever it is by now
     * @throws NotFound when the person does not work there
     * @throws StaleVersion when somebody else gave the person a role meanwhile
     * @throws Conflict when it is the last administrator
     */
    @Requires(Right.ADMIN)
    public void remove(PartnerId partner, UserId user, @Nullable Integer version) {
        transactions.run(() -> {
            var gone = member(partner, user);
            keepAnAdmin(partner, user);
            var isRemoved = partner.equals(PartnerId.NONE)
                    ? repository.leaveStaff(user, version)
                    : repository.leave(partner, user, version);
            if (!isRemoved) {
                throw new StaleVersion("The role of user " + user);
            }
            audit.record(partner, AuditAction.USER_REMOVED, user, Map.of("email", gone.email()));
            repository
                    .find(user)
                    .filter(person -> person.providerRole() == null
                            && person.memberships().isEmpty())
                    .ifPresent(person -> repository.delete(user));
        });
    }

    /**
     * Changes the password of whoever is at work, and ends all their sessions, this one too.
     *
     * @throws InvalidInput when the current one is wrong or the new one is none
     */
    @Requires(Right.ANYBODY)
    public void changePassword(String current, String wanted) {
        var email = Actor.current().name();
        var credentials = repository.credentials(email).orElseThrow(() -> new NotFound("user " + email));
        PasswordRule.check(new FieldCheck(), wanted, email).done();
        if (!passwords.matches(current, credentials.passwordHash())) {
            throw new InvalidInput("current", "PASSWORD_WRONG", "This is not your current password.");
        }
        var hash = hash(wanted);
        transactions.run(() -> {
            repository.changePassword(credentials.user(), hash);
            links.removeOf(credentials.user());
            var person = repository.find(credentials.user()).orElseThrow();
            person.logs().forEach(log -> audit.record(log, AuditAction.PASSWORD_CHANGED, person.id(), Map.of()));
        });
    }

    /** Ends all sessions of whoever is at work, this one too, such as one that was left open on a machine elsewhere. */
    @Requires(Right.ANYBODY)
    public void logOutEverywhere() {
        var email = Actor.current().name();
        transactions.run(() -> {
            var person = repository.findByEmail(email).orElseThrow(() -> new NotFound("user " + email));
            repository.endSessions(person.id());
            person.logs().forEach(log -> audit.record(log, AuditAction.LOGGED_OUT_EVERYWHERE, person.id(), Map.of()));
        });
    }

    @Requires(Right.FLORIJN)
    public Optional<User> find(UserId user) {
        return repository.find(user);
    }

    @Requires(Right.FLORIJN)
    public Optional<User> findByEmail(String email) {
        return repository.findByEmail(KeyText.of(email));
    }

    @Override
    @Requires(Right.ANYBODY)
    public SignedInUser loadUserByUsername(String typed) {
        var email = KeyText.of(typed);
        return repository
                .credentials(email)
                .filter(known -> known.email().equalsIgnoreCase(email)) // not merely alike, as the database compares
                .map(known -> new SignedInUser(
                        repository.find(known.user()).orElseThrow(),
                        known.passwordHash(),
                        known.passwordVersion(),
                        fresh))
                .orElseThrow(() -> new UsernameNotFoundException("No user has this e-mail address."));
    }

    boolean hasProviderAdmin() {
        return repository.staff().stream().anyMatch(member -> member.role() == Role.PROVIDER_ADMIN);
    }

    /** A role that can be given there, once nothing else was wrong either. */
    static Role checkedRole(FieldCheck check, PartnerId partner, @Nullable Role role) {
        check.present("role", role)
                .require(
                        role == null || rolesAt(partner).contains(role),
                        "role",
                        "NO_ROLE_HERE",
                        "This role cannot be given here.")
                .done();
        return Objects.requireNonNull(role);
    }

    private void give(PartnerId partner, UserId user, Role role) {
        transactions.run(() -> {
            if (partner.equals(PartnerId.NONE)) {
                repository.changeProviderRole(user, role);
            } else {
                repository.grant(partner, user, role, clock.instant());
            }
            var email = repository.find(user).map(User::email).orElse("");
            audit.record(partner, AuditAction.ROLE_GIVEN, user, Map.of("email", email, "role", role));
        });
    }

    /** Under the locks of all of them: two who take each other's role away cannot both succeed. */
    private void keepAnAdmin(PartnerId partner, UserId leaving) {
        var admins = repository.lockAdmins(partner);
        if (admins.equals(List.of(leaving))) {
            throw new Conflict("LAST_ADMIN", "This is the last administrator. Make somebody else one first.");
        }
    }

    private static Role adminOf(PartnerId partner) {
        return partner.equals(PartnerId.NONE) ? Role.PROVIDER_ADMIN : Role.ADMIN;
    }

    String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }
}
