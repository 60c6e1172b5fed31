package nl.florijn.imports;

import static florijn.db.Tables.BROUGHT_OVER;
import static florijn.db.Tables.CONTACT;
import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.PRODUCT_PRICE;
import static florijn.db.Tables.SUBSCRIPTION;
import static florijn.db.Tables.SUBSCRIPTION_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.owed.SubscriptionState;
import nl.florijn.billing.periods.Interval;
import nl.florijn.catalog.ProductFilter;
import nl.florijn.catalog.Products;
import nl.florijn.catalog.prices.PriceListDetails;
import nl.florijn.catalog.prices.PriceListEntries;
import nl.florijn.catalog.prices.PriceListEntryDetails;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.documents.layouts.LayoutDetails;
import nl.florijn.documents.layouts.Layouts;
import nl.florijn.documents.layouts.ThemeName;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.csv.CsvFault;
import nl.florijn.platform.csv.RowCounts;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.subscriptions.intake.ChangedTerms;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Rows are found by reference: what changed follows the file, but for the terms of what is billed (R3, R7). */
@FlorijnTest
class ReimportTest {

    private static final String PRODUCTS = """
            reference,code,name,kind,interval,currency,unitPrice,vatCode
            HOST,HOST,Hosting,RECURRING,P1M,EUR,10.00,NL-HIGH
            """;
    private static final String CUSTOMERS = """
            reference,number,name,kind,line1,postcode,city,country,phone,contactName,invoiceDebtor
            HEAD,,Head office,BUSINESS,Singel 1,1000 AA,Delft,NL,015 1,An,
            BRANCH,20000,Branch,BUSINESS,Singel 2,1000 AA,Delft,NL,015 2,,HEAD
            """;
    private static final String HEAD_WITH_LIST = """
            reference,name,kind,line1,postcode,city,country,priceList
            HEAD,Head office,BUSINESS,Singel 1,1000 AA,Delft,NL,%s
            """;
    private static final String SUBSCRIPTIONS = """
            reference,customer,product,description,quantity,interval,start,end,billedUntil
            BILLED,HEAD,HOST,billed.example,1,P1M,2026-01-01,,2026-12-01
            NEW,BRANCH,HOST,new.example,1,P1M,2026-12-01,,
            """;

    @Autowired
    private Books books;

    @Autowired
    private ImportTrials trials;

    @Autowired
    private PriceLists lists;

    @Autowired
    private PriceListEntries entries;

    @Autowired
    private Layouts layouts;

    @Autowired
    private Products products;

    @Autowired
    private DSLContext db;

    private PartnerId partner;

    @BeforeEach
    void booksCameIn() {
        partner = books.freshPartner().partner().id();
        var report = trials.texts(
                partner,
                Map.of(
                        ImportFile.PRODUCTS, PRODUCTS,
                        ImportFile.CUSTOMERS, CUSTOMERS,
                        ImportFile.SUBSCRIPTIONS, SUBSCRIPTIONS));
        assertThat(report.errors()).isEmpty();
    }

    @Test
    void aNumberThatIsLeftOutFollowsTheHighestOfTheFile() {
        assertThat(customer("HEAD", CUSTOMER.NUMBER)).isEqualTo("20001");
    }

    @Test
    void R02_whoPaysMayStandAboveOrBelow() {
        assertThat(customer("BRANCH", CUSTOMER.INVOICE_DEBTOR_ID)).isEqualTo(customer("HEAD", CUSTOMER.ID));
        assertThat(customer("BRANCH", CUSTOMER.VERSION)).isEqualTo(1);
    }

