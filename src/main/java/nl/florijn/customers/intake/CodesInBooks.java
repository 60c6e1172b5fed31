package nl.florijn.customers.intake;

import java.util.Map;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.catalog.vat.VatCodeId;
import nl.florijn.documents.layouts.LayoutId;
import nl.florijn.platform.csv.Column;
import nl.florijn.platform.csv.CsvRow;
import nl.florijn.platform.csv.Told;
import org.jspecify.annotations.Nullable;

/** What rows of customers can name by its code. */
record CodesInBooks(
        Map<String, VatCodeId> vatCodes, Map<String, PriceListId> priceLists, Map<String, LayoutId> layouts) {

    void check(CsvRow row) {
        check(row, CustomerColumns.VAT_CODE, vatCodes, "UNKNOWN_VAT_CODE", "VAT code");
        check(row, CustomerColumns.PRICE_LIST, priceLists, "UNKNOWN_PRICE_LIST", "price list");
        check(row, CustomerColumns.LAYOUT, layouts, "UNKNOWN_LAYOUT", "layout");
    }

    private static void check(CsvRow row, Column<String> column, Map<String, ?> known, String code, String what) {
        var named = row.find(column);
        if (named != null && !known.containsKey(named)) {
            row.fault(column, code, "There is no " + what + " '" + named + "'.");
        }
    }

    /** What something is called; null when it is nothing of these. */
    @Nullable
    String code(Object id) {
        return switch (id) {
            case VatCodeId vatCode -> Told.codeOf(vatCode, vatCodes);
            case PriceListId priceList -> Told.codeOf(priceList, priceLists);
            case LayoutId layout -> Told.codeOf(layout, layouts);
            default -> null;
        };
    }

    /** Of a sound row; null: none. */
    @Nullable
    VatCodeId vatCode(CsvRow row, @Nullable CustomerEntry old) {
        return named(row, CustomerColumns.VAT_CODE, vatCodes, old == null ? null : old.vatCode());
    }

    /** Of a sound row; null: none. */
    @Nullable
    PriceListId priceList(CsvRow row, @Nullable CustomerEntry old) {
        return named(row, CustomerColumns.PRICE_LIST, priceLists, old == null ? null : old.priceList());
    }

    /** Of a sound row; null: none. */
    @Nullable
    LayoutId layout(CsvRow row, @Nullable CustomerEntry old) {
        return named(row, CustomerColumns.LAYOUT, layouts, old == null ? null : old.layout());
    }

    private static <I> @Nullable I named(CsvRow row, Column<String> column, Map<String, I> ids, @Nullable I before) {
        if (!row.has(column)) {
            return before;
        }
        var code = row.find(column);
        return code == null ? null : ids.get(code);
    }
}
