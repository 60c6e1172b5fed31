package nl.florijn.invoicing.drafts;

import java.math.BigDecimal;
import java.util.Objects;
import nl.florijn.banking.KeyText;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.catalog.ProductId;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.LineId;
import nl.florijn.invoicing.templates.TemplateLine;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * A line as somebody types or edits it.
 *
 * @param id null for a new line
 * @param kind of a new line CHARGE, or TEXT for words alone, which have no quantity, price or amount; null: CHARGE. A known
 *     one stays what it is
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
        @Nullable LineKind kind,
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

    public DraftLine {
        description = Objects.requireNonNullElse(ShownText.orNull(description), "");
        priceList = priceList == null ? null : KeyText.of(priceList);
        vatCode = vatCode == null ? null : KeyText.of(vatCode);
        ledgerAccount = ledgerAccount == null ? null : KeyText.of(ledgerAccount);
        group = KeyText.orNull(group);
    }

    /**
     * Checks each field by itself.
     *
     * @param path where the line stands, such as {@code lines[2].}
     * @param before the line as it is known; null for a new one
     */
    void check(FieldCheck check, String path, @Nullable InvoiceLine before) {
        check.require(!description.isEmpty(), path + "description", "REQUIRED", "A line needs a description.")
                .optional(path + "description", description, 500)
                .optional(path + "group", group, 200);
        checkKind(check, path, before);
        if (isText(before)) {
            checkNothing(check, path + "quantity", quantity);
            checkNothing(check, path + "unitPrice", unitPrice);
            checkNothing(check, path + "discountPercent", discountPercent);
        } else {
            check.require(quantity != null, path + "quantity", "REQUIRED", "A line needs a quantity.")
                    .decimal(path + "quantity", quantity, QUANTITY_DIGITS, 4)
                    .decimal(path + "unitPrice", unitPrice, PRICE_DIGITS, 4)
                    .percent(path + "discountPercent", discountPercent);
        }
    }

    private void checkKind(FieldCheck check, String path, @Nullable InvoiceLine before) {
        var isTyped = kind == null || kind == LineKind.CHARGE || kind == LineKind.TEXT;
        check.require(
                before == null ? isTyped : kind == null || kind == before.kind(),
                path + "kind",
                "KIND_FIXED",
                "A new line is a CHARGE or a TEXT; a known one stays what it is.");
    }

    private static void checkNothing(FieldCheck check, String field, @Nullable BigDecimal number) {
        check.require(
                number == null || number.signum() == 0,
                field,
                "TEXT_ONLY",
                "A line of text has no quantity, price or discount.");
    }

    /** Whether it holds words alone; {@code before} is the line as it is known, null for a new one. */
    boolean isText(@Nullable InvoiceLine before) {
        return (before == null ? kind : before.kind()) == LineKind.TEXT;
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

    /** A new line as a model has it. */
    public static DraftLine of(TemplateLine line) {
        return new DraftLine(
                null,
                line.kind(),
                line.description(),
                line.productId(),
                line.quantity(),
                line.unitPrice(),
                line.discountPercent(),
                line.priceList(),
                line.vatCode(),
                line.ledgerAccount(),
                line.group());
    }

    /** The line as a model keeps it: what is typed on it. */
    public TemplateLine toTemplate() {
        return new TemplateLine(
                kind == LineKind.TEXT ? LineKind.TEXT : LineKind.CHARGE,
                description,
                productId,
                kind == LineKind.TEXT ? null : quantity,
                kind == LineKind.TEXT ? null : unitPrice,
                kind == LineKind.TEXT ? null : discountPercent,
                priceList,
                vatCode,
                ledgerAccount,
                group);
    }

    /** A known line as it stands, to be changed. */
    public static DraftLine of(InvoiceLine line) {
        return new DraftLine(
                line.id(),
                line.kind(),
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
