package nl.florijn.receivables.check;

import static florijn.db.Tables.ACCOUNT_ENTRY;
import static florijn.db.Tables.ACCOUNT_POSTING;
import static florijn.db.Tables.DEBTOR_ACCOUNT;
import static florijn.db.Tables.RECEIVABLE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import nl.florijn.platform.PartnerId;
import nl.florijn.receivables.PaymentId;
import nl.florijn.receivables.ledger.CountsAs;
import nl.florijn.receivables.ledger.ItemKind;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * Adds up postings and entries. Each statement sees one moment, and whatever writes these rows writes all of them in one
 * transaction: it finds no difference that is about to go.
 */
@Repository
class JooqAccountSums {

    private static final Field<BigDecimal> ZERO = inline(BigDecimal.ZERO);

    private final DSLContext db;

    JooqAccountSums(DSLContext db) {
        this.db = db;
    }

    /** A sum that is kept, and what it should be. */
    private record Compared(String name, Field<BigDecimal> kept, Field<BigDecimal> expected) {

        Field<BigDecimal> keptAs() {
            return field(DSL.name("kept " + name), BigDecimal.class);
        }

        Field<BigDecimal> expectedAs() {
            return field(DSL.name("expected " + name), BigDecimal.class);
        }

        /** Of columns that are selected, once rows are grouped. */
        Condition differs() {
            return keptAs().ne(expectedAs());
        }

        static Condition anyDiffers(Collection<Compared> all) {
            return or(all.stream().map(Compared::differs).toList());
        }
    }

    /** What invoices, credit notes and payments come to, against the postings on each; both in the order of their keys. */
    List<AccountFault> ofItems(PartnerId partner, int most) {
        var compared = List.of(
                new Compared("balance", RECEIVABLE.BALANCE, coalesce(sum(ACCOUNT_POSTING.AMOUNT), ZERO)),
                new Compared("paid", RECEIVABLE.PAID, taken(CountsAs.PAID)),
                new Compared("credited", RECEIVABLE.CREDITED, taken(CountsAs.CREDITED)),
                new Compared("written off", RECEIVABLE.WRITTEN_OFF, taken(CountsAs.WRITTEN_OFF)));
        return db
                .select(RECEIVABLE.INVOICE_ID, RECEIVABLE.PAYMENT_ID, RECEIVABLE.CURRENCY)
                .select(fields(compared))
                .from(RECEIVABLE)
                .leftJoin(ACCOUNT_POSTING)
                .on(ACCOUNT_POSTING.PARTNER_ID.eq(RECEIVABLE.PARTNER_ID), ACCOUNT_POSTING.ITEM_ID.eq(RECEIVABLE.ID))
                .where(RECEIVABLE.PARTNER_ID.eq(partner))
                .groupBy(RECEIVABLE.PARTNER_ID, RECEIVABLE.ID)
                .having(Compared.anyDiffers(compared))
                .orderBy(RECEIVABLE.PARTNER_ID, RECEIVABLE.ID)
                .limit(most)
                .fetch()
                .stream()
                .flatMap(row -> faults(item(row), row.get(RECEIVABLE.CURRENCY), compared, row).stream())
                .toList();
    }

    private static Field<BigDecimal> taken(CountsAs as) {
        return coalesce(
                sum(when(ACCOUNT_POSTING.COUNTS_AS.eq(inline(as)), ACCOUNT_POSTING.AMOUNT.neg())
                        .else_(ZERO)),
                ZERO);
    }

    private static String item(Record row) {
        PaymentId payment = row.get(RECEIVABLE.PAYMENT_ID);
        return payment == null ? row.get(RECEIVABLE.INVOICE_ID).toString() : payment.toString();
    }

    /** What entries come to, against the postings of each; both in the order of their keys. */
    List<AccountFault> ofEntries(PartnerId partner, int most) {
        var compared =
                List.of(new Compared("amount", ACCOUNT_ENTRY.AMOUNT, coalesce(sum(ACCOUNT_POSTING.AMOUNT), ZERO)));
        return db
                .select(ACCOUNT_ENTRY.ID, ACCOUNT_ENTRY.CURRENCY)
                .select(fields(compared))
                .from(ACCOUNT_ENTRY)
                .leftJoin(ACCOUNT_POSTING)
                .on(
                        ACCOUNT_POSTING.PARTNER_ID.eq(ACCOUNT_ENTRY.PARTNER_ID),
                        ACCOUNT_POSTING.ENTRY_ID.eq(ACCOUNT_ENTRY.ID))
                .where(ACCOUNT_ENTRY.PARTNER_ID.eq(partner))
                .groupBy(ACCOUNT_ENTRY.PARTNER_ID, ACCOUNT_ENTRY.ID)
                .having(Compared.anyDiffers(compared))
                .orderBy(ACCOUNT_ENTRY.PARTNER_ID, ACCOUNT_ENTRY.ID)
                .limit(most)
                .fetch()
                .stream()
                .flatMap(row ->
                        faults(row.get(ACCOUNT_ENTRY.ID).toString(), row.get(ACCOUNT_ENTRY.CURRENCY), compared, row)
                                .stream())
                .toList();
    }

