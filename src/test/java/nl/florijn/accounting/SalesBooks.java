package nl.florijn.accounting;

import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_SNAPSHOT;
import static florijn.db.Tables.INVOICE_VAT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nl.florijn.Books;
import nl.florijn.billing.composing.Grouping;
import nl.florijn.catalog.accounts.LedgerAccounts;
import nl.florijn.catalog.vat.VatCodeDetails;
import nl.florijn.catalog.vat.VatCodes;
import nl.florijn.customers.CustomerDetails;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.CustomerKind;
import nl.florijn.customers.Customers;
import nl.florijn.invoicing.ExportState;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.partners.settings.Delivery;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.database.Columns;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.platform.jobs.Jobs;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A partner with invoices that are ready to leave, and how exports are waited for and read. */
@Component
public class SalesBooks {

    /** What was sold under one VAT code, on one revenue account. */
    public record Sale(String vatCode, String account, String base, String vat) {}

    private static final Pattern NUMBERS = Pattern.compile("<invoicenumber>(.*?)</invoicenumber>");
    private static final Sale HOSTING = new Sale("NL-HIGH", "8020", "10.00", "2.10");

    private final Books books;
    private final VatCodes vatCodes;
    private final LedgerAccounts accounts;
    private final Customers customers;
    private final Exports exports;
    private final ExportFiles files;
    private final Jobs jobs;
    private final IdSequence ids;
    private final DSLContext db;
    private final JsonMapper json;

    SalesBooks(
            Books books,
            VatCodes vatCodes,
            LedgerAccounts accounts,
            Customers customers,
            Exports exports,
            ExportFiles files,
            Jobs jobs,
            IdSequence ids,
            DSLContext db,
            JsonMapper json) {
        this.books = books;
        this.vatCodes = vatCodes;
        this.accounts = accounts;
        this.customers = customers;
        this.exports = exports;
        this.files = files;
        this.jobs = jobs;
        this.ids = ids;
        this.db = db;
        this.json = json;
    }

    public PartnerId partner() {
        return books.freshPartner().partner().id();
    }

    public CustomerId customer(PartnerId partner, String number) {
        return customer(partner, number, "NL", null);
    }

    public CustomerId customer(PartnerId partner, String number, String country, String vatNumber) {
        var details = """
                {"number": "%s", "name": "Klant %s", "vatNumber": %s,
                 "address": {"line1": "Dorpsstraat 1", "postcode": "1011 AB", "city": "Stad", "country": "%s"}}""".formatted(number, number, vatNumber == null ? "null" : '"' + vatNumber + '"', country);
        return customers
                .create(partner, json.readValue(details, CustomerDetails.class))
                .id();
    }

    /** Approved on 1 February 2027: hosting for 10.00 and 2.10 VAT, unless something else was sold. */
    public InvoiceId approved(PartnerId partner, CustomerId debtor, String number, Sale... sales) {
        return invoice(partner, debtor, InvoiceStatus.APPROVED, number, "2027-02-01", sales);
    }

    /** An approved credit note for hosting. */
    public InvoiceId creditNote(PartnerId partner, CustomerId debtor, String number) {
        return document(partner, debtor, InvoiceKind.CREDIT_NOTE, InvoiceStatus.APPROVED, number, "2027-02-01");
    }

    public InvoiceId invoice(
            PartnerId partner, CustomerId debtor, InvoiceStatus status, String number, String date, Sale... sales) {
        return document(partner, debtor, InvoiceKind.INVOICE, status, number, date, sales);
    }

    private InvoiceId document(
            PartnerId partner,
            CustomerId debtor,
            InvoiceKind kind,
            InvoiceStatus status,
            String number,
            String date,
            Sale... sales) {
        var sold = sales.length == 0 ? List.of(HOSTING) : List.of(sales);
        var id = new InvoiceId(ids.next());
        addHead(partner, id, kind, debtor, LocalDate.parse(date), sold);
        sold.forEach(sale -> addVat(partner, id, sale));
        if (status != InvoiceStatus.DRAFT) {
            number(partner, id, status, number).execute();
        }
        return id;
    }

