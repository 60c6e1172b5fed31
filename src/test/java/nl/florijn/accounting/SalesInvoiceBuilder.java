package nl.florijn.accounting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import nl.florijn.accounting.SalesInvoice.FrozenDebtor;
import nl.florijn.accounting.SalesInvoice.InBooks;
import nl.florijn.accounting.SalesInvoice.Share;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.money.ExchangeRate;
import nl.florijn.money.Money;
import nl.florijn.money.VatCategory;
import nl.florijn.platform.jobs.JobId;

/** Invoices for tests: {@code anInvoice().sold("8020", NL_HIGH, "100.00", "21.00")}. */
final class SalesInvoiceBuilder {

    /** A VAT code and what the books know of it. */
    record Code(String name, String accountingCode, VatCategory category, String account) {}

    static final Code NL_HIGH = new Code("NL-HIGH", "VH", VatCategory.S, "1530");
    static final Code NL_LOW = new Code("NL-LOW", "VL", VatCategory.S, "1531");
    static final Code NL_ZERO = new Code("NL-ZERO", "VN", VatCategory.Z, "1532");
    static final Code NL_REVERSE = new Code("NL-REVERSE", "VR", VatCategory.AE, "1532");
    static final Code EU_REVERSE = new Code("EU-REVERSE", "ICP", VatCategory.AE, "1532");
    static final Code EU_GOODS = new Code("EU-GOODS", "ICL", VatCategory.K, "1532");
    static final Code EXEMPT = new Code("EXEMPT", null, VatCategory.E, "1532");

    private final InvoiceKind kind;
    private InvoiceStatus status = InvoiceStatus.APPROVED;
    private String number = "2700001";
    private String currency = "EUR";
    private String debtorNumber = "1000";
    private JobId exportedWith;
    private FrozenDebtor frozenDebtor;
    private InBooks inBooks;
    private final List<Share> shares = new ArrayList<>();

    private SalesInvoiceBuilder(InvoiceKind kind) {
        this.kind = kind;
    }

    static SalesInvoiceBuilder anInvoice() {
        return new SalesInvoiceBuilder(InvoiceKind.INVOICE);
    }

    static SalesInvoiceBuilder aCreditNote() {
        return new SalesInvoiceBuilder(InvoiceKind.CREDIT_NOTE);
    }

    SalesInvoiceBuilder status(InvoiceStatus wanted) {
        status = wanted;
        number = wanted == InvoiceStatus.DRAFT ? null : number;
        return this;
    }

    SalesInvoiceBuilder number(String wanted) {
        number = wanted;
        return this;
    }

    SalesInvoiceBuilder currency(String wanted) {
        currency = wanted;
        return this;
    }

    /** What a unit of the books is worth in its currency, and what its VAT comes to in the books, in euros. */
    SalesInvoiceBuilder inEuros(String rate, String vatTotal) {
        var euro = Currency.getInstance("EUR");
        inBooks = new InBooks(ExchangeRate.of(rate), euro, Money.of(vatTotal, euro));
        return this;
    }

    SalesInvoiceBuilder debtor(String wanted) {
        debtorNumber = wanted;
        return this;
    }

    SalesInvoiceBuilder exportedWith(JobId export) {
        exportedWith = export;
        return this;
    }

    /** The debtor as printed, seen from a partner in the Netherlands. */
    SalesInvoiceBuilder establishedIn(String country, String vatNumber) {
        frozenDebtor = new FrozenDebtor(country, vatNumber, !country.equals("NL"));
        return this;
    }

    SalesInvoiceBuilder sold(String account, Code code, String base, String vat) {
        shares.add(new Share(
                code.name(),
                code.accountingCode(),
                code.category(),
                account,
                code.account(),
                new BigDecimal(base),
                new BigDecimal(vat)));
        return this;
    }

    SalesInvoice build() {
        var total = shares.stream()
                .map(share -> share.base().add(share.amount()))
                .reduce(BigDecimal::add)
                .orElse(BigDecimal.ZERO);
        return new SalesInvoice(
                new InvoiceId(1),
                kind,
                status,
                number,
                null,
                LocalDate.of(2027, 2, 1),
                LocalDate.of(2027, 2, 15),
                currency,
                debtorNumber,
                exportedWith,
                frozenDebtor,
                total,
                inBooks,
                shares);
    }
}
