package nl.florijn.invoicing.drafts;

import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_LINE;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.ChangedWhileWaiting;
import nl.florijn.subscriptions.JooqSubscriptionLocks;
import nl.florijn.subscriptions.SubscriptionId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * Locks drafts in the order of a run: what they bill before themselves. So nobody changes what a run, a credit note or another
 * person is reckoning with.
 */
@Repository
public class JooqDraftLocks {

    private final DSLContext db;
    private final JooqSubscriptionLocks subscriptions;

    JooqDraftLocks(DSLContext db, JooqSubscriptionLocks subscriptions) {
        this.db = db;
        this.subscriptions = subscriptions;
    }

    /**
     * Until the transaction ends; with the draft credit notes for them, that go with them.
     *
     * @throws ChangedWhileWaiting when somebody moved lines of other subscriptions to them just now
     */
    public void lock(PartnerId partner, Collection<InvoiceId> drafts) {
        var billed = billedBy(partner, drafts);
        subscriptions.lock(partner, billed);
        db.select(INVOICE.ID)
                .from(INVOICE.forceIndex("PRIMARY"))
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.in(withCreditNotes(partner, drafts)))
                .orderBy(INVOICE.ID)
                .forUpdate()
                .execute();
        if (!billed.containsAll(billedBy(partner, drafts))) {
            throw new ChangedWhileWaiting("What the draft bills");
        }
    }

    private Set<SubscriptionId> billedBy(PartnerId partner, Collection<InvoiceId> drafts) {
        return db.selectDistinct(INVOICE_LINE.SUBSCRIPTION_ID)
                .from(INVOICE_LINE)
                .where(INVOICE_LINE.PARTNER_ID.eq(partner))
                .and(INVOICE_LINE.INVOICE_ID.in(withCreditNotes(partner, drafts)))
                .and(INVOICE_LINE.SUBSCRIPTION_ID.isNotNull())
                .fetchSet(INVOICE_LINE.SUBSCRIPTION_ID);
    }

    private Set<InvoiceId> withCreditNotes(PartnerId partner, Collection<InvoiceId> drafts) {
        var all = new HashSet<>(drafts);
        db.select(INVOICE.ID)
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.CREDITS_INVOICE_ID.in(drafts))
                .and(INVOICE.STATUS.eq(InvoiceStatus.DRAFT))
                .forEach(row -> all.add(row.value1()));
        return all;
    }
}
