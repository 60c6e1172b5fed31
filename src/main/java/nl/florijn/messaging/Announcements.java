package nl.florijn.messaging;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.florijn.catalog.IndexationId;
import nl.florijn.customers.CustomerId;
import nl.florijn.partners.Partners;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import nl.florijn.subscriptions.indexations.Indexation;
import nl.florijn.subscriptions.indexations.IndexationUndone;
import nl.florijn.subscriptions.indexations.Indexations;
import nl.florijn.subscriptions.indexations.IndexedPrice;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Tells debtors by mail that prices go up (R17): one mail for each debtor, with all that it pays for, once. */
@Service
public class Announcements {

    private static final int SHOWN = 200;

    private final Indexations indexations;
    private final JooqAnnouncements announcements;
    private final Mails mails;
    private final Partners partners;
    private final Settings settings;
    private final Transactions transactions;
    private final AuditLog audit;

    Announcements(
            Indexations indexations,
            JooqAnnouncements announcements,
            Mails mails,
            Partners partners,
            Settings settings,
            Transactions transactions,
            AuditLog audit) {
        this.indexations = indexations;
        this.announcements = announcements;
        this.mails = mails;
        this.partners = partners;
        this.settings = settings;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Whether announcements leave: a mail server is set. */
    @Requires(Right.ANYBODY)
    public boolean leave() {
        return mails.leave();
    }

    /** The usual template in a language; English for one that mails are not written in. */
    @Requires(Right.ANYBODY)
    public MailText usual(String language) {
        return new MailWords(Locale.forLanguageTag(language)).announcement();
    }

    /** What the fields that a text may have are called in a language, in the order to offer them. */
    @Requires(Right.ANYBODY)
    public Map<AnnouncementField, String> fields(String language) {
        return MailWords.fieldNames(language);
    }

    /**
     * How far debtors were told, and what those left would read; sends nothing.
     *
     * @throws InvalidInput when a text cannot be filled in
     * @throws NotFound when this partner has no such indexation
     */
    @Requires(Right.READ)
    public Announcement preview(PartnerId partner, IndexationId id, AnnouncementTexts texts) {
        var indexation = indexations.get(partner, id);
        var letters = letters(partner, indexation, texts);
        var recipients = announcements.recipients(partner, id);
        var untold = recipients.stream().filter(Recipient::isToBeTold).toList();
        var unreachable = recipients.stream().filter(Recipient::isUnreachable).toList();
        return new Announcement(
                announcements.mails(partner, id),
                untold.size(),
                unreachable.size(),
                unreachable.stream().limit(SHOWN).map(Announcements::debtor).toList(),
                untold.isEmpty() ? null : letters.sample(untold.getFirst(), pricesOf(partner, id, untold.getFirst())));
    }

    /**
     * Queues a mail to each debtor that was not told yet. Pressing twice tells nobody twice.
     *
     * @throws Conflict when the indexation was undone
     * @throws InvalidInput when a text cannot be filled in
     * @throws NotFound when this partner has no such indexation
     */
    @Requires(Right.BILLING)
    public Announcement announce(PartnerId partner, IndexationId id, AnnouncementTexts texts) {
        return transactions.in(() -> {
            announcements.lock(partner, id);
            var indexation = indexations.get(partner, id);
            if (indexation.undoneAt() != null) {
                throw new Conflict("INDEXATION_UNDONE", "This indexation was undone already.");
            }
            var letters = letters(partner, indexation, texts);
            var prices = pricesByDebtor(partner, id);
            var made = announcements.recipients(partner, id).stream()
                    .filter(Recipient::isToBeTold)
                    .map(recipient -> letters.mail(
                            mails.nextId(), recipient, Objects.requireNonNull(prices.get(recipient.debtor()))))
                    .toList();
            mails.queue(partner, made);
            announcements.add(partner, id, made);
            audit.record(partner, AuditAction.ANNOUNCED, id, Map.of("mails", made.size()));
            return preview(partner, id, texts);
        });
    }

    /** Whoever was told already keeps the mail; the others get none. */
    @EventListener
    void on(IndexationUndone undone) {
        mails.cancel(undone.partner(), announcements.mailIds(undone.partner(), undone.indexation()));
    }

    private AnnouncementLetters letters(PartnerId partner, Indexation indexation, AnnouncementTexts texts) {
        texts.check();
        return new AnnouncementLetters(
                partners.get(partner).details(), settings.own(partner).vatExempt(), indexation.details(), texts);
    }

    private Map<CustomerId, List<IndexedPrice>> pricesByDebtor(PartnerId partner, IndexationId id) {
        return indexations.prices(partner, id).stream().collect(groupingBy(IndexedPrice::debtor));
    }

    private List<IndexedPrice> pricesOf(PartnerId partner, IndexationId id, Recipient recipient) {
        return indexations.prices(partner, id, recipient.debtor());
    }

    private static Announcement.Debtor debtor(Recipient recipient) {
        return new Announcement.Debtor(recipient.debtor(), recipient.number(), recipient.name());
    }
}
