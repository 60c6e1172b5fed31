package nl.florijn.catalog.intake;

import static nl.florijn.catalog.intake.ProductColumns.CODE;
import static nl.florijn.catalog.intake.ProductColumns.CURRENCY;
import static nl.florijn.catalog.intake.ProductColumns.GROUP;
import static nl.florijn.catalog.intake.ProductColumns.INTERVAL;
import static nl.florijn.catalog.intake.ProductColumns.KIND;
import static nl.florijn.catalog.intake.ProductColumns.LEDGER_ACCOUNT;
import static nl.florijn.catalog.intake.ProductColumns.NAME;
import static nl.florijn.catalog.intake.ProductColumns.REFERENCE;
import static nl.florijn.catalog.intake.ProductColumns.UNIT_PRICE;
import static nl.florijn.catalog.intake.ProductColumns.VAT_CODE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.ProductKind;
import nl.florijn.catalog.accounts.LedgerAccountId;
import nl.florijn.catalog.accounts.LedgerAccounts;
import nl.florijn.catalog.intake.ProductEntry.PriceKey;
import nl.florijn.catalog.vat.VatCodeId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.csv.CellChange;
import nl.florijn.platform.csv.Column;
import nl.florijn.platform.csv.CsvFile;
import nl.florijn.platform.csv.CsvRow;
import nl.florijn.platform.csv.OncePerFile;
import nl.florijn.platform.csv.References;
import nl.florijn.platform.csv.Told;
import nl.florijn.platform.csv.UniqueKeys;
import nl.florijn.platform.database.IdSequence;
import org.jspecify.annotations.Nullable;

/** One file of products on its way in. */
final class ProductIntake {

    private final PartnerId partner;
    private final CsvFile file;
    private final JooqProductImportRepository repository;
    private final Map<String, VatCodeId> vatCodes;
    private final LedgerAccounts accounts;
    private final IdSequence ids;
    private final LocalDate today;
    private final Instant now = Instant.now();

    private final OncePerFile prices = new OncePerFile();
    private final Map<String, CsvRow> firstRows = new HashMap<>();
    private final UniqueKeys codes;
    private final Map<String, String> referencesByCode = new HashMap<>();
    private final Map<String, LedgerAccountId> accountsByCode = new HashMap<>();
    private final Map<LedgerAccountId, String> codesOfAccounts = new HashMap<>();
    private final Map<String, ProductEntry> before = new HashMap<>();
    private final Map<String, ProductEntry> products = new HashMap<>();
    private final Set<String> faulty = new HashSet<>();

    ProductIntake(
            PartnerId partner,
            CsvFile file,
            JooqProductImportRepository repository,
            Map<String, VatCodeId> vatCodes,
            LedgerAccounts accounts,
            IdSequence ids,
            LocalDate today) {
        this.partner = partner;
        this.file = file;
        this.repository = repository;
        this.vatCodes = vatCodes;
        this.accounts = accounts;
        this.ids = ids;
        this.today = today;
        codes = new UniqueKeys(file, REFERENCE, CODE);
    }

    void take(List<CsvRow> rows) {
        before.putAll(repository.byReference(partner, CsvRow.values(rows, REFERENCE), today));
        var wanted = CsvRow.values(rows, CODE);
        codes.load(wanted, repository.referencesByCode(partner, wanted));
        var changes = new ProductChanges();
        for (var row : rows) {
            check(row);
            if (row.isSound()) {
                take(row, changes);
            } else if (row.find(REFERENCE) != null) {
                faulty.add(row.get(REFERENCE));
            }
        }
        if (file.isClean()) {
            repository.releaseCodes(partner, codes.takenOver());
            repository.write(partner, changes, now);
        }
    }

    /** What was read can be referred to. */
    void tell(References<PricedProduct> known) {
        products.values().forEach(product -> known.put(product.reference(), product.toCore()));
        faulty.forEach(known::putFaulty);
    }

