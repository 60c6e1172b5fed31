package nl.florijn.receivables.ledger;

import static florijn.db.Tables.ACCOUNT_ENTRY_VAT;
import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_VAT;
import static org.jooq.impl.DSL.sum;

import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.money.Money;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.database.Columns;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps what entries correct of VAT by code and rate (R24). */
@Repository
class JooqEntryVat {

    private static final Columns<OfEntry> PART = new Columns<OfEntry>()
            .with(ACCOUNT_ENTRY_VAT.ENTRY_ID, of -> of.entry().id())
            .with(ACCOUNT_ENTRY_VAT.VAT_CODE_ID, of -> of.part().code())
            .with(ACCOUNT_ENTRY_VAT.RATE, of -> of.part().rate())
            .with(ACCOUNT_ENTRY_VAT.CATEGORY, of -> of.part().category())
            .with(ACCOUNT_ENTRY_VAT.BASE, of -> of.part().base().toDecimal())
            .with(ACCOUNT_ENTRY_VAT.AMOUNT, of -> of.part().vat().toDecimal());

    private final DSLContext db;

    JooqEntryVat(DSLContext db) {
        this.db = db;
    }

    private record OfEntry(Entry entry, VatPart part) {}

    /** The parts of entries that were written just now; those that correct no VAT have none. */
    void write(PartnerId partner, Collection<Entry> written) {
        var correcting = written.stream().filter(entry -> !entry.vat().isZero()).toList();
        if (correcting.isEmpty()) {
            return;
        }
        var invoices = invoices(
                partner,
                correcting.stream()
                        .map(entry -> Objects.requireNonNull(entry.invoiceId()))
                        .distinct()
                        .toList());
        add(
                partner,
                correcting.stream()
                        .filter(entry -> entry.undoes() == null)
                        .flatMap(entry -> shared(entry, invoices.getOrDefault(entry.invoiceId(), List.of())).stream())
                        .toList());
        // After these: what was entered just now may be taken back just now.
        add(partner, undoing(partner, correcting));
    }

    private static List<OfEntry> shared(Entry entry, List<VatPart> invoice) {
        return VatPart.shared(entry.amount().minus(entry.vat()), entry.vat(), invoice).stream()
                .map(part -> new OfEntry(entry, part))
                .toList();
    }

    private void add(PartnerId partner, List<OfEntry> parts) {
        var rows = new BulkInsert<>(db, ACCOUNT_ENTRY_VAT, PART.always(ACCOUNT_ENTRY_VAT.PARTNER_ID, partner));
        parts.forEach(rows::row);
        rows.send();
    }

    /** Who takes an entry back takes exactly its parts back. */
    private List<OfEntry> undoing(PartnerId partner, List<Entry> correcting) {
        var undoing = correcting.stream()
                .filter(entry -> entry.undoes() != null)
                .collect(Collectors.toMap(entry -> Objects.requireNonNull(entry.undoes()), Function.identity()));
        if (undoing.isEmpty()) {
            return List.of();
        }
        return db.selectFrom(ACCOUNT_ENTRY_VAT)
                .where(ACCOUNT_ENTRY_VAT.PARTNER_ID.eq(partner))
                .and(ACCOUNT_ENTRY_VAT.ENTRY_ID.in(undoing.keySet()))
                .fetch(row -> {
                    var entry = Objects.requireNonNull(undoing.get(row.getEntryId()));
                    var part = new VatPart(
                            row.getVatCodeId(),
                            row.getRate(),
                            row.getCategory(),
                            Money.of(row.getBase(), entry.currency()),
                            Money.of(row.getAmount(), entry.currency()));
                    return new OfEntry(entry, part.negated());
                });
    }

    private Map<InvoiceId, List<VatPart>> invoices(PartnerId partner, List<InvoiceId> ids) {
        var base = sum(INVOICE_VAT.BASE);
        var amount = sum(INVOICE_VAT.AMOUNT);
        return db.select(
                        INVOICE_VAT.INVOICE_ID,
                        INVOICE_VAT.VAT_CODE_ID,
                        INVOICE_VAT.RATE,
                        INVOICE_VAT.CATEGORY,
                        base,
                        amount,
                        INVOICE.CURRENCY)
                .from(INVOICE_VAT)
                .join(INVOICE)
                .on(INVOICE.PARTNER_ID.eq(INVOICE_VAT.PARTNER_ID), INVOICE.ID.eq(INVOICE_VAT.INVOICE_ID))
                .where(INVOICE_VAT.PARTNER_ID.eq(partner))
                .and(INVOICE_VAT.INVOICE_ID.in(ids))
                .groupBy(
                        INVOICE_VAT.INVOICE_ID,
                        INVOICE_VAT.VAT_CODE_ID,
                        INVOICE_VAT.RATE,
                        INVOICE_VAT.CATEGORY,
                        INVOICE.CURRENCY)
                .orderBy(INVOICE_VAT.INVOICE_ID, INVOICE_VAT.RATE.desc(), INVOICE_VAT.VAT_CODE_ID)
                .fetchGroups(INVOICE_VAT.INVOICE_ID, row -> {
                    var unit = Currency.getInstance(row.get(INVOICE.CURRENCY));
                    return new VatPart(
                            row.get(INVOICE_VAT.VAT_CODE_ID),
                            row.get(INVOICE_VAT.RATE),
                            row.get(INVOICE_VAT.CATEGORY),
                            Money.of(row.get(base), unit),
                            Money.of(row.get(amount), unit));
                });
    }
}
