package nl.florijn.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.florijn.partners.JooqPartnerRepository;
import nl.florijn.partners.Secret;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.Actor;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import nl.florijn.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Gives links their secrets at the moment they leave: the mail alone has one, the database its hash. Each attempt to send a
 * mail makes another, so that only what was sent last opens something.
 */
@Service
public class AccessLinks {

    /** How long a link opens the choice of another password. */
    public static final Duration PASSWORD_LINK_FOR = Duration.ofHours(1);

    private static final String USUAL_LOCALE = "en-GB";

    private final JooqInvitations invitations;
    private final JooqPasswordLinks passwords;
    private final JooqUserRepository users;
    private final JooqPartnerRepository partners;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    AccessLinks(
            JooqInvitations invitations,
            JooqPasswordLinks passwords,
            JooqUserRepository users,
            JooqPartnerRepository partners,
            Transactions transactions,
            AuditLog audit) {
        this.invitations = invitations;
        this.passwords = passwords;
        this.users = users;
        this.partners = partners;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** The letter for an order, with a new secret; empty when there is nobody to write to, or nothing to open any more. */
    @Requires(Right.FLORIJN)
    public Optional<LinkLetter> write(PartnerId partner, LinkOrder order) {
        return transactions.in(() -> switch (order.kind()) {
            case INVITATION -> invitation(partner, order);
            case PASSWORD -> users.find(UserId.of(order.what())).map(person -> password(partner, person));
            case FORGOTTEN -> forgotten(order);
        });
    }

    private Optional<LinkLetter> invitation(PartnerId partner, LinkOrder order) {
        var secret = Secret.random();
        return invitations
                .find(partner, InvitationId.of(order.what()), clock.instant())
                .filter(invited -> invitations.changeSecret(partner, invited.id(), Secret.hash(secret)))
                .map(invited -> letter(partner, invited, secret));
    }

    private LinkLetter letter(PartnerId partner, Invitation invited, String secret) {
        var email = Objects.requireNonNull(invited.email());
        var known = users.findByEmail(email);
        var locale = known.map(User::locale).orElse(Objects.requireNonNullElse(invited.locale(), USUAL_LOCALE));
        return letter(
                partner,
                known.map(User::name).orElse(email),
                email,
                locale,
                invited.role(),
                NewInvitation.path(secret));
    }

    /** It may be anybody's address, or nobody's: the mail tells its owner alone. */
    private Optional<LinkLetter> forgotten(LinkOrder order) {
        return users.findByEmail(order.what())
                .filter(person -> person.email().equalsIgnoreCase(order.what()))
                .map(person -> new Actor(person.email(), order.origin()).doing(() -> password(writer(person), person)));
    }

    /** The only partner that somebody works for, else the provider. */
    private static PartnerId writer(User person) {
        var logs = person.logs();
        return logs.size() == 1 ? logs.getFirst() : PartnerId.NONE;
    }

    private LinkLetter password(PartnerId partner, User person) {
        return letter(
                partner,
                person.name(),
                person.email(),
                person.locale(),
                null,
                NewPasswordLink.path(newPasswordSecret(person)));
    }

    /** What a link to choose another password ends in, in place of any earlier one; the log tells that it was made. */
    String newPasswordSecret(User person) {
        var secret = Secret.random();
        passwords.put(person.id(), Secret.hash(secret), clock.instant().plus(PASSWORD_LINK_FOR));
        for (var log : person.logs()) {
            audit.record(log, AuditAction.PASSWORD_LINK_MADE, person.id(), Map.of("email", person.email()));
        }
        return secret;
    }

    private LinkLetter letter(
            PartnerId partner, String addressee, String address, String locale, @Nullable Role role, String path) {
        if (partner.equals(PartnerId.NONE)) {
            return new LinkLetter(null, null, addressee, address, locale, role, path);
        }
        var writer = partners.find(partner).orElseThrow(() -> new NotFound("partner " + partner));
        return new LinkLetter(writer.name(), writer.details().email(), addressee, address, locale, role, path);
    }
}
