package nl.florijn.invoicing;

import static florijn.db.Tables.INVOICE_LINE;

import java.util.HashMap;
import java.util.Map;
import nl.florijn.billing.pricing.PriceOrigin;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Why a line has its price, in its columns: two words, and the entry of a price list only where there is one. */
@Component
public class JooqPriceOrigins {

    private final JsonMapper json;

    JooqPriceOrigins(JsonMapper json) {
        this.json = json;
    }

    public Map<Field<?>, @Nullable Object> columns(@Nullable PriceOrigin origin) {
        var columns = new HashMap<Field<?>, @Nullable Object>();
        columns.put(INVOICE_LINE.PRICE_FROM, origin == null ? null : origin.price());
        columns.put(INVOICE_LINE.DISCOUNT_FROM, origin == null ? null : origin.discount());
        columns.put(INVOICE_LINE.PRICE_LIST_ENTRY, origin == null ? null : entry(origin));
        return columns;
    }

    @Nullable
    public String entry(PriceOrigin origin) {
        var listed = origin.listed();
        return listed == null ? null : json.writeValueAsString(listed);
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
