package nl.florijn.access;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.florijn.banking.KeyText;
import nl.florijn.partners.JooqPartnerRepository;
import nl.florijn.partners.Partner;
import nl.florijn.partners.Secret;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.Actor;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import nl.florijn.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Links that let somebody in, once: to work for a partner, or for the provider (partner {@link PartnerId#NONE}). */
@Service
public class Invitations {

    private static final Duration OPEN_FOR = Duration.ofDays(7);
    private static final String USUAL_LOCALE = "en-GB";

    private final JooqInvitations invitations;
    private final JooqPartnerRepository partners;
    private final Users users;
    private final LinkMail mail;
    private final IdSequence ids;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    Invitations(
            JooqInvitations invitations,
            JooqPartnerRepository partners,
            Users users,
            LinkMail mail,
            IdSequence ids,
            Transactions transactions,
            AuditLog audit) {
        this.invitations = invitations;
        this.partners = partners;
        this.users = users;
        this.mail = mail;
        this.ids = ids;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * Invites somebody, by a link in place of any earlier one: mailed to that person where mail leaves, otherwise its secret
     * is in the answer and nowhere else.
     *
     * @param locale in which a person that is not known yet is written to; null: that of the partner
     */
    @Requires(Right.ADMIN)
    public NewInvitation invite(PartnerId partner, String written, @Nullable Role role, @Nullable String locale) {
        var email = KeyText.of(written);
        var check = new FieldCheck()
                .required("email", email, 200)
                .email("email", email)
                .locale("locale", locale);
        var offered = Users.checkedRole(check, partner, role);
        return transactions.in(() -> {
            invitations.removeOf(partner, email);
            var language = locale == null ? localeOf(partner) : locale;
            var made = add(partner, email, offered, language);
            audit.record(partner, AuditAction.USER_INVITED, made.made().id(), Map.of("email", email, "role", offered));
            return mail.isOpen() ? mailed(made.made(), email) : made;
        });
    }

    private NewInvitation mailed(Invitation made, String email) {
        mail.queue(
                made.partner(),
                new LinkOrder(
                        LinkOrder.Kind.INVITATION,
                        made.id().toString(),
                        email,
                        Actor.current().origin()));
        return new NewInvitation(made, null);
    }

    /** Staff is written to as who invites them. */
    private String localeOf(PartnerId partner) {
        return partner.equals(PartnerId.NONE)
                ? users.findByEmail(Actor.current().name()).map(User::locale).orElse(USUAL_LOCALE)
                : partners.find(partner)
                        .orElseThrow(() -> new NotFound("partner " + partner))
                        .details()
                        .locale();
    }

    /** @throws NotFound when there is none, or it was used, withdrawn or has become too old */
    @Requires(Right.ADMIN)
    public Invitation get(PartnerId partner, InvitationId id) {
        return invitations.find(partner, id, clock.instant()).orElseThrow(() -> new NotFound("invitation " + id));
    }

    /** Those that can still be used, the newest first. */
    @Requires(Right.ADMIN)
    public List<Invitation> open(PartnerId partner) {
        return invitations.list(partner, clock.instant());
    }

    /** Its link opens nothing from now on. */
    @Requires(Right.ADMIN)
    public void withdraw(PartnerId partner, InvitationId id) {
        transactions.run(() -> {
            if (!invitations.remove(partner, id)) {
                throw new NotFound("invitation " + id);
            }
            audit.record(partner, AuditAction.INVITATION_WITHDRAWN, id, Map.of());
        });
    }

    /** The link of the provider's first administrator, in place of any earlier one; empty once there is one. */
    @Requires(Right.FLORIJN)
    public Optional<NewInvitation> ofFirstAdministrator() {
        return transactions.in(() -> {
            if (users.hasProviderAdmin()) {
                return Optional.empty();
            }
            invitations.removeOf(PartnerId.NONE, null);
            return Optional.of(add(PartnerId.NONE, null, Role.PROVIDER_ADMIN, null));
        });
    }

    /** What a link is for; empty when there is none of this secret, or it was used, withdrawn or too old. */
    @Requires(Right.ANYBODY)
    public Optional<Invited> find(String secret) {
        return bySecret(secret)
                .filter(this::isOpen)
                .map(invitation -> new Invited(
                        partners.find(invitation.partner()).map(Partner::name).orElse(null),
                        invitation.email(),
                        invitation.role(),
                        invitation.email() != null
                                && users.findByEmail(invitation.email()).isPresent()));
    }

    /**
     * Makes the person that was invited and uses the link up.
     *
     * @param person its e-mail address counts for the first administrator only
     * @throws Conflict when the link opens nothing any more, or the person is known and has to log in first
     */
    @Requires(Right.ANYBODY)
    public User accept(String secret, NewUser person) {
        var invitation = open(secret);
        var email = invitation.email() == null ? person.email() : invitation.email();
        var invited = new NewUser(email, person.name(), person.password(), person.locale());
        var hash = users.checkedHash(invited);
        return transactions.in(() -> {
            useUp(invitation);
            return new Actor(email, Actor.current().origin())
                    .doing(() -> users.add(invited, hash, invitation.partner(), invitation.role()));
        });
    }

    /**
     * Lets in the person that is logged in, when it is the one that was invited, and uses the link up.
     *
     * @throws Conflict when the link opens nothing any more, or is for somebody else
     */
    @Requires(Right.ANYBODY)
    public void join(String secret) {
        var invitation = open(secret);
        transactions.run(() -> {
            var person = users.findByEmail(Actor.current().name())
                    .filter(user -> user.email().equalsIgnoreCase(invitation.email()))
                    .orElseThrow(() -> new Conflict(
                            "INVITATION_OF_ANOTHER",
                            "This invitation is for somebody else. Log in as that person first."));
            useUp(invitation);
            users.grant(invitation.partner(), person.id(), invitation.role());
        });
    }

    private Invitation open(String secret) {
        return bySecret(secret).filter(this::isOpen).orElseThrow(Invitations::usedUp);
    }

    private Optional<Invitation> bySecret(String secret) {
        return invitations.findBySecret(Secret.hash(secret), clock.instant());
    }

    /** That of the first administrator opens nothing once there is one. */
    private boolean isOpen(Invitation invitation) {
        return invitation.email() != null || !users.hasProviderAdmin();
    }

    private void useUp(Invitation invitation) {
        if (!invitations.remove(invitation.partner(), invitation.id())) {
            throw usedUp();
        }
    }

    private static Conflict usedUp() {
        return new Conflict(
                "INVITATION_USED", "This link was used, withdrawn or has become too old. Ask for a new one.");
    }

    private NewInvitation add(PartnerId partner, @Nullable String email, Role role, @Nullable String locale) {
        var secret = Secret.random();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var invitation = new Invitation(
                partner,
                new InvitationId(ids.next()),
                email,
                role,
                locale,
                Actor.current().name(),
                now,
                email == null ? null : now.plus(OPEN_FOR));
        invitations.add(partner, invitation, Secret.hash(secret));
        return new NewInvitation(invitation, secret);
    }
}