    @Test
    void R15_aSubscriptionMayHaveThePriceOfItsCustomersList() {
        var list = lists.create(partner, new PriceListDetails("GOLD", "")).id();
        var product = products.list(partner, ProductFilter.ALL, PageRequest.FIRST)
                .items()
                .getFirst();
        entries.create(
                partner,
                list,
                new PriceListEntryDetails(
                        product.id(),
                        null,
                        BigDecimal.ZERO,
                        null,
                        null,
                        Interval.parse("P1Y"),
                        null,
                        new BigDecimal("96"),
                        null,
                        null));
        again(ImportFile.CUSTOMERS, HEAD_WITH_LIST.formatted("GOLD"));

        var report = again(ImportFile.SUBSCRIPTIONS, """
                reference,customer,product,description,quantity,interval,start,end,billedUntil
                YEAR,HEAD,HOST,year.example,1,P1Y,2026-01-01,,2027-01-01
                """);

        assertThat(report.errors()).isEmpty();
        assertThat(db.select(BROUGHT_OVER.UNIT_PRICE)
                        .from(BROUGHT_OVER)
                        .where(BROUGHT_OVER.PARTNER_ID.eq(partner))
                        .and(BROUGHT_OVER.UNIT_PRICE.ne(BigDecimal.TEN))
                        .fetchSingle()
                        .value1())
                .isEqualByComparingTo("96");
        assertThat(again(ImportFile.SUBSCRIPTIONS, """
                        reference,customer,product,description,quantity,interval,start,end,billedUntil
                        OTHER,BRANCH,HOST,year.example,1,P1Y,2026-01-01,,2027-01-01
                        """).errors())
                .as("the branch has no list")
                .hasSize(1);
    }

