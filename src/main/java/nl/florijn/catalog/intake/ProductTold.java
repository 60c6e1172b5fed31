package nl.florijn.catalog.intake;

import java.util.List;
import nl.florijn.platform.csv.Told;

/** What an import tells of a product that it changed, its prices aside. */
final class ProductTold {

    static final List<Told<ProductEntry>> ALL = List.of(
            new Told<>(ProductColumns.CODE, ProductEntry::code),
            new Told<>(ProductColumns.NAME, ProductEntry::name),
            new Told<>(ProductColumns.GROUP, ProductEntry::group),
            new Told<>(ProductColumns.KIND, ProductEntry::kind),
            new Told<>(ProductColumns.VAT_CODE, ProductEntry::vatCode),
            new Told<>(ProductColumns.LEDGER_ACCOUNT, ProductEntry::ledgerAccount));

    private ProductTold() {}
}