    /** Many approved invoices for hosting, numbered from 2700001 on. */
    public List<InvoiceId> manyApproved(PartnerId partner, int count) {
        var debtor = customer(partner, "1000");
        var first = approved(partner, debtor, "2700001");
        var made = new ArrayList<InvoiceId>(List.of(first));
        var heads = new BulkInsert<>(db, INVOICE, columns(INVOICE));
        var vat = new BulkInsert<>(db, INVOICE_VAT, columns(INVOICE_VAT));
        var head = db.fetchSingle(INVOICE, INVOICE.PARTNER_ID.eq(partner), INVOICE.ID.eq(first));
        var share = db.fetchSingle(INVOICE_VAT, INVOICE_VAT.PARTNER_ID.eq(partner), INVOICE_VAT.INVOICE_ID.eq(first));
        head.setStatus(InvoiceStatus.DRAFT);
        head.setNumber(null);
        head.setDebtorName(null);
        head.setDebtorKind(null);
        var numbers = new ArrayList<Query>();
        for (var n = 2; n <= count; n++) {
            var id = new InvoiceId(ids.next());
            head.setId(id);
            share.setInvoiceId(id);
            heads.row(head);
            vat.row(share);
            numbers.add(number(partner, id, InvoiceStatus.APPROVED, Integer.toString(2700000 + n)));
            made.add(id);
        }
        heads.send();
        vat.send();
        db.batch(numbers).execute();
        return made;
    }

    private static <R extends Record> Columns<R> columns(Table<R> table) {
        var columns = new Columns<R>();
        for (var field : table.fields()) {
            if (!field.equals(INVOICE.SIGNED_TOTAL)) { // the database reckons it
                columns = with(columns, field);
            }
        }
        return columns;
    }

    private static <R extends Record, T> Columns<R> with(Columns<R> columns, Field<T> field) {
        return columns.with(field, row -> row.get(field));
    }

    /** What the document says of its debtor. */
    public void freeze(PartnerId partner, InvoiceId invoice, String country, String vatNumber) {
        db.insertInto(INVOICE_SNAPSHOT)
                .set(INVOICE_SNAPSHOT.PARTNER_ID, partner)
                .set(INVOICE_SNAPSHOT.INVOICE_ID, invoice)
                .set(
                        INVOICE_SNAPSHOT.CONTENT,
                        "{\"seller\": {\"address\": {\"country\": \"NL\"}}, \"debtor\": {\"address\": {\"country\": \"%s\"}, \"vatNumber\": \"%s\"}}"
                                .formatted(country, vatNumber))
                .execute();
    }

    /** Gives a VAT code its name in Twinfield. */
    public void map(PartnerId partner, String code, String accountingCode) {
        var found = vatCodes.get(partner, vatCodes.findByCode(partner, code).orElseThrow());
        var is = found.details();
        vatCodes.change(
                partner,
                found.id(),
                found.version(),
                new VatCodeDetails(
                        is.code(),
                        is.name(),
                        is.category(),
                        is.reverseCharge(),
                        null,
                        is.rates(),
                        is.clause(),
                        is.ledgerAccount(),
                        accountingCode));
    }

