package nl.florijn.catalog.intake;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.catalog.accounts.LedgerAccounts;
import nl.florijn.catalog.vat.VatCodes;
import nl.florijn.partners.Partners;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.csv.Column;
import nl.florijn.platform.csv.CsvFile;
import nl.florijn.platform.csv.References;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** Takes in a file of products: found by reference, new ones made, changed ones changed. */
@Service
public class ProductImport {

    public static final List<Column<?>> COLUMNS = ProductColumns.ALL;

    private final JooqProductImportRepository repository;
    private final VatCodes vatCodes;
    private final LedgerAccounts accounts;
    private final Partners partners;
    private final IdSequence ids;

    ProductImport(
            JooqProductImportRepository repository,
            VatCodes vatCodes,
            LedgerAccounts accounts,
            Partners partners,
            IdSequence ids) {
        this.repository = repository;
        this.vatCodes = vatCodes;
        this.accounts = accounts;
        this.partners = partners;
        this.ids = ids;
    }

    /** The products of the books, for rows of other files to refer to. */
    @Requires(Right.FLORIJN)
    public References<PricedProduct> known(PartnerId partner) {
        return new References<>(
                "product",
                references -> repository.byReference(partner, references, partners.today(partner)).entrySet().stream()
                        .collect(toMap(
                                Map.Entry::getKey, entry -> entry.getValue().toCore())));
    }

    /** Writes what is new or changed; products of the file can be referred to from now on. Writes only while all is clean. */
    @Requires(Right.FLORIJN)
    public void take(PartnerId partner, CsvFile file, References<PricedProduct> known) {
        var intake = new ProductIntake(
                partner, file, repository, vatCodes.idsByCode(partner), accounts, ids, partners.today(partner));
        if (!file.read(ProductColumns.ALL, intake::take)) {
            known.incomplete();
        }
        intake.tell(known);
    }
}
