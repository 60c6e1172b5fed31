package nl.florijn.invoicing.drafts;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.florijn.billing.pricing.TaxCode;
import nl.florijn.catalog.accounts.LedgerAccountId;
import nl.florijn.catalog.vat.Taxes;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.InvoiceVat;
import nl.florijn.invoicing.LineId;
import nl.florijn.invoicing.facts.JooqMasterCodes;
import nl.florijn.money.LineTax;
import nl.florijn.money.VatShare;
import nl.florijn.money.VatTotals;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Component;

/** Lines and VAT of drafts that are being typed, as they would be read back after saving. */
@Component
class AssembledLines {

    private static final LineId NONE_YET = new LineId(0);
    private static final Comparator<InvoiceVat> AS_READ_BACK = Comparator.comparing(
                    (InvoiceVat vat) -> vat.category().name())
            .thenComparing(InvoiceVat::rate, Comparator.reverseOrder())
            .thenComparing(InvoiceVat::code);

    private final Taxes taxes;
    private final JooqMasterCodes codes;

    AssembledLines(Taxes taxes, JooqMasterCodes codes) {
        this.taxes = taxes;
        this.codes = codes;
    }

    /** Those that are typed, and those that follow from them. */
    List<InvoiceLine> of(PartnerId partner, Invoice draft, Reckoned reckoned) {
        var all = Stream.concat(
                        reckoned.lines().stream(),
                        reckoned.charges().lines().stream().map(EditedLine::onTop))
                .toList();
        var names = names(partner, all.stream().map(EditedLine::tax).toList());
        return all.stream()
                .map(line -> line(
                        Objects.requireNonNullElseGet(line.before(), () -> blank(draft, line)),
                        line,
                        draft.unit(),
                        names))
                .toList();
    }

    /** VAT per code and rate. */
    List<InvoiceVat> vat(PartnerId partner, VatTotals totals) {
        var names = names(partner, List.of());
        Map<VatOfCode, InvoiceVat> vat = new LinkedHashMap<>();
        for (var share : totals.shares()) {
            vat.merge(VatOfCode.of(share), vat(share, names), AssembledLines::sum);
        }
        return vat.values().stream().sorted(AS_READ_BACK).toList();
    }

    private record VatOfCode(long code, LineTax withoutAccount) {

        static VatOfCode of(VatShare share) {
            var tax = share.tax();
            return new VatOfCode(tax.vatCodeId(), new LineTax(tax.vatCodeId(), tax.category(), tax.rate(), 0));
        }
    }

    private static InvoiceVat vat(VatShare share, Names names) {
        var tax = share.tax();
        return new InvoiceVat(
                names.vatCode(tax),
                tax.category(),
                plain(tax.rate().toDecimal()),
                share.taxable().toDecimal(),
                share.amount().toDecimal());
    }

    private static InvoiceVat sum(InvoiceVat one, InvoiceVat other) {
        return new InvoiceVat(
                one.code(),
                one.category(),
                one.rate(),
                one.base().add(other.base()),
                one.amount().add(other.amount()));
    }

    /** What codes and accounts are called now. */
    private record Names(Map<Long, TaxCode> vatCodes, Map<LedgerAccountId, String> accounts) {

        String vatCode(LineTax tax) {
            return Objects.requireNonNull(vatCodes.get(tax.vatCodeId())).code();
        }

        String account(LineTax tax) {
            return Objects.requireNonNull(accounts.get(new LedgerAccountId(tax.ledgerAccountId())));
        }
    }

    private Names names(PartnerId partner, List<LineTax> used) {
        var accounts = used.stream()
                .map(tax -> new LedgerAccountId(tax.ledgerAccountId()))
                .distinct()
                .toList();
        return new Names(taxes.rules(partner).vatCodes(), codes.ledgerAccounts(partner, accounts));
    }

    private static InvoiceLine line(InvoiceLine before, EditedLine line, Currency unit, Names names) {
        return new InvoiceLine(
                before.id(),
                line.kind(),
                before.customerId(),
                before.customerName(),
                before.subscriptionId(),
                before.chargeId(),
                null,
                before.productId(),
                line.description(),
                line.group(),
                before.from(),
                before.until(),
                before.fraction(),
                before.interval(),
                plain(line.quantity().toDecimal()),
                DecimalForm.price(line.unitPrice().toDecimal(), unit),
                plain(line.discount().toDecimal()),
                line.net().toDecimal(),
                names.vatCode(line.tax()),
                line.tax().category(),
                plain(line.tax().rate().toDecimal()),
                names.account(line.tax()),
                line.origin(),
                before.reason());
    }

    /** A line that was not there: the debtor's own. */
    private static InvoiceLine blank(Invoice draft, EditedLine line) {
        var tax = line.tax();
        return new InvoiceLine(
                NONE_YET,
                line.kind(),
                draft.customerId(),
                draft.debtor().name(),
                null,
                null,
                null,
                line.productId(),
                "",
                null,
                null,
                null,
                null,
                null,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                "",
                tax.category(),
                BigDecimal.ZERO,
                "",
                null,
                null);
    }

    private static BigDecimal plain(BigDecimal number) {
        return Objects.requireNonNull(DecimalForm.plain(number));
    }
}
