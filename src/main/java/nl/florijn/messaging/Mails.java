package nl.florijn.messaging;

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
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.outbox.NewMessage;
import nl.florijn.platform.outbox.Outbox;
import nl.florijn.platform.paging.Made;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Mails that left, wait or could not leave. */
@Service
public class Mails {

    private final JooqMails mails;
    private final MailChannel channel;
    private final Outbox outbox;
    private final Partners partners;
    private final Transactions transactions;
    private final AuditLog audit;

    Mails(
            JooqMails mails,
            MailChannel channel,
            Outbox outbox,
            Partners partners,
            Transactions transactions,
            AuditLog audit) {
        this.mails = mails;
        this.channel = channel;
        this.outbox = outbox;
        this.partners = partners;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Whether mails leave: a mail server is set. Otherwise they are kept, to be read here. */
    @Requires(Right.ANYBODY)
    public boolean leave() {
        return channel.isOpen();
    }

    /** The newest first. */
    @Requires(Right.READ)
    public Page<Mail> list(PartnerId partner, MailFilter filter, PageRequest page) {
        return page.page(
                mails.list(partner, filter, page),
                mail -> new Made(mail.createdAt(), mail.id().value()));
    }

    /** @throws NotFound when this partner has no such mail */
    @Requires(Right.READ)
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
    @Requires(Right.BILLING)
    public Mail sendAgain(PartnerId partner, MailId id, @Nullable String address) {
        new FieldCheck().email("address", address).done();
        return transactions.in(() -> {
            var mail = get(partner, id);
            if (!channel.isOpen()) {
                throw new Conflict("NO_MAIL_SERVER", "No mail server is set, so no mail can leave.");
            }
            var to = Objects.requireNonNullElse(address, mail.address());
            if (!mail.state().maySendAgain() || !outbox.requeue(partner, id.message(), mail.state())) {
                throw new Conflict("MAIL_ON_ITS_WAY", "This mail left, still waits or was withdrawn.");
            }
            mails.changeAddress(partner, id, to);
            audit.record(partner, AuditAction.MAIL_SENT_AGAIN, id, Map.of("address", to, "was", mail.state()));
            return get(partner, id);
        });
    }

    /**
     * Sends the partner a mail that says that mail arrives.
     *
     * @throws InvalidInput when the address is none
     */
    @Requires(Right.ADMIN)
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

    /** What they tell was taken back: those that did not leave do not leave any more. */
    void cancel(PartnerId partner, Collection<MailId> ids) {
        outbox.cancel(partner, ids.stream().map(MailId::message).toList());
    }

    MailId nextId() {
        return MailId.of(outbox.newId());
    }

    /** Part of the transaction of what they tell: they leave once that is kept. */
    void queue(PartnerId partner, Collection<NewMail> made) {
        outbox.put(
                partner,
                channel,
                made.stream()
                        .map(mail ->
                                new NewMessage(mail.id().message(), mail.text().subject(), null))
                        .toList());
        mails.add(partner, made);
    }
}
