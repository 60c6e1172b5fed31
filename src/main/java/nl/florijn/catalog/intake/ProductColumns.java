package nl.florijn.catalog.intake;

import static nl.florijn.platform.csv.Column.optional;
import static nl.florijn.platform.csv.Column.required;

import java.math.BigDecimal;
import java.util.List;
import nl.florijn.billing.periods.Interval;
import nl.florijn.catalog.ProductKind;
import nl.florijn.platform.csv.Cells;
import nl.florijn.platform.csv.Column;

/** The columns of the file of products: one row for each product and interval. */
final class ProductColumns {

    static final Column<String> REFERENCE = required("reference", Cells.key(64));
    static final Column<String> CODE = required("code", Cells.key(64));
    static final Column<String> NAME = required("name", Cells.text(200));
    static final Column<String> GROUP = optional("group", Cells.key(100));
    static final Column<ProductKind> KIND = required("kind", Cells.oneOf(ProductKind.class));

    /** Empty: the price for once. */
    static final Column<Interval> INTERVAL = optional("interval", Cells.interval());

    static final Column<String> CURRENCY = required("currency", Cells.currency());
    static final Column<BigDecimal> UNIT_PRICE = required("unitPrice", Cells.price(13));
    static final Column<String> VAT_CODE = required("vatCode", Cells.key(30));
    static final Column<String> LEDGER_ACCOUNT = optional("ledgerAccount", Cells.key(20));

    static final List<Column<?>> ALL =
            List.of(REFERENCE, CODE, NAME, GROUP, KIND, INTERVAL, CURRENCY, UNIT_PRICE, VAT_CODE, LEDGER_ACCOUNT);

    /** What all rows of a product must agree on. */
    static final List<Column<?>> OF_THE_PRODUCT = List.of(CODE, NAME, GROUP, KIND, VAT_CODE, LEDGER_ACCOUNT);

    private ProductColumns() {}
}
