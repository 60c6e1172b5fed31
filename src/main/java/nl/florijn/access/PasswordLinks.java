package nl.florijn.access;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nl.florijn.banking.KeyText;
import nl.florijn.partners.Secret;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.Actor;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** Links by which somebody who lost a password chooses another, once, within an hour, the newest only. */
@Service
public class PasswordLinks {

    private final JooqPasswordLinks links;
    private final JooqUserRepository people;
    private final Users users;
    private final AccessLinks secrets;
    private final LinkMail mail;
    private final LoginLimits limits;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    PasswordLinks(
            JooqPasswordLinks links,
            JooqUserRepository people,
            Users users,
            AccessLinks secrets,
            LinkMail mail,
            LoginLimits limits,
            Transactions transactions,
            AuditLog audit) {
        this.links = links;
        this.people = people;
        this.users = users;
        this.secrets = secrets;
        this.mail = mail;
        this.limits = limits;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Whether links leave by mail; otherwise an administrator makes them and hands them over. */
    @Requires(Right.ANYBODY)
    public boolean areMailed() {
        return mail.isOpen();
    }

    /**
     * Has a link mailed to whoever has this address. Whether anybody has is looked up when the mail leaves, so that neither
     * what comes of this nor how long it takes tells.
     *
     * @throws Conflict when links are not mailed, or were asked for too often from the same place
     * @throws InvalidInput when this is no e-mail address
     */
    @Requires(Right.ANYBODY)
    public void ask(String written) {
        var email = KeyText.of(written);
        new FieldCheck().required("email", email, 200).email("email", email).done();
        if (!mail.isOpen()) {
            throw new Conflict("LINKS_NOT_MAILED", "No mail leaves from here. Ask your administrator for a link.");
        }
        var origin = Actor.current().origin();
        limits.beginLink(email, origin == null ? "" : origin).ifPresent(wait -> {
            throw Conflict.forNow("TOO_MANY_LINKS", "A link was asked for too often from here. Try again later.", wait);
        });
        transactions.run(() -> mail.queue(
                PartnerId.NONE, new LinkOrder(LinkOrder.Kind.FORGOTTEN, email, "Forgotten password", origin)));
    }

    /**
     * Makes a link for one of the users, in place of any earlier one: mailed to that person where mail leaves.
     *
     * @throws NotFound when the person does not work there
     * @throws Conflict when links are not mailed and the person works elsewhere too: whoever has the link has all of that
     */
    @Requires(Right.ADMIN)
    public NewPasswordLink make(PartnerId partner, UserId user) {
        return transactions.in(() -> {
            var member = users.member(partner, user);
            if (mail.isOpen()) {
                mail.queue(
                        partner,
                        new LinkOrder(
                                LinkOrder.Kind.PASSWORD,
                                user.toString(),
                                member.email(),
                                Actor.current().origin()));
                return new NewPasswordLink(member.email(), null);
            }
            var person = people.find(user).orElseThrow(() -> new NotFound("user " + user));
            if (!partner.equals(PartnerId.NONE) && person.worksElsewhere(partner)) {
                throw new Conflict(
                        "WORKS_ELSEWHERE",
                        "This person also works for others, where such a link would let you in. Ask the provider for it.");
            }
            return new NewPasswordLink(member.email(), secrets.newPasswordSecret(person));
        });
    }

    /** Whether a link can still be used; whose it is it does not tell. */
    @Requires(Right.ANYBODY)
    public boolean opens(String secret) {
        return links.find(Secret.hash(secret), clock.instant()).isPresent();
    }

    /**
     * Gives the person whose link this is another password, ends all of that person's sessions and uses the link up.
     *
     * @throws Conflict when the link opens nothing any more
     * @throws InvalidInput when this is no password
     */
    @Requires(Right.ANYBODY)
    public void choose(String secret, String wanted) {
        var person = of(secret).orElseThrow(PasswordLinks::usedUp);
        PasswordRule.check(new FieldCheck(), wanted, person.email()).done();
        var hash = users.hash(wanted);
        transactions.run(() -> {
            if (!links.remove(Secret.hash(secret))) {
                throw usedUp();
            }
            people.changePassword(person.id(), hash);
            new Actor(person.email(), Actor.current().origin()).during(() -> {
                for (var log : person.logs()) {
                    audit.record(log, AuditAction.PASSWORD_CHANGED, person.id(), Map.of("by", "link"));
                }
            });
        });
    }

    private Optional<User> of(String secret) {
        return links.find(Secret.hash(secret), clock.instant()).flatMap(people::find);
    }

    private static Conflict usedUp() {
        return new Conflict("LINK_USED", "This link was used, replaced or has become too old. Ask for a new one.");
    }
}