    public ExportState stateOf(PartnerId partner, InvoiceId invoice) {
        return db.select(INVOICE.EXPORT_STATE)
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.eq(invoice))
                .fetchSingle()
                .value1();
    }

    public int countExported(PartnerId partner) {
        return db.fetchCount(INVOICE, INVOICE.PARTNER_ID.eq(partner), INVOICE.EXPORT_STATE.eq(ExportState.PENDING));
    }

    /** Exports and waits for the end. */
    public ExportReport export(PartnerId partner, ExportRequest request) {
        return ended(partner, exports.start(partner, request));
    }

    public ExportReport ended(PartnerId partner, JobId export) {
        jobs.await(partner, export);
        var report = exports.get(partner, export);
        assertThat(report.error()).isNull();
        assertThat(report.status()).isIn(JobStatus.DONE, JobStatus.CANCELLED);
        return report;
    }

    public String file(PartnerId partner, JobId export) {
        try (var content = files.openTransactions(partner, export).content()) {
            return new String(content.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers of the invoices in an export's file, in their order there. */
    public List<String> numbers(PartnerId partner, JobId export) {
        return NUMBERS.matcher(file(partner, export))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private void addHead(
            PartnerId partner, InvoiceId id, InvoiceKind kind, CustomerId debtor, LocalDate date, List<Sale> sales) {
        var net = sum(sales.stream().map(Sale::base).toArray(String[]::new));
        var vat = sum(sales.stream().map(Sale::vat).toArray(String[]::new));
        db.insertInto(INVOICE)
                .set(INVOICE.PARTNER_ID, partner)
                .set(INVOICE.ID, id)
                .set(INVOICE.KIND, kind)
                .set(INVOICE.STATUS, InvoiceStatus.DRAFT)
                .set(INVOICE.INVOICE_DATE, date)
                .set(INVOICE.DUE_DATE, date.plusDays(14))
                .set(INVOICE.DEBTOR_ID, debtor)
                .set(INVOICE.CURRENCY, "EUR")
                .set(INVOICE.LOCALE, "nl-NL")
                .set(INVOICE.DELIVERY, Delivery.EMAIL)
                .set(INVOICE.GROUPING, Grouping.NONE)
                .set(INVOICE.PAYMENT_TERM_DAYS, 14)
                .set(INVOICE.PAYMENT_TERM_END_OF_MONTH, false)
                .set(INVOICE.NET, net)
                .set(INVOICE.VAT_TOTAL, vat)
                .set(INVOICE.TOTAL, net.add(vat))
                .set(INVOICE.LINE_COUNT, sales.size())
                .set(INVOICE.CHANGED_BY, "a test")
                .set(INVOICE.CREATED_AT, Instant.EPOCH)
                .execute();
    }

    /** What approval does: nothing can be added to it afterwards. */
    private Query number(PartnerId partner, InvoiceId id, InvoiceStatus status, String number) {
        return db.update(INVOICE)
                .set(INVOICE.STATUS, status)
                .set(INVOICE.NUMBER, number)
                .set(INVOICE.SENT_AT, status == InvoiceStatus.APPROVED ? null : Instant.EPOCH)
                .set(INVOICE.DEBTOR_NAME, "Klant")
                .set(INVOICE.DEBTOR_KIND, CustomerKind.BUSINESS)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.eq(id));
    }

    private void addVat(PartnerId partner, InvoiceId invoice, Sale sale) {
        var code = vatCodes.get(
                partner, vatCodes.findByCode(partner, sale.vatCode()).orElseThrow());
        db.insertInto(INVOICE_VAT)
                .set(INVOICE_VAT.PARTNER_ID, partner)
                .set(INVOICE_VAT.INVOICE_ID, invoice)
                .set(INVOICE_VAT.VAT_CODE_ID, code.id())
                .set(INVOICE_VAT.RATE, code.newestRate())
                .set(INVOICE_VAT.LEDGER_ACCOUNT_ID, accounts.use(partner, sale.account()))
                .set(INVOICE_VAT.CATEGORY, code.details().category())
                .set(INVOICE_VAT.BASE, new BigDecimal(sale.base()))
                .set(INVOICE_VAT.AMOUNT, new BigDecimal(sale.vat()))
                .execute();
    }

    private static BigDecimal sum(String... amounts) {
        return Arrays.stream(amounts).map(BigDecimal::new).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
