package nl.florijn.invoicing;

import static florijn.db.Tables.INVOICE_LINE;

import nl.florijn.billing.pricing.PriceOrigin;
import nl.florijn.platform.database.Columns;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Why a line has its price, in its columns: two words, and the entry of a price list only where there is one. */
@Component
public class JooqPriceOrigins {

    private final JsonMapper json;
    private final Columns<PriceOrigin> columns;

    JooqPriceOrigins(JsonMapper json) {
        this.json = json;
        columns = new Columns<PriceOrigin>()
                .with(INVOICE_LINE.PRICE_FROM, PriceOrigin::price)
                .with(INVOICE_LINE.DISCOUNT_FROM, PriceOrigin::discount)
                .with(INVOICE_LINE.PRICE_LIST_ENTRY, PriceOrigin::listed, json::writeValueAsString);
    }

    public Columns<PriceOrigin> columns() {
        return columns;
    }

    @Nullable
    PriceOrigin read(Record row) {
        var price = row.get(INVOICE_LINE.PRICE_FROM);
        var entry = row.get(INVOICE_LINE.PRICE_LIST_ENTRY);
        return price == null
                ? null
                : new PriceOrigin(
                        price,
                        row.get(INVOICE_LINE.DISCOUNT_FROM),
                        entry == null ? null : json.readValue(entry, PriceOrigin.Listed.class));
    }
}