    @Test
    void R15_thePriceListFollowsTheColumnWhenThereIsOne() {
        var list = lists.create(partner, new PriceListDetails("GOLD", "")).id();

        again(ImportFile.CUSTOMERS, HEAD_WITH_LIST.formatted("GOLD"));
        assertThat(customer("HEAD", CUSTOMER.PRICE_LIST_ID)).isEqualTo(list);
        again(ImportFile.CUSTOMERS, CUSTOMERS.replace("015 1", "015 8"));
        assertThat(customer("HEAD", CUSTOMER.PRICE_LIST_ID))
                .as("no such column")
                .isEqualTo(list);
        again(ImportFile.CUSTOMERS, HEAD_WITH_LIST.formatted(""));
        assertThat(customer("HEAD", CUSTOMER.PRICE_LIST_ID)).as("empty").isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CUSTOMERS     | customer     | reference,name,kind,line1,postcode,city,country,layout | HEAD,Head office,BUSINESS,Singel 1,1000 AA,Delft,NL,
                    SUBSCRIPTIONS | subscription | reference,customer,product,description,quantity,interval,start,layout | NEW,BRANCH,HOST,new.example,1,P1M,2026-12-01,
                    """)
    void R02_theLayoutFollowsTheColumnWhenThereIsOne(ImportFile file, String table, String columns, String row) {
        layouts.create(partner, new LayoutDetails("BLUE", "", ThemeName.HELDER, "#0000cc", null, null));
        var laidOut = "SELECT COUNT(*) FROM %s WHERE partner_id = ? AND layout_id IS NOT NULL".formatted(table);

        assertThat(again(file, columns + "\n" + row + "PINK\n").errors())
                .extracting(fault -> fault.column() + " " + fault.code())
                .containsExactly("layout UNKNOWN_LAYOUT");
        again(file, columns + "\n" + row + "BLUE\n");
        assertThat(count(laidOut)).isEqualTo(1);
        again(file, columns.replace(",layout", "") + "\n" + row.substring(0, row.length() - 1) + "\n");
        assertThat(count(laidOut)).as("no such column").isEqualTo(1);
        again(file, columns + "\n" + row + "\n");
        assertThat(count(laidOut)).as("empty").isZero();
    }

    private int count(String sql) {
        return db.fetchSingle(sql, partner.value()).get(0, Integer.class);
    }

    @Test
    void changedFieldsFollowTheFile() {
        var report = again(ImportFile.CUSTOMERS, CUSTOMERS.replace("015 1,An", "015 9,Bo"));

        assertThat(report.files()).containsEntry(ImportFile.CUSTOMERS, new RowCounts(0, 1, 1));
        assertThat(customer("HEAD", CUSTOMER.PHONE)).isEqualTo("015 9");
        assertThat(customer("HEAD", CUSTOMER.NUMBER)).isEqualTo("20001");
        assertThat(customer("HEAD", CUSTOMER.VERSION)).isEqualTo(2);
        assertThat(db.select(CONTACT.NAME)
                        .from(CONTACT)
                        .where(CONTACT.PARTNER_ID.eq(partner))
                        .fetchSingle()
                        .value1())
                .isEqualTo("Bo");
    }

    @Test
    void aColumnThatIsNotThereLeavesTheBooksAsTheyAre() {
        var report = again(ImportFile.CUSTOMERS, """
                reference,name,kind,line1,postcode,city,country
                BRANCH,Branch,BUSINESS,Singel 2,1000 AA,Delft,NL
                """);

        assertThat(report.files()).containsEntry(ImportFile.CUSTOMERS, new RowCounts(0, 0, 1));
        assertThat(customer("BRANCH", CUSTOMER.PHONE)).isEqualTo("015 2");
        assertThat(customer("BRANCH", CUSTOMER.INVOICE_DEBTOR_ID)).isNotNull();
    }

    @Test
    void whoPaysCanChangeButNobodyPaysForAPayer() {
        assertThat(again(ImportFile.CUSTOMERS, CUSTOMERS.replace(",HEAD\n", ",\n"))
                        .updated())
                .isEqualTo(1);
        assertThat(customer("BRANCH", CUSTOMER.INVOICE_DEBTOR_ID)).isNull();

        again(ImportFile.CUSTOMERS, CUSTOMERS);
        var report = again(ImportFile.CUSTOMERS, """
                reference,name,kind,line1,postcode,city,country,invoiceDebtor
                HEAD,Head office,BUSINESS,Singel 1,1000 AA,Delft,NL,THIRD
                THIRD,Third,BUSINESS,Singel 3,1000 AA,Delft,NL,
                """);
        assertThat(report.errors())
                .extracting(fault -> fault.row() + " " + fault.code())
                .containsExactly("2 IS_DEBTOR");
    }

    @Test
    void aNewPriceIsWrittenAndAnotherIntervalIsAdded() {
        var report = again(
                ImportFile.PRODUCTS,
                PRODUCTS.replace("10.00", "11.00") + "HOST,HOST,Hosting,RECURRING,P1Y,EUR,110.00,NL-HIGH\n");

        assertThat(report.files()).containsEntry(ImportFile.PRODUCTS, new RowCounts(1, 1, 0));
        assertThat(db.select(PRODUCT_PRICE.UNIT_PRICE)
                        .from(PRODUCT_PRICE)
                        .where(PRODUCT_PRICE.PARTNER_ID.eq(partner))
                        .orderBy(PRODUCT_PRICE.UNIT_PRICE)
                        .fetch(PRODUCT_PRICE.UNIT_PRICE))
                .extracting(price -> price.stripTrailingZeros().toPlainString())
                .containsExactly("11", "110");
    }

    @Test
    void R03_theTermsOfWhatIsBilledStay() {
        var report = again(
                ImportFile.SUBSCRIPTIONS,
                SUBSCRIPTIONS
                        .replace("billed.example,1", "renamed.example,5")
                        .replace("new.example,1", "new.example,5"));

        assertThat(report.files()).containsEntry(ImportFile.SUBSCRIPTIONS, new RowCounts(0, 2, 0));
        assertThat(report.keptTerms()).isEqualTo(1);
        assertThat(told(report)).containsExactly("subscriptions 2 quantity TERMS_KEPT");
        assertThat(report.kept().getFirst().message())
                .contains("'quantity' stays 1")
                .endsWith(".");
        assertThat(subscription("BILLED", SUBSCRIPTION.DESCRIPTION)).isEqualTo("renamed.example");
        assertThat(subscription("BILLED", SUBSCRIPTION.QUANTITY)).isEqualByComparingTo("1");
        assertThat(subscription("BILLED", SUBSCRIPTION.BILLED_UNTIL)).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(subscription("NEW", SUBSCRIPTION.QUANTITY)).isEqualByComparingTo("5");
    }

    @Test
    void R03_aProductThatStaysIsNamedAsFilesNameIt() {
        again(ImportFile.PRODUCTS, PRODUCTS + "VPS,VPS,Server,RECURRING,P1M,EUR,20.00,NL-HIGH\n");

        var report = again(ImportFile.SUBSCRIPTIONS, SUBSCRIPTIONS.replace("HEAD,HOST", "HEAD,VPS"));

        assertThat(report.kept())
                .extracting(kept -> kept.message())
                .singleElement()
                .asString()
                .startsWith("'product' stays HOST:");
    }

    @Test
    void R03_eachValueOfWhatIsBilledThatWasNotTakenIsNamed() {
        var report = again(ImportFile.SUBSCRIPTIONS, """
                reference,customer,product,description,quantity,unitPrice,discountPercent,interval,start,end,billedUntil,alignment,billingType,prorate
                BILLED,BRANCH,HOST,billed.example,2,9.00,5,P3M,2026-02-01,,2027-03-01,CALENDAR,ARREARS,false
                """);

        assertThat(report.errors()).isEmpty();
        assertThat(report.keptCount()).isEqualTo(10);
        assertThat(report.kept())
                .extracting(kept -> kept.message())
                .anyMatch(message -> message.startsWith("'customer' stays HEAD:"))
                .noneMatch(message -> message.contains("cus_"));
        assertThat(told(report))
                .containsExactlyInAnyOrder(
                        "subscriptions 2 customer TERMS_FIXED",
                        "subscriptions 2 interval TERMS_FIXED",
                        "subscriptions 2 start TERMS_FIXED",
                        "subscriptions 2 alignment TERMS_FIXED",
                        "subscriptions 2 billingType TERMS_FIXED",
                        "subscriptions 2 prorate TERMS_FIXED",
                        "subscriptions 2 quantity TERMS_KEPT",
                        "subscriptions 2 unitPrice TERMS_KEPT",
                        "subscriptions 2 discountPercent TERMS_KEPT",
                        "subscriptions 2 billedUntil ALREADY_BILLED");
        assertThat(report.files()).containsEntry(ImportFile.SUBSCRIPTIONS, new RowCounts(0, 0, 1));
        assertThat(count("SELECT COUNT(*) FROM subscription_change WHERE partner_id = ?"))
                .isZero();
    }

    @Test
    void R07_otherTermsOfWhatIsBilledBeginWithTheNextPeriodWhenThatIsWanted() {
        var file = SUBSCRIPTIONS
                .replace("quantity", "quantity,unitPrice,discountPercent")
                .replace("billed.example,1", "billed.example,5,12.50,10")
                .replace("new.example,1", "new.example,1,,");

        var report = trials.text(partner, ImportFile.SUBSCRIPTIONS, file, ChangedTerms.FROM_NEXT_PERIOD);

        assertThat(report.errors()).isEmpty();
        assertThat(report.keptTerms()).isZero();
        assertThat(report.kept()).isEmpty();
        assertThat(report.files()).containsEntry(ImportFile.SUBSCRIPTIONS, new RowCounts(0, 1, 1));
        assertThat(subscription("BILLED", SUBSCRIPTION.QUANTITY))
                .as("at its start")
                .isEqualByComparingTo("1");
        assertThat(subscription("BILLED", SUBSCRIPTION.VERSION)).isEqualTo(2);
        var change = db.selectFrom(SUBSCRIPTION_CHANGE)
                .where(SUBSCRIPTION_CHANGE.PARTNER_ID.eq(partner))
                .fetchSingle();
        assertThat(change.getEffective()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(change.getQuantity()).isEqualByComparingTo("5");
        assertThat(change.getUnitPrice()).isEqualByComparingTo("12.50");
        assertThat(change.getDiscountPercent()).isEqualByComparingTo("10");

        for (var changes : ChangedTerms.values()) {
            var again = trials.text(partner, ImportFile.SUBSCRIPTIONS, file, changes);
            assertThat(again.files()).containsEntry(ImportFile.SUBSCRIPTIONS, new RowCounts(0, 0, 2));
            assertThat(again.kept()).as("the books have these terms now").isEmpty();
        }
        var without = trials.text(
                partner, ImportFile.SUBSCRIPTIONS, file.replace("12.50,10", ","), ChangedTerms.FROM_NEXT_PERIOD);
        assertThat(told(without))
                .containsExactly(
                        "subscriptions 2 unitPrice TERMS_FIXED", "subscriptions 2 discountPercent TERMS_FIXED");
    }

    @Test
    void R07_whatHasEndedHasNoNextPeriod() {
        var file =
                SUBSCRIPTIONS.replace("billed.example,1,P1M,2026-01-01,", "billed.example,5,P1M,2026-01-01,2026-11-16");

        var report = trials.text(partner, ImportFile.SUBSCRIPTIONS, file, ChangedTerms.FROM_NEXT_PERIOD);

        assertThat(told(report)).containsExactly("subscriptions 2 quantity ALREADY_ENDED");
        assertThat(report.keptTerms()).isEqualTo(1);
    }

    @Test
    void twoCustomersSwapNumbersAndThreePassThemRound() {
        var columns = "reference,number,name,kind,line1,postcode,city,country\n";
        var row = "%s,%s,%s,BUSINESS,Singel 1,1000 AA,Delft,NL\n";
        again(ImportFile.CUSTOMERS, columns + row.formatted("THIRD", "30000", "Third"));

        var swapped = again(
                ImportFile.CUSTOMERS,
                columns + row.formatted("HEAD", "20000", "H") + row.formatted("BRANCH", "20001", "B"));
        assertThat(swapped.errors()).isEmpty();
        assertThat(numbers()).containsExactly("20001", "20000", "30000");

        var round = again(
                ImportFile.CUSTOMERS,
                columns
                        + row.formatted("THIRD", "20001", "T")
                        + row.formatted("NEW", "30000", "N")
                        + row.formatted("BRANCH", "20000", "B")
                        + row.formatted("HEAD", "40000", "H"));
        assertThat(round.errors()).isEmpty();
        assertThat(numbers()).containsExactly("20000", "40000", "30000", "20001");

        var taken = again(ImportFile.CUSTOMERS, columns + row.formatted("HEAD", "20000", "H"));
        assertThat(taken.errors())
                .extracting(fault -> fault.column() + fault.code())
                .containsExactly("numberALREADY_EXISTS");
        var keeps = again(
                ImportFile.CUSTOMERS, columns + row.formatted("HEAD", "20000", "H") + row.formatted("BRANCH", "", "B"));
        assertThat(keeps.errors())
                .extracting(fault -> fault.row() + fault.code())
                .containsExactly("2ALREADY_EXISTS");
        assertThat(numbers()).containsExactly("20000", "40000", "30000", "20001");
    }

    @Test
    void numbersChangeHandsAcrossTheWholeFile() {
        var columns = "reference,number,name,kind,line1,postcode,city,country\n";
        var first = new StringBuilder(columns);
        var moved = new StringBuilder(columns);
        var customers = 2500; // more than are taken in at a time
        for (var i = 0; i < customers; i++) {
            var row = "R%d,%d,N,CONSUMER,Weg 1,1000 AA,Delft,NL\n";
            first.append(row.formatted(i, 50_000 + i));
            moved.append(row.formatted(i, 50_000 + (i + 1200) % customers));
        }
        assertThat(again(ImportFile.CUSTOMERS, first.toString()).errors()).isEmpty();

        assertThat(again(ImportFile.CUSTOMERS, moved.toString()).errors()).isEmpty();

        assertThat(customer("R0", CUSTOMER.NUMBER)).isEqualTo("51200");
        assertThat(customer("R2499", CUSTOMER.NUMBER)).isEqualTo("51199");
        assertThat(count("SELECT COUNT(*) FROM customer WHERE partner_id = ? AND number LIKE '~%'"))
                .isZero();
    }

    @Test
    void twoProductsSwapCodes() {
        var columns = "reference,code,name,kind,interval,currency,unitPrice,vatCode\n";
        var host =
                "HOST,%s,Hosting,RECURRING,P1M,EUR,10.00,NL-HIGH\nHOST,%1$s,Hosting,RECURRING,P1Y,EUR,100.00,NL-HIGH\n";
        var mail = "MAIL,%s,Mail,RECURRING,P1M,EUR,1.00,NL-HIGH\n";
        again(ImportFile.PRODUCTS, columns + mail.formatted("MAIL"));

        var swapped = again(ImportFile.PRODUCTS, columns + host.formatted("MAIL") + mail.formatted("HOST"));

        assertThat(swapped.errors()).isEmpty();
        assertThat(products.list(partner, new ProductFilter("HOST", null), PageRequest.FIRST)
                        .items()
                        .getFirst()
                        .details()
                        .code())
                .isEqualTo("MAIL");
        assertThat(again(ImportFile.PRODUCTS, columns + mail.formatted("MAIL")).errors())
                .extracting(CsvFault::code)
                .containsExactly("ALREADY_EXISTS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Caf\u00e9", "Cafe\u0301", " Caf\u00e9\u00a0", "Ca\u200bf\u00e9", "\u202aCaf\u00e9\u202c"})
    void aReferenceIsTheSameInEachOfItsForms(String reference) {
        var columns = "reference,name,kind,line1,postcode,city,country\n";
        again(ImportFile.CUSTOMERS, columns + "Caf\u00e9,Voor,CONSUMER,Weg 1,1000 AA,Delft,NL\n");

        var report = again(ImportFile.CUSTOMERS, columns + reference + ",Na,CONSUMER,Weg 1,1000 AA,Delft,NL\n");

        assertThat(report.files()).containsEntry(ImportFile.CUSTOMERS, new RowCounts(0, 1, 0));
        assertThat(customer("Caf\u00e9", CUSTOMER.NAME)).isEqualTo("Na");
        var twice = again(
                ImportFile.CUSTOMERS,
                columns
                        + ("Caf\u00e9,A,CONSUMER,Weg 1,1000 AA,Delft,NL\n" + reference
                                + ",B,CONSUMER,Weg 1,1000 AA,Delft,NL\n"));
        assertThat(twice.errors()).extracting(CsvFault::code).containsExactly("DOUBLE_REFERENCE");
    }

    @Test
    void aContactThatTheFileLeavesEmptyStaysAndIsNamed() {
        var report = again(ImportFile.CUSTOMERS, CUSTOMERS.replace("015 1,An", "015 1,"));

        assertThat(told(report)).containsExactly("customers 2 contactName CONTACT_KEPT");
    }

    private List<String> numbers() {
        return db.select(CUSTOMER.NUMBER)
                .from(CUSTOMER)
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .orderBy(CUSTOMER.REFERENCE)
                .fetch(CUSTOMER.NUMBER);
    }

    private static List<String> told(ImportReport report) {
        return report.kept().stream()
                .map(cell -> "%s %d %s %s".formatted(cell.file(), cell.row(), cell.column(), cell.code()))
                .toList();
    }

    @Test
    void R07_anEndBeforeWhatIsBilledIsLookedAtByTheNextRun() {
        again(ImportFile.SUBSCRIPTIONS, SUBSCRIPTIONS.replace("2026-01-01,,", "2026-01-01,2026-11-16,"));

        assertThat(subscription("BILLED", SUBSCRIPTION.END_DATE)).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(subscription("BILLED", SUBSCRIPTION.DIRTY_FROM)).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(subscription("BILLED", SUBSCRIPTION.DUE_FROM)).isEqualTo(SubscriptionState.AT_ONCE);
    }

    private ImportReport again(ImportFile file, String text) {
        return trials.texts(partner, Map.of(file, text));
    }

    private <T> T customer(String reference, Field<T> field) {
        return db.select(field)
                .from(CUSTOMER)
                .where(CUSTOMER.PARTNER_ID.eq(partner).and(CUSTOMER.REFERENCE.eq(reference)))
                .fetchSingle()
                .value1();
    }

    private <T> T subscription(String reference, Field<T> field) {
        return db.select(field)
                .from(SUBSCRIPTION)
                .where(SUBSCRIPTION.PARTNER_ID.eq(partner).and(SUBSCRIPTION.REFERENCE.eq(reference)))
                .fetchSingle()
                .value1();
    }
}
