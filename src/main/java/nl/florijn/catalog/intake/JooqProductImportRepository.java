package nl.florijn.catalog.intake;

import static florijn.db.Tables.PRODUCT;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import florijn.db.tables.records.ProductRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.florijn.catalog.DatedPrice;
import nl.florijn.catalog.JooqDatedPrices;
import nl.florijn.catalog.ProductPrice;
import nl.florijn.catalog.intake.ProductEntry.PriceKey;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.database.BulkUpdate;
import nl.florijn.platform.database.Columns;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Products, many at once. */
@Repository
class JooqProductImportRepository {

    private static final Columns<ProductEntry> COLUMNS = new Columns<ProductEntry>()
            .with(PRODUCT.CODE, ProductEntry::code)
            .with(PRODUCT.NAME, ProductEntry::name)
            .with(PRODUCT.PRODUCT_GROUP, ProductEntry::group)
            .with(PRODUCT.KIND, ProductEntry::kind)
            .with(PRODUCT.VAT_CODE_ID, ProductEntry::vatCode)
            .with(PRODUCT.LEDGER_ACCOUNT_ID, ProductEntry::ledgerAccount);

    private final DSLContext db;
    private final JooqDatedPrices prices;

    JooqProductImportRepository(DSLContext db, JooqDatedPrices prices) {
        this.db = db;
        this.prices = prices;
    }

    /** @param today the day on which their prices count */
    Map<String, ProductEntry> byReference(PartnerId partner, Collection<String> references, LocalDate today) {
        var rows = db.selectFrom(PRODUCT)
                .where(PRODUCT.PARTNER_ID.eq(partner))
                .and(PRODUCT.REFERENCE.in(references))
                .fetch();
        var dated = prices.of(partner, rows.getValues(PRODUCT.ID));
        return rows.intoMap(PRODUCT.REFERENCE, row -> product(row, dated.getOrDefault(row.getId(), List.of()), today));
    }

    /** Whose codes these are; an empty reference where a product has none. */
    Map<String, String> referencesByCode(PartnerId partner, Collection<String> codes) {
        return db.select(PRODUCT.CODE, coalesce(PRODUCT.REFERENCE, inline("")))
                .from(PRODUCT)
                .where(PRODUCT.PARTNER_ID.eq(partner))
                .and(PRODUCT.CODE.in(codes))
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** Takes codes away from products that get others before the import has ended; till then nobody else has theirs. */
    void releaseCodes(PartnerId partner, Collection<String> codes) {
        if (!codes.isEmpty()) {
            db.update(PRODUCT)
                    .set(PRODUCT.CODE, field("concat('~', {0})", String.class, PRODUCT.ID))
                    .where(PRODUCT.PARTNER_ID.eq(partner))
                    .and(PRODUCT.CODE.in(codes))
                    .execute();
        }
    }

    void write(PartnerId partner, ProductChanges changes, Instant now) {
        add(partner, changes.added(), now);
        change(partner, changes.changed());
        setPrices(partner, changes.prices());
    }

    private void add(PartnerId partner, Collection<ProductEntry> products, Instant now) {
        var columns = key(partner)
                .with(PRODUCT.REFERENCE, ProductEntry::reference)
                .with(COLUMNS)
                .always(PRODUCT.CREATED_AT, now);
        var rows = new BulkInsert<>(db, PRODUCT, columns);
        products.forEach(rows::row);
        rows.send();
    }

    private void change(PartnerId partner, Collection<ProductEntry> products) {
        var rows = new BulkUpdate<>(db, PRODUCT, PRODUCT.VERSION, key(partner), COLUMNS);
        products.forEach(rows::row);
        rows.send();
    }

    private static Columns<ProductEntry> key(PartnerId partner) {
        return new Columns<ProductEntry>().always(PRODUCT.PARTNER_ID, partner).with(PRODUCT.ID, ProductEntry::id);
    }

    private void setPrices(PartnerId partner, Collection<ProductChanges.Price> changed) {
        db.batch(changed.stream()
                        .map(change -> prices.setting(partner, change.product().id(), dated(change)))
                        .toList())
                .execute();
    }

    private static DatedPrice dated(ProductChanges.Price change) {
        var product = change.product();
        var key = change.key();
        var price = new ProductPrice(
                key.interval(), key.currency(), requireNonNull(product.prices().get(key)));
        return new DatedPrice(price, product.since().get(key));
    }

    private static ProductEntry product(ProductRecord row, List<DatedPrice> dated, LocalDate today) {
        var inForce = DatedPrice.inForce(dated, today);
        Map<PriceKey, BigDecimal> prices = new HashMap<>();
        Map<PriceKey, LocalDate> since = new HashMap<>();
        for (var one : inForce) {
            var price = one.price();
            var key = new PriceKey(price.interval(), requireNonNull(price.currency()));
            prices.put(key, requireNonNull(price.unitPrice()));
            if (one.from() != null) {
                since.put(key, one.from());
            }
        }
        return new ProductEntry(
                row.getId(),
                row.getReference(),
                row.getCode(),
                row.getName(),
                row.getProductGroup(),
                row.getKind(),
                row.getVatCodeId(),
                row.getLedgerAccountId(),
                prices,
                since,
                dated.stream().filter(one -> !inForce.contains(one)).toList());
    }
}
