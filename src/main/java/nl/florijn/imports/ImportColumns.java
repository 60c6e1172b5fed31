package nl.florijn.imports;

import java.util.List;
import nl.florijn.catalog.intake.ProductImport;
import nl.florijn.customers.intake.CustomerImport;
import nl.florijn.platform.csv.Column;
import nl.florijn.subscriptions.intake.SubscriptionImport;

/** The columns that files can have. */
public final class ImportColumns {

    private ImportColumns() {}

    /** In the order in which they are told. */
    public static List<Column<?>> of(ImportFile file) {
        return switch (file) {
            case PRODUCTS -> ProductImport.COLUMNS;
            case CUSTOMERS -> CustomerImport.COLUMNS;
            case SUBSCRIPTIONS -> SubscriptionImport.COLUMNS;
        };
    }
}
