package nl.florijn.invoicing.templates;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.Objects;
import nl.florijn.banking.KeyText;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.catalog.ProductId;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * A line of a model, as it will be typed on each draft that begins of it.
 *
 * @param kind CHARGE, or TEXT for words alone, which have no quantity, price or discount; CHARGE when left out
 * @param productId null for a free line
 * @param unitPrice in the currency of the model; null: what list or product say by then (R15)
 * @param discountPercent null: from list or customer (R16)
 * @param priceList code of the list to read; null: the customer's (R15)
 * @param vatCode null: of debtor, product or partner (R18)
 * @param ledgerAccount as {@code vatCode}; made when there is none of this code
 * @param group heading to put it under, null: none
 */
public record TemplateLine(
        LineKind kind,
        String description,
        @Nullable ProductId productId,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal discountPercent,
        @Nullable String priceList,
        @Nullable String vatCode,
        @Nullable String ledgerAccount,
        @Nullable String group) {

    private static final int QUANTITY_DIGITS = 9;
    private static final int PRICE_DIGITS = 13;

    public TemplateLine {
        kind = Objects.requireNonNullElse(kind, LineKind.CHARGE);
        description = Objects.requireNonNullElse(ShownText.orNull(description), "");
        quantity = DecimalForm.plain(quantity);
        unitPrice = DecimalForm.price(unitPrice);
        discountPercent = DecimalForm.plain(discountPercent);
        priceList = KeyText.orNull(priceList);
        vatCode = KeyText.orNull(vatCode);
        ledgerAccount = KeyText.orNull(ledgerAccount);
        group = KeyText.orNull(group);
    }

    /** Whether it holds words alone. */
    @JsonIgnore
    public boolean isText() {
        return kind == LineKind.TEXT;
    }

    /** @param path where it stands, such as {@code lines[2].} */
    void check(FieldCheck check, String path, String currency) {
        check.require(!description.isEmpty(), path + "description", "REQUIRED", "A line needs a description.")
                .optional(path + "description", description, 500)
                .optional(path + "group", group, 200)
                .require(
                        kind == LineKind.CHARGE || isText(),
                        path + "kind",
                        "KIND_FIXED",
                        "A line of a model is a CHARGE or a TEXT.");
        if (isText()) {
            checkNothing(check, path + "quantity", quantity);
            checkNothing(check, path + "unitPrice", unitPrice);
            checkNothing(check, path + "discountPercent", discountPercent);
        } else {
            check.require(quantity != null, path + "quantity", "REQUIRED", "A line needs a quantity.")
                    .decimal(path + "quantity", quantity, QUANTITY_DIGITS, 4)
                    .decimal(path + "unitPrice", unitPrice, PRICE_DIGITS, 4)
                    .price(path + "unitPrice", unitPrice, currency)
                    .percent(path + "discountPercent", discountPercent);
        }
    }

    private static void checkNothing(FieldCheck check, String field, @Nullable BigDecimal number) {
        check.require(
                number == null || number.signum() == 0,
                field,
                "TEXT_ONLY",
                "A line of text has no quantity, price or discount.");
    }
}
