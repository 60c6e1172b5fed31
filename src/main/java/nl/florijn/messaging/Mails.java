package nl.florijn.messaging;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.florijn.partners.Partners;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Mails that left, wait or could not leave. */
@Service
public class Mails {

    private final JooqMails mails;
    private final MailServer server;
    private final Partners partners;
    private final IdSequence ids;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    Mails(
            JooqMails mails,
            MailServer server,
            Partners partners,
            IdSequence ids,
            Transactions transactions,
            AuditLog audit) {
        this.mails = mails;
        this.server = server;
        this.partners = partners;
        this.ids = ids;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Whether mails leave: a mail server is set. Otherwise they are kept, to be read here. */
    public boolean leave() {
        return server.isSet();
    }

    /** The newest first. */
    public Page<Mail> list(PartnerId partner, MailFilter filter, PageRequest page) {
        return page.page(mails.list(partner, filter, page), mail -> mail.id().value());
    }

    /** @throws NotFound when this partner has no such mail */
    public Mail get(PartnerId partner, MailId id) {
        return mails.find(partner, id).orElseThrow(() -> new NotFound("mail " + id));
    }

    /**
     * Sends a mail that did not leave, or perhaps not.
     *
     * @param address to another one than before; null: to the same
     * @throws Conflict when it left or still waits, or when no mail server is set
     * @throws InvalidInput when the address is none
     */
    public Mail sendAgain(PartnerId partner, MailId id, @Nullable String address) {
        new FieldCheck().email("address", address).done();
        return transactions.in(() -> {
            var mail = get(partner, id);
            if (!server.isSet()) {
                throw new Conflict("NO_MAIL_SERVER", "No mail server is set, so no mail can leave.");
            }
            var to = Objects.requireNonNullElse(address, mail.address());
            if (!mail.state().maySendAgain() || !mails.sendAgain(partner, id, mail.state(), to, clock.instant())) {
                throw new Conflict("MAIL_ON_ITS_WAY", "This mail left, still waits or was withdrawn.");
            }
            audit.record(partner, AuditAction.MAIL_SENT_AGAIN, id, Map.of("address", to, "was", mail.state()));
            return get(partner, id);
        });
    }

    /**
     * Sends the partner a mail that says that mail arrives.
     *
     * @throws InvalidInput when the address is none
     */
    public Mail sendTest(PartnerId partner, String address) {
        new FieldCheck()
                .required("address", address, 200)
                .email("address", address)
                .done();
        return transactions.in(() -> {
            var details = partners.get(partner).details();
            var text = new MailWords(Locale.forLanguageTag(details.locale())).test(details.name());
            var mail = new NewMail(nextId(), MailTopic.TEST, null, details.name(), address, text);
            queue(partner, List.of(mail));
            return get(partner, mail.id());
        });
    }

    MailId nextId() {
        return new MailId(ids.next());
    }

    /** Part of the transaction of what they tell: they leave once that is kept. */
    void queue(PartnerId partner, Collection<NewMail> made) {
        mails.add(partner, made, server.isSet() ? MailState.WAITING : MailState.KEPT, clock.instant());
    }
}