    /** What is open and on account of each debtor, against its items, and the sum of its entries. */
    List<AccountFault> ofAccounts(PartnerId partner, int most) {
        var items = db.select(
                        RECEIVABLE.DEBTOR_ID,
                        RECEIVABLE.CURRENCY,
                        sum(when(RECEIVABLE.KIND.eq(inline(ItemKind.INVOICE)), RECEIVABLE.BALANCE)
                                        .else_(ZERO))
                                .as("items_open"),
                        sum(when(RECEIVABLE.KIND.ne(inline(ItemKind.INVOICE)), RECEIVABLE.BALANCE.neg())
                                        .else_(ZERO))
                                .as("items_on_account"),
                        ZERO.as("items_entries"),
                        ZERO.as("open"),
                        ZERO.as("on_account"),
                        ZERO.as("entries"))
                .from(RECEIVABLE)
                .where(RECEIVABLE.PARTNER_ID.eq(partner))
                .groupBy(RECEIVABLE.DEBTOR_ID, RECEIVABLE.CURRENCY);
        var entries = db.select(
                        ACCOUNT_ENTRY.DEBTOR_ID,
                        ACCOUNT_ENTRY.CURRENCY,
                        ZERO,
                        ZERO,
                        sum(ACCOUNT_ENTRY.AMOUNT),
                        ZERO,
                        ZERO,
                        ZERO)
                .from(ACCOUNT_ENTRY)
                .where(ACCOUNT_ENTRY.PARTNER_ID.eq(partner))
                .groupBy(ACCOUNT_ENTRY.DEBTOR_ID, ACCOUNT_ENTRY.CURRENCY);
        var kept = db.select(
                        DEBTOR_ACCOUNT.DEBTOR_ID,
                        DEBTOR_ACCOUNT.CURRENCY,
                        ZERO,
                        ZERO,
                        ZERO,
                        DEBTOR_ACCOUNT.OPEN,
                        DEBTOR_ACCOUNT.ON_ACCOUNT,
                        DEBTOR_ACCOUNT.ENTRIES)
                .from(DEBTOR_ACCOUNT)
                .where(DEBTOR_ACCOUNT.PARTNER_ID.eq(partner));
        var all = items.unionAll(entries).unionAll(kept).asTable("all_sums");
        var debtor = all.field(RECEIVABLE.DEBTOR_ID);
        var currency = all.field(RECEIVABLE.CURRENCY);
        var compared = List.of(
                new Compared("open", sum(amount(all, "open")), sum(amount(all, "items_open"))),
                new Compared("on account", sum(amount(all, "on_account")), sum(amount(all, "items_on_account"))),
                new Compared("entries", sum(amount(all, "entries")), sum(amount(all, "items_entries"))));
        return db
                .select(debtor, currency)
                .select(fields(compared))
                .from(all)
                .groupBy(debtor, currency)
                .having(Compared.anyDiffers(compared))
                .orderBy(debtor, currency)
                .limit(most)
                .fetch()
                .stream()
                .flatMap(row -> faults(row.get(debtor).toString(), row.get(currency), compared, row).stream())
                .toList();
    }

    private static Field<BigDecimal> amount(Table<?> sums, String name) {
        return Objects.requireNonNull(sums.field(name, BigDecimal.class));
    }

    private static List<Field<BigDecimal>> fields(Collection<Compared> compared) {
        var fields = new ArrayList<Field<BigDecimal>>();
        for (var one : compared) {
            fields.add(one.kept().as(one.keptAs()));
            fields.add(one.expected().as(one.expectedAs()));
        }
        return fields;
    }

    private static List<AccountFault> faults(String of, String currency, Collection<Compared> compared, Record row) {
        var faults = new ArrayList<AccountFault>();
        for (var one : compared) {
            var kept = row.get(one.keptAs());
            var expected = row.get(one.expectedAs());
            if (kept.compareTo(expected) != 0) {
                faults.add(new AccountFault(of, one.name(), currency, expected, kept));
            }
        }
        return faults;
    }
}