    private void check(CsvRow row) {
        var reference = row.find(REFERENCE);
        var code = row.find(CODE);
        var vatCode = row.find(VAT_CODE);
        if (reference == null || code == null || vatCode == null) {
            return;
        }
        if (!vatCodes.containsKey(vatCode)) {
            row.fault(VAT_CODE, "UNKNOWN_VAT_CODE", "There is no VAT code '" + vatCode + "'.");
        }
        if (!codes.isFree(code, reference)
                || !reference.equals(referencesByCode.computeIfAbsent(code, unused -> reference))) {
            row.fault(CODE, "ALREADY_EXISTS", "Another product has the code '" + code + "'.");
        }
        checkInterval(row);
        var key = reference + ' ' + Objects.toString(row.find(INTERVAL), "once") + ' ' + row.find(CURRENCY);
        if (prices.isFirst(row, REFERENCE, key, "DOUBLE_REFERENCE")) {
            checkAgreement(row, firstRows.computeIfAbsent(reference, unused -> row));
        }
    }

    private static void checkInterval(CsvRow row) {
        var kind = row.find(KIND);
        if (kind == ProductKind.RECURRING && row.find(INTERVAL) == null && row.isSound()) {
            row.fault(INTERVAL, "REQUIRED", "A recurring product has prices for intervals.");
        } else if (kind != null && kind != ProductKind.RECURRING && row.find(INTERVAL) != null) {
            row.fault(INTERVAL, "NO_INTERVAL", "A product that is sold once has no interval.");
        }
    }

    private static void checkAgreement(CsvRow row, CsvRow first) {
        for (Column<?> column : ProductColumns.OF_THE_PRODUCT) {
            if (!Objects.equals(row.find(column), first.find(column))) {
                row.fault(
                        column,
                        "ROWS_DISAGREE",
                        "The product has another " + column + " in row " + first.number() + ".");
            }
        }
    }

    private void take(CsvRow row, ProductChanges changes) {
        var old = before.get(row.get(REFERENCE));
        var known = products.get(row.get(REFERENCE));
        var product = known == null ? product(row, old) : known;
        if (known == null) {
            products.put(product.reference(), product);
        }
        var key = new PriceKey(row.find(INTERVAL), row.get(CURRENCY));
        var oldPrice = old == null ? null : old.prices().get(key);
        product.prices().put(key, row.get(UNIT_PRICE));
        var isSame = old != null && product.isSameAs(old);
        if (old == null && known == null) {
            changes.add(product);
        } else if (old != null && (!isSame || !row.get(UNIT_PRICE).equals(oldPrice))) {
            changes.change(product);
        }
        if (!row.get(UNIT_PRICE).equals(oldPrice)) {
            changes.price(product, key);
        }
        count(row, old, product, oldPrice);
    }

    /** A row is a price: it made one, or changed it or its product. */
    private void count(CsvRow row, @Nullable ProductEntry old, ProductEntry product, @Nullable BigDecimal oldPrice) {
        if (old == null || oldPrice == null) {
            file.created(row, REFERENCE);
            return;
        }
        var changes = Told.changes(row, ProductTold.ALL, old, product, this::code);
        var price = row.get(UNIT_PRICE);
        if (!price.equals(oldPrice)) {
            changes.add(CellChange.of(UNIT_PRICE, oldPrice, price));
        }
        if (product.isSameAs(old) && price.equals(oldPrice)) {
            file.countUnchanged();
        } else {
            file.updated(row, REFERENCE, changes);
        }
    }

    /** Of what the books had. */
    private @Nullable String code(Object id) {
        return switch (id) {
            case VatCodeId vatCode -> Told.codeOf(vatCode, vatCodes);
            case LedgerAccountId account ->
                codesOfAccounts.computeIfAbsent(
                        account, known -> accounts.get(partner, known).details().code());
            default -> null;
        };
    }

    private ProductEntry product(CsvRow row, @Nullable ProductEntry old) {
        return new ProductEntry(
                old == null ? new ProductId(ids.next()) : old.id(),
                row.get(REFERENCE),
                row.get(CODE),
                row.get(NAME),
                row.find(GROUP, old, ProductEntry::group),
                row.get(KIND),
                vatCodes.get(row.get(VAT_CODE)),
                row.has(LEDGER_ACCOUNT) || old == null ? account(row.find(LEDGER_ACCOUNT)) : old.ledgerAccount(),
                old == null ? new HashMap<>() : new HashMap<>(old.prices()),
                old == null ? Map.of() : old.since(),
                old == null ? List.of() : old.others());
    }

    /** Accounts nobody had heard of are made, as long as the import can still succeed. */
    private @Nullable LedgerAccountId account(@Nullable String code) {
        return code == null || !file.isClean()
                ? null
                : accountsByCode.computeIfAbsent(code, unknown -> accounts.use(partner, unknown));
    }
}
