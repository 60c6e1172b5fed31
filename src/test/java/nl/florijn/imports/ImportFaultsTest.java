package nl.florijn.imports;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.JOB_FILE;
import static florijn.db.Tables.LEDGER_ACCOUNT;
import static florijn.db.Tables.PRODUCT;
import static florijn.db.Tables.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobStatus;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot come in is told with file, row, column and reason, and nothing is changed. */
@FlorijnTest
class ImportFaultsTest {

    private static final String PRODUCTS = """
            reference,code,name,kind,interval,currency,unitPrice,vatCode,ledgerAccount
            HOST,HOST,Hosting,RECURRING,P1M,EUR,10.00,NL-HIGH,8099
            HOST,HOST,Hosting,RECURRING,P1Y,EUR,100.00,NL-HIGH,8099
            HOUR,HOUR,Support,ONCE,,EUR,85.00,NL-HIGH,
            """;
    private static final String CUSTOMERS = """
            reference,number,name,kind,priceList,line1,postcode,city,country,locale,currency,vatCode,iban,email,invoiceInterval,invoiceDebtor,discountPercent
            C1,10001,Head office,BUSINESS,,Singel 1,1000 AA,Delft,NL,nl-NL,EUR,,NL91ABNA0417164300,a@example.com,P1M,,5
            C2,10002,Branch,BUSINESS,,Singel 2,1000 AA,Delft,NL,nl-NL,EUR,,,,P3M,C1,
            C3,10003,Other,CONSUMER,,Singel 3,1000 AA,Delft,NL,,EUR,NL-LOW,,,,,
            """;
    private static final String SUBSCRIPTIONS = """
            reference,customer,product,description,quantity,unitPrice,interval,start,end,alignment,billingType,prorate,billedUntil
            S1,C1,HOST,one.example,1,,P1M,2026-01-31,,,,,2026-12-31
            S2,C2,HOST,two.example,2,7.50,P2W,2026-02-01,2027-02-01,ANNIVERSARY,ARREARS,false,
            S3,C3,HOST,three.example,1,,P1Y,2026-03-01,,CALENDAR,,,2027-01-01
            """;

    @Autowired
    private Books books;

    @Autowired
    private ImportTrials trials;

    @Autowired
    private DSLContext db;

    @Test
    void theFilesAsTheyAreComeIn() {
        var report = trials.texts(freshPartner(), files());

        assertThat(report.errors()).isEmpty();
        assertThat(report.status()).isEqualTo(JobStatus.DONE);
        assertThat(report.created()).isEqualTo(9);
    }

