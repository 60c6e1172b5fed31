package nl.florijn.invoicing.drafts;

import java.math.BigDecimal;
import java.util.Objects;
import nl.florijn.banking.KeyText;
import nl.florijn.catalog.ProductId;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.LineId;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * A line as somebody types or edits it.
 *
 * @param id null for a new line
 * @param productId decides price, VAT code and account where these are left out; null for a free line
 * @param unitPrice null: the own price of the subscription on the line's first day, or of the charge, else from list or product
 *     (R15); on a correction: as it was
 * @param discountPercent null on a new line: from list or customer (R16); on a known one: as it was
 * @param priceList code of the list to read where the price is left out; null: an own price, else the customer's list (R15)
 * @param vatCode null on a new line: of debtor, product or partner (R18); on a known one: as it was
 * @param ledgerAccount as {@code vatCode}
 * @param group heading to put it under, null: none
 */
public record DraftLine(
        @Nullable LineId id,
        String description,
        @Nullable ProductId productId,
        BigDecimal quantity,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal discountPercent,
        @Nullable String priceList,
        @Nullable String vatCode,
        @Nullable String ledgerAccount,
        @Nullable String group) {

    private static final int QUANTITY_DIGITS = 9;
    private static final int PRICE_DIGITS = 13;

    public DraftLine {
        description = Objects.requireNonNullElse(ShownText.orNull(description), "");
        priceList = priceList == null ? null : KeyText.of(priceList);
        vatCode = vatCode == null ? null : KeyText.of(vatCode);
        ledgerAccount = ledgerAccount == null ? null : KeyText.of(ledgerAccount);
        group = KeyText.orNull(group);
    }

    /** Checks each field by itself; {@code path} is where the line stands, such as {@code lines[2].}. */
    void check(FieldCheck check, String path) {
        check.require(!description.isEmpty(), path + "description", "REQUIRED", "A line needs a description.")
                .optional(path + "description", description, 500)
                .require(quantity != null, path + "quantity", "REQUIRED", "A line needs a quantity.")
                .decimal(path + "quantity", quantity, QUANTITY_DIGITS, 4)
                .decimal(path + "unitPrice", unitPrice, PRICE_DIGITS, 4)
                .percent(path + "discountPercent", discountPercent)
                .optional(path + "group", group, 200);
    }

    /** Whether it says nothing else than a line as it stands; what is left out says nothing. */
    boolean isAsIn(InvoiceLine line) {
        return description.equals(line.description())
                && isSame(quantity, line.quantity())
                && isSame(unitPrice, line.unitPrice())
                && isSame(discountPercent, line.discountPercent())
                && (vatCode == null || vatCode.equals(line.vatCode()))
                && (ledgerAccount == null || ledgerAccount.equals(line.ledgerAccount()));
    }

    private static boolean isSame(@Nullable BigDecimal wanted, @Nullable BigDecimal stands) {
        return wanted == null || stands != null && wanted.compareTo(stands) == 0;
    }

    /** A known line as it stands, to be changed. */
    public static DraftLine of(InvoiceLine line) {
        return new DraftLine(
                line.id(),
                line.description(),
                line.productId(),
                line.quantity(),
                line.unitPrice(),
                line.discountPercent(),
                null,
                line.vatCode(),
                line.ledgerAccount(),
                line.group());
    }
}
