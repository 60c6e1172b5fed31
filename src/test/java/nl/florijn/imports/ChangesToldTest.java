package nl.florijn.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.csv.CellChange;
import nl.florijn.platform.csv.RowChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An import, tried or not, tells what it makes and changes, each with what was and what is. */
@FlorijnTest
class ChangesToldTest {

    private static final String PRODUCTS = """
            reference,code,name,kind,interval,currency,unitPrice,vatCode
            P1,HOST,Hosting,RECURRING,P1M,EUR,9.95,NL-HIGH
            """;
    private static final String CUSTOMERS = """
            reference,number,name,kind,line1,postcode,city,country,email,discountPercent
            C1,1001,Bakkerij,BUSINESS,Weg 1,1011 AB,Stad,NL,a@b.example,
            C2,1002,Slagerij,BUSINESS,Weg 2,1011 AB,Stad,NL,,5
            """;
    private static final String SUBSCRIPTIONS = """
            reference,customer,product,description,quantity,interval,start
            S1,C1,P1,bakkerij.example,1,P1M,2026-12-01
            """;

    @Autowired
    private Books books;

    @Autowired
    private ImportTrials trials;

    private PartnerId partner;

    @BeforeEach
    void booksOfBefore() {
        partner = books.freshPartner().partner().id();
        var report = taken(PRODUCTS, CUSTOMERS, SUBSCRIPTIONS, false);
        assertThat(report.errors()).isEmpty();
        assertThat(report.changed())
                .extracting(RowChange::file, RowChange::row, RowChange::reference, RowChange::created)
                .containsExactly(
                        tuple("products", 2, "P1", true),
                        tuple("customers", 2, "C1", true),
                        tuple("customers", 3, "C2", true),
                        tuple("subscriptions", 2, "S1", true));
    }

    @Test
    void eachValueThatChangesIsToldAsItWasAndIs() {
        var products = PRODUCTS.replace("9.95", "12.50");
        var customers = CUSTOMERS
                .replace("Bakkerij,", "Bakkerij Öz,")
                .replace("a@b.example", "")
                .replace(",,5", ",,7.5");
        var subscriptions = SUBSCRIPTIONS.replace(",1,P1M", ",3,P1M");
        for (var dryRun : List.of(true, false)) {
            assertThat(taken(products, customers, subscriptions, dryRun).changed())
                    .as("tried: %s", dryRun)
                    .containsExactly(
                            changed("products", 2, "P1", new CellChange("unitPrice", "9.95", "12.5")),
                            changed(
                                    "customers",
                                    2,
                                    "C1",
                                    new CellChange("name", "Bakkerij", "Bakkerij Öz"),
                                    new CellChange("email", "a@b.example", null)),
                            changed("customers", 3, "C2", new CellChange("discountPercent", "5", "7.5")),
                            changed("subscriptions", 2, "S1", new CellChange("quantity", "1", "3")));
        }
        assertThat(taken(products, customers, subscriptions, false).changed()).isEmpty();
    }

    @Test
    void aCodeIsToldAsItWasToo() {
        var products = PRODUCTS.replace("vatCode", "vatCode,ledgerAccount").replace("NL-HIGH", "NL-HIGH,8010");
        assertThat(taken(products, CUSTOMERS, SUBSCRIPTIONS, false).changed())
                .containsExactly(changed("products", 2, "P1", new CellChange("ledgerAccount", null, "8010")));

        products = products.replace("NL-HIGH,8010", "NL-LOW,8020");
        assertThat(taken(products, CUSTOMERS, SUBSCRIPTIONS, true).changed())
                .containsExactly(changed(
                        "products",
                        2,
                        "P1",
                        new CellChange("vatCode", "NL-HIGH", "NL-LOW"),
                        new CellChange("ledgerAccount", "8010", "8020")));
    }

    @Test
    void whoHadASubscriptionAndOfWhatIsToldAsItWasToo() {
        var products = PRODUCTS + PRODUCTS.lines().toList().getLast().replace("P1,HOST", "P2,VPS") + "\n";
        assertThat(taken(products, CUSTOMERS, SUBSCRIPTIONS.replace("C1,P1", "C2,P2"), false)
                        .changed())
                .contains(changed(
                        "subscriptions",
                        2,
                        "S1",
                        new CellChange("customer", "C1", "C2"),
                        new CellChange("product", "P1", "P2")));
    }

    @Test
    void nothingIsToldToChangeWhereAnythingIsWrong() {
        var report = taken(PRODUCTS.replace("9.95", "nine"), CUSTOMERS.replace("Bakkerij", "X"), SUBSCRIPTIONS, true);
        assertThat(report.errorCount()).isPositive();
        assertThat(report.changed()).isEmpty();
    }

    private static RowChange changed(String file, int row, String reference, CellChange... cells) {
        return new RowChange(file, row, reference, false, List.of(cells));
    }

    private ImportReport taken(String products, String customers, String subscriptions, boolean dryRun) {
        Map<ImportFile, InputStream> files = new EnumMap<>(ImportFile.class);
        files.put(ImportFile.PRODUCTS, bytes(products));
        files.put(ImportFile.CUSTOMERS, bytes(customers));
        files.put(ImportFile.SUBSCRIPTIONS, bytes(subscriptions));
        return trials.bytes(partner, files, dryRun);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