    @Test
    void theFilesAreNotKeptOnceTheImportHasEnded() {
        var partner = freshPartner();
        trials.texts(partner, files());
        trials.texts(partner, Map.of(ImportFile.CUSTOMERS, "rubbish"));

        assertThat(db.fetchExists(JOB_FILE, JOB_FILE.PARTNER_ID.eq(partner))).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
        products      | 8099                  | 8099,x                | 3 |               | CELL_COUNT
        products      | 100.00                | "1,5"                 | 3 | unitPrice     | NOT_A_NUMBER
        products      | 100.00                | -1                    | 3 | unitPrice     | NEGATIVE
        products      | 85.00,NL-HIGH         | 85.00,NL-NONE         | 4 | vatCode       | UNKNOWN_VAT_CODE
        products      | P1Y                   | 1Y                    | 3 | interval      | NOT_AN_INTERVAL
        products      | P1Y                   | P1M                   | 3 | reference     | DOUBLE_REFERENCE
        products      | HOUR,HOUR             | HOUR,HOST             | 4 | code          | ALREADY_EXISTS
        products      | Hosting,RECURRING,P1Y | Housing,RECURRING,P1Y | 3 | name          | ROWS_DISAGREE
        products      | ONCE,                 | ONCE,P1M              | 4 | interval      | NO_INTERVAL
        products      | ONCE                  | SOMETIMES             | 4 | kind          | UNKNOWN_VALUE
        products      | EUR,85                | EURO,85               | 4 | currency      | UNKNOWN_CURRENCY
        products      | unitPrice             | price                 | 1 | price         | UNKNOWN_COLUMN
        customers     | C2,10002              | C1,10002              | 3 | reference     | DOUBLE_REFERENCE
        customers     | C2,10002              | C2,10001              | 3 | number        | DOUBLE_NUMBER
        customers     | Delft,NL,,            | Delft,QQ,,            | 4 | country       | UNKNOWN_COUNTRY
        customers     | NL,nl-NL,EUR,,NL91    | NL,dutch,EUR,,NL91    | 2 | locale        | UNKNOWN_LOCALE
        customers     | NL91ABNA0417164300    | NL91ABNA0417164301    | 2 | iban          | IBAN_INVALID
        customers     | a@example.com         | a@example             | 2 | email         | EMAIL_INVALID
        customers     | NL-LOW                | NL-NONE               | 4 | vatCode       | UNKNOWN_VAT_CODE
        customers     | CONSUMER,             | CONSUMER,GOLD         | 4 | priceList     | UNKNOWN_PRICE_LIST
        customers     | P3M                   | P4M                   | 3 | invoiceInterval | INTERVAL_NOT_OFFERED
        customers     | P3M,C1                | P3M,C9                | 3 | invoiceDebtor | UNKNOWN_CUSTOMER
        customers     | P3M,C1                | P3M,C2                | 3 | invoiceDebtor | OWN_DEBTOR
        customers     | NL-LOW,,,,,           | NL-LOW,,,,C2,         | 4 | invoiceDebtor | DEBTOR_HAS_DEBTOR
        customers     | P1M,,5                | P1M,,101              | 2 | discountPercent | OUT_OF_RANGE
        customers     | C3,10003,Other        | C3,10003,             | 4 | name          | REQUIRED
        subscriptions | S2                    | S1                    | 3 | reference     | DOUBLE_REFERENCE
        subscriptions | S2,C2                 | S2,C8                 | 3 | customer      | UNKNOWN_CUSTOMER
        subscriptions | C2,HOST               | C2,GHOST              | 3 | product       | UNKNOWN_PRODUCT
        subscriptions | 2027-02-01            | 2026-01-31            | 3 | end           | END_BEFORE_START
        subscriptions | 2027-02-01            | 2027-02-30            | 3 | end           | NO_SUCH_DATE
        subscriptions | 2027-02-01            | 01-02-2027            | 3 | end           | NOT_A_DATE
        subscriptions | P2W                   | P0W                   | 3 | interval      | NOT_AN_INTERVAL
        subscriptions | P1Y                   | P1W                   | 4 | alignment     | CALENDAR_INTERVAL
        subscriptions | 1,,P1M                | 1,,P2M                | 2 | unitPrice     | NO_PRICE
        subscriptions | 1,,P1M                | -1,,P1M               | 2 | quantity      | NEGATIVE
        subscriptions | 1,,P1M                | 0,,P1M                | 2 | quantity      | OUT_OF_RANGE
        subscriptions | false                 | no                    | 3 | prorate       | UNKNOWN_VALUE
        subscriptions | 2026-12-31            | 2026-01-30            | 2 | billedUntil   | BILLED_BEFORE_START
        """)
    void eachFaultIsToldAtItsPlaceAndNothingIsChanged(
            String file, String right, String wrong, int row, String column, String code) {
        var partner = freshPartner();
        var files = new EnumMap<>(files());
        files.compute(ImportFile.valueOf(file.toUpperCase(Locale.ROOT)), (name, text) -> changed(text, right, wrong));

        var report = trials.texts(partner, files);

        assertThat(report.status()).isEqualTo(JobStatus.FAILED);
        assertThat(report.error()).isNull();
        var fault = report.errors().getFirst();
        assertThat(fault.file()).isEqualTo(file);
        assertThat(fault.row()).isEqualTo(row);
        assertThat(fault.column()).isEqualTo(column);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.message()).endsWith(".");
        assertThat(report.errors().stream().filter(error -> error.file().equals(file)))
                .hasSize(code.equals("UNKNOWN_COLUMN") ? 2 : 1);
        assertThatNothingCameIn(partner);
    }

    @Test
    void theFaultsOfAllFilesAreToldAtOnce() {
        var partner = freshPartner();

        var report = trials.texts(
                partner,
                Map.of(
                        ImportFile.PRODUCTS, changed(PRODUCTS, "85.00", "free"),
                        ImportFile.CUSTOMERS, changed(CUSTOMERS, "Delft,NL,,", "Delft,,,"),
                        ImportFile.SUBSCRIPTIONS, changed(SUBSCRIPTIONS, "2026-03-01", "2026-3-1")));

        assertThat(report.errors())
                .extracting(fault -> fault.file() + " " + fault.row() + " " + fault.column())
                .containsExactly("products 4 unitPrice", "customers 4 country", "subscriptions 4 start");
        assertThatNothingCameIn(partner);
    }

    @Test
    void whatReferredToAFaultyRowIsNotToldAgain() {
        var report = trials.texts(
                freshPartner(),
                Map.of(
                        ImportFile.PRODUCTS, changed(PRODUCTS, "reference,code", "ref,code"),
                        ImportFile.CUSTOMERS, CUSTOMERS,
                        ImportFile.SUBSCRIPTIONS, SUBSCRIPTIONS));

        assertThat(report.errors())
                .extracting(fault -> fault.code())
                .containsExactly("UNKNOWN_COLUMN", "MISSING_COLUMN");
    }

    private static String changed(String text, String right, String wrong) {
        var at = text.lastIndexOf(right);
        assertThat(at).as("'%s' stands in the file", right).isNotNegative();
        return text.substring(0, at) + wrong + text.substring(at + right.length());
    }

    private static Map<ImportFile, String> files() {
        return Map.of(
                ImportFile.PRODUCTS, PRODUCTS,
                ImportFile.CUSTOMERS, CUSTOMERS,
                ImportFile.SUBSCRIPTIONS, SUBSCRIPTIONS);
    }

    private PartnerId freshPartner() {
        return books.freshPartner().partner().id();
    }

    private void assertThatNothingCameIn(PartnerId partner) {
        assertThat(db.fetchCount(PRODUCT, PRODUCT.PARTNER_ID.eq(partner))).isZero();
        assertThat(db.fetchCount(CUSTOMER, CUSTOMER.PARTNER_ID.eq(partner))).isZero();
        assertThat(db.fetchCount(SUBSCRIPTION, SUBSCRIPTION.PARTNER_ID.eq(partner)))
                .isZero();
        assertThat(db.fetchCount(LEDGER_ACCOUNT, LEDGER_ACCOUNT.PARTNER_ID.eq(partner), LEDGER_ACCOUNT.CODE.eq("8099")))
                .isZero();
    }
}
