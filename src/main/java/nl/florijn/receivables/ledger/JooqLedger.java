package nl.florijn.receivables.ledger;

import static florijn.db.Tables.ACCOUNT_ENTRY;
import static florijn.db.Tables.ACCOUNT_POSTING;
import static florijn.db.Tables.DEBTOR_ACCOUNT;
import static florijn.db.Tables.PAYMENT;
import static florijn.db.Tables.RECEIVABLE;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.database.BulkUpdate;
import nl.florijn.platform.database.Columns;
import nl.florijn.platform.security.Actor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * Writes what was entered on accounts: entries and their postings, which stay as they are, and the sums beside them. The
 * only one who writes any of these.
 */
@Repository
class JooqLedger {

    private static final Columns<Item> ITEM = new Columns<Item>()
            .with(RECEIVABLE.ID, Item::id)
            .with(RECEIVABLE.KIND, Item::kind)
            .with(RECEIVABLE.INVOICE_ID, Item::invoiceId)
            .with(RECEIVABLE.PAYMENT_ID, Item::paymentId)
            .with(RECEIVABLE.DEBTOR_ID, Item::debtor)
            .with(RECEIVABLE.CURRENCY, item -> item.amount().currency().getCurrencyCode())
            .with(RECEIVABLE.ITEM_DATE, Item::date)
            .with(RECEIVABLE.DUE_DATE, Item::dueDate)
            .with(RECEIVABLE.AMOUNT, item -> item.amount().toDecimal())
            .with(RECEIVABLE.BALANCE, item -> item.balance().toDecimal())
            .with(RECEIVABLE.PAID, item -> item.sums().paid().toDecimal())
            .with(RECEIVABLE.CREDITED, item -> item.sums().credited().toDecimal())
            .with(RECEIVABLE.WRITTEN_OFF, item -> item.sums().writtenOff().toDecimal());

    private static final Columns<Entry> ENTRY = new Columns<Entry>()
            .with(ACCOUNT_ENTRY.ID, Entry::id)
            .with(ACCOUNT_ENTRY.DEBTOR_ID, Entry::debtor)
            .with(ACCOUNT_ENTRY.CURRENCY, entry -> entry.currency().getCurrencyCode())
            .with(ACCOUNT_ENTRY.ENTRY_DATE, Entry::date)
            .with(ACCOUNT_ENTRY.KIND, Entry::kind)
            .with(ACCOUNT_ENTRY.AMOUNT, entry -> entry.amount().toDecimal())
            .with(ACCOUNT_ENTRY.VAT, entry -> entry.vat().toDecimal())
            .with(ACCOUNT_ENTRY.INVOICE_ID, Entry::invoiceId)
            .with(ACCOUNT_ENTRY.PAYMENT_ID, Entry::paymentId)
            .with(ACCOUNT_ENTRY.UNDOES_ID, Entry::undoes)
            .with(ACCOUNT_ENTRY.REASON, Entry::reason)
            .with(ACCOUNT_ENTRY.METHOD, Entry::method);

    private static final Columns<Placed> POSTING = new Columns<Placed>()
            .with(ACCOUNT_POSTING.ENTRY_ID, placed -> placed.entry().id())
            .with(ACCOUNT_POSTING.POSITION, Placed::position)
            .with(ACCOUNT_POSTING.ITEM_ID, placed -> placed.posting().itemId())
            .with(ACCOUNT_POSTING.SOURCE_ID, placed -> placed.posting().sourceId())
            .with(ACCOUNT_POSTING.COUNTS_AS, placed -> placed.posting().as())
            .with(ACCOUNT_POSTING.AMOUNT, placed -> placed.posting().amount().toDecimal());

    private static final Columns<Account> KEY = new Columns<Account>()
            .with(DEBTOR_ACCOUNT.DEBTOR_ID, account -> account.key().debtor())
            .with(DEBTOR_ACCOUNT.CURRENCY, account -> account.key().currency().getCurrencyCode());

    private static final Columns<Account> SUMS = new Columns<Account>()
            .with(DEBTOR_ACCOUNT.OPEN, account -> account.openEntered().toDecimal())
            .with(
                    DEBTOR_ACCOUNT.ON_ACCOUNT,
                    account -> account.onAccountEntered().toDecimal())
            .with(DEBTOR_ACCOUNT.ENTRIES, account -> account.sumEntered().toDecimal())
            .with(DEBTOR_ACCOUNT.VERSION, account -> 1);

    private final DSLContext db;
    private final JooqEntryVat vat;
    private final Clock clock = Clock.systemUTC();

    JooqLedger(DSLContext db, JooqEntryVat vat) {
        this.db = db;
        this.vat = vat;
    }

    private record Placed(Entry entry, int position, Posting posting) {

        static List<Placed> of(Entry entry) {
            return IntStream.range(0, entry.postings().size())
                    .mapToObj(place -> new Placed(entry, place, entry.postings().get(place)))
                    .toList();
        }
    }

    /** Who saw a payment as it was before learns that it is another now. */
    private void raise(PartnerId partner, Collection<Account> accounts) {
        var used = accounts.stream()
                .flatMap(account -> account.usedPayments().stream())
                .toList();
        if (!used.isEmpty()) {
            db.update(PAYMENT)
                    .set(PAYMENT.VERSION, PAYMENT.VERSION.plus(1))
                    .where(PAYMENT.PARTNER_ID.eq(partner))
                    .and(PAYMENT.ID.in(used))
                    .execute();
        }
    }

    /** What was entered on accounts that are locked; payments that are used by it have another version then. */
    void write(PartnerId partner, Collection<Account> accounts) {
        var items = BulkInsert.replacing(
                List.of(RECEIVABLE.BALANCE, RECEIVABLE.PAID, RECEIVABLE.CREDITED, RECEIVABLE.WRITTEN_OFF),
                db,
                RECEIVABLE,
                ITEM.always(RECEIVABLE.PARTNER_ID, partner));
        var entries = new BulkInsert<>(
                        db,
                        ACCOUNT_ENTRY,
                        ENTRY.always(ACCOUNT_ENTRY.PARTNER_ID, partner)
                                .always(ACCOUNT_ENTRY.CREATED_AT, clock.instant())
                                .always(
                                        ACCOUNT_ENTRY.CREATED_BY,
                                        Actor.current().name()))
                .after(items);
        var postings = new BulkInsert<>(db, ACCOUNT_POSTING, POSTING.always(ACCOUNT_POSTING.PARTNER_ID, partner))
                .after(entries);
        var sums = BulkUpdate.adding(
                db,
                DEBTOR_ACCOUNT,
                new Columns<Account>()
                        .always(DEBTOR_ACCOUNT.PARTNER_ID, partner)
                        .with(KEY),
                SUMS);
        for (var account : accounts) {
            account.touched().forEach(items::row);
            account.entered().forEach(entries::row);
            account.entered().forEach(entry -> Placed.of(entry).forEach(postings::row));
            sums.row(account);
        }
        items.send();
        entries.send();
        postings.send();
        vat.write(
                partner,
                accounts.stream().flatMap(account -> account.entered().stream()).toList());
        sums.send();
        raise(partner, accounts);
    }
}
