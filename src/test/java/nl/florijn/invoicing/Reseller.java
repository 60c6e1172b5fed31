package nl.florijn.invoicing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.billing.periods.Interval;
import nl.florijn.imports.ImportFile;
import nl.florijn.imports.Imports;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.invoicing.runs.BillingRunReport;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.invoicing.runs.RunCounts;
import nl.florijn.partners.settings.BillingSetting;
import nl.florijn.partners.settings.BillingSettings;
import nl.florijn.partners.settings.OwnSettings;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.platform.jobs.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A partner with books, as tests of runs and drafts start from. */
@Component
public class Reseller {

    private static final Path PANEL_EXPORT = Path.of("src/main/resources/demo/panel-export");
    private static final String PRODUCTS = """
            reference,code,name,group,kind,interval,currency,unitPrice,vatCode,ledgerAccount
            HOST,HOST,Hosting,Hosting,RECURRING,P1M,EUR,30.00,NL-HIGH,8020
            DOM,DOM,Domein,Domeinen,RECURRING,P1Y,EUR,12.00,NL-HIGH,8010
            """;
    private static final String CUSTOMER_COLUMNS = "reference,name,kind,line1,postcode,city,country,email";
    private static final String SUBSCRIPTION_COLUMNS =
            "reference,customer,product,description,quantity,interval,start,end,billedUntil";

    private final Books books;
    private final Imports imports;
    private final BillingRuns runs;
    private final InvoiceLists invoices;
    private final Jobs jobs;
    private final Settings settings;

    Reseller(Books books, Imports imports, BillingRuns runs, InvoiceLists invoices, Jobs jobs, Settings settings) {
        this.books = books;
        this.imports = imports;
        this.runs = runs;
        this.invoices = invoices;
        this.jobs = jobs;
        this.settings = settings;
    }

    public PartnerId partner() {
        return books.freshPartner().partner().id();
    }

    /** A partner whose customers get an invoice every so many months, from January on. */
    PartnerId partnerInvoicedEvery(int months) {
        var partner = partner();
        change(
                partner,
                BillingSettings.NONE
                        .with(BillingSetting.INVOICE_INTERVAL, new Interval(months, Interval.Unit.MONTH))
                        .with(BillingSetting.INVOICE_MONTH, 1),
                null);
        return partner;
    }

    /** Switches corrections on or off for a partner; null: as the system has it. */
    public void corrections(PartnerId partner, @Nullable Boolean on) {
        change(partner, BillingSettings.NONE.with(BillingSetting.CORRECTIONS, on), null);
    }

    void nextRunIs(PartnerId partner, LocalDate runDate) {
        change(partner, settings.own(partner).billing(), runDate);
    }

    private void change(PartnerId partner, BillingSettings billing, @Nullable LocalDate nextRun) {
        var own = settings.own(partner);
        settings.change(
                partner,
                settings.effective(partner).version(),
                new OwnSettings(
                        billing,
                        false,
                        null,
                        false,
                        false,
                        own.vat(),
                        own.vatCode(),
                        own.ledgerAccount(),
                        own.surcharge(),
                        own.gAccountIban(),
                        null,
                        nextRun));
    }

    /** The books of a real reseller: 1,200 customers, 4,324 subscriptions. */
    public PartnerId partnerWithRealBooks() {
        var partner = partner();
        Map<ImportFile, InputStream> files = new EnumMap<>(ImportFile.class);
        for (var file : ImportFile.values()) {
            files.put(file, open(PANEL_EXPORT.resolve(file.name().toLowerCase(Locale.ROOT) + ".csv")));
        }
        doImport(partner, files);
        return partner;
    }

    /**
     * A partner with two products (hosting 30.00 a month, a domain 12.00 a year) and customers K1, K2 …
     *
     * @param customers how many
     * @param subscriptions rows of reference,customer,product,description,quantity,interval,start,end,billedUntil
     */
    public PartnerId partnerWith(int customers, String subscriptions) {
        var partner = partner();
        var rows = new StringBuilder(CUSTOMER_COLUMNS).append('\n');
        for (var i = 1; i <= customers; i++) {
            rows.append("K%d,Klant %d,BUSINESS,Dorpsstraat %d,1011 AB,Amsterdam,NL,klant%d@example.com\n"
                    .formatted(i, i, i, i));
        }
        doImport(
                partner,
                Map.of(
                        ImportFile.PRODUCTS, stream(PRODUCTS),
                        ImportFile.CUSTOMERS, stream(rows.toString()),
                        ImportFile.SUBSCRIPTIONS, stream(SUBSCRIPTION_COLUMNS + "\n" + subscriptions)));
        return partner;
    }

    /** Runs for a date and waits for the end. */
    public RunCounts run(PartnerId partner, String runDate) {
        return report(partner, runs.start(partner, BillingRunRequest.of(LocalDate.parse(runDate))))
                .counts();
    }

    public BillingRunReport report(PartnerId partner, JobId run) {
        var job = jobs.await(partner, run);
        assertThat(job.status()).as(job.error()).isEqualTo(JobStatus.DONE);
        return runs.get(partner, run);
    }

    public List<Invoice> drafts(PartnerId partner) {
        return invoices.newest(partner, InvoiceFilter.DRAFTS, null, 1000);
    }

    /** The only draft there is. */
    public Invoice draft(PartnerId partner) {
        var drafts = drafts(partner);
        assertThat(drafts).hasSize(1);
        return drafts.getFirst();
    }

    /**
     * Takes in rows of the columns of {@link #partnerWith} once more.
     *
     * @return whether it was clean
     */
    public boolean importSubscriptions(PartnerId partner, String rows) {
        doImport(partner, Map.of(ImportFile.SUBSCRIPTIONS, stream(SUBSCRIPTION_COLUMNS + "\n" + rows)));
        return true;
    }

    private void doImport(PartnerId partner, Map<ImportFile, InputStream> files) {
        var job = jobs.await(partner, imports.start(partner, files, false));
        assertThat(job.status()).as(job.result()).isEqualTo(JobStatus.DONE);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
