package nl.florijn.customers.intake;

import static nl.florijn.platform.csv.Column.optional;
import static nl.florijn.platform.csv.Column.required;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.florijn.banking.Iban;
import nl.florijn.banking.VatNumber;
import nl.florijn.billing.periods.Interval;
import nl.florijn.customers.CustomerKind;
import nl.florijn.partners.settings.BillingSetting;
import nl.florijn.partners.settings.Delivery;
import nl.florijn.partners.settings.InvoiceMonths;
import nl.florijn.platform.csv.Cell;
import nl.florijn.platform.csv.Cells;
import nl.florijn.platform.csv.Column;

/** The columns of the file of customers. */
final class CustomerColumns {

    static final Column<String> REFERENCE = required("reference", Cells.key(64));

    /** Empty: given by Florijn. */
    static final Column<String> NUMBER = optional("number", Cells.key(20));

    static final Column<String> NAME = required("name", Cells.text(200));
    static final Column<CustomerKind> KIND = required("kind", Cells.oneOf(CustomerKind.class));
    static final Column<String> VAT_NUMBER = optional("vatNumber", vatNumber());
    static final Column<String> CHAMBER_OF_COMMERCE = optional("chamberOfCommerce", Cells.text(20));
    static final Column<String> CONTACT_NAME = optional("contactName", Cells.text(200));
    static final Column<String> EMAIL = optional("email", Cells.email());
    static final Column<String> PHONE = optional("phone", Cells.text(50));
    static final Column<String> LINE1 = required("line1", Cells.text(200));
    static final Column<String> POSTCODE = required("postcode", Cells.text(20));
    static final Column<String> CITY = required("city", Cells.text(100));
    static final Column<String> COUNTRY = required("country", Cells.country());

    /** Empty: that of the partner. */
    static final Column<String> CURRENCY = optional("currency", Cells.currency());

    static final Column<String> VAT_CODE = optional("vatCode", Cells.key(30));

    /** Code of a list that is there already. */
    static final Column<String> PRICE_LIST = optional("priceList", Cells.key(30));

    static final Column<String> IBAN = optional("iban", iban());
    static final Column<BigDecimal> DISCOUNT_PERCENT = optional("discountPercent", Cells.percent());

    /** Reference of the customer that pays. */
    static final Column<String> INVOICE_DEBTOR = optional("invoiceDebtor", Cells.key(64));

    /** Code of a layout that is there already. */
    static final Column<String> LAYOUT = optional("layout", Cells.key(30));

    static final Column<BigDecimal> CREDIT_LIMIT = optional("creditLimit", Cells.amount(13, 2));

    /** How many of each document are printed; empty: one. */
    static final Column<Integer> PRINT_COPIES = optional("printCopies", Cells.wholeNumber(1, 9));

    /** The settings that a file may have (R2), each under the name that the interface has for it. */
    static final Map<BillingSetting, Column<?>> SETTINGS = settings(Map.of(
            BillingSetting.INVOICE_INTERVAL, invoiceInterval(),
            BillingSetting.INVOICE_MONTH, Cells.wholeNumber(1, 12),
            BillingSetting.PAYMENT_TERM_DAYS, Cells.wholeNumber(0, 365),
            BillingSetting.DELIVERY, Cells.oneOf(Delivery.class),
            BillingSetting.LOCALE, Cells.locale()));

    private static final List<Column<?>> OTHERS = List.of(
            REFERENCE,
            NUMBER,
            NAME,
            KIND,
            VAT_NUMBER,
            CHAMBER_OF_COMMERCE,
            CONTACT_NAME,
            EMAIL,
            PHONE,
            LINE1,
            POSTCODE,
            CITY,
            COUNTRY,
            CURRENCY,
            VAT_CODE,
            PRICE_LIST,
            IBAN,
            DISCOUNT_PERCENT,
            INVOICE_DEBTOR,
            LAYOUT,
            CREDIT_LIMIT,
            PRINT_COPIES);

    static final List<Column<?>> ALL =
            Stream.concat(OTHERS.stream(), SETTINGS.values().stream()).toList();

    private CustomerColumns() {}

    private static Cell<String> vatNumber() {
        return (text, check, column) -> {
            var compact = VatNumber.compact(text);
            check.vatNumber(column, compact);
            return compact;
        };
    }

    private static Cell<String> iban() {
        return (text, check, column) -> {
            var compact = Iban.compact(text);
            check.iban(column, compact);
            return compact;
        };
    }

    private static Map<BillingSetting, Column<?>> settings(Map<BillingSetting, Cell<?>> cells) {
        var columns = new EnumMap<BillingSetting, Column<?>>(BillingSetting.class);
        cells.forEach((setting, cell) -> columns.put(setting, optional(setting.field(), cell)));
        return columns;
    }

    /** A year is the same as twelve months. */
    private static Cell<Interval> invoiceInterval() {
        return Cells.interval().under((interval, check, column) -> {
            var months = InvoiceMonths.of(interval).orElse(null);
            check.require(
                    months != null,
                    column,
                    "INTERVAL_NOT_OFFERED",
                    "Invoices come every 1, 2, 3, 6 or 12 months: P1M, P2M, P3M, P6M or P1Y.");
            return InvoiceMonths.fromColumn(months);
        });
    }
}
