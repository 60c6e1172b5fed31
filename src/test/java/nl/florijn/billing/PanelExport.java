package nl.florijn.billing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.florijn.billing.composing.Debtor;
import nl.florijn.billing.composing.Grouping;
import nl.florijn.billing.composing.PaymentTerm;
import nl.florijn.billing.composing.TaxRules;
import nl.florijn.billing.owed.Billed;
import nl.florijn.billing.owed.BroughtOver;
import nl.florijn.billing.owed.SubscriptionState;
import nl.florijn.billing.periods.Alignment;
import nl.florijn.billing.periods.BillingType;
import nl.florijn.billing.periods.Collecting;
import nl.florijn.billing.periods.Cycle;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.periods.InvoiceRhythm;
import nl.florijn.billing.pricing.BillableSubscription;
import nl.florijn.billing.pricing.DatedRate;
import nl.florijn.billing.pricing.Holder;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.TaxCode;
import nl.florijn.billing.pricing.Terms;
import nl.florijn.billing.pricing.UsualPrice;
import nl.florijn.billing.run.Account;
import nl.florijn.billing.run.Holding;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import nl.florijn.money.VatCategory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The books of one reseller as its hosting panel exports them, as facts for the core. */
final class PanelExport {

    static final long NL_HIGH = 1;
    static final long NL_LOW = 2;
    static final long EU_REVERSE = 5;
    private static final Map<String, Long> VAT_CODES =
            Map.of("NL-HIGH", NL_HIGH, "NL-LOW", NL_LOW, "NL-ZERO", 3L, "NL-REVERSE", 4L, "EU-REVERSE", EU_REVERSE);

    static final TaxRules TAX_RULES = new TaxRules(
            Map.of(
                    NL_HIGH,
                    vatCode(NL_HIGH, VatCategory.S, "21"),
                    NL_LOW,
                    vatCode(NL_LOW, VatCategory.S, "9"),
                    3L,
                    vatCode(3, VatCategory.Z, "0"),
                    4L,
                    vatCode(4, VatCategory.AE, "0"),
                    EU_REVERSE,
                    vatCode(EU_REVERSE, VatCategory.AE, "0")),
            NL_HIGH,
            8000L);

    private final Map<String, PricedProduct> products = new LinkedHashMap<>();
    private final Map<String, CSVRecord> customers = new LinkedHashMap<>();
    private final List<CSVRecord> subscriptions = rows("subscriptions.csv");

    PanelExport() {
        Map<String, List<CSVRecord>> rowsOfProducts = new LinkedHashMap<>();
        rows("products.csv")
                .forEach(row -> rowsOfProducts
                        .computeIfAbsent(row.get("reference"), _ -> new ArrayList<>())
                        .add(row));
        rowsOfProducts.forEach((reference, rows) -> products.put(reference, product(rows)));
        rows("customers.csv").forEach(row -> customers.put(row.get("reference"), row));
    }

    /** Every customer with its subscriptions, as they stand right after the import. */
    List<Account> accounts() {
        Map<String, List<CSVRecord>> ofCustomers = new HashMap<>();
        subscriptions.forEach(row -> ofCustomers
                .computeIfAbsent(row.get("customer"), _ -> new ArrayList<>())
                .add(row));
        List<Account> accounts = new ArrayList<>();
        for (CSVRecord row : customers.values()) {
            Holder customer = new Holder(id(row), row.get("name"), percentage(row.get("discountPercent")));
            Debtor debtor = debtor(row.get("invoiceDebtor").isEmpty() ? row : customers.get(row.get("invoiceDebtor")));
            List<Holding> holdings = ofCustomers.getOrDefault(row.get("reference"), List.of()).stream()
                    .map(subscription -> holding(subscription, customer, debtor))
                    .toList();
            accounts.add(new Account(customer, debtor, holdings, List.of()));
        }
        return accounts;
    }

    private Holding holding(CSVRecord row, Holder customer, Debtor debtor) {
        LocalDate start = LocalDate.parse(row.get("start"));
        Terms terms = new Terms(
                start,
                products.get(row.get("product")),
                Quantity.of(row.get("quantity")),
                row.get("unitPrice").isEmpty() ? null : UnitPrice.of(row.get("unitPrice")),
                percentage(row.get("discountPercent")));
        BillableSubscription subscription = new BillableSubscription(
                id(row),
                row.get("description"),
                row.get("group"),
                new Cycle(start, Interval.parse(row.get("interval")), Alignment.valueOf(row.get("alignment"))),
                date(row.get("end")),
                BillingType.valueOf(row.get("billingType")),
                !row.get("prorate").equals("false"),
                null,
                List.of(terms));
        LocalDate until = date(row.get("billedUntil"));
        if (until == null) {
            return new Holding(subscription, Billed.NOTHING);
        }
        SubscriptionState state = SubscriptionState.broughtOver(until, subscription);
        BroughtOver broughtOver = BroughtOver.of(until, subscription, customer, debtor, TAX_RULES);
        return new Holding(subscription, new Billed(state.billedUntil(), state.dirtyFrom(), broughtOver, List.of()));
    }

    private static Debtor debtor(CSVRecord row) {
        Interval interval = Interval.parse(row.get("invoiceInterval"));
        return new Debtor(
                id(row),
                Currency.getInstance(row.get("currency")),
                VAT_CODES.get(row.get("vatCode")),
                new InvoiceRhythm((int) interval.months(), Integer.parseInt(row.get("invoiceMonth"))),
                Collecting.DEBTOR,
                Grouping.NONE,
                PaymentTerm.FOURTEEN_DAYS,
                null);
    }

    private static PricedProduct product(List<CSVRecord> rows) {
        CSVRecord first = rows.getFirst();
        return new PricedProduct(
                Math.abs(Objects.hash(first.get("reference"))),
                first.get("name"),
                first.get("group"),
                rows.stream().map(PanelExport::price).toList(),
                VAT_CODES.get(first.get("vatCode")),
                Long.valueOf(first.get("ledgerAccount")));
    }

    private static UsualPrice price(CSVRecord row) {
        return new UsualPrice(
                row.get("interval").isEmpty() ? null : Interval.parse(row.get("interval")),
                Currency.getInstance(row.get("currency")),
                UnitPrice.of(row.get("unitPrice")));
    }

    private static TaxCode vatCode(long id, VatCategory category, String rate) {
        return new TaxCode(
                id, "VAT-" + id, category, null, List.of(new DatedRate(LocalDate.of(2000, 1, 1), Percentage.of(rate))));
    }

    private static long id(CSVRecord row) {
        return Long.parseLong(row.get("reference").substring(1));
    }

    private static @Nullable Percentage percentage(String text) {
        return text.isEmpty() ? null : Percentage.of(text);
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static List<CSVRecord> rows(String file) {
        CSVFormat withHeader = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = new InputStreamReader(
                        Objects.requireNonNull(PanelExport.class.getResourceAsStream("/demo/panel-export/" + file)),
                        StandardCharsets.UTF_8);
                var parser = withHeader.parse(in)) {
            return parser.getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
